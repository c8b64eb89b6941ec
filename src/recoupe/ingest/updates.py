"""When an article was updated: a full date, or a clock time or a day that its publication date completes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from recoupe.ingest.dates import DateReader, Moment

if TYPE_CHECKING:
    import regex

_NEAR = 30


def update_of(plain: str, start: int, published: str | None, dates: DateReader) -> Moment | None:
    """Return the moment of an update that plain words tell of from ``start`` on; None where it is not fully known.

    A clock time alone is of the publication's day, if it is not before the publication's own clock time; a day and
    month alone are of the publication's year, if they are not before the publication's day.
    """
    full = dates.first(plain, start)
    partial = dates.day_month.search(plain, start)
    if full is not None and (partial is None or full.start <= partial.start()):
        return full
    if published is None or len(published) < len("2025-04-08"):
        return None
    if partial is not None:
        return _in_year(partial, plain, published, dates)
    return _on_day(plain, start, published, dates)


def _in_year(partial: regex.Match[str], plain: str, published: str, dates: DateReader) -> Moment | None:
    """Complete a day and month with the publication's year."""
    day, month = int(partial["day"]), dates.months[partial["month"]]
    try:
        date = dt.date(int(published[:4]), month, day).isoformat()
    except ValueError:
        return None
    return dates.with_clock(plain, date, partial.start(), partial.end()) if date >= published[:10] else None


def _on_day(plain: str, start: int, published: str, dates: DateReader) -> Moment | None:
    """Complete a clock time with the publication's day."""
    clock = dates.clock.search(plain, start)
    if clock is None or clock.start() - start > _NEAR or dates.weekday.search(plain, start, clock.start()):
        return None
    moment = Moment(published[:10], dates.clock_of(clock), None, clock.start(), clock.end())
    return moment if moment.iso >= published else None
