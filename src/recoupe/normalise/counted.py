"""What a number counts, whether it counts at all, and what that stands under, from the words and the tree around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Literal

from recoupe.annotate.syntax import Paragraph, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_NAMES = frozenset({"PROPN", "NOUN", "X"})
_PARTICIPLE = re.compile("VerbForm=(?:Part|Ger)")
_MODIFIERS = frozenset({"compound", "nummod", "amod", "det", "appos", "flat", "conj"})
_PHRASES = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "root", "parataxis"})
_REACH = 6
"""How many words after a number its noun may stand."""
_CLIMB = 4
"""How many steps up the tree are taken to what a count stands under."""
_CHILDREN = 12
"""How many words below another are looked at, so that a tree that a slip made broad costs no more."""
_AROUND = 30
"""How many words before and after a number the word is looked for that says whose number it is."""

Link = Literal["must", "may", "no"]
"""Whether a word for "of" must or may stand between a number and what it counts."""


@dataclass(frozen=True, slots=True)
class Ofs:
    """A language's words for "of" (lower case), and those of them that hold an article ("des")."""

    words: frozenset[str]
    contracted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that is counted: its place among the tokens, and half-open offsets into the article's text.

    The offsets take in the nouns of a compound before its head ("heart transplants").
    """

    index: int
    start: int
    end: int


def counted(paragraph: Paragraph, at: int, ofs: Ofs, link: Link, *, heads: bool) -> Counted | None:
    """Return the noun counted by a number or unit that ends at an offset into the article; None where there is none.

    It is the next noun, past adjectives, and past words for "of" where these tie the number to it ("millions
    de", "60 % of its revenue"), another number follows ("six of the seven hostages") or several are meant ("two of the
    men"); where ``heads`` says that compounds have theirs last, it is the head ("heart transplants"). Where an
    adjective or participle stands without a noun, it is what is counted ("80 injured").
    """
    tokens = paragraph.tokens
    index = _place(paragraph, at)
    head = tokens[index - 1].head if index else -1
    stand_in: Token | None = None
    joined = doubtful = False
    for token in tokens[index : index + _REACH]:
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        if link == "must" and not joined and token.lower not in ofs.words:
            break
        if token.upos in _NOUNS and token.text[0].isalpha():
            noun = _compound(paragraph, token) if heads and tokens[index].text != "-" else token
            if doubtful and not _partitive(tokens[index : token.index], noun, ofs.contracted):
                return None
            return Counted(noun.index, _opening(tokens, token, index).start, noun.end)
        if token.lower in ofs.words:
            if stand_in:
                break
            joined = True
            doubtful = link == "no" and not _of_number(tokens[token.index + 1 : token.index + 3])
        elif token.upos == "ADJ" or (stand_in is None and _PARTICIPLE.search(token.feats)):
            stand_in = stand_in if stand_in and stand_in.index == head else token
        elif not (token.upos == "DET" and token.head == head) and not _passes(token, following, joined=joined):
            break
    if stand_in and not doubtful:
        return _placed(stand_in)
    return _by_tree(paragraph, index) if link != "must" else None


def _by_tree(paragraph: Paragraph, index: int) -> Counted | None:
    """Return the noun that the tree has the number before a place modify, a few words on; None without one."""
    tokens = paragraph.tokens
    head = tokens[index - 1].head if index and tokens[index - 1].rel == "nummod" else -1
    if not index <= head < index + _REACH or tokens[head].upos not in _NOUNS:
        return None
    return None if any(token.upos == "PUNCT" for token in tokens[index:head]) else _placed(tokens[head])


def _of_number(following: Sequence[Token]) -> bool:
    """Tell whether a number follows "of", behind a determiner or at once: "three of the twenty"."""
    kinds = [token.upos for token in following]
    return kinds[:1] == ["NUM"] or kinds == ["DET", "NUM"]


def _partitive(tokens: Sequence[Token], thing: Token, contracted: Container[str]) -> bool:
    """Tell whether "of the" ties a number to several: a determiner stands in it, and a plural ("two of the men")."""
    determined = any(token.upos == "DET" or "Poss=Yes" in token.feats or token.lower in contracted for token in tokens)
    return determined and "Number=Plur" in thing.feats


def _passes(token: Token, following: Token | None, *, joined: bool) -> bool:
    """Tell whether a word may stand between a number and its noun: a number, a hyphen, a determiner after "of"."""
    if token.upos == "ADV":
        return following is not None and (following.upos == "ADJ" or "VerbForm=Part" in following.feats)
    return token.upos == "NUM" or token.text == "-" or (joined and (token.upos == "DET" or "Poss=Yes" in token.feats))


def _compound(paragraph: Paragraph, token: Token) -> Token:
    """Return the head of the compound that a noun opens."""
    for _ in range(_CLIMB):
        head = paragraph.tokens[token.head]
        if token.rel != "compound" or head.index <= token.index or head.upos not in _NOUNS:
            break
        token = head
    return token


def _opening(tokens: Sequence[Token], noun: Token, first: int) -> Token:
    """Return the word that hyphens tie a noun to, no earlier than a place ("first-team players")."""
    at = noun.index
    while at - 2 >= first and tokens[at - 1].text == "-" and tokens[at - 2].end == tokens[at - 1].start:
        at -= 2
    return tokens[at]


def _placed(token: Token) -> Counted:
    return Counted(token.index, token.start, token.end)


def under(paragraph: Paragraph, index: int, start: int) -> str | None:
    """Return the lemma of what a count stands under, given the place of its noun or number; None for nothing.

    That is the verb ("extradited 29 traffickers", "29 were extradited"), the participle that is counted or that
    stands at the noun ("29 extradés", "29 people detained"), or a noun ("the extradition of 29 traffickers").
    ``start`` is where the count begins in the article: nouns behind it are the count's own ("dozens of").
    """
    token = paragraph.tokens[index]
    if "VerbForm=Part" in token.feats:
        return token.lemma
    for _ in range(_CLIMB):
        head = paragraph.tokens[token.head]
        if head is token:
            break
        if token.rel in _PHRASES and not start <= head.start < token.end:
            return head.lemma if head.upos in {"VERB", "NOUN", "ADJ"} else None
        if token.rel not in _MODIFIERS | _PHRASES:
            return None
        token = head
    part = _child(paragraph, token.index, "acl")
    return part.lemma if part and "VerbForm=Part" in part.feats else None


def _child(paragraph: Paragraph, index: int, relation: str) -> Token | None:
    children = (paragraph.tokens[at] for at in paragraph.tokens[index].children[:_CHILDREN])
    return next((child for child in children if child.rel == relation), None)


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


def argument(paragraph: Paragraph, at: int) -> Token | None:
    """Return the number at an offset where it stands for what it counts, as a subject or object, else None."""
    index = _place(paragraph, at)
    if index >= len(paragraph.tokens):
        return None
    token = paragraph.tokens[index]
    return token if token.upos in {"NUM", "PRON"} and token.rel in {"nsubj", "obj"} else None


def stands_for(paragraph: Paragraph, at: int) -> Counted | None:
    """Return the subject that the number at an offset is said of ("ya son cinco las víctimas"), else None."""
    index = _place(paragraph, at)
    subject = _child(paragraph, index, "nsubj") if index < len(paragraph.tokens) else None
    return _placed(subject) if subject and subject.upos == "NOUN" else None


def number_of(paragraph: Paragraph, at: int, counts: Container[str]) -> Counted | None:
    """Return the noun whose number the sentence gives before an offset ("le nombre de cas est passé à 20"), else None.

    ``counts`` are the words for a number that is told.
    """
    tokens, index = paragraph.tokens, _place(paragraph, at)
    if index >= len(tokens):
        return None
    first, last = paragraph.sentence_of(index)
    for token in tokens[max(first, index - _AROUND) : min(last, index + _AROUND)]:
        if token.lower in counts:
            noun = _child(paragraph, token.index, "nmod")
            return _placed(noun) if noun and noun.upos == "NOUN" else None
    return None


def entitled(paragraph: Paragraph, index: int) -> bool:
    """Tell whether the word at a place is a name in the singular, as in "787 Dreamliner"."""
    return paragraph.tokens[index].upos == "PROPN" and singular(paragraph, index)


def singular(paragraph: Paragraph, index: int) -> bool:
    """Tell whether the noun at a place is in the singular, as after a year ("the 2019 review")."""
    return "Number=Sing" in paragraph.tokens[index].feats


def _place(paragraph: Paragraph, at: int) -> int:
    """Return the place of the first token that starts at an offset or after it."""
    return bisect_left(paragraph.tokens, at, key=lambda token: token.start)
