"""A language's nouns for sources: which words stand for people, bodies, media and documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from recoupe.languages.lexicon import convert

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack

NounKind = Literal["role", "anonymous", "organization", "media", "document", "vehicle", "report"]


class Noun(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A noun with its other forms, each one token."""

    lemma: str
    forms: tuple[str, ...] = ()

    @property
    def epicene(self) -> bool:
        """Whether it is the same word for a man and a woman: it has at most a plural beside its lemma."""
        return len(self.forms) <= 1


class Title(Struct, frozen=True, forbid_unknown_fields=True):
    """A title before a name; gender "mf" tells nothing; ``role`` is the noun (a lemma) that it is short for, or ""."""

    form: str
    gender: Literal["m", "f", "mf"]
    role: str = ""


class SourceTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All that a pack's ``sources.toml`` says."""

    person_roles: tuple[Noun, ...]
    anonymous_heads: tuple[Noun, ...]
    organization_heads: tuple[Noun, ...]
    organization_plurals: tuple[str, ...]
    known_by_office: tuple[str, ...]
    collectives: tuple[str, ...]
    role_prefixes: tuple[str, ...]
    media_heads: tuple[Noun, ...]
    logs: tuple[str, ...]
    document_heads: tuple[Noun, ...]
    vehicle_heads: tuple[Noun, ...]
    report_heads: tuple[Noun, ...]
    titles: tuple[Title, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SourceLexicon:
    """Source nouns by lower-case form: for each kind, the noun; titles with the gender they tell.

    ``known_by_office`` are roles that tell who their bearer is without a name; ``collectives`` count people who are
    named behind them ("une dizaine de témoins"); ``prefixes`` make a role of another ("ex-"); ``logs`` are complements
    by which a noun for a medium is one for a document ("journal de BORD"); ``short`` maps titles to the role (a lemma)
    that they are short for.
    """

    nouns: dict[str, dict[NounKind, Noun]]
    plurals: frozenset[str]
    known_by_office: frozenset[str]
    collectives: frozenset[str]
    prefixes: tuple[str, ...]
    logs: frozenset[str]
    titles: dict[str, str]
    short: dict[str, str]

    def kinds(self, lower: str, lemma: str) -> dict[NounKind, Noun]:
        """Return the kinds of source that a word can stand for, by its form or else its lemma; may be empty."""
        return self.nouns.get(lower) or self.nouns.get(lemma) or self._prefixed(lower)

    def _prefixed(self, lower: str) -> dict[NounKind, Noun]:
        """Return the role that a prefix makes another of ("ex-trésorière", "exministro"), no other kind."""
        for prefix in self.prefixes if lower.startswith(self.prefixes) else ():
            role = self.nouns.get(lower.removeprefix(prefix), {}).get("role") if lower.startswith(prefix) else None
            if role is not None:
                return {"role": Noun(f"{prefix}{role.lemma}", role.forms)}
        return {}


@cache
def source_lexicon(pack: LanguagePack) -> SourceLexicon:
    """Return a pack's source nouns; raises UsageError where its data is not as it must be."""
    table = convert(pack.required("sources"), SourceTable, pack, "sources")
    nouns: dict[str, dict[NounKind, Noun]] = {}
    rows: tuple[tuple[NounKind, tuple[Noun, ...]], ...] = (
        ("role", table.person_roles),
        ("anonymous", table.anonymous_heads),
        ("organization", table.organization_heads),
        ("media", table.media_heads),
        ("document", table.document_heads),
        ("vehicle", table.vehicle_heads),
        ("report", table.report_heads),
    )
    for kind, listed in rows:
        for noun in listed:
            for form in (noun.lemma, *noun.forms):
                nouns.setdefault(form.lower(), {}).setdefault(kind, noun)
    return SourceLexicon(
        nouns,
        frozenset(word.lower() for word in table.organization_plurals),
        frozenset(table.known_by_office),
        frozenset(table.collectives),
        table.role_prefixes,
        frozenset(table.logs),
        {title.form.lower(): title.gender for title in table.titles},
        {title.form.lower(): title.role for title in table.titles if title.role},
    )
