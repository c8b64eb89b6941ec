"""Units around a number: words and signs of measure after it, and currencies on either side."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from recoupe.languages.pack import shared_table
from recoupe.normalise.spelling import either

_WIDEST = 12
"""How many characters a currency before a number has at most."""


class Measure(NamedTuple):
    """A unit at half-open offsets ``start`` and ``end`` of a text.

    ``word`` is where the word stands that names it, None for a sign or percent; ``factor`` multiplies the number, as
    "M€" does.
    """

    unit: str
    start: int
    end: int
    word: tuple[int, int] | None = None
    factor: int = 1


class Measures:
    """One language's units, from its ``quantity.toml``, with the signs that every language has."""

    def __init__(self, table: dict[str, Any]) -> None:
        """Compile the data of a ``quantity.toml``."""
        symbols: dict[str, str] = shared_table("units")["symbols"]
        self._percents = frozenset(["%", *shared_table("units")["same"]["%"]])
        self._words: dict[str, str] = table["units"]
        self._signs: dict[str, str] = symbols | table["signs"]
        self._scaled: dict[str, tuple[str, int]] = table["scaled_signs"]
        self._money: dict[str, str] = table["money"]
        self.below_zero = frozenset(table["below_zero_units"])
        self._frost = re.compile(f" {either(table['below_zero'])}(?!\\w)", re.IGNORECASE)
        self._half = re.compile(f" {either(table['unit_half'])}(?!\\w)", re.IGNORECASE)
        self._counts: dict[str, int] = table["count_suffixes"]
        self._crowd = re.compile(rf"({either(self._counts)}) ")
        rates = table["rates"]
        rate = rf",? (?:{either(rates['links'])}|/) ({either(rates['nouns'])})(?!\w)(?! {either(rates['but_before'])})"
        self._rate = re.compile(rate, re.IGNORECASE)
        self._suffixes: dict[str, int] = table["money_suffixes"]
        of = f"(?:{either(table['of'])} ?)?"
        self._word = re.compile(rf"[ -]?{of}({either(self._words)})(?!\w)", re.IGNORECASE)
        self._sign = re.compile(rf"[ -]?{of}({either([*self._signs, *self._scaled])})(?!\w|[/'-]\w)")
        self._before = re.compile(rf"(?<!\w)({either(self._money)}) ?$")
        self._suffix = re.compile(rf" ?({either(self._suffixes)})(?!\w)", re.IGNORECASE)

    def before(self, text: str, at: int) -> Measure | None:
        """Return the currency that stands right before an offset, None without one."""
        match = self._before.search(text, max(0, at - _WIDEST), at)
        return Measure(self._money[match.group(1)], match.start(), at) if match else None

    def after(self, text: str, at: int) -> Measure | None:
        """Return the unit that follows an offset, None without one."""
        word, sign = self._word.match(text, at), self._sign.match(text, at)
        if word and (sign is None or word.end() >= sign.end()):
            unit = self._words[word.group(1).lower()]
            thing = word.group(1).isalpha() and unit not in self._percents
            return Measure(unit, at, word.end(), word.span(1) if thing else None)
        if sign is None:
            return None
        unit, factor = self._scaled.get(sign.group(1)) or (self._signs[sign.group(1)], 1)
        return Measure(unit, at, sign.end(), factor=factor)

    def size(self, text: str, at: int) -> tuple[int, int]:
        """Return what multiplies an amount of money whose digits end at an offset ("$3.5m"), and where that ends."""
        match = self._suffix.match(text, at)
        return (self._suffixes[match.group(1).lower()], match.end()) if match else (1, at)

    def crowd(self, text: str, at: int) -> tuple[int, int]:
        """Return what a letter after digits would multiply a count by ("20m people"), and where it ends."""
        match = self._crowd.match(text, at)
        return (self._counts[match.group(1)], match.end()) if match else (1, at)

    def rate(self, text: str, at: int) -> tuple[str, int] | None:
        """Return what a unit that ends at an offset is told of ("per barrel", "a month"), and where that ends."""
        match = self._rate.match(text, at)
        return (match.group(1), match.end()) if match else None

    def half(self, text: str, at: int) -> int:
        """Return where the words for a half more end that follow a unit ("un mètre et demi"); 0 without any."""
        match = self._half.match(text, at)
        return match.end() if match else 0

    def frost(self, text: str, at: int) -> int:
        """Return where the words end that put degrees below zero; 0 without any."""
        match = self._frost.match(text, at)
        return match.end() if match else 0
