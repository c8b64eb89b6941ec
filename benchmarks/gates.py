"""Hold accuracy against its floors: check a set's articles, score the dossier against gold, compare.

Floors stand in ``gates.toml``, each set beside a hash of its articles, gold and scorer; on other data a floor means
nothing, and the gate refuses. Exit status: 0 every floor holds, 1 one does not, 2 nothing could be measured.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import MeasureError, MeasuringSet, data_hash, measure, read_sets, recoupe

TABLE = Path(__file__).with_name("gates.toml")


class GateError(MeasureError):
    """A gate whose data are not those that its floors were set on, or are not there; the message says what to do."""


@dataclass(frozen=True)
class Gate:
    """Floors of one measuring set by figure, and the hash of the data that they were set on."""

    name: str
    sha256: str
    floors: dict[str, float]


def read_gates(table: Path = TABLE) -> tuple[Gate, ...]:
    """Return the gates of a table, in its order."""
    return tuple(Gate(**row) for row in tomllib.loads(table.read_text(encoding="utf-8"))["gate"])


def below(found: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Return a line for each floor that does not hold; a figure that was not measured holds no floor."""
    return [
        f"{name} {found.get(name, 'not measured')} is below its floor {floor}"
        for name, floor in floors.items()
        if found.get(name, float("-inf")) < floor
    ]


def hold(gate: Gate, one: MeasuringSet, shared: Path, program: Sequence[str]) -> list[str]:
    """Measure a gate's set, print every figure beside its floor, and return a line for each floor that does not hold.

    Raises MeasureError where the set cannot be measured, GateError where its data are not those of its floors.
    """
    if (data := data_hash(one, shared)) != gate.sha256:
        raise GateError(
            f"{gate.name}: the data are not those that the floors were set on (sha256 {data}, pinned "
            f"{gate.sha256}); measure anew and pin floors and hash together in {TABLE.name}"
        )
    found = measure(one, shared, program)
    print(gate.name)
    for name, value in found.items():
        floor = gate.floors.get(name)
        print(f"  {name:<24}{value:7.3f}" + (f"   floor {floor:.3f}" if floor is not None else ""))
    return [f"{gate.name}: {line}" for line in below(found, gate.floors)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every gate; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True, metavar="FOLDER", help="folder of the measuring sets")
    shared: Path = parser.parse_args(arguments).shared
    sets = {one.name: one for one in read_sets()}
    try:
        low = [line for gate in read_gates() for line in hold(gate, sets[gate.name], shared, recoupe())]
    except MeasureError as error:
        print(error, file=sys.stderr)
        return 2
    for line in low:
        print(line, file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
