"""Run the program on a measuring set and score what comes out: what gates and the record of accuracy share.

The sets stand in ``sets.toml``.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from recoupe.languages.pack import Finding, installed

TABLE = Path(__file__).with_name("sets.toml")
ROOT = Path(__file__).parents[1]
ALL_READ, SOME_FAILED = 0, 1


class MeasureError(Exception):
    """A set that cannot be measured; the message says why and what to do."""


@dataclass(frozen=True)
class MeasuringSet:
    """Articles, the languages they are in (codes, blanks between), the command that reads them, what scores its output.

    ``finds`` is what the language's pack must find for the set to be measured. Paths lie under the folder of the
    measuring sets or under the project's root. Without ``gold`` the articles' file holds it. ``options`` go to the
    scorer. ``unmeasured`` are figures of the scorer that the gold has nothing for.
    """

    name: str
    language: str
    command: Literal["check", "extract", "stories", "pairs"]
    articles: str
    scorer: str
    finds: Finding = "statements"
    gold: str = ""
    options: Sequence[str] = ()
    unmeasured: Sequence[str] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """The paths of articles, gold and scorer, each once."""
        return tuple(part for part in (self.articles, self.gold, self.scorer) if part)


def read_sets(table: Path = TABLE) -> tuple[MeasuringSet, ...]:
    """Return the sets of a table, in its order."""
    return tuple(MeasuringSet(**row) for row in tomllib.loads(table.read_text(encoding="utf-8"))["set"])


def recoupe() -> list[str]:
    """Return the command line that starts the installed program."""
    return [str(Path(sys.executable).with_name("recoupe"))]


def skipped(one: MeasuringSet, shared: Path) -> str:
    """Return why a set cannot be measured here: a part that is not there, a language not read; empty where it can."""
    absent = [part for part in one.parts if not any((root / part).exists() for root in (shared, ROOT))]
    if absent:
        return f"{absent[0]} is not there"
    packs = installed()
    unread = [code for code in one.language.split() if code not in packs or one.finds not in packs[code].finds]
    return f"no pack finds {one.finds} in {unread[0]!r} yet" if unread else ""


def data_hash(one: MeasuringSet, shared: Path) -> str:
    """Return the SHA-256 of a set's articles, gold and scorer: names under the folder and bytes, in order of name.

    Raises MeasureError where one of them is not there.
    """
    digest = hashlib.sha256()
    for name, path in _data_files(one, shared):
        digest.update(name.encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _data_files(one: MeasuringSet, shared: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a set, each with its name under the root that it lies under, in order of name."""
    for part in one.parts:
        path = _located(one, part, shared)
        files = sorted(found for found in path.rglob("*") if found.is_file()) if path.is_dir() else [path]
        yield from ((f"{part}/{file.relative_to(path).as_posix()}" if path.is_dir() else part, file) for file in files)


def _located(one: MeasuringSet, part: str, shared: Path) -> Path:
    """Return where a part of a set lies: under the folder of the measuring sets, else in the project."""
    for root in (shared, ROOT):
        if (root / part).exists():
            return root / part
    raise MeasureError(f"{one.name}: {shared / part} is not there; --shared must be the folder that holds {part}")


def measure(one: MeasuringSet, shared: Path, program: Sequence[str]) -> dict[str, float]:
    """Read a set's articles with the program and return the scorer's figures by name.

    ``program`` is the command line that starts it. Raises MeasureError where the program or the scorer fails. Articles
    that the program cannot read are missing from what it extracts, and so count against it. The command "stories"
    checks each folder in the articles' folder by itself, and the scorer reads a folder with a dossier for each; "pairs"
    leaves reading to the scorer.
    """
    articles, scorer = (_located(one, part, shared) for part in (one.articles, one.scorer))
    if one.command == "pairs":
        reader = f"{scorer.parent.name}.{scorer.stem}"  # shares code with other benchmarks, so it is run as a module
        return figures(_run([sys.executable, "-m", reader, str(articles.resolve()), *one.options], cwd=ROOT))
    gold = _located(one, one.gold or one.articles, shared)
    with tempfile.TemporaryDirectory() as folder:
        if one.command == "stories":
            found = Path(folder)
            for story in sorted(path for path in articles.iterdir() if path.is_dir()):
                out = found / story.name
                _run([*program, "check", str(story), "--out", str(out), "--quiet"])
        elif one.command == "check":
            found = Path(folder) / "dossier.json"
            _run([*program, "check", str(articles), "--out", folder, "--quiet"])
        else:
            found = Path(folder) / "articles.jsonl"
            rows = _rows(articles, one.language, Path(folder))
            _run([*program, "extract", str(rows), "--json", str(found), "--quiet"], ALL_READ, SOME_FAILED)
        scored = figures(_run([sys.executable, str(scorer), str(gold), str(found), *one.options]))
    return {name: value for name, value in scored.items() if name not in one.unmeasured}


def _rows(articles: Path, language: str, folder: Path) -> Path:
    """Return where a set's articles can be read: gold that is a JSON list is written out as rows with id and text."""
    if articles.suffix != ".json":
        return articles
    entries = json.loads(articles.read_text(encoding="utf-8"))
    rows = [{"id": entry["id"], "language": language, "text": entry["text"]} for entry in entries]
    written = folder / "rows.jsonl"
    written.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return written


def _run(command: list[str], *allowed: int, cwd: Path | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)
    if done.returncode not in (allowed or (0,)):
        raise MeasureError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.strip()}")
    return done.stdout


def figures(table: str) -> dict[str, float]:
    """Read the scorer's lines, a name and a number each."""
    return {name: float(value) for name, value in (line.split() for line in table.splitlines() if line.strip())}
