"""Who is who: each entity with its names, what it is called, where it is mentioned, and why its names were joined."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from recoupe.records.anchor import Anchor
from recoupe.records.entity import Entity
from recoupe.report.index import Index


@dataclass(frozen=True, slots=True)
class Place:
    """How often one article mentions an entity, and where first."""

    first: Anchor
    count: int


@dataclass(frozen=True, slots=True)
class EntityView:
    """An entity with the articles that mention it, in the dossier's order, and each wording of its roles once."""

    entity: Entity
    places: tuple[Place, ...]
    roles: tuple[Anchor, ...]


def view_entities(entities: tuple[Entity, ...], index: Index) -> list[EntityView]:
    """Return the entities as the dossier lists them, the most mentioned first; no entities give an empty list."""
    ordered = sorted(entities, key=lambda entity: -len(entity.mentions))
    return [_view(entity, index) for entity in ordered]


def first_mentions(entity: Entity) -> dict[str, Anchor]:
    """Return the first mention of an entity in each article that mentions it."""
    found: dict[str, Anchor] = {}
    for anchor in sorted(entity.mentions, key=lambda one: one.span):
        found.setdefault(anchor.article, anchor)
    return found


def _view(entity: Entity, index: Index) -> EntityView:
    counts = Counter(anchor.article for anchor in entity.mentions)
    first = first_mentions(entity)
    places = tuple(Place(first[article], counts[article]) for article in index.articles if article in counts)
    worded = {index.words(role.article, role.span).casefold(): Anchor(role.article, role.span) for role in entity.roles}
    return EntityView(entity, places, tuple(worded.values()))
