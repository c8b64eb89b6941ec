"""Words and phrases of a language's data, found in an article where they stand."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from recoupe.annotate.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span

_END = regex.compile(r"[.!?…]+(?=[\s»\"”]|$)|\n")
_REACH = 300
"""So many characters before and after a statement are its sentence at most."""


def find_words(phrases: tuple[str, ...], article: Article, span: Span) -> Span | None:
    """Return where the first of some phrases stands in a span of an article, None where none does.

    Phrases are in lower case; ``*`` at the end of a word stands for any ending.
    """
    pattern = _pattern(phrases)
    found = pattern.search(_folded(article.text), *span) if pattern else None
    return found.span() if found else None


def stands_before(phrases: tuple[str, ...], article: Article, at: int) -> bool:
    """Tell whether one of some phrases stands right before a place."""
    pattern = _pattern(phrases)
    text = _folded(article.text)
    start = max(0, at - max(map(len, phrases), default=0) - 2)
    return pattern is not None and any(
        not text[found.end() : at].strip() for found in pattern.finditer(text, start, at)
    )


def sentence_around(statement: Statement, article: Article) -> Span:
    """Return the span of the sentence or sentences that a statement stands in, with its source and its cue."""
    spans = (*statement.content, *(statement.source or ()), *(statement.cue or ()))
    start, end = min(start for start, _ in spans), max(end for _, end in spans)
    low = max(0, start - _REACH)
    opened = [found.end() for found in _END.finditer(article.text, low, start)]
    closed = _END.search(article.text, end, min(len(article.text), end + _REACH))
    return opened[-1] if opened else low, closed.end() if closed else min(len(article.text), end + _REACH)


def phrases_of(table: Mapping[str, Any], section: str, name: str) -> tuple[str, ...]:
    """Return a list of a language's table; () where it has none."""
    return tuple(table.get(section, {}).get(name, ()))


@cache
def _pattern(phrases: tuple[str, ...]) -> regex.Pattern[str] | None:
    if not phrases:
        return None
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    forms = "|".join(regex.escape(fold(phrase)).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in longest)
    return regex.compile(rf"(?<!\w)(?:{forms})(?!\w)")


@cache
def _folded(text: str) -> str:
    """Return a text folded and in lower case, every character at its place."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in fold(text))
