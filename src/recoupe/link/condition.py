"""Conditions: what a statement tells only as what something else depends on ("si les prix augmentent encore")."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import fold
from recoupe.link.likeness import begin_alike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article

IF = "if:"
"""What the concepts and groups of words begin with that a statement tells only as a condition."""
_WORD = regex.compile(r"\w+")
_END = regex.compile(r"[,;:()—]|$")


def conditional_stems(statement: Statement, article: Article, meanings: Meanings) -> frozenset[str]:
    """Return the stems of the words that stand only in conditions of a statement; without a condition none."""
    if not meanings.conditions:
        return frozenset()
    inside, outside = set[str](), set[str]()
    for words in article.words(statement.content):
        text, at = fold(words).lower(), 0
        for start in _openings(text, meanings):
            if start >= at:
                outside |= _stems(text[at:start], meanings)
                end = _END.search(text, start)
                at = end.start() if end else len(text)
                inside |= _stems(text[start:at], meanings)
        outside |= _stems(text[at:], meanings)
    return frozenset(inside - outside)


def is_among(stem: str, stems: Iterable[str]) -> bool:
    """Tell whether a lemma's stem is that of one of the words, whatever form they have in the text."""
    return stem in stems or any(begin_alike(stem, other) for other in stems)


def _openings(text: str, meanings: Meanings) -> list[int]:
    """Return where conditions begin in a text, in order."""
    other = {at for match in _words(meanings.no_conditions).finditer(text) for at in range(*match.span())}
    return [one.start() for one in _words(meanings.conditions).finditer(text) if one.start() not in other]


@cache
def _words(phrases: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile(r"\b(?:" + "|".join(map(regex.escape, phrases)) + r")\b" if phrases else "(?!)")


def _stems(text: str, meanings: Meanings) -> set[str]:
    return {meanings.stem(word) for word in _WORD.findall(text)}
