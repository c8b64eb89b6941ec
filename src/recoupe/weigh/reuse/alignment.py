"""Word alignment of two articles around the places that they share: runs of equal words, and passages made of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from recoupe.weigh.reuse.candidates import Seeds
from recoupe.weigh.reuse.fingerprint import GRAM, group_starts
from recoupe.weigh.reuse.words import Words

if TYPE_CHECKING:
    from numpy.typing import NDArray

_REACH = 32
"""Words looked at on either side of a seed."""
_NEAR = 8
"""Words on either side of a run that tell whether the texts go on alike."""
_BLOCK = 1 << 21


@dataclass(frozen=True, slots=True)
class Runs:
    """Stretches of words that two articles have alike, sorted by pair, channel and place in the first.

    ``first`` and ``second`` are the rows of the first word in either article, ``length`` how many words there are;
    ``quoted`` tells quoted speech. Of the ``looked`` words next to a run, those that bound it left out, ``near`` are
    alike too. ``passages`` numbers the passages that runs belong to.
    """

    pairs: NDArray[np.int64]
    quoted: NDArray[np.bool_]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    length: NDArray[np.int64]
    near: NDArray[np.int64]
    looked: NDArray[np.int64]
    passages: NDArray[np.int64]

    def taken(self, kept: NDArray[np.bool_] | NDArray[np.int64]) -> Runs:
        """Return the runs that are kept or, by index, in another order."""
        return Runs(*(getattr(self, field.name)[kept] for field in fields(self)))


@dataclass(frozen=True, slots=True)
class Least:
    """How much must agree.

    A run has ``run`` words. A passage is made of runs with at most ``gap`` words between two, in either article. It
    stands by itself with ``alone`` words that make up the share ``dense`` of it: shorter ones are names, titles and
    turns of phrase that all reports of one story have, and so are two beside each other, unless one has ``whole``
    words. More than two must have ``broken`` words and go on alike: the share ``near`` of the words around them is
    alike too. Then passages that reach over ``reach`` words also count that have ``reworked`` words together, in
    ``several`` runs of two articles: it is one text, rewritten.
    """

    run: int
    gap: int
    alone: int
    dense: float
    whole: int
    broken: int
    reach: int
    reworked: int
    several: int
    near: float


def align(seeds: Seeds, words: Words, least: Least) -> Runs:
    """Return the runs of the passages that two articles share, those of pairs with too little in common left out.

    On every diagonal that has a seed, the words around it are held against each other. No word is in two runs.
    """
    runs = _runs(seeds, words, least.run)
    runs = runs.taken(np.lexsort((runs.first, runs.quoted, runs.pairs)))
    runs = _apart(runs, least.run)
    return _confirmed(_in_passages(runs, least.gap), least) if len(runs.pairs) else runs


def _runs(seeds: Seeds, words: Words, least: int) -> Runs:
    """Find the runs on all diagonals."""
    if not len(seeds.pairs):
        return _no_runs()
    diagonal = seeds.second - seeds.first
    near = (np.diff(seeds.pairs) == 0) & (np.diff(diagonal) == 0) & (np.diff(seeds.first) <= 2 * _REACH + GRAM)
    starts = np.flatnonzero(np.concatenate(([True], ~near)))
    ends = np.append(starts[1:], len(seeds.pairs)) - 1
    pairs, shift = seeds.pairs[starts], diagonal[starts]
    one, other = words.article_at(seeds.first[starts]), words.article_at(seeds.second[starts])
    low = np.maximum(seeds.first[starts] - _REACH, np.maximum(words.bounds[one], words.bounds[other] - shift))
    high = np.minimum(
        seeds.first[ends] + GRAM + _REACH, np.minimum(words.bounds[one + 1], words.bounds[other + 1] - shift)
    )
    parts = []
    for begin, end in _blocks(high - low + 1):
        here = slice(begin, end)
        number, first, length, near_by, looked = _equal(words.codes, low[here], high[here], shift[here], least)
        number += begin
        quoted = (words.codes[first] & np.uint64(1)).astype(np.bool_)
        parts.append((pairs[number], quoted, first, first + shift[number], length, near_by, looked, number))
    return Runs(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _no_runs() -> Runs:
    none = np.zeros(0, np.int64)
    return Runs(none, none.astype(np.bool_), none, none, none, none, none, none)


def _blocks(weights: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield slices that weigh about a block."""
    reached = np.concatenate(([0], np.cumsum(weights)))
    low = 0
    while low < len(weights):
        high = max(low + 1, int(np.searchsorted(reached, reached[low] + _BLOCK, side="right")) - 1)
        yield low, high
        low = high


def _equal(
    codes: NDArray[np.uint64], low: NDArray[np.int64], high: NDArray[np.int64], shift: NDArray[np.int64], least: int
) -> tuple[NDArray[np.int64], ...]:
    """Hold the rows of each range against the rows further on by its shift.

    Return for each run its range, its first row and length, and how many words near it are alike, of how many.

    Between two ranges one place stands for a difference, so that no run reaches from one into the next.
    """
    size = high - low + 1
    begin = np.cumsum(size) - size
    rows = np.arange(int(size.sum())) + np.repeat(low - begin, size)
    last = begin + size - 1
    rows[last] = 0
    found = codes[rows]
    same = found == codes[rows + np.repeat(shift, size)]
    same[last] = False
    quoted = (found & np.uint64(1)).astype(np.bool_)
    change = np.diff(quoted, prepend=False)
    before = np.concatenate(([False], same[:-1]))
    starts = np.flatnonzero(same & (~before | change))
    ends = np.flatnonzero(before & (~same | change))
    if len(ends) < len(starts):
        ends = np.append(ends, len(same))
    long = ends - starts >= least
    starts, ends = starts[long], ends[long]
    number = np.searchsorted(begin, starts, side="right") - 1
    before, after = np.maximum(begin[number], starts - 1), np.minimum(last[number], ends + 1)
    low, high = np.maximum(begin[number], before - _NEAR), np.minimum(last[number], after + _NEAR)
    equal = np.concatenate(([0], np.cumsum(same)))
    near = equal[before] - equal[low] + equal[high] - equal[after]
    return number, rows[starts], ends - starts, near, before - low + high - after


def _apart(runs: Runs, least: int) -> Runs:
    """Give every word to one run only, the longest that has it; what is left of the others goes on if long enough."""
    tangled = _tangled(runs)
    if not tangled.any():
        return runs
    pairs = np.unique(runs.pairs[tangled])
    whole = np.isin(runs.pairs, pairs)
    kept, loose = runs.taken(~whole), runs.taken(whole)
    edges = np.append(group_starts(loose.pairs), len(loose.pairs)).tolist()
    rows = [row for low, high in pairwise(edges) for row in _untangled(loose, low, high, least)]
    columns = [np.array(column, np.int64) for column in zip(*rows, strict=True)]
    columns[1] = columns[1].astype(np.bool_)
    mixed = Runs(*(np.concatenate((getattr(kept, f.name), c)) for f, c in zip(fields(kept), columns, strict=True)))
    return mixed.taken(np.lexsort((mixed.first, mixed.quoted, mixed.pairs)))


def _tangled(runs: Runs) -> NDArray[np.bool_]:
    """Tell which runs begin before an earlier one of their pair has ended, in either article."""
    found = np.zeros(len(runs.pairs), np.bool_)
    for place in (runs.first, runs.second):
        order = np.lexsort((place, runs.pairs))
        pairs, starts, ends = runs.pairs[order], place[order], (place + runs.length)[order]
        found[order[1:]] |= (pairs[1:] == pairs[:-1]) & (starts[1:] < ends[:-1])
    return found


def _untangled(runs: Runs, low: int, high: int, least: int) -> Iterator[tuple[int, ...]]:
    """Yield the runs of one pair, the longest first, each without the words that a longer one has."""
    columns = (runs.first, runs.second, runs.length, runs.near, runs.looked)
    first, second, length, near, looked = (column[low:high].tolist() for column in columns)
    taken: tuple[set[int], set[int]] = (set(), set())
    for number in sorted(range(high - low), key=lambda at: (-length[at], first[at], second[at])):
        one, other = first[number], second[number]
        free = [one + at not in taken[0] and other + at not in taken[1] for at in range(length[number])]
        for start, end in _stretches(free, least):
            taken[0].update(range(one + start, one + end))
            taken[1].update(range(other + start, other + end))
            at = low + number
            yield (
                *(int(runs.pairs[at]), int(runs.quoted[at]), one + start, other + start, end - start),
                *(near[number], looked[number], 0),
            )


def _stretches(free: list[bool], least: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of true values that are long enough."""
    start = 0
    for at, value in enumerate([*free, False]):
        if not value:
            if at - start >= least:
                yield start, at
            start = at + 1


def _in_passages(runs: Runs, gap: int) -> Runs:
    """Give the runs the numbers of their passages: those that follow each other in both articles over short gaps."""
    first_gap = runs.first[1:] - (runs.first + runs.length)[:-1]
    second_gap = runs.second[1:] - (runs.second + runs.length)[:-1]
    near = (first_gap <= gap) & (second_gap >= 0) & (second_gap <= gap)
    near &= (np.diff(runs.pairs) == 0) & (runs.quoted[1:] == runs.quoted[:-1])
    numbers = np.cumsum(np.concatenate(([0], ~near)))
    return replace(runs, passages=numbers)


def _confirmed(runs: Runs, least: Least) -> Runs:
    """Keep the passages that stand by themselves, and all of articles that are one text reworked."""
    starts = group_starts(runs.passages)
    ends = np.append(starts[1:], len(runs.pairs))
    total = np.add.reduceat(runs.length, starts)
    last = runs.length[ends - 1]
    reach = np.maximum(
        runs.first[ends - 1] + last - runs.first[starts], runs.second[ends - 1] + last - runs.second[starts]
    )
    longest = np.maximum.reduceat(runs.length, starts)
    broken = (ends - starts > 2) & (total >= least.broken) & _goes_on(runs, starts, least.near)
    kept = (total >= least.alone) & (total >= least.dense * reach) & ((longest >= least.whole) | broken)
    part = (reach >= least.reach) & ~runs.quoted[starts]
    return runs.taken(np.repeat(kept | part & _reworked(runs, starts, np.where(part, total, 0), least), ends - starts))


def _reworked(runs: Runs, starts: NDArray[np.int64], total: NDArray[np.int64], least: Least) -> NDArray[np.bool_]:
    """Tell which passages, given by where they start and how many words they have, belong to a rewritten text."""
    first = group_starts(runs.pairs[starts])
    several = np.diff(starts[first], append=len(runs.pairs)) >= least.several
    enough = (np.add.reduceat(total, first) >= least.reworked) & several & _goes_on(runs, starts[first], least.near)
    return np.repeat(enough, np.diff(first, append=len(total)))


def _goes_on(runs: Runs, starts: NDArray[np.int64], least: float) -> NDArray[np.bool_]:
    """Tell which groups of runs have enough words alike around them."""
    near, looked = (np.add.reduceat(column, starts) for column in (runs.near, runs.looked))
    return (near > 0) & (near >= least * looked)
