"""The words of an article in plain form, each with its place, so that a phrase found leads back to the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import plain

if TYPE_CHECKING:
    from recoupe.records.text import Span

_WORD = regex.compile(r"[\w\p{M}]+")
_ENDS = regex.compile(r"[.!?…](?=[\s»”\"']|$)|\n")
ENDING = 3
"""Letters of the longest ending by which a form of a word is still taken for it ("diplomate", "diplomatiques")."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The plain words of a text in order, with their spans, the places of each, and where sentences end.

    A text without words has none.
    """

    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    places: Mapping[str, tuple[int, ...]]
    ends: tuple[int, ...]

    def find(self, phrases: Iterable[str], within: Span) -> Span | None:
        """Return where the first of some phrases stands inside a span, in the order given; None where none does."""
        return next(self.iter_phrases(phrases, within), None)

    def iter_phrases(self, phrases: Iterable[str], within: Span) -> Iterator[Span]:
        """Yield where phrases stand inside a span, phrase by phrase."""
        for phrase in phrases:
            wanted = _plain_words(phrase)
            for at in self.places.get(wanted[0], ()) if wanted else ():
                if self.words[at : at + len(wanted)] == wanted and self._inside(at, len(wanted), within):
                    yield self.spans[at][0], self.spans[at + len(wanted) - 1][1]

    def inside(self, within: Span) -> Iterator[tuple[str, Span]]:
        """Yield the words inside a span with their places."""
        for at in range(bisect_left(self.spans, within), len(self.words)):
            if self.spans[at][1] > within[1]:
                return
            yield self.words[at], self.spans[at]

    def sentence(self, span: Span) -> Span:
        """Return the sentence or sentences that a span stands in, back to the mark that ends the one before."""
        at = bisect_left(self.ends, span[0] + 1)
        last = bisect_left(self.ends, max(span[0] + 1, span[1]))
        return (self.ends[at - 1] if at else 0), (self.ends[last] if last < len(self.ends) else len(self.text))

    def begins_sentence(self, span: Span) -> bool:
        """Tell whether a word is the first of its sentence."""
        before = self.text[: span[0]].rstrip(" \t«“\"'(—-")
        return not before or before[-1] in ".!?…\n:"

    def _inside(self, at: int, length: int, within: Span) -> bool:
        return within[0] <= self.spans[at][0] and self.spans[at + length - 1][1] <= within[1]


@cache
def _plain_words(phrase: str) -> tuple[str, ...]:
    return tuple(plain(phrase).split())


def read_wording(text: str) -> Wording:
    """Return the words of a text; what is no word in plain form is left out."""
    words: list[str] = []
    spans: list[Span] = []
    places: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        for word in plain(match.group()).split():
            places.setdefault(word, []).append(len(words))
            words.append(word)
            spans.append(match.span())
    ends = tuple(match.end() for match in _ENDS.finditer(text))
    return Wording(text, tuple(words), tuple(spans), {word: tuple(at) for word, at in places.items()}, ends)
