"""Decisions that people took on a story's names, from a TOML file: two of them mean one, or they do not.

A decision is anchored by file and quoted words, so that it survives better reading of the articles:

    [[entity]]
    verdict = "apart"          # or "same"
    reason = "the mayor and her brother"
    names = [{ file = "a.txt", words = "Torrance doit partir" }, { file = "b.txt", words = "Marc Torrance" }]
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recoupe.records.text import Article

Verdict = Literal["same", "apart"]
Words = Annotated[str, Meta(min_length=1)]
RIGHT = 'each [[entity]] has a verdict ("same" or "apart"), a reason, and names: two of { file = "…", words = "…" }'


class Quoted(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of an article that begin with a name or hold one: the first name in them is meant."""

    file: Words
    words: Words


class Ruling(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision as its file has it."""

    verdict: Verdict
    reason: Words
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
    except UnicodeDecodeError as error:
        raise UsageError(f"--decisions {path}: it is no UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"--decisions {path}: it is no TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise UsageError(f"--decisions {path}: not a file of decisions: {error}; {RIGHT}") from error


def located(rulings: Sequence[Ruling], articles: Sequence[Article]) -> tuple[Decision, ...]:
    """Return the decisions with the bearers that they are about.

    Raises UsageError, with the place of the decision in its file, where one points at no name, says of one name that it
    is two, or says the contrary of another.
    """
    found: dict[tuple[str, str], tuple[int, Decision]] = {}
    for number, ruling in enumerate(rulings, start=1):
        where = f"--decisions, [[entity]] {number}"
        one, other = (_bearer(quoted, articles, where) for quoted in ruling.names)
        if one == other and ruling.verdict == "apart":
            raise UsageError(f"{where}: its two names are read as one in {ruling.names[0].file}, and cannot be parted")
        bearers = (min(one, other), max(one, other))
        before, known = found.setdefault(
            bearers, (number, Decision(verdict=ruling.verdict, bearers=bearers, reason=ruling.reason))
        )
        if known.verdict != ruling.verdict:
            raise UsageError(f"{where}: it is the contrary of [[entity]] {before} on the same two names; keep one")
    return tuple(decision for _, decision in found.values())


def _bearer(quoted: Quoted, articles: Sequence[Article], where: str) -> str:
    article = next((one for one in articles if one.file == quoted.file), None)
    if article is None:
        files = ", ".join(one.file for one in articles) or "none"
        raise UsageError(f"{where}: {quoted.file!r} is none of the articles read ({files})")
    start = article.text.find(quoted.words)
    if start < 0:
        raise UsageError(f"{where}: {quoted.file} does not have these words: {quoted.words!r}")
    end = start + len(quoted.words)
    inside = (one for one in article.mentions if start < one.span[1] and one.span[0] < end)
    first = next(inside, None)
    if first is None:
        raise UsageError(f"{where}: no name was found in these words of {quoted.file}: {quoted.words!r}")
    return first.entity
