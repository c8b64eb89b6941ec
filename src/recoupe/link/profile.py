"""What one statement tells, ready to be compared: concepts with their rarity, act, actors, values, chain."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.link.concept import WEAK, bounds, read_concepts, sums_in
from recoupe.link.core import is_undecided, read_acts, read_steps, tells_when
from recoupe.link.meanings import Meanings
from recoupe.link.role import read_theme
from recoupe.normalise.actor import Names

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article


@dataclass(frozen=True, slots=True)
class Profile:
    """One statement as the comparison sees it.

    ``statement`` is narrowed down where only a ``part`` of it is compared, ``place`` the whole one's among the story's.
    ``concepts`` maps each telling word, as its stem, entity or country, to the groups of words it belongs to (all of
    them in ``groups``), ``across`` to those groups and its bridges to other languages (all of them in ``bridges``), and
    ``terms`` to the first lemma that gave it; ``acts`` holds the predicate's stem and groups, ``steps`` the acts that
    tell how far it has got, ``undecided`` that nothing is decided, ``when`` that it is about when something begins or
    how long it lasts; ``numbers`` are exact values or bounds, ``sums`` what its money may be, ``times`` TIMEX3 values,
    ``chain`` the keys of relays and roots.
    """

    statement: Statement
    article: str
    language: str | None
    place: int
    concepts: Mapping[str, frozenset[str]]
    groups: frozenset[str]
    across: Mapping[str, frozenset[str]]
    bridges: frozenset[str]
    terms: Mapping[str, str]
    acts: frozenset[str]
    steps: frozenset[str]
    undecided: bool
    when: bool
    theme: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    numbers: frozenset[float]
    sums: frozenset[str]
    times: frozenset[str]
    chain: frozenset[str]
    part: bool


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare each concept and group is among a story's statements: 0 (in all of them) to 1 (in one)."""

    weights: Mapping[str, float]

    def __call__(self, key: str) -> float:
        """Return the rarity of a concept or group; one never seen is as rare as can be."""
        return self.weights.get(key, 1.0)


def read_profiles(articles: Sequence[Article], meanings: Mapping[str, Meanings], names: Names) -> tuple[Profile, ...]:
    """Return the profiles of all statements, in order of article and place, but of those who decline to speak.

    A statement in a language without a pack tells by its bare words.
    """
    told = [(said, article) for article in articles for said in article.statements if said.act != "declines"]
    return tuple(
        read_profile(statement, place, article, meanings.get(article.language or "", meanings[""]), names)
        for place, (statement, article) in enumerate(told)
    )


def read_rarity(profiles: Sequence[Profile], settings: Mapping[str, float]) -> Rarity:
    """Weigh every concept and group by the logarithm of its inverse share of statements; no statements, no weights.

    A story of fewer statements than ``statements`` counts as one of so many: what two short articles have in common is
    in a good part of their statements and yet rare. Weak words and people keep only the shares ``weak`` and ``named``
    of their rarity.
    """
    counts: dict[str, int] = {}
    for profile in profiles:
        for key in profile.concepts.keys() | profile.groups | profile.bridges:
            counts[key] = counts.get(key, 0) + 1
    of = 1 + max(len(profiles), int(settings["statements"]))
    return Rarity({key: math.log(of / count) / math.log(of) * _factor(key, settings) for key, count in counts.items()})


def _factor(key: str, settings: Mapping[str, float]) -> float:
    """Return what is left of a concept's rarity: who is named tells less than what happened."""
    if key.startswith(WEAK):
        return float(settings["weak"])
    return float(settings["named"]) if key.startswith("person:") else 1.0


def read_profile(  # noqa: PLR0913  # what a statement is read by
    statement: Statement, place: int, article: Article, meanings: Meanings, names: Names, *, part: bool = False
) -> Profile:
    """Read the profile of one statement, or of a part of one."""
    event = statement.event
    times = {time.id: time.value for time in article.times}
    quantities = {quantity.id: quantity for quantity in article.quantities if not quantity.vague}
    concepts, terms = read_concepts(statement, article, meanings, names)
    across = {key: groups | _across(key, meanings) for key, groups in concepts.items()}
    return Profile(
        statement=statement,
        article=article.id,
        language=article.language,
        place=place,
        concepts=concepts,
        groups=frozenset[str]().union(*concepts.values()),
        across=across,
        bridges=frozenset[str]().union(*across.values()),
        terms=terms,
        acts=read_acts(statement, concepts, meanings),
        steps=read_steps(statement, concepts),
        undecided=is_undecided(statement, meanings),
        when=tells_when(statement, meanings),
        theme=read_theme(statement, terms, meanings),
        actors=_who(event.actor if event else None, article, meanings, names),
        targets=_who(event.target if event else None, article, meanings, names),
        numbers=frozenset(
            number for key in statement.quantities if key in quantities for number in bounds(quantities[key])
        ),
        sums=sums_in(statement, article, concepts, meanings),
        times=frozenset(times[key] for key in statement.times if key in times),
        chain=_chain(statement, article, names),
        part=part,
    )


def _across(concept: str, meanings: Meanings) -> frozenset[str]:
    """Return the bridges of a word; entities and countries are the same in all languages."""
    stem = concept.removeprefix(WEAK)
    return frozenset() if ":" in stem else meanings.across(stem)


def _chain(statement: Statement, article: Article, names: Names) -> frozenset[str]:
    """Return whom a statement's chains name; the outlet itself where it vouches for unnamed people."""
    found: set[str] = set()
    for chain in statement.chains:
        named = [link for link in chain if link.kind != "anonymous"]
        found |= {names.of(link.name, link.kind).key for link in named}
        found |= {link.entity for link in named if link.entity}
        if not named and article.outlet:
            found.add(names.of(article.outlet, "media").key)
    return frozenset(found)


def _who(phrase: str | None, article: Article, meanings: Meanings, names: Names) -> frozenset[str]:
    """Return whom or what a phrase names: entities and countries, else its stems."""
    if not phrase:
        return frozenset()
    told = f" {plain(phrase)} "
    found = {f"whom:{one.entity}" for one in article.mentions if f" {plain(article.text[slice(*one.span)])} " in told}
    found |= {f"place:{code}" for code in names.countries(phrase)}
    return frozenset(found or {*meanings.stems_in(phrase)} - meanings.weak)
