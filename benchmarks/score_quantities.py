"""Score the quantities of `recoupe extract` (JSON Lines) against gold that lists every one, or that lists some.

usage: score_quantities.py GOLD EXTRACT.jsonl

GOLD as a list (JSON; see gold/quantities/README.md) is complete. A found quantity matches a gold one where their spans
overlap and their numbers agree: value, or bounds with what is open. value_p, value_r, value_f count these; of is the
share that names the same head, among the matched that have one in gold; vague_f counts vague quantities by span;
traps_avoided is the share of traps that no quantity touches. Misses are not shown, so that held entries stay unread.

GOLD as JSON Lines (a public set) lists some. spared is one minus the quantities a sentence beyond those listed: found
ones, not vague, that have none of its row's numbers.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

NUMBERS = ("value", "min", "max")
OPEN = ("min_open", "max_open")
CLOSE = 1e-3
"""How far, as a share of it, a number may be from gold's: a third is told to four places."""

Row = dict[str, Any]


def agree(gold: Row, found: Row) -> bool:
    """Tell whether two quantities have the same numbers, open on the same sides."""
    pairs = [(gold.get(name), found.get(name)) for name in NUMBERS]
    same = all(a == b or (a is not None and b is not None and math.isclose(a, b, rel_tol=CLOSE)) for a, b in pairs)
    return same and all(gold.get(name, False) == found.get(name, False) for name in OPEN)


def overlap(a: Sequence[int], b: Sequence[int]) -> bool:
    """Tell whether two half-open spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def paired(gold: Sequence[Row], found: Sequence[Row], *, numbers: bool) -> list[tuple[Row, Row]]:
    """Pair each gold quantity with the first found one that overlaps it and, where asked, has its numbers."""
    left, pairs = list(found), []
    for one in gold:
        hit = next((q for q in left if overlap(one["span"], q["span"]) and (not numbers or agree(one, q))), None)
        if hit is not None:
            left.remove(hit)
            pairs.append((one, hit))
    return pairs


def f1(hits: int, gold: int, found: int) -> float:
    """Return the harmonic mean of precision and recall; 0.0 where there is nothing."""
    return 2 * hits / (gold + found) if gold + found else 0.0


def complete(rows: Sequence[Row], found: dict[str, list[Row]]) -> dict[str, float]:
    """Score against gold that lists every quantity."""
    values: list[tuple[Row, Row]] = []
    hits = {"vague": 0, "traps": 0}
    total = {"gold": 0, "found": 0, "vague": 0, "vague_found": 0, "traps": 0}
    for row in rows:
        all_found = found.get(row["id"], [])
        told, vague = ([q for q in all_found if q.get("vague", False) is kind] for kind in (False, True))
        values += paired(row["quantities"], told, numbers=True)
        hits["vague"] += len(paired(row["vague"], vague, numbers=False))
        hits["traps"] += sum(not any(overlap(trap, q["span"]) for q in all_found) for trap in row["traps"])
        total["gold"], total["found"] = total["gold"] + len(row["quantities"]), total["found"] + len(told)
        total["vague"], total["vague_found"] = total["vague"] + len(row["vague"]), total["vague_found"] + len(vague)
        total["traps"] += len(row["traps"])
    heads = [(one["of"], q.get("of") or "") for one, q in values if one["of"]]
    return {
        "value_p": len(values) / max(1, total["found"]),
        "value_r": len(values) / max(1, total["gold"]),
        "value_f": f1(len(values), total["gold"], total["found"]),
        "of": sum(want.casefold() == got.casefold() for want, got in heads) / max(1, len(heads)),
        "vague_f": f1(hits["vague"], total["vague"], total["vague_found"]),
        "traps_avoided": hits["traps"] / max(1, total["traps"]),
    }


def partial(rows: Sequence[Row], found: dict[str, list[Row]]) -> dict[str, float]:
    """Score against gold that lists some: how few quantities a sentence are beyond those listed."""
    beyond = 0
    for row in rows:
        listed = {number for one in row["quantities"] for number in _numbers(str(one["value"]))}
        told = (q for q in found.get(row["id"], []) if not q.get("vague", False))
        beyond += sum(not listed & {q.get(name) for name in NUMBERS} for q in told)
    return {"spared": 1 - beyond / max(1, len(rows))}


def _numbers(value: str) -> Iterator[float]:
    """Yield the numbers of a listed value, "12.0" or "12.0-15.0"; what is no number yields none."""
    for part in (value, *value.split("-")):
        try:
            yield float(part)
        except ValueError:
            continue


def main(arguments: Sequence[str]) -> int:
    """Print the figures; return the exit status."""
    gold, extract = (Path(argument).read_text(encoding="utf-8") for argument in arguments)
    articles = (json.loads(line) for line in extract.splitlines())
    found = {article["file"].rsplit("#", 1)[-1]: article.get("quantities", []) for article in articles}
    if gold.startswith("["):
        figures = complete(json.loads(gold), found)
    else:
        figures = partial([json.loads(line) for line in gold.splitlines()], found)
    for name, value in figures.items():
        print(f"{name:<16}  {value:6.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
