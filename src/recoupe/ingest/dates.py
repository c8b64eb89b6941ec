"""Dates as page furniture writes them: "8 avril 2025 à 13h21", "08/04/2025 13:21", "2025-04-08T13:21+02:00".

Only full dates, with their year, are read; what a running text says of time is no matter of this module.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import regex
from msgspec import Struct

from recoupe.ingest.line import plain_words

_ISO = r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)"
_OFFSET = r" ?(?:(?P<z>z)\b|(?P<sign>[+-])(?P<oh>\d\d):?(?P<om>\d\d))"
_GAP = regex.compile(r"t(?=\d)| ?[,|•·-]? ?(?:\p{L}{1,3} ){0,2}")
_LEAD = 40
_PIECES = {
    "{day}": r"(?P<day>\d{1,2})",
    "{late_day}": r"(?P<day>1[3-9]|2\d|3[01])",
    "{number}": r"(?P<number>\d{1,2})",
    "{year}": r"(?P<year>(?:19|20)\d\d)",
    "{hour}": r"(?P<hour>[01]?\d|2[0-3])",
    "{minute}": r"(?P<minute>[0-5]\d)",
    "{second}": r"(?P<second>[0-5]\d)",
}
"""What the names between braces in a language's patterns of dates and clock times stand for."""


@dataclass(frozen=True)
class Moment:
    """A day, with a time of day and a zone where they are said; ``end`` is where its words end."""

    day: str
    clock: str | None
    zone: str | None
    start: int
    end: int

    @property
    def iso(self) -> str:
        """The moment in ISO 8601, to the precision said."""
        return f"{self.day}T{self.clock}" if self.clock else self.day


class DateWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How a language writes dates and clock times; patterns are of plain text, with the names of _PIECES in braces.

    ``full_dates`` have a year, ``days`` have none. ``half_days`` are the hours to add to a clock time told by twelve.
    """

    full_dates: tuple[str, ...]
    days: tuple[str, ...]
    clocks: tuple[str, ...]
    half_days: dict[str, int]
    weekdays: tuple[str, ...]
    months: dict[str, int]
    zones: dict[str, str]


@dataclass(frozen=True)
class DateReader:
    """Finds dates in plain text (lower case, no accents); ``macros`` are patterns for the furniture's data."""

    date: regex.Pattern[str]
    clock: regex.Pattern[str]
    lead_gap: regex.Pattern[str]
    day_month: regex.Pattern[str]
    weekday: regex.Pattern[str]
    months: dict[str, int]
    zones: dict[str, str]
    halves: dict[str, int]
    macros: dict[str, str]

    @classmethod
    def of(cls, spoken: DateWords) -> DateReader:
        """Make a reader from what a language says of dates."""
        months = {plain_words(name): number for name, number in spoken.months.items()}
        zones = {plain_words(name): zone for name, zone in spoken.zones.items()}
        halves = {plain_words(name): hours for name, hours in spoken.half_days.items()}
        pieces = _PIECES | {"{month}": rf"(?P<month>{_any(months)})\b\.?"}
        full = _either(spoken.full_dates, pieces) + rf"|{_ISO}"
        partial = _either(spoken.days, pieces)
        zone = rf"(?:{_OFFSET}| ?[(,]? ?(?P<zone>{_any(zones)})\b)?"
        half = rf"(?: ?(?P<half>{_any(halves)})(?!\w))?" if halves else r"(?P<half>(?!))?"
        macros = {
            "{date}": _unnamed(full),
            "{day_month}": _unnamed(partial),
            "{month}": _any(months),
            "{weekday}": rf"{_any({plain_words(day): 0 for day in spoken.weekdays})}\.?",
        }
        return cls(
            regex.compile(rf"(?<![\w/.-])(?:{full})(?![\d/])"),
            regex.compile(rf"(?<![\d/:.-])(?:{_either(spoken.clocks, pieces)})(?!\d){half}{zone}"),
            regex.compile(rf"\.? ?[,|•·-]? ?(?:\p{{L}}{{1,3}} ){{0,2}}(?:{macros['{weekday}']},? ?)?"),
            regex.compile(rf"(?<!\d)(?:{partial})"),
            regex.compile(rf"\b{macros['{weekday}']}\b"),
            months,
            zones,
            halves,
            macros,
        )

    def first(self, plain: str, start: int = 0) -> Moment | None:
        """Return the first full date at or after ``start``, with the clock time beside it; None without one."""
        for match in self.date.finditer(plain, start):
            if (day := self._day(match)) is not None:
                moment = self.with_clock(plain, day, match.start(), match.end())
                return moment if moment.clock else self._led(plain, moment, start)
        return None

    def _led(self, plain: str, moment: Moment, start: int) -> Moment:
        """Add the clock time that stands right before a date, at or after ``start``."""
        for clock in self.clock.finditer(plain, max(start, moment.start - _LEAD), moment.start):
            if self.lead_gap.fullmatch(plain, clock.end(), moment.start):
                return Moment(moment.day, self.clock_of(clock), self._zone(clock), clock.start(), moment.end)
        return moment

    def _day(self, match: regex.Match[str]) -> str | None:
        """Return a matched date in ISO 8601, or None where the calendar has no such day."""
        month = self.months[match["month"]] if match["month"] else int(match["number"])
        try:
            return dt.date(int(match["year"]), month, int(match["day"])).isoformat()
        except ValueError:
            return None

    def with_clock(self, plain: str, day: str, start: int, end: int) -> Moment:
        """Add the clock time that follows a date, with no other words than a joining one between."""
        gap = _GAP.match(plain, end)
        found = self.clock.match(plain, gap.end() if gap else end)
        if found is None:
            return Moment(day, None, None, start, end)
        return Moment(day, self.clock_of(found), self._zone(found), start, found.end())

    def clock_of(self, match: regex.Match[str]) -> str:
        """Return a matched clock time as "HH:MM" or "HH:MM:SS"; one told by twelve, from the half of the day."""
        hour = int(match["hour"])
        if match["half"] and hour <= 12:
            hour = hour % 12 + self.halves[match["half"]]
        clock = f"{hour:02}:{match['minute'] or '00'}"
        return f"{clock}:{match['second']}" if match["second"] else clock

    def _zone(self, match: regex.Match[str]) -> str | None:
        """Return the zone said beside a clock time: an IANA name or an offset."""
        if match["z"]:
            return "UTC"
        if match["sign"]:
            return f"{match['sign']}{match['oh']}:{match['om']}"
        return self.zones[match["zone"]] if match["zone"] else None


def _either(patterns: tuple[str, ...], pieces: dict[str, str]) -> str:
    """Return one pattern for any of some, with the pieces between braces put in."""
    joined = "|".join(patterns)
    for name, piece in pieces.items():
        joined = joined.replace(name, piece)
    return joined


def _unnamed(pattern: str) -> str:
    return "(?:" + regex.sub(r"\?P<\w+>", "?:", pattern) + ")"


def _any(names: dict[str, int] | dict[str, str]) -> str:
    """Return a pattern for any of some names, the longest first."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(regex.escape(name, literal_spaces=True) for name in ordered) + ")"


_STAMP = regex.compile(
    r"(?P<day>\d{4}(?:-\d\d(?:-\d\d)?)?)"
    r"(?:(?<=-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?P<zone>Z|[+-]\d\d:\d\d)?)?"
)


def read_stamp(value: str) -> tuple[str, str | None] | None:
    """Return an ISO 8601 date or date and time, to its precision, and its zone; None where ``value`` is none."""
    match = _STAMP.fullmatch(value.strip())
    if match is None:
        return None
    try:
        dt.date.fromisoformat(match["day"] + "-01" * ((10 - len(match["day"])) // 3))
        if match["clock"]:
            dt.time.fromisoformat(match["clock"])
    except ValueError:
        return None
    zone = {"Z": "UTC", None: None}.get(match["zone"], match["zone"])
    return (f"{match['day']}T{match['clock']}" if match["clock"] else match["day"]), zone
