"""When an article's words were first there: an interval of time, as far as the article says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from recoupe.records.text import Article


@dataclass(frozen=True, slots=True)
class Clock:
    """The minutes, on a scale of their own, in which an article's words appeared.

    They were not there before ``start``. Each is there from some minute before ``end``, or, where the article was
    updated, before ``updated``. ``zoned`` tells whether the scale is UTC or a clock of unknown zone.
    """

    start: int
    end: int
    updated: int
    zoned: bool


def read_clock(article: Article) -> Clock | None:
    """Return when an article was published; None where it does not say, or says what no calendar has."""
    published = _interval(article.published, article.published_zone)
    if published is None:
        return None
    updated = _interval(article.updated, article.published_zone) or published
    zoned = article.published_zone is not None and _zone(article.published_zone) is not None
    return Clock(*published, max(published[1], updated[1]), zoned)


def _interval(stamp: str | None, zone: str | None) -> tuple[int, int] | None:
    """Return the minutes from which and before which a stamp may mean, to the precision that it has."""
    if stamp is None:
        return None
    day, _, clock = stamp.partition("T")
    try:
        first = dt.datetime.fromisoformat(f"{day}{'-01' * (2 - day.count('-'))}T{clock or '00:00'}")
    except ValueError:
        return None
    start = _minute(first, zone)
    return start, start + (1 if clock else 1440 * _DAYS[day.count("-")])


_DAYS = (366, 31, 1)
"""The most days that a year, a month and a day last."""


def _minute(moment: dt.datetime, zone: str | None) -> int:
    """Count the minutes from the year 1, in UTC where the zone is known."""
    known = _zone(zone) if zone else None
    if known is not None and moment.year > 1:
        moment = moment.replace(tzinfo=known).astimezone(dt.UTC).replace(tzinfo=None)
    return int((moment - dt.datetime(1, 1, 1)) / dt.timedelta(minutes=1))


def _zone(name: str) -> dt.tzinfo | None:
    """Return the zone of an IANA name or an offset such as "+02:00"; None for anything else."""
    if name[:1] in "+-":
        try:
            return dt.datetime.strptime(name, "%z").tzinfo
        except ValueError:
            return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
