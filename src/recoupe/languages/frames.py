"""What stands around names and tells their kind, as data: what ``frames.toml`` of a pack must hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from recoupe.languages.lexicon import convert

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack

ByKind = dict[str, frozenset[str]]
"""Words by the kind of name that they speak for."""


class Age(Struct, frozen=True, forbid_unknown_fields=True):
    """What an age is told in: nouns behind its number, words before it; ``bare`` ones have commas ("X, 54,")."""

    years: frozenset[str]
    before: frozenset[str]
    bare: bool


class Behind(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns right behind a name, by the kind that they make it likely, and what joins a place to a word ("-based")."""

    organization: frozenset[str]
    place: frozenset[str]
    place_endings: frozenset[str]


class People(Struct, frozen=True, forbid_unknown_fields=True):
    """What nouns for people end in that no list has, if they are long enough; endings for women with those for men.

    ``epithets`` are what anybody told of may be called by ("the teenager").
    """

    endings: tuple[str, ...]
    feminine: dict[str, str]
    shortest: int
    epithets: frozenset[str]

    def is_one(self, word: str, listed: frozenset[str], others: frozenset[str]) -> bool:
        """Tell whether a noun (lower case) is one for somebody: listed as it is or for men, or by its ending.

        What is listed among ``others`` alone is none by its ending ("entrevista").
        """
        ends = len(word) >= self.shortest and word.endswith(self.endings) and word not in others
        if word in listed or ends:
            return True
        return word not in others and any(
            word.removesuffix(ending) + other in listed
            for ending, other in self.feminine.items()
            if word.endswith(ending)
        )


class Frames(Struct, frozen=True, forbid_unknown_fields=True):
    """All that a pack's ``frames.toml`` says: lemmas of verbs by subject and by object, nouns before "of"."""

    subject: ByKind
    object: ByKind
    of: ByKind
    behind: Behind
    age: Age
    people: People


@cache
def frames_of(pack: LanguagePack) -> Frames:
    """Return a pack's frames; raises UsageError where they are not as they must be."""
    return convert(pack.required("frames"), Frames, pack, "frames")
