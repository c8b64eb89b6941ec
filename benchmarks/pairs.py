"""Score pairs of short articles: whether two tellings of one thing meet, and whether what they disagree on is told.

    python -m benchmarks.pairs PATH... [--part dev | held] [--given] [--misses]

Each pair of the files, or of the files in a folder (benchmarks/gold/pairs/README.md), is read as a story of two
articles. Prints a name and a number a line:

- ``link_p``, ``link_r``, ``link_f``: pairs whose tellings stand in one claim, against those that the gold has as one;
- ``origins_in``: share of the pairs found in one claim whose count of origins meets the gold's, one wider at most;
- ``conflict_r``, ``conflict_p``: conflicts of the gold found with their kind between the two, and found ones that are
  the gold's; ``relation``: share of those found whose relation is the gold's too;
- ``drift_r``, ``drift_p``: the same for what a relay changed, by kind;
- ``denied``: share of the pairs in which one denies the other where the claim tells who does.

With --given the two tellings of a pair are put into one claim where the gold has them as one, and nothing else is: what
is not found then is weighing's own. With --misses what differs is listed as well.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.given import weigh_story
from benchmarks.score_drift import overlap

from recoupe.ingest.read import read
from recoupe.link.claims import Group
from recoupe.pipeline import cross_check, extract_all
from recoupe.records.relation import Claim
from recoupe.records.statement import Statement
from recoupe.records.text import Article

HALF = 0.5
SIDES = ("a", "b")
Row = Mapping[str, Any]
Spans = Sequence[tuple[int, int]]


@dataclass
class Tally:
    """What was counted: for each figure how often it held, and of how many."""

    held: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def add(self, name: str, *, holds: bool) -> None:
        """Count one case of a figure."""
        self.of[name] = self.of.get(name, 0) + 1
        self.held[name] = self.held.get(name, 0) + holds

    def share(self, name: str) -> float:
        """Return the share of cases in which a figure held; 1 without cases."""
        return self.held[name] / self.of[name] if self.of.get(name) else 1.0


def rows(pairs: Sequence[Row], language: str) -> Iterator[dict[str, str]]:
    """Yield the articles of pairs as rows of JSON Lines; ``language`` is the file's, "mixed" leaves it to be found."""
    for pair in pairs:
        for side, article in zip(SIDES, pair["articles"], strict=True):
            row = {
                "id": f"{pair['id']}.{side}",
                "text": f"{article['title']}\n\n{article['text']}",
                "outlet": article["outlet"],
                "published": article["date"],
            }
            yield row if language == "mixed" else row | {"language": language}


def touches(told: Spans, quoted: tuple[int, int]) -> bool:
    """Tell whether spans cover half of a quotation, or lie in it by half."""
    start, end = quoted
    shared = sum(max(0, min(stop, end) - max(begin, start)) for begin, stop in told)
    return shared >= HALF * min(end - start, sum(stop - begin for begin, stop in told))


def joined(pair: Row, articles: Sequence[Article]) -> tuple[Group, ...]:
    """Return the two tellings of a pair as one group, each with the part of its statement that the pair quotes.

    There is none where the gold has no claim, or the words of one are in no statement.
    """
    sides = {article.file.rpartition(".")[2]: article for article in articles}
    told = [_telling(sides[side], _quoted(sides[side], pair[side])) for side in SIDES]
    members = [(one[0].id, one[1]) for one in told if one is not None]
    if not pair["same"] or len(members) < len(SIDES):
        return ()
    return (Group(tuple(member for member, _ in members), dict(members), {}),)


def _telling(article: Article, quoted: tuple[int, int]) -> tuple[Statement, tuple[tuple[int, int], ...]] | None:
    """Return the statement that tells some quoted words, with the part of it that they are; None for no statement."""
    near = max(article.statements, key=lambda one: (overlap(one.content, [quoted]), one.id), default=None)
    if near is None or not touches(near.content, quoted):
        return None
    inside = ((max(start, quoted[0]), min(end, quoted[1])) for start, end in near.content)
    return near, tuple((start, end) for start, end in inside if start < end)


def score(pair: Row, articles: Sequence[Article], tally: Tally, *, given: bool = False) -> None:
    """Count one pair by what is made of its two articles, or of its two tellings ``given`` as one claim."""
    sides = {article.file.rpartition(".")[2]: article for article in articles}
    claims = weigh_story(articles, lambda tied: joined(pair, tied))[1] if given else cross_check(articles).claims
    quoted = {side: _quoted(sides[side], pair[side]) for side in SIDES}
    told = {side: {one.id for one in sides[side].statements if touches(one.content, quoted[side])} for side in SIDES}
    common = [claim for claim in claims if all(_has(claim, sides[side], quoted[side]) for side in SIDES)]
    _score_link(pair, common, tally)
    _score_found(
        pair,
        "conflict",
        [(c, one.kind, one.statements, one.relation) for c in claims for one in c.conflicts],
        told,
        tally,
    )
    _score_found(
        pair, "drift", [(c, one.kind, one.statements, one.change) for c in claims for one in c.drift], told, tally
    )
    if pair["same"] and common:
        _score_claim(pair, common[0], told, tally)


def _quoted(article: Article, words: str) -> tuple[int, int]:
    at = article.text.find(words)
    return at, at + len(words)


def _has(claim: Claim, article: Article, quoted: tuple[int, int]) -> bool:
    members = [one for one in article.statements if one.id in claim.members]
    return any(touches(claim.spans_of(one), quoted) for one in members)


def _score_link(pair: Row, common: Sequence[Claim], tally: Tally) -> None:
    if pair["same"]:
        tally.add("link_r", holds=bool(common))
    if common:
        tally.add("link_p", holds=bool(pair["same"]))
    if bool(common) != pair["same"]:
        tally.misses.append(f"{pair['id']}: " + ("joined, and they are two" if common else "not joined") + _shown(pair))


def _shown(pair: Row) -> str:
    return f"\n    a: {pair['a']}\n    b: {pair['b']}"


def _score_found(
    pair: Row,
    what: str,
    found: Sequence[tuple[Claim, str, Sequence[str], str]],
    told: Mapping[str, set[str]],
    tally: Tally,
) -> None:
    """Count what was found of conflicts or drift: right are those of the gold's kind between the two tellings."""
    gold = pair[what]
    right = [one for one in found if gold and one[1] == gold["kind"] and all(told[side] & {*one[2]} for side in SIDES)]
    for one in found:
        tally.add(f"{what}_p", holds=one in right)
        if one not in right:
            tally.misses.append(f"{pair['id']}: {what} {one[1]}/{one[3]} is not in the gold ({gold})" + _shown(pair))
    if gold:
        tally.add(f"{what}_r", holds=bool(right))
        if not right:
            tally.misses.append(f"{pair['id']}: {what} {gold} not found" + _shown(pair))
        elif what == "conflict":
            tally.add("relation", holds=any(one[3] == gold["relation"] for one in right))


def _score_claim(pair: Row, claim: Claim, told: Mapping[str, set[str]], tally: Tally) -> None:
    """Count origins and stances of the claim that both tellings stand in."""
    low, high = pair["origins"]
    least, most = claim.origins.min, claim.origins.max
    inside = least <= high and most >= low and most - least <= high - low + 1
    tally.add("origins_in", holds=inside)
    if not inside:
        tally.misses.append(f"{pair['id']}: origins {least}-{most}, not {low}-{high}" + _shown(pair))
    if pair["denies"]:
        denying = {side for side in SIDES if any(claim.stance.get(one) == "denies" for one in told[side])}
        tally.add("denied", holds=denying == {*pair["denies"]})
        if denying != {*pair["denies"]}:
            tally.misses.append(f"{pair['id']}: denied by {sorted(denying)}, not {pair['denies']}" + _shown(pair))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.json")) if path.is_dir() else [path]


def measure(files: Sequence[Path], part: str, folder: Path, *, given: bool = False) -> Tally:
    """Read the pairs of files that belong to a part, articles going through ``folder``, and count them all."""
    tally = Tally()
    for file in files:
        pairs = [one for one in json.loads(file.read_text(encoding="utf-8"))["pairs"] if one["split"] == part]
        written = folder / f"{file.stem}.jsonl"
        written.write_text("".join(json.dumps(row) + "\n" for row in rows(pairs, file.stem)), encoding="utf-8")
        articles = [one for one in extract_all(read([str(written)]).articles) if isinstance(one, Article)]
        by_pair: dict[str, list[Article]] = {}
        for article in articles:
            by_pair.setdefault(article.file.partition("#")[2].rpartition(".")[0], []).append(article)
        for pair in pairs:
            score(pair, by_pair[pair["id"]], tally, given=given)
    return tally


def figures(tally: Tally) -> Iterator[tuple[str, float]]:
    """Yield the figures by name."""
    precision, recall = tally.share("link_p"), tally.share("link_r")
    yield from (("link_p", precision), ("link_r", recall))
    yield "link_f", 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    for name in ("origins_in", "conflict_r", "conflict_p", "relation", "drift_r", "drift_p", "denied"):
        yield name, tally.share(name)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--given", action="store_true", help="put the two tellings into one claim as the gold has it")
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = measure(list(_files(asked.paths)), asked.part, Path(folder), given=asked.given)
    for line in tally.misses if asked.misses else ():
        print(line)
    for name, value in figures(tally):
        print(f"{name:<12} {value:.3f}")


if __name__ == "__main__":
    main()
