"""Measure what quantities cost: milliseconds for 600 words, parsing and times aside, and growth with hostile texts.

Prints a table and writes it, with the machine, to a dated JSON file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from benchmarks.cost import run

from recoupe.annotate.syntax import annotate
from recoupe.normalise.quantity import find_quantities
from recoupe.normalise.time import find_times

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article

HOSTILE = {
    "digits": "1 23 456 7890 12:3 45.6 1999 ",
    "grouped": "1 234 567 890 123 ",
    "numbers": "deux mille trois cent vingt et un two thousand three hundred dos mil trescientos ",
    "ones": "un une one una ",
    "ranges": "de 3 à 4 from 5 to 6 entre 7 y 8 ",
    "money": "$5m 6 M€ US$ 7 £8bn ",
    "shares": "deux tiers two thirds dos tercios 1/2 ",
    "vague": "plusieurs several varios ",
    "capitals": "Trois Maires Three Mayors Tres Alcaldes ",
}


def prepare(article: Article, pack: LanguagePack) -> Callable[[], int]:
    """Parse an article and find its times; return what finds and counts its quantities."""
    paragraphs = tuple(annotate(article, pack.pipeline()))
    times = find_times(article, paragraphs, pack)
    return lambda: len(find_quantities(article, paragraphs, pack, times))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; return the exit status."""
    return run("quantities", __doc__, prepare, HOSTILE, arguments)


if __name__ == "__main__":
    sys.exit(main())
