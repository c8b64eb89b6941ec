"""What a time expression is resolved against, and the parts that many kinds of expression share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from recoupe.normalise.grammar import Grammar
from recoupe.normalise.number import Number
from recoupe.normalise.timex import Anchor, interval

Direction = Literal["past", "future"]
Parts = Mapping[str, str]

_PERIOD = re.compile(r"\d{4}(?:-\d\d(?P<day>-\d\d)?)?(?=T|$|-[A-Z])")
_WRONG_WAY = {"past": 3, "future": 10}
"""How many times farther the day in the verb's direction may be before the other one is taken: a past participle
often governs a plan ("announced a vote on 30 June"), a future hardly ever a memory."""


@dataclass(slots=True)
class Memory:
    """What an article has told so far: the last ``day``, and the last ``period``, a day, month or year."""

    day: str | None = None
    period: str | None = None

    def note(self, value: str) -> None:
        """Keep a value that the calendar has, if it is a day, month or year."""
        match = _PERIOD.match(value)
        if match and interval(value)[0]:
            self.period = match.group()
            self.day = self.period if match["day"] else self.day

    @property
    def base(self) -> str | None:
        """What an expression that looks back in the text is counted from."""
        return self.day or self.period


@dataclass(slots=True)
class Scene:
    """What an expression is resolved against.

    ``direction`` is where its verb points, None where that is open; ``memory`` is what the text told before; ``day``
    is, for a clock time, the value of the day beside it; ``parsed`` is true where the expression's sentence was parsed,
    so that an open direction means a present.
    """

    grammar: Grammar
    anchor: Anchor
    memory: Memory
    direction: Direction | None = None
    day: str | None = None
    parsed: bool = False

    def code(self, parts: Parts, name: str) -> str:
        """Return the code of the word that a part holds, as text."""
        return self.grammar.code(name, parts[name])

    def number(self, parts: Parts, name: str) -> int:
        """Return the code of the word that a part holds, as a number; 0 where there is no such part."""
        return int(self.code(parts, name)) if name in parts else 0

    def counted(self, parts: Parts) -> Number | None:
        """Return how many units an expression tells, one where only an article stands; None where it is no number."""
        return self.grammar.numbers.read(parts["number"]) if "number" in parts else Number(0, 0, 1)

    def spelt(self, words: str) -> int | None:
        """Return a whole number from digits or words, None where the words are none."""
        if words.isascii() and words.isdigit():
            return int(words)
        number = self.grammar.numbers.read(words)
        return number.value if number and isinstance(number.value, int) else None


def year_of(parts: Parts, scene: Scene) -> int | None:
    """Return the year that an expression tells: in figures, in words, or the last two figures of one."""
    if "year" in parts:
        return int(parts["year"])
    if "short_year" in parts:
        short = int(parts["short_year"])
        return short + (1900 if short >= scene.grammar.table["two_digit_years"] else 2000)
    if "told_year" in parts:
        told = Anchor(scene.memory.period).day("Y")
        return told.year if told else None
    if "year_words" in parts:
        return scene.spelt(parts["year_words"])
    if "century_words" in parts:
        hundreds, rest = scene.spelt(parts["century_words"]), scene.spelt(parts["year_rest"])
        return None if hundreds is None or rest is None else hundreds * 100 + rest
    return None


def month_of(parts: Parts, scene: Scene) -> int:
    """Return the month that an expression names or writes in figures."""
    return int(parts["month_number"]) if "month_number" in parts else scene.number(parts, "month")


def day_of(parts: Parts, scene: Scene) -> int:
    """Return the day of the month that an expression writes in figures or in words."""
    return scene.number(parts, "day_name") if "day_name" in parts else int(re.sub(r"\D", "", parts["day"]))


def with_time(value: str, parts: Parts, scene: Scene) -> str:
    """Add the clock time or part of day that an expression has to its day."""
    if clock := clock_of(parts, scene):
        return f"{value}T{clock}"
    return f"{value}T{scene.code(parts, 'part')}" if "part" in parts else value


def clock_of(parts: Parts, scene: Scene) -> str | None:
    """Write a clock time as hours and minutes, with its zone; None without one, or for one that no clock shows."""
    if "fixed_clock" in parts:
        return scene.code(parts, "fixed_clock")
    if "colon" in parts:
        hour, minute = (int(part) for part in re.split("[:.]", parts["colon"]))
    elif said := parts.get("hour") or parts.get("long_hour"):
        told, minute = scene.spelt(said), int(parts.get("minute") or parts.get("long_minute") or 0)
        if told is None:
            return None
        hour = told
    else:
        return None
    if "half_day" in parts and hour <= 12:
        hour = hour % 12 + scene.number(parts, "half_day")
    hour, minute = divmod(hour * 60 + minute + scene.number(parts, "past"), 60)
    zone = scene.code(parts, "zone") if "zone" in parts else ""
    return f"{hour:02d}:{minute:02d}{zone}" if 0 <= hour < 24 or (hour, minute) == (24, 0) else None


def nearest(days: Sequence[date], today: date, direction: Direction | None) -> date:
    """Return the candidate that a verb of this direction most likely means."""

    def cost(day: date) -> tuple[int, bool]:
        distance = (day - today).days
        against = direction is not None and distance != 0 and (distance < 0) != (direction == "past")
        return abs(distance) * (_WRONG_WAY[direction] if against and direction else 1), distance > 0

    return min(days, key=cost)


def toward(parts: Parts, scene: Scene) -> Direction | None:
    """Return the direction that the expression's own words say, else that of its verb."""
    way = scene.number(parts, "direction")
    return scene.direction if way == 0 else "past" if way < 0 else "future"


def meant(days: Sequence[date], today: date, parts: Parts, scene: Scene) -> date | None:
    """Return the candidate that an expression's own direction, else its verb, picks; None where none is left."""
    way = scene.number(parts, "direction")
    if way:
        days = [day for day in days if (day < today if way < 0 else day > today)]
    return nearest(days, today, toward(parts, scene)) if days else None
