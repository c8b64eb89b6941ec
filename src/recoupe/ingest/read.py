"""Read articles: from files, folders, JSON Lines and standard input, with what a manifest says of them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import regex
from msgspec import Struct

from recoupe.ingest.article import Source, make_article
from recoupe.ingest.decode import Decoded, UnreadableBytesError, decode
from recoupe.ingest.facts import Facts
from recoupe.ingest.manifest import Manifest, read_manifest
from recoupe.ingest.paths import STDIN, find_inputs, shown
from recoupe.ingest.rows import read_rows
from recoupe.languages.pack import readers
from recoupe.records.text import Article, Failure

_MARKUP = regex.compile(r"(?i)<(?:html|head|body|script|div|p|h[1-6])\b[^<>]{0,200}>")
"""What tells a saved page from text that merely holds a bracket."""


class Reading(Struct, frozen=True):
    """What was read: articles in order of file and id, what could not be read, and what is worth saying of the rest.

    ``unsought`` says of which languages the statements are not found yet.
    """

    articles: tuple[Article, ...]
    failures: tuple[Failure, ...]
    notices: tuple[str, ...]
    unsought: tuple[str, ...]


@dataclass
class _Batch:
    """What reading gathers."""

    articles: dict[str, Article] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


def read(paths: Sequence[str], *, manifest: Path | None = None, stdin: BinaryIO | None = None) -> Reading:
    """Read the articles that paths mean: .txt and .jsonl files, folders of them, and ``-`` for standard input.

    ``manifest`` names a CSV file that says what the texts do not; a ``manifest.csv`` in a folder is found by itself.
    ``stdin`` is read for ``-`` in place of the process's own. No paths, or no articles below them, make an empty
    reading. What cannot be read is among the failures with its reason, and never keeps the rest from being read.
    """
    inputs = find_inputs(paths)
    batch = _Batch(failures=list(inputs.failures))
    batch.notices += [f"{name}: passed over; of a folder only .txt and .jsonl are read" for name in inputs.passed_over]
    manifests = _manifests(manifest, inputs.manifests)
    if inputs.stdin:
        _read_bytes((stdin or sys.stdin.buffer).read(), STDIN, _lookup(manifests, STDIN, None), batch)
    for path, name in sorted(inputs.files.items(), key=lambda item: item[1]):
        _read_file(path, name, _lookup(manifests, name, path), batch)
    _close_manifests(manifests, frozenset(batch.names) | set(inputs.files.values()), batch)
    return Reading(
        tuple(sorted(batch.articles.values(), key=lambda article: (article.file, article.id))),
        tuple(sorted(batch.failures, key=lambda failure: (failure.file, failure.code, failure.reason))),
        tuple(sorted(batch.notices)),
        tuple(sorted(_not_found_yet(batch))),
    )


Lookup = Callable[[str], Facts]
"""Gives what manifests say of a file's row ("#ID" after the file's name), or of the file itself ("")."""


def _manifests(named: Path | None, found: Mapping[Path, str]) -> list[Manifest]:
    """Read the manifest that was named, then those found in folders, the nearest to their files first."""
    manifests = [] if named is None else [read_manifest(named, shown(named))]
    for path, name in sorted(found.items(), key=lambda item: (-len(item[0].parts), item[1])):
        if named is None or path != named.resolve():
            manifests.append(read_manifest(path, name, found=True))
    return manifests


def _lookup(manifests: Sequence[Manifest], name: str, path: Path | None) -> Lookup:
    """Return what finds the manifests' words on one file; the first that says something counts."""

    def said(row: str) -> Facts:
        facts = Facts()
        for manifest in manifests:
            facts = facts.or_else(manifest.said(name, path, row))
        return facts

    return said


def _read_file(path: Path, name: str, said: Lookup, batch: _Batch) -> None:
    """Read one file into the batch."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = f"it cannot be read: {error.strerror or type(error).__name__}"
        batch.failures.append(Failure(name, "unreadable", reason))
        return
    _read_bytes(raw, name, said, batch)


def _read_bytes(raw: bytes, name: str, said: Lookup, batch: _Batch) -> None:
    """Read what bytes hold, one article or many in JSON Lines, into the batch."""
    try:
        decoded = decode(raw)
    except UnreadableBytesError as error:
        batch.failures.append(Failure(name, error.code, error.reason))
        return
    if decoded.notice:
        batch.notices.append(f"{name}: {decoded.notice}")
    if name.lower().endswith(".jsonl") or (name == STDIN and decoded.text.lstrip().startswith("{")):
        _read_rows(decoded, name, said, batch)
    else:
        _keep(Source(name, decoded.text, decoded.encoding, raw, said("")), batch)


def _read_rows(decoded: Decoded, name: str, said: Lookup, batch: _Batch) -> None:
    """Read the rows of a JSON Lines file into the batch."""
    for row in read_rows(decoded.text, name):
        if isinstance(row, Failure):
            batch.failures.append(row)
        else:
            facts = row.facts.or_else(said(f"#{row.id}")).or_else(said(""))
            _keep(Source(f"{name}#{row.id}", row.text, decoded.encoding, row.text.encode(), facts), batch)


def _keep(source: Source, batch: _Batch) -> None:
    """Make an article and keep it, unless it is one that was read before."""
    batch.names.add(source.file)
    made = make_article(source)
    if isinstance(made, Failure):
        batch.failures.append(made)
    elif made.id in batch.articles:
        other = batch.articles[made.id].file
        batch.failures.append(Failure(source.file, "duplicate", f"it is the same article as {other}, byte for byte"))
    else:
        batch.articles[made.id] = made
        if _MARKUP.search(made.text):
            batch.notices.append(f"{source.file}: it holds HTML, which is read as text; give the page's words alone")


def _not_found_yet(batch: _Batch) -> list[str]:
    """Say of each language whose statements are not found yet how many articles are in it, and what is found."""
    counts = Counter(article.language for article in batch.articles.values())
    return [
        f"{pack.name} ({counts[code]} read): statements in this language are not found yet"
        + (f", only {_listed(pack.finds)}" if pack.finds else "")
        for code, pack in readers().items()
        if counts[code] and "statements" not in pack.finds
    ]


def _listed(words: Sequence[str]) -> str:
    """Return words as one enumeration: "times, quantities and names"."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _close_manifests(manifests: Sequence[Manifest], known: frozenset[str], batch: _Batch) -> None:
    """Add what is wrong with the manifests themselves, and the files they name that are not there."""
    for manifest in manifests:
        batch.failures.extend(manifest.failures)
        batch.failures.extend(manifest.missing(known))
