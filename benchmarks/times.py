"""Measure what times cost: milliseconds for 600 words, parsing aside, and how the cost grows with hostile texts.

Prints a table and writes it, with the machine, to a dated JSON file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from benchmarks.cost import run

from recoupe.annotate.syntax import annotate
from recoupe.normalise.time import find_times

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article

HOSTILE = {
    "blanks": "le 3 {blanks} mai",
    "digits": "1 23 456 7890 12:3 45.6 1999 ",
    "numbers": "deux mille trois cent vingt et un two thousand three hundred dos mil trescientos ",
    "times": "mardi 3 mai 2019 à 15h40, il y a trois jours, last Tuesday at 5 p.m., hace dos semanas ",
    "halves": "du le la de en à the of on el del hace plus de more than más de ",
    "commas": "3, 4, 5, ",
    "one word": "a",
}


def prepare(article: Article, pack: LanguagePack) -> Callable[[], int]:
    """Parse an article; return what finds and counts its times."""
    paragraphs = tuple(annotate(article, pack.pipeline()))
    return lambda: len(find_times(article, paragraphs, pack))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; return the exit status."""
    return run("times", __doc__, prepare, HOSTILE, arguments)


if __name__ == "__main__":
    sys.exit(main())
