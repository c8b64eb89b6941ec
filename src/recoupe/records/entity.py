"""Names and whom they mean: mentions, the bearers of names in one article, and a story's entities."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recoupe.records.anchor import Anchor

EntityKind = Literal["person", "organization", "media", "document", "place"]
MentionForm = Literal["name", "nominal"]
"""How words mention somebody: by a name, or by a noun phrase that stands for one who is named ("la ministre")."""


class Mention(Struct, frozen=True, kw_only=True):
    """Words of an article that mention an entity.

    ``entity`` is its id in the dossier; in an article alone it is its bearer's. ``span`` is half-open, in code points:
    a name without article or title, a noun phrase from its determiner on.
    """

    span: tuple[int, int]
    kind: EntityKind
    form: MentionForm
    entity: str


class Bearer(Struct, frozen=True, kw_only=True):
    """One whom an article's words mention, as this article alone tells.

    ``name`` is the fullest form that the article has, "" for one whom it does not name. ``known`` is a key by which
    tables tell it in every language ("place:FR", "government:US"), "" where they do not. ``gender`` is what titles and
    first names tell ("m", "f", ""). ``offices`` and ``sorts`` are the language-neutral codes of roles, bodies, media or
    places that its nouns stand for; ``countries`` the codes of the countries that go with them. ``roles`` are the spans
    of the words for a person's roles. ``stands_for`` are the words of a phrase that mentions it without a name;
    ``near`` is then the bearer (an id) whom the phrase may take up, or "". ``sure`` is false where nothing but the
    name's form tells the kind.
    """

    id: str
    name: str
    kind: EntityKind
    forms: tuple[str, ...]
    known: str
    ambiguous: bool
    gender: str
    offices: tuple[str, ...]
    sorts: tuple[str, ...]
    countries: tuple[str, ...]
    roles: tuple[tuple[int, int], ...]
    stands_for: tuple[str, ...]
    near: str
    sure: bool
    span: tuple[int, int]


class Role(Struct, frozen=True, kw_only=True):
    """What a person is called by, where an article says it; ``date`` is the article's, None where it is not known."""

    article: str
    span: tuple[int, int]
    date: str | None


class Join(Struct, frozen=True, kw_only=True):
    """Why two names were taken for one entity's: what they have in common or against each other, and the words.

    ``features`` maps each feature to what it adds to the sum; a decision that a person took is one of them, then
    ``reason`` says why.
    """

    names: tuple[str, str]
    features: dict[str, float]
    evidence: tuple[Anchor, Anchor]
    reason: str = ""


class Entity(Struct, frozen=True, kw_only=True):
    """One whom a story's articles mention by name.

    ``id`` is that of its founding bearer, the one told of first. ``name`` is the form that most articles use in full,
    ``aliases`` the other forms, the most used first. ``known`` is the key by which tables tell it ("government:US"), ""
    where they do not. ``mentions`` are in order of article and place; ``joins`` tell why its names were put together.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    known: str
    roles: tuple[Role, ...]
    mentions: tuple[Anchor, ...]
    joins: tuple[Join, ...]
