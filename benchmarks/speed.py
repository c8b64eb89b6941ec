"""Measure speed and memory: extraction beside the bare pipeline, start-up, a cold check, a hundred articles.

Extraction and the bare spaCy pipeline run on the same texts, by turns, in one process; their ratio holds on other
machines where the figures themselves do not. Prints a table and writes it, with the machine, to a dated JSON file.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.machine import describe
from benchmarks.naming import cost
from benchmarks.process import best

from recoupe.ingest.read import read
from recoupe.languages.pack import installed
from recoupe.pipeline import Extractor
from recoupe.records.text import Article

if TYPE_CHECKING:
    from spacy.language import Language

RESULTS = Path(__file__).with_name("results")
RUNS = 3
TURNS = 8
BATCH_SIZES = (1, 4, 16, 64)
MEGABYTE = 1e6


def copies(paths: Sequence[str], count: int, folder: Path) -> None:
    """Write ``count`` articles into a folder, those of ``paths`` over and over, each told apart by its last line.

    They are for memory alone: copies of a few texts say nothing of speed.
    """
    articles = read(paths).articles
    if not articles:
        sys.exit(f"no articles in {' '.join(paths)}")
    for number in range(count):
        text = articles[number % len(articles)].text
        (folder / f"{number:04}.txt").write_text(f"{text}\n\n{number}\n", encoding="utf-8", newline="")


def rates(articles: Sequence[Article], language: str) -> dict[str, float]:
    """Return articles per CPU-second of extraction and of the bare pipeline, and the first over the second.

    The bare pipeline is given the batch size it is fastest with: one large batch of long texts slows it by a third.
    """
    nlp = installed()[language].pipeline()
    extract = Extractor()
    texts = [article.text for article in articles]
    works: dict[str, Callable[[], object]] = {"extract": lambda: [extract(article) for article in articles]}
    for size in BATCH_SIZES:
        works[f"bare {size}"] = partial(_parse, nlp, texts, size)
    seconds = {name: min(times) for name, times in by_turns(works).items()}
    bare = min(taken for name, taken in seconds.items() if name != "extract")
    return {
        "articles": len(articles),
        "words_per_article": sum(len(text.split()) for text in texts) / len(texts),
        "extract_articles_per_cpu_second": len(articles) / seconds["extract"],
        "bare_articles_per_cpu_second": len(articles) / bare,
        "extract_over_bare": bare / seconds["extract"],
    }


def _parse(nlp: Language, texts: Sequence[str], batch_size: int) -> None:
    for _ in nlp.pipe(texts, batch_size=batch_size):
        pass


def by_turns(works: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Run each work ``TURNS`` times by turns, after a first turn that loads; return CPU seconds."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(TURNS + 1):
        for name, work in works.items():
            start = time.process_time()
            work()
            if turn:
                taken[name].append(time.process_time() - start)
    return taken


def processes(paths: Sequence[str], many: Path, out: Path) -> dict[str, float]:
    """Return what whole runs of the program take: start-up, a check from a cold start, a check of many articles."""
    recoupe = str(Path(sys.executable).with_name("recoupe"))
    check = [recoupe, "check", "--quiet", "--out", str(out)]
    start, cold, heavy = (
        best([recoupe, "--help"], RUNS * 2),
        best([*check, *paths], RUNS),
        best([*check, str(many)], 1),
    )
    return {
        "help_seconds": start.wall,
        "check_cold_seconds": cold.wall,
        "check_cold_peak_mb": cold.peak / MEGABYTE,
        "check_many_seconds": heavy.wall,
        "check_many_peak_mb": heavy.peak / MEGABYTE,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles, as `recoupe check` takes them")
    parser.add_argument("--language", default="fr", help="the articles' language (default: fr)")
    parser.add_argument("--many", type=int, default=100, help="how many articles make many (default: 100)")
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help=f"default: {RESULTS.name}/")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        many, out = Path(name) / "many", Path(name) / "out"
        many.mkdir()
        copies(asked.paths, asked.many, many)
        articles = read(asked.paths).articles
        found = processes(asked.paths, many, out) | rates(articles, asked.language) | cost(articles, asked.language)
    show(describe(), found | {"many_articles": asked.many}, asked.results)
    return 0


def show(machine: dict[str, str], found: dict[str, float], folder: Path, name: str = "speed") -> None:
    """Print machine and figures as a table and write them to the folder under a name and today's date."""
    for key, text in machine.items():
        print(f"{key:<34}{text}")
    for key, value in found.items():
        print(f"{key:<34}{value:.2f}")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{datetime.datetime.now(tz=datetime.UTC).date()}.json"
    result = {"machine": machine, "figures": {key: round(value, 3) for key, value in found.items()}}
    path.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"written to {path}")


if __name__ == "__main__":
    sys.exit(main())
