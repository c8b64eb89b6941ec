"""JSON Lines: one article a line, with its id, its text and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from recoupe.ingest.facts import Facts, read_facts
from recoupe.records.text import Failure


@dataclass(frozen=True, slots=True)
class Row:
    """One article of a JSON Lines file."""

    id: str
    text: str
    facts: Facts


def read_rows(text: str, file: str) -> Iterator[Row | Failure]:
    """Yield the rows of a JSON Lines text in order, and a failure naming the line for each that cannot be used.

    A fact that cannot be used makes a failure too, and the row goes on without it. Blank lines are passed over.
    """
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row, wrong = _read_row(line, seen)
        except ValueError as error:
            yield Failure(file, "row", f"line {number}: {error}")
            continue
        seen.add(row.id)
        yield from (Failure(f"{file}#{row.id}", "row", f"line {number}: {reason}") for reason in wrong)
        yield row


def _read_row(line: str, seen: set[str]) -> tuple[Row, tuple[str, ...]]:
    """Return a row and what is wrong with its facts; raises ValueError where it is no article."""
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise ValueError(f"it is no JSON: {error}") from error
    if not isinstance(found, dict):
        raise ValueError('it is no JSON object; a row is {"id": "…", "text": "…"}')
    key, text = found.get("id"), found.get("text")
    if isinstance(key, int) and not isinstance(key, bool):
        key = str(key)
    if not isinstance(key, str) or not key.strip():
        raise ValueError('it has no "id"')
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f'{key!r} has no "text"')
    if key in seen:
        raise ValueError(f"the id {key!r} was used before")
    facts, wrong = read_facts(found)
    return Row(key, text, facts), wrong
