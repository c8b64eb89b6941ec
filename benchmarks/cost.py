"""Measure what finding values costs: milliseconds for 600 words, and how hostile texts make it grow.

Shared by the measures of times and of quantities. A text of growth is measured once and doubled; a ratio near two is a
cost that grows as the length does.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from benchmarks.machine import describe
from benchmarks.speed import RESULTS, show

from recoupe.ingest.read import read
from recoupe.languages.pack import installed
from recoupe.records.text import Block

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article

Prepare = Callable[["Article", "LanguagePack"], Callable[[], int]]
"""Makes all ready that comes before the values, outside the clock; what it returns finds them, and counts them."""

TURNS = 5
WORDS = 600
LENGTH = 8_000
"""Characters of the texts whose growth is measured, before they are doubled."""


def run(
    name: str, about: str | None, prepare: Prepare, hostile: Mapping[str, str], arguments: Sequence[str] | None
) -> int:
    """Measure the cost of ``name`` ("times") by language, print and write it; return the exit status.

    ``hostile`` are pieces that texts are made of, over and over; {blanks} in one is one long run of them.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles, as `recoupe extract` takes them")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help=f"default: {RESULTS.name}/")
    asked = parser.parse_args(arguments)
    articles = read(asked.paths).articles
    found: dict[str, float] = {}
    for code, pack in installed().items():
        if mine := [article for article in articles if article.language == code]:
            found |= _cost(name, mine, pack, prepare)
            found |= {f"{code}_doubled_{key}": _growth(piece, mine[0], pack, prepare) for key, piece in hostile.items()}
    show(describe(), found, asked.results, name)
    return 0


def _cost(name: str, articles: Sequence[Article], pack: LanguagePack, prepare: Prepare) -> dict[str, float]:
    words = sum(len(article.text.split()) for article in articles)
    finders = [prepare(article, pack) for article in articles]
    return {
        f"{pack.code}_articles": len(articles),
        f"{pack.code}_words": words,
        f"{pack.code}_{name}": sum(find() for find in finders),
        f"{pack.code}_ms_for_{WORDS}_words": _seconds(finders) * 1000 * WORDS / words,
    }


def _growth(piece: str, model: Article, pack: LanguagePack, prepare: Prepare) -> float:
    """Return how many times longer a hostile text takes when it is doubled."""
    once, twice = (prepare(_made(piece, length, model), pack) for length in (LENGTH, 2 * LENGTH))
    return _seconds([twice]) / _seconds([once])


def _made(piece: str, length: int, model: Article) -> Article:
    text = piece.format(blanks=" " * length) if "{blanks}" in piece else (piece * (length // len(piece) + 1))[:length]
    return msgspec.structs.replace(model, text=text, metadata={}, blocks=(Block("paragraph", (0, len(text))),))


def _seconds(finders: Sequence[Callable[[], int]]) -> float:
    """Return the least CPU seconds of several turns, after a first that compiles the tables."""
    taken = []
    for turn in range(TURNS + 1):
        start = time.process_time()
        for find in finders:
            find()
        if turn:
            taken.append(time.process_time() - start)
    return min(taken)
