"""Claims: the statements of different articles that make one proposition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.languages.pack import shared_table
from recoupe.link.candidates import find_candidates
from recoupe.link.cluster import cluster
from recoupe.link.compare import compare
from recoupe.link.profile import read_profiles, read_rarity
from recoupe.link.score import total, weigh_features
from recoupe.normalise.actor import Names

if TYPE_CHECKING:
    from recoupe.languages.pack import LanguagePack
    from recoupe.records.text import Article


@dataclass(frozen=True, slots=True)
class Group:
    """Statements that make one proposition, in order of article and place, and what made each join.

    ``features`` gives by statement id the parts of its sum with the member it is closest to.
    """

    members: tuple[str, ...]
    features: Mapping[str, Mapping[str, float]]


def find_claims(articles: Sequence[Article], packs: Mapping[str, LanguagePack], names: Names) -> tuple[Group, ...]:
    """Group the statements of a story by what they tell; a group holds statements of at least two articles."""
    settings = shared_table("linking")
    profiles = read_profiles(articles, packs, names)
    rarity = read_rarity(profiles)
    parts = {
        (first, second): weigh_features(
            compare(profiles[first], profiles[second], rarity, settings["wording"]), settings["weights"]
        )
        for first, second in find_candidates(profiles, rarity, settings["candidates"])
    }
    clusters = cluster({pair: total(found) for pair, found in parts.items()}, float(settings["join"]["threshold"]))
    return tuple(
        Group(tuple(profiles[at].statement.id for at in places), _reasons(places, parts, [p.statement.id for p in profiles]))
        for places in clusters
        if len({profiles[at].article for at in places}) > 1
    )


def _reasons(
    places: Sequence[int], parts: Mapping[tuple[int, int], Mapping[str, float]], ids: Sequence[str]
) -> dict[str, Mapping[str, float]]:
    """Tell for each member the features that tie it to the member it is closest to."""
    found: dict[str, Mapping[str, float]] = {}
    for place in places:
        pairs = [parts.get((min(place, other), max(place, other)), {}) for other in places if other != place]
        found[ids[place]] = max(pairs, key=total)
    return found
