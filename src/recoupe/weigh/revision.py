"""Words by which an account says that it replaces an earlier one: a correction, a new toll, an update."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.weigh.day import order

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.clash import Clash, Side
    from recoupe.weigh.story import Story

_ABOUT = frozenset({"note", "title"})
"""Kinds of block that may say what an article corrects."""
_SHORT = 3


def revised(clash: Clash, story: Story) -> Clash:
    """Return a clash as superseded where one of its sides says in words that it replaces what was told before.

    These words then stand among its evidence. Who replaces was not published before the other; where both say that
    they do, the later one replaces the other, and of two published at one time none does.
    """
    words = _words(clash.first, clash.second, story), _words(clash.second, clash.first, story)
    later = _later(story.article_of(clash.first.statement), story.article_of(clash.second.statement))
    if words[0] is not None and (later == 1 or (words[1] is None and later in (0, None))):
        return replace(clash, first=_said(clash.first, words[0]), relation="superseded")
    if words[1] is not None and (later == -1 or (words[0] is None and later in (0, None))):
        return replace(clash, second=_said(clash.second, words[1]), relation="superseded")
    return clash


def revision_of(statement: Statement, story: Story, value: tuple[Span, ...] = ()) -> Span | None:
    """Return the words by which a statement says that it replaces something, None where it does not.

    They stand in its sentence, or in a note or title of its article that tells the ``value``, too.
    """
    article = story.article_of(statement.id)
    phrases, wording = story.phrases(article, "revision", "words"), story.wording(article)
    sentence = story.sentence_of(statement)
    found = story.once(("revision", article.id, sentence), lambda: wording.find(phrases, sentence))
    if found is not None:
        return found
    told = {word for word in story.words_of(value, article).split() if len(word) > _SHORT or word.isdigit()}
    for block in article.blocks:
        if block.kind in _ABOUT and told and told <= set(story.words_of([block.span], article).split()):
            found = found or wording.find(phrases, block.span)
    return found


def _words(side: Side, other: Side, story: Story) -> Span | None:
    """Return the words by which one side says that it replaces another, None where it does not."""
    found = revision_of(story.statements[side.statement], story, side.spans)
    return found or _update(story.article_of(side.statement), story.article_of(other.statement), story)


def _later(one: Article, other: Article) -> int | None:
    """Return 1 where the first of two articles is the later one, -1 the earlier, 0 at one time, None if not known."""
    first, second = one.updated or one.published, other.updated or other.published
    if first is None or second is None:
        return None
    return order(first, second)


def _update(article: Article, before: Article, story: Story) -> Span | None:
    """Return where an article says that it was updated, if its outlet's own earlier article is what it replaces."""
    told = article.metadata.get("updated")
    if not article.updated or told is None or told.span is None:
        return None
    earlier = before.published is not None and before.published < article.updated and not before.updated
    return told.span if earlier and story.outlet_key(before) == story.outlet_key(article) else None


def _said(side: Side, words: Span) -> Side:
    return replace(side, spans=tuple(dict.fromkeys((*side.spans, words))))
