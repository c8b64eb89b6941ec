"""The lines of a text, each with a plain form that patterns are matched against."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex

from recoupe.annotate.fold import fold
from recoupe.records.text import Span

_LINE = regex.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_TAG = regex.compile(r"<[^<>]{1,200}>")
_WORD = regex.compile(r"\w\S*")
_FOLDED = {"«": '"', "»": '"', "—": "-", "‹": '"', "›": ">", "…": "…"}
_STOPS = ".!?…"
_CLOSERS = "\"')»”’ ]*\u00a0\u202f"
_BREAKS = frozenset("\r\n\x0b\x0c\x85\u2028\u2029")


@dataclass(frozen=True, slots=True)
class Line:
    """One line (or paragraph broken over lines), without the blanks around it.

    ``plain`` is its text in lower case without accents, tags and variants of typography, blanks drawn together;
    ``offsets`` holds, for every character of ``plain``, where in ``text`` it comes from. ``apart`` tells that
    a blank line, or the text's start, stands before it; ``words`` counts its words, marks standing alone being none.
    """

    start: int
    text: str
    plain: str
    offsets: Sequence[int]
    apart: bool
    words: int

    @property
    def end(self) -> int:
        """Where the line ends in the article."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """Where the line stands in the article."""
        return self.start, self.end

    def source(self, start: int, end: int) -> tuple[Span, str]:
        """Return the article's span and words behind ``plain[start:end]``, without blanks at its ends."""
        while start < end and self.plain[start] == " ":
            start += 1
        while start < end and self.plain[end - 1] == " ":
            end -= 1
        if start >= end:
            return (self.start, self.start), ""
        span = self.start + self.offsets[start], self._after(end - 1)
        return span, self.text[span[0] - self.start : span[1] - self.start]

    def _after(self, at: int) -> int:
        """Return the article's offset just after a character of ``plain``, with the marks combined with it."""
        end = self.start + self.offsets[at] + 1
        while end < self.end and unicodedata.combining(self.text[end - self.start]):
            end += 1
        return end

    def part(self, start: int, end: int, *, apart: bool) -> Line:
        """Return the stretch ``[start, end)`` of the article, which lies inside the line, as a line of its own."""
        return make_line(self.text[start - self.start : end - self.start], start, apart=apart)


def make_line(raw: str, start: int, *, apart: bool) -> Line:
    """Return the line for ``raw``, which starts at ``start`` in the article; blanks around it are left out."""
    text = raw.strip()
    start += len(raw) - len(raw.lstrip())
    plain, offsets = skeleton(text)
    return Line(start, text, plain, offsets, apart, len(_WORD.findall(plain)))


def skeleton(text: str) -> tuple[str, Sequence[int]]:
    """Return a text's plain form and, for each of its characters, the offset it comes from."""
    folded = fold(text)
    if "<" in folded:
        folded = _TAG.sub(lambda tag: " " * len(tag[0]), folded)
    if not any(len(_plain(char)) != 1 for char in set(folded)):
        plain = folded.translate(_PLAIN)
        if "  " not in plain and plain == plain.strip():
            return plain, range(len(plain))
    return _drawn_together(folded)


def _drawn_together(folded: str) -> tuple[str, list[int]]:
    """Return the plain form of a text some of whose characters leave nothing, or more than one, in it."""
    kept: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(folded):
        for plain in _plain(char):
            if plain != " " or (kept and kept[-1] != " "):
                kept.append(plain)
                offsets.append(at)
    if kept and kept[-1] == " ":
        kept.pop()
        offsets.pop()
    return "".join(kept), offsets


@cache
def _plain(char: str) -> str:
    """Return what stands for one character in the plain form: lower case, no accent, nothing for a mark."""
    if char in _FOLDED:
        return _FOLDED[char]
    if unicodedata.category(char) in {"Cf", "Mn"}:
        return ""
    parts = unicodedata.normalize("NFKD", char)
    kept = "".join(c for c in parts if not unicodedata.combining(c)).lower()
    return " " if kept.isspace() else kept


class _PlainTable(dict[int, str]):
    """The plain form of each character, found when it is first met."""

    def __missing__(self, code: int) -> str:
        """Find and keep the plain form of a character not met before."""
        self[code] = _plain(chr(code))
        return self[code]


_PLAIN = _PlainTable()


def plain_words(text: str) -> str:
    """Return the plain form alone, for a name or a pattern."""
    return skeleton(text)[0]


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the text's non-blank lines, in order; lines of a text broken to a width are joined to paragraphs."""
    found = list(_raw_lines(text))
    width = _wrap_width(found)
    joined: list[_Raw] = []
    for at, line in enumerate(found):
        if at and not line.apart and _continues(found[at - 1], line, width):
            first = joined[-1]
            joined[-1] = _Raw(first.start, text[first.start : line.start] + line.text, first.apart)
        else:
            joined.append(line)
    return tuple(make_line(line.text, line.start, apart=line.apart) for line in joined)


class _Raw(NamedTuple):
    """A line as it stands, without the blanks around it."""

    start: int
    text: str
    apart: bool


def _raw_lines(text: str) -> Iterator[_Raw]:
    """Yield the non-blank lines as they stand."""
    end = 0
    for match in _LINE.finditer(text):
        if not (line := match[0].strip()):
            continue
        breaks = text[end : match.start()].replace("\r\n", "\n")
        apart = end == 0 or sum(c in _BREAKS for c in breaks) > 1
        yield _Raw(match.start() + match[0].index(line), line, apart)
        end = match.end()


def _wrap_width(lines: list[_Raw]) -> int | None:
    """Return the width a text was broken to, or None where its lines are not broken inside sentences."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart]
    broken = [a for a, b in pairs if b.text[0].islower() and not _stops(a.text)]
    longest = max((len(line.text) for line in lines), default=0)
    return longest if len(broken) >= 3 and 3 * len(broken) >= len(pairs) and longest <= 120 else None


def _continues(line: _Raw, following: _Raw, width: int | None) -> bool:
    """Tell whether a line goes on with the sentence, or in a text broken to a width the paragraph, before it."""
    lower = following.text[0].islower()
    if width is None:
        return lower and len(line.text) >= 45 and (line.text[-1].isalnum() or line.text[-1] == ",")
    return len(line.text) >= 0.7 * width or (lower and not _stops(line.text))


def ends_sentence(line: Line) -> bool:
    """Tell whether a line ends as a sentence does, closing marks aside."""
    return _stops(line.plain)


def _stops(words: str) -> bool:
    """Tell whether words end with a full stop, a question mark or the like, closing marks aside."""
    return words.rstrip(_CLOSERS)[-1:] in set(_STOPS)
