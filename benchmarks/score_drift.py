"""Score the drifts of a dossier against gold: how many planted ones are found, and how many found ones are planted.

usage: score_drift.py GOLD.json DOSSIER.json

Gold's claims list under `drift` what a relay changed: `kind`, `change`, and the statements `from` and `to`. A drift is
found when a drift of its kind leads to a statement of the article of `to` that overlaps it (character F1 of 0.5), from
another article or from no known telling. A found one that fits none is judged only where both of its statements are
gold's. Prints a name and a number a line: drift_r, drift_p.
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
    told = [
        (drift["kind"], [of.get(drift[end]) for end in ("from", "to")])
        for claim in dossier["claims"]
        for drift in claim["drift"]
    ]
    hit = {one for one in planted if any(kind == one[0] and one[2] in known for kind, known in told)}
    judged = [(kind, known) for kind, known in told if all(known)]
    right = [one for one in judged if any(one[0] == kind and to in one[1] for kind, _, to in planted)]
    return {
        "drift_r": len(hit) / len(planted) if planted else 1.0,
        "drift_p": len(right) / len(judged) if judged else 1.0,
    }


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    gold, dossier = (json.loads(Path(name).read_text(encoding="utf-8")) for name in arguments)
    for name, value in score(gold, dossier).items():
        print(f"{name} {value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
