"""Amounts of a text: numbers, shares and vague counts, with those brought together that make one range or ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from recoupe.normalise.measure import Measure, Measures
from recoupe.normalise.number import Number, Numbers
from recoupe.normalise.spelling import either
from recoupe.normalise.worded import SHARE_DIGITS, Worded, without_overlaps

_NEAR = 40
"""How many characters before a number the words that open a range are looked for."""
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000})
"""Wholes that a share is told of ("three in four"); "289 of 577" counts."""
_DECIMALS = 6
"""How many decimals are kept where a number is multiplied."""
_TELEPHONE = re.compile(
    r"(?<![\w.,])(?<!\d[ .,])(?:(?:\+\d{1,3}[ .-]?(?:\(0\))?\d{1,4}|0\d{1,4}|\(\d{2,4}\)|\d{3}-\d{3})"
    r"(?:[ .-]\d{2,4}){1,6}|\d{2,3} \d{2,3} \d\d(?: \d{2,3}){1,4})(?!\w)"
)
_SIGN = re.compile(r"(?:^|[ («])([-+])$")

Span = tuple[int, int]
Joint = Literal["range", "change", "ratio", "score", ""]


@dataclass(frozen=True, slots=True)
class Amount:
    """One number, or two that make a range; ``tight`` where a hyphen is all that joins them.

    ``money`` is the currency before it. ``until`` is where the number ends that this one shares its unit and noun
    with ("from 100 to 120 euros").
    """

    low: Number
    high: Number | None = None
    tight: bool = False
    until: int = 0
    money: Measure | None = None

    @property
    def start(self) -> int:
        """Where the amount begins, its currency taken in."""
        return self.money.start if self.money else self.low.start

    @property
    def last(self) -> Number:
        """The number that ends it."""
        return self.high or self.low

    def until_letter(self, factor: int, end: int) -> Amount:
        """Return the amount multiplied by a letter that ends it ("20m people")."""
        low, high = multiplied(self.low, factor), self.high and multiplied(self.high, factor)
        return replace(self, low=low, high=replace(high, end=end)) if high else replace(self, low=replace(low, end=end))

    def times(self, factor: int) -> Amount:
        """Return the amount with its numbers multiplied."""
        if factor == 1:
            return self
        return replace(self, low=multiplied(self.low, factor), high=self.high and multiplied(self.high, factor))


def multiplied(one: Number, factor: int) -> Number:
    """Return a number multiplied, an int where it is whole."""
    value = round(one.value * factor, _DECIMALS)
    return replace(one, value=int(value) if value == int(value) else value, scale=factor)


class Amounts:
    """One language's words between numbers, from its ``quantity.toml``."""

    def __init__(self, table: dict[str, Any], numbers: Numbers, measures: Measures) -> None:
        """Compile the data of a ``quantity.toml``."""
        self._numbers, self._measures = numbers, measures
        self._worded = Worded(table, numbers)
        self._paired = frozenset(table["range_paired"])
        determiner = f"(?:{either(table['determiners'])} ?)?"
        bounds = [form for kind in ("more", "less", "at_least", "at_most", "about") for form in table[kind]]
        self._link = re.compile(
            rf" ?({either(table['range_links'])}) ?{determiner}(?P<bound>{either(bounds)} ?)?", re.IGNORECASE
        )
        self._pair_opens = re.compile(rf"\b{either(table['range_paired_opens'])} {determiner}$", re.IGNORECASE)
        opens = rf"{either(table['range_opens'])} {determiner}$"
        self._opens = re.compile(rf"\b{opens}", re.IGNORECASE)
        self._change = re.compile(rf"\b{either(table['change'])} (?:[\w']+ ){{0,3}}{opens}", re.IGNORECASE)
        self._ratio = re.compile(f" {either(table['ratio'])} ", re.IGNORECASE)
        self._idiom = re.compile(rf"(?<!\w){either(table['idioms'])}(?!\w)", re.IGNORECASE)
        self._enumeration = re.compile(either([", ", *table["enumeration"]]))
        half = rf"{either(table['unit_halves'])} {either(table['unit_half'])}(?!\w)"
        self._unit_half = re.compile(rf"(?<!\w){half}", re.IGNORECASE)
        self._minus = re.compile(rf"(?<!\w){either(table['minus'])} $", re.IGNORECASE)

    def find(self, text: str, taken: Sequence[Span] = ()) -> list[Amount]:
        """Return the amounts of a folded text in order; those in ``taken``, idioms and telephone numbers are none."""
        numbers = [self._sized(text, one) for one in self._numbers.find(text)]
        taken = [*taken, *(match.span() for pattern in (self._idiom, _TELEPHONE) for match in pattern.finditer(text))]
        numbers += [Number(match.start(), match.start(), 1) for match in self._unit_half.finditer(text)]
        found = sorted([*numbers, *self._worded.find(text)], key=lambda one: (one.start, -one.end))
        return list(self._joined(text, self._free(text, without_overlaps(found), taken)))

    def _free(self, text: str, found: Sequence[Number], taken: Sequence[Span]) -> list[Number]:
        """Leave out the numbers in ``taken``, and those enumerated with one of them ("aged 15, 16 and 17")."""
        spans, at = sorted(taken), len(taken)
        free: list[Number] = []
        masked: Span = (len(text) + 1, len(text) + 1)
        for one in reversed(found):
            while at and spans[at - 1][0] >= one.end:
                at -= 1
            inside = any(start < one.end and one.start < end for start, end in spans[max(0, at - 4) : at])
            if inside or self._enumeration.fullmatch(text, one.end, masked[0]):
                masked = (one.start, one.end)
            else:
                free.append(one)
        return free[::-1]

    def _sized(self, text: str, one: Number) -> Number:
        """Take in a sign, and the letter that multiplies an amount of money ("$3.5m")."""
        money = self._measures.before(text, one.start)
        at = money.start if money else one.start
        sign = _SIGN.search(text, max(0, at - 2), at)
        if sign and (money or text[one.start : one.end][:1].isdigit()):
            value = -one.value if sign.group(1) == "-" else one.value
            one = replace(one, start=one.start if money else one.start - 1, value=value)
        elif minus := self._minus.search(text, max(0, one.start - _NEAR), one.start):
            unit = self._measures.after(text, one.end)
            if unit and unit.unit in self._measures.below_zero:
                one = replace(one, start=minus.start(), value=-one.value)
        if one.scale or not text[one.start : one.end][-1:].isdigit() or not money:
            return one
        factor, end = self._measures.size(text, one.end)
        return one if factor == 1 else replace(multiplied(one, factor), end=end, linked=True)

    def _joined(self, text: str, found: Sequence[Number]) -> Iterator[Amount]:
        """Join the numbers that make a range or a ratio; the others stand alone."""
        skipped = -1
        for at, one in enumerate(found):
            if at == skipped:
                continue
            after = found[at + 1] if at + 1 < len(found) else None
            joined = self._joins(text, one, after) if after else ""
            money = self._measures.before(text, one.start)
            if (one.bare or one.vague) and after and after.start == one.end + 1:  # "un 40 %", "quelques 300"
                continue
            if after is None or not joined:
                yield Amount(one, money=money)
            elif joined == "change":
                yield Amount(alike(one, after), until=after.end, money=money)
            else:
                skipped = at + 1
                if joined == "ratio":
                    yield Amount(ratio(one, after))
                elif joined == "range":
                    yield Amount(alike(one, after), after, tight=after.start == one.end + 1, money=money)

    def _joins(self, text: str, low: Number, high: Number) -> Joint:
        """Tell how two numbers in a row belong together; a "score" is none of the others."""
        if low.vague or high.vague or low.share != high.share:
            return ""
        if self._ratio.fullmatch(text, low.end, high.start):
            return "ratio" if is_ratio(low, high) else ""
        money = self._measures.before(text, high.start)
        gap = text[low.end : money.start if money else high.start]
        unit = self._measures.after(gap, 0)
        link = self._link.fullmatch(gap, unit.end if unit else 0)
        if link is None or (unit and money):  # "5% to €3 million"
            return ""
        opening = self._measures.before(text, low.start)
        start = opening.start if opening else low.start
        near = max(0, start - _NEAR)
        tight = high.start == low.end + 1
        rising = alike(low, high).value < high.value or high.value < 0
        changes = link.group("bound") or self._change.search(text, near, start)
        paired = link.group(1).lower() not in self._paired or self._pair_opens.search(text, near, start)
        if rising and paired and not changes:
            return "range"
        if tight and not changes:
            return "score"
        return "change" if not (unit or money) and self._opens.search(text, near, start) else ""


def alike(low: Number, high: Number) -> Number:
    """Give "2" in "2 à 3 millions" the multiplier that it shares with the number after it."""
    if low.scale or high.scale <= 1 or low.value >= high.value / high.scale:
        return low
    return multiplied(low, high.scale)


def is_ratio(part: Number, whole: Number) -> bool:
    """Tell whether two numbers are a share ("three in four"): the whole small and round, and more than the part."""
    return whole.value in _WHOLES and part.value in range(1, int(whole.value)) and not part.scale


def ratio(part: Number, whole: Number) -> Number:
    """Return the share that a part is of a whole."""
    value = round(part.value / whole.value, SHARE_DIGITS)
    return Number(part.start, whole.end, value, share=True)
