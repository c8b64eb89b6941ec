"""Pull quotes: words of a quotation that the page shows a second time, set apart; they are one statement with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from recoupe.annotate.fold import fold

if TYPE_CHECKING:
    from recoupe.records.statement import Statement

LEAST = 4
"""Fewer words than this in a row are common to sentences that repeat nothing."""
_WORD = regex.compile(r"[\p{L}\p{M}\d]+")


def without_pull_quotes(text: str, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return the statements without those in the outlet's voice whose very words stand in what somebody says.

    ``text`` is the article's. Marks, capitals and blanks do not count; other words between do.
    """
    said = [f" {_words(text, one)} " for one in statements if one.chains]
    return tuple(one for one in statements if one.chains or not _repeats(_words(text, one), said))


def _repeats(words: str, said: list[str]) -> bool:
    return words.count(" ") >= LEAST - 1 and any(f" {words} " in other for other in said)


def _words(text: str, statement: Statement) -> str:
    """Return the words of a statement's content, folded, small, a blank between each two."""
    parts = (text[first:last] for first, last in statement.content)
    return " ".join(word for part in parts for word in _WORD.findall(fold(part).lower()))
