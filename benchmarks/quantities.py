"""Measure what quantities cost: milliseconds for 600 words, parsing aside, and how the cost grows with hostile texts.

Texts are parsed and their times found before the clock starts. Every text of growth is measured once and doubled; a
ratio near two is a cost that grows as the length does. Prints a table and writes it, with the machine, to a dated JSON
file.
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
from benchmarks.times import LENGTH, TURNS, WORDS

from recoupe.annotate.syntax import annotate
from recoupe.ingest.read import read
from recoupe.languages.pack import installed
from recoupe.normalise.quantity import find_quantities
from recoupe.normalise.time import find_times
from recoupe.records.text import Block

if TYPE_CHECKING:
    from spacy.language import Language

    from recoupe.annotate.syntax import Paragraph
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article
    from recoupe.records.value import TimeValue

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
"""Pieces that texts are made of, over and over."""

Parsed = tuple["Article", "tuple[Paragraph, ...]", "tuple[TimeValue, ...]"]


def cost(articles: Sequence[Article], pack: LanguagePack) -> dict[str, float]:
    """Return the milliseconds that quantities cost for 600 words: mean of all articles, best of several turns."""
    words = sum(len(article.text.split()) for article in articles)
    nlp = pack.pipeline()
    parsed = [_parsed(article, pack, nlp) for article in articles]
    return {
        f"{pack.code}_articles": len(articles),
        f"{pack.code}_words": words,
        f"{pack.code}_quantities": sum(
            len(find_quantities(article, found, pack, times)) for article, found, times in parsed
        ),
        f"{pack.code}_ms_for_{WORDS}_words": _seconds(parsed, pack) * 1000 * WORDS / words,
    }


def growth(pack: LanguagePack, model: Article) -> dict[str, float]:
    """Return how many times longer each hostile text takes when it is doubled."""
    nlp = pack.pipeline()

    def taken(piece: str, length: int) -> float:
        return _seconds([_parsed(_made(piece, length, model), pack, nlp)], pack)

    return {
        f"{pack.code}_doubled_{name}": taken(piece, 2 * LENGTH) / taken(piece, LENGTH)
        for name, piece in HOSTILE.items()
    }


def _made(piece: str, length: int, model: Article) -> Article:
    text = (piece * (length // len(piece) + 1))[:length]
    return msgspec.structs.replace(model, text=text, metadata={}, blocks=(Block("paragraph", (0, length)),))


def _parsed(article: Article, pack: LanguagePack, nlp: Language) -> Parsed:
    paragraphs = annotate(article, nlp)
    return article, paragraphs, find_times(article, paragraphs, pack)


def _seconds(parsed: Sequence[Parsed], pack: LanguagePack) -> float:
    """Return the least CPU seconds of several turns, after a first that compiles the tables."""
    taken = []
    for turn in range(TURNS + 1):
        start = time.process_time()
        for article, paragraphs, times in parsed:
            find_quantities(article, paragraphs, pack, times)
        if turn:
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
    show(describe(), found, asked.results, "quantities")
    return 0


if __name__ == "__main__":
    sys.exit(main())
