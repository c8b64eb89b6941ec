"""Contrasts: words by which an account says who or where it was not ("le cuisinier, et non le MÉCANICIEN")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

import regex

from recoupe.annotate.fold import plain
from recoupe.records.text import begins_in
from recoupe.weigh.date import clash_of_dates, is_denied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.entity import Mention
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.records.value import Quantity, TimeValue
    from recoupe.weigh.story import Story

_PHRASE = regex.compile(r"\s*([^,.;:!?«»“”()\n]{2,60})")
_REACH = 25
"""So many characters behind the words of a contrast may a name begin."""
_TELLING = 4
Value = TypeVar("Value", "TimeValue", "Quantity")


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


def tells_contrast(statement: Statement, story: Story) -> bool:
    """Tell whether a statement says who or where it was not."""
    return bool(_contrasts(statement, story))


def _contrasts(statement: Statement, story: Story) -> list[Contrast]:
    """List the contrasts of a statement between names of one kind, or between phrases for who did something."""
    return story.once(("contrasts", statement.article, statement.content), lambda: list(_read(statement, story)))


def _read(statement: Statement, story: Story) -> Iterator[Contrast]:
    article, wording = story.article_of(statement.id), story.wording(story.article_of(statement.id))
    for content in statement.content:
        for name in ("words", "behind_comma"):
            for start, end in wording.iter_phrases(story.phrases(article, "contrast", name), content):
                if name == "words" or article.text[:start].rstrip().endswith(","):
                    yield from _between((statement.content[0][0], start), (end, content[1]), statement, article)


def _between(before: Span, behind: Span, statement: Statement, article: Article) -> Iterator[Contrast]:
    """Yield the contrast of what stands before and behind its words."""
    named = next((one for one in _names(behind, article) if one.span[0] <= behind[0] + _REACH), None)
    if named is not None:
        kind: Literal["actor", "place"] = "place" if named.kind == "place" else "actor"
        before_it = (one for one in _names(before, article) if one.entity != named.entity)
        told = [one for one in before_it if (one.kind == "place") == (kind == "place")]
        if told:
            words = [article.text[slice(*one.span)] for one in (told[-1], named)]
            yield Contrast(kind, words[0], told[-1].span, words[1], named.span)
        return
    phrase = _PHRASE.match(article.text, *behind)
    actor = next((one.actor_span for one in (statement.event, *statement.clauses) if one and one.actor_span), None)
    if phrase and actor and begins_in(actor, (before,)) and not _has_value(phrase.span(1), article):
        yield Contrast("actor", article.text[slice(*actor)], actor, phrase.group(1), phrase.span(1))


def _names(span: Span, article: Article) -> list[Mention]:
    return sorted(
        (one for one in article.mentions if one.form == "name" and begins_in(one.span, (span,))),
        key=lambda one: one.span,
    )


def _has_value(span: Span, article: Article) -> bool:
    """Tell whether a number or a time stands in a span: those are compared as values."""
    values = (*(one.span for one in article.times), *(one.span for one in article.quantities))
    return any(begins_in(one, (span,)) for one in values)


def _tells(words: str, span: Span, one: Statement, other: Statement, story: Story) -> Span | None:
    """Return where a statement names what another names: by entity, or in words for who it was."""
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
    wording = story.wording(theirs)
    found = [where for content in other.content for word, where in wording.inside(content) if word in telling]
    return (found[0][0], found[-1][1]) if telling and len({*found}) >= len(telling) else None


def _has(words: str, statement: Statement, story: Story) -> bool:
    """Tell whether a statement has the telling words of something."""
    telling = _telling(words)
    return not telling or telling <= _telling(" ".join(story.article_of(statement.id).words(statement.content)))


def _telling(words: str) -> frozenset[str]:
    return frozenset(word for word in plain(words).split() if len(word) >= _TELLING)


def tells_denied_value(statement: Statement, story: Story) -> bool:
    """Tell whether a statement says of a time or of a count of its own that it is not right."""
    return bool(_times(statement, story)[1] or _counts(statement, story)[1])


def denied_values(one: Statement, other: Statement, story: Story) -> Iterator[tuple[TimeValue, TimeValue]]:
    """Yield the time that one statement gives instead of one that it says is not right, with that of another."""
    if not (one.times and other.times):
        return
    told, denied = _times(one, story)
    if not told or not denied:
        return
    right = {time.value for time in told}
    for wrong in _times(other, story)[0]:
        if wrong.value in {time.value for time in denied} - right:
            yield next((time for time in told if clash_of_dates(time, wrong)), told[0]), wrong
            return


def denied_counts(one: Statement, other: Statement, story: Story) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the count that one statement gives instead of one that it says is not right, with that of another."""
    if not (one.quantities and other.quantities):
        return
    told, denied = _counts(one, story)
    if not told or not denied:
        return
    for wrong in _counts(other, story)[0]:
        if wrong.value in {count.value for count in denied} - {count.value for count in told}:
            yield told[0], wrong
            return


def _times(statement: Statement, story: Story) -> tuple[list[TimeValue], list[TimeValue]]:
    """List the times of a statement, and those that it says are not right; read once."""
    article = story.article_of(statement.id)
    return story.once(
        ("denied times", article.id, statement.times),
        lambda: _parted([time for time in article.times if time.id in statement.times], article, story),
    )


def _counts(statement: Statement, story: Story) -> tuple[list[Quantity], list[Quantity]]:
    """List the exact counts of a statement, and those that it says are not right; read once."""
    article = story.article_of(statement.id)
    return story.once(
        ("denied counts", article.id, statement.quantities),
        lambda: _parted(
            [one for one in article.quantities if one.value is not None and one.id in statement.quantities],
            article,
            story,
        ),
    )


def _parted(values: list[Value], article: Article, story: Story) -> tuple[list[Value], list[Value]]:
    denied = [one for one in values if is_denied(one.span, article, story)]
    return [one for one in values if one not in denied], denied
