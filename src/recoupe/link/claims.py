"""Claims: the statements of different articles that make one proposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.languages.pack import shared_table
from recoupe.link.candidates import find_candidates
from recoupe.link.cluster import cluster
from recoupe.link.compare import compare
from recoupe.link.facet import join_facets, read_all_facets
from recoupe.link.meanings import read_all_meanings
from recoupe.link.profile import Profile, Rarity, read_profiles, read_rarity
from recoupe.link.score import total, weigh_features
from recoupe.normalise.actor import Names

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article

Pair = tuple[int, int]
Span = tuple[int, int]
_LEAST = 2
"""A statement of a single word agrees with too much."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that make one proposition, in order of article and place, and what made each join.

    ``spans`` gives by statement id the part of the content that makes the proposition; ``features`` the parts of
    its sum with the member that it is closest to.
    """

    members: tuple[str, ...]
    spans: Mapping[str, tuple[Span, ...]]
    features: Mapping[str, Mapping[str, float]]


def find_claims(articles: Sequence[Article], packs: Mapping[str, LanguagePack], names: Names) -> tuple[Group, ...]:
    """Group the statements of a story by what they tell; a group holds statements of at least two articles.

    A statement of several clauses may stand in several groups: one for the whole, others for a clause each.
    """
    settings = shared_table("linking")
    meanings = read_all_meanings(packs)
    wholes = read_profiles(articles, meanings, names)
    profiles = (*wholes, *read_all_facets(wholes, articles, meanings))
    parts = _compare(profiles, read_rarity(wholes, settings["wording"]), settings)
    scores = {pair: total(found) for pair, found in parts.items()}
    clusters = join_facets(_of_wholes(scores, len(wholes), settings["join"]), profiles, scores, settings["join"])
    return tuple(_group(places, profiles, parts) for places in _told_twice(clusters, profiles))


def _told_twice(clusters: Sequence[tuple[int, ...]], profiles: Sequence[Profile]) -> list[tuple[int, ...]]:
    """Keep the clusters of two articles or more that hold a statement which no cluster before holds with the rest."""
    kept: list[tuple[int, ...]] = []
    held: list[frozenset[int]] = []
    for places in clusters:
        statements = frozenset(profiles[at].place for at in places)
        if len({profiles[at].article for at in places}) > 1 and not any(statements <= other for other in held):
            kept.append(places)
            held.append(statements)
    return kept


def _compare(profiles: Sequence[Profile], rarity: Rarity, settings: Mapping[str, Any]) -> dict[Pair, dict[str, float]]:
    """Compare the candidate pairs, those of one statement with its own clauses left out."""
    return {
        (first, second): weigh_features(
            compare(profiles[first], profiles[second], rarity, settings["wording"]), settings["weights"]
        )
        for first, second in find_candidates(profiles, rarity, settings["candidates"])
        if profiles[first].place != profiles[second].place
        and min(len(profiles[first].concepts), len(profiles[second].concepts)) >= _LEAST
    }


def _of_wholes(scores: Mapping[Pair, float], wholes: int, settings: Mapping[str, float]) -> tuple[tuple[int, ...], ...]:
    """Cluster the whole statements, which stand before all clauses."""
    return cluster({pair: score for pair, score in scores.items() if pair[1] < wholes}, settings["threshold"])


def _group(places: Sequence[int], profiles: Sequence[Profile], parts: Mapping[Pair, Mapping[str, float]]) -> Group:
    """Make a group of a cluster, with the features that tie each member to the member it is closest to."""
    ordered = sorted(places, key=lambda at: (profiles[at].place, at))
    features: dict[str, Mapping[str, float]] = {}
    for place in ordered:
        pairs = [parts.get((min(place, other), max(place, other)), {}) for other in places if other != place]
        features[profiles[place].statement.id] = max(pairs, key=total)
    return Group(
        members=tuple(dict.fromkeys(profiles[at].statement.id for at in ordered)),
        spans={profiles[at].statement.id: profiles[at].spans for at in ordered},
        features=features,
    )
