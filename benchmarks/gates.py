"""Hold accuracy against its floors: check a set's articles, score the dossier against gold, compare.

Floors stand in ``gates.toml``, each set beside a hash of its articles, gold and scorer; on other data a floor means
nothing, and the gate refuses. Exit status: 0 every floor holds, 1 one does not, 2 nothing could be measured.
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("gates.toml")
ROOT = Path(__file__).parents[1]


class GateError(Exception):
    """A gate that cannot be measured; the message says why and what to do."""


@dataclass(frozen=True)
class Gate:
    """One measuring set: its paths, the hash of what they hold, and floors by figure.

    A path lies under the folder of the measuring sets or, for a set of our own, under the project's root.
    """

    name: str
    articles: str
    gold: str
    scorer: str
    sha256: str
    floors: dict[str, float]


def read_gates(table: Path = TABLE) -> tuple[Gate, ...]:
    """Return the gates of a table, in its order."""
    return tuple(Gate(**row) for row in tomllib.loads(table.read_text(encoding="utf-8"))["gate"])


def data_hash(gate: Gate, shared: Path) -> str:
    """Return the SHA-256 of a gate's articles, gold and scorer: names under the folder and bytes, in order of name.

    Raises GateError where one of them is not there.
    """
    digest = hashlib.sha256()
    for name, path in _data_files(gate, shared):
        digest.update(name.encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _data_files(gate: Gate, shared: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a gate, each with its name under the root that it lies under, in order of name."""
    for part in (gate.articles, gate.gold, gate.scorer):
        path = _located(gate, part, shared)
        files = sorted(found for found in path.rglob("*") if found.is_file()) if path.is_dir() else [path]
        yield from ((f"{part}/{file.relative_to(path).as_posix()}" if path.is_dir() else part, file) for file in files)


def _located(gate: Gate, part: str, shared: Path) -> Path:
    """Return where a part of a gate lies: under the folder of the measuring sets, else in the project."""
    for root in (shared, ROOT):
        if (root / part).exists():
            return root / part
    raise GateError(f"{gate.name}: {shared / part} is not there; --shared must be the folder that holds {part}")


def measure(gate: Gate, shared: Path, recoupe: Sequence[str]) -> dict[str, float]:
    """Check the gate's articles and return the scorer's figures by name.

    ``recoupe`` is the command line that starts the program. Raises GateError where the data are not those that the
    floors were set on, or where the check or the scoring fails.
    """
    if (found := data_hash(gate, shared)) != gate.sha256:
        raise GateError(
            f"{gate.name}: the data are not those that the floors were set on (sha256 {found}, pinned "
            f"{gate.sha256}); measure anew and pin floors and hash together in {TABLE.name}"
        )
    with tempfile.TemporaryDirectory() as folder:
        articles, gold, scorer = (_located(gate, part, shared) for part in (gate.articles, gate.gold, gate.scorer))
        _run([*recoupe, "check", str(articles), "--out", folder, "--quiet"])
        return figures(_run([sys.executable, str(scorer), str(gold), str(Path(folder) / "dossier.json")]))


def _run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise GateError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.strip()}")
    return done.stdout


def figures(table: str) -> dict[str, float]:
    """Read the scorer's lines, a name and a number each."""
    return {name: float(value) for name, value in (line.split() for line in table.splitlines() if line.strip())}


def below(found: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Return a line for each floor that does not hold; a figure that was not measured holds no floor."""
    return [
        f"{name} {found.get(name, 'not measured')} is below its floor {floor}"
        for name, floor in floors.items()
        if found.get(name, float("-inf")) < floor
    ]


def hold(gate: Gate, shared: Path, recoupe: Sequence[str]) -> list[str]:
    """Measure a gate, print every figure beside its floor, and return a line for each floor that does not hold."""
    found = measure(gate, shared, recoupe)
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
    recoupe = str(Path(sys.executable).with_name("recoupe"))
    try:
        low = [line for gate in read_gates() for line in hold(gate, shared, [recoupe])]
    except GateError as error:
        print(error, file=sys.stderr)
        return 2
    for line in low:
        print(line, file=sys.stderr)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
