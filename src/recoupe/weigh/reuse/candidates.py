"""Candidates: pairs of articles that share fingerprints, by an inverted index, with the places where they do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.weigh.reuse.fingerprint import Fingerprints, group_sizes, group_starts

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Seeds:
    """Places that two articles share, sorted by pair, then by diagonal (second row less first), then by place.

    ``pairs`` are numbers that only tell pairs apart; ``first`` and ``second`` are rows of words, of the article given
    earlier and of the one given later.
    """

    pairs: NDArray[np.int64]
    first: NDArray[np.int64]
    second: NDArray[np.int64]


def find_seeds(prints: Fingerprints, count: int, least: int, crowd: int, leaders: int) -> Iterator[Seeds]:
    """Yield, a block of pairs at a time, the seeds of all pairs of ``count`` articles that share ``least`` or more.

    A fingerprint is never dropped for being frequent. Where more than ``crowd`` articles have it, each is held against
    the first ``leaders`` of them only, so that time grows with the copies and not with their square.
    """
    order = np.argsort(prints.rows)
    places = np.arange(len(prints.rows))
    starts = group_starts(prints.hashes)
    sizes = group_sizes(prints.hashes)
    rank = places - np.repeat(starts, np.diff(starts, append=len(places)))
    later = np.where((sizes <= crowd) | (rank < leaders), sizes - 1 - rank, 0)[order]
    for low, high in _blocks(prints.articles[order], later):
        seeds = _seeds(prints, order[low:high], later[low:high], count)
        yield _enough(seeds, least)


def _blocks(articles: NDArray[np.int64], weights: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield slices that weigh about a block, whole articles each."""
    edges = np.append(group_starts(articles), len(articles))
    reached = np.concatenate(([0], np.cumsum(weights)))[edges]
    low = 0
    while low < len(edges) - 1:
        high = max(low + 1, int(np.searchsorted(reached, reached[low] + _BLOCK, side="right")) - 1)
        yield int(edges[low]), int(edges[high])
        low = high


def _seeds(prints: Fingerprints, entries: NDArray[np.int64], later: NDArray[np.int64], count: int) -> Seeds:
    """Pair each entry of the index with the later ones of its fingerprint."""
    one = np.repeat(entries, later)
    other = one + 1 + np.arange(len(one)) - np.repeat(np.cumsum(later) - later, later)
    first, second = prints.rows[one], prints.rows[other]
    pairs = prints.articles[one] * count + prints.articles[other]
    order = np.lexsort((first, second - first, pairs))
    return Seeds(pairs[order], first[order], second[order])


def _enough(seeds: Seeds, least: int) -> Seeds:
    """Keep the pairs that share enough."""
    kept = group_sizes(seeds.pairs) >= least
    return Seeds(seeds.pairs[kept], seeds.first[kept], seeds.second[kept])
