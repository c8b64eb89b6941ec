"""The names and numbers of an article that stay the same in other words and, mostly, in other languages."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from recoupe.annotate.fold import plain
from recoupe.records.text import Article, Span

_SET_ASIDE = frozenset({"boilerplate", "caption", "note", "title"})
_TOKEN = regex.compile(
    r"(?P<number>\d+(?:[.,\u00a0\u202f]\d+)*+)|(?P<end>[.!?…:»«“”\"\n\r])|(?P<word>\p{L}[\p{L}\p{M}]*+)"
)
_SHORTEST = 3


def read_mentions(article: Article) -> dict[str, Span]:
    """Return the names and numbers of an article, each where it is first, in text order; "" has none.

    A name is a word with a capital inside a sentence; what only begins sentences is none. Numbers of one figure are
    left out, and so are captions, furniture, notes and the title.
    """
    found: dict[str, Span] = {}
    for block in article.blocks:
        if block.kind not in _SET_ASIDE:
            for key, span in _mentions(article.text, *block.span):
                found.setdefault(key, span)
    return found


def _mentions(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Yield the mentions in a stretch of text."""
    begins = True
    for match in _TOKEN.finditer(text, start, end):
        if number := match["number"]:
            figures = regex.sub(r"\D", "", number)
            if len(figures) > 1:
                yield figures, match.span()
        elif (word := match["word"]) and not begins and len(word) >= _SHORTEST and word[0].isupper():
            yield plain(word), match.span()
        begins = match["end"] is not None
