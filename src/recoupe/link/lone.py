"""Lone statements: two that agree with no others make one claim where each is the closest to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.cluster import Pair, cluster

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from recoupe.link.profile import Profile


def join_lone(
    clusters: Sequence[tuple[int, ...]],
    profiles: Sequence[Profile],
    scores: Mapping[Pair, float],
    threshold: float,
    apart: Collection[Pair],
) -> list[tuple[int, ...]]:
    """Return the clusters with those that statements of no cluster make, which need to agree less than others.

    That one account has a thing considered and another has it ordered, or denies it, is told only where both stand in
    one claim: ``scores`` are those of whole statements, without what they depart from each other in. Two articles'
    statements must each be the closest to the other in its article. Pairs that are ``apart`` stay so.
    """
    home = {at for places in clusters for at in places}
    closest = _closest(profiles, scores)
    mutual = {
        (one, other): score
        for (one, other), score in scores.items()
        if profiles[one].article != profiles[other].article
        and home.isdisjoint((one, other))
        and closest[one, profiles[other].article] == other
        and closest[other, profiles[one].article] == one
    }
    return [*clusters, *cluster(mutual, threshold, (), [pair for pair in apart if pair in mutual])]


def _closest(profiles: Sequence[Profile], scores: Mapping[Pair, float]) -> dict[tuple[int, str], int]:
    """Return for each statement and each other article the statement there that it is closest to."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (first, second), score in scores.items():
        for one, other in ((first, second), (second, first)):
            key = one, profiles[other].article
            if key not in best or (score, -other) > best[key]:
                best[key] = score, -other
    return {key: -other for key, (_, other) in best.items()}
