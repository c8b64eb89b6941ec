"""One language's words around amounts, compiled from its ``quantity.toml``."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from recoupe.errors import UsageError
from recoupe.languages.pack import LanguagePack
from recoupe.normalise.amount import Amounts
from recoupe.normalise.bounds import Bounds
from recoupe.normalise.counted import Ofs
from recoupe.normalise.label import Labels
from recoupe.normalise.measure import Measures
from recoupe.normalise.number import Numbers, numbers
from recoupe.normalise.spelling import either


class QuantityLexicon:
    """The parts that read amounts, units, bounds and labels, and the words that tell what a number counts."""

    def __init__(self, pack: LanguagePack) -> None:
        """Compile a pack's tables; raises UsageError where it has none."""
        table: dict[str, Any] = pack.required("quantity")
        self.numbers: Numbers = numbers(pack)
        self.measures = Measures(table)
        self.amounts = Amounts(table, self.numbers, self.measures)
        self.bounds = Bounds(table)
        self.labels = Labels(table, pack.required("number")["ranks"])
        self.least_alone: int = table["least_alone"]
        self.durations = bool(table["durations"])
        self.compound_heads = bool(table["compound_heads"])
        self.ofs = Ofs(frozenset(table["of"]), frozenset(table["contracted_of"]))
        self.also_nouns = frozenset(table["also_nouns"])
        self.counts_of = frozenset(table["counts_of"])
        self.never_counted = frozenset(table["never_counted"])
        self.distances = frozenset(table["distance_units"])
        bounded = either(form for kind in ("more", "less", "at_least", "at_most", "about") for form in table[kind])
        self.far = _compiled(rf"(?<!\w){either(table['distance_opens'])} (?:{bounded} ?)?$")
        self.ratio = _compiled(rf" {either(table['ratio'])} ({self.numbers.pattern})(?!\w)")
        self.others = _compiled(rf" {either(table['others'])}(?!\w)")
        self.beside = _compiled(rf"(?: \w+)?,? {either(table['beside'])} $")
        self.against = _compiled(rf"(?<!\w){either(table['against'])} (?:{either(table['determiners'])} )?$")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def quantity_lexicon(pack: LanguagePack) -> QuantityLexicon:
    """Return the compiled lexicon of a language pack; raises UsageError where a table or an entry of it is missing."""
    try:
        return QuantityLexicon(pack)
    except KeyError as error:
        raise UsageError(
            f"language pack {pack.code}: quantity.toml has no entry {error}; every pack must have it"
        ) from error
