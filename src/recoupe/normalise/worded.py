"""Amounts told in other words than numbers: shares ("un tiers", "half of") and vague counts ("plusieurs", "most")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from recoupe.normalise.number import Number, Numbers
from recoupe.normalise.spelling import either

_NEAR = 24
"""How many characters before a denominator its numerator is looked for."""
_SLASHED = re.compile(r"(?<![\w/.,])(\d{1,2})/(\d{1,2})(?![\w/]|[.,]\d)")
_LEAST_PART = 10
"""The largest denominator of a slashed share; "9/11" is none."""
SHARE_DIGITS = 4
"""How many decimals a share keeps."""


class Worded:
    """One language's shares and vague counts, from its ``quantity.toml``."""

    def __init__(self, table: dict[str, Any], numbers: Numbers) -> None:
        """Compile the data of a ``quantity.toml``; a pattern may hold no group."""
        self._rows: list[dict[str, Any]] = table["worded"]
        forms = "|".join(f"(?P<row{at}>{row['pattern']})" for at, row in enumerate(self._rows))
        self._forms = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
        self._numbers = numbers
        self._linked = bool(table["shares_need_of"])
        self._denominators: dict[str, int] = table["denominators"]
        self._single: dict[str, int] = table["single_denominators"]
        self._parts = re.compile(
            rf"[ -]({either([*self._denominators, *self._single])})(?!\w)(?!{either(table['no_denominator'])})",
            re.IGNORECASE,
        )
        self._numerator = re.compile(rf"(?<!\w)(?:{numbers.pattern})$", re.IGNORECASE)

    def find(self, text: str) -> list[Number]:
        """Return the shares and vague counts of a folded text in order, the first where two overlap."""
        found = sorted((*self._told(text), *self._shares(text), *_slashed(text)), key=lambda one: (one.start, -one.end))
        return without_overlaps(found)

    def _told(self, text: str) -> Iterator[Number]:
        for match in self._forms.finditer(text):
            row = self._rows[int(str(match.lastgroup)[3:])]
            told = next(row[name] for name in ("share", "value", "min") if name in row)
            yield Number(
                match.start(),
                match.end(),
                round(told, SHARE_DIGITS),
                least="min" in row,
                linked=self._linked and ("share" in row or row.get("is_share", False)),
                share="share" in row or row.get("is_share", False),
                open=row.get("open", False),
                vague=row.get("vague", False),
            )

    def _shares(self, text: str) -> Iterator[Number]:
        """Yield a number followed by a denominator: "deux tiers", "three-quarters"."""
        for match in self._parts.finditer(text):
            told = self._numerator.search(text, max(0, match.start() - _NEAR), match.start())
            top = self._numbers.read(told.group()) if told else None
            name = match.group(1).lower()
            bottom = self._denominators.get(name) or (self._single[name] if top and top.value == 1 else 0)
            if told and top and 0 < top.value < bottom:
                yield Number(
                    told.start(), match.end(), round(top.value / bottom, SHARE_DIGITS), share=True, linked=self._linked
                )


def _slashed(text: str) -> Iterator[Number]:
    """Yield "2/3" as a share; a larger part than its whole is none."""
    for match in _SLASHED.finditer(text):
        top, bottom = map(int, match.groups())
        if 0 < top < bottom <= _LEAST_PART:
            yield Number(match.start(), match.end(), round(top / bottom, SHARE_DIGITS), share=True)


def without_overlaps(found: Sequence[Number]) -> list[Number]:
    """Keep of numbers in order of their start those that do not begin inside the one kept before them."""
    kept: list[Number] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
