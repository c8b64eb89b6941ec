"""Who a phrase or a pronoun may stand for, as data: what ``coreference.toml`` of a pack must hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from recoupe.languages.lexicon import convert

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack


class NameWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Lower-case words inside names that tell what is named."""

    media_openers: frozenset[str]
    particles: frozenset[str]
    media: frozenset[str]
    organization: frozenset[str]
    person_particles: frozenset[str]


class Back(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that, behind a determiner, point back at several or at one named before, and general nouns for sources."""

    plural: frozenset[str]
    singular: frozenset[str]
    first: frozenset[str]
    second: frozenset[str]
    epithets: frozenset[str]
    general: frozenset[str]


class Partitive(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for some of those named before, the words that then follow, and those that make "one" another one."""

    words: frozenset[str]
    another: frozenset[str]
    of: frozenset[str]


class Definite(Struct, frozen=True, forbid_unknown_fields=True):
    """Determiners by whether they point back at something named before or say whose it is, and contracted words."""

    determiners: frozenset[str]
    pointing: frozenset[str]
    demonstrative: frozenset[str]
    owning: frozenset[str]
    gender: dict[str, str]
    same: frozenset[str]
    contracted: dict[str, str]


class Coreference(Struct, frozen=True, forbid_unknown_fields=True):
    """All that a pack's ``coreference.toml`` says."""

    hypernyms: dict[str, frozenset[str]]
    bodies: dict[str, frozenset[str]]
    media_nouns: dict[str, frozenset[str]]
    back: Back
    partitive: Partitive
    definite: Definite
    numbers: dict[str, int]
    name_words: NameWords


@cache
def coreference_data(pack: LanguagePack) -> Coreference:
    """Return a pack's coreference data; raises UsageError where it is not as it must be."""
    return convert(pack.required("coreference"), Coreference, pack, "coreference")
