"""From the parts of a time expression to its TIMEX3 value, counted from a date where it is relative.

Each reader takes the named parts of one kind of expression and the scene that it stands in, and returns a value;
X stands in it for whatever neither the words nor the scene tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from recoupe.normalise.feast import feast_day
from recoupe.normalise.scene import Parts, Scene, clock_of, day_of, meant, month_of, nearest, toward, with_time, year_of
from recoupe.normalise.span import duration, read_duration, read_named_span, read_ref, read_vague, unit_of
from recoupe.normalise.timex import (
    HALF_YEAR,
    SEASON_STARTS,
    Anchor,
    add_months,
    at_precision,
    interval,
    season_of,
    shifted,
)

_MORNING = "08:00"
_HALF_WEEK = 3
_YEARS = (-1, 0, 1)
"""The years beside the anchor's own that a day without a year may be of."""


def _day_in_year(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_date(parts: Parts, scene: Scene) -> str:
    """Read a day of a month; without a year, the nearest that fits weekday, direction and tense."""
    day, month = day_of(parts, scene), month_of(parts, scene)
    year, today = year_of(parts, scene), scene.anchor.day()
    if year is None and today is not None:
        near = (_day_in_year(today.year + step, month, day) for step in _YEARS)
        days = [found for found in near if found]
        if "weekday" in parts:
            days = [found for found in days if found.isoweekday() == scene.number(parts, "weekday")] or days
        found = meant(days, today, parts, scene)
        year = found.year if found else None
    return with_time(f"{_in_four(year)}-{month:02d}-{day:02d}", parts, scene)


def _in_four(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def read_weekday_day(parts: Parts, scene: Scene) -> str:
    """Read a weekday with the day of a month that is not named: the nearest month where both agree."""
    day, today = day_of(parts, scene), scene.anchor.day()
    days = []
    for first in _months_near(today):
        found = _day_in_year(first.year, first.month, day)
        if found and found.isoweekday() == scene.number(parts, "weekday"):
            days.append(found)
    value = nearest(days, today, scene.direction).isoformat() if days and today else f"XXXX-XX-{day:02d}"
    return with_time(value, parts, scene)


def _months_near(today: date | None) -> Iterator[date]:
    for step in range(-3, 4) if today else ():
        try:
            yield add_months(today, step)  # type: ignore[arg-type]
        except OverflowError:
            continue


def read_weekday(parts: Parts, scene: Scene) -> str:
    """Read a weekday: the one before or after today that its words or the tense say, today's own included.

    "This Thursday" without a tense is the nearest one, the second of two that are joined the next after the first. One
    that follows or comes before (``text_direction``) is counted from the day told last.
    """
    wanted, today = scene.number(parts, "weekday"), scene.anchor.day()
    way = scene.number(parts, "direction")
    if "text_direction" in parts:
        today, way = Anchor(scene.memory.day).day(), scene.number(parts, "text_direction")
    if today is None:
        return with_time(f"XXXX-WXX-{wanted}", parts, scene)
    before = Anchor(scene.memory.day).day() if "follows" in parts else None
    if before is not None:
        return with_time(shifted(before, "D", (wanted - before.isoweekday() - 1) % 7 + 1), parts, scene)
    back = (today.isoweekday() - wanted) % 7
    step = -back
    if way:
        step = 7 - back if way > 0 else -(back or 7)
    elif scene.direction == "future" or ("near" in parts and scene.direction is None and back > _HALF_WEEK):
        step = -back % 7
    return with_time(shifted(today, "D", step), parts, scene)


def read_weekly(parts: Parts, scene: Scene) -> str:
    """Read a weekday that comes back every week, as a set without a year."""
    return f"XXXX-WXX-{scene.number(parts, 'weekday') or scene.number(parts, 'weekdays')}"


def read_offset(parts: Parts, scene: Scene) -> str:
    """Read yesterday, tomorrow and the like.

    Today alone, with a verb in the present, is no day but these days where the language's ``vague_today`` says so.
    """
    alone = not {"part", "hour", "colon", "long_hour", "fixed_clock"} & parts.keys()
    vague = scene.grammar.table["vague_today"] and scene.direction is None and scene.parsed
    if alone and vague and not scene.number(parts, "offset"):
        return "PRESENT_REF"
    return with_time(shifted(scene.anchor.day(), "D", scene.number(parts, "offset")), parts, scene)


def read_text_offset(parts: Parts, scene: Scene) -> str:
    """Read the eve, the next day, the same day: counted from the date told last."""
    return with_time(shifted(Anchor(scene.memory.day).day(), "D", scene.number(parts, "text_offset")), parts, scene)


def read_beside_event(_parts: Parts, _scene: Scene) -> str:
    """Read "the day after the vote": a day counted from what happened, which no date is told for."""
    return at_precision(None, "D")


def read_told_day(_: Parts, scene: Scene) -> str:
    """Read "the day" that something ended: the day told last, else the anchor's."""
    return shifted(Anchor(scene.memory.day).day() or scene.anchor.day(), "D", 0)


def read_text_ago(parts: Parts, scene: Scene) -> str:
    """Read "two days later", "three years before": counted from the date told last; without one, a duration."""
    return _away(parts, scene, Anchor(scene.memory.base), scene.number(parts, "text_ago"))


def read_text_unit(parts: Parts, scene: Scene) -> str:
    """Read "the following week", "the previous year": a unit from the date told last."""
    code = scene.code(parts, "unit")
    period = Anchor(scene.memory.period)
    base = Anchor(scene.memory.day) if period.day(code) is None else period
    return _moved(code, base, scene.number(parts, "text_direction"))


def read_this_part(parts: Parts, scene: Scene) -> str:
    """Read "this morning"."""
    return with_time(shifted(scene.anchor.day(), "D", 0), parts, scene)


def read_last_night(parts: Parts, scene: Scene) -> str:
    """Read "last night": the night that began the day before."""
    return with_time(shifted(scene.anchor.day(), "D", -1), parts, scene)


def read_time_of_day(parts: Parts, scene: Scene) -> str:
    """Read a clock time or part of day alone: that of the day told beside it, else of the anchor's day.

    The small hours of a night belong to the day after the one that the night began on. What is told as past before
    it can have begun ("joined in the evening", published at 7:15) was the day before; a clock time may be that of an
    entry added since.
    """
    day, _, part = (scene.day or at_precision(scene.anchor.day(), "D")).partition("T")
    clock = clock_of(parts, scene)
    if part == "NI" and clock and clock < _MORNING and "X" not in day:
        day = shifted(date.fromisoformat(day), "D", 1)
    value = with_time(day, parts, scene)
    return (
        with_time(shifted(scene.anchor.day(), "D", -1), parts, scene) if not clock and _not_yet(value, scene) else value
    )


def _not_yet(value: str, scene: Scene) -> bool:
    """Tell whether a part of an unnamed day, told as past, would begin after the clock time that it is told at."""
    told = scene.anchor.clock if scene.day is None and scene.direction == "past" else None
    start = interval(value)[0] if told else None
    return told is not None and start is not None and start[11:16] > told


def read_month(parts: Parts, scene: Scene) -> str:
    """Read a month; without a year, the nearest that its words or the tense allow, else the latest one."""
    month, year, today = month_of(parts, scene), year_of(parts, scene), scene.anchor.day("M")
    if year is None and today is not None:
        way = toward(parts, scene)
        year = today.year + (month < today.month) if way == "future" else today.year - (month > today.month)
        if month == today.month and "direction" in parts:
            year += scene.number(parts, "direction")
        if "year_direction" in parts:
            year = today.year + scene.number(parts, "year_direction")
    return f"{_in_four(year)}-{month:02d}"


def read_year(parts: Parts, scene: Scene) -> str:
    """Read a year in figures or in words."""
    return _in_four(year_of(parts, scene))


def read_special_year(parts: Parts, scene: Scene) -> str:
    """Read a fiscal or school year: "FY2007", "SY2007", named by the year that the words give first."""
    return f"{scene.code(parts, 'year_kind')}{_in_four(year_of(parts, scene))}"


def read_decade(parts: Parts, scene: Scene) -> str:
    """Read a decade; one told by two figures is of the twentieth century."""
    if "decade_name" in parts:
        return scene.code(parts, "decade_name")
    return parts["decade"] if "decade" in parts else f"19{parts['short_decade']}"


def read_century(parts: Parts, scene: Scene) -> str:
    """Read a century in Roman figures, in figures or in words: the nineteenth is "18"."""
    if "century" not in parts:
        count = int(parts["century_number"]) if "century_number" in parts else scene.number(parts, "ordinal")
        return f"{count - 1:02d}" if count else "XX"
    values = [{"V": 5, "X": 10}.get(figure, 1) for figure in parts["century"].upper()]
    total = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return f"{total - 1:02d}"


def read_relative(parts: Parts, scene: Scene) -> str:
    """Read last month, next year: one unit from the anchor."""
    return _moved(scene.code(parts, "unit"), scene.anchor, scene.number(parts, "direction"))


def read_this_unit(parts: Parts, scene: Scene) -> str:
    """Read this week, the end of the year: the anchor's own unit."""
    return _moved(scene.code(parts, "unit"), scene.anchor, 0)


def read_weekend(parts: Parts, scene: Scene) -> str:
    """Read the weekend: the one that is, else the next or the last one by the tense."""
    today = scene.anchor.day()
    way = toward(parts, scene)
    return shifted(today, "WE", 0 if today is None or way == "future" or today.isoweekday() > 5 else -1)


def _moved(code: str, anchor: Anchor, count: int) -> str:
    """Write the unit so many units from an anchor; hours and less have no place on the calendar."""
    factor, unit = (1, code) if code == HALF_YEAR else unit_of(code)
    return duration(code, 1) if unit[0] == "T" else shifted(anchor.day(unit), unit, count * factor)


def read_ago(parts: Parts, scene: Scene) -> str:
    """Read "three days ago", "in two years"; hours, minutes and open numbers stay durations."""
    return _away(parts, scene, scene.anchor, scene.number(parts, "ago"))


def read_in_time(parts: Parts, scene: Scene) -> str:
    """Read "in two weeks": that much after today under a verb that points ahead, else a duration."""
    return _away(parts, scene, scene.anchor, 1) if scene.direction == "future" else read_duration(parts, scene)


def _away(parts: Parts, scene: Scene, anchor: Anchor, way: int) -> str:
    """Count a number of units from an anchor; durations where it is not known, or for no whole number of days."""
    code, number = scene.code(parts, "unit"), scene.counted(parts)
    unit = unit_of(code)[1]
    known = unit[0] != "T" and anchor.day(unit) is not None
    if number is None or not known or number.least or not isinstance(number.value, int) or "half" in parts:
        return read_duration(parts, scene)
    return _moved(code, anchor, way * number.value)


def read_single(parts: Parts, scene: Scene) -> str:
    """Read "the last decade", and sets such as "every year": one unit, or the number that is told."""
    number = scene.counted(parts)
    return duration(scene.code(parts, "unit"), number.value if number else None)


def read_season(parts: Parts, scene: Scene) -> str:
    """Read a season; without a year, the anchor's own or the nearest that words or tense allow."""
    name, year, today = scene.code(parts, "season"), year_of(parts, scene), scene.anchor.day()
    way = toward(parts, scene)
    if year is None and today is not None and not ("generic" in parts and way is None):
        now, current = season_of(today)
        if name == now:
            year = current + scene.number(parts, "direction")
        else:
            starts = [found for step in _YEARS if (found := _day_in_year(today.year + step, SEASON_STARTS[name], 1))]
            start = meant(starts, today, parts, scene)
            year = start.year if start else None
    return f"{_in_four(year)}-{name}"


def read_quarter(parts: Parts, scene: Scene) -> str:
    """Read a quarter or half of a year; without a year, the current or the nearest that the tense allows."""
    period, ordinal = scene.code(parts, "period"), scene.number(parts, "ordinal")
    months = {"Q": 3, "H": 6}[period]
    if not 1 <= ordinal <= 12 // months:
        return f"XXXX-{period}X"
    year, today = year_of(parts, scene), scene.anchor.day("M")
    if year is None and today is not None:
        year = today.year + scene.number(parts, "year_direction")
        if "this_year" not in parts and "year_direction" not in parts and (today.month - 1) // months != ordinal - 1:
            starts = [found for step in _YEARS if (found := _day_in_year(year + step, (ordinal - 1) * months + 1, 1))]
            begun = [start for start in starts if start <= today]  # what is told as past has begun at least
            year = nearest(begun if begun and scene.direction == "past" else starts, today, scene.direction).year
    return f"{_in_four(year)}-{period}{ordinal}"


def read_feast(parts: Parts, scene: Scene) -> str:
    """Read a feast as its day, in the year told or the nearest that words or tense allow."""
    code, year, today = scene.code(parts, "feast"), year_of(parts, scene), scene.anchor.day()
    if year is None and today is not None:
        near = [feast_day(code, today.year + step) for step in _YEARS if 0 < today.year + step < 9999]
        found = meant(near, today, parts, scene)
        year = found.year if found else None
    if year is None:
        return f"XXXX-{code}" if code[:2].isdigit() and code[2] == "-" else "XXXX-XX-XX"
    return with_time(feast_day(code, year).isoformat() if year else "XXXX-XX-XX", parts, scene)


READERS: dict[str, Callable[[Parts, Scene], str]] = {
    "date": read_date,
    "day": read_date,
    "weekday_day": read_weekday_day,
    "weekday": read_weekday,
    "weekly": read_weekly,
    "offset": read_offset,
    "text_offset": read_text_offset,
    "beside_event": read_beside_event,
    "told_day": read_told_day,
    "text_ago": read_text_ago,
    "text_unit": read_text_unit,
    "this_part": read_this_part,
    "last_night": read_last_night,
    "part": read_time_of_day,
    "clock": read_time_of_day,
    "month": read_month,
    "year": read_year,
    "special_year": read_special_year,
    "decade": read_decade,
    "century": read_century,
    "relative": read_relative,
    "this_unit": read_this_unit,
    "weekend": read_weekend,
    "ago": read_ago,
    "in_time": read_in_time,
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
