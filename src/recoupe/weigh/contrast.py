"""Contrasts: words by which an account says who or where it was not ("le second, et non le COMMANDANT")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import regex

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.entity import Mention
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story

_PHRASE = regex.compile(r"\s*([^,.;:!?«»“”()\n]{2,60})")
_REACH = 25
"""So many characters behind the words of a contrast may a name begin."""
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Contrast:
    """What an account says that it was, and what it was not: the words for both, with their places."""

    kind: Literal["actor", "place"]
    told: str
    told_span: Span
    other: str
    other_span: Span


def clashes_of_contrast(one: Statement, other: Statement, story: Story) -> Iterator[Contrast]:
    """Yield what one statement says that it was, beside the words of another one that has what it says it was not."""
    article = story.article_of(other.id)
    for mine in _contrasts(one, story):
        if (span := _tells(mine.other, mine.other_span, one, other, story)) and not _has(mine.told, other, story):
            yield Contrast(mine.kind, mine.told, mine.told_span, article.text[slice(*span)], span)


def _contrasts(statement: Statement, story: Story) -> list[Contrast]:
    """List the contrasts of a statement between names of one kind, or between phrases for who did something."""
    return story.once(("contrasts", statement.article, statement.content), lambda: list(_read(statement, story)))


def _read(statement: Statement, story: Story) -> Iterator[Contrast]:
    article, wording = story.article_of(statement.id), story.wording(story.article_of(statement.id))
    for content in statement.content:
        for name in ("words", "behind_comma"):
            for start, end in wording.iter_phrases(story.phrases(article, "contrast", name), content):
                if name == "words" or article.text[:start].rstrip().endswith(","):
                    yield from _between((content[0], start), (end, content[1]), statement, article)


def _between(before: Span, behind: Span, statement: Statement, article: Article) -> Iterator[Contrast]:
    """Yield the contrast of what stands before and behind its words."""
    named = next((one for one in _names(behind, article) if one.span[0] <= behind[0] + _REACH), None)
    if named is not None:
        told = [one for one in _names(before, article) if one.kind == named.kind and one.entity != named.entity]
        if told:
            kind: Literal["actor", "place"] = "place" if named.kind == "place" else "actor"
            words = [article.text[slice(*one.span)] for one in (told[-1], named)]
            yield Contrast(kind, words[0], told[-1].span, words[1], named.span)
        return
    phrase = _PHRASE.match(article.text, *behind)
    actor = next((one.actor_span for one in (statement.event, *statement.clauses) if one and one.actor_span), None)
    if phrase and actor and _is_within(actor, before) and not _has_value(phrase.span(1), article):
        yield Contrast("actor", article.text[slice(*actor)], actor, phrase.group(1), phrase.span(1))


def _names(span: Span, article: Article) -> list[Mention]:
    return sorted(
        (one for one in article.mentions if one.form == "name" and _is_within(one.span, span)), key=lambda one: one.span
    )


def _is_within(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] < outer[1]


def _has_value(span: Span, article: Article) -> bool:
    """Tell whether a number or a time stands in a span: those are compared as values."""
    values = (*(one.span for one in article.times), *(one.span for one in article.quantities))
    return any(_is_within(one, span) for one in values)


def _tells(words: str, span: Span, one: Statement, other: Statement, story: Story) -> Span | None:
    """Return where a statement names what another names: by entity, or, of who did it, in words for its actor."""
    theirs = story.article_of(other.id)
    entity = next((named.entity for named in story.article_of(one.id).mentions if named.span == span), None)
    if entity is not None:
        wanted = plain(words)
        inside = (named for content in other.content for named in _names(content, theirs))
        return next(
            (
                named.span
                for named in inside
                if entity == named.entity or plain(theirs.text[slice(*named.span)]) == wanted
            ),
            None,
        )
    telling = _telling(words)
    actors = (event for event in (other.event, *other.clauses) if event and event.actor and event.actor_span)
    return next((act.actor_span for act in actors if telling and telling <= _telling(str(act.actor))), None)


def _has(words: str, statement: Statement, story: Story) -> bool:
    """Tell whether a statement has the telling words of something."""
    telling = _telling(words)
    return not telling or telling <= _telling(" ".join(story.article_of(statement.id).words(statement.content)))


def _telling(words: str) -> frozenset[str]:
    return frozenset(word for word in plain(words).split() if len(word) >= _TELLING)
