"""Average-link agglomeration over a sparse graph: no chain of weak links swallows the story."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Mapping

Pair = tuple[int, int]


def cluster(
    scores: Mapping[Pair, float], threshold: float, together: Collection[Pair] = (), apart: Collection[Pair] = ()
) -> tuple[tuple[int, ...], ...]:
    """Join the closest clusters while the mean score over all their pairs reaches the threshold.

    ``scores`` holds the pairs compared, the smaller place first; pairs not compared count as 0. Pairs to be
    ``together`` are joined before all others, those to be ``apart`` never stand in one cluster, whatever their scores.
    Returns the clusters of two places or more, each sorted, in order of first place; no pairs give none. Ties go to the
    lower places, so the same scores always give the same clusters. Method: UPGMA (Sokal & Michener 1958).
    """
    clusters = _Clusters(scores, together, apart)
    for first, second in sorted(together):
        clusters.join(*sorted((clusters.home(first), clusters.home(second))))
    heap = [(-score, *pair) for pair, score in clusters.scores() if score >= threshold]
    heapq.heapify(heap)
    while heap:
        _, first, second = heapq.heappop(heap)
        fresh = clusters.join(first, second)
        if fresh is not None:
            for other, mean in clusters.means(fresh):
                if mean >= threshold:
                    heapq.heappush(heap, (-mean, other, fresh))
    return clusters.result()


class _Clusters:
    """Clusters in the making, each under a number; a joined one has a new number."""

    def __init__(self, scores: Mapping[Pair, float], together: Collection[Pair], apart: Collection[Pair]) -> None:
        self._members: dict[int, tuple[int, ...]] = {}
        self._links: dict[int, dict[int, float]] = {}
        self._foes: dict[int, set[int]] = {}
        for (first, second), score in scores.items():
            for one, other in ((first, second), (second, first)):
                self._members.setdefault(one, (one,))
                self._links.setdefault(one, {})[other] = score
        for places, foes in ((together, False), (apart, True)):
            for first, second in places:
                for one, other in ((first, second), (second, first)):
                    self._members.setdefault(one, (one,))
                    self._links.setdefault(one, {})
                    if foes:
                        self._foes.setdefault(one, set()).add(other)
        self._fresh = max(self._members, default=0) + 1

    def home(self, place: int) -> int:
        """Return the cluster that holds a place."""
        if place in self._members:
            return place
        return next(number for number, places in self._members.items() if place in places)

    def scores(self) -> Iterator[tuple[Pair, float]]:
        """Yield the mean score of each two clusters that were compared."""
        for one, row in self._links.items():
            yield from (((one, other), self._mean(one, other)) for other in row if one < other)

    def means(self, one: int) -> Iterator[tuple[int, float]]:
        """Yield the clusters that one was compared with, and the mean score."""
        yield from ((other, self._mean(one, other)) for other in self._links[one])

    def _mean(self, one: int, other: int) -> float:
        return self._links[one][other] / (len(self._members[one]) * len(self._members[other]))

    def join(self, first: int, second: int) -> int | None:
        """Join two clusters and return the number of the new one; None where they are none any more or foes."""
        if first == second or first not in self._members or second not in self._members:
            return None
        if second in self._foes.get(first, ()):
            return None
        fresh, self._fresh = self._fresh, self._fresh + 1
        self._members[fresh] = (*self._members.pop(first), *self._members.pop(second))
        self._links[fresh] = self._summed(first, second)
        for other, weight in self._links[fresh].items():
            self._links[other][fresh] = weight
        if foes := self._foes.pop(first, set()) | self._foes.pop(second, set()):
            self._foes[fresh] = foes
            for foe in foes:
                self._foes[foe] = self._foes.get(foe, set()) - {first, second} | {fresh}
        return fresh

    def _summed(self, first: int, second: int) -> dict[int, float]:
        summed: dict[int, float] = {}
        for old in (first, second):
            for other, weight in self._links.pop(old).items():
                if other not in (first, second):
                    summed[other] = summed.get(other, 0.0) + weight
                    self._links[other].pop(old, None)
        return summed

    def result(self) -> tuple[tuple[int, ...], ...]:
        """Return the clusters of two places or more."""
        return tuple(sorted(tuple(sorted(places)) for places in self._members.values() if len(places) > 1))
