"""The words of many articles as columns of numbers: one row a word, each with its place in its article's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from recoupe.annotate.fold import quotations
from recoupe.weigh.reuse.letters import QUOTATION, STEP, WORD, Letters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from recoupe.records.text import Article

TEXT, QUOTE, ASIDE = 0, 1, 2
"""The channels of words: the outlet's own, quoted speech, and what is set aside (never compared)."""
_SET_ASIDE = frozenset({"boilerplate", "caption", "note"})
_BATCH = 1 << 19
"""Characters read at a time, so that what is worked on stays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of articles, in order of article and place.

    ``codes`` are equal for equal words of one channel, whatever their case and accents; the lowest bit tells quoted
    speech. ``starts`` and ``ends`` are half-open code-point offsets into the article's text. ``channels`` are TEXT,
    QUOTE or ASIDE. ``bounds`` has the first row of each article and, last, how many rows there are.
    """

    codes: NDArray[np.uint64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    channels: NDArray[np.uint8]
    bounds: NDArray[np.int64]

    def article_at(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the number of the article that each row stands in."""
        return np.searchsorted(self.bounds, rows, side="right") - 1

    def set_aside(self, rows: NDArray[np.int64]) -> None:
        """Take words out of every comparison."""
        self.channels[rows] = ASIDE
        self.codes[rows] = _alone(rows)


def read_words(articles: Sequence[Article]) -> Words:
    """Read the words of articles; furniture, captions and notes are set aside, quoted speech is told apart."""
    letters = _letters()
    parts = [_read(batch, letters) for batch in _batches(articles)]
    words = Words(
        np.concatenate([np.zeros(0, np.uint64), *(part.codes for part in parts)]),
        np.concatenate([np.zeros(0, np.int32), *(part.starts for part in parts)]),
        np.concatenate([np.zeros(0, np.int32), *(part.ends for part in parts)]),
        np.concatenate([np.zeros(0, np.uint8), *(part.channels for part in parts)]),
        np.cumsum(np.concatenate([np.zeros(1, np.int64), *(np.diff(part.bounds) for part in parts)])),
    )
    words.set_aside(np.flatnonzero(words.channels == ASIDE))
    return words


@cache
def _letters() -> Letters:
    return Letters()


def _batches(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Yield the articles in runs of some hundred thousand characters; a longer article is a run of its own."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        if batch and size + len(article.text) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(article)
        size += len(article.text) + 1
    if batch:
        yield batch


def _read(batch: Sequence[Article], letters: Letters) -> Words:
    """Read the words of some articles."""
    text = "\n".join(article.text for article in batch)
    characters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    letters.learn(characters)
    kinds = letters.kind[characters]
    lengths = np.fromiter((len(article.text) + 1 for article in batch), np.int64, len(batch))
    edges = np.concatenate(([0], np.cumsum(lengths)))
    changes = np.flatnonzero(np.diff(kinds == WORD, prepend=False, append=False))
    starts, ends = changes[::2], changes[1::2]
    channels = _channels(text, batch, edges, np.flatnonzero(kinds == QUOTATION))[starts]
    codes = _hashes(characters, starts, ends, letters) & ~np.uint64(1) | (channels == QUOTE)
    first = np.searchsorted(starts, edges)
    shift = np.repeat(edges[:-1], np.diff(first))
    return Words(codes, (starts - shift).astype(np.int32), (ends - shift).astype(np.int32), channels, first)


def _hashes(
    characters: NDArray[np.uint32], starts: NDArray[np.int64], ends: NDArray[np.int64], letters: Letters
) -> NDArray[np.uint64]:
    """Hash words by a polynomial in their letters (Karp & Rabin 1987) modulo 2 to the 64th, then mix."""
    lengths = letters.length[characters]
    values = letters.value[characters]
    places = np.cumsum(lengths, dtype=np.int64)
    size = int(places[-1]) if len(places) else 0
    rising, falling = _powers(1 << max(16, size.bit_length()))
    places -= lengths
    sums = np.cumsum(values * rising[places])
    before = np.concatenate((np.zeros(1, np.uint64), sums))
    return mixed((before[ends] - before[starts]) * falling[places[starts]])


@cache
def _powers(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return the powers of a letter's step and of its inverse, from the 0th to the one before ``size``."""
    inverse = pow(STEP, -1, 1 << 64)
    return _rising(STEP, size), _rising(inverse, size)


def _rising(base: int, size: int) -> NDArray[np.uint64]:
    factors = np.full(size, base, np.uint64)
    factors[:1] = 1
    return np.cumprod(factors)


def mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread what tells numbers apart over all their bits (Stafford's variant of MurmurHash3's finaliser)."""
    numbers = numbers ^ numbers >> np.uint64(32)
    numbers *= np.uint64(0xD6E8FEB86659FD93)
    numbers ^= numbers >> np.uint64(32)
    return numbers


def _alone(rows: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return codes that no other row has, save by chance."""
    return mixed(rows.astype(np.uint64) * np.uint64(STEP) + np.uint64(1 << 63)) & ~np.uint64(1)


def _channels(
    text: str, batch: Sequence[Article], edges: NDArray[np.int64], marks: NDArray[np.int64]
) -> NDArray[np.uint8]:
    """Return the channel of each character."""
    channels = np.zeros(len(text), np.uint8)
    if len(marks):
        firsts = np.searchsorted(marks, edges).tolist()
        for number in range(len(batch)):
            here = marks[firsts[number] : firsts[number + 1]]
            if len(here) > 1:
                _mark_quotations(channels, text, here, int(edges[number]), int(edges[number + 1]) - 1)
    for article, edge in zip(batch, edges.tolist(), strict=False):
        for block in article.blocks:
            if block.kind in _SET_ASIDE:
                channels[edge + block.span[0] : edge + block.span[1]] = ASIDE
    return channels


def _mark_quotations(channels: NDArray[np.uint8], text: str, marks: NDArray[np.int64], start: int, end: int) -> None:
    """Enter an article's quotations.

    What a mark is depends on its two neighbours and on the marks before it: the characters further away are left out.
    """
    near = sorted({place for mark in marks.tolist() for place in (mark - 1, mark, mark + 1) if start <= place < end})
    for first, last in quotations("".join([text[place] for place in near])):
        channels[near[first] : near[last - 1] + 1] = QUOTE
