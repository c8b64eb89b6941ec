"""Score every measuring set that is there, and show each figure with its change since it was last recorded.

With --record the run is added to ``results/accuracy.jsonl``, one run a line. A figure is compared with the last run
that recorded its set, if on the same data; floors (``gates.toml``) are shown where they were set on these data. Exit
status: 0 measured, 2 nothing could be measured; whether floors hold is the business of the gates.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.gates import Gate, read_gates
from benchmarks.measure import MeasureError, MeasuringSet, data_hash, measure, read_sets, recoupe, skipped

import recoupe as package

RECORD = Path(__file__).with_name("results") / "accuracy.jsonl"


@dataclass(frozen=True)
class Result:
    """The figures of one set by name, and the hash of the data that they were measured on."""

    sha256: str
    figures: dict[str, float]


Results = dict[str, Result]
"""Results by the name of their set."""


def score(sets: Iterable[MeasuringSet], shared: Path, program: Sequence[str]) -> tuple[Results, dict[str, str]]:
    """Return the results of the sets that can be measured, and why the others are skipped, each in the order given."""
    results: Results = {}
    reasons: dict[str, str] = {}
    for one in sets:
        if reason := skipped(one, shared):
            reasons[one.name] = reason
        else:
            results[one.name] = Result(data_hash(one, shared), measure(one, shared, program))
    return results, reasons


def last_recorded(record: Path = RECORD) -> Results:
    """Return each set's result from the last run that has it; nothing where no run is recorded."""
    lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    return {name: Result(**found) for line in lines for name, found in json.loads(line)["sets"].items()}


def add(results: Results, date: datetime.date, record: Path = RECORD) -> None:
    """Add a run to the record."""
    run = {
        "date": date.isoformat(),
        "recoupe": package.__version__,
        "sets": {name: asdict(found) for name, found in results.items()},
    }
    record.parent.mkdir(parents=True, exist_ok=True)
    with record.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(run, ensure_ascii=False) + "\n")


def table(results: Results, before: Results, gates: Iterable[Gate]) -> Iterator[str]:
    """Yield the lines of the table: each set's figures with value, change and floor."""
    pinned = {gate.name: gate for gate in gates}
    yield f"{'':<26}{'value':>7}{'change':>9}{'floor':>8}"
    for name, found in results.items():
        old, gate = before.get(name), pinned.get(name)
        comparable, bound = _on(found, old), _on(found, gate)
        notes = ["recorded on other data"] * (old is not comparable) + ["floors set on other data"] * (
            gate is not bound
        )
        yield name + (f" ({'; '.join(notes)})" if notes else "")
        earlier = comparable.figures if comparable else {}
        floors = bound.floors if bound else {}
        yield from (
            _row(figure, value, earlier.get(figure), floors.get(figure)) for figure, value in found.figures.items()
        )


_Pinned = TypeVar("_Pinned", Result, Gate)


def _on(found: Result, pinned: _Pinned | None) -> _Pinned | None:
    """Return what is pinned to data where these are the data of a result, else None."""
    return pinned if pinned is not None and pinned.sha256 == found.sha256 else None


def _row(figure: str, value: float, old: float | None, floor: float | None) -> str:
    """Return one figure's line; no change shows as "=", a figure that was never recorded as "new"."""
    change = "new" if old is None else "=" if round(value - old, 3) == 0 else f"{value - old:+.3f}"
    held = "" if floor is None else f"{floor:8.3f}" + ("  below" if value < floor else "")
    return f"  {figure:<24}{value:7.3f}{change:>9}{held}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and, where asked to, record; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, metavar="FOLDER", help="folder of the measuring sets")
    parser.add_argument("--record", action="store_true", help=f"add the run to {RECORD.parent.name}/{RECORD.name}")
    names = [one.name for one in read_sets()]
    parser.add_argument("--sets", nargs="+", choices=names, default=names, metavar="NAME", help="only these; else all")
    asked = parser.parse_args(arguments)
    try:
        results, reasons = score([one for one in read_sets() if one.name in asked.sets], asked.shared, recoupe())
    except MeasureError as error:
        print(error, file=sys.stderr)
        return 2
    for line in table(results, last_recorded(), read_gates()):
        print(line)
    for name, reason in reasons.items():
        print(f"{name} skipped: {reason}")
    if asked.record and results:
        add(results, datetime.datetime.now(tz=datetime.UTC).date())
        print(f"recorded in {RECORD}")
    return 0 if results else 2


if __name__ == "__main__":
    sys.exit(main())
