"""Names that a story's articles use alike, put together before names are compared: one node for each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.languages.coreference import all_bodies
from recoupe.languages.nicknames import full_names
from recoupe.link.likeness import Named, acronyms, small_words, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recoupe.records.entity import Bearer, EntityKind
    from recoupe.records.text import Article

PREFERRED: tuple[EntityKind, ...] = ("media", "organization", "document", "place", "person")
"""Which kind a name has that as many articles take for one as for another."""


@cache
def trade_words() -> frozenset[str]:
    """Return the plain words behind a firm's own name that say what it does ("Harrow POTTERY", "Tarn CAPITAL")."""
    return frozenset(plain(word) for sort in ("company", "bank") for word in all_bodies().get(sort, ()))


ALONE: EntityKind = "organization"
"""What a lone name is that nothing tells the kind of: a story gives people their full names somewhere."""


@dataclass(slots=True)
class Node:
    """One name, with the bearers of it that nothing tells apart, in order of article and place."""

    kind: EntityKind
    bearers: list[tuple[Article, Bearer]] = field(default_factory=list)

    @property
    def first(self) -> tuple[Article, Bearer]:
        """The bearer told of first, and its article."""
        return self.bearers[0]

    @property
    def is_named(self) -> bool:
        """Whether any article names it."""
        return any(bearer.name for _, bearer in self.bearers)

    def named(self) -> Named:
        """Return what the story tells under this name."""
        told = [bearer for _, bearer in self.bearers]
        name = next((bearer.name for bearer in told if bearer.name), "")
        genders = {bearer.gender for bearer in told} - {""}
        return Named(
            kind=self.kind,
            name=name,
            words=telling(name),
            spelt=_spelt(name),
            acronyms=acronyms(form for bearer in told for form in bearer.forms),
            known=told[0].known,
            ambiguous=told[0].ambiguous,
            gender=next(iter(genders)) if len(genders) == 1 else "",
            offices=frozenset(code for bearer in told for code in bearer.offices),
            sorts=frozenset(code for bearer in told for code in bearer.sorts),
            countries=frozenset(code for bearer in told for code in bearer.countries),
        )


def _spelt(name: str) -> tuple[str, ...]:
    """Return the plain words of a name, elided syllables joined to the next ("N'Diaye" is one word)."""
    return tuple(plain(name.replace("'", "").replace("’", "")).split())


def read_nodes(articles: Sequence[Article], pinned: Iterable[str]) -> list[Node]:
    """Return the names of a story, in order of article and place; ``pinned`` bearers (ids) have nodes of their own."""
    kinds = _kinds(articles)
    apart = frozenset(pinned)
    found: dict[tuple[object, ...], Node] = {}
    for article in articles:
        for bearer in article.bearers:
            kind = kinds.get(plain(bearer.name), bearer.kind) if bearer.name and not bearer.known else bearer.kind
            key = (bearer.id,) if bearer.id in apart else _key(bearer, kind, article)
            found.setdefault(key, Node(kind)).bearers.append((article, bearer))
    return list(found.values())


def _key(bearer: Bearer, kind: EntityKind, article: Article) -> tuple[object, ...]:
    """Return what bearers of one node have in common.

    A surname alone, a name that several bear and a phrase without a name are one article's until they are compared.
    """
    if bearer.known:
        return ("known", bearer.known)
    if not bearer.name:
        told = tuple(sorted({plain(words) for words in bearer.stands_for}))
        return ("nameless", kind, told, bearer.offices, bearer.sorts, bearer.countries, article.id)
    words = _spelt(bearer.name)
    if bearer.ambiguous:
        return (kind, words, article.id)
    if kind == "person" and len(words) == 1:
        return (kind, words, bearer.gender, bearer.offices)
    return (kind, words if kind == "person" else telling(bearer.name))


def _kinds(articles: Sequence[Article]) -> Mapping[str, EntityKind]:
    """Return the kind that most articles take each name for; what the tables know is left out."""
    counts: dict[str, Counter[EntityKind]] = {}
    unsure: set[str] = set()
    for article in articles:
        for bearer in article.bearers:
            if bearer.name and not bearer.known:
                name = plain(bearer.name)
                counts.setdefault(name, Counter())[bearer.kind] += 1 + bearer.sure * len(articles)
                unsure |= set() if bearer.sure else {name}
    kinds = {name: max(count, key=lambda kind: (count[kind], -PREFERRED.index(kind))) for name, count in counts.items()}
    return kinds | _by_longer(unsure, kinds)


def _by_longer(unsure: Iterable[str], kinds: Mapping[str, EntityKind]) -> dict[str, EntityKind]:
    """Return the kinds of lone words by the longer names that they begin or end; of the others none is a person's."""
    ends: dict[str, set[EntityKind]] = {}
    begins: dict[str, set[EntityKind]] = {}
    firms: set[str] = set()
    for name, kind in kinds.items():
        words = name.split()
        if len(words) > 1 and kind != "document":
            if words[-2] not in small_words():
                ends.setdefault(words[-1], set()).add(kind)
            if kind != "person":
                begins.setdefault(words[0], set()).add(kind)
            if kind == "organization" and set(words[1:]) <= trade_words():
                firms.add(words[0])
    told = {
        name: ends.get(name, set()) | (begins.get(name, set()) if kinds[name] != "place" or name in firms else set())
        for name in sorted(unsure)
    }
    given = {name.split()[0] for name, kind in kinds.items() if kind == "person" and " " in name}
    lone = {
        name: ALONE
        for name, found in told.items()
        if not found and " " not in name and kinds[name] == "person" and not full_names(name) & given
    }
    longer = {name: next(iter(found)) for name, found in told.items() if len(found) == 1}
    return lone | longer
