"""Winnowed fingerprints of texts (Schleimer, Wilkerson & Aiken 2003): few word 4-grams, the same few in equal words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from recoupe.weigh.reuse.words import ASIDE, Words, mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray

GRAM = 4
WINDOW = 4
_ROWS = 1 << 16
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)
_FACTORS = tuple(
    np.uint64(factor) for factor in (0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0x9E3779B97F4A7C15)
)


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Fingerprints that occur more than once, sorted by hash, then by row: that of their first word."""

    hashes: NDArray[np.uint64]
    rows: NDArray[np.int64]
    articles: NDArray[np.int64]

    def taken(self, kept: NDArray[np.bool_]) -> Fingerprints:
        """Return those that are kept, in the same order."""
        return Fingerprints(self.hashes[kept], self.rows[kept], self.articles[kept])


def find_fingerprints(words: Words) -> Fingerprints:
    """Return the fingerprints of all articles that occur at least twice, each once an article, where it is first.

    Of every four 4-grams running, the one with the least hash is kept: texts that share seven words running share
    a fingerprint. A gram never reaches over the edge of an article or of a channel.
    """
    parts = list(_winnowed(words))
    hashes = np.concatenate([part[0] for part in parts] or [np.zeros(0, np.uint64)])
    rows = np.concatenate([part[1] for part in parts] or [np.zeros(0, np.int64)])
    kept = _recurring(hashes)
    hashes, rows = hashes[kept], rows[kept]
    order = np.argsort(hashes, kind="stable")
    hashes, rows = hashes[order], rows[order]
    articles = words.article_at(rows)
    repeated = (np.diff(hashes, prepend=_NONE) == 0) & (np.diff(articles, prepend=-1) == 0)
    found = Fingerprints(hashes, rows, articles).taken(~repeated)
    return found.taken(group_sizes(found.hashes) > 1)


def group_sizes(values: NDArray[np.uint64] | NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each of some sorted values how often it occurs."""
    sizes = np.diff(group_starts(values), append=len(values))
    return np.repeat(sizes, sizes)


def group_starts(values: NDArray[np.uint64] | NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where each group of equal values begins; the values are sorted, none give none."""
    return np.flatnonzero(np.concatenate((np.ones(min(1, len(values)), np.bool_), values[1:] != values[:-1])))


def _recurring(hashes: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Tell which hashes may occur more than once, by counting them in many baskets: sorting all takes longer."""
    bits = max(8, min(26, len(hashes).bit_length() + 2))
    baskets = (hashes >> np.uint64(64 - bits)).astype(np.int64)
    return np.bincount(baskets, minlength=1 << bits)[baskets] > 1


def _winnowed(words: Words) -> Iterator[tuple[NDArray[np.uint64], NDArray[np.int64]]]:
    """Yield hashes and rows of the fingerprints, some ten thousand words at a time."""
    edge = np.zeros(len(words.codes) + 1, np.bool_)
    edge[words.bounds] = True
    edge[1:-1] |= words.channels[1:] != words.channels[:-1]
    reach = GRAM + WINDOW
    for start in range(0, len(words.codes), _ROWS):
        # What is chosen at a row depends on the words near it: a slice takes those of its neighbours too.
        low, high = max(0, start - reach), min(len(words.codes), start + _ROWS + reach)
        hashes, chosen = _chosen(words.codes[low:high], edge[low : high + 1], words.channels[low:high])
        rows = np.flatnonzero(chosen) + low
        rows = rows[(rows >= start) & (rows < start + _ROWS)]
        yield hashes[rows - low], rows


def _chosen(
    codes: NDArray[np.uint64], edge: NDArray[np.bool_], channels: NDArray[np.uint8]
) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """Hash the 4-grams of some words and tell which are kept."""
    count = len(codes) - GRAM + 1
    if count < 1:
        return np.zeros(0, np.uint64), np.zeros(0, np.bool_)
    hashes = np.zeros(count, np.uint64)
    for at, factor in enumerate(_FACTORS):
        hashes += codes[at : at + count] * factor
    hashes = mixed(hashes)
    broken = edge[1 : count + 1] | edge[2 : count + 2] | edge[3 : count + 3] | (channels[:count] == ASIDE)
    hashes[broken] = _NONE
    padded = np.full(count + 2 * (WINDOW - 1), _NONE)
    padded[WINDOW - 1 : WINDOW - 1 + count] = hashes
    twos = np.minimum(padded[:-1], padded[1:])
    least = np.minimum(twos[:-2], twos[2:])
    twos = np.maximum(least[:-1], least[1:])
    most = np.maximum(twos[:-2], twos[2:])
    return hashes, (most == hashes) & ~broken
