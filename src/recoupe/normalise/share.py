"""What joined time expressions share: "entre mars et juin 2019" has one year, "April 3 to 5" one month."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from recoupe.normalise.grammar import Found

_YEARS = frozenset({"year", "told_year", "short_year", "year_words", "century_words", "year_rest"})
_SHARES_YEAR = frozenset({"date", "month", "day"})
_DIRECTED = frozenset({"direction", "text_direction"})
_MONTHS = frozenset({"month", "month_number"})


def share_parts(text: str, found: Sequence[Found], links: Collection[str]) -> list[Found]:
    """Give expressions that one of the links joins the month of the one before, and the year of the one after.

    A weekday joined to one before gets that as what it ``follows``. A bare day that no month stands before is no time,
    and left out.
    """
    shared = list(found)
    for at, (before, _) in enumerate(pairwise(found)):
        one = shared[at + 1]
        if one.kind == "day" and _joined(text, before, one, links):
            shared[at + 1] = replace(one, parts={**_some(shared[at], _MONTHS | _YEARS), **one.parts})
        if (
            one.kind == before.kind == "weekday"
            and not _DIRECTED & one.parts.keys()
            and _joined(text, before, one, links)
        ):
            shared[at + 1] = replace(one, parts={**one.parts, "follows": before.parts["weekday"]})
    shared = [one for one in shared if one.kind != "day" or one.parts.keys() & _MONTHS]
    for at in range(len(shared) - 2, -1, -1):
        one, after = shared[at], shared[at + 1]
        alone = one.kind in _SHARES_YEAR and not (_YEARS | {"direction"}) & one.parts.keys()
        if alone and after.kind in _SHARES_YEAR and _joined(text, one, after, links):
            shared[at] = replace(one, parts={**one.parts, **_some(after, _YEARS)})
    return shared


def _joined(text: str, one: Found, after: Found, links: Collection[str]) -> bool:
    """Tell whether one of the links, and nothing else, stands between; a bare day or month may follow a comma."""
    link = text[one.end : after.start].strip().lower()
    return link in links and (link != "," or text[after.start].isdigit() or _opens_with_month(text, after))


def _opens_with_month(text: str, one: Found) -> bool:
    return "month" in one.parts and text.startswith(one.parts["month"], one.start)


def _some(one: Found, names: Collection[str]) -> dict[str, str]:
    return {name: part for name, part in one.parts.items() if name in names}
