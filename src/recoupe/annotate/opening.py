"""Capitals that open a sentence, a quotation or a title: which of them begin a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Token

FUNCTION = frozenset({"PRON", "DET", "ADP", "CCONJ", "SCONJ", "AUX", "NUM"})
SET_APART = frozenset({"nsubj", "appos", "vocative", "dislocated"})
SMALL = 3
"""So many small words may stand between a subject and its verb."""


def sure(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a lone capitalised word that opens a sentence is a name."""
    token = tokens[first]
    if reader.sources.kinds(token.lower, token.lemma) and not reader.elsewhere(token):
        return False
    if reader.gazetteer.gender(token.text) is not None or reader.elsewhere(token):
        return True
    behind = tokens[first + 1].text if first + 1 < len(tokens) else ""
    of_body = behind in reader.frames.behind.organization  # "Orsel spokesman Curt Vander"
    named = token.rel in SET_APART or behind == "," or of_body
    if token.upos == "PROPN" and named and is_strange(reader, token):
        return True
    return token.rel == "nsubj" and _acts(tokens, first + 1)


def strangely_acts(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a word of no list begins a sentence as the subject of what follows: "MacIver still looks"."""
    token = tokens[first]
    subject = token.rel == "nsubj" and reader.opens(tokens, first) and token.lower not in reader.gazetteer.demonyms
    return subject and is_strange(reader, token) and _acts(tokens, first + 1) and token.upos not in FUNCTION


def is_strange(reader: NameReader, token: Token) -> bool:
    """Tell whether a word is none of the language, as far as its lists go."""
    return token.text.isalpha() and not reader.is_everyday(token)


def _acts(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a verb stands here, small words before it passed over: "X n'y est pour rien", "X now works"."""
    begun = at
    while at < len(tokens) and at - begun < SMALL and tokens[at].upos in ("ADV", "PRON", "PART"):
        at += 1
    return at < len(tokens) and tokens[at].upos in ("VERB", "AUX")


def heads_title(tokens: tuple[Token, ...]) -> bool:
    """Tell whether a colon stands behind what begins a title, words that hyphens join: "Lyon : …"."""
    at = 1
    while at + 1 < len(tokens) and tokens[at].text == "-":
        at += 2
    return at < len(tokens) and tokens[at].text == ":"
