"""Lone statements: two that agree with no others make one claim where each is the closest to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.cluster import cluster
from recoupe.link.score import total

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from recoupe.link.profile import Profile

Pair = tuple[int, int]
DEPARTS = frozenset(("against_status", "against_decision", "against_polarity"))
"""Features of one act told in two ways: where nobody agrees with either telling, they do not keep it from the other."""


def join_lone(
    clusters: Sequence[tuple[int, ...]],
    profiles: Sequence[Profile],
    parts: Mapping[Pair, Mapping[str, float]],
    threshold: float,
    apart: Collection[Pair],
) -> list[tuple[int, ...]]:
    """Return the clusters with those that statements of no cluster make, which need to agree less than others.

    That one account has a thing considered and another has it ordered, or denies it, is told only where both stand in
    one claim. Two articles' statements must each be the closest to the other in its article. ``profiles`` and
    ``parts`` are those of whole statements; pairs that are ``apart`` stay so.
    """
    home = {at for places in clusters for at in places}
    scores = {
        pair: total({name: part for name, part in found.items() if name not in DEPARTS})
        for pair, found in parts.items()
        if profiles[pair[0]].article != profiles[pair[1]].article
    }
    closest = _closest(profiles, scores)
    mutual = {
        (one, other): score
        for (one, other), score in scores.items()
        if home.isdisjoint((one, other))
        and closest[one, profiles[other].article] == other
        and closest[other, profiles[one].article] == one
    }
    return [*clusters, *cluster(mutual, threshold, (), [pair for pair in apart if pair in mutual])]


def _closest(profiles: Sequence[Profile], scores: Mapping[Pair, float]) -> dict[tuple[int, str], int]:
    """Return for each statement and each other article the statement there that it is closest to, the first of equals."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (first, second), score in scores.items():
        for one, other in ((first, second), (second, first)):
            key = one, profiles[other].article
            if key not in best or (score, -other) > best[key]:
                best[key] = score, -other
    return {key: -other for key, (_, other) in best.items()}
