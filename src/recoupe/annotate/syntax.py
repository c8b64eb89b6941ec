"""Sentences and trees: the view of a parsed paragraph that every later stage reads.

Stages never touch spaCy's objects: a paragraph is a tuple of plain tokens with source offsets, so that any
pipeline with Universal Dependencies labels can stand behind it and reading a tree costs no crossing into C.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START

from recoupe.annotate.fold import fold

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from recoupe.records.text import Article, Block

ANALYSED = ("title", "lede", "paragraph")
"""Kinds of block that are parsed; furniture, headings, captions and notes say nothing that is attributed."""


class Token(Struct, frozen=True, eq=False):
    """One token of a paragraph; a msgspec struct, since articles make thousands of them.

    ``index`` and ``head`` are places in the paragraph (a root is its own head); ``start`` and ``end`` are offsets
    into the article's source text; ``text`` is the folded form; ``upos``, ``feats`` and ``dep`` are Universal
    Dependencies labels, ``dep`` without subtype in ``rel``; ``children`` are in text order.
    """

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    upos: str
    feats: str
    dep: str
    rel: str
    head: int
    sentence: int
    children: list[int] = msgspec.field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A parsed block: its tokens, and its sentences as half-open ranges of token places."""

    block: Block
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]

    def subtree(self, index: int) -> list[int]:
        """Return the places of a token and all below it, in text order."""
        found = [index]
        for at in found:
            found.extend(self.tokens[at].children)
        return sorted(found)

    def child(self, index: int, *relations: str) -> Token | None:
        """Return the first child of a token in one of the relations (without subtype), or None."""
        for at in self.tokens[index].children:
            if self.tokens[at].rel in relations:
                return self.tokens[at]
        return None

    def sentence_of(self, index: int) -> tuple[int, int]:
        """Return the range of token places of the sentence that a token stands in."""
        return self.sentences[self.tokens[index].sentence]


def complements_of(tokens: tuple[Token, ...], head: int, last: int) -> frozenset[str]:
    """Return the nouns that a noun has behind itself and a preposition: "ministre de la DÉFENSE".

    They are in lower case and stand before the place ``last``; none where there are none.
    """
    below = [tokens[at] for at in tokens[head].children if head < at < last and tokens[at].rel == "nmod"]
    return frozenset(token.lower for token in below if any(tokens[at].rel == "case" for at in token.children))


def gender_of(token: Token) -> str:
    """Return the gender that a token's features give: "m", "f", or ""."""
    if "Gender=Fem" in token.feats:
        return "f"
    return "m" if "Gender=Masc" in token.feats else ""


def annotate(article: Article, nlp: Language) -> tuple[Paragraph, ...]:
    """Parse the blocks of an article that say something; an article without any gives the empty tuple.

    The pipeline sees one article at a time, so that what is found in it never depends on the others of a batch.
    """
    blocks = [block for block in article.blocks if block.kind in ANALYSED]
    texts = [fold(article.text[block.span[0] : block.span[1]]) for block in blocks]
    return tuple(_paragraph(doc, block) for doc, block in zip(nlp.pipe(texts), blocks, strict=True))


def _paragraph(doc: Doc, block: Block) -> Paragraph:
    """Copy a parsed document into plain tokens; blank tokens are left out and heads renumbered."""
    strings = doc.vocab.strings
    rows = doc.to_array([LEMMA, POS, MORPH, DEP, HEAD, SENT_START]).tolist() if len(doc) else []
    words = [(token.idx, token.text) for token in doc]
    kept = [at for at, (_, text) in enumerate(words) if not text.isspace()]
    place = {at: number for number, at in enumerate(kept)}
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    begun, fresh = 0, False
    for at, row in enumerate(rows):
        fresh = fresh or (row[5] == 1 and at > 0 and _may_end(tokens))
        if at not in place:
            continue
        number = place[at]
        if fresh and number > begun:
            sentences.append((begun, number))
            begun = number
        fresh = False
        head = at + _signed(row[4])
        dep = strings[row[3]]
        idx, text = words[at]
        tokens.append(
            Token(
                index=number,
                start=block.span[0] + idx,
                end=block.span[0] + idx + len(text),
                text=text,
                lower=text.lower(),
                lemma=strings[row[0]],
                upos=strings[row[1]],
                feats=strings[row[2]],
                dep=dep,
                rel=dep.split(":")[0].lower(),
                head=place.get(head, number),
                sentence=len(sentences),
            )
        )
    if begun < len(tokens):
        sentences.append((begun, len(tokens)))
    for token in tokens:
        if token.head != token.index:
            tokens[token.head].children.append(token.index)
    return Paragraph(block, tuple(tokens), tuple(sentences))


def _may_end(tokens: list[Token]) -> bool:
    """Tell whether the last token may end a sentence: a mark, never a word that a slip of the parser leaves alone."""
    return not tokens or tokens[-1].upos == "PUNCT" or not tokens[-1].text[-1].isalnum()


def _signed(value: int) -> int:
    """Read an unsigned 64-bit head offset as the signed number that spaCy stored."""
    return value - (1 << 64) if value >= 1 << 63 else value
