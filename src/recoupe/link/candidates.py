"""Pairs of statements worth comparing, found through the rare words they share, never by trying all pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from recoupe.link.profile import Profile, Rarity

if TYPE_CHECKING:
    from numpy.typing import NDArray


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
    postings = _postings(profiles, _keys, rarity, ceiling)
    bridges: list[list[_Posting]] = [[] for _ in profiles]
    languages = {language: at for at, language in enumerate(dict.fromkeys(profile.language for profile in profiles))}
    if len(languages) > 1:
        bridges = _postings(profiles, lambda profile: profile.bridges - profile.groups, rarity, ceiling)
    spoken = np.array([languages[profile.language] for profile in profiles], dtype=np.intp)
    rows = (
        _shared(place, postings[place], bridges[place], spoken, float(settings["mass"]))
        for place in range(len(profiles))
    )
    return _nearest(list(rows), max(int(settings["nearest"]), articles))


@dataclass(frozen=True, slots=True)
class _Posting:
    """A key that a statement has: the places of the statements behind it that have it too, and its weight."""

    behind: NDArray[np.intp]
    weight: float


def _postings(
    profiles: Sequence[Profile], keys: Callable[[Profile], Iterable[str]], rarity: Rarity, ceiling: int
) -> list[list[_Posting]]:
    """List the postings of each statement, in an order of keys that is the same for all."""
    found: list[list[_Posting]] = [[] for _ in profiles]
    for key, listed in _index(profiles, keys).items():
        if len(listed) <= ceiling:
            places = np.array(listed, dtype=np.intp)
            for at, place in enumerate(listed):
                found[place].append(_Posting(places[at + 1 :], rarity(key)))
    return found


def _shared(
    place: int,
    postings: Sequence[_Posting],
    bridges: Sequence[_Posting],
    spoken: NDArray[np.intp],
    mass: float,
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return the places behind one that share enough with it, and how much; bridges lead to other languages alone."""
    shared = np.zeros(len(spoken))
    for posting in postings:
        shared[posting.behind] += posting.weight
    for posting in bridges:
        shared[posting.behind[spoken[posting.behind] != spoken[place]]] += posting.weight
    near = np.flatnonzero((shared >= mass) & (shared > 0))
    return near, shared[near]


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


def _nearest(rows: Sequence[tuple[NDArray[np.intp], NDArray[np.float64]]], nearest: int) -> tuple[tuple[int, int], ...]:
    """Keep, for each statement, the pairs of most weight, of equals those of the first places."""
    first = np.repeat(np.arange(len(rows)), [len(near) for near, _ in rows])
    second = np.concatenate([near for near, _ in rows]) if rows else first
    weight = np.concatenate([weights for _, weights in rows]) if rows else np.zeros(0)
    kept = np.zeros(len(first), dtype=bool)
    for place, around in _around(first, second, len(rows)):
        if len(around) > nearest:
            other = first[around] + second[around] - place
            around = around[np.lexsort((other, -weight[around]))[:nearest]]  # noqa: PLW2901
        kept[around] = True
    return tuple(zip(first[kept].tolist(), second[kept].tolist(), strict=True))


def _around(first: NDArray[np.intp], second: NDArray[np.intp], count: int) -> Iterator[tuple[int, NDArray[np.intp]]]:
    """Yield each place with the numbers of the pairs that it stands in."""
    ends = np.concatenate((first, second))
    order = np.argsort(ends, kind="stable")
    bounds = np.searchsorted(ends[order], np.arange(count + 1))
    for place in range(count):
        yield place, order[bounds[place] : bounds[place + 1]] % len(first)
