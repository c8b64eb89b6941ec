"""Claims: the statements of different articles that make one proposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.decide.pairs import parted
from recoupe.languages.pack import shared_table
from recoupe.link.cluster import Pair, cluster
from recoupe.link.facet import join_facets, read_all_facets
from recoupe.link.lone import join_lone
from recoupe.link.meanings import read_all_meanings
from recoupe.link.pairs import Pairs
from recoupe.link.profile import Profile, read_profiles, read_rarity
from recoupe.normalise.actor import Names

if TYPE_CHECKING:
    from recoupe.decide.pairs import Ruled
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article

Span = tuple[int, int]


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
    pairs = Pairs(profiles, read_rarity(wholes, settings["wording"]), settings)
    pairs.decide(together)
    of_wholes = _of(wholes, pairs.scores)
    join = settings["join"]
    many, lone = _thresholds(join, wholes)
    agreed = cluster(of_wholes, many, together, apart, join["strange"])
    clusters = join_lone(agreed, wholes, of_wholes | _of(wholes, pairs.agreeing), lone, apart)
    joined = join_facets(clusters, profiles, len(wholes), pairs.scores, join)
    found = [_kept(places, profiles, apart) for places in joined]
    return tuple(_group(places, profiles, pairs) for places in _told_twice(found, profiles))


def _thresholds(join: Mapping[str, float], wholes: Sequence[Profile]) -> tuple[float, float]:
    """Return what statements must reach to be one among many, and where they agree with no others."""
    few = len(wholes) <= join["few"]
    return (join["threshold_few"], join["lone_few"]) if few else (join["threshold"], join["lone"])


def _of(wholes: Sequence[Profile], scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return the scores of pairs of whole statements, which stand before all clauses."""
    return {pair: score for pair, score in scores.items() if pair[1] < len(wholes)}


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


def _group(places: Sequence[int], profiles: Sequence[Profile], pairs: Pairs) -> Group:
    """Make a group of a cluster, with the features that tie each member to the member it is closest to."""
    ordered = sorted(places, key=lambda at: (profiles[at].place, at))
    features: dict[str, Mapping[str, float]] = {}
    for place in ordered:
        near = [(place, other) if place < other else (other, place) for other in places if other != place]
        closest = max(near, key=lambda pair: pairs.scores.get(pair, 0.0))
        features[profiles[place].statement.id] = pairs.parts(closest)
    return Group(
        members=tuple(dict.fromkeys(profiles[at].statement.id for at in ordered)),
        spans={profiles[at].statement.id: profiles[at].statement.content for at in ordered},
        features=features,
    )
