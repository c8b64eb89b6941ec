"""Fit the weights by which statements are found to make one claim, on stories of our own with their gold.

    make fit        prints the weights beside those of linking.toml, and what both give

The sets are those of TRAIN in benchmarks/sets.toml, and the pairs of short articles: what may be looked at, never what
is set aside. Every pair of gold statements of two articles that the program found and compared is one example: of one
claim, or not. The weights are those of a logistic regression on the features of the comparison, kept on their side of
zero (what speaks for a claim never counts against it) and pulled towards the weights that stand (ridge), with as much
weight on the pairs of one claim as on the others of their story. How far the weights go that way, and the two
thresholds, are then those of a grid with the best B-cubed F, in the mean of stories and of pairs, which count alike.
The same articles give the same weights.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from benchmarks.measure import ROOT, read_sets
from benchmarks.pairs import SIDES, rows, touches
from benchmarks.score_drift import matched

from recoupe.ingest.read import read
from recoupe.languages.pack import readers, shared_table
from recoupe.link.claims import find_claims
from recoupe.link.compare import compare, weigh_words
from recoupe.link.credit import credit
from recoupe.link.entities import find_entities
from recoupe.link.meanings import read_all_meanings
from recoupe.link.profile import read_profiles, read_rarity
from recoupe.link.stories import gather
from recoupe.normalise.actor import Names, read_names
from recoupe.pipeline import extract_all
from recoupe.records.text import Article

TRAIN = ("reservoir", "stories-dev")
PAIRS = ROOT / "benchmarks" / "gold" / "pairs"
RIDGE, STEPS, RATE = 0.02, 4000, 0.05
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""How far the weights go from those that stand to those of the regression."""
THRESHOLDS, BEYOND = (0.54, 0.58, 0.62, 0.66, 0.7, 0.74), (0.0, 0.06, 0.12)
"""Thresholds of whole statements, and how much more a clause must reach."""

Labels = Mapping[str, frozenset[str]]
"""By statement, the claims of the gold that it belongs to."""


@dataclass(frozen=True)
class Told:
    """A story's articles with what gold says of their statements, ready to be linked."""

    name: str
    articles: tuple[Article, ...]
    names: Names
    labels: Labels
    pair: bool = False


def read_stories(sets: Iterable[str]) -> list[Told]:
    """Extract the articles of measuring sets and match their statements to the gold's."""
    found = []
    for one in read_sets():
        if one.name not in sets:
            continue
        gold = json.loads((ROOT / one.gold).read_text(encoding="utf-8"))
        files = {document["file"] for document in gold["documents"]}
        articles = [each for each in read([str(ROOT / one.articles)]).articles if each.file.rsplit("/", 1)[-1] in files]
        extracted = [article for article in extract_all(articles) if isinstance(article, Article)]
        for number, story in enumerate(gather(extracted, readers())):
            found.append(_told(f"{one.name} {number}", story, _labels(story, gold)))
    return [story for story in found if story.labels]


def read_pairs() -> list[Told]:
    """Extract the pairs of short articles that may be looked at, with what the two tell as one claim or as two."""
    found = []
    for file in sorted(PAIRS.glob("*.json")):
        pairs = [one for one in json.loads(file.read_text(encoding="utf-8"))["pairs"] if one["split"] == "dev"]
        with tempfile.TemporaryDirectory() as folder:
            written = Path(folder) / f"{file.stem}.jsonl"
            written.write_text("".join(json.dumps(row) + "\n" for row in rows(pairs, file.stem)), encoding="utf-8")
            extracted = [one for one in extract_all(read([str(written)]).articles) if isinstance(one, Article)]
        by_id = {article.file.partition("#")[2]: article for article in extracted}
        for pair in pairs:
            sides = [(by_id[f"{pair['id']}.{side}"], side) for side in SIDES]
            labels = {key: claims for article, side in sides for key, claims in _quoted(article, pair, side)}
            found.append(_told(pair["id"], [article for article, _ in sides], labels, pair=True))
    return found


def _quoted(article: Article, pair: Mapping[str, Any], side: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the statements that a pair quotes of one of its articles, with the claim that they make."""
    start = article.text.find(pair[side])
    for statement in article.statements:
        if touches(statement.content, (start, start + len(pair[side]))):
            yield statement.id, frozenset(("both",) if pair["same"] else (side,))


def _told(name: str, articles: Sequence[Article], labels: Labels, *, pair: bool = False) -> Told:
    packs = {code: pack for code, pack in readers().items() if any(one.language == code for one in articles)}
    tied, entities = find_entities(articles)
    return Told(name, credit(tied, entities), read_names(articles, packs), labels, pair)


def _labels(articles: Sequence[Article], gold: Mapping[str, Any]) -> Labels:
    """Return the claims of gold that the found statements belong to, by the gold statements that they match."""
    of: dict[str, set[str]] = {}
    for claim in gold["claims"]:
        for member in claim["members"]:
            of.setdefault(member, set()).add(claim["id"])
    pairs = matched(gold, {"articles": msgspec.to_builtins(articles)})
    return {found: frozenset(of.get(known, ())) for found, known in pairs.items()}


def examples(story: Told, settings: Mapping[str, Any]) -> tuple[list[dict[str, float]], list[bool]]:
    """Return the features of the compared pairs whose statements gold knows, and whether they make one claim."""
    packs = {code: pack for code, pack in readers().items() if any(a.language == code for a in story.articles)}
    profiles = read_profiles(story.articles, read_all_meanings(packs), story.names)
    rarity = read_rarity(profiles, settings["wording"])
    known = [weigh_words(one, rarity) for one in profiles if one.statement.id in story.labels]
    features, together = [], []
    for at, first in enumerate(known):
        for second in known[at + 1 :]:
            if first.profile.article == second.profile.article:
                continue
            if pair := compare(first, second, rarity, settings["wording"]):
                one, other = (story.labels[each.profile.statement.id] for each in (first, second))
                features.append(pair)
                together.append(bool(one & other))
    return features, together


def fit(
    rows: Sequence[tuple[dict[str, float], bool, float]], start: Mapping[str, float], level: float
) -> dict[str, float]:
    """Return the weights of a logistic regression on rows (features, of one claim, weight), near those it starts from.

    ``level`` is the sum at which a pair is as likely of one claim as not.
    """
    names = list(start)
    told = np.array([[features.get(name, 0.0) for name in names] for features, _, _ in rows])
    wanted = np.array([float(together) for _, together, _ in rows])
    mass = np.array([weight for _, _, weight in rows])
    begin = np.array([start[name] for name in names])
    side = np.sign(begin)
    weights, sharp = begin.copy(), 8.0
    for _ in range(STEPS):
        sums = told @ weights - level
        error = mass * (1 / (1 + np.exp(-sharp * sums)) - wanted)
        weights -= RATE * (told.T @ error / mass.sum() * sharp + RIDGE * (weights - begin))
        weights = np.where(side * weights < 0, 0.0, weights)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def b_cubed(story: Told) -> float:
    """Return the B-cubed F of the claims that are found, over the statements that gold knows (Bagga & Baldwin 1998)."""
    packs = {code: pack for code, pack in readers().items() if any(a.language == code for a in story.articles)}
    groups = [set(group.members) for group in find_claims(story.articles, packs, story.names)]
    precision, recall = [], []
    for statement, claims in story.labels.items():
        mine = {other for other, others in story.labels.items() if others & claims} | {statement}
        theirs = {other for group in groups if statement in group for other in group if other in story.labels}
        theirs |= {statement}
        precision.append(len(mine & theirs) / len(theirs))
        recall.append(len(mine & theirs) / len(mine))
    p, r = float(np.mean(precision)), float(np.mean(recall))
    return 2 * p * r / (p + r)


def fitness(stories: Sequence[Told]) -> float:
    """Return the mean B-cubed F of stories, and that of pairs, in the mean of both."""
    scores = ([b_cubed(one) for one in stories if one.pair is pair] for pair in (False, True))
    return float(np.mean([np.mean(some) for some in scores if some]))


def _between(before: Mapping[str, float], after: Mapping[str, float], share: float) -> dict[str, float]:
    """Return the weights some way from one set to another."""
    return {name: round(weight + share * (after[name] - weight), 2) for name, weight in before.items()}


def _tried(
    before: Mapping[str, float], after: Mapping[str, float], settings: dict[str, Any], stories: Sequence[Told]
) -> Iterator[tuple[float, float, float, float]]:
    """Yield the fitness of each share and thresholds tried, with them."""
    for share in SHARES:
        settings["weights"].update(_between(before, after, share))
        for whole in THRESHOLDS:
            for more in BEYOND:
                clause = round(whole + more, 2)
                settings["join"].update(threshold=whole, clause=clause)
                yield round(fitness(stories), 4), share, whole, clause


def _shown(stories: Sequence[Told]) -> dict[str, float]:
    """Return the B-cubed F of each story, and the mean of the pairs."""
    shown = {story.name: round(b_cubed(story), 3) for story in stories if not story.pair}
    return shown | {"pairs": round(fitness([story for story in stories if story.pair]), 3)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", nargs="+", default=TRAIN, metavar="NAME")
    asked = parser.parse_args(arguments)
    settings = shared_table("linking")
    stories = [*read_stories(asked.sets), *read_pairs()]
    before = {name: weight for name, weight in settings["weights"].items() if name != "decided_same"}
    print("before", _shown(stories))
    rows: list[tuple[dict[str, float], bool, float]] = []
    for story in stories:
        features, together = examples(story, settings)
        share = max(1, sum(together)), max(1, len(together) - sum(together))
        rows += [
            (pair, one, 1 / share[0] if one else 1 / share[1]) for pair, one in zip(features, together, strict=True)
        ]
    after = fit(rows, before, settings["join"]["threshold"])
    best = max(_tried(before, after, settings, stories))
    chosen = _between(before, after, best[1])
    settings["weights"].update(chosen)
    settings["join"].update(threshold=best[2], clause=best[3])
    for name, weight in before.items():
        print(f"{name:<18}{weight:>7}{chosen[name]:>7}")
    print("join", settings["join"])
    print("after ", _shown(stories))
    return 0


if __name__ == "__main__":
    sys.exit(main())
