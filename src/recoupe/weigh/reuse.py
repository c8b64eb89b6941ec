"""Passages that two articles share beyond chance, quoted speech set aside.

Candidates come from winnowed word 4-grams (Schleimer, Wilkerson & Aiken 2003) in an inverted index; each is
confirmed by aligning the words around it, and its spans in both articles are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import regex

from recoupe.annotate.fold import fold, plain

if TYPE_CHECKING:
    from recoupe.records.text import Article

_GRAM = 4
_WINDOW = 4
_GAP = 4
_CROWDED = 200
_WORD = regex.compile(r"\w+")
_QUOTE = regex.compile(r"«[^«»]*»")
_SET_ASIDE = frozenset({"boilerplate", "caption", "note"})

Channel = Literal["text", "quote"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that two articles share: their spans in both, how many agree, and whether they are quoted speech."""

    first: str
    second: str
    first_span: tuple[int, int]
    second_span: tuple[int, int]
    words: int
    channel: Channel


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one channel of an article, as numbers, with their spans; -1 stands where the channel breaks."""

    article: str
    codes: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


def find_passages(articles: Sequence[Article], least: int) -> tuple[Passage, ...]:
    """Return the passages of at least ``least`` agreeing words shared by two articles, in order of article and place.

    Fewer than two articles share nothing. A quotation is compared with quotations only: one utterance may have
    many honest witnesses, so what quotations share is no copying.
    """
    numbers: dict[str, int] = {}
    found: list[Passage] = []
    channels: tuple[Channel, ...] = ("text", "quote")
    for channel in channels:
        texts = [_words(article, channel, numbers) for article in articles]
        for (first, second), seeds in sorted(_seeds(texts).items()):
            found.extend(_confirm(texts[first], texts[second], seeds, least, channel))
    return tuple(found)


def _words(article: Article, channel: Channel, numbers: dict[str, int]) -> _Words:
    """Read the words of one channel of an article; furniture, captions and notes are set aside."""
    folded = fold(article.text)
    quotes = [match.span() for match in _QUOTE.finditer(folded)]
    aside = [block.span for block in article.blocks if block.kind in _SET_ASIDE]
    quoted = _positions(quotes)
    barred = _positions(aside)
    codes: list[int] = []
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(folded):
        start, end = match.span()
        if start in barred or (start in quoted) != (channel == "quote"):
            if codes and codes[-1] != -1:
                codes.append(-1)
                spans.append((start, start))
            continue
        codes.append(numbers.setdefault(plain(match.group()), len(numbers)))
        spans.append((start, end))
    return _Words(article.id, tuple(codes), tuple(spans))


def _positions(spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Return all positions that the spans cover."""
    return frozenset(at for start, end in spans for at in range(start, end))


def _seeds(texts: Sequence[_Words]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """List by pair of articles the places of fingerprints that both have; a fingerprint of a crowd tells nothing."""
    index: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    for number, text in enumerate(texts):
        for gram, place in _fingerprints(text.codes):
            index.setdefault(gram, []).append((number, place))
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for places in index.values():
        if len(places) > _CROWDED:
            continue
        for at, (first, here) in enumerate(places):
            for second, there in places[at + 1 :]:
                if first != second:
                    seeds.setdefault((first, second), []).append((here, there))
    return seeds


def _fingerprints(codes: Sequence[int]) -> list[tuple[tuple[int, ...], int]]:
    """Winnow the 4-grams of a text: of every window of them, the one that sorts last, so rare words are preferred."""
    grams = [(tuple(codes[at : at + _GRAM]), at) for at in range(len(codes) - _GRAM + 1)]
    whole = [(gram, at) for gram, at in grams if -1 not in gram]
    picked = {max(whole[at : at + _WINDOW]) for at in range(max(1, len(whole) - _WINDOW + 1)) if whole}
    return sorted(picked, key=lambda pick: pick[1])


def _confirm(
    first: _Words, second: _Words, seeds: Sequence[tuple[int, int]], least: int, channel: Channel
) -> list[Passage]:
    """Align the words around each seed and keep the passages in which enough of them agree."""
    found: list[Passage] = []
    reached: set[tuple[int, int]] = set()
    for here, there in sorted(seeds):
        if (here, there) in reached:
            continue
        pairs = _align(first.codes, second.codes, here, there)
        reached.update(pairs)
        if len(pairs) >= least:
            found.append(
                Passage(
                    first.article,
                    second.article,
                    (first.spans[pairs[0][0]][0], first.spans[pairs[-1][0]][1]),
                    (second.spans[pairs[0][1]][0], second.spans[pairs[-1][1]][1]),
                    len(pairs),
                    channel,
                )
            )
    return found


def _align(first: Sequence[int], second: Sequence[int], here: int, there: int) -> list[tuple[int, int]]:
    """Return the agreeing places around a seed, over gaps of a few words."""
    back = _walk(first, second, here, there, -1)
    return [*reversed(back), *_walk(first, second, here - 1, there - 1, 1)]


def _walk(first: Sequence[int], second: Sequence[int], here: int, there: int, step: int) -> list[tuple[int, int]]:
    """Follow agreeing words in one direction, the start itself left out."""
    pairs: list[tuple[int, int]] = []
    while moved := _next_pair(first, second, here, there, step):
        here, there = moved
        pairs.append(moved)
    return pairs


def _next_pair(first: Sequence[int], second: Sequence[int], here: int, there: int, step: int) -> tuple[int, int] | None:
    """Return the nearest agreeing pair of places beyond a pair; after a gap, two words running must agree."""
    for gap in range(2 * _GAP + 1):
        for skip in range(max(0, gap - _GAP), min(gap, _GAP) + 1):
            one, other = here + step * (1 + skip), there + step * (1 + gap - skip)
            if _same(first, second, one, other) and (gap == 0 or _same(first, second, one + step, other + step)):
                return one, other
    return None


def _same(first: Sequence[int], second: Sequence[int], one: int, other: int) -> bool:
    """Tell whether two places hold the same word."""
    return 0 <= one < len(first) and 0 <= other < len(second) and first[one] == second[other] != -1
