"""Doers: who did what two tellings of one claim tell, where one puts her first or neither had told of her before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.link.meanings import ACTS
from recoupe.records.text import begins_in
from recoupe.weigh.act import sorts, told
from recoupe.weigh.alike import share_words

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.weigh.story import Story

_FIRST = 45
"""Characters of a statement within which a sentence that puts somebody first begins."""
_REACH = 110
_HAPPENED = frozenset({"done", "ordered", "ongoing", "planned", "none"})


@dataclass(frozen=True, slots=True)
class Doer:
    """Whom a statement has do what it tells: the words, the entities and countries named, and the plain nouns.

    ``first`` where the sentence puts her first ("it was X who"), ``new`` where nothing was told of her before.
    """

    words: str
    span: Span
    entities: frozenset[str]
    nouns: frozenset[str]
    offices: frozenset[str]
    first: bool
    new: bool


def clash_of_doers(one: Statement, other: Statement, story: Story) -> tuple[Doer, Doer] | None:
    """Return whom two statements of one claim have do it, where it cannot have been both; None where it can.

    One of them puts her first, which says that it was nobody else, or both are things or people not told of before.
    """
    mine, theirs = doer_of(one, story), doer_of(other, story)
    if mine is None or theirs is None or not share_words(one, other, story):
        return None
    new = (mine.new and theirs.new) or ((mine.new or theirs.new) and _tells_cause(one, other, story))
    if not (mine.first or theirs.first or (new and _share_target(one, other, story))):
        return None
    return (mine, theirs) if _are_two(mine, theirs, one, other, story) else None


def doer_of(statement: Statement, story: Story) -> Doer | None:
    """Return who does what a statement tells: whom the sentence puts first, else its actor; None for nobody known."""
    return story.once(("doer", statement.article, statement.content), lambda: _read(statement, story))


def _put_first(statement: Statement, story: Story) -> Span | None:
    """Return the words that a sentence puts first ("c'est LE MAIRE qui"); None where it puts nothing first."""
    article = story.article_of(statement.id)
    wording, words = story.wording(article), story.phrases(article, "clefts", "opens")
    for start, end in statement.content:
        opens = wording.find(words, (start, min(end, start + _FIRST)))
        closes = (
            wording.find(story.phrases(article, "clefts", "closes"), (opens[1], min(end, opens[1] + _REACH)))
            if opens
            else None
        )
        if opens and closes and _begins_phrase((opens[1], closes[0]), article, story):
            return opens[1] + 1, closes[0]
    return None


def _begins_phrase(span: Span, article: Article, story: Story) -> bool:
    """Tell whether words begin as a phrase does: with an article, a preposition or a name."""
    first = next(iter(article.text[slice(*span)].replace("’", "'").split()), "")
    small = {*story.names.articles, *story.phrases(article, "clefts", "indefinite")}
    small |= {*story.phrases(article, "clefts", "prepositions")}
    return first[:1].isupper() or first.lower() in small or plain(first).split()[:1] == ["l"]


def _is_place(span: Span, article: Article, story: Story) -> bool:
    """Tell whether what is put first begins with a preposition: it is where or how, not who."""
    first = next(iter(article.text[slice(*span)].lower().split()), "")
    return first in story.phrases(article, "clefts", "prepositions")


def _read(statement: Statement, story: Story) -> Doer | None:
    article = story.article_of(statement.id)
    cleft = _put_first(statement, story)
    if cleft is not None:
        return None if _is_place(cleft, article, story) else _doer(cleft, statement, story, first=True)
    event = statement.event
    if event is None or event.negated or statement.status not in _HAPPENED:
        return None
    span = event.actor_span or (event.target_span if event.actor is None else None)
    if span is None or not begins_in(span, statement.content):
        return None
    return _doer(span, statement, story, first=False)


def _doer(span: Span, statement: Statement, story: Story, *, first: bool) -> Doer | None:
    article = story.article_of(statement.id)
    text = article.text[slice(*span)].strip(" ,")
    start = span[0] + article.text[slice(*span)].find(text)
    where = start, start + len(text)
    words = [word.strip(",.") for word in text.split()]
    named = frozenset(
        one.entity
        for one in article.mentions
        if where[0] <= one.span[0] and one.span[1] <= where[1] and one.form == "name"
    )
    head = next((word for word in plain(text).split() if len(word) > _SMALL), "")
    if not words or head in {plain(word) for word in story.phrases(article, "clefts", "generic")}:
        return None
    offices = story.offices.codes(" ".join(words[:_HEAD]), article.language)
    new = plain(words[0]) in story.phrases(article, "clefts", "indefinite")
    return Doer(text, where, named, told(text, statement, story), offices, first, new)


_SMALL = 3
_HEAD = 4


def _tells_cause(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether the main verbs of two statements are of causing something."""
    return all(told.event is not None and _CAUSE in sorts(told.event, told, story) for told in (one, other))


_CAUSE = f"{ACTS}cause"


def _share_target(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether what is done in two statements is done to one thing."""
    if one.event is None or other.event is None:
        return False
    return bool(told(one.event.target, one, story) & told(other.event.target, other, story))


def _are_two(mine: Doer, theirs: Doer, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two doers cannot be one: of two names, two offices, or, in one language, by no word in common."""
    if mine.entities & theirs.entities or mine.nouns & theirs.nouns:
        return False
    if _names(mine, other, story) or _names(theirs, one, story):
        return False
    if mine.entities and theirs.entities:
        return True
    if mine.offices and theirs.offices:
        return not mine.offices & theirs.offices
    languages = {story.article_of(told.id).language for told in (one, other)}
    return len(languages) == 1 and bool(mine.entities) == bool(theirs.entities)


def _names(doer: Doer, statement: Statement, story: Story) -> bool:
    """Tell whether a statement names a doer of another one anywhere."""
    mentions = story.article_of(statement.id).mentions
    return any(one.entity in doer.entities and begins_in(one.span, statement.content) for one in mentions)
