"""Names of actors that mean one: "Ferrandi" and "Odile Ferrandi", a body and its capital, a medium and its aliases.

Matching is by entity, never by a bare shared name: a name that several bearers in the story could answer to stays
apart, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from recoupe.annotate.fold import WORD, plain

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.statement import Link, LinkKind
    from recoupe.records.text import Article


@dataclass(frozen=True, slots=True)
class Key:
    """Whom a name means: equal keys are one actor; ``certain`` is false where another bearer may be meant."""

    key: str
    certain: bool = field(default=True, compare=False)


@dataclass(frozen=True, slots=True)
class Names:
    """What the names of one story mean.

    ``people`` lists, by last word, the full names of the story's people; ``media`` maps every known form of a
    medium to its name; ``shared`` holds forms that several media go by; ``places`` maps every word for a country
    (name, capital, demonym, seat of government) to its code; ``place_starts`` are their first words and
    ``longest_place`` the most words of one; ``articles`` are words before a name that are no part of it.
    """

    people: Mapping[str, tuple[tuple[str, ...], ...]]
    media: Mapping[str, str]
    shared: frozenset[str]
    places: Mapping[str, str]
    place_starts: frozenset[str]
    longest_place: int
    articles: frozenset[str]

    def of(self, name: str, kind: LinkKind) -> Key:
        """Return whom a name of a kind means."""
        if kind == "person":
            return self._person(plain(name))
        if kind == "media":
            return self._medium(plain(name))
        if kind == "document":
            return Key(f"document:{_document(name, self.articles)}")
        bare = _bare(plain(name), self.articles)
        if kind == "organization" and bare in self.places:
            return Key(f"government:{self.places[bare]}")
        return Key(f"{kind}:{bare}")

    def countries(self, phrase: str) -> frozenset[str]:
        """Return the codes of the countries that a phrase names by any of their words."""
        return frozenset(self.place_forms(phrase).values())

    def place_forms(self, phrase: str) -> dict[str, str]:
        """Map the words for countries that a phrase holds, in plain form, to the countries' codes."""
        words = plain(phrase).split()
        found = {}
        for start, word in enumerate(words):
            if word not in self.place_starts:
                continue
            for end in range(start + 1, min(len(words), start + self.longest_place) + 1):
                form = " ".join(words[start:end])
                if code := self.places.get(form):
                    found[form] = code
        return found

    def people_in(self, phrase: str) -> frozenset[str]:
        """Return the keys of the story's people whom a phrase names."""
        words = plain(phrase).split()
        return frozenset(self._person(word).key for word in words if word in self.people)

    def _person(self, name: str) -> Key:
        words = tuple(name.split())
        if not words:
            return Key("person:")
        bearers = [full for full in self.people.get(words[-1], ()) if _may_be(words, full)]
        if len(bearers) == 1:
            return Key(f"person:{' '.join(bearers[0])}")
        return Key(f"person:{name}", certain=len(bearers) == 0)

    def _medium(self, name: str) -> Key:
        bare = _bare(name, self.articles)
        known = self.media.get(name) or self.media.get(bare)
        if known:
            return Key(f"media:{known}")
        return Key(f"media:{bare}", certain=name not in self.shared and bare not in self.shared)


def _document(name: str, articles: frozenset[str]) -> str:
    """Return what a document is known by: its noun with the names in it, else all of its words.

    "un rapport de l'Inspection des ouvrages" and "rapport (Inspection)" are one.
    """
    words = [word for word in WORD.findall(name) if plain(word) not in articles]
    named = sorted({plain(word) for word in words[1:] if word[0].isupper()})
    return " ".join([plain(words[0]), *named]) if named else _bare(plain(name), articles)


def _bare(name: str, articles: frozenset[str]) -> str:
    """Drop articles before a name; a name of nothing else stays."""
    words = name.split()
    while len(words) > 1 and words[0] in articles:
        words = words[1:]
    return " ".join(words)


def _may_be(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether a person's shorter name can stand for the full one: its words are among the full name's."""
    return set(short) <= set(full)


def read_names(articles: Sequence[Article], packs: Mapping[str, LanguagePack]) -> Names:
    """Learn what the names of a story mean from its chains and the packs' tables of media and places."""
    links = [
        link for article in articles for statement in article.statements for chain in statement.chains for link in chain
    ]
    articles_of = frozenset(
        plain(word) for code in packs for word in packs[code].table("meanings").get("names", {}).get("articles", ())
    )
    media, shared = _media(articles_of)
    places = _places(packs, articles)
    longest = max((len(form.split()) for form in places), default=0)
    return Names(
        _people(links),
        media,
        shared,
        places,
        frozenset(form.split()[0] for form in places if form),
        longest,
        articles_of,
    )


def _people(links: Iterable[Link]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """List by last word the people's names that no longer name of the story contains."""
    names = {tuple(plain(link.name).split()) for link in links if link.kind == "person"}
    full = [name for name in names if name and not any(set(name) < set(other) for other in names)]
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(full):
        for word in sorted(set(name[1:] or name)):
            found.setdefault(word, []).append(name)
    return {word: tuple(bearers) for word, bearers in found.items()}


@cache
def _media(articles: frozenset[str]) -> tuple[Mapping[str, str], frozenset[str]]:
    """Map every form of a known medium to its name; forms of several media mean none of them."""
    from recoupe.languages.pack import shared_table  # noqa: PLC0415  # spaCy-free, but read only where names are

    forms: dict[str, set[str]] = {}
    shared: set[str] = set()
    for outlet in shared_table("outlets").get("outlet", ()):
        name = plain(outlet["name"].split("(")[0])
        for form in (name, *map(plain, outlet.get("aliases", ()))):
            for spelling in {form, _bare(form, articles)}:
                forms.setdefault(spelling, set()).add(name)
        for form in map(plain, outlet.get("ambiguous", ())):
            shared |= {form, _bare(form, articles)}
    shared |= {form for form, names in forms.items() if len(names) > 1}
    return {form: min(names) for form, names in forms.items() if form not in shared}, frozenset(shared)


def _places(packs: Mapping[str, LanguagePack], articles: Sequence[Article]) -> dict[str, str]:
    """Map every word for a country in the packs' languages to the country's code.

    A form that other things bear too counts only for a country that the story names by another form as well.
    """
    sure: dict[str, str] = {}
    doubtful: list[tuple[str, str]] = []
    for code in sorted(packs):
        known, shared = _countries(packs[code])
        sure = dict(known) | sure
        doubtful += shared
    told = {word for article in articles for word in plain(article.text).split()}
    named = {country for form, country in sure.items() if set(form.split()) <= told}
    for form, country in doubtful:
        if country in named:
            sure.setdefault(form, country)
    return sure


@cache
def _countries(pack: LanguagePack) -> tuple[Mapping[str, str], Sequence[tuple[str, str]]]:
    """Map the words for countries in a language to their codes; those that other things bear too stand apart."""
    sure: dict[str, str] = {}
    doubtful: list[tuple[str, str]] = []
    table = pack.table("places")
    shared = {plain(form) for key in ("shared_demonyms", "shared_names") for form in table.get(key, ())}
    for row in (*table.get("country", ()), *table.get("seat", ())):
        for form in _forms(row):
            if form in shared:
                doubtful.append((form, row.get("code") or row["country"]))
            else:
                sure.setdefault(form, row.get("code") or row["country"])
    return sure, doubtful


def _forms(row: Mapping[str, Any]) -> list[str]:
    """List the plain words for a country that the row of the country or of a seat of its government gives."""
    listed = [form for key in ("demonyms", "aliases", "government_cities") for form in row.get(key, ())]
    return [plain(form) for form in (row["name"], *([row["capital"]] if row.get("capital") else []), *listed)]
