"""Pairs of statements worth comparing, found through the rare words they share, never by trying all pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from recoupe.link.profile import Profile, Rarity


def find_candidates(
    profiles: Sequence[Profile], rarity: Rarity, settings: Mapping[str, Any]
) -> tuple[tuple[int, int], ...]:
    """Return the pairs of places whose statements share enough rare concepts, groups, numbers or times, in order.

    Statements in two languages also meet by the bridges between their words.

    Words that more than ``common`` of the statements have (and more than ``floor``, and more than two an article: what
    every article says once is no common word) block nothing; each statement is paired with its ``nearest`` at most, or
    with one an article. No statements give no pairs.
    """
    articles = len({profile.article for profile in profiles})
    ceiling = max(int(settings["floor"]), int(settings["common"] * len(profiles)), 2 * articles)
    shared: list[dict[int, float]] = [{} for _ in profiles]
    for key, places in _index(profiles, _keys).items():
        if len(places) <= ceiling:
            _pair(places, rarity(key), shared)
    if len({profile.language for profile in profiles}) > 1:
        for key, places in _index(profiles, lambda profile: profile.bridges - profile.groups).items():
            if len(places) <= ceiling:
                _pair(places, rarity(key), shared, profiles)
    return _nearest(shared, float(settings["mass"]), max(int(settings["nearest"]), articles))


def _pair(
    places: Sequence[int], weight: float, shared: Sequence[dict[int, float]], apart: Sequence[Profile] | None = None
) -> None:
    """Add the weight of a key to each two places that have it; with ``apart``, only to those in two languages."""
    for at, first in enumerate(places):
        near = shared[first]
        for second in places[at + 1 :]:
            if apart is None or apart[first].language != apart[second].language:
                near[second] = near.get(second, 0.0) + weight


def _keys(profile: Profile) -> frozenset[str]:
    """Return what a statement is found by in every language."""
    values = (*(f"number:{number:g}" for number in profile.numbers), *(f"time:{time}" for time in profile.times))
    return profile.groups.union(profile.concepts, values)


def _index(profiles: Sequence[Profile], keys: Callable[[Profile], Iterable[str]]) -> dict[str, list[int]]:
    """List by blocking key the places of the statements that have it."""
    index: dict[str, list[int]] = {}
    for place, profile in enumerate(profiles):
        for key in sorted(keys(profile)):
            index.setdefault(key, []).append(place)
    return index


def _nearest(shared: Sequence[Mapping[int, float]], mass: float, nearest: int) -> tuple[tuple[int, int], ...]:
    """Keep, for each statement, the pairs of enough mass, the heaviest first."""
    around: list[list[tuple[float, int]]] = [[] for _ in shared]
    for first, row in enumerate(shared):
        for second, weight in row.items():
            if weight >= mass:
                around[first].append((-weight, second))
                around[second].append((-weight, first))
    kept = {
        (min(place, other), max(place, other)) for place, row in enumerate(around) for _, other in sorted(row)[:nearest]
    }
    return tuple(sorted(kept))
