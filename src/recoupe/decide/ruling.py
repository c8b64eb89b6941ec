"""The file of decisions: TOML, a table for each decision, with its reason and the words that it is about.

    [[claim]]                          # two statements make one claim ("same") or do not ("apart")
    verdict = "apart"
    reason = "one is the dam, the other the bridge"
    statements = [{ file = "a.txt", words = "cédé dans la nuit" }, { file = "b.txt", words = "s'est effondré" }]

``[[origin]]`` says the same of the sources behind two statements, ``[[entity]]`` of two ``names``, ``[[story]]`` of two
``files``. ``[[article]]`` corrects what is known of a ``file``, ``[[statement]]`` corrects, rejects or adds one.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from recoupe.errors import UsageError
from recoupe.records.statement import Act, Certainty, LinkKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Words = Annotated[str, Meta(min_length=1)]
Pairing = Literal["same", "apart"]
Change = Literal["correct", "reject", "add"]
TABLES = "[[article]], [[statement]], [[story]], [[entity]], [[claim]] and [[origin]]"


class Quoted(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of an article; where it has them several times, those between ``before`` and ``after``, else the first."""

    file: Words
    words: Words
    before: str = ""
    after: str = ""


class Pairs(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two statements that make one claim, or go back to one origin, or do not."""

    verdict: Pairing
    reason: Words
    statements: tuple[Quoted, Quoted]


class Names(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two names that mean one, or do not: the first name in each of the words."""

    verdict: Pairing
    reason: Words
    names: tuple[Quoted, Quoted]


class Matters(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two articles that tell of one story, or do not."""

    verdict: Pairing
    reason: Words
    files: tuple[Words, Words]


class Known(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of an article beside its text; what is left out stays as it was."""

    file: Words
    reason: Words
    outlet: Words | None = None
    published: Words | None = None
    title: Words | None = None
    url: Words | None = None


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A link of a chain; ``words`` are where the article names it, by default its name."""

    name: Words
    kind: LinkKind
    count: Annotated[int, Meta(ge=1)] | None = None
    words: str = ""


class Said(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement as it should be: the one that holds the words ``at``, or, to be added, those words themselves.

    ``source`` and ``cue`` are words of the article; an empty ``chain`` is the outlet's own voice. What is left out
    stays as it was.
    """

    verdict: Change
    reason: Words
    at: Quoted
    source: str | None = None
    cue: str | None = None
    chain: tuple[Step, ...] | None = None
    act: Act | None = None
    certainty: Certainty | None = None
    status: Status | None = None


class Rulings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that a file of decisions holds, each in the file's order."""

    article: tuple[Known, ...] = ()
    statement: tuple[Said, ...] = ()
    story: tuple[Matters, ...] = ()
    entity: tuple[Names, ...] = ()
    claim: tuple[Pairs, ...] = ()
    origin: tuple[Pairs, ...] = ()


Ruling = Pairs | Names | Matters
"""A decision on two things that are one or two."""

_CORRECTED = {
    "article": ("outlet", "published", "title", "url"),
    "statement": ("source", "cue", "chain", "act", "certainty", "status"),
}
"""What a decision may correct, by its table."""
_CHOICES = {"act": Act, "certainty": Certainty, "kind": LinkKind, "status": Status}
"""The vocabularies of fields that have one, by their names; ``verdict`` has its own for each table."""


def read_rulings(path: Path) -> Rulings:
    """Return the decisions of a file; raises UsageError where it cannot be read or is not as it must be."""
    where = f"--decisions {path}"
    try:
        rulings = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Rulings)
    except OSError as error:
        raise UsageError(f"{where}: cannot read it: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{where}: it is no UTF-8 text; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{where}: it is no TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise UsageError(f"{where}: not a file of decisions: {_told(str(error))}") from error
    for empty in _deciding_nothing(rulings):
        raise UsageError(f"{where}: {empty}")
    return rulings


def _deciding_nothing(rulings: Rulings) -> Iterator[str]:
    """Yield what is wrong with each correction that corrects nothing."""
    correcting: dict[str, tuple[Known | Said, ...]] = {"article": rulings.article, "statement": rulings.statement}
    for table, ones in correcting.items():
        for number, one in enumerate(ones, start=1):
            corrects = not isinstance(one, Said) or one.verdict == "correct"
            if corrects and all(getattr(one, name) is None for name in _CORRECTED[table]):
                yield f"[[{table}]] {number}: it corrects nothing; give one or more of {', '.join(_CORRECTED[table])}"


def _told(message: str) -> str:
    """Return what is wrong with the place as the file has it, counted from 1, and what may stand there."""
    place = re.search(r"\$\.(\w+)(?:\[(\d+)\])?", message)
    if place is None:
        return f"{message}; it may hold {TABLES}"
    number = f" {int(place[2]) + 1}" if place[2] else ""
    return f"[[{place[1]}]]{number}: {message}; {_allowed(message, place[1])}"


def _allowed(message: str, table: str) -> str:
    """Return what may stand in the field that a message is about, of those that have a vocabulary."""
    field = message.rstrip("`").rpartition(".")[2]
    choices = Change if field == "verdict" and table == "statement" else {**_CHOICES, "verdict": Pairing}.get(field)
    if choices is None or not message.startswith("Invalid enum value"):
        return "the README says what each may hold"
    return f"it may be {', '.join(get_args(choices))}"
