"""Dates of statements: which of them tell when one act was, compared as far as they are known."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from recoupe.records.statement import NEGATIVE
from recoupe.weigh.day import day_of, order

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
_BOUNDS = ("", "since", "until")
"""What a time is of an act: when it is, or, by the words before it, where a stretch of time begins or ends."""
_EARLIEST = "earliest"
"""What a time is of an act that does not come before it."""
_LENGTH = "length"
"""What a stretch of time is of an act: how long it takes, or how long from now it is."""
MONTH = len("2031-05")
"""Characters of a date that tell its month."""
_APART = frozenset({"planned", "done"})
_PARTS_OF_MONTH = {"START": (1, 10), "MID": (11, 20), "END": (18, 31)}
"""Days of a month that its beginning, its middle and its end may be."""


def dates_told(
    one: Statement, first: Event | None, other: Statement, second: Event | None, story: Story
) -> Iterator[tuple[TimeValue, TimeValue]]:
    """Yield the times that two statements give one event, each one: when, since or until when, how far away."""
    mine, theirs = _dates_of(one, first, story), _dates_of(other, second, story)
    for bound in (*_BOUNDS, _LENGTH) if mine and theirs else ():
        pair = mine.get(bound, []), theirs.get(bound, [])
        if bound == _LENGTH and not any(time.start for times in pair for time in times):
            continue  # how long something takes is a quantity
        if all(len({time.value for time in told}) == 1 for told in pair):
            yield pair[0][0], pair[1][0]
    for when, earliest in ((mine, theirs), (theirs, mine)):
        pair = when.get("", []), earliest.get(_EARLIEST, [])
        if all(len({time.value for time in told}) == 1 for told in pair) and _is_before(pair[0][0], pair[1][0]):
            yield (pair[0][0], pair[1][0]) if when is mine else (pair[1][0], pair[0][0])


def _is_before(time: TimeValue, earliest: TimeValue) -> bool:
    """Tell whether a day, month or year lies before another one, to the precision of both."""
    if time.end and earliest.start and time.end <= earliest.start:
        return True
    return clash_of_dates(time, earliest) and order(time.value, earliest.value) < 0


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


def sole_dates(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether each of two statements tells one date or clock time, both still to come or both not.

    So do those that tell one length each, of which one is how far away something is.
    """
    told = [
        [time for times in _dates_of(statement, None, story).values() for time in times] for statement in (one, other)
    ]
    dates = [[time for time in times if time.start] for times in told]
    if all(len({time.value for time in times}) == 1 for times in dates):
        sides = [
            _lies_ahead(times[0], story.article_of(statement.id))
            for times, statement in zip(dates, (one, other), strict=True)
        ]
        return (sides[0] == sides[1] or None in sides) and {one.status, other.status} != _APART
    return any(dates) and all(len({time.id for time in times}) == 1 and duration(times[0].value) for times in told)


def _lies_ahead(time: TimeValue, article: Article) -> bool | None:
    """Tell whether a time lies behind the day on which an article came out; None for that day or an unknown one."""
    day = day_of(article.published)
    if day is None or time.start is None or time.end is None or time.start[: len(day)] <= day < time.end[: len(day)]:
        return None
    return time.start[: len(day)] > day


_NOT_YET = frozenset({"considered", "planned", "refused"})
"""Statuses of what is to come; that something will not be is taken for a refusal."""


def is_to_come(times: tuple[str, ...], article: Article, story: Story) -> bool:
    """Tell whether the only date among some times of an article lies behind the day on which it came out."""
    dates = [time for found in _dates(times, article, story).values() for time in found if time.start]
    return len({time.value for time in dates}) == 1 and bool(_lies_ahead(dates[0], article))


def tells_earliest(statement: Statement, story: Story) -> bool:
    """Tell whether a negation only says when something to come does not come before ("ne rouvrira pas AVANT mai")."""
    article = story.articles[statement.article]
    return statement.certainty in NEGATIVE and any(
        statement.status in _NOT_YET or _lies_ahead(_counted(time, article) if duration(time.value) else time, article)
        for time in article.times
        if time.id in statement.times and is_bounded("until", article, time.span, story)
    )


def _dates(keys: tuple[str, ...], article: Article, story: Story) -> dict[str, list[TimeValue]]:
    """List the dates and clock times of an article under some ids, by the bound that each is.

    How far away something is is both a date, counted from the article's, and a length.
    """
    found: dict[str, list[TimeValue]] = {}
    for time in article.times:
        if time.id in keys and not is_denied(time.span, article, story):
            bound = _bound(time, article, story)
            if duration(time.value):
                away = _counted(time, article) if is_from_now(time, article, story) else time
                found.setdefault(_LENGTH, []).append(away)
                if away.start is not None:
                    found.setdefault(bound, []).append(away)
            elif _is_date(time):
                found.setdefault(bound, []).append(time)
    return found


def _counted(time: TimeValue, article: Article) -> TimeValue:
    """Return how far away something is with the days that it may mean, counted from the article's date."""
    day, length = day_of(article.published), duration(time.value)
    if day is None or length is None:
        return time
    since = date.fromisoformat(day)
    ends = [since + timedelta(days=round(length / _STRETCH)), since + timedelta(days=round(length * _STRETCH) + 1)]
    return replace(time, start=ends[0].isoformat(), end=ends[1].isoformat())


def _bound(time: TimeValue, article: Article, story: Story) -> str:
    """Tell whether a stretch of time begins or ends with a time, by the words before it; "" for neither."""
    if is_bounded("around", article, time.span, story):
        return ""
    return next((name for name in _BOUNDS if name and is_bounded(name, article, time.span, story)), "")


def is_denied(span: Span, article: Article, story: Story) -> bool:
    """Tell whether a value is one that the text sets against the right one: "jeudi, et non MERCREDI"."""
    return is_bounded("denied", article, span, story)


def is_from_now(time: TimeValue, article: Article, story: Story) -> bool:
    """Tell whether a stretch of time is how far away something is, by the words before it ("SOUS quinze jours")."""
    return is_bounded("within", article, time.span, story)


def is_bounded(bound: str, article: Article, span: Span, story: Story) -> bool:
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
    parts = found.groups() if found else ()
    return sum(int(part or 0) * days for part, days in zip(parts, _PARTS, strict=False)) or None


def clash_of_dates(first: TimeValue, second: TimeValue) -> bool:
    """Tell whether two times cannot be one: a part known in both differs; X, and parts not given, fit anything.

    Two clock times are compared by the clock, two stretches of time ("dans un mois") by their lengths, the beginning,
    middle or end of a month by the days that it may be.
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
    return clash_of_days(first.value, second.value) or _clash_in_month(first, second)


def _clash_in_month(first: TimeValue, second: TimeValue) -> bool:
    """Tell whether two times of one month lie in parts of it that have no day in common."""
    days = _days_of_month(first), _days_of_month(second)
    if first.value[:MONTH] != second.value[:MONTH] or days[0] is None or days[1] is None:
        return False
    return days[0][1] < days[1][0] or days[1][1] < days[0][0]


def _days_of_month(time: TimeValue) -> tuple[int, int] | None:
    """Return the first and the last day of its month that a time may be; None where it is not so near known."""
    if day := day_of(time.value):
        return (int(day[-2:]),) * 2
    return _PARTS_OF_MONTH.get(time.mod or "") if len(time.value) == MONTH else None


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
