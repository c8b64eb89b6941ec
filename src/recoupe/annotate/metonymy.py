"""Where the name of a place stands for a body: only where it speaks or acts, or is called on as one who answers.

"Paris a annoncé", "selon Kiev", "accuse Moscou" name governments; "à Paris", "de Kiev" name cities.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.coreference import Metonymy

DEEPEST = 4


def speaks(data: Metonymy, paragraph: Paragraph, first: int, last: int) -> bool:
    """Tell whether the place named at a half-open token range speaks or acts there, or is called on."""
    tokens = paragraph.tokens
    if any(_behind(tokens, first, words) for words in data.before) or any(
        _behind(tokens, first, words) and _apart(tokens, first - len(words)) for words in data.before_apart
    ):
        return True
    token = tokens[_argument(tokens, first, last)]
    if token.rel == "nsubj" or token.dep == "obl:agent":
        return _acts(data, paragraph, token)
    return _called_on(data, paragraph, token)


def _acts(data: Metonymy, paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a subject or agent does what only somebody does, or is as only somebody is."""
    verb = paragraph.tokens[token.head]
    if token.dep == "obl:agent":
        return verb.lemma not in data.still
    active = token.dep == "nsubj" and verb.upos in ("VERB", "AUX") and paragraph.child(verb.index, "cop") is None
    return verb.lemma in data.minds or (active and verb.lemma not in data.still)


def _called_on(data: Metonymy, paragraph: Paragraph, token: Token) -> bool:
    """Tell whether a complement is whom one calls on, or who gives an answer ("le soutien de Paris")."""
    verb = paragraph.tokens[token.head]
    if token.rel == "nmod":
        return verb.lemma in data.answers
    if verb.lemma not in data.toward:
        return False
    case = paragraph.child(token.index, "case")
    called = token.rel == "obl" and token.index > verb.index  # "À Paris, elle a promis" is told there
    return token.rel in ("obj", "iobj") or (called and case is not None and case.lower in data.to)


def _apart(tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a sentence begins here, or something behind a mark: "Pour Paris, …", not "partent pour Paris"."""
    return first == 0 or tokens[first - 1].upos in ("PUNCT", "CCONJ")


def _argument(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return the place of the word that stands for a name and all that is joined to it by "and"."""
    head = next((at for at in range(first, last) if not first <= tokens[at].head < last), first)
    for _ in range(DEEPEST):
        if tokens[head].rel != "conj" or tokens[head].head == head:
            break
        head = tokens[head].head
    return head


def _behind(tokens: tuple[Token, ...], first: int, words: tuple[str, ...]) -> bool:
    begin = first - len(words)
    return begin >= 0 and all(tokens[begin + at].lower == word for at, word in enumerate(words))
