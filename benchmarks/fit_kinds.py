"""Fit the weights by which the kind of a name is told, on our own articles with the names in them.

    make kinds            prints the weights beside those of kinds.toml, and how many mentions each gets right

The articles are those of names-dev, which may be looked at. Every name that no table knows, with what speaks for its
kind anywhere in its article, is one example. The weights are those of a multinomial logistic regression, pulled towards
the weights that stand (ridge). What counts is the figure told with each story left out in turn: a story's names are
judged by weights fitted without them. The same articles give the same weights.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from benchmarks.measure import ROOT
from benchmarks.score_names import HALF, overlap

from recoupe.annotate.entities import name_reader, read_kinds
from recoupe.annotate.kinds import KINDS, judge, weights
from recoupe.annotate.masthead import masthead
from recoupe.annotate.mend import mend
from recoupe.ingest.read import read
from recoupe.languages.pack import installed
from recoupe.pipeline import Extractor
from recoupe.records.entity import EntityKind

GOLD = ROOT / "benchmarks" / "gold" / "names"
RIDGE, STEPS, RATE = 2.0, 600, 0.05
Weights = Mapping[str, Mapping[EntityKind, float]]


@dataclass(frozen=True)
class Example:
    """A name of one article: its story, what speaks for its kind, the kind, and how often it is mentioned."""

    story: str
    evidence: tuple[str, ...]
    kind: EntityKind
    mentions: int


def examples(gold: Path = GOLD / "dev.json") -> Iterator[Example]:
    """Yield the names of all stories of the gold that no table knows."""
    extractor = Extractor()
    stories = json.loads(gold.read_text(encoding="utf-8"))["stories"]
    for story, told in stories.items():
        for article in read([str(GOLD / "articles" / story)]).articles:
            pack = installed()[str(article.language)]
            paragraphs = tuple(mend(paragraph, pack) for paragraph in extractor.paragraphs(article))
            reader = name_reader(article.text, pack, masthead(article)[0])
            found = [(at, *place) for at, paragraph in enumerate(paragraphs) for place in reader.names(paragraph)]
            mentions = told["articles"][article.file.rsplit("/", 1)[-1]]["mentions"]
            kinds: dict[str, Counter[EntityKind]] = {}
            for at, first, last in found:
                tokens = paragraphs[at].tokens
                kind = _kind_at((tokens[first].start, tokens[last - 1].end), mentions)
                if kind is not None:
                    kinds.setdefault(reader.surface(tokens, first, last), Counter())[kind] += 1
            cases = read_kinds(reader, pack, paragraphs, found)
            for name, counted in kinds.items():
                if cases[name].known is None:
                    kind, _ = counted.most_common(1)[0]
                    yield Example(story, tuple(cases[name].evidence), kind, counted.total())


def _kind_at(span: tuple[int, int], mentions: Sequence[Mapping[str, object]]) -> EntityKind | None:
    """Return the kind of the gold's name that a span covers half of, or None."""
    for one in mentions:
        if one["form"] == "name" and overlap(tuple(one["span"]), span) >= HALF:  # type: ignore[arg-type]
            return one["kind"]  # type: ignore[return-value]
    return None


def fit(rows: Sequence[Example], start: Weights) -> Weights:
    """Return the weights of a multinomial logistic regression on some names, near those it starts from (Adam)."""
    names = list(start)
    place = {name: at for at, name in enumerate(names)}
    told, wanted = np.zeros((len(rows), len(names))), np.zeros((len(rows), len(KINDS)))
    for at, row in enumerate(rows):
        told[at, [place[name] for name in ("start", *row.evidence) if name in place]] = 1.0
        wanted[at, KINDS.index(row.kind)] = 1.0
    mass = np.sqrt([row.mentions for row in rows])[:, None]
    begin = np.array([[start[name].get(kind, 0.0) for kind in KINDS] for name in names])
    found, slope, square = begin.copy(), np.zeros_like(begin), np.zeros_like(begin)
    for step in range(1, STEPS + 1):
        sums = np.exp(told @ found - (told @ found).max(axis=1, keepdims=True))
        error = told.T @ (mass * (sums / sums.sum(axis=1, keepdims=True) - wanted)) + RIDGE * (found - begin)
        slope, square = 0.9 * slope + 0.1 * error, 0.99 * square + 0.01 * error**2
        found = found - RATE * (slope / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return {name: dict(zip(KINDS, map(float, found[at]), strict=True)) for name, at in place.items()}


def right(rows: Sequence[Example], table: Weights) -> float:
    """Return the share of mentions whose kind is told right."""
    told = sum(row.mentions * (judge(row.evidence, table).kind == row.kind) for row in rows)
    return told / sum(row.mentions for row in rows)


def left_out(rows: Sequence[Example], start: Weights) -> float:
    """Return the share told right where each story is judged by weights fitted on the others."""
    total = 0.0
    for story in sorted({row.story for row in rows}):
        own = [row for row in rows if row.story == story]
        table = fit([row for row in rows if row.story != story], start)
        total += right(own, table) * sum(row.mentions for row in own)
    return total / sum(row.mentions for row in rows)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, print, and return the exit status."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args(
        arguments
    )
    rows, before = list(examples()), weights()
    after = fit(rows, before)
    for name, row in after.items():
        shown = "  ".join(f"{kind} {before[name].get(kind, 0.0):.1f} {row[kind]:.1f}" for kind in KINDS)
        print(f"{name:<22}{shown}")
    print(f"standing {right(rows, before):.3f}, fitted {right(rows, after):.3f}, left out {left_out(rows, before):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
