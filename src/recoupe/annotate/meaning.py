"""What a noun phrase without a name may mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.directory import Entity
    from recoupe.records.entity import EntityKind


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a phrase may mean: an entity of the article, or None with what the phrase tells of it.

    ``former`` says that the role is held no more. ``near`` is who is in view that the phrase may take up, if nobody is
    known to be so called. ``outlet`` says that the article's own medium is meant. ``firm`` is false where nothing but
    the lack of another tells that the entity is meant.
    """

    kind: EntityKind
    entity: Entity | None = None
    offices: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    country: str = ""
    lemma: str = ""
    near: Entity | None = None
    former: bool = False
    outlet: bool = False
    firm: bool = True
