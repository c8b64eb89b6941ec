"""What one statement tells, ready to be compared: concepts with their rarity, act, actors, values, chain."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.link.meanings import Meanings, read_meanings
from recoupe.normalise.actor import Names

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article
    from recoupe.records.value import Quantity


@dataclass(frozen=True, slots=True)
class Profile:
    """One statement as the comparison sees it.

    ``concepts`` maps each telling word, as its stem, person or country, to the groups of words it belongs to;
    ``acts`` holds the predicate's stem and groups; ``numbers`` are exact values or bounds, ``times`` TIMEX3 values,
    ``chain`` the keys of relays and roots.
    """

    statement: Statement
    article: str
    concepts: Mapping[str, frozenset[str]]
    acts: frozenset[str]
    actors: frozenset[str]
    targets: frozenset[str]
    numbers: frozenset[float]
    times: frozenset[str]
    chain: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare each concept and group is among a story's statements: 0 (in all of them) to 1 (in one)."""

    weights: Mapping[str, float]

    def __call__(self, key: str) -> float:
        """Return the rarity of a concept or group; one never seen is as rare as can be."""
        return self.weights.get(key, 1.0)


def read_profiles(
    articles: Sequence[Article], packs: Mapping[str, LanguagePack], names: Names
) -> tuple[Profile, ...]:
    """Return the profiles of all statements, in order of article and place; articles without a pack tell by their words."""
    meanings = {code: read_meanings(packs[code].table("meanings")) for code in sorted(packs)}
    blank = read_meanings({})
    return tuple(
        _profile(statement, article, meanings.get(article.language or "", blank), names)
        for article in articles
        for statement in article.statements
    )


def read_rarity(profiles: Sequence[Profile]) -> Rarity:
    """Weigh every concept and group by the inverse logarithm of how many statements have it; no statements, no weights."""
    counts: dict[str, int] = {}
    for profile in profiles:
        for key in profile.concepts.keys() | {group for groups in profile.concepts.values() for group in groups}:
            counts[key] = counts.get(key, 0) + 1
    top = math.log(1 + len(profiles))
    return Rarity({key: math.log((1 + len(profiles)) / count) / top for key, count in counts.items()})


def _profile(statement: Statement, article: Article, meanings: Meanings, names: Names) -> Profile:
    """Read one statement's profile."""
    event = statement.event
    times = {time.id: time.value for time in article.times}
    quantities = {quantity.id: quantity for quantity in article.quantities}
    return Profile(
        statement=statement,
        article=article.id,
        concepts=_concepts(statement, meanings, names),
        acts=_acts(statement, meanings),
        actors=_who(event.actor if event else None, meanings, names),
        targets=_who(event.target if event else None, meanings, names),
        numbers=frozenset(
            number for key in statement.quantities if key in quantities for number in _bounds(quantities[key])
        ),
        times=frozenset(times[key] for key in statement.times if key in times),
        chain=frozenset(
            names.of(link.name, link.kind).key
            for chain in statement.chains
            for link in chain
            if link.kind != "anonymous"
        ),
    )


def _concepts(statement: Statement, meanings: Meanings, names: Names) -> dict[str, frozenset[str]]:
    """Map a statement's telling words to their groups; weak words are left out unless there is nothing else."""
    found: dict[str, frozenset[str]] = {}
    weak: dict[str, frozenset[str]] = {}
    negated = bool(statement.event and statement.event.negated)
    for term in statement.terms:
        if not (named := names.people_in(term) | {f"place:{code}" for code in names.countries(term)}):
            stem = meanings.stem(term)
            groups = meanings.groups.get(stem, frozenset())
            if negated:
                groups |= meanings.negated.get(stem, frozenset())
            (weak if stem in meanings.weak else found)[stem] = groups
        for key in sorted(named):
            found[key] = frozenset()
    return found or weak


def _acts(statement: Statement, meanings: Meanings) -> frozenset[str]:
    """Return the stem of a statement's predicate with the acts it belongs to."""
    if statement.event is None:
        return frozenset()
    stem = meanings.stem(statement.event.predicate)
    groups = meanings.groups.get(stem, frozenset())
    if statement.event.negated:
        groups |= meanings.negated.get(stem, frozenset())
    return frozenset({f"stem:{stem}"} - {f"stem:{word}" for word in meanings.weak}) | groups


def _who(phrase: str | None, meanings: Meanings, names: Names) -> frozenset[str]:
    """Return whom or what a phrase names: people and countries, else its stems."""
    if not phrase:
        return frozenset()
    named = names.people_in(phrase) | {f"place:{code}" for code in names.countries(phrase)}
    stems = {meanings.stem(word) for word in phrase.replace("'", " ").split() if len(word) > 3}
    return named or frozenset(stems - meanings.weak)


def _bounds(quantity: Quantity) -> list[float]:
    """List the numbers that a quantity is told by."""
    return [float(number) for number in (quantity.value, quantity.min, quantity.max) if number is not None]
