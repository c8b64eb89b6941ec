"""Words that bound an amount or make it approximate, before it or after what it counts."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from recoupe.normalise.amount import Amount
from recoupe.normalise.spelling import either

_KINDS = ("more", "less", "at_least", "at_most", "about")
_NEAR = 40
"""How many characters before an amount the words that bound it are looked for."""
_TURNED = {"more": "at_most", "less": "at_least"}
_CLAUSE_END = re.compile(r"[.!?;:,—«»()]")


class Bound(NamedTuple):
    """A kind of bound ("more", "less", "at_least", "at_most", "about", or "" for none).

    ``start`` and ``end`` are where the amount begins and ends once its words are taken in.
    """

    kind: str
    start: int
    end: int


class Bounds:
    """One language's bounds, from its ``quantity.toml``."""

    def __init__(self, table: dict[str, Any]) -> None:
        """Compile the data of a ``quantity.toml``."""
        kinds = "|".join(f"(?P<{kind}>{either(table[kind])})" for kind in _KINDS)
        determiner = f"(?:{either(table['determiners'])} ?)?"
        little = f"(?:{either(table['little'])} )?"
        self._before = re.compile(rf"(?<!\w){little}(?:{kinds}) ?{determiner}$", re.IGNORECASE)
        after = "|".join(f"(?P<{kind}>{either(table[f'{kind}_after'])})" for kind in _KINDS if kind != "less")
        self._after = re.compile(rf",? (?:{after})(?!\w)", re.IGNORECASE)
        self._ends = re.compile(rf"{either(table['change_ends'])} ?{determiner}$", re.IGNORECASE)
        self._negation = re.compile(rf"(?<!\w){either(table['negations'])}(?!\w)", re.IGNORECASE)
        self._restriction = re.compile(rf"(?<!\w){either(table['restrictions'])}(?!\w)", re.IGNORECASE)

    def around(self, text: str, start: int, end: int) -> Bound:
        """Return the bound on what stands between two offsets of a folded text."""
        before = self._before.search(text, max(0, start - _NEAR), start)
        if before and not self._ends_change(text, before.start(), start):
            kind = str(before.lastgroup)
            return Bound(_TURNED.get(kind, kind) if self._negated(text, before.start()) else kind, before.start(), end)
        after = self._after.match(text, end)
        return Bound(str(after.lastgroup), start, after.end()) if after else Bound("", start, end)

    def _ends_change(self, text: str, bound: int, start: int) -> bool:
        """Tell whether "jusqu'à" says where a change ends: behind an amount and a comma, or before an article."""
        ends = self._ends.match(text, bound, start)
        return ends is not None and (text[:bound].endswith((" %, ", "%, ", "o, ")) or text[bound:start].count(" ") > 1)

    def _negated(self, text: str, at: int) -> bool:
        """Tell whether the clause before an offset denies ("ne peut mobiliser plus de"), not restricts ("ne … que")."""
        clause = _CLAUSE_END.split(text[max(0, at - _NEAR) : at])[-1]
        return self._negation.search(clause) is not None and self._restriction.search(clause) is None


def limits(amount: Amount, kind: str) -> dict[str, Any]:
    """Write an amount and the kind of its bound as fields of a quantity."""
    low, high = amount.low, amount.high
    roughly = amount.last.approximate and (kind in {"", "about"} or low.least)  # "plus d'un millier" has a plain bound
    about = {"approximate": True} if roughly or kind == "about" else {}
    if high is not None:
        return {"min": min(low.value, high.value), "max": max(low.value, high.value), **about}
    if kind == "more" or low.open:
        return {"min": low.value, "min_open": True, **about}
    if kind == "less":
        return {"max": low.value, "max_open": True, **about}
    if kind == "at_most":
        return {"max": low.value, **about}
    if kind == "at_least" or low.least:
        return {"min": low.value, **about}
    return {"value": low.value, **about}
