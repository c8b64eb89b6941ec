"""How like two names are: what they have in common or against each other, as named features between 0 and 1."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from recoupe.annotate.acronym import is_acronym
from recoupe.annotate.bearers import may_be_short
from recoupe.annotate.fold import plain, skeleton
from recoupe.languages.nicknames import one_name
from recoupe.languages.pack import installed, shared_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.records.entity import EntityKind

ALIKE = 0.8
"""From this similarity on (0 to 1), two words may be one word spelt two ways."""
SOUNDS = 0.5
"""The same for words whose consonants sound alike."""
COGNATE = 4
"""Letters that cognates, and forms of one word, begin with in common."""
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Named:
    """What a story tells under one name: the name in plain words, small ones left out, and what goes with it.

    ``spelt`` are all the words; ``acronyms`` the short forms in capitals; ``offices``, ``sorts`` and ``countries`` are
    codes; ``known`` is a table's key or "". ``ambiguous`` says that others go by the bare name.
    """

    kind: EntityKind
    name: str
    words: tuple[str, ...]
    spelt: tuple[str, ...]
    acronyms: frozenset[str]
    known: str = ""
    ambiguous: bool = False
    gender: str = ""
    offices: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()


@cache
def small_words() -> frozenset[str]:
    """Return the words that are no part of a name when names are compared."""
    return frozenset(shared_table("naming")["words"]["small"])


def telling(name: str) -> tuple[str, ...]:
    """Return the plain words of a name without small ones; all of them where nothing else is left."""
    words = tuple(plain(name).split())
    return tuple(word for word in words if word not in small_words()) or words


def acronyms(forms: Iterable[str]) -> frozenset[str]:
    """Return the forms that are acronyms, in capitals."""
    return frozenset(form.upper() for form in forms if " " not in form and is_acronym(form) and form.isupper())


@cache
def meanings() -> dict[str, frozenset[str]]:
    """Map the nouns of all languages for bodies, media, documents and places to the codes of what they mean."""
    found: dict[str, set[str]] = {}
    for pack in installed().values():
        table = pack.table("coreference")
        for part in ("bodies", "media_nouns", "documents", "places"):
            for code, nouns in table.get(part, {}).items():
                for noun in nouns:
                    found.setdefault(plain(noun), set()).add(code)
    return {noun: frozenset(codes) for noun, codes in found.items()}


@cache
def opening_words() -> frozenset[str]:
    """Return the plain words of all languages that tell what sort of body or medium a name is of."""
    tables = [pack.table("coreference").get("name_words", {}) for pack in installed().values()]
    listed = {plain(word) for table in tables for part in ("organization", "media") for word in table.get(part, ())}
    return frozenset(listed | meanings().keys())


def compare(first: Named, second: Named) -> dict[str, float]:
    """Return the features of two names of one kind; those that are 0 are left out.

    A bare name that several bear ("Le Soir") has nothing in common with itself in another article.
    """
    if first.ambiguous and second.ambiguous:
        return {}
    features = _people(first, second) if first.kind == "person" else _things(first, second)
    features |= {
        "same_office": float(bool(first.offices & second.offices)),
        "same_country": float(bool(first.countries & second.countries)),
        "same_sort": float(bool(first.sorts & second.sorts)),
        "against_known": float(bool(first.known and second.known and first.known != second.known)),
    }
    return {name: value for name, value in features.items() if value}


BASE = frozenset(
    {
        "same_name",
        "same_surname",
        "short_name",
        "first_name",
        "initials",
        "spelt_alike",
        "begins",
        "translated",
        "same_acronym",
        "acronym_of",
    }
)
"""The features that tell of the names themselves: without one of them two names are not compared."""


def is_against(features: Iterable[str]) -> bool:
    """Tell whether something speaks against two names being one's."""
    return any(name.startswith("against_") for name in features)


def _people(first: Named, second: Named) -> dict[str, float]:
    one, other = first.spelt, second.spelt
    lone = len(one) == 1 or len(other) == 1
    short = may_be_short(one, other) or may_be_short(other, one)
    initials = (short and not lone) or _chained(one, other) or _chained(other, one)
    same = one == other
    alike = not same and not short and _spelt_alike(one, other)
    first_name = lone and not same and len(one) != len(other) and one_name(one[0], other[0])
    surnames = bool(one and other) and alike_words(one[-1], other[-1])
    genders = bool(first.gender and second.gender and first.gender != second.gender)
    return {
        "same_name": float(same and not lone),
        "same_surname": float(same and lone),
        "initials": float(initials),
        "first_name": float(first_name),
        "short_name": float((short and lone) or (lone and not same and surnames and len(one) != len(other))),
        "spelt_alike": float(alike),
        "against_given": float(surnames and not (lone or same or short or alike)),
        "against_gender": float(genders),
        "other_role": float(bool(first.offices and second.offices) and not first.offices & second.offices),
    }


def _chained(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two surnames begin with the one that a name with a first name ends in: "Ana Paz" and "Paz Ruiz"."""
    return len(one) == 2 and len(other) > 1 and one[0] == other[-1] and one[0] not in _first_names()


@cache
def _first_names() -> frozenset[str]:
    """Return the first names of all languages as plain words."""
    table = shared_table("first_names")
    return frozenset(plain(name) for part in ("m", "f", "both") for name in table[part])


def _things(first: Named, second: Named) -> dict[str, float]:
    one, other = first.words, second.words
    same = one == other
    shorter, longer = sorted((one, other), key=len)
    begins = first.kind != "place" and not same and longer[: len(shorter)] == shorter != ()
    ends = first.kind in ("media", "organization") and not same and longer[-len(shorter) :] == shorter != ()
    ends = ends and not _ends_behind_small(first, second)
    seated = any(name.known.startswith(("government:", "body:")) for name in (first, second))
    begins = not seated and (begins or (ends and all(word in opening_words() for word in longer[: -len(shorter)])))
    alike = not same and _spelt_alike(one, other)
    share = 0.0 if same or alike else _translated(one, other)
    return {
        "same_name": float(same),
        "begins": float(begins),
        "spelt_alike": float(alike),
        "translated": share if share > HALF else 0.0,
        "same_acronym": float(bool(first.acronyms & second.acronyms)),
        "acronym_of": float(_acronym_of(first, second) or _acronym_of(second, first)),
    }


def _ends_behind_small(first: Named, second: Named) -> bool:
    """Tell whether the shorter name stands in the longer one behind a small word ("Brest" in "mairie de Brest")."""
    shorter, longer = sorted((first.spelt, second.spelt), key=len)
    before = len(longer) - len(shorter) - 1
    return before >= 0 and longer[before] in small_words()


def _spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names are word by word the same but for spelling."""
    return len(one) == len(other) and all(map(alike_words, one, other))


@lru_cache(maxsize=65536)
def alike_words(one: str, other: str) -> bool:
    """Tell whether two plain words may be one word spelt two ways, by letters or by the sound of their consonants."""
    if one == other:
        return True
    if min(len(one), len(other)) < COGNATE:
        return False
    likeness = OSA.normalized_similarity(one, other)
    sounds = skeleton(one)
    return likeness >= ALIKE or (likeness >= SOUNDS and len(sounds) > 1 and sounds == skeleton(other))


def _translated(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return the share of the words of the longer name that have their like in the other, each used once."""
    rest = list(other)
    found = 0
    for word in one:
        like = next((at for at, near in enumerate(rest) if _means_same(word, near)), None)
        if like is not None:
            rest.pop(like)
            found += 1
    return found / max(len(one), len(other), 2)


@lru_cache(maxsize=65536)
def _means_same(one: str, other: str) -> bool:
    """Tell whether two plain words are alike, begin alike, or are nouns for one thing."""
    table = meanings()
    if alike_words(one, other) or bool(table.get(one, frozenset()) & table.get(other, frozenset())):
        return True
    return begin_alike(one, other)


def begin_alike(one: str, other: str) -> bool:
    """Tell whether two plain words or stems begin as cognates do, and forms of one word whose endings are irregular."""
    return len(one) >= COGNATE and one[:COGNATE] == other[:COGNATE]


def _acronym_of(short: Named, long: Named) -> bool:
    """Tell whether one name is nothing but the initials of the other's words."""
    if len(short.spelt) > 1:
        return _begins_with_acronym(short, long)
    if len(long.words) < 2 or not short.acronyms:
        return False
    initials = "".join(word[0] for word in long.words)
    return short.spelt[0] in (initials, "".join(word[0] for word in long.spelt))


def _begins_with_acronym(short: Named, long: Named) -> bool:
    """Tell whether a name has the initials of another's first words, then its last ones: "CD Luján", "FC Harrow"."""
    rest = len(short.words) - 1
    if rest < 1 or len(long.words) < rest + 2 or not is_acronym(short.name.split()[0]):
        return False
    initials = "".join(word[0] for word in long.words[:-rest])
    return short.words[1:] == long.words[-rest:] and short.words[0] == initials
