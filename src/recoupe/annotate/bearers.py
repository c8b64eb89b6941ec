"""Which of an article's names name one bearer: full names first, then what is short for one of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from recoupe.annotate.directory import Entity
from recoupe.annotate.fold import plain
from recoupe.languages.nicknames import one_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.languages.gazetteer import Known
    from recoupe.records.entity import EntityKind

LONG = 6
"""Letters from which on one of a surname may be a slip of the pen."""
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Called:
    """A name as read at one place: its words, its kind, what the tables know of it, the gender that a title tells.

    ``sure`` is false where nothing but its form tells the kind, ``given`` is true for a first name, ``placed`` for
    what is a place here whoever else bears the name.
    """

    name: str
    kind: EntityKind
    known: Known | None = None
    gender: str = ""
    sure: bool = True
    given: bool = False
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Full:
    """A name of several words of the article: as first written, in plain words, its kind and its bearer's gender."""

    name: str
    words: Words
    kind: EntityKind
    gender: str = ""


@dataclass(slots=True)
class Bearers:
    """The bearers met so far, by key.

    ``full`` are the names of several words in the whole article; ``acronyms`` map an acronym to the full form that the
    article defines it by; ``common`` are plain words that alone are short for no body ("Agence"), ``particles`` the
    small ones among them, ``firms`` those for companies; ``known`` are what the tables tell of full forms by the
    acronyms that the article defines them with.
    """

    full: Sequence[Full]
    acronyms: dict[str, str]
    common: frozenset[str]
    particles: frozenset[str]
    firms: frozenset[str]
    known: dict[Words, Known]
    met: dict[str, Entity] = field(default_factory=dict)
    by_word: dict[str, list[Full]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the full names by their words."""
        for one in self.full:
            for word in dict.fromkeys(one.words):
                self.by_word.setdefault(word, []).append(one)

    def of(self, called: Called) -> Entity:
        """Return the entity that a name stands for, made where it is new."""
        defined = self._defined(called)
        known = self.known.get(defined.words) if defined else called.known
        if known is None and defined is None:
            known = self.known.get(tuple(plain(called.name).split()))
        if known is not None and known.ambiguous and defined is None:
            return self._ambiguous(called, known)
        whole = defined or (None if known is not None or called.placed else self._whole(called))
        name, kind = (whole.name, whole.kind) if whole else (called.name, called.kind)
        key = f"place {plain(name)}" if called.placed else plain(name)
        entity = self._entity(known.key if known else key, Called(name, known.kind if known else kind, known))
        if known is not None and len(called.name) > len(entity.name):
            entity.name = called.name
        entity.forms.setdefault(called.name)
        entity.sure = entity.sure or called.sure
        return entity

    def _ambiguous(self, called: Called, known: Known) -> Entity:
        """Return who bears a name that several may: one of them met before, else nobody known."""
        keys = [f"media:{plain(one)}" for one in known.bearers]
        meant = next((self.met[key] for key in keys if key in self.met), None)
        words = tuple(plain(known.name).split())
        whole = next((one for one in self.full if one.kind == "media" and _begins_or_ends(one.words, words)), None)
        if meant is None and whole is not None:
            meant = self._entity(plain(whole.name), Called(whole.name, "media"))
        entity = meant or self._entity(plain(known.name), called)
        entity.ambiguous = meant is None
        entity.forms.setdefault(called.name)
        return entity

    def _defined(self, called: Called) -> Full | None:
        """Return the full form by which the article defines an acronym, or None."""
        wanted = tuple(plain(self.acronyms.get(called.name, "")).split())
        return next((one for one in self.full if one.words == wanted), None)

    def _entity(self, key: str, called: Called) -> Entity:
        if key not in self.met:
            self.met[key] = Entity(called.name, called.kind, known=called.known)
        return self.met[key]

    def _whole(self, called: Called) -> Full | None:
        """Return the full name that a name is short for, or None."""
        words = tuple(plain(called.name).split())
        if not words:
            return None
        near = [*self.by_word.get(words[-1], ()), *(self.by_word.get(words[0], ()) if len(words) > 1 else ())]
        fitting = [one for one in near if one.words != words and self._short_for(words, one, called)]
        agreeing = [one for one in fitting if not called.gender or one.gender in ("", called.gender)]
        longest = [one for one in agreeing if not any(set(one.words) < set(other.words) for other in agreeing)]
        alike = [one for one in longest if called.sure and one.kind == called.kind]
        return next(iter(alike or longest), None) or self._misspelt(words, called)

    def _short_for(self, words: Words, one: Full, called: Called) -> bool:
        """Tell whether plain words can stand for a full name: a surname, with initials or not; a body's first words."""
        if one.kind == "person":
            return may_be_short(words, one.words) or (len(words) == 1 and self._first_name_of(words[0], one, called))
        if (
            self._institution(words, one)
            or one.kind in ("place", "document")
            or (called.kind in ("place", "person") and called.sure)
        ):
            return False
        if len(words) == 1 and words[0] in self.common:
            heads = sum(other.words[0] == words[0] for other in self.full)
            return (heads == 1 and one.words[0] == words[0]) or (one.kind == "media" and one.words[-1] == words[0])
        dropped = one.words[: -len(words)]
        tail = one.words[-len(words) :] == words and set(dropped) <= self.common and dropped[-1] not in self.particles
        return one.words[: len(words)] == words or tail

    def _first_name_of(self, word: str, one: Full, called: Called) -> bool:
        """Tell whether a lone word is a person's first name: a known one, or that of her alone in the article."""
        begins = {other.words for other in self.full if other.words[0] == word}
        return word == one.words[0] and (called.given or (begins == {one.words} and not called.placed))

    def _institution(self, words: Words, one: Full) -> bool:
        """Tell whether a lone word only says of where an institution is ("Saltmarsh" of "Saltmarsh Port Authority")."""
        rest = set(one.words[1:]) & self.common
        lone = len(words) == 1 and words[0] == one.words[0] and words[0] not in self.common
        return lone and one.kind in ("organization", "media") and bool(rest) and not rest <= self.firms

    def is_site(self, name: str) -> bool:
        """Tell whether a lone name says of where an institution of the article is."""
        words = tuple(plain(name).split())
        return any(self._institution(words, one) for one in self.full)

    def _misspelt(self, words: Words, called: Called) -> Full | None:
        """Return the person's full name that one letter parts from a surname, or from a name of as many words."""
        if called.kind != "person" or len(words[-1]) < LONG:
            return None
        for one in self.full:
            near = one.kind == "person" and OSA.distance(words[-1], one.words[-1], score_cutoff=1) == 1
            near = near and words[-1] not in self.by_word
            if near and (len(words) == 1 or words[:-1] == one.words[:-1]):
                return one
        return None


def _begins_or_ends(full: Words, words: Words) -> bool:
    """Tell whether a full name begins or ends with some words."""
    return words in (full[: len(words)], full[-len(words) :])


def may_be_short(short: Words, full: Words) -> bool:
    """Tell whether a person's shorter name can stand for the full one: its surname, its given names cut or left out.

    "Molina", "De la Peña", "J. M. Molina" and "Nacho Molina" can stand for names that end so; "Julio" for nobody. The
    second of two surnames may be left out ("García" for "Luis García Ortega").
    """
    if len(full) > 2 and short in (full[-2:-1], full[:-1]):
        return True
    surname = _tail(short, full)
    if not surname:
        return False
    given = short[: len(short) - surname]
    rest = full[: len(full) - surname]
    return bool(rest) and _initials(given, rest)


def _tail(short: Words, full: Words) -> int:
    """Return how many words both names end in; 0 where they end otherwise."""
    count = 0
    while count < min(len(short), len(full)) and short[-1 - count] == full[-1 - count]:
        count += 1
    return count


def _initials(given: Words, rest: Words) -> bool:
    """Tell whether given names, in full or as initials, are found in order among those of a full name."""
    at = 0
    for word in given:
        while at < len(rest) and not (one_name(rest[at], word) or (len(word) == 1 and rest[at].startswith(word))):
            at += 1
        if at == len(rest):
            return False
        at += 1
    return True
