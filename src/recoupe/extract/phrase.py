"""Phrases of a parsed paragraph: which tokens a head governs, and how token ranges become spans of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.quote import CLOSE, OPEN, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.phrases import Phrases

EDGES = frozenset({",", ";", ":", "—", "(", ")", "-", *TERMINAL})
COMPOUND = frozenset({"compound", "nmod:desc", "nmod:poss"})
"""Relations of a noun to a head right behind it."""
SUBORDINATE = frozenset({"advcl", "parataxis", "discourse"})


def noun_phrase(paragraph: Paragraph, head: int, low: int, high: int) -> tuple[int, int]:
    """Return the half-open token range of the noun phrase around ``head`` within ``[low, high)``.

    Apposed and participial parts belong to it; clauses set off by a comma, and a preposition before the head,
    do not.
    """
    governed = _governed(paragraph, head)
    first = last = head
    while first - 1 >= low and first - 1 in governed and paragraph.tokens[first - 1].text != ",":
        first -= 1
    while last + 1 < high and last + 1 in governed:
        last += 1
    first, last = trim(paragraph.tokens, first, last + 1)
    while first < head and paragraph.tokens[first].rel == "case" and paragraph.tokens[first].head == head:
        first += 1
    return first, last


def compound_head(tokens: tuple[Token, ...], at: int, last: int) -> int:
    """Return the head of the compound that a noun stands in, if it comes before ``last``: "BANK documents"."""
    while tokens[at].dep in COMPOUND and at < tokens[at].head < last:
        at = tokens[at].head
    return at


def _governed(paragraph: Paragraph, head: int) -> set[int]:
    """Collect the tokens under a head, leaving out the clauses that only comment on it."""
    tokens = paragraph.tokens
    found = [head]
    for at in found:
        for child in tokens[at].children:
            token = tokens[child]
            if token.rel in SUBORDINATE or (token.dep == "acl:relcl" and _after_comma(paragraph, child)):
                continue
            if token.rel == "conj" and token.upos in ("VERB", "AUX"):
                continue
            found.append(child)
    return set(found)


def _after_comma(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the part headed here is set off by a comma."""
    first = paragraph.subtree(at)[0]
    return paragraph.tokens[first].text == "," or (first > 0 and paragraph.tokens[first - 1].text == ",")


def noun_end(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return where a phrase that begins here ends by its punctuation, at the latest at ``last``."""
    return next((at for at in range(first, last) if tokens[at].text in EDGES or tokens[at].text == OPEN), last)


def trim(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """Drop punctuation from both ends of a half-open token range, quotation marks kept; may return an empty range."""
    while first < last and tokens[first].text in EDGES:
        first += 1
    while first < last and tokens[last - 1].text in EDGES:
        last -= 1
    return first, last


def unwrap(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """Drop the marks of a range that is one quotation from end to end, or a mark whose partner lies outside."""
    first, last = trim(tokens, first, last)
    marks = [at for at in range(first, last) if tokens[at].text in (OPEN, CLOSE)]
    if not marks:
        return first, last
    if _matched(tokens, marks) and marks[0] == first and _partner(tokens, first, last) == last - 1:
        return trim_blank(tokens, first + 1, last - 1)
    closes, opens = tokens[first].text == CLOSE, tokens[last - 1].text == OPEN
    if closes or opens:
        return unwrap(tokens, first + closes, last - opens)
    if not _matched(tokens, marks):
        if tokens[first].text == OPEN and _partner(tokens, first, last) is None:
            return trim_blank(tokens, first + 1, last)
        if tokens[last - 1].text == CLOSE and len(marks) % 2:
            return trim(tokens, first, last - 1)
    return first, last


def trim_blank(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """Drop separating punctuation, but no full stop, from both ends: what closes a quoted sentence is quoted."""
    soft = EDGES - TERMINAL
    while first < last and tokens[first].text in EDGES:
        first += 1
    while first < last and tokens[last - 1].text in soft:
        last -= 1
    return first, last


def _matched(tokens: tuple[Token, ...], marks: list[int]) -> bool:
    """Tell whether the marks at these places pair off."""
    depth = 0
    for at in marks:
        depth += 1 if tokens[at].text == OPEN else -1
        if depth < 0:
            return False
    return depth == 0


def _partner(tokens: tuple[Token, ...], first: int, last: int) -> int | None:
    """Return the place of the mark that closes the one at ``first``, or None."""
    depth = 0
    for at in range(first, last):
        depth += (tokens[at].text == OPEN) - (tokens[at].text == CLOSE)
        if depth == 0:
            return at
    return None


def span(tokens: tuple[Token, ...], first: int, last: int) -> tuple[int, int]:
    """Return the text span of a non-empty half-open token range."""
    return tokens[first].start, tokens[last - 1].end


def runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Group token places into half-open ranges of neighbours, in order."""
    out: list[tuple[int, int]] = []
    for at in sorted(places):
        if out and out[-1][1] == at:
            out[-1] = (out[-1][0], at + 1)
        else:
            out.append((at, at + 1))
    return out


def finite(paragraph: Paragraph, at: int) -> bool:
    """Tell whether the verb here is finite, by itself or through its auxiliary."""
    token = paragraph.tokens[at]
    if "VerbForm=Fin" in token.feats:
        return True
    return any(
        paragraph.tokens[child].rel in ("aux", "cop") and "VerbForm=Fin" in paragraph.tokens[child].feats
        for child in token.children
    )


def gerund(token: Token) -> bool:
    """Tell whether a token is a present participle or a gerund."""
    return "VerbForm=Ger" in token.feats or ("VerbForm=Part" in token.feats and "Tense=Pres" in token.feats)


def matches(tokens: tuple[Token, ...], at: int, words: tuple[str, ...]) -> bool:
    """Tell whether the lower-case tokens from this place on are the given words."""
    if at + len(words) > len(tokens):
        return False
    return all(tokens[place].lower == word for place, word in enumerate(words, at))


def phrase_at(tokens: tuple[Token, ...], at: int, phrases: Phrases) -> tuple[str, ...] | None:
    """Return the first of the phrases (lower-case words) that stands at this place, or None."""
    near = phrases.beginning(tokens[at].lower) if at < len(tokens) else ()
    for words in near:
        if matches(tokens, at, words):
            return words
    return None
