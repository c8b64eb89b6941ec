"""Words and dates of statements, compared as far as they are known."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import regex

from recoupe.records.statement import NEGATIVE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.statement import Event, Statement
    from recoupe.records.text import Article, Span
    from recoupe.records.value import TimeValue
    from recoupe.weigh.story import Story

_DATE = regex.compile(
    r"(?P<day>[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?)(?:$|T(?:(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}))?)"
)
_DURATION = regex.compile(
    r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?"
)
_PARTS = (365.2, 30.4, 7.0, 1.0, 1 / 24, 1 / 1440, 1 / 86400)
"""Days in a year, a month, a week, a day, an hour, a minute, a second."""
DAYS = "days"
"""The unit of how long something takes."""
_STRETCH = 1.25
"""So many times as long, a stretch of time is another one; "quinze jours" are two weeks."""
_CLOCK = 15
"""Minutes by which two clock times may differ and tell the same moment."""
_MOST = 0.6
_LEAST = 3
"""Words in common from which on a short statement may be told again inside a long one."""
_BOUNDS = ("", "since", "until")
"""What a time is of an act: when it is, or, by the words before it, where a stretch of time begins or ends."""
_EARLIEST = "earliest"
"""What a time is of an act that does not come before it."""
_LENGTH = "length"
"""What a stretch of time is of an act: how long it takes, or how long from now it is."""


def alike(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements have enough words in common to be held against each other (cosine of their stems).

    Statements in two languages are compared by the groups that their words belong to.
    """
    first, second = _keys(one, other, story), _keys(other, one, story)
    return len(first & second) >= story.alike * math.sqrt(len(first) * len(second)) > 0


def contains(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether most of the shorter statement's words, and not too few, stand in the longer one."""
    first, second = _keys(one, other, story), _keys(other, one, story)
    return len(first & second) >= max(_LEAST, _MOST * min(len(first), len(second)))


def _keys(one: Statement, other: Statement, story: Story) -> frozenset[str]:
    """Return what a statement's words are compared by with another's."""
    if story.articles[one.article].language == story.articles[other.article].language:
        return story.stems_of(one)
    return story.once(("keys", one.article, one.terms), lambda: _grouped(one, story))


def _grouped(statement: Statement, story: Story) -> frozenset[str]:
    """Return the groups of a statement's words, and the stems of those that are in none."""
    groups = story.meanings_of(statement).groups
    return frozenset(group for stem in story.stems_of(statement) for group in groups.get(stem, {stem}))


def dates_told(
    one: Statement, first: Event | None, other: Statement, second: Event | None, story: Story
) -> Iterator[tuple[TimeValue, TimeValue]]:
    """Yield the times that two statements give one event, each one: when, since or until when, how long."""
    mine, theirs = _dates_of(one, first, story), _dates_of(other, second, story)
    away = {one.article: story.articles[one.article] for one in (one, other)}
    for bound in (*_BOUNDS, _LENGTH) if mine and theirs else ():
        pair = mine.get(bound, []), theirs.get(bound, [])
        if bound == _LENGTH and not any(
            is_from_now(time, away[told.article], story) for told, times in zip((one, other), pair) for time in times
        ):
            continue  # how long something takes is a quantity
        if all(len({time.value for time in told}) == 1 for told in pair):
            yield pair[0][0], pair[1][0]
    for when, earliest in ((mine, theirs), (theirs, mine)):
        pair = when.get("", []), earliest.get(_EARLIEST, [])
        if all(len({time.value for time in told}) == 1 for told in pair) and _before(pair[0][0], pair[1][0]):
            yield (pair[0][0], pair[1][0]) if when is mine else (pair[1][0], pair[0][0])


def _before(time: TimeValue, earliest: TimeValue) -> bool:
    """Tell whether a day, month or year lies before another one, to the precision of both."""
    known = min(len(time.value), len(earliest.value))
    return clash_of_dates(time, earliest) and time.value[:known] < earliest.value[:known]


def _dates_of(statement: Statement, event: Event | None, story: Story) -> dict[str, list[TimeValue]]:
    """List the dates and clock times that go with an event, those of a stretch's beginning and end, and lengths, apart.

    A statement whose events have none gives its own. What a text says that the date is not is left out.
    """
    keys = statement.times if event is None or not _dated(statement) else event.times
    found = story.once(
        ("dates", statement.article, keys), lambda: _dates(keys, story.articles[statement.article], story)
    )
    if statement.certainty in NEGATIVE and "until" in found:  # "not before October"
        return {_EARLIEST: found["until"]} | {bound: times for bound, times in found.items() if bound != "until"}
    return found


_TO_COME = frozenset({"considered", "planned"})


def tells_earliest(statement: Statement, story: Story) -> bool:
    """Tell whether a negation only says when something to come does not come before ("ne rouvrira pas AVANT mai")."""
    article = story.articles[statement.article]
    to_come = statement.certainty in NEGATIVE and statement.status in _TO_COME
    return to_come and any(
        _bounded("until", article, time.span, story) for time in article.times if time.id in statement.times
    )


def _dates(keys: tuple[str, ...], article: Article, story: Story) -> dict[str, list[TimeValue]]:
    """List the dates and clock times of an article under some ids, by the bound that each is."""
    found: dict[str, list[TimeValue]] = {}
    for time in article.times:
        if time.id in keys and not is_denied(time.span, article, story):
            if duration(time.value):
                found.setdefault(_LENGTH, []).append(time)
            elif _is_date(time):
                found.setdefault(_bound(time, article, story), []).append(time)
    return found


def _bound(time: TimeValue, article: Article, story: Story) -> str:
    """Tell whether a stretch of time begins or ends with a time, by the words before it; "" for neither."""
    return next((name for name in _BOUNDS if name and _bounded(name, article, time.span, story)), "")


def is_denied(span: Span, article: Article, story: Story) -> bool:
    """Tell whether a value is one that the text sets against the right one: "jeudi, et non MERCREDI"."""
    return _bounded("denied", article, span, story)


def _bounded(bound: str, article: Article, span: Span, story: Story) -> bool:
    """Tell whether a value begins with, or stands behind, the words of a bound."""
    phrases, wording = story.phrases(article, "when", bound), story.wording(article)
    return any(start == span[0] for start, _ in wording.iter_phrases(phrases, span)) or wording.stands_before(
        phrases, span[0]
    )


def _dated(statement: Statement) -> bool:
    return any(event.times for event in (statement.event, *statement.clauses) if event is not None)


def _is_date(time: TimeValue) -> bool:
    """Tell whether a time is a place on the calendar, however little of it is known; no "now"."""
    return _DATE.match(time.value) is not None or (time.start is not None and time.end is not None)


def duration(value: str) -> float | None:
    """Return the days that a TIMEX3 duration takes; None for other values and vague ones ("PXD")."""
    found = _DURATION.fullmatch(value)
    return sum(int(part or 0) * days for part, days in zip(found.groups(), _PARTS, strict=True)) or None if found else None


def is_from_now(time: TimeValue, article: Article, story: Story) -> bool:
    """Tell whether a stretch of time is how far away something is, by the words before it ("SOUS quinze jours")."""
    return _bounded("within", article, time.span, story)


def clash_of_dates(first: TimeValue, second: TimeValue) -> bool:
    """Tell whether two times cannot be one: a part known in both differs; X, and parts not given, fit anything.

    Two clock times are compared by the clock, two stretches of time ("dans un mois") by their lengths.
    """
    if {first.mod, second.mod} & {"APPROX", "MORE_THAN", "LESS_THAN"}:
        return False
    one, other = _DATE.match(first.value), _DATE.match(second.value)
    if (days := duration(first.value)) and (others := duration(second.value)):
        return max(days, others) > _STRETCH * min(days, others)
    if one is None or other is None:
        ends = first.start, first.end, second.start, second.end
        return None not in ends and (str(first.end) <= str(second.start) or str(second.end) <= str(first.start))
    if one.group("hour") is not None and other.group("hour") is not None:  # their days are seldom in their words
        return _minutes_apart(one, other) > _CLOCK
    return clash_of_days(first.value, second.value)


def clash_of_days(first: str, second: str) -> bool:
    """Tell whether two TIMEX3 values are of two days, months or years, as far as both tell; False for other values."""
    one, other = _DATE.match(first), _DATE.match(second)
    if one is None or other is None:
        return False
    days = (one.group("day").split("-"), other.group("day").split("-"))
    return any("X" not in mine + yours and mine != yours for mine, yours in zip(*days, strict=False))


def _minutes_apart(one: regex.Match[str], other: regex.Match[str]) -> int:
    clocks = [int(found.group("hour")) * 60 + int(found.group("minute")) for found in (one, other)]
    return abs(clocks[0] - clocks[1])
