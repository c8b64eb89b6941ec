"""Who a phrase or a pronoun may stand for, as data: what ``coreference.toml`` of a pack must hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from recoupe.languages.lexicon import convert
from recoupe.languages.pack import installed, shared_table

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack


class NameWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """Lower-case words inside names that tell what is named; ``never`` are capitalised words that name nobody.

    ``media_endings`` make a name of several words a medium's where they are its last, ``crediting`` words stand before
    an agency at the end of a text ("avec ADM"), ``numbered`` ones before a number that belongs to a name ("Local 88").
    ``inhabitants`` are people called by a region, a town or a party: like a country's demonyms, they are no names.
    """

    media_openers: frozenset[str]
    media_endings: frozenset[str]
    crediting: tuple[str, ...]
    numbered: frozenset[str]
    particles: frozenset[str]
    media: frozenset[str]
    organization: frozenset[str]
    place: frozenset[str]
    treaty: frozenset[str]
    event: frozenset[str]
    institution: frozenset[str]
    person_particles: frozenset[str]
    bare_particles: frozenset[str]
    inhabitants: frozenset[str]
    who: frozenset[str]
    head_last: bool
    never: frozenset[str]


class Metonymy(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a place's name stands for a body: as subject of a verb that is not ``still``, or as who is called on.

    ``still`` verbs (lemmas) tell what a place is or undergoes, ``minds`` are adjectives that only somebody is
    ("divided", "ready"), ``answers`` nouns for what only somebody gives ("support", "refusal"); the object of a
    ``toward`` verb, and what stands under it behind ``to``, is called on; ``before`` are words behind which somebody
    speaks, ``before_apart`` those of them that must begin a sentence or stand behind a mark ("Pour Paris, …").
    ``body`` are the nouns for the body itself, ``seats`` the words by which the table of places describes a building
    that stands for a country's government, ``locative`` the words before a name that make it a place, ``of`` those
    behind which alone only places stand, and ``other`` cities (in lower case) with the body, no government, that they
    stand for.
    """

    still: frozenset[str]
    minds: frozenset[str]
    answers: frozenset[str]
    toward: frozenset[str]
    to: frozenset[str]
    before: tuple[tuple[str, ...], ...]
    before_apart: tuple[tuple[str, ...], ...]
    body: frozenset[str]
    seats: frozenset[str]
    locative: frozenset[str]
    of: frozenset[str]
    other: dict[str, str]


class Back(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that, behind a determiner, point back at several or at one named before, and general nouns for sources.

    ``situational`` are nouns for people whom what happened, or somebody told of, brings along ("the victim", "the
    lawyer"): they take up nobody who just spoke. ``authors`` speak for the document told of last, and people of a
    ``house`` for the firm named behind them ("les analystes de X"); ``tried`` is who stands before a court: the one
    person whom the paragraphs before have named.
    """

    plural: frozenset[str]
    singular: frozenset[str]
    both: frozenset[str]
    first: frozenset[str]
    second: frozenset[str]
    epithets: frozenset[str]
    situational: frozenset[str]
    general: frozenset[str]
    authors: frozenset[str]
    tried: frozenset[str]
    house: frozenset[str]


class Partitive(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for some of those named before, the words that then follow, and those that make "one" another one.

    ``others`` stand for several others ("les deux AUTRES", "los DEMÁS").
    """

    words: frozenset[str]
    another: frozenset[str]
    of: frozenset[str]
    others: frozenset[str] = frozenset()


class Definite(Struct, frozen=True, forbid_unknown_fields=True):
    """Determiners by whether they point back at something named before or say whose it is, and contracted words.

    ``articles`` are those that a medium's title may begin with, ``genitive`` the endings of a possessor before its
    noun, ``former`` adjectives of who holds a role no more, ``here`` determiners that may mean the outlet's own ("ce
    journal"), ``own`` those of whoever speaks ("mon frère"), ``owning_things`` those of what is no person, ``other``
    words by which another is meant than the one told of.
    """

    determiners: frozenset[str]
    articles: frozenset[str]
    pointing: frozenset[str]
    demonstrative: frozenset[str]
    owning: frozenset[str]
    owning_things: frozenset[str]
    gender: dict[str, str]
    same: frozenset[str]
    other: frozenset[str]
    genitive: frozenset[str]
    former: frozenset[str]
    here: frozenset[str]
    own: frozenset[str]
    contracted: dict[str, str]


class OfficeAlias(Struct, frozen=True, forbid_unknown_fields=True):
    """Another way to say an office: a role with what it is of ("chef de la diplomatie").

    Whoever has one of the roles ``holds``, of ``over`` where that is not empty, may be meant.
    """

    role: str
    of: frozenset[str]
    holds: frozenset[str]
    over: frozenset[str]


class Coreference(Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """All that a pack's ``coreference.toml`` says.

    ``name_only`` are nouns of ``bodies`` that stand for none alone, ``firms`` those that stand for any company.
    """

    name_only: frozenset[str]
    firms: frozenset[str]
    hypernyms: dict[str, frozenset[str]]
    aliases: tuple[OfficeAlias, ...]
    bodies: dict[str, frozenset[str]]
    media_nouns: dict[str, frozenset[str]]
    offices: dict[str, frozenset[str]]
    places: dict[str, frozenset[str]]
    documents: dict[str, frozenset[str]]
    metonymy: Metonymy
    back: Back
    partitive: Partitive
    definite: Definite
    numbers: dict[str, int]
    name_words: NameWords


@cache
def all_bodies() -> dict[str, frozenset[str]]:
    """Return the nouns for bodies of all languages by sort: names keep their own language in any article."""
    found: dict[str, set[str]] = {}
    for pack in installed().values():
        for sort, nouns in pack.table("coreference").get("bodies", {}).items():
            found.setdefault(sort, set()).update(noun.lower() for noun in nouns)
    return {sort: frozenset(nouns) for sort, nouns in found.items()}


@cache
def body_words() -> frozenset[str]:
    """Return the words of all languages that tell that a name is a body's."""
    return frozenset(word for words in _name_words() for word in words["organization"])


@cache
def title_particles(opener: str) -> frozenset[str]:
    """Return the small words that join the words of titles that begin with an article or a noun for a medium.

    They are those of the languages that have that word: "Le Courrier DE LA Baie" in a text of any.
    """
    return frozenset(
        particle
        for pack in installed().values()
        for words in [pack.table("coreference").get("name_words", {})]
        if opener in words.get("media_openers", ()) or opener in _articles(pack)
        for particle in words.get("particles", ())
    )


@cache
def title_articles() -> frozenset[str]:
    """Return the articles of all languages that titles may begin with, those of languages without a pack included."""
    return frozenset(
        (*shared_table("outlets")["articles"], *(word for pack in installed().values() for word in _articles(pack)))
    )


@cache
def media_words(article: str) -> frozenset[str]:
    """Return the words that tell a medium's name in the languages that have an article: "The … LEDGER"."""
    packs = [pack for pack in installed().values() if article in _articles(pack)]
    return frozenset(word for pack in packs for word in pack.table("coreference")["name_words"]["media"])


def _articles(pack: LanguagePack) -> list[str]:
    found: list[str] = pack.table("coreference").get("definite", {}).get("articles", [])
    return found


def _name_words() -> list[dict[str, list[str]]]:
    tables = [pack.table("coreference").get("name_words") for pack in installed().values()]
    return [table for table in tables if table]


@cache
def coreference_data(pack: LanguagePack) -> Coreference:
    """Return a pack's coreference data; raises UsageError where it is not as it must be."""
    return convert(pack.required("coreference"), Coreference, pack, "coreference")
