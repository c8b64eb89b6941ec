"""Score the drifts of a dossier against gold: how many planted ones are found, and how many found ones are planted.

usage: score_drift.py GOLD.json DOSSIER.json

Gold's claims list under `drift` what a relay changed: `kind`, `change`, and the statements `from` and `to`. A planted
drift is found where one of its kind leads to `to`, from whatever telling; where the dossier leaves the direction open
(the edge "origin"), either end may be `to`. A statement of the dossier is the gold's that it overlaps most (character
F1 of 0.5 at least). Precision is over the found ones whose two statements are both the gold's. Prints a name and a
number a line: drift_r, drift_p.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

LEAST = 0.5


def overlap(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> float:
    """Return the character F1 of two lists of spans; 0 where one is empty."""
    first, second = ({at for start, end in spans for at in range(start, end)} for spans in (one, other))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0


def matched(gold: Mapping[str, Any], dossier: Mapping[str, Any]) -> dict[str, str]:
    """Map the dossier's statements to the gold's that they overlap most, one to one in each article."""
    files = {article["file"].rsplit("/", 1)[-1]: article for article in dossier["articles"]}
    found: dict[str, str] = {}
    for document in gold["documents"]:
        statements = files.get(document["file"], {"statements": []})["statements"]
        pairs = sorted(
            (-overlap(one["content"], other["content"]), at, number)
            for at, one in enumerate(document["statements"])
            for number, other in enumerate(statements)
            if (one["mode"] == "own") == (other["mode"] == "own")
        )
        taken: set[int] = set()
        for score, at, number in pairs:
            identity = statements[number]["id"]
            if -score >= LEAST and at not in taken and identity not in found:
                taken.add(at)
                found[identity] = document["statements"][at]["id"]
    return found


def score(gold: Mapping[str, Any], dossier: Mapping[str, Any]) -> dict[str, float]:
    """Return recall and precision; without planted or judged drifts they are 1."""
    of = matched(gold, dossier)
    planted = {(one["kind"], one["from"], one["to"]) for claim in gold["claims"] for one in claim.get("drift", ())}
    drifts = [drift for claim in dossier["claims"] for drift in claim["drift"]]
    hit = {one for one in planted if any(_leads(drift, one, of) for drift in drifts)}
    judged = [drift for drift in drifts if drift["from"] in of and drift["to"] in of]
    right = [drift for drift in judged if any(_leads(drift, one, of) for one in planted)]
    return {
        "drift_r": len(hit) / len(planted) if planted else 1.0,
        "drift_p": len(right) / len(judged) if judged else 1.0,
    }


def _leads(drift: Mapping[str, Any], planted: tuple[str, str, str], of: Mapping[str, str]) -> bool:
    """Tell whether a drift is of the kind of a planted one and leads to the statement that it leads to."""
    kind, _, to = planted
    ends = ("from", "to") if drift["edge"] == "origin" else ("to",)
    return drift["kind"] == kind and to in (of.get(drift[end]) for end in ends)


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    gold, dossier = (json.loads(Path(name).read_text(encoding="utf-8")) for name in arguments)
    for name, value in score(gold, dossier).items():
        print(f"{name} {value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
