"""From the parts of a time expression to its TIMEX3 value, counted from a date where it is relative.

Each reader takes the named parts of one kind of expression and the scene that it stands in, and returns a value;
X stands in it for whatever neither the words nor the scene tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from recoupe.normalise.grammar import Grammar
from recoupe.normalise.timex import SEASON_STARTS, Anchor, add_months, at_precision, season_of, shifted

Direction = Literal["past", "future"]
Parts = Mapping[str, str]

_WRONG_WAY = {"past": 3, "future": 10}
"""How many times farther the day in the verb's direction may be before the other one is taken: a past participle
often governs a plan ("announced a vote on 30 June"), a future hardly ever a memory."""
_MORNING = "08:00"
_CODE = re.compile(r"(\d*)(T?)([A-Z]+)")


@dataclass(slots=True)
class Scene:
    """What an expression is resolved against.

    ``direction`` is where its verb points, None where that is open; ``told`` is the day that the text told last, for
    a clock time the value of the day beside it; ``parsed`` is true where the expression's sentence was parsed, so
    that an open direction means a present.
    """

    grammar: Grammar
    anchor: Anchor
    direction: Direction | None = None
    told: str | None = None
    parsed: bool = False

    def code(self, parts: Parts, name: str) -> str:
        """Return the code of the word that a part holds, as text."""
        return str(self.grammar.words[name][" ".join(parts[name].lower().split())])

    def number(self, parts: Parts, name: str) -> int:
        """Return the code of the word that a part holds, as a number; 0 where there is no such part."""
        return int(self.code(parts, name)) if name in parts else 0


def _year(parts: Parts, scene: Scene) -> int | None:
    if "year" in parts:
        return int(parts["year"])
    if "short_year" in parts:
        short = int(parts["short_year"])
        return short + (1900 if short >= scene.grammar.table["two_digit_years"] else 2000)
    return None


def _month(parts: Parts, scene: Scene) -> int:
    return int(parts["month_number"]) if "month_number" in parts else scene.number(parts, "month")


def _with_time(value: str, parts: Parts, scene: Scene) -> str:
    """Add the clock time or part of day that an expression has to its day."""
    if clock := _clock(parts, scene):
        return f"{value}T{clock}"
    return f"{value}T{scene.code(parts, 'part')}" if "part" in parts else value


def _clock(parts: Parts, scene: Scene) -> str | None:
    """Write a clock time as hours and minutes; None where the expression has none, or none that a clock shows."""
    if "fixed_clock" in parts:
        return scene.code(parts, "fixed_clock")
    if "colon" in parts:
        hour, minute = (int(part) for part in parts["colon"].split(":"))
    elif said := parts.get("hour") or parts.get("long_hour"):
        number = scene.grammar.numbers.read(said)
        if number is None or not isinstance(number.value, int):
            return None
        hour = number.value
        minute = 30 if "half" in parts else int(parts.get("minute") or parts.get("long_minute") or 0)
    else:
        return None
    hour += scene.number(parts, "half_day") if hour < 12 else 0
    return f"{hour:02d}:{minute:02d}" if hour <= 24 else None


def _nearest(days: list[date], today: date, direction: Direction | None) -> date:
    """Return the candidate that a verb of this direction most likely means."""

    def cost(day: date) -> tuple[int, bool]:
        distance = (day - today).days
        against = direction is not None and distance != 0 and (distance < 0) != (direction == "past")
        return abs(distance) * (_WRONG_WAY[direction] if against and direction else 1), distance > 0

    return min(days, key=cost)


def _day_in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _toward(parts: Parts, scene: Scene) -> Direction | None:
    """Return the direction that the expression's own words say, else that of its verb."""
    way = scene.number(parts, "direction")
    return scene.direction if way == 0 else "past" if way < 0 else "future"


def _meant(days: list[date], today: date, parts: Parts, scene: Scene) -> date | None:
    """Return the candidate that an expression's own direction, else its verb, picks; None where none is left."""
    way = scene.number(parts, "direction")
    if way:
        days = [day for day in days if (day < today if way < 0 else day > today)]
    return _nearest(days, today, _toward(parts, scene)) if days else None


def read_date(parts: Parts, scene: Scene) -> str:
    """Read a day of a month; without a year, the nearest that fits weekday, direction and tense."""
    day, month = int(re.sub(r"\D", "", parts["day"])), _month(parts, scene)
    year, today = _year(parts, scene), scene.anchor.day()
    if year is None and today is not None:
        near = (_day_in_year(today.year + step, month, day) for step in (-1, 0, 1))
        days = [found for found in near if found]
        if "weekday" in parts:
            days = [found for found in days if found.isoweekday() == scene.number(parts, "weekday")] or days
        meant = _meant(days, today, parts, scene)
        year = meant.year if meant else None
    return _with_time(f"{year or 'XXXX'}-{month:02d}-{day:02d}", parts, scene)


def read_weekday_day(parts: Parts, scene: Scene) -> str:
    """Read a weekday with the day of a month that is not named: the nearest month where both agree."""
    day, today = int(re.sub(r"\D", "", parts["day"])), scene.anchor.day()
    days = []
    for step in range(-3, 4) if today else ():
        first = add_months(today, step) if today else None
        found = _day_in_year(first.year, first.month, day) if first else None
        if found and found.isoweekday() == scene.number(parts, "weekday"):
            days.append(found)
    value = _nearest(days, today, scene.direction).isoformat() if days and today else f"XXXX-XX-{day:02d}"
    return _with_time(value, parts, scene)


def read_weekday(parts: Parts, scene: Scene) -> str:
    """Read a weekday: the one before or after today that its words or the tense say, today's own included."""
    wanted, today = scene.number(parts, "weekday"), scene.anchor.day()
    if today is None or "text_direction" in parts:
        return _with_time(f"XXXX-WXX-{wanted}", parts, scene)
    back = (today.isoweekday() - wanted) % 7
    if "direction" in parts:
        ahead = scene.number(parts, "direction") > 0
        found = today + timedelta(days=(7 - back) if ahead else -(back or 7))
    elif scene.direction == "future":
        found = today + timedelta(days=-back % 7)
    else:
        found = today - timedelta(days=back)
    return _with_time(found.isoformat(), parts, scene)


def read_weekly(parts: Parts, scene: Scene) -> str:
    """Read a weekday that comes back every week, as a set without a year."""
    return _with_time(f"XXXX-WXX-{scene.number(parts, 'weekday') or scene.number(parts, 'weekdays')}", parts, scene)


def read_offset(parts: Parts, scene: Scene) -> str:
    """Read yesterday, tomorrow and the like; today alone, with a verb in the present, is no day but these days."""
    if not scene.number(parts, "offset") and len(parts) == 1 and scene.direction is None and scene.parsed:
        return "PRESENT_REF"
    return _with_time(shifted(scene.anchor.day(), "D", scene.number(parts, "offset")), parts, scene)


def read_text_offset(parts: Parts, scene: Scene) -> str:
    """Read the eve, the next day, the same day: counted from the date told last."""
    told = date.fromisoformat(scene.told) if scene.told else None
    return _with_time(shifted(told, "D", scene.number(parts, "text_offset")), parts, scene)


def read_this_part(parts: Parts, scene: Scene) -> str:
    """Read "this morning"."""
    return _with_time(shifted(scene.anchor.day(), "D", 0), parts, scene)


def read_last_night(parts: Parts, scene: Scene) -> str:
    """Read "last night": the night that began the day before."""
    return _with_time(shifted(scene.anchor.day(), "D", -1), parts, scene)


def read_time_of_day(parts: Parts, scene: Scene) -> str:
    """Read a clock time or part of day alone: that of the day told beside it, else of the anchor's day.

    The small hours of a night belong to the day after the one that the night began on.
    """
    day, _, part = (scene.told or at_precision(scene.anchor.day(), "D")).partition("T")
    clock = _clock(parts, scene)
    if part == "NI" and clock and clock < _MORNING and "X" not in day:
        day = shifted(date.fromisoformat(day), "D", 1)
    return _with_time(day, parts, scene)


def read_month(parts: Parts, scene: Scene) -> str:
    """Read a month; without a year, the nearest that its words or the tense allow, else the latest one."""
    month, year, today = _month(parts, scene), _year(parts, scene), scene.anchor.day("M")
    if year is None and today is not None:
        way = _toward(parts, scene)
        year = today.year + (month < today.month) if way == "future" else today.year - (month > today.month)
        if month == today.month and "direction" in parts:
            year += scene.number(parts, "direction")
    return f"{year or 'XXXX'}-{month:02d}"


def read_year(parts: Parts, scene: Scene) -> str:
    """Read a year in four figures or two."""
    return f"{_year(parts, scene)}"


def read_decade(parts: Parts, scene: Scene) -> str:
    """Read a decade; one told by two figures is of the twentieth century."""
    if "decade_name" in parts:
        return scene.code(parts, "decade_name")
    return parts["decade"] if "decade" in parts else f"19{parts['short_decade']}"


def read_century(parts: Parts, _: Scene) -> str:
    """Read a century in Roman figures: the nineteenth is "18"."""
    values = [{"I": 1, "V": 5, "X": 10}[figure] for figure in parts["century"].upper()]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return f"{total - 1:02d}"


def read_relative(parts: Parts, scene: Scene) -> str:
    """Read last month, next year: one unit from the anchor."""
    return _moved(parts, scene, scene.number(parts, "direction"))


def read_this_unit(parts: Parts, scene: Scene) -> str:
    """Read this week, the end of the year: the anchor's own unit."""
    return _moved(parts, scene, 0)


def _moved(parts: Parts, scene: Scene, count: int) -> str:
    code = scene.code(parts, "unit")
    return f"P1{code}" if code[0] == "T" else shifted(scene.anchor.day(code), code, count)


def read_ago(parts: Parts, scene: Scene) -> str:
    """Read "three days ago", "in two years"; hours, minutes and open numbers stay durations."""
    code, number = scene.code(parts, "unit"), scene.grammar.numbers.read(parts["number"])
    if number is None or code[0] == "T" or number.least or not isinstance(number.value, int):
        return read_duration(parts, scene)
    return shifted(scene.anchor.day(code), code, scene.number(parts, "ago") * number.value)


def read_duration(parts: Parts, scene: Scene) -> str:
    """Read a number of units, "PT1H"; one that is open ("des dizaines") has X for its number."""
    factor, below, unit = _duration_code(scene.code(parts, "unit"))
    number = scene.grammar.numbers.read(parts["number"])
    if number is None or number.least:
        return f"P{below}X{unit}"
    value = number.value * factor + (0.5 * factor if "half" in parts else 0)
    return f"P{below}{int(value) if value == int(value) else value}{unit}"


def _duration_code(code: str) -> tuple[int, str, str]:
    match = _CODE.fullmatch(code)
    if match is None:
        raise ValueError(f"{code!r} is no duration code; write a letter of ISO 8601, T before those below a day")
    return int(match.group(1) or 1), match.group(2), match.group(3)


def read_vague(parts: Parts, scene: Scene) -> str:
    """Read an open number of units: "PXW"."""
    _, below, unit = _duration_code(scene.code(parts, "units"))
    return f"P{below}X{unit}"


def read_named_span(parts: Parts, scene: Scene) -> str:
    """Read a span with a name of its own, such as half an hour."""
    return scene.code(parts, "half_unit" if "half_unit" in parts else "span_name")


def read_single(parts: Parts, scene: Scene) -> str:
    """Read "the last decade", and sets such as "every year": one unit, or the number that is told."""
    factor, below, unit = _duration_code(scene.code(parts, "unit"))
    number = scene.grammar.numbers.read(parts["number"]) if "number" in parts else None
    return f"P{below}{number.value * factor if number else factor}{unit}"


def read_season(parts: Parts, scene: Scene) -> str:
    """Read a season; without a year, the anchor's own or the nearest that words or tense allow."""
    name, year, today = scene.code(parts, "season"), _year(parts, scene), scene.anchor.day()
    way = _toward(parts, scene)
    if year is None and today is not None and not ("generic" in parts and way is None):
        now, current = season_of(today)
        if name == now:
            year = current + scene.number(parts, "direction")
        else:
            starts = [date(today.year + step, SEASON_STARTS[name], 1) for step in (-1, 0, 1)]
            meant = _meant(starts, today, parts, scene)
            year = meant.year if meant else None
    return f"{year or 'XXXX'}-{name}"


def read_quarter(parts: Parts, scene: Scene) -> str:
    """Read a quarter or half of a year; without a year, the anchor's own."""
    year, today = _year(parts, scene), scene.anchor.day("Y")
    shown = year or (today.year if today else "XXXX")
    return f"{shown}-{scene.code(parts, 'period')}{scene.code(parts, 'ordinal')}"


def read_ref(parts: Parts, scene: Scene) -> str:
    """Read now, lately, soon: a reference without a place on the calendar."""
    return scene.code(parts, "ref")


def read_feast(parts: Parts, scene: Scene) -> str:
    """Read a feast with a fixed day as that day."""
    month, day = scene.code(parts, "feast").split("-")
    return read_date({**parts, "month_number": month, "day": day}, scene)


READERS: dict[str, Callable[[Parts, Scene], str]] = {
    "date": read_date,
    "weekday_day": read_weekday_day,
    "weekday": read_weekday,
    "weekly": read_weekly,
    "offset": read_offset,
    "text_offset": read_text_offset,
    "this_part": read_this_part,
    "last_night": read_last_night,
    "part": read_time_of_day,
    "clock": read_time_of_day,
    "month": read_month,
    "year": read_year,
    "decade": read_decade,
    "century": read_century,
    "relative": read_relative,
    "this_unit": read_this_unit,
    "ago": read_ago,
    "duration": read_duration,
    "vague": read_vague,
    "named_span": read_named_span,
    "single": read_single,
    "every": read_single,
    "season": read_season,
    "quarter": read_quarter,
    "ref": read_ref,
    "feast": read_feast,
}
"""How each kind of rule in a language's ``time.toml`` is read."""
