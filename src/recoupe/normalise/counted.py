"""What a number counts, and whether it counts at all, from the words and the tree around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from typing import NamedTuple

from recoupe.annotate.syntax import Paragraph, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_NAMES = frozenset({"PROPN", "NOUN", "X"})
_REACH = 5
"""How many words after a number its noun may stand."""


class Counted(NamedTuple):
    """The noun that is counted, at half-open offsets into the article's text."""

    start: int
    end: int


def counted(paragraph: Paragraph, at: int, of: Container[str], *, linked: bool) -> Counted | None:
    """Return the noun counted by a number or unit that ends at an offset into the article; None where there is none.

    It is the next noun, past adjectives, and past the words of ``of`` where the number is ``linked`` by them
    (a unit, a large multiplier, a collective) or another number follows ("six of the seven hostages"). Where an
    adjective or participle stands without a noun, it is what is counted ("80 injured").
    """
    tokens = paragraph.tokens
    index = _place(paragraph, at)
    stand_in: Token | None = None
    joined = False
    for token in tokens[index : index + _REACH]:
        if linked and not joined and token.lower not in of:
            break
        if token.upos in _NOUNS and token.text[0].isalpha():
            return Counted(token.start, token.end)
        if token.lower in of:
            following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
            if stand_in or not (linked or (following and following.upos == "NUM")):
                break
            joined = True
        elif token.upos == "ADJ" or (stand_in is None and "VerbForm=Part" in token.feats):
            stand_in = token
        elif token.upos != "NUM" and not (joined and token.upos == "DET"):
            break
    return Counted(stand_in.start, stand_in.end) if stand_in else None


def follows_name(paragraph: Paragraph, at: int, *, known: bool) -> bool:
    """Tell whether the number at an offset belongs to the name before it ("Boeing 737").

    ``known`` says that a noun or unit after it could be counted; then the tree decides.
    """
    index = _place(paragraph, at)
    if index == 0 or index >= len(paragraph.tokens):
        return False
    before, number = paragraph.tokens[index - 1], paragraph.tokens[index]
    named = before.upos in _NAMES and before.text[0].isupper()
    return named and (not known or (number.head < index and before.upos == "PROPN"))


def heads_phrase(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the number at an offset stands for what it counts, as a subject or object."""
    index = _place(paragraph, at)
    if index >= len(paragraph.tokens):
        return False
    token = paragraph.tokens[index]
    return token.upos in {"NUM", "PRON"} and token.rel in {"nsubj", "obj"}


def _place(paragraph: Paragraph, at: int) -> int:
    """Return the place of the first token that starts at an offset or after it."""
    return bisect_left(paragraph.tokens, at, key=lambda token: token.start)
