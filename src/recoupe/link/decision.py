"""Decisions that people took on a story's names, from a TOML file: two of them mean one, or they do not.

A decision is anchored by file and quoted words, so that it survives better reading of the articles:

    [[entity]]
    verdict = "apart"          # or "same"
    reason = "the mayor and her brother"
    names = [{ file = "a.txt", words = "Kermarrec doit partir" }, { file = "b.txt", words = "Loïc Kermarrec" }]
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Struct

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from recoupe.records.text import Article

Verdict = Literal["same", "apart"]


class Quoted(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of an article that begin with a name or hold one: the first name in them is meant."""

    file: str
    words: str


class Ruling(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision as its file has it."""

    verdict: Verdict
    reason: str
    names: tuple[Quoted, Quoted]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    entity: tuple[Ruling, ...] = ()


class Decision(Struct, frozen=True, kw_only=True):
    """Two bearers (ids) of a story that are the same or are two, and why a person says so."""

    verdict: Verdict
    bearers: tuple[str, str]
    reason: str


def read_decisions(path: Path) -> tuple[Ruling, ...]:
    """Return the decisions of a file; raises UsageError where it cannot be read or is not as it must be."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File).entity
    except OSError as error:
        raise UsageError(f"--decisions {path}: cannot read it: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"--decisions {path}: not a file of decisions: {error}") from error


def located(rulings: Iterable[Ruling], articles: Sequence[Article]) -> tuple[Decision, ...]:
    """Return the decisions with the bearers that they are about; raises UsageError where one points at no name."""
    return tuple(
        Decision(
            verdict=one.verdict,
            bearers=(_bearer(one.names[0], articles), _bearer(one.names[1], articles)),
            reason=one.reason,
        )
        for one in rulings
    )


def _bearer(quoted: Quoted, articles: Sequence[Article]) -> str:
    article = next((one for one in articles if one.file == quoted.file), None)
    if article is None:
        raise UsageError(f"a decision is about {quoted.file!r}, which is none of the articles read")
    start = article.text.find(quoted.words)
    if start < 0:
        raise UsageError(f"a decision quotes words that {quoted.file} does not have: {quoted.words!r}")
    end = start + len(quoted.words)
    inside = (one for one in article.mentions if start < one.span[1] and one.span[0] < end)
    first = next(inside, None)
    if first is None:
        raise UsageError(f"a decision quotes words of {quoted.file} in which no name was found: {quoted.words!r}")
    return first.entity
