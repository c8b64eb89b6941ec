"""Words, dates and quantities of statements, compared as far as they are known."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import regex

from recoupe.languages.pack import shared_table

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.records.value import Quantity
    from recoupe.weigh.story import Story

_DATE = regex.compile(r"[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?(?=$|T)")


def alike(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements have enough words in common to be held against each other (cosine of their stems)."""
    first, second = ({story.meanings_of(told).stem(term) for term in told.terms} for told in (one, other))
    return len(first & second) >= story.alike * math.sqrt(len(first) * len(second)) > 0


def only_date(statement: Statement, story: Story) -> str | None:
    """Return the one date that a statement's content gives, as a TIMEX3 value; None for none or several."""
    times = {time.id: time.value for time in story.article_of(statement.id).times}
    dates = {match.group() for key in statement.times if (match := _DATE.match(times.get(key, "")))}
    return dates.pop() if len(dates) == 1 else None


def clash_of_dates(first: str, second: str) -> bool:
    """Tell whether two dates cannot be one: a part known in both differs; X, and parts not given, fit anything."""
    return any(
        "X" not in one + other and one != other for one, other in zip(first.split("-"), second.split("-"), strict=False)
    )


def clash_of_quantities(one: Statement, other: Statement, story: Story) -> tuple[Quantity, Quantity] | None:
    """Return the first two counts of the same things, in the same unit, that cannot be equal; None without any."""
    for first in _quantities(one, story):
        for second in _quantities(other, story):
            if (
                _same_measure(first, second)
                and _same_things(first, second, one, other, story)
                and _clash(first, second)
            ):
                return first, second
    return None


def show(quantity: Quantity) -> str | int | float:
    """Return a quantity as the reader sees it: its exact value, else its bounds with the signs that open them."""
    if quantity.value is not None:
        return quantity.value
    low = f"{'>' if quantity.min_open else '≥'} {quantity.min}" if quantity.min is not None else ""
    high = f"{'<' if quantity.max_open else '≤'} {quantity.max}" if quantity.max is not None else ""
    return " ".join(part for part in (low, high) if part)


def _quantities(statement: Statement, story: Story) -> list[Quantity]:
    """List the quantities inside a statement's content."""
    return [quantity for quantity in story.article_of(statement.id).quantities if quantity.id in statement.quantities]


def _clash(first: Quantity, second: Quantity) -> bool:
    """Tell whether two quantities cannot be equal; an approximate one bends by a tenth."""
    low, high = _interval(first)
    other_low, other_high = _interval(second)
    if low > other_high or other_low > high:
        return True
    opened = (first.min_open and low == other_high) or (second.min_open and other_low == high)
    return opened or (first.max_open and high == other_low) or (second.max_open and other_high == low)


def _interval(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest number that a quantity can be."""
    if quantity.value is not None:
        bend = abs(quantity.value) / 10 if quantity.approximate else 0.0
        return quantity.value - bend, quantity.value + bend
    low = float("-inf") if quantity.min is None else float(quantity.min)
    return low, float("inf") if quantity.max is None else float(quantity.max)


def _same_measure(first: Quantity, second: Quantity) -> bool:
    """Tell whether two quantities are told in one unit, by whatever name, and both count or both tell shares."""
    return _unit(first.unit) == _unit(second.unit) and first.share == second.share


def _unit(name: str | None) -> str | None:
    """Return one name for the names of a unit in several languages."""
    return _units().get(name, name) if name else None


@cache
def _units() -> dict[str, str]:
    same: dict[str, list[str]] = shared_table("units")["same"]
    return {form: name for name, forms in same.items() for form in forms}


def _same_things(first: Quantity, second: Quantity, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two quantities count the same things, by a word or by words for one thing, under acts of one sort.

    29 detainees extradited are not 29 detainees freed. A count of nothing named is known by its act alone.
    """
    acts, others = _acts(first, one, story), _acts(second, other, story)
    if first.of and second.of:
        return bool(_things(first.of, one, story) & _things(second.of, other, story)) and not _apart(acts, others)
    if first.unit is None:
        return bool(acts & others)
    return first.of == second.of


def _acts(quantity: Quantity, statement: Statement, story: Story) -> frozenset[str]:
    """Return the stem and groups of what a count stands under."""
    return _things(quantity.under, statement, story) if quantity.under and quantity.unit is None else frozenset()


def _apart(acts: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether two counts stand under acts of known and different sorts."""
    sorts = [{act for act in known if act.startswith("acts:")} for known in (acts, others)]
    return all(sorts) and not sorts[0] & sorts[1]


def _things(of: str, statement: Statement, story: Story) -> frozenset[str]:
    """Return the stems and groups of the words for what is counted."""
    meanings = story.meanings_of(statement)
    stems = {meanings.stem(word) for word in of.split() if len(word) > 2} - meanings.weak
    return frozenset(stems.union(*(meanings.groups.get(stem, frozenset()) for stem in stems)))
