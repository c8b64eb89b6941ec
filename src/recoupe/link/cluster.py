"""Average-link agglomeration over a sparse graph: no chain of weak links swallows the story."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Mapping

Pair = tuple[int, int]
Entry = tuple[float, int, int]


def cluster(
    scores: Mapping[Pair, float],
    threshold: float,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
    strange: float = 0.0,
) -> tuple[tuple[int, ...], ...]:
    """Join the closest clusters while the mean score over all their pairs reaches the threshold.

    ``scores`` holds the pairs compared, the smaller place first; pairs not compared count as ``strange``, 0 or less:
    what has nothing in common with one member is kept out by less of what it has with another. Pairs to be
    ``together`` are joined before all others, those to be ``apart`` never stand in one cluster, whatever their scores.
    Returns the clusters of two places or more, each sorted, in order of first place; no pairs give none. Ties go to the
    lower places, so the same scores always give the same clusters. Method: UPGMA (Sokal & Michener 1958).
    """
    threshold -= strange
    clusters = _Clusters({pair: score - strange for pair, score in scores.items()}, together, apart)
    for first, second in sorted(together):
        clusters.join(*sorted((clusters.home(first), clusters.home(second))))
    agenda = _Agenda()
    for one in clusters.numbers():
        agenda.add(
            one, [(-mean, one, other) for other, mean in clusters.means(one) if one < other and mean >= threshold]
        )
    while closest := agenda.closest():
        fresh = clusters.join(*closest)
        if fresh is not None:
            agenda.drop(closest)
            agenda.add(fresh, [(-mean, other, fresh) for other, mean in clusters.means(fresh) if mean >= threshold])
    return clusters.result()


class _Agenda:
    """The pairs still to be looked at, the closest first: each cluster keeps some, which are dropped with it."""

    def __init__(self) -> None:
        self._kept: dict[int, list[Entry]] = {}
        self._heads: list[tuple[Entry, int]] = []

    def add(self, keeper: int, entries: list[Entry]) -> None:
        """Let a cluster keep its pairs, each as (minus the mean score, the lower number, the higher one)."""
        heapq.heapify(entries)
        self._kept[keeper] = entries
        self._offer(keeper)

    def drop(self, clusters: Pair) -> None:
        """Forget the pairs that two clusters keep, which are none any more."""
        for one in clusters:
            self._kept.pop(one, None)

    def closest(self) -> Pair | None:
        """Take out the closest pair; None where there is none. One of the two may be no cluster any more."""
        while self._heads:
            (_, first, second), keeper = heapq.heappop(self._heads)
            if keeper in self._kept:
                self._offer(keeper)
                return first, second
        return None

    def _offer(self, keeper: int) -> None:
        if kept := self._kept[keeper]:
            heapq.heappush(self._heads, (heapq.heappop(kept), keeper))


class _Clusters:
    """Clusters in the making, each under a number; a joined one has a new number.

    ``_rows`` maps the numbers to places, by which members and links are known: a joined cluster keeps the place of the
    one that more clusters were compared with, so that only the links of the other are moved.
    """

    def __init__(self, scores: Mapping[Pair, float], together: Collection[Pair], apart: Collection[Pair]) -> None:
        self._links: dict[int, dict[int, float]] = {}
        self._foes: dict[int, set[int]] = {}
        for (first, second), score in scores.items():
            self._links.setdefault(first, {})[second] = score
            self._links.setdefault(second, {})[first] = score
        for first, second in (*together, *apart):
            self._links.setdefault(first, {})
            self._links.setdefault(second, {})
        for first, second in apart:
            self._foes.setdefault(first, set()).add(second)
            self._foes.setdefault(second, set()).add(first)
        self._members: dict[int, tuple[int, ...]] = {one: (one,) for one in self._links}
        self._rows = {one: one for one in self._links}
        self._numbers = dict(self._rows)
        self._fresh = max(self._members, default=0) + 1

    def home(self, place: int) -> int:
        """Return the cluster that holds a place."""
        return next(self._numbers[row] for row, places in self._members.items() if place in places)

    def numbers(self) -> list[int]:
        """List the clusters there are."""
        return list(self._rows)

    def means(self, one: int) -> Iterator[tuple[int, float]]:
        """Yield the clusters that one was compared with, and the mean score."""
        row, members, numbers = self._rows[one], self._members, self._numbers
        size = len(members[row])
        return ((numbers[other], weight / (size * len(members[other]))) for other, weight in self._links[row].items())

    def join(self, first: int, second: int) -> int | None:
        """Join two clusters and return the number of the new one; None where they are none any more or foes."""
        if first == second or first not in self._rows or second not in self._rows:
            return None
        if second in self._foes.get(first, ()):
            return None
        fresh, self._fresh = self._fresh, self._fresh + 1
        gone, row = sorted((self._rows.pop(first), self._rows.pop(second)), key=lambda one: len(self._links[one]))
        self._move_links(gone, row)
        self._members[row] += self._members.pop(gone)
        del self._numbers[gone]
        self._rows[fresh], self._numbers[row] = row, fresh
        if foes := self._foes.pop(first, set()) | self._foes.pop(second, set()):
            self._foes[fresh] = foes
            for foe in foes:
                self._foes[foe] = self._foes.get(foe, set()) - {first, second} | {fresh}
        return fresh

    def _move_links(self, gone: int, row: int) -> None:
        """Add the links of one row to those of another."""
        kept = self._links[row]
        for other, weight in self._links.pop(gone).items():
            links = self._links[other]
            del links[gone]
            if other != row:
                kept[other] = links[row] = kept.get(other, 0.0) + weight

    def result(self) -> tuple[tuple[int, ...], ...]:
        """Return the clusters of two places or more."""
        return tuple(sorted(tuple(sorted(places)) for places in self._members.values() if len(places) > 1))
