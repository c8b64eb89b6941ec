"""A dossier read back from the file that `recoupe check` wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from recoupe.errors import UsageError
from recoupe.records.dossier import SCHEMA_VERSION, Dossier

NAME = "dossier.json"
"""What the file is called in the folder that `check` writes."""


class _Head(msgspec.Struct):
    """What tells a dossier from other JSON."""

    recoupe: str
    schema: int
    articles: list[msgspec.Raw]
    claims: list[msgspec.Raw]


def dossier_file(path: str) -> Path | None:
    """Return the file of a dossier that a path means: a .json file, or the one in a folder; None for anything else."""
    place = Path(path)
    if place.is_dir():
        return place / NAME if (place / NAME).is_file() else None
    return place if place.suffix.lower() == ".json" else None


def read_dossier(path: str) -> Dossier:
    """Return the dossier of a file, or of the folder that holds it; raises UsageError where it is none."""
    file = dossier_file(path) or Path(path)
    if file.is_dir():
        raise UsageError(f"{path}: there is no {NAME} in this folder; `recoupe check … --out {path}` writes one there")
    try:
        raw = file.read_bytes()
    except FileNotFoundError as error:
        raise UsageError(f"{path}: there is no such file; give a {NAME} that `recoupe check` wrote") from error
    except OSError as error:
        raise UsageError(f"{path}: it cannot be read: {error.strerror or type(error).__name__}") from error
    return _decoded(raw, str(file))


def _decoded(raw: bytes, file: str) -> Dossier:
    right = f"give a {NAME} that `recoupe check` wrote"
    try:
        head = msgspec.json.decode(raw, type=_Head)
    except msgspec.ValidationError as error:
        raise UsageError(f"{file}: this is JSON, but no dossier; {right}{_instead(raw)}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: this is no dossier, it is not JSON; {right}") from error
    if head.schema != SCHEMA_VERSION:
        raise UsageError(
            f"{file}: its schema is {head.schema} (written by recoupe {head.recoupe}), and this version reads schema "
            f"{SCHEMA_VERSION}; write it again with `recoupe check`"
        )
    try:
        dossier = msgspec.json.decode(raw, type=Dossier)
    except msgspec.ValidationError as error:
        raise UsageError(f"{file}: this dossier is damaged: {error}; write it again with `recoupe check`") from error
    if missing := next(_missing(dossier), None):
        raise UsageError(f"{file}: this dossier is damaged: {missing}; write it again with `recoupe check`")
    return dossier


def _missing(dossier: Dossier) -> Iterator[str]:
    """Yield what the claims refer to that is not there: an answer would fall over it."""
    articles = {article.id for article in dossier.articles}
    statements = {one.id for article in dossier.articles for one in article.statements}
    claims = {claim.id for claim in dossier.claims}
    strays = [one.id for article in dossier.articles for one in article.statements if one.article != article.id]
    yield from (f"statement {one} stands in another article than it says" for one in strays)
    for claim in dossier.claims:
        sides = (claim.origins, claim.origins_against)
        told = {member for side in sides for one in side.entries for member in one.statements}
        told |= {member for side in sides for one in side.merges for member in one.statements}
        told |= {member for one in claim.conflicts for member in one.statements}
        told |= {member for one in claim.drift for member in one.statements}
        places = {anchor.article for side in sides for merge in side.merges for anchor in merge.evidence}
        for name, known, used in (
            ("statement", statements, told.union(claim.members)),
            ("article", articles, places.union(claim.uncredited)),
            ("claim", claims, set(claim.opposes)),
        ):
            yield from (f"claim {claim.id} refers to {name} {one}, which is not there" for one in sorted(used - known))
        if not claim.members:
            yield f"claim {claim.id} has no members"


def _instead(raw: bytes) -> str:
    """Name the result of another command where it was given instead."""
    found: Any = msgspec.json.decode(raw)
    return " (this is what `recoupe reuse` writes)" if isinstance(found, dict) and "passages" in found else ""
