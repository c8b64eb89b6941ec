"""What sorts of body, medium, place or document the words of a name and the nouns beside it tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.annotate.codes import codes
from recoupe.annotate.fold import skeleton
from recoupe.languages.coreference import all_bodies

if TYPE_CHECKING:
    from recoupe.annotate.directory import Entity
    from recoupe.languages.coreference import Coreference


def sorts_of(entity: Entity, data: Coreference) -> frozenset[str]:
    """Return the codes of the sorts of body, medium, place or document that an entity's name and nouns tell."""
    words = {*entity.name.lower().replace("'", " ").split(), *entity.roles}
    own = codes(data.bodies, words)
    rest = words - data.name_words.organization
    found = {*(own or codes(all_bodies(), rest)), *(entity.roles & set(data.media_nouns))}
    if entity.kind == "organization":
        found |= {f"~{skeleton(word)}" for word in words & data.name_words.organization}
    if entity.known is not None and entity.known.sort:
        found.add(entity.known.sort)
    if entity.kind == "document":
        found.update(codes(data.documents, words))
    if entity.kind == "place":
        found.update(codes(data.places, words))
    return frozenset(found)
