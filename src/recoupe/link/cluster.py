"""Average-link agglomeration over a sparse graph: no chain of weak links swallows the story."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Mapping

Pair = tuple[int, int]
_Link = tuple[float, float, int]


def cluster(
    scores: Mapping[Pair, float],
    threshold: float,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
    *,
    closest: float = 0.0,
) -> tuple[tuple[int, ...], ...]:
    """Join the closest clusters while the score over all their pairs reaches the threshold.

    ``scores`` holds the pairs compared, the smaller place first; pairs not compared count as 0. The score of two
    clusters is the mean over their pairs; where all of these were compared, it lies ``closest`` (0 to 1) of the way
    from there to that of their closest pair. Pairs to be ``together`` are joined before all others, those to be
    ``apart`` never stand in one cluster, whatever their scores. Returns the clusters of two places or more, each
    sorted, in order of first place; no pairs give none. Ties go to the lower places, so the same scores always give the
    same clusters. Method: UPGMA (Sokal & Michener 1958); with ``closest`` a combination of average and single links, as
    the flexible strategies of Lance & Williams (1967) are.
    """
    clusters = _Clusters(scores, together, apart, closest)
    for first, second in sorted(together):
        clusters.join(*sorted((clusters.home(first), clusters.home(second))))
    heap = [(-score, *pair) for pair, score in clusters.scores() if score >= threshold]
    heapq.heapify(heap)
    while heap:
        _, first, second = heapq.heappop(heap)
        fresh = clusters.join(first, second)
        if fresh is not None:
            for other, score in clusters.near(fresh):
                if score >= threshold:
                    heapq.heappush(heap, (-score, other, fresh))
    return clusters.result()


class _Clusters:
    """Clusters in the making, each under a number; a joined one has a new number.

    A link of two clusters is the sum of the scores of their pairs that were compared, the highest, and how many.
    """

    def __init__(
        self, scores: Mapping[Pair, float], together: Collection[Pair], apart: Collection[Pair], closest: float
    ) -> None:
        self._closest = closest
        self._members: dict[int, tuple[int, ...]] = {}
        self._links: dict[int, dict[int, _Link]] = {}
        self._foes: dict[int, set[int]] = {}
        for (first, second), score in scores.items():
            for one, other in ((first, second), (second, first)):
                self._members.setdefault(one, (one,))
                self._links.setdefault(one, {})[other] = score, score, 1
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
        """Yield the score of each two clusters that were compared."""
        for one, row in self._links.items():
            yield from (((one, other), self._score(one, other)) for other in row if one < other)

    def near(self, one: int) -> Iterator[tuple[int, float]]:
        """Yield the clusters that one was compared with, and the score."""
        yield from ((other, self._score(one, other)) for other in self._links[one])

    def _score(self, one: int, other: int) -> float:
        whole, highest, compared = self._links[one][other]
        pairs = len(self._members[one]) * len(self._members[other])
        mean = whole / pairs
        return mean + self._closest * (highest - mean) if compared == pairs else mean

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

    def _summed(self, first: int, second: int) -> dict[int, _Link]:
        summed: dict[int, _Link] = {}
        for old in (first, second):
            for other, (weight, high, pairs) in self._links.pop(old).items():
                if other not in (first, second):
                    whole, highest, compared = summed.get(other, (0.0, high, 0))
                    summed[other] = whole + weight, max(highest, high), compared + pairs
                    self._links[other].pop(old, None)
        return summed

    def result(self) -> tuple[tuple[int, ...], ...]:
        """Return the clusters of two places or more."""
        return tuple(sorted(tuple(sorted(places)) for places in self._members.values() if len(places) > 1))
