"""The manifest: a table in a CSV file that says of articles what their texts do not."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recoupe.ingest.decode import UnreadableBytesError, decode
from recoupe.ingest.facts import FIELDS, Facts, read_facts
from recoupe.records.text import Failure

COLUMNS = ("file", *FIELDS)
NAME = "manifest.csv"


@dataclass(frozen=True)
class Manifest:
    """What was read of a manifest: its folder, its rows by the file they name, and what is wrong with it."""

    name: str
    folder: Path
    rows: dict[str, Facts]
    failures: tuple[Failure, ...]

    def missing(self, known: frozenset[str]) -> Iterator[Failure]:
        """Yield a failure for each row that names a file which is neither among ``known`` nor in the folder."""
        for file in sorted(self.rows):
            path = self.folder / file.partition(".jsonl#")[0]
            if ".jsonl#" in file:
                path = path.with_name(path.name + ".jsonl")
            if file not in known and not path.is_file():
                yield Failure(self.name, "manifest", f"it names {file!r}, and there is no such file beside it")


def read_manifest(path: Path, name: str) -> Manifest:
    """Read a manifest; ``name`` is how messages call it.

    What cannot be used of it is in its failures, the rest in its rows.
    """
    try:
        text = decode(path.read_bytes()).text
    except OSError:
        return _none(path, name, "there is no such file, or it cannot be read")
    except UnreadableBytesError as error:
        return _none(path, name, error.reason)
    try:
        return _read_table(text, path, name)
    except csv.Error as error:
        return _none(path, name, f"it is no table in CSV: {error}")


def _none(path: Path, name: str, reason: str) -> Manifest:
    """Return a manifest without rows and the reason for it."""
    return Manifest(name, path.parent, {}, (Failure(name, "manifest", reason),))


def _read_table(text: str, path: Path, name: str) -> Manifest:
    """Read the table's header and rows."""
    header = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter, strict=True)
    columns = [column.strip().lower() for column in next(reader)]
    if "file" not in columns:
        return _none(path, name, f"it has no column 'file'; its columns may be {', '.join(COLUMNS)}")
    wrong = [_unknown(column) for column in columns if column not in COLUMNS]
    rows: dict[str, Facts] = {}
    for cells in reader:
        if any(cell.strip() for cell in cells):
            wrong.extend(f"line {reader.line_num}: {reason}" for reason in _add_row(rows, columns, cells))
    return Manifest(name, path.parent, rows, tuple(Failure(name, "manifest", reason) for reason in wrong))


def _unknown(column: str) -> str:
    return f"unknown column {column!r}; the columns are {', '.join(COLUMNS)}"


def _add_row(rows: dict[str, Facts], columns: list[str], cells: list[str]) -> Iterator[str]:
    """Add a row's facts; yield what is wrong with it."""
    if len(cells) > len(columns):
        yield f"it has {len(cells)} values for {len(columns)} columns; put quotation marks around a value with a comma"
        return
    values = dict(zip(columns, cells, strict=False))
    file = values.get("file", "").strip().replace("\\", "/").removeprefix("./")
    if not file:
        yield "it names no file"
    elif file in rows:
        yield f"{file!r} was named before; the first row counts"
    else:
        rows[file], wrong = read_facts(values)
        yield from wrong
