"""Durations, sets and references: times that tell how long or how often, with no place on the calendar."""

from __future__ import annotations

import re

from recoupe.normalise.scene import Parts, Scene

_CODE = re.compile(r"(\d*)(T?[A-Z]+)")
_YEARS = {"DE": 10, "CE": 100}
"""Decades and centuries as ISO 8601 counts them."""


_NAMED = ("half_unit", "span_name", "set_name", "named_day")


def unit_of(code: str) -> tuple[int, str]:
    """Return what a code of a duration counts: "2W" is two weeks; ValueError for a code of no such form."""
    match = _CODE.fullmatch(code)
    if match is None:
        raise ValueError(f"{code!r} is no duration code; write a letter of ISO 8601, T before those below a day")
    return int(match.group(1) or 1), match.group(2)


def duration(code: str, number: float | None) -> str:
    """Write so many units as an ISO 8601 duration: "PT1H", "P10Y" for a decade; None is an open number, "PXW"."""
    factor, unit = unit_of(code)
    below, unit = ("T", unit[1:]) if unit[0] == "T" else ("", unit)
    if number is None:
        return f"P{below}X{unit}"
    factor *= _YEARS.get(unit, 1)
    value = number * factor
    return f"P{below}{int(value) if value == int(value) else value}{'Y' if unit in _YEARS else unit}"


def read_duration(parts: Parts, scene: Scene) -> str:
    """Read a number of units; one that is open ("des dizaines") has X for its number."""
    number = scene.counted(parts)
    value = None if number is None or number.least else number.value + (0.5 if "half" in parts else 0)
    return duration(scene.code(parts, "unit"), value)


def read_vague(parts: Parts, scene: Scene) -> str:
    """Read an open number of units: "PXW"."""
    return duration(scene.code(parts, "units"), None)


def read_named_span(parts: Parts, scene: Scene) -> str:
    """Read what has a name of its own: a span such as half an hour, a set such as "weekly", a day such as 9/11."""
    return scene.code(parts, next(name for name in _NAMED if name in parts))


def read_ref(parts: Parts, scene: Scene) -> str:
    """Read now, lately, soon: a reference without a place on the calendar."""
    return scene.code(parts, "ref")
