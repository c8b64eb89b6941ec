"""The day of a feast in a year, from its code in a language's ``time.toml``.

"12-25" is a day of a month, "easter+49" so many days after Easter Sunday, "11/4#4" the fourth Thursday of November,
"5/1#-1" the last Monday of May.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

_CODE = re.compile(
    r"(?P<month>\d\d)-(?P<day>\d\d)|easter(?P<shift>[+-]\d+)|(?P<of>\d+)/(?P<weekday>[1-7])#(?P<nth>-1|[1-5])"
)


def feast_day(code: str, year: int) -> date:
    """Return a feast's day in a year of the Gregorian calendar; ValueError for a code of no such form."""
    match = _CODE.fullmatch(code)
    if match is None:
        raise ValueError(f"{code!r} is no feast; write MONTH-DAY, easter+DAYS or MONTH/WEEKDAY#COUNT")
    if match["day"]:
        return date(year, int(match["month"]), int(match["day"]))
    if match["shift"]:
        return easter(year) + timedelta(days=int(match["shift"]))
    return _nth_weekday(year, int(match["of"]), int(match["weekday"]), int(match["nth"]))


def easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    shift = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - shift - rest % 4) % 7
    late = (golden + 11 * shift + 22 * weekday) // 451
    month, day = divmod(shift + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth weekday of a month, the last for -1."""
    if nth < 0:
        first = date(year + month // 12, month % 12 + 1, 1)
        return first - timedelta(days=(first.isoweekday() - 1 - weekday) % 7 + 1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
