"""The whole result of a check, and its one serialisation."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from recoupe.records.decision import Decision
from recoupe.records.entity import Entity
from recoupe.records.relation import Claim
from recoupe.records.story import Story
from recoupe.records.text import Article, Failure

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHEMA_VERSION = 1


class Dossier(Struct, frozen=True, kw_only=True):
    """Articles in order of file, what could not be read, claims story by story, and who is named.

    ``stories`` are those of most articles first, ``claims`` in their order and in each the most echoed first;
    ``entities`` are in order of first mention; ``decisions`` are what people settled, applied or not.
    """

    recoupe: str
    schema: int
    articles: tuple[Article, ...]
    failed: tuple[Failure, ...]
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...] = ()
    stories: tuple[Story, ...] = ()
    decisions: tuple[Decision, ...] = ()


def to_json(record: Struct | Sequence[Struct]) -> bytes:
    """Serialise a record, or several, as UTF-8 JSON, keys in the records' order; the same gives the same bytes."""
    return msgspec.json.encode(record, order="deterministic")


def json_schema(record: type[Struct] = Dossier) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a dossier, or of another record, made from the records."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(record)}


def schema_text(record: type[Struct] = Dossier) -> str:
    """Return the JSON Schema as it ships beside this module: ``dossier.schema.json``, ``reuse.schema.json``."""
    return json.dumps(json_schema(record), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
