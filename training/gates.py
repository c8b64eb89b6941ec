"""Hold the shipped pipelines' scores against their floors.

usage: python gates.py TREEBANKS

Floors stand in ``floors.toml``, each test part beside the hash of its file; on other data a floor means nothing, and
the gate refuses. Exit status: 0 every floor holds, 1 one does not, 2 nothing could be measured.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from benchmarks.gates import GateError, below

from corpus import document, paragraphs
from prepare import Treebanks, located
from recoupe.languages.pack import installed
from score import evaluate

if TYPE_CHECKING:
    from recoupe.languages.card import Scores

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Floor:
    """One test part of a language: its file, the file's SHA-256, whether it is harmonised first, floors by figure."""

    language: str
    part: str
    sha256: str
    floors: dict[str, float]
    harmonised: bool = False

    @property
    def name(self) -> str:
        """The part as it is printed."""
        return self.part + (" (harmonised)" if self.harmonised else "")


def read_floors(table: Path = HERE / "floors.toml") -> list[Floor]:
    """Return the floors of a table, in its order."""
    return [Floor(**row) for row in tomllib.loads(table.read_text(encoding="utf-8"))["floor"]]


def measure(floor: Floor, root: Path) -> Scores:
    """Return the shipped pipeline's scores on a part; raises GateError where its file is missing or another."""
    path = located(root, floor.part)
    if not path.is_file():
        raise GateError(f"{floor.part}: {path} is not there; TREEBANKS must be the folder that holds it")
    if (found := hashlib.sha256(path.read_bytes()).hexdigest()) != floor.sha256:
        raise GateError(
            f"{floor.part}: not the data that the floors were set on (sha256 {found}, pinned {floor.sha256}); "
            "measure anew and pin floors and hash together in floors.toml"
        )
    treebanks = Treebanks.of(tomllib.loads((HERE / f"{floor.language}.toml").read_text(encoding="utf-8")), root)
    treebank = treebanks.read(floor.part) if floor.harmonised else treebanks.published(floor.part)
    nlp = installed()[floor.language].pipeline()
    return evaluate(nlp, [document(nlp.vocab, words) for words in paragraphs(treebank, seed=0)])


def figures(scores: Scores) -> dict[str, float]:
    """Return scores by name, a relation's under its own."""
    table: dict[str, Any] = msgspec.to_builtins(scores)
    relations = {name: relation["f"] for name, relation in table.pop("relations").items()}
    return table | relations


def main(root: str) -> int:
    """Print every figure that has a floor beside it, and what does not hold."""
    missed: list[str] = []
    for floor in read_floors():
        try:
            found = figures(measure(floor, Path(root)))
        except GateError as error:
            print(error, file=sys.stderr)
            return 2
        print(
            floor.name, *(f"{name} {found.get(name)} (floor {least})" for name, least in floor.floors.items()), sep="  "
        )
        missed += [f"{floor.name}: {line}" for line in below(found, floor.floors)]
    print(*missed, sep="\n", end="\n" if missed else "", file=sys.stderr)
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
