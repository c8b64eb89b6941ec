"""Offices: what a story's articles call people by, with the place of the words, by article and by person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.annotate.fold import plain
from recoupe.languages.coreference import all_bodies

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.normalise.actor import Names
    from recoupe.records.text import Article, Span


@dataclass(frozen=True, slots=True)
class Office:
    """A role that an article gives a person: its words, the codes of the office, and whether it is held no more.

    ``of`` are the countries and the telling words of what it is an office of ("ministre de la JUSTICE").
    """

    person: str
    words: str
    span: Span
    codes: frozenset[str]
    former: bool
    of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offices:
    """The offices of a story: by article (its id) in text order, and by person."""

    told: Mapping[str, tuple[Office, ...]]
    held: Mapping[str, tuple[Office, ...]]

    def of(self, person: str) -> tuple[Office, ...]:
        """Return the offices that a story gives a person; () where it gives none."""
        return self.held.get(person, ())


def read_offices(articles: Sequence[Article], packs: Mapping[str, LanguagePack], names: Names) -> Offices:
    """Read the words for people's roles, as far as the articles' languages have nouns for offices."""
    told = {
        article.id: tuple(sorted(_offices(article, packs[code].table("coreference"), names), key=lambda one: one.span))
        for article in articles
        if (code := article.language or "") in packs
    }
    held: dict[str, tuple[Office, ...]] = {}
    for offices in told.values():
        for office in offices:
            held[office.person] = (*held.get(office.person, ()), office)
    return Offices(told, held)


def _offices(article: Article, table: Mapping[str, Any], names: Names) -> Iterator[Office]:
    """Yield the offices of an article's people: the roles around their names, and phrases that stand for them."""
    codes: dict[str, set[str]] = {}
    for code, nouns in table.get("offices", {}).items():
        for noun in nouns:
            codes.setdefault(plain(noun), set()).add(code)
    former = {plain(word) for word in table.get("definite", {}).get("former", ())}
    entity_at = {mention.span: mention.entity for mention in article.mentions}
    spans = {(role, entity_at.get(bearer.span, bearer.id)) for bearer in article.bearers for role in bearer.roles}
    spans |= {(one.span, one.entity) for one in article.mentions if one.kind == "person" and one.form == "nominal"}
    for span, person in sorted(spans):
        words = article.text[slice(*span)]
        bare = plain(words).split()
        found = {code for word in bare for code in codes.get(_singular(word, codes), ())}
        rest = {word for word in bare if len(word) > 3 and word not in former and _singular(word, codes) not in codes}
        forms = names.place_forms(words)
        countries = {f"place:{code}" for code in forms.values()}
        rest -= {word for form in forms for word in form.split()}
        if found:
            yield Office(person, words, span, frozenset(found), bool(former & set(bare)), frozenset(rest | countries))


def _singular(word: str, codes: Mapping[str, object]) -> str:
    """Return the form of a noun that the table has: a feminine or plural one is cut down to it."""
    endings = ("e", "s", "es")
    return next(
        (word.removesuffix(end) for end in endings if word not in codes and word.removesuffix(end) in codes), word
    )


def heads(office: Office, body: frozenset[str], headed: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether an office is that of the head of a body, of the same field if both tell one.

    ``body`` are the plain words of its name, ``headed`` the sorts of body by the office of who is at their head: a
    minister is at the head of a ministry.
    """
    nouns = {
        plain(noun) for code in office.codes for sort in headed.get(code, ()) for noun in all_bodies().get(sort, ())
    }
    field = {word for word in body - nouns if len(word) > 3}
    return bool(body & nouns) and (not field or not office.of or bool(field & office.of))
