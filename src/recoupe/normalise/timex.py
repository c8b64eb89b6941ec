"""TIMEX3 values of ISO-TimeML: how a calendar day is written at each precision, and what a value spans.

A value is "2023-05-09", "2023-05", "2023", "198" (a decade), "19" (a century), "2023-W19", "2023-W19-WE",
"2023-Q2", "2023-H1", "2023-SU", "FY2023" and "SY2023" (a fiscal, a school year), and a day with "T09:45", with a zone
where one is told ("T09:45Z", "T09:45-04:00"), or with a part of day ("TMO"). X stands for what is unknown.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, by the meteorological calendar; a winter has the year that it begins in."""

HALF_YEAR = "6M"
"""The code of half a year, which has values of its own ("2023-H1")."""
_PARTS = {"MO": (0, 12), "MI": (12, 14), "AF": (12, 18), "EV": (18, 24), "NI": (20, 30), "DT": (6, 18)}
_UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "6M": "XXXX-HX",
    "Y": "XXXX", "DE": "XXX", "CE": "XX",
}  # fmt: skip
_MONTHS = {"M": 1, "Q": 3, "6M": 6, "Y": 12, "DE": 120, "CE": 1200}


def add_months(day: date, months: int) -> date:
    """Return the first day of the month that is so many months away; OverflowError outside the years 1 to 9999."""
    index = day.year * 12 + day.month - 1 + months
    if not 12 <= index < 120_000:
        raise OverflowError(index)
    return date(index // 12, index % 12 + 1, 1)


def at_precision(day: date | None, unit: str) -> str:
    """Write a day at the precision of a unit (D, W, WE, M, Q, 6M, Y, DE, CE); None gives the value that is all X."""
    if day is None:
        return _UNKNOWN[unit]
    year, week, _ = day.isocalendar()
    written = {
        "D": day.isoformat(),
        "W": f"{year}-W{week:02d}",
        "WE": f"{year}-W{week:02d}-WE",
        "M": f"{day.year:04d}-{day.month:02d}",
        "Q": f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "6M": f"{day.year:04d}-H{(day.month + 5) // 6}",
        "Y": f"{day.year:04d}",
        "DE": f"{day.year // 10:03d}",
        "CE": f"{day.year // 100:02d}",
    }
    return written[unit]


def shifted(day: date | None, unit: str, count: int) -> str:
    """Write the time so many units after a day (before it, where negative), at the precision of the unit.

    Two months before 2023-05-09 are "2023-03". A count that leaves the calendar gives the unknown value.
    """
    if day is None:
        return at_precision(None, unit)
    try:
        if unit in _MONTHS:
            moved = add_months(day, _MONTHS[unit] * count)
        else:
            moved = day + timedelta(days=count * (1 if unit == "D" else 7))
    except OverflowError:
        return at_precision(None, unit)
    return at_precision(moved, unit)


def season_of(day: date) -> tuple[str, int]:
    """Return the season that a day falls in and the year that this season has."""
    name = ("WI", "SP", "SU", "FA")[day.month % 12 // 3]
    return name, day.year - (name == "WI" and day.month < 3)


def interval(value: str) -> tuple[str | None, str | None]:
    """Return start and exclusive end of a value in ISO 8601.

    Durations, sets, references, days that no calendar has, fiscal and school years, whose bounds differ from body to
    body, and values with an X give ``(None, None)``. A clock time is a minute long. Parts of day are conventions:
    morning to noon, afternoon to six, evening to midnight, night from eight in the evening to six.
    """
    day, _, clock = value.partition("T")
    if "X" in value or value[:1] == "P" or value.endswith("_REF") or value[:2] in {"FY", "SY"}:
        return None, None
    try:
        if clock:
            return _clock_interval(date.fromisoformat(day), clock)
        first, after = _day_interval(day)
    except (ValueError, OverflowError):
        return None, None
    return first.isoformat(), after.isoformat() if after else None


def _clock_interval(day: date, clock: str) -> tuple[str, str]:
    midnight = datetime(day.year, day.month, day.day)  # the zone is the text's, and unknown here
    zone = ""
    if clock in _PARTS:
        first, last = (midnight + timedelta(hours=hour) for hour in _PARTS[clock])
    else:
        hour, minute, zone = int(clock[:2]), int(clock[3:5]), clock[5:]
        first = midnight + timedelta(hours=hour, minutes=minute)
        last = first + timedelta(minutes=1)
    return first.isoformat(timespec="minutes") + zone, last.isoformat(timespec="minutes") + zone


def _day_interval(value: str) -> tuple[date, date | None]:
    year, _, rest = value.partition("-")
    if not rest:
        missing = 4 - len(year)
        first = date(max(1, int(year) * 10**missing), 1, 1)
        return first, _beyond(first, 12 * 10**missing)
    if rest[0] == "W" and rest[1:3].isdigit():
        monday = date.fromisocalendar(int(year), int(rest[1:3]), 1)
        return (monday + timedelta(5 if rest.endswith("-WE") else 0)), monday + timedelta(7)
    if rest[0] in "QH":
        length = 3 if rest[0] == "Q" else 6
        first = date(int(year), (int(rest[1]) - 1) * length + 1, 1)
        return first, _beyond(first, length)
    if rest in SEASON_STARTS:
        first = date(int(year), SEASON_STARTS[rest], 1)
        return first, _beyond(first, 3)
    if len(rest) == 2:
        first = date(int(year), int(rest), 1)
        return first, _beyond(first, 1)
    first = date.fromisoformat(value)
    return first, first + timedelta(1)


def _beyond(first: date, months: int) -> date | None:
    """Return the day after so many months; None past the last year that a date can have."""
    try:
        return add_months(first, months)
    except OverflowError:
        return None


_PUBLISHED = re.compile(r"([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?")


class Anchor:
    """The date that relative expressions are counted from, known to the day, the month, the year or not at all."""

    def __init__(self, stamp: str | None) -> None:
        """Read an ISO 8601 date or time of any precision; None, or what is no date of our era, is an unknown anchor."""
        match = _PUBLISHED.match(stamp or "")
        parts = [int(part) for part in match.groups() if part] if match else []
        try:
            self._day: date | None = date(*[*parts, 1, 1][:3]) if parts else None
        except ValueError:
            self._day, parts = None, []
        self.known = len(parts)
        self.text = "-".join(f"{part:02d}" for part in parts) or None
        self.clock = stamp[11:16] or None if stamp and self.known == 3 else None

    def day(self, unit: str = "D") -> date | None:
        """Return a day that stands for the anchor at the precision of a unit; None where it is not known so well."""
        needed = {"Y": 1, "DE": 1, "CE": 1, "M": 2, "Q": 2, "6M": 2}.get(unit, 3)
        return self._day if self.known >= needed else None
