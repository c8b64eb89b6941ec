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
    """What was read of a manifest: its folder, its rows by the file they name, and what is wrong with it.

    ``found`` tells that it was found in a folder: it then speaks only of files beside it and below.
    """

    name: str
    folder: Path
    found: bool
    rows: dict[str, Facts]
    failures: tuple[Failure, ...]

    def said(self, name: str, path: Path | None, row: str) -> Facts:
        """Return what is said of a file, called ``name`` and lying at ``path``, or of its row ("#ID")."""
        facts = Facts()
        for key in self._keys(name, path):
            facts = facts.or_else(self.rows.get(key + row, Facts()))
        return facts

    def _keys(self, name: str, path: Path | None) -> Iterator[str]:
        """Yield what the manifest may call a file: its path from the manifest's folder, or its name."""
        folder = self.folder.resolve()
        if path is not None and path.is_relative_to(folder):
            yield path.relative_to(folder).as_posix()
        if not self.found:
            yield name

    def missing(self, known: frozenset[str]) -> Iterator[Failure]:
        """Yield a failure for each row that names a file which is neither among ``known`` nor in the folder."""
        where = "beside it" if self.found else "among the articles or beside it"
        for file in sorted(self.rows):
            path = self.folder / file.partition(".jsonl#")[0]
            if ".jsonl#" in file:
                path = path.with_name(path.name + ".jsonl")
            if not path.is_file() and (self.found or file not in known):
                yield Failure(self.name, "manifest", f"it names {file!r}, and there is no such file {where}")


def read_manifest(path: Path, name: str, *, found: bool = False) -> Manifest:
    """Read a manifest; ``name`` is how messages call it, ``found`` that nobody named it.

    What cannot be used of it is in its failures, the rest in its rows.
    """
    rows: dict[str, Facts] = {}
    try:
        wrong = list(_read_table(decode(path.read_bytes()).text, rows))
    except FileNotFoundError:
        wrong = ["there is no such file, and so no manifest; give a table in a CSV file"]
    except OSError as error:
        wrong = [f"the manifest cannot be read: {error.strerror or type(error).__name__}"]
    except UnreadableBytesError as error:
        wrong = [f"no manifest: {error.reason.partition(';')[0]}; give a table in a CSV file"]
    return Manifest(name, path.parent, found, rows, tuple(Failure(name, "manifest", reason) for reason in wrong))


def _read_table(text: str, rows: dict[str, Facts]) -> Iterator[str]:
    """Add the table's rows; yield what is wrong with it."""
    try:
        yield from _read_lines(text, rows)
    except csv.Error as error:
        yield f"it is no table in CSV: {error}"


def _read_lines(text: str, rows: dict[str, Facts]) -> Iterator[str]:
    """Add the table's rows; yield what is wrong with its header and with each row."""
    header = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter, strict=True)
    columns = [column.strip().lower() for column in next(reader)]
    if "file" not in columns:
        yield f"it has no column 'file'; its columns may be {', '.join(COLUMNS)}"
        return
    yield from (_unknown(column) for column in columns if column not in COLUMNS)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield from (f"line {reader.line_num}: {reason}" for reason in _add_row(rows, columns, cells))


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
