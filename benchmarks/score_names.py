"""Score mentions and entities against gold: GOLD is the JSON of the gold, FOUND a folder with a dossier for each story.

Prints one figure a line, a name and a number, over all stories of the gold (half-open spans in code points):

- ``mention_p``, ``mention_r``, ``mention_f``: a mention found matches one of gold that has its kind and shares with it
  at least half of the characters that either covers, one to one, the pairs that share most first;
- ``within_f``, ``across_f``: B-cubed F1 (Bagga & Baldwin 1998) of the entities that mentions are tied to, article by
  article and story by story; a mention without a match counts as alone, and as missing on the other side;
- ``mention_f_LANGUAGE``: the same as ``mention_f`` for the articles in one language.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HALF = 0.5
Span = tuple[int, int]
Item = tuple[str | None, str | None]
"""A mention's entity in gold and the one found, None where a side has no such mention."""


@dataclass(frozen=True)
class Mention:
    """A mention of either side: its span, kind and entity."""

    span: Span
    kind: str
    entity: str


@dataclass
class Tally:
    """B-cubed precision and recall of each mention counted so far."""

    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)

    def add(self, items: Sequence[Item]) -> None:
        """Count the mentions of one article or story."""
        both = Counter(items)
        gold = Counter(one for one, _ in items)
        found = Counter(other for _, other in items)
        for one, other in items:
            shared = both[one, other] if one is not None and other is not None else 0
            if other is not None:
                self.precision.append(shared / found[other])
            if one is not None:
                self.recall.append(shared / gold[one])

    def f1(self) -> float:
        """Return the F1 of the means; 0 where nothing was counted."""
        return f1(_mean(self.precision), _mean(self.recall))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def overlap(one: Span, other: Span) -> float:
    """Return the share of the characters that either span covers which both cover."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def match(gold: Sequence[Mention], found: Sequence[Mention]) -> dict[int, int]:
    """Map places of gold mentions to those of the found ones that match them, each at most once."""
    near = sorted(
        (-overlap(one.span, other.span), at, place)
        for at, one in enumerate(gold)
        for place, other in enumerate(found)
        if one.kind == other.kind and overlap(one.span, other.span) >= HALF
    )
    pairs: dict[int, int] = {}
    for _, at, place in near:
        if at not in pairs and place not in pairs.values():
            pairs[at] = place
    return pairs


def read(mentions: Iterable[dict[str, Any]]) -> list[Mention]:
    """Return the mentions of one article as either side's JSON has them."""
    return [Mention((one["span"][0], one["span"][1]), one["kind"], one["entity"]) for one in mentions]


def items_of(gold: Sequence[Mention], found: Sequence[Mention]) -> list[Item]:
    """Return the mentions of both sides, matched ones once."""
    pairs = match(gold, found)
    taken = set(pairs.values())
    matched: list[Item] = [
        (one.entity, found[pairs[at]].entity if at in pairs else None) for at, one in enumerate(gold)
    ]
    return matched + [(None, other.entity) for place, other in enumerate(found) if place not in taken]


def figures(gold: dict[str, Any], dossiers: dict[str, Any]) -> Iterator[tuple[str, float]]:
    """Yield the figures by name. ``dossiers`` are by story; what is not there counts as nothing found."""
    within, across = Tally(), Tally()
    by_language: dict[str, list[Item]] = defaultdict(list)
    for name, story in gold["stories"].items():
        told: list[Item] = []
        articles = {article["file"]: article for article in dossiers.get(name, {}).get("articles", ())}
        for file, article in story["articles"].items():
            found = read(articles.get(file, {}).get("mentions", ()))
            items = items_of(read(article["mentions"]), found)
            within.add(items)
            by_language[article["language"]] += items
            told += items
        across.add(told)
    yield from _mentions([item for items in by_language.values() for item in items])
    yield "within_f", within.f1()
    yield "across_f", across.f1()
    for language, items in sorted(by_language.items()):
        yield f"mention_f_{language}", dict(_mentions(items))["mention_f"]


def _mentions(items: Sequence[Item]) -> Iterator[tuple[str, float]]:
    matched = sum(one is not None and other is not None for one, other in items)
    gold = sum(one is not None for one, _ in items)
    found = sum(other is not None for _, other in items)
    precision, recall = matched / found if found else 0.0, matched / gold if gold else 0.0
    yield from (("mention_p", precision), ("mention_r", recall), ("mention_f", f1(precision, recall)))


def main() -> None:
    """Read both sides and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("found", type=Path)
    asked = parser.parse_args()
    gold = json.loads(asked.gold.read_text(encoding="utf-8"))
    files = {name: asked.found / name / "dossier.json" for name in gold["stories"]}
    dossiers = {name: json.loads(file.read_bytes()) for name, file in files.items() if file.is_file()}
    for name, value in figures(gold, dossiers):
        print(name, f"{value:.4f}")


if __name__ == "__main__":
    main()
