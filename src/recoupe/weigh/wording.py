"""The words of an article in plain form, each with its place, so that a phrase found leads back to the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import fold, plain

if TYPE_CHECKING:
    from recoupe.records.text import Span

_WORD = regex.compile(r"[\w\p{M}]+")
_WANTED = regex.compile(r"[\w\p{M}]+\*?")
_ENDS = regex.compile(r"[.!?…](?=[\s»”\"']|$)|\n")
ENDING = 3
"""Letters of the longest ending by which a form of a word is still taken for it ("diplomate", "diplomatiques")."""
ANY = "*"
"""What stands for any ending of a phrase's word."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The plain words of a text in order, with their spans, the places of each, and where sentences end.

    A lone letter with an accent has its places under itself as well: "à" is another word than "a". A text without words
    has none. The phrases looked for may have any accents, capitals and marks; ``*`` at the end of a word stands for any
    ending, and a lone letter with an accent for itself alone.
    """

    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    places: Mapping[str, tuple[int, ...]]
    known: tuple[str, ...]
    ends: tuple[int, ...]

    def find(self, phrases: Iterable[str], within: Span) -> Span | None:
        """Return where the phrase stands that begins first inside a span, the longest of several; None without any."""
        return min(self.iter_phrases(phrases, within), key=lambda span: (span[0], -span[1]), default=None)

    def iter_phrases(self, phrases: Iterable[str], within: Span) -> Iterator[Span]:
        """Yield where phrases stand inside a span, phrase by phrase."""
        for phrase in phrases:
            wanted = _words_of(phrase)
            for at in self._places_of(wanted[0]) if wanted else ():
                if self._stands(wanted, at) and self._inside(at, len(wanted), within):
                    yield self.spans[at][0], self.spans[at + len(wanted) - 1][1]

    def stands_before(self, phrases: Iterable[str], place: int) -> bool:
        """Tell whether one of some phrases stands right before a place, with no mark between but an apostrophe."""
        last = bisect_left(self.spans, (place, place))
        if not last or fold(self.text[self.spans[last - 1][1] : place]).strip(" '"):
            return False
        return any(self._stands(wanted, last - len(wanted)) for wanted in map(_words_of, phrases) if wanted)

    def inside(self, within: Span) -> Iterator[tuple[str, Span]]:
        """Yield the words inside a span with their places."""
        for at in range(bisect_left(self.spans, (within[0], within[0])), len(self.words)):
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

    def _places_of(self, wanted: str) -> Iterable[int]:
        """Return the places of a phrase's word."""
        if not wanted.endswith(ANY):
            return self.places.get(wanted, ())
        start = wanted.removesuffix(ANY)
        begun = takewhile(lambda word: word.startswith(start), islice(self.known, bisect_left(self.known, start), None))
        return (at for word in begun for at in self.places[word])

    def _stands(self, wanted: tuple[str, ...], at: int) -> bool:
        """Tell whether the words of a phrase stand at a place (a number of a word)."""
        whole = 0 <= at <= len(self.words) - len(wanted)
        return whole and all(self._is(at + number, word) for number, word in enumerate(wanted))

    def _is(self, at: int, wanted: str) -> bool:
        if wanted.endswith(ANY):
            return self.words[at].startswith(wanted.removesuffix(ANY))
        return self.words[at] == wanted or self.text[slice(*self.spans[at])].lower() == wanted

    def _inside(self, at: int, length: int, within: Span) -> bool:
        return within[0] <= self.spans[at][0] and self.spans[at + length - 1][1] <= within[1]


@cache
def _words_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase in plain form, but for what stands for an ending and lone letters with an accent."""
    found: list[str] = []
    for word in _WANTED.findall(phrase):
        bare = plain(word).split()
        if len(word) == 1:
            bare = [word.lower()]
        elif word.endswith(ANY) and bare:
            bare[-1] += ANY
        found += bare
    return tuple(found)


def read_wording(text: str) -> Wording:
    """Return the words of a text; what is no word in plain form is left out."""
    words: list[str] = []
    spans: list[Span] = []
    places: dict[str, list[int]] = {}
    for match in _WORD.finditer(text):
        for word in plain(match.group()).split():
            for key in {word, match.group().lower()} if len(match.group()) == 1 else (word,):
                places.setdefault(key, []).append(len(words))
            words.append(word)
            spans.append(match.span())
    return Wording(
        text=text,
        words=tuple(words),
        spans=tuple(spans),
        places={word: tuple(at) for word, at in places.items()},
        known=tuple(sorted(places)),
        ends=tuple(match.end() for match in _ENDS.finditer(text)),
    )
