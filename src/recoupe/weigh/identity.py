"""Whom links and outlets name: the story's entities, and names alone only where no entity is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table
from recoupe.link.credit import named_at
from recoupe.link.likeness import telling
from recoupe.normalise.actor import Key

if TYPE_CHECKING:
    from recoupe.normalise.actor import Names
    from recoupe.records.entity import Entity
    from recoupe.records.statement import Link
    from recoupe.records.text import Article, Span

_NAMED = frozenset({"person", "organization", "media"})
_MISREAD = frozenset({"person", "organization", "document"})
"""Kinds that a medium's name may be taken for."""


@dataclass(frozen=True, slots=True)
class Identities:
    """Whom the names of a story's links and outlets mean.

    ``keys`` maps each entity (by id) to what it is known by here: its name's key, told apart where two entities share
    one. ``shared`` are keys that several entities could answer to, ``bare`` entities known by a name that others have.
    ``outlets`` are the keys of the outlets of the story, ``media`` those of all its media by the telling words of their
    names. ``people`` lists by article (an id) the people named in it, by key and place, ``roles`` by key and article
    the words for what they do. ``called`` maps what a single entity of a kind is called by, its plain names and the
    words of links that mean it, to its id.
    """

    names: Names
    entities: Mapping[str, Entity]
    keys: Mapping[str, str]
    shared: frozenset[str]
    bare: frozenset[str]
    outlets: frozenset[str]
    media: Mapping[tuple[str, ...], str]
    people: Mapping[str, Sequence[tuple[str, Span]]]
    roles: Mapping[tuple[str, str], tuple[Span, ...]]
    called: Mapping[tuple[str, str], str]

    def read(self, link: Link) -> Link:
        """Return a link as it is meant: a name that an outlet of the story has names the outlet, whatever it looks.

        Words without an entity that elsewhere in the story mean one, and only one, mean it here as well; so does the
        name of a medium for which the article has a common noun ("le quotidien") that was taken for another's.
        """
        if link.kind in _MISREAD and self._names_outlet(link):
            return msgspec.structs.replace(link, kind="media", entity=None)
        entity = self.entity_of(link)
        if entity is not None and (link.kind != "media" or _is_called(entity, link.name)):
            return link
        meant = self.called.get((link.kind, plain(link.name)))
        return msgspec.structs.replace(link, entity=meant) if meant else link

    def _names_outlet(self, link: Link) -> bool:
        """Tell whether a link has the name of an outlet of the story; a body or a paper its last words ("the Post")."""
        if self.names.of(link.name, "media").key in self.outlets:
            return True
        short, words = self._short_for(link.name), telling(link.name)
        ends = any(key == short and known[-len(words) :] == words for known, key in self.media.items())
        return link.kind != "person" and short in self.outlets and ends and not link.name.islower()

    def of(self, link: Link) -> Key:
        """Return whom a link names; a name without an entity is uncertain where several could answer to it."""
        entity = self.entity_of(link)
        if link.kind == "media" and (short := self._short_for(entity.name if entity else link.name)):
            return Key(short)
        if entity is not None:
            return Key(self.keys[entity.id], certain=entity.id not in self.bare)
        key = self.names.of(link.name, link.kind)
        return Key(key.key, certain=key.certain and key.key not in self.shared)

    def _short_for(self, name: str) -> str | None:
        """Return the outlet that a medium's name is short for ("the Ledger", "ADM"): the only one that it can be.

        Of several fuller names it is the fullest, where this holds all the others ("Channel 8", "Channel 8 News").
        """
        words = set(telling(name))
        if (same := self.media.get(telling(name))) in self.outlets:
            return same
        fuller = {known: key for known, key in self.media.items() if words < set(known)}
        if not fuller and name.isupper():
            fuller = {known: key for known, key in self.media.items() if "".join(w[0] for w in known) == name.lower()}
        fullest = max(sorted(fuller), key=len, default=())
        one = bool(fullest) and all(set(known) <= set(fullest) for known in fuller)
        return fuller[fullest] if one and fuller[fullest] in self.outlets else None

    def outlet(self, article: Article) -> Key:
        """Return who publishes an article; where that is not known, the article itself.

        A name that several media have is told by the address of the article, or else by nothing.
        """
        if not article.outlet:
            return Key(f"article:{article.id}")
        key = self.names.of(article.outlet, "media")
        if key.certain and key.key not in self.shared:
            return key
        known = _by_address(article.url, article.outlet)
        return Key(known) if known else Key(f"{key.key}@{article.id}", certain=False)

    def name_of(self, link: Link) -> str:
        """Return the fullest name of whom a link names; of media and bodies the name as the article gives it."""
        entity = self.entity_of(link)
        return entity.name if entity is not None and link.kind == "person" else link.name

    def entity_of(self, link: Link) -> Entity | None:
        """Return the entity that a link names; unnamed people never have one."""
        return self.entities.get(link.entity or "") if link.kind != "anonymous" else None

    def named_at(self, link: Link, article: Article) -> Span:
        """Return where an article names whom a link names: where the link stands, or, for a pronoun, nearest to it.

        A document stands where its noun does, not where its author is named.
        """
        if link.kind == "document" and link.name.endswith(")"):
            return link.span
        return named_at(link, self.entity_of(link), article) or link.span


def _is_called(entity: Entity, name: str) -> bool:
    """Tell whether a name has a telling word in common with those of an entity, or is initials of one."""
    words = {word for own in (entity.name, *entity.aliases) for word in telling(own)}
    return (
        bool(words & {*telling(name)}) or name.isupper() or any(own.isupper() for own in (entity.name, *entity.aliases))
    )


def read_identities(articles: Sequence[Article], names: Names, entities: Sequence[Entity]) -> Identities:
    """Tell what every entity of a story is known by."""
    base = {entity.id: _base(entity, names) for entity in entities}
    count = Counter(base.values())
    shared = frozenset(key for key, number in count.items() if number > 1)
    ambiguous = {bearer.id for article in articles for bearer in article.bearers if bearer.ambiguous}
    bare = {entity.id for entity in entities if entity.id in ambiguous and not entity.known}
    keys = {key: f"{name}#{key}" if name in shared else name for key, name in base.items()}
    people: dict[str, list[tuple[str, Span]]] = {}
    roles: dict[tuple[str, str], tuple[Span, ...]] = {}
    for entity in entities:
        for anchor in entity.mentions if entity.kind == "person" else ():
            people.setdefault(anchor.article, []).append((keys[entity.id], anchor.span))
        for role in entity.roles:
            place = keys[entity.id], role.article
            roles[place] = (*roles.get(place, ()), role.span)
    return Identities(
        names=names,
        entities={entity.id: entity for entity in entities},
        keys=keys,
        outlets=frozenset(names.of(article.outlet, "media").key for article in articles if article.outlet),
        media=_media(articles, names, entities, keys),
        people=people,
        roles=roles,
        shared=shared,
        bare=frozenset(bare | {entity.id for entity in entities if entity.known.endswith("?")}),
        called=_called(articles, entities),
    )


def _media(
    articles: Sequence[Article], names: Names, entities: Sequence[Entity], keys: Mapping[str, str]
) -> dict[tuple[str, ...], str]:
    """Map the telling words of the outlets of a story, and of the media named in it, to their keys.

    Words that two outlets' names have, or two other media's, tell neither.
    """
    named: dict[tuple[str, ...], set[str]] = {}
    outlets: dict[tuple[str, ...], set[str]] = {}
    for entity in entities:
        if entity.kind == "media":
            named.setdefault(telling(entity.name), set()).add(keys[entity.id])
    for one in articles:
        if one.outlet:
            outlets.setdefault(telling(one.outlet), set()).add(names.of(one.outlet, "media").key)
    return {words: min(found) for words, found in {**named, **outlets}.items() if len(found) == 1}


def _called(articles: Sequence[Article], entities: Sequence[Entity]) -> dict[tuple[str, str], str]:
    """Map what one entity alone of its kind is called by, in plain words, to its id."""
    found: dict[tuple[str, str], set[str]] = {}
    known = {entity.id: entity for entity in entities}
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            found.setdefault((entity.kind, plain(name)), set()).add(entity.id)
    chains = (chain for article in articles for statement in article.statements for chain in statement.chains)
    for link in (link for chain in chains for link in chain):
        tied = known.get(link.entity or "")
        if tied is not None and link.kind in _NAMED and (link.kind != "media" or _is_called(tied, link.name)):
            found.setdefault((link.kind, plain(link.name)), set()).add(tied.id)
    return {called: next(iter(ids)) for called, ids in found.items() if len(ids) == 1 and called[0] in _NAMED}


def _base(entity: Entity, names: Names) -> str:
    """Return what an entity's own name means, or the key by which tables know it."""
    if entity.known or entity.kind == "place":
        return entity.known or f"place:{plain(entity.name)}"
    if entity.kind == "person":
        return f"person:{plain(entity.name)}"
    return names.of(entity.name, entity.kind).key


def _by_address(url: str | None, outlet: str) -> str | None:
    """Return the key of the medium of a name whose domain an address has; None without one."""
    host = (url or "").partition("://")[2].partition("/")[0].lower()
    for row in shared_table("outlets").get("outlet", ()):
        called = {plain(form) for form in (row["name"].split(" (")[0], *row.get("aliases", ()), *row["ambiguous"])}
        if plain(outlet) in called and any(host == name or host.endswith(f".{name}") for name in row["domains"]):
            return f"media:{plain(row['name'])}"
    return None
