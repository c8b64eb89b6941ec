"""Quoted speech and sentences, found on the surface before the tree is asked.

A parser cuts sentences inside quotations and loses the marks; the marks themselves are the surer evidence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token

OPEN, CLOSE = "«", "»"
LONGEST = 500
"""Tokens of the longest sentence: a long quotation fits, and text without an end costs no square of its length."""
NEAR = 8
"""How many tokens behind a quotation the verb of its cue may stand, its subject before it."""
TERMINAL = frozenset({".", "!", "?", "…", "...", ".."})


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in one paragraph, by the places of its marks.

    ``last`` is the closing mark, or the last token where the mark is lost (``closed`` is then false).
    """

    first: int
    last: int
    closed: bool

    @property
    def inner(self) -> tuple[int, int]:
        """The half-open range of token places between the marks."""
        return self.first + 1, self.last if self.closed else self.last + 1


def find_quotes(paragraph: Paragraph) -> tuple[Quote, ...]:
    """Return the outermost quotations of a paragraph in text order; marks inside a quotation belong to it.

    A quotation left open runs to the paragraph's end; a closing mark that nothing opened is passed over.
    """
    quotes: list[Quote] = []
    depth, opened = 0, 0
    for token in paragraph.tokens:
        if token.text == OPEN:
            depth += 1
            if depth == 1:
                opened = token.index
        elif token.text == CLOSE and depth:
            depth -= 1
            if depth == 0:
                quotes.append(Quote(opened, token.index, closed=True))
    if depth and len(paragraph.tokens) - opened > 1:
        quotes.append(Quote(opened, len(paragraph.tokens) - 1, closed=False))
    return tuple(quotes)


def find_units(
    paragraph: Paragraph, quotes: tuple[Quote, ...], inserted: frozenset[str] = frozenset()
) -> tuple[tuple[int, int], ...]:
    """Return the paragraph's sentences as half-open token ranges, no quotation cut.

    A sentence ends at terminal punctuation outside quotations, or at the mark that closes a quotation which itself
    ends a sentence, where what follows starts anew; a sentence whose quotation is followed by its cue stays whole.
    ``inserted`` are the lemmas of verbs whose subject may come first there («"Why?" Smith asked»). What runs on for
    more than LONGEST tokens is cut there.
    """
    tokens = paragraph.tokens
    inside = quoted(quotes, len(tokens))
    units: list[tuple[int, int]] = []
    begin = 0
    for token in tokens[:-1]:
        at = token.index
        if _ends(tokens, at, inside) and _starts_anew(tokens[at + 1]) and not _asked(tokens, at, inserted):
            units.append((begin, at + 1))
            begin = at + 1
    if begin < len(tokens):
        units.append((begin, len(tokens)))
    return tuple(piece for unit in units for piece in _pieces(*unit))


def _pieces(first: int, last: int) -> list[tuple[int, int]]:
    """Cut what is too long for a sentence into pieces, so that no rule looks further than a sentence may reach."""
    return [(at, min(at + LONGEST, last)) for at in range(first, last, LONGEST)]


def quoted(quotes: tuple[Quote, ...], length: int) -> list[bool]:
    """Tell for each of ``length`` token places whether it stands inside a quotation (its marks not included)."""
    inside = [False] * length
    for quote in quotes:
        first, last = quote.inner
        inside[first:last] = [True] * (last - first)
    return inside


def _ends(tokens: tuple[Token, ...], at: int, inside: list[bool]) -> bool:
    """Tell whether a sentence may end after the token at this place."""
    text = tokens[at].text
    if inside[at]:
        return False
    if text in TERMINAL:
        return True
    return text == CLOSE and at > 0 and tokens[at - 1].text in TERMINAL


def _asked(tokens: tuple[Token, ...], at: int, inserted: frozenset[str]) -> bool:
    """Tell whether a cue with its subject before it follows a question or a cry that closes here."""
    if tokens[at].text != CLOSE or tokens[at - 1].text not in ("?", "!"):
        return False
    for token in tokens[at + 1 : at + 1 + NEAR]:
        if token.upos in ("VERB", "AUX"):
            head = tokens[token.head] if token.rel == "aux" else token
            return head.lemma in inserted and head.index < at + NEAR and tokens[head.index + 1].text not in (":", OPEN)
        if token.text in TERMINAL or token.text in (OPEN, CLOSE):
            return False
    return False


def _starts_anew(token: Token) -> bool:
    """Tell whether a token can open a sentence."""
    return token.text == OPEN or token.text[0].isupper() or token.text[0].isdigit() or token.text == "—"
