"""Passages of about the same words brought together with all their witnesses, in order of time.

What is brought together are places in articles, never articles: a text that many articles reuse ties nothing else in
them together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.records.reuse import Channel, Cluster, DirectionReason, Passage, Witness
from recoupe.records.text import first_told
from recoupe.weigh.group import Groups

if TYPE_CHECKING:
    from recoupe.records.text import Article, Span


_Told = tuple[str, str, str]
"""When an article was told: what ``first_told`` returns."""
_Source = tuple[str | None, DirectionReason | None]


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two places of a passage, by the passage's number."""

    passage: int
    article: str
    span: Span
    words: int
    channel: Channel


def find_clusters(passages: Sequence[Passage], articles: Iterable[Article]) -> tuple[Cluster, ...]:
    """Return the clusters of passages: the most echoed first, then the longest; no passages give none.

    Passages go together where, in an article of both, one covers half of the other or more and is covered by half of it
    or more: an excerpt of a longer shared text is a cluster of its own.
    """
    told = {article.id: first_told(article) for article in articles}
    sides = [side for number, passage in enumerate(passages) for side in _sides(number, passage)]
    joined = Groups(range(len(passages)))
    for here in _by_place(sides).values():
        for first, second in _alike(here):
            joined.join(first.passage, second.passage)
    members: dict[int, list[_Side]] = {}
    for side in sides:
        members.setdefault(joined.find(side.passage), []).append(side)
    clusters = [_cluster(found, passages, told) for found in members.values()]
    return tuple(sorted(clusters, key=lambda cluster: _rank(cluster, told)))


def _sides(number: int, passage: Passage) -> Iterator[_Side]:
    yield _Side(number, passage.first, passage.first_span, passage.words, passage.channel)
    yield _Side(number, passage.second, passage.second_span, passage.words, passage.channel)


def _by_place(sides: Iterable[_Side]) -> Mapping[tuple[str, Channel], list[_Side]]:
    """List the sides by article and channel."""
    found: dict[tuple[str, Channel], list[_Side]] = {}
    for side in sides:
        found.setdefault((side.article, side.channel), []).append(side)
    return found


def _alike(sides: Sequence[_Side]) -> Iterator[tuple[_Side, _Side]]:
    """Pair each side of one article with the longest of about its extent, if any."""
    longest: list[_Side] = []
    for side in sorted(sides, key=lambda side: (side.span[0] - side.span[1], side.span)):
        if model := next((other for other in longest if _overlap(side.span, other.span)), None):
            yield model, side
        else:
            longest.append(side)


def _overlap(first: Span, second: Span) -> bool:
    """Tell whether what two spans have in common is half of the longer one or more."""
    common = min(first[1], second[1]) - max(first[0], second[0])
    return 2 * common >= max(first[1] - first[0], second[1] - second[0])


def _cluster(sides: Sequence[_Side], passages: Sequence[Passage], told: Mapping[str, _Told]) -> Cluster:
    """Describe one cluster."""
    numbers = sorted({side.passage for side in sides})
    sources = _sources([passages[number] for number in numbers], told)
    witnesses = [witness for here in _by_place(sides).values() for witness in _witnesses(here, sources)]
    return Cluster(
        channel=sides[0].channel,
        words=max(side.words for side in sides),
        witnesses=tuple(sorted(witnesses, key=lambda witness: (told[witness.article], witness.span))),
        passages=tuple(numbers),
    )


def _sources(passages: Sequence[Passage], told: Mapping[str, _Told]) -> dict[str, _Source]:
    """Return for each article whom it has the words from: a credited source first, then the earliest."""
    found: dict[str, tuple[tuple[object, ...], _Source]] = {}
    for passage in passages:
        direction = passage.direction
        for mine, other in ((passage.first, passage.second), (passage.second, passage.first)):
            if direction.source == other:
                source: _Source = (other, direction.reason)
                rank: tuple[object, ...] = (0, direction.reason != "credit", told[other])
            else:
                source = (None, None if direction.source else direction.reason)
                rank = (1 if direction.source else 2, False, told[other])
            if mine not in found or rank < found[mine][0]:
                found[mine] = (rank, source)
    return {article: source for article, (_, source) in found.items()}


def _witnesses(sides: Sequence[_Side], sources: Mapping[str, _Source]) -> Iterator[Witness]:
    """Yield a witness for each place of one article, sides that overlap being one place."""
    places: list[tuple[Span, int]] = []
    for side in sorted(sides, key=lambda side: side.span):
        (start, end), words = places[-1] if places else ((-1, -1), 0)
        if side.span[0] < end:
            places[-1] = ((start, max(end, side.span[1])), max(words, side.words))
        else:
            places.append((side.span, side.words))
    source, reason = sources[sides[0].article]
    for span, words in places:
        yield Witness(article=sides[0].article, span=span, words=words, source=source, reason=reason)


def _rank(cluster: Cluster, told: Mapping[str, _Told]) -> tuple[object, ...]:
    articles = {witness.article for witness in cluster.witnesses}
    first = cluster.witnesses[0]
    return -len(articles), -cluster.words, told[first.article], first.span, cluster.passages
