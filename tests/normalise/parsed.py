"""Articles and trees written by hand, so that a test shows what a rule rests on."""

from typing import NamedTuple

from recoupe.annotate.fold import fold
from recoupe.annotate.syntax import Paragraph, Token
from recoupe.records.text import Article, Block, Provenance

PUBLISHED = "2023-05-10"
"""A Wednesday."""


def article(text, *, published=PUBLISHED, updated=None, blocks=None, metadata=None):
    """An article of one paragraph, unless blocks are given."""
    return Article(
        id="0123456789abcdef",
        file="essai.txt",
        url=None,
        outlet=None,
        byline=None,
        credit=None,
        language="fr",
        published=published,
        published_zone=None,
        updated=updated,
        title=None,
        text=text,
        text_sha256="",
        encoding="utf-8",
        metadata=metadata or {},
        blocks=blocks or (Block("paragraph", (0, len(text))),),
    )


def block(text, words, kind="paragraph"):
    """The block that some words of a text are."""
    start = text.index(words)
    return Block(kind, (start, start + len(words)))


def from_text(start, end):
    return Provenance("text", (start, end))


class Word(NamedTuple):
    """A token before it has offsets; ``head`` is its place among the words, None for a root."""

    form: str
    upos: str
    rel: str = "dep"
    head: int | None = None
    feats: str = "_"
    lemma: str | None = None


def paragraph(text: str, *words: Word) -> Paragraph:
    """A paragraph of one sentence whose tokens are the words, found in the text one after the other."""
    folded, at = fold(text), 0
    tokens: list[Token] = []
    for index, word in enumerate(words):
        start = folded.index(word.form, at)
        at = start + len(word.form)
        lower, head = word.form.lower(), index if word.head is None else word.head
        lemma = word.lemma or lower
        tokens.append(
            Token(index, start, at, word.form, lower, lemma, word.upos, word.feats, word.rel, word.rel, head, 0)
        )
    for token in tokens:
        if token.head != token.index:
            tokens[token.head].children.append(token.index)
    return Paragraph(Block("paragraph", (0, len(text))), tuple(tokens), ((0, len(tokens)),))


def tagged(words):
    """Text and paragraph of words written "quatre/NUM anciens/ADJ maires/NOUN"; "_" joins a token's own blanks."""
    rows = [word.rsplit("/", 1) for word in words.split(" ")]
    forms = [form.replace("_", " ") for form, _ in rows]
    text = " ".join(forms).replace("' ", "'").replace(" .", ".").replace(" ,", ",")
    return text, paragraph(text, *(Word(form, upos) for form, (_, upos) in zip(forms, rows, strict=True)))
