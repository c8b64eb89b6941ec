"""Whom a noun phrase takes up by where it stands: who is in view before it, or is named for the first time behind it.

A subject is more in view than who is named beside it, and a near sentence more than one farther back (after Lappin and
Leass 1994, https://aclanthology.org/J94-4002, without their weights). Two phrases of one clause are two bearers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from recoupe.annotate.directory import Directory, Entity, Mention
    from recoupe.annotate.nominal import Phrase
    from recoupe.annotate.syntax import Paragraph, Token

Sentence = tuple[int, int, int]
"""A paragraph number and a half-open token range."""

BACK = 6
"""So many sentences before its own may have who is taken up."""
AHEAD = 3
"""So many sentences, its own among them, may first name who is told of before."""
AT_BEGINNING = 2
"""So many words of title or role may stand before the name that begins a sentence."""


@dataclass(frozen=True, slots=True)
class Salience:
    """Reads who is in view in one article, by names and by phrases (paragraph, head) that mean somebody."""

    directory: Directory
    paragraphs: Sequence[Paragraph]
    phrases: Mapping[tuple[int, int], Entity]

    def taken_up(self, phrase: Phrase, fits: Callable[[Entity], bool]) -> Entity | None:
        """Return the nearest one in view before a phrase that fits, or None.

        Of several in one sentence it is the subject, else the one named last. A phrase with a possessive means another
        than the nearest one in view, whose it may be.
        """
        sentences = self.sentences_before(phrase, BACK)
        found = [one for sentence in sentences if (one := self._in_view(phrase, sentence, fits)) is not None]
        distinct = list({id(one): one for one in found}.values())
        return next(iter(distinct), None)

    def first_named_behind(self, phrase: Phrase, fits: Callable[[Entity], bool]) -> Entity | None:
        """Return the first one that fits whom the article names for the first time right behind a phrase, or None."""
        begun = {id(one.entity) for one in self.directory.mentions if _place(one) < (phrase.paragraph, phrase.first)}
        for number, first, last in self._behind(phrase):
            for mention in self.directory.inside(number, first, last):
                if id(mention.entity) not in begun and fits(mention.entity):
                    return mention.entity
        return None

    def sentences_before(self, phrase: Phrase, back: int) -> Iterator[Sentence]:
        """Yield the sentence of a phrase up to it, then so many before, the nearest first; a title is none of them."""
        number, at = phrase.paragraph, self.paragraphs[phrase.paragraph].tokens[phrase.head].sentence
        yield number, self.paragraphs[number].sentences[at][0], phrase.first
        for _ in range(back):
            at -= 1
            while at < 0:
                number -= 1
                if number < 0 or self.paragraphs[number].block.kind == "title":
                    return
                at = len(self.paragraphs[number].sentences) - 1
            yield number, *self.paragraphs[number].sentences[at]

    def _behind(self, phrase: Phrase) -> Iterator[Sentence]:
        """Yield what is behind a phrase in its sentence, then the sentences behind it."""
        number, at = phrase.paragraph, self.paragraphs[phrase.paragraph].tokens[phrase.head].sentence
        yield number, phrase.last, self.paragraphs[number].sentences[at][1]
        for _ in range(AHEAD - 1):
            at += 1
            while at >= len(self.paragraphs[number].sentences):
                number, at = number + 1, 0
                if number >= len(self.paragraphs):
                    return
            yield number, *self.paragraphs[number].sentences[at]

    def _in_view(self, phrase: Phrase, sentence: Sentence, fits: Callable[[Entity], bool]) -> Entity | None:
        """Return the subject of a sentence that fits, else the one named last in it, or None."""
        number, first, last = sentence
        tokens = self.paragraphs[number].tokens
        named = [
            (at, one)
            for at, one, _ in self._told(number, first, last)
            if fits(one) and not (number == phrase.paragraph and _one_clause(tokens, at, phrase.head))
            if not self.in_words_of_another(phrase, number, at)
        ]
        subjects = [one for at, one, subject in self._told(number, first, last) if subject and (at, one) in named]
        return next(iter(subjects or [one for _, one in reversed(named)]), None)

    def _told(self, number: int, first: int, last: int) -> list[tuple[int, Entity, bool]]:
        """Return who is told of in a sentence, in text order: where, who, and whether as a subject."""
        tokens = self.paragraphs[number].tokens
        named = [
            (one.first, one.entity, is_subject(tokens, one, first))
            for one in self.directory.inside(number, first, last)
        ]
        meant = [
            (at, self.phrases[number, at], tokens[at].rel == "nsubj")
            for at in range(first, last)
            if (number, at) in self.phrases
        ]
        return sorted([*named, *meant], key=lambda one: one[0])

    def in_words_of_another(self, phrase: Phrase, number: int, at: int) -> bool:
        """Tell whether a word stands in a quotation and a phrase does not: who is quoted speaks of others."""
        own = _quoted(self.paragraphs[phrase.paragraph].tokens, phrase.head)
        return not own and _quoted(self.paragraphs[number].tokens, at)


def _quoted(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether the last quotation mark before a word opens."""
    marks = (token.text for token in reversed(tokens[:at]) if token.text in ("«", "»"))
    return next(marks, "") == "«"


def _place(mention: Mention) -> tuple[int, int]:
    return mention.paragraph, mention.first


def _one_clause(tokens: tuple[Token, ...], one: int, other: int) -> bool:
    """Tell whether two words hang on one verb, or the second on the verb of what is told of the first: "X, who …"."""
    verb = _clause(tokens, other)
    if _clause(tokens, one) == verb:
        return True
    relative = tokens[verb].rel.startswith("acl") or any(
        "PronType=Rel" in tokens[child].feats for child in tokens[verb].children
    )
    return relative and tokens[verb].head in _above(tokens, one)


def _above(tokens: tuple[Token, ...], at: int) -> Iterator[int]:
    """Yield a word's place and those of the words that it hangs on, up to a verb."""
    yield at
    while tokens[at].head != at and tokens[tokens[at].head].upos not in ("VERB", "AUX"):
        at = tokens[at].head
        yield at


def _clause(tokens: tuple[Token, ...], at: int) -> int:
    """Return the place of the verb, or of the root, that a word hangs on."""
    while tokens[at].head != at:
        at = tokens[at].head
        if tokens[at].upos in ("VERB", "AUX"):
            break
    return at


def is_subject(tokens: tuple[Token, ...], mention: Mention, first: int) -> bool:
    """Tell whether a name is a subject, or begins its sentence at ``first``, a title before it or not."""
    begins = mention.first - first <= AT_BEGINNING and not any(
        token.upos in ("ADP", "VERB", "PUNCT") for token in tokens[first : mention.first] if token.text[-1] != "."
    )
    return begins or any(tokens[at].rel == "nsubj" for at in range(mention.first, mention.last))
