"""Articles and trees written by hand, so that a test shows what a rule rests on."""

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


def paragraph(text, *rows):
    """A paragraph whose tokens are rows of form, part of speech, relation, head and feats, the last three optional.

    A head is told by its place in the rows; a token without one is a root.
    """
    folded, at, tokens = fold(text), 0, []
    for index, row in enumerate(rows):
        form, upos, rel, head, feats, lemma = (*row, *("dep", index, "_", None)[len(row) - 2 :])
        start = folded.index(form, at)
        at = start + len(form)
        tokens.append(
            Token(index, start, at, form, form.lower(), lemma or form.lower(), upos, feats, rel, rel, head, 0)
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
    return text, paragraph(text, *((form, upos) for form, (_, upos) in zip(forms, rows, strict=True)))
