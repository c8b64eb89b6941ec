"""Claims: the statements of different articles that make one proposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.decide.pairs import parted
from recoupe.languages.pack import shared_table
from recoupe.link.candidates import find_candidates
from recoupe.link.cluster import cluster
from recoupe.link.compare import compare, weigh_words
from recoupe.link.facet import join_facets, read_all_facets
from recoupe.link.lone import join_lone
from recoupe.link.meanings import read_all_meanings
from recoupe.link.profile import Profile, Rarity, read_profiles, read_rarity
from recoupe.link.score import total, weigh_features
from recoupe.normalise.actor import Names

if TYPE_CHECKING:
    from recoupe.decide.pairs import Ruled
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article

Pair = tuple[int, int]
Span = tuple[int, int]
LEAST = 2
"""Telling words of a statement that is compared: a single word agrees with too much."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that make one proposition, in order of article and place, and what made each join.

    ``spans`` gives by statement id the part of the content that makes the proposition; ``features`` the parts of
    its sum with the member that it is closest to.
    """

    members: tuple[str, ...]
    spans: Mapping[str, tuple[Span, ...]]
    features: Mapping[str, Mapping[str, float]]


def find_claims(
    articles: Sequence[Article],
    packs: Mapping[str, LanguagePack],
    names: Names,
    decisions: Sequence[Ruled] = (),
) -> tuple[Group, ...]:
    """Group the statements of a story by what they tell; a group holds statements of at least two articles.

    A statement of several clauses may stand in several groups: one for the whole, others for a clause each.
    ``decisions`` are on pairs of statements, by id: those that make one claim, and those that never do.
    """
    settings = shared_table("linking")
    meanings = read_all_meanings(packs)
    wholes = read_profiles(articles, meanings, names)
    profiles = (*wholes, *read_all_facets(wholes, articles, meanings, names))
    together, apart = parted(decisions, {whole.statement.id: at for at, whole in enumerate(wholes)})
    parts = _compare(profiles, read_rarity(wholes, settings["wording"]), settings)
    for pair in together:
        parts.setdefault(pair, {})["decided_same"] = settings["weights"]["decided_same"]
    scores = {pair: total(found) for pair, found in parts.items()}
    of_wholes = {pair: score for pair, score in scores.items() if pair[1] < len(wholes)}
    join = settings["join"]
    clusters = join_lone(
        cluster(of_wholes, join["threshold"], together, apart),
        wholes,
        {pair: parts[pair] for pair in of_wholes},
        join["lone"],
        apart,
    )
    found = [_kept(places, profiles, apart) for places in join_facets(clusters, profiles, len(wholes), scores, join)]
    return tuple(_group(places, profiles, parts, scores) for places in _told_twice(found, profiles))


def _kept(places: Sequence[int], profiles: Sequence[Profile], apart: Sequence[Pair]) -> tuple[int, ...]:
    """Leave out of a cluster the clauses of statements that are never to stand in it with another."""
    kept: list[int] = []
    for at in places:
        if not any({profiles[at].place, profiles[other].place} == {*pair} for other in kept for pair in apart):
            kept.append(at)
    return tuple(kept)


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
    weighed = [weigh_words(profile, rarity) for profile in profiles]
    telling = [len(profile.concepts) >= LEAST for profile in profiles]
    found = {}
    for first, second in find_candidates(profiles, rarity, settings["candidates"]):
        if not (telling[first] and telling[second]) or profiles[first].place == profiles[second].place:
            continue
        if features := compare(weighed[first], weighed[second], rarity, settings["wording"]):
            found[first, second] = weigh_features(features, settings["weights"])
    return found


def _group(
    places: Sequence[int],
    profiles: Sequence[Profile],
    parts: Mapping[Pair, Mapping[str, float]],
    scores: Mapping[Pair, float],
) -> Group:
    """Make a group of a cluster, with the features that tie each member to the member it is closest to."""
    ordered = sorted(places, key=lambda at: (profiles[at].place, at))
    features: dict[str, Mapping[str, float]] = {}
    for place in ordered:
        pairs = [(place, other) if place < other else (other, place) for other in places if other != place]
        closest = max(pairs, key=lambda pair: scores.get(pair, 0.0))
        features[profiles[place].statement.id] = parts.get(closest, {})
    return Group(
        members=tuple(dict.fromkeys(profiles[at].statement.id for at in ordered)),
        spans={profiles[at].statement.id: profiles[at].statement.content for at in ordered},
        features=features,
    )
