"""Average-link agglomeration over a sparse graph: no chain of weak links swallows the story."""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def cluster(scores: Mapping[tuple[int, int], float], threshold: float) -> tuple[tuple[int, ...], ...]:
    """Join the closest clusters while the mean score over all their pairs reaches the threshold.

    ``scores`` holds the pairs compared, the smaller place first; pairs not compared count as 0. Returns the
    clusters of two places or more, each sorted, in order of first place; no pairs give none. Ties go to the
    lower places, so the same scores always give the same clusters. Method: UPGMA (Sokal & Michener 1958).
    """
    members: dict[int, tuple[int, ...]] = {}
    links: dict[int, dict[int, float]] = {}
    for (first, second), score in scores.items():
        for one, other in ((first, second), (second, first)):
            members.setdefault(one, (one,))
            links.setdefault(one, {})[other] = score
    heap = [(-score, first, second) for (first, second), score in scores.items() if score >= threshold]
    heapq.heapify(heap)
    fresh = max(members, default=0) + 1
    while heap:
        _, first, second = heapq.heappop(heap)
        if first not in members or second not in members:
            continue
        members[fresh] = (*members.pop(first), *members.pop(second))
        links[fresh] = _joined(links, first, second)
        for other, weight in links[fresh].items():
            mean = weight / (len(members[fresh]) * len(members[other]))
            if mean >= threshold:
                heapq.heappush(heap, (-mean, other, fresh))
        fresh += 1
    return tuple(sorted(tuple(sorted(places)) for places in members.values() if len(places) > 1))


def _joined(links: dict[int, dict[int, float]], first: int, second: int) -> dict[int, float]:
    """Sum the links of two clusters that become one, and point their neighbours at it."""
    summed: dict[int, float] = {}
    fresh = max(links) + 1
    for old in (first, second):
        for other, weight in links.pop(old).items():
            if other not in (first, second):
                summed[other] = summed.get(other, 0.0) + weight
                links[other].pop(old, None)
    for other, weight in summed.items():
        links[other][fresh] = weight
    return summed
