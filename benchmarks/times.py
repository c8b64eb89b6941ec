"""Measure what times cost: milliseconds for 600 words, parsing aside, and how the cost grows with hostile texts.

Every text of growth is measured once and doubled; a ratio near two is a cost that grows as the length does. Prints a
table and writes it, with the machine, to a dated JSON file.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from benchmarks.machine import describe
from benchmarks.speed import RESULTS, show

from recoupe.annotate.syntax import annotate
from recoupe.ingest.read import read
from recoupe.languages.pack import installed
from recoupe.normalise.time import find_times
from recoupe.records.text import Block

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article

TURNS = 5
WORDS = 600
LENGTH = 8_000
"""Characters of the texts whose growth is measured, before they are doubled."""
HOSTILE = {
    "blanks": "le 3 {blanks} mai",
    "digits": "1 23 456 7890 12:3 45.6 1999 ",
    "numbers": "deux mille trois cent vingt et un two thousand three hundred dos mil trescientos ",
    "times": "mardi 3 mai 2019 à 15h40, il y a trois jours, last Tuesday at 5 p.m., hace dos semanas ",
    "halves": "du le la de en à the of on el del hace plus de more than más de ",
    "commas": "3, 4, 5, ",
    "one word": "a",
}
"""Pieces that texts are made of, over and over; {blanks} is one long run of them."""


def cost(articles: Sequence[Article], pack: LanguagePack) -> dict[str, float]:
    """Return the milliseconds that times cost for 600 words: the mean of all articles, the best of several turns."""
    nlp = pack.pipeline()
    parsed = [(article, tuple(annotate(article, nlp))) for article in articles]
    words = sum(len(article.text.split()) for article in articles)
    taken = []
    for turn in range(TURNS + 1):
        start = time.process_time()
        found = sum(len(find_times(article, paragraphs, pack)) for article, paragraphs in parsed)
        if turn:  # the first compiles the rules
            taken.append(time.process_time() - start)
    return {
        f"{pack.code}_articles": len(articles),
        f"{pack.code}_words": words,
        f"{pack.code}_times": found,
        f"{pack.code}_ms_for_{WORDS}_words": min(taken) * 1000 * WORDS / words,
    }


def growth(pack: LanguagePack, model: Article) -> dict[str, float]:
    """Return how many times longer each hostile text takes when it is doubled."""
    return {
        f"{pack.code}_doubled_{name}": _seconds(_text(piece, 2 * LENGTH), pack, model)
        / _seconds(_text(piece, LENGTH), pack, model)
        for name, piece in HOSTILE.items()
    }


def _text(piece: str, length: int) -> str:
    if "{blanks}" in piece:
        return piece.format(blanks=" " * length)
    return (piece * (length // len(piece) + 1))[:length]


def _seconds(text: str, pack: LanguagePack, model: Article) -> float:
    article = msgspec.structs.replace(model, text=text, metadata={}, blocks=(Block("paragraph", (0, len(text))),))
    taken = []
    for _ in range(TURNS):
        start = time.process_time()
        find_times(article, (), pack)
        taken.append(time.process_time() - start)
    return min(taken)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles, as `recoupe extract` takes them")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help=f"default: {RESULTS.name}/")
    asked = parser.parse_args(arguments)
    articles = read(asked.paths).articles
    found: dict[str, float] = {}
    for code, pack in installed().items():
        if mine := [article for article in articles if article.language == code]:
            found |= cost(mine, pack) | growth(pack, mine[0])
    show(describe(), found, asked.results, "times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
