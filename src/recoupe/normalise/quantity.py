"""Quantities of an article: numbers with their bounds, their unit and what they count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.annotate.fold import fold
from recoupe.annotate.syntax import Paragraph
from recoupe.languages.pack import LanguagePack
from recoupe.normalise.counted import Counted, counted, follows_name, heads_phrase
from recoupe.normalise.number import Number, Numbers, numbers
from recoupe.normalise.spelling import either
from recoupe.normalise.time import value_id
from recoupe.records.text import Article
from recoupe.records.value import Quantity, TimeValue

_READ = frozenset({"title", "lede", "paragraph"})
_NEAR = 40
"""How many characters before a number the words that bound it are looked for."""
_INSIDE = re.compile(r"[^\s.!?:;«»(—-][»)]* +$")
"""What stands before a word inside a sentence, where a capital makes a name."""
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 100, 1000})
"""Wholes that a share is told of ("three in four"); "289 of 577" counts."""
_GLUE = frozenset("-/.,:_@#")
"""What ties a figure to the word or figure before it ("TR-18", "49.3", "1/3")."""


def find_quantities(
    article: Article, paragraphs: Sequence[Paragraph], pack: LanguagePack, times: Sequence[TimeValue]
) -> tuple[Quantity, ...]:
    """Return the quantities of an article's parsed title, lede and paragraphs in text order; empty where none.

    ``times`` are the article's time expressions: a number inside one is no quantity. Nor are ranks, shares of a
    small number ("three in four"), articles that could mean one, and numbers that are part of a name ("G7",
    "Boeing 737"). Where a unit of measure measures nothing named, ``of`` is the unit as written.
    """
    taken = sorted(time.span for time in times)
    reader = _reader(pack)
    found: list[Quantity] = []
    for paragraph in paragraphs:
        if paragraph.block.kind in _READ:
            found += _Passage(reader, article, paragraph, taken).quantities()
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Amount:
    """One number, or two that make a range; ``tight`` where a hyphen is all that joins them.

    ``until`` is where the number ends that this one shares its unit and noun with ("from 100 to 120 euros").
    """

    low: Number
    high: Number | None = None
    tight: bool = False
    until: int = 0

    @property
    def start(self) -> int:
        return self.low.start

    @property
    def last(self) -> Number:
        return self.high or self.low


class _Reader:
    """One language's words around numbers, compiled from its ``quantity.toml``."""

    def __init__(self, pack: LanguagePack) -> None:
        table: dict[str, Any] = pack.required("quantity")
        self.table = table
        self.numbers: Numbers = numbers(pack)
        self.units: dict[str, str] = table["units"]
        self.of = frozenset(table["of"])
        kinds = ("more", "less", "at_least", "at_most", "about")
        bounds = "|".join(f"(?P<{kind}>{either(table[kind])})" for kind in kinds)
        self.before = _compiled(rf"(?<!\w)(?:{either(table['little'])} )?(?:{bounds}) ?$")
        after = "|".join(f"(?P<{kind}>{either(table[f'{kind}_after'])})" for kind in kinds if kind != "less")
        self.after = _compiled(rf" (?:{after})(?!\w)")
        self.unit = _compiled(rf" ?(?:{either(table['of'])} ?)?({either(self.units)})(?!\w)")
        self.link = _compiled(rf" ?({either(table['range_links'])}) ?")
        self.pair_opens = _compiled(rf"\b{table['range_paired_opens']} $")
        self.change = _compiled(rf"\b{either(table['change'])} (?:\w+ ){{0,2}}{either(table['range_opens'])} $")
        self.named = _compiled(rf"(?<!\w){either(table['names'])} ?$")
        self.ratio = _compiled(rf" {either(table['ratio'])} ({self.numbers.pattern})(?!\w)")
        self.far = _compiled(rf"(?<!\w){either(table['distance_opens'])} (?:{either(table['about'])} )?$")
        self.rank = re.compile(rf"{either(pack.required('number')['ranks'])}(?!\w)")

    def glued(self, text: str, one: Number) -> bool:
        """Tell whether a number is tied to letters or figures beside it, or a rank."""
        before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 2]
        if before[-1:] in _GLUE and before[:1].isalnum():
            return True
        if text[one.end - 1].isdigit() and after[:1].isalpha():
            return self.rank.match(text, one.end) is not None or self.unit.match(text, one.end) is None
        return after[:1] in _GLUE and after[1:].isalnum()

    def joins(self, text: str, low: Number, high: Number) -> str:
        """Tell how two numbers in a row belong together: "range", "change" (from one to the other) or ""."""
        gap = text[low.end : high.start]
        unit = self.unit.match(gap)
        link = self.link.fullmatch(gap, unit.end() if unit else 0)
        before = text[max(0, low.start - _NEAR) : low.start]
        if link is None:
            return ""
        if self.change.search(before):
            return "" if unit else "change"
        paired = link.group(1).lower() == self.table["range_paired"]
        rising = alike(low, high).value < high.value
        return "range" if rising and (not paired or self.pair_opens.search(before)) else ""


def alike(low: Number, high: Number) -> Number:
    """Give "2" in "2 à 3 millions" the multiplier that it shares with the number after it."""
    sizes = (size for size in (1_000_000_000, 1_000_000, 1000) if high.scaled and high.value >= size)
    factor = next(sizes, 1)
    if factor == 1 or low.scaled or low.value >= high.value / factor:
        return low
    return Number(low.start, low.end, low.value * factor)


@dataclass(frozen=True, slots=True)
class _Passage:
    """One paragraph as quantities are read in it; ``taken`` are the spans of the article's times, in order."""

    reader: _Reader
    article: Article
    paragraph: Paragraph
    taken: Sequence[tuple[int, int]]

    def quantities(self) -> Iterator[Quantity]:
        """Yield the paragraph's quantities in text order."""
        first = self.paragraph.block.span[0]
        text = fold(self.article.text[slice(*self.paragraph.block.span)])
        free = [one for one in self.reader.numbers.find(text) if not self._in_time(first + one.start, first + one.end)]
        for amount in self._amounts(text, free):
            found = self._quantity(text, amount)
            if found is not None:
                yield found

    def _in_time(self, start: int, end: int) -> bool:
        at = bisect_left(self.taken, (end, 0)) - 1
        return at >= 0 and self.taken[at][1] > start

    def _amounts(self, text: str, found: Sequence[Number]) -> Iterator[_Amount]:
        """Join the numbers that make a range; the others stand alone, unless they are tied to what is beside them."""
        skipped = -1
        for at, one in enumerate(found):
            if at == skipped:
                continue
            after = found[at + 1] if at + 1 < len(found) else None
            joined = self.reader.joins(text, one, after) if after else ""
            if after and joined == "range":
                skipped = at + 1
                yield _Amount(alike(one, after), after, tight=after.start == one.end + 1)
            elif after and joined == "change":
                yield _Amount(alike(one, after), until=after.end)
            elif not self.reader.glued(text, one):
                yield _Amount(one)

    def _quantity(self, text: str, amount: _Amount) -> Quantity | None:
        """Read unit, noun and bounds around a number; None where it counts nothing or is part of a name."""
        first, end = self.paragraph.block.span[0], amount.until or amount.last.end
        unit = self.reader.unit.match(text, end)
        name = self.reader.units[unit.group(1).lower()] if unit else None
        end = unit.end() if unit else end
        thing = self._counted(text, amount, end, name)
        if not (unit or thing or self._stands_alone(text, amount)):
            return None
        plain = thing is not None and not text[thing.start - first].isupper()
        if self._is_name(text, amount, known=unit is not None or plain):
            return None
        end = thing.end - first if thing else end
        if self._is_share(text, end) or (amount.low.bare and not unit and not amount.high):
            return None
        of = slice(thing.start, thing.end) if thing else None
        if unit and not thing and unit.group(1).isalpha():
            of = slice(first + unit.start(1), first + unit.end(1))
        return self._record(text, amount, amount.low.end if amount.until else end, name, of)

    def _counted(self, text: str, amount: _Amount, end: int, unit: str | None) -> Counted | None:
        """Return the noun that is counted; none for a distance to a place, or where the noun tells a time."""
        near = text[max(0, amount.start - _NEAR) : amount.start]
        if unit in self.reader.table["distance_units"] and self.reader.far.search(near):
            return None
        linked = unit is not None or amount.last.scaled
        thing = counted(self.paragraph, self.paragraph.block.span[0] + end, self.reader.of, linked=linked)
        return None if thing is None or self._in_time(thing.start, thing.end) else thing

    def _is_name(self, text: str, amount: _Amount, *, known: bool) -> bool:
        """Tell whether a number is part of a name: after a word such as "article" or a name, or a capitalised word."""
        if not text[amount.start].isdigit():
            return text[amount.start].isupper() and _INSIDE.search(text, 0, amount.start) is not None
        if self.reader.named.search(text, max(0, amount.start - _NEAR), amount.start):
            return True
        return follows_name(self.paragraph, self.paragraph.block.span[0] + amount.start, known=known)

    def _is_share(self, text: str, end: int) -> bool:
        """Tell whether "in four" follows: a small round whole that nothing is counted by."""
        ratio = self.reader.ratio.match(text, end)
        whole = self.reader.numbers.read(ratio.group(1)) if ratio else None
        if ratio is None or whole is None or whole.value not in _WHOLES:
            return False
        return counted(self.paragraph, self.paragraph.block.span[0] + ratio.end(), self.reader.of, linked=False) is None

    def _stands_alone(self, text: str, amount: _Amount) -> bool:
        """Tell whether a number without a noun is still an amount: larger figures, and a word that is an argument."""
        if amount.tight:
            return False
        if text[amount.start].isdigit():
            return amount.low.value > 9 or isinstance(amount.low.value, float)
        return heads_phrase(self.paragraph, self.paragraph.block.span[0] + amount.start)

    def _record(self, text: str, amount: _Amount, end: int, unit: str | None, of: slice | None) -> Quantity:
        """Put a quantity together, its span taking in the words that bound it."""
        before = self.reader.before.search(text, max(0, amount.start - _NEAR), amount.start)
        after = None if before else self.reader.after.match(text, end)
        bound = before or after
        first = self.paragraph.block.span[0]
        span = (first + (before.start() if before else amount.start), first + (after.end() if after else end))
        return Quantity(
            id=value_id(self.article.id, "quantity", *span),
            span=span,
            unit=unit,
            of=self.article.text[of] if of else None,
            **_bounds(amount, bound.lastgroup if bound else None),
        )


def _bounds(amount: _Amount, bound: str | None) -> dict[str, Any]:
    """Write a number and the kind of word that bounds it as the fields of a quantity."""
    low, high = amount.low, amount.high
    about = {"approximate": True} if amount.last.approximate or bound == "about" else {}
    if high is not None:
        return {"min": low.value, "max": high.value, **about}
    if bound == "more":
        return {"min": low.value, "min_open": True, **about}
    if bound == "less":
        return {"max": low.value, "max_open": True, **about}
    if bound == "at_most":
        return {"max": low.value, **about}
    if bound == "at_least" or low.least:
        return {"min": low.value, **about}
    return {"value": low.value, **about}


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _reader(pack: LanguagePack) -> _Reader:
    return _Reader(pack)
