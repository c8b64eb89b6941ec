"""Dates as page furniture writes them: "8 avril 2025 à 13h21", "08/04/2025 13:21", "2025-04-08T13:21+02:00".

Only full dates, with their year, are read; what a running text says of time is no matter of this module.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import regex

from recoupe.ingest.line import plain_words

_ISO = r"(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)"
_CLOCK = r"(?P<hour>[01]?\d|2[0-3]) ?(?:h|:|heures?\b) ?(?P<minute>[0-5]\d)?(?::(?P<second>[0-5]\d))?(?!\d)"
_OFFSET = r" ?(?:(?P<z>z)\b|(?P<sign>[+-])(?P<oh>\d\d):?(?P<om>\d\d))"
_GAP = regex.compile(r"t(?=\d)| ?[,|•·-]? ?(?:\p{L}{1,3} )?")
_NUMERIC = {"d": r"(?P<nd>\d{1,2})", "m": r"(?P<nm>\d{1,2})", "y": r"(?P<ny>\d{4})"}


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


@dataclass(frozen=True)
class DateReader:
    """Finds dates in plain text (lower case, no accents); ``macros`` are patterns for the furniture's data."""

    date: regex.Pattern[str]
    clock: regex.Pattern[str]
    day_month: regex.Pattern[str]
    weekday: regex.Pattern[str]
    months: dict[str, int]
    zones: dict[str, str]
    macros: dict[str, str]

    @classmethod
    def of(cls, months: dict[str, int], weekdays: tuple[str, ...], zones: dict[str, str], order: str) -> DateReader:
        """Make a reader from a language's names of months, weekdays and zones, and its order in figures ("dmy")."""
        months = {plain_words(name): number for name, number in months.items()}
        zones = {plain_words(name): zone for name, zone in zones.items()}
        month = _any(months)
        numeric = r"[/.-]".join(_NUMERIC[part] for part in order)
        worded = rf"(?P<wd>\d{{1,2}})(?:er)? (?P<wm>{month})\b\.? (?P<wy>(?:19|20)\d\d)"
        zone = rf"(?:{_OFFSET}| ?[(,]? ?(?P<zone>{_any(zones)})\b)?"
        unnamed = regex.sub(r"\?P<\w+>", "?:", f"(?:{worded}|{_ISO}|{numeric})")
        macros = {
            "{date}": unnamed,
            "{day_month}": rf"(?:\d{{1,2}}(?:er)? {month}\b\.?)",
            "{month}": month,
            "{weekday}": rf"{_any({plain_words(day): 0 for day in weekdays})}\.?",
        }
        return cls(
            regex.compile(rf"(?<![\w/.-])(?:{worded}|{_ISO}|{numeric})(?![\d/])"),
            regex.compile(rf"(?<![\d/:.-]){_CLOCK}{zone}"),
            regex.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:er)? (?P<month>{month})\b\.?"),
            regex.compile(rf"\b{macros['{weekday}']}\b"),
            months,
            zones,
            macros,
        )

    def first(self, plain: str, start: int = 0) -> Moment | None:
        """Return the first full date at or after ``start``, with the clock time close behind it; None without one."""
        for match in self.date.finditer(plain, start):
            if (day := self._day(match)) is not None:
                return self.with_clock(plain, day, match.start(), match.end())
        return None

    def _day(self, match: regex.Match[str]) -> str | None:
        """Return a matched date in ISO 8601, or None where the calendar has no such day."""
        found = {name: value for name, value in match.groupdict().items() if value is not None}
        if "wd" in found:
            parts = int(found["wy"]), self.months[found["wm"]], int(found["wd"])
        else:
            kind = "i" if "iy" in found else "n"
            parts = int(found[kind + "y"]), int(found[kind + "m"]), int(found[kind + "d"])
        try:
            return dt.date(*parts).isoformat()
        except ValueError:
            return None

    def with_clock(self, plain: str, day: str, start: int, end: int) -> Moment:
        """Add the clock time that follows a date, with no other words than a joining one between."""
        gap = _GAP.match(plain, end)
        found = self.clock.match(plain, gap.end() if gap else end)
        if found is None:
            return Moment(day, None, None, start, end)
        return Moment(day, clock_of(found), self._zone(found), start, found.end())

    def _zone(self, match: regex.Match[str]) -> str | None:
        """Return the zone said beside a clock time: an IANA name or an offset."""
        if match["z"]:
            return "UTC"
        if match["sign"]:
            return f"{match['sign']}{match['oh']}:{match['om']}"
        return self.zones[match["zone"]] if match["zone"] else None


def clock_of(match: regex.Match[str]) -> str:
    """Return a matched clock time as "HH:MM" or "HH:MM:SS"."""
    clock = f"{int(match['hour']):02}:{match['minute'] or '00'}"
    return f"{clock}:{match['second']}" if match["second"] else clock


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
