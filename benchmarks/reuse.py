"""Measure reuse: recall, precision and speed on planted reuse beside peers, and how time grows with one popular wire.

Peers are MinHash with banding (datasketch, rensa) over word 3-grams at a threshold of 0.2: the candidates as they come
("text") and those whose estimated likeness reaches the threshold ("checked", in the same time).
They are in the dependency group "peers"; one that is not installed is skipped and named. Each measurement runs in a
process of its own, on one core. Prints a table and writes it, with the machine, to a dated JSON file.

    python -m benchmarks.reuse              the whole
    python -m benchmarks.reuse one NAME …   one measurement, as JSON
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.machine import describe
from benchmarks.process import MAXRSS_UNIT, ROOT
from benchmarks.speed import MEGABYTE, RESULTS

Pair = tuple[str, str]
SEEDS = (1, 2, 3)
GRAM, THRESHOLD, PERMUTATIONS, BANDS = 3, 0.2, 128, 64
COPIES = 300
WIRES = (600, 1_200, 5_000, 20_000)
CROWDS = (2_000, 10_000)


def recoupe_pairs(texts: Sequence[tuple[str, str, str]]) -> dict[str, set[Pair]]:
    """Return the pairs that share a passage, by channel; a text is given by id, outlet and words."""
    from benchmarks.planted import record  # noqa: PLC0415

    from recoupe.normalise.actor import read_names  # noqa: PLC0415
    from recoupe.weigh.reuse.passages import find_passages  # noqa: PLC0415

    articles = [record(*text) for text in texts]
    found: dict[str, set[Pair]] = {"text": set(), "quote": set()}
    for passage in find_passages(articles, read_names((), {})):
        found[passage.channel].add(_pair(passage.first, passage.second))
    return found


def datasketch_pairs(texts: Sequence[tuple[str, str, str]]) -> dict[str, set[Pair]]:
    """Return the pairs that datasketch's index gives."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

    grams = [[gram.encode() for gram in _grams(text)] for _, _, text in texts]
    hashes = list(MinHash.bulk(grams, num_perm=PERMUTATIONS))
    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    return _queried(hashes, index, [text[0] for text in texts])


def rensa_pairs(texts: Sequence[tuple[str, str, str]]) -> dict[str, set[Pair]]:
    """Return the pairs that rensa's index gives."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415

    hashes = RMinHash.from_token_sets([_grams(text) for _, _, text in texts], PERMUTATIONS, 1)
    return _queried(hashes, RMinHashLSH(THRESHOLD, PERMUTATIONS, BANDS), [text[0] for text in texts])


def _queried(hashes: Sequence[object], index: object, names: Sequence[str]) -> dict[str, set[Pair]]:
    for number, one in enumerate(hashes):
        index.insert(number, one)  # type: ignore[attr-defined]
    found: dict[str, set[Pair]] = {"text": set(), "checked": set()}
    for number, one in enumerate(hashes):
        for other in index.query(one):  # type: ignore[attr-defined]
            if other < number:
                pair = _pair(names[number], names[other])
                found["text"].add(pair)
                if one.jaccard(hashes[other]) >= THRESHOLD:  # type: ignore[attr-defined]
                    found["checked"].add(pair)
    return found


def _grams(text: str) -> list[str]:
    words = text.lower().split()
    return list({" ".join(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1)})


def _pair(first: str, second: str) -> Pair:
    return (first, second) if first < second else (second, first)


METHODS: dict[str, Callable[[Sequence[tuple[str, str, str]]], dict[str, set[Pair]]]] = {
    "recoupe": recoupe_pairs,
    "datasketch": datasketch_pairs,
    "rensa": rensa_pairs,
}


def measure_planted(method: str, seed: int) -> dict[str, float]:
    """Measure one method on planted reuse: articles per CPU-second, recall in all and by class, precision."""
    from benchmarks.planted import QUOTATION, plant  # noqa: PLC0415

    planted = plant(seed)
    texts = [(article.id, article.outlet or "", article.text) for article in planted.articles]
    METHODS[method](texts[:100])  # loads what is loaded once
    start = time.process_time()
    found = METHODS[method](texts)
    taken = time.process_time() - start
    classes = {name: {_pair(*pair) for pair in pairs} for name, pairs in planted.pairs.items()}
    quotations = classes.pop(QUOTATION)
    reused = set().union(*classes.values())
    text = found["text"]
    figures = {
        "articles_per_cpu_second": len(texts) / taken,
        "words_per_article": sum(len(text.split()) for _, _, text in texts) / len(texts),
        "recall": len(reused & text) / len(reused),
        **{f"recall, {name}": len(pairs & text) / len(pairs) for name, pairs in classes.items()},
        "precision": len(reused & text) / max(1, len(text)),
        "quotations_taken_for_copies": len(quotations & text),
    }
    if "quote" in found:
        return figures | {"quotations_found": len(quotations & found["quote"])}
    checked = found["checked"]
    return figures | {
        "recall, checked": len(reused & checked) / len(reused),
        "precision, checked": len(reused & checked) / max(1, len(checked)),
    }


def measure_wire(articles: int, copies: int) -> dict[str, float]:
    """Measure articles of which some reuse one text: CPU seconds, pairs found, peak memory of the whole process."""
    from benchmarks.planted import wire  # noqa: PLC0415

    texts = [(article.id, article.outlet or "", article.text) for article in wire(1, articles, copies)]
    start = time.process_time()
    found = recoupe_pairs(texts)["text"]
    taken = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT / MEGABYTE
    return {"cpu_seconds": taken, "pairs": len(found), "pairs_at_most": copies * (copies - 1) / 2, "peak_mb": peak}


def one(kind: str, *arguments: str) -> dict[str, float]:
    """Make one measurement in a fresh process on one core and return its figures."""
    alone = dict.fromkeys(("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    command = [sys.executable, "-m", "benchmarks.reuse", "one", kind, *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env=os.environ | alone)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def measure() -> dict[str, dict[str, float]]:
    """Make all measurements, by name: of several runs the best for speed, of several seeds the worst for accuracy."""
    methods = [method for method in METHODS if method == "recoupe" or _installed(method)]
    for method in (name for name in METHODS if name not in methods):
        print(f"{method}: skipped, it is not installed (pip install {method})")
    # By turns, so that what else the machine does weighs on all alike.
    turns = [{method: one("planted", method, str(seed)) for method in methods} for seed in SEEDS]
    found = {method: _summed([turn[method] for turn in turns]) for method in methods}
    for articles in WIRES:
        found[f"{COPIES} copies of one wire in {articles} articles"] = one("wire", str(articles), str(COPIES))
    for copies in CROWDS:
        found[f"{copies} copies of one wire in {WIRES[-1]} articles"] = one("wire", str(WIRES[-1]), str(copies))
    return found


def _summed(runs: Sequence[dict[str, float]]) -> dict[str, float]:
    """Return the most of what is spoilt by chance or counts mistakes, the least of what is to be high."""
    most = ("articles_per_cpu_second", "quotations_taken_for_copies")
    return {name: (max if name in most else min)(run[name] for run in runs) for name in runs[0]}


def _installed(name: str) -> bool:
    from importlib.util import find_spec  # noqa: PLC0415

    return find_spec(name) is not None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and write; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "one", nargs="*", metavar="one NAME …", help="one measurement: planted METHOD SEED, wire N COPIES"
    )
    parser.add_argument("--results", type=Path, default=RESULTS, metavar="FOLDER", help=f"default: {RESULTS.name}/")
    asked = parser.parse_args(arguments)
    if asked.one:
        _, kind, first, second = asked.one
        figures = measure_planted(first, int(second)) if kind == "planted" else measure_wire(int(first), int(second))
        print(json.dumps(figures))
        return 0
    show(describe(), measure(), asked.results)
    return 0


def show(machine: dict[str, str], found: dict[str, dict[str, float]], folder: Path) -> None:
    """Print machine and figures as tables and write them to the folder under today's date."""
    for key, text in machine.items():
        print(f"{key:<34}{text}")
    for name, figures in found.items():
        print(name)
        for key, value in figures.items():
            print(f"  {key:<34}{value:.4f}")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"reuse-{datetime.datetime.now(tz=datetime.UTC).date()}.json"
    rounded = {name: {key: round(value, 4) for key, value in figures.items()} for name, figures in found.items()}
    result = {"machine": machine, "figures": rounded}
    path.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"written to {path}")


if __name__ == "__main__":
    sys.exit(main())
