"""Quantities as they are held against each other: shares as percentages, stretches of time as what they last."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.records.value import Quantity
from recoupe.weigh.date import DAYS, duration, is_denied, is_from_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.records.value import TimeValue
    from recoupe.weigh.story import Story

PERCENT = "%"
_ROUND = 0.05
"""A round number so near to another one may be that number rounded."""
_DIGITS = 2


def quantities_of(statement: Statement, story: Story) -> list[Quantity]:
    """List the quantities of a statement, but for those that it says are not the right ones.

    How long something takes is one, in days, by whatever words. A share is a percentage, and of a number that is told
    with it ("two thirds of the 600") also the count that it comes to, in place of that number.
    """
    keys = statement.quantities, statement.times
    return story.once(
        ("quantities", statement.article, keys),
        lambda: list(_read(*keys, story.article_of(statement.id), story)),
    )


def _read(keys: tuple[str, ...], times: tuple[str, ...], article: Article, story: Story) -> Iterator[Quantity]:
    lengths = [length for time in article.times if time.id in times and (length := _length(time, article, story))]
    stretches = {time.span for time in article.times if time.value.startswith("P")}
    told = [one for one in article.quantities if one.id in keys and one.span not in stretches]
    shares = [one for one in told if one.share and one.value is not None]
    for one in (*told, *lengths):
        share = next((share for share in shares if share is not one and _is_inside(one, share)), None)
        if not is_denied(one.span, article, story):
            yield _of_share(share, one) if share else _plain(one)


def _is_inside(whole: Quantity, share: Quantity) -> bool:
    return share.span[0] <= whole.span[0] and whole.span[1] <= share.span[1] and whole.value is not None


def _of_share(share: Quantity, whole: Quantity) -> Quantity:
    """Return the count that a share of a number comes to."""
    value = round(float(share.value or 0) * float(whole.value or 0))
    return replace(whole, value=value, under=share.under, span=share.span, approximate=True, share=True)


def _plain(quantity: Quantity) -> Quantity:
    """Return a quantity with its unit by one name; a share is a percentage, and money is told of no "euros"."""
    unit = _unit(quantity.unit)
    of = None if quantity.of is not None and _unit(quantity.of) == unit else quantity.of
    if not quantity.share:
        return replace(quantity, unit=unit, of=of)
    bounds = [
        None if one is None else round(one * 100, _DIGITS) for one in (quantity.value, quantity.min, quantity.max)
    ]
    return replace(quantity, unit=PERCENT, of=of, value=bounds[0], min=bounds[1], max=bounds[2], approximate=True)


def _length(time: TimeValue, article: Article, story: Story) -> Quantity | None:
    """Return how long something takes as a quantity in days; None for what is no stretch, or how far away it is."""
    days = duration(time.value)
    if days is None or is_from_now(time, article, story) or _is_of_rate(time.span, article, story):
        return None
    return Quantity(
        id=time.id,
        span=time.span,
        unit=DAYS,
        of=None,
        value=days if time.mod not in _BOUNDED else None,
        min=days if time.mod == "MORE_THAN" else None,
        max=days if time.mod == "LESS_THAN" else None,
        approximate=True,
    )


def _is_of_rate(span: Span, article: Article, story: Story) -> bool:
    """Tell whether a stretch of time is one for which a number is told each ("A YEAR")."""
    phrases = story.phrases(article, "reckoning", "rates")
    around = max(0, span[0] - _BEHIND), min(len(article.text), span[1] + 1)
    return any(start < span[1] and span[0] < end for start, end in story.wording(article).iter_phrases(phrases, around))


_BOUNDED = frozenset({"MORE_THAN", "LESS_THAN"})


def rate_of(quantity: Quantity, article: Article, story: Story) -> str | None:
    """Return the words by which a number is one for each of something ("300,000 A YEAR"), in plain form; read once."""
    return story.once(("rate", article.id, quantity.span), lambda: _rate(quantity, article, story))


def _rate(quantity: Quantity, article: Article, story: Story) -> str | None:
    behind = quantity.span[0], min(len(article.text), quantity.span[1] + _BEHIND)
    phrases, wording = story.phrases(article, "reckoning", "rates"), story.wording(article)
    spans = (span for span in wording.iter_phrases(phrases, behind) if span[0] <= quantity.span[1] + 1 < span[1])
    return next((plain(article.text[slice(*span)]) for span in spans), None)


_BEHIND = 25


def show(quantity: Quantity, article: Article) -> str | int | float:
    """Return a quantity as the reader sees it: its exact value, else its bounds with the signs that open them.

    How long something takes, and what a share comes to, are shown in the article's words.
    """
    if quantity.unit == DAYS or quantity.share:
        return article.text[slice(*quantity.span)]
    if quantity.value is not None:
        return quantity.value
    low = f"{'>' if quantity.min_open else '≥'} {quantity.min}" if quantity.min is not None else ""
    high = f"{'<' if quantity.max_open else '≤'} {quantity.max}" if quantity.max is not None else ""
    return " ".join(part for part in (low, high) if part)


def clash(first: Quantity, second: Quantity) -> bool:
    """Tell whether two quantities cannot be equal; an approximate one bends by a tenth."""
    low, high = _interval(first)
    other_low, other_high = _interval(second)
    if low > other_high or other_low > high:
        return True
    opened = (first.min_open and low == other_high) or (second.min_open and other_low == high)
    return opened or (first.max_open and high == other_low) or (second.max_open and other_high == low)


def are_two(first: Quantity, second: Quantity) -> bool:
    """Tell whether two numbers are told where one may be the other rounded ("498,700", "about half a million")."""
    values = first.value, second.value
    return None not in values and values[0] != values[1] and not (first.share or second.share or first.unit == DAYS)


def is_rounded(first: Quantity, second: Quantity) -> bool:
    """Tell whether one number may be the other rounded: it ends in more zeros and is near."""
    one, other = first.value, second.value
    if one is None or other is None or not one or not other or first.unit == PERCENT:
        return False
    near = abs(one - other) <= _ROUND * max(abs(one), abs(other))
    return near and _zeros(one) != _zeros(other)


def _zeros(number: float) -> int:
    """Return how many zeros a whole number ends in."""
    written = str(int(number)) if number == int(number) else str(number)
    return len(written) - len(written.rstrip("0"))


def least(quantity: Quantity) -> float:
    """Return the value of a quantity, else the bound that it has."""
    return next((float(one) for one in (quantity.value, quantity.min, quantity.max) if one is not None), 0.0)


def _interval(quantity: Quantity) -> tuple[float, float]:
    """Return the least and the greatest number that a quantity can be."""
    if quantity.value is not None:
        bend = abs(quantity.value) / 10 if quantity.approximate else 0.0
        return quantity.value - bend, quantity.value + bend
    low = float("-inf") if quantity.min is None else float(quantity.min)
    return low, float("inf") if quantity.max is None else float(quantity.max)


def _unit(name: str | None) -> str | None:
    """Return one name for the names of a unit in several languages."""
    return _units().get(name, name) if name else None


@cache
def _units() -> dict[str, str]:
    same: dict[str, list[str]] = shared_table("units")["same"]
    return {form: name for name, forms in same.items() for form in forms}
