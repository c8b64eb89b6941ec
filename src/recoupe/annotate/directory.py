"""The names of an article: who bears them, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.languages.gazetteer import Known
    from recoupe.records.entity import EntityKind


@dataclass(slots=True)
class Entity:
    """One bearer of names: the fullest name, its kind, gender ("m", "f" or ""), roles and their modifiers (lemmas).

    ``offices`` are the nouns behind the roles, in lower case ("ministre des TRANSPORTS").
    ``known`` is what the tables tell of it, ``forms`` are the names by which the article calls it, and ``held`` the
    places (paragraph, token) of the nouns that give a person her roles; ``trades`` are roles (lemmas) that no table
    knows, ``former`` roles that she holds no more; ``sure`` is false where nothing but a name's form tells the kind.
    """

    name: str
    kind: EntityKind
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    ambiguous: bool = False
    known: Known | None = None
    forms: dict[str, None] = field(default_factory=dict)
    held: list[tuple[int, int]] = field(default_factory=list)
    trades: set[str] = field(default_factory=set)
    former: set[str] = field(default_factory=set)
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at one place: paragraph number, half-open token range, and whom it names."""

    paragraph: int
    first: int
    last: int
    entity: Entity


@dataclass(slots=True)
class Directory:
    """The names of an article, in text order, and by the tokens they cover.

    ``phrases`` are whom noun phrases without a name mean ("l'entreprise"), by paragraph number and head.
    """

    mentions: list[Mention] = field(default_factory=list)
    by_token: dict[tuple[int, int], Mention] = field(default_factory=dict)
    phrases: dict[tuple[int, int], Entity] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Add a name behind those that are there."""
        self.mentions.append(mention)
        for at in range(mention.first, mention.last):
            self.by_token[mention.paragraph, at] = mention

    def at(self, paragraph: int, token: int) -> Mention | None:
        """Return the name that covers a token, or None."""
        return self.by_token.get((paragraph, token))

    def inside(self, paragraph: int, first: int, last: int) -> list[Mention]:
        """Return the names that begin in a half-open token range, in text order."""
        found: list[Mention] = []
        for at in range(first, last):
            mention = self.by_token.get((paragraph, at))
            if mention is not None and mention.first == at:
                found.append(mention)
        return found
