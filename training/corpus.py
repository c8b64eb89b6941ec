"""Read CoNLL-U treebanks into spaCy documents, folded and cut into paragraphs as the pipelines will meet them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Doc, DocBin

from recoupe.annotate.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.vocab import Vocab

SENTENCES_PER_PARAGRAPH = (1, 2, 3, 4)
"""News paragraphs hold one to four sentences; the parser learns their ends from such groups."""


@dataclass(frozen=True, slots=True)
class Word:
    """One surface token of a treebank sentence; ``head`` is an index into the sentence, its own for the root."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space: bool


def sentences(path: Path, *, split: bool = False) -> Iterator[list[Word]]:
    """Yield the sentences of a CoNLL-U file, each as surface tokens.

    Contracted words ("du", "del") stay whole; with ``split`` those whose words spell them ("do" + "n't") are parted.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if rows:
            yield _surface([row for row in rows if "." not in row[0]], split=split)


def _surface(rows: list[list[str]], *, split: bool) -> list[Word]:
    """Merge the words of each contracted token into one, headed and labelled by the word that leaves it."""
    tokens: list[tuple[list[str], list[list[str]]]] = []
    skip = 0
    for row in rows:
        if "-" in row[0]:
            first, last = (int(n) for n in row[0].split("-"))
            words = [r for r in rows if "-" not in r[0] and first <= int(r[0]) <= last]
            if split and "".join(word[1] for word in words) == row[1]:
                tokens += [([*word[:9], "SpaceAfter=No"], [word]) for word in words[:-1]]
                tokens.append(([*words[-1][:9], row[9]], [words[-1]]))
            else:
                tokens.append((row, words))
            skip = last
        elif int(row[0]) > skip:
            tokens.append((row, [row]))
    place = {int(word[0]): i for i, (_, words) in enumerate(tokens) for word in words}
    return [_word(i, token, words, place) for i, (token, words) in enumerate(tokens)]


def _word(index: int, token: list[str], words: list[list[str]], place: dict[int, int]) -> Word:
    """Make the surface word of one token; ``place`` maps treebank ids to surface indices."""
    main = next((w for w in words if place.get(int(w[6]), -1) != index), words[0])
    head = place.get(int(main[6]), index)
    feats = "" if main[5] == "_" else main[5]
    return Word(token[1], main[2], main[3], feats, head, main[7], "SpaceAfter=No" not in token[9])


def paragraphs(treebank: list[list[Word]], seed: int) -> Iterator[list[Word]]:
    """Join neighbouring sentences into paragraphs of one to four; the choice follows ``seed``."""
    sizes = random.Random(seed)
    at = 0
    while at < len(treebank):
        size = sizes.choice(SENTENCES_PER_PARAGRAPH)
        joined: list[Word] = []
        for sentence in treebank[at : at + size]:
            shift = len(joined)
            joined += [Word(w.form, w.lemma, w.upos, w.feats, w.head + shift, w.deprel, w.space) for w in sentence]
        yield joined
        at += size


def document(vocab: Vocab, words: list[Word]) -> Doc:
    """Return the gold document of a paragraph, its forms folded."""
    text = "".join(w.form + " " * w.space for w in words)
    folded = fold(text)
    forms, at = [], 0
    for w in words:
        forms.append(folded[at : at + len(w.form)])
        at += len(w.form) + w.space
    return Doc(
        vocab,
        words=forms,
        spaces=[w.space for w in words],
        lemmas=[w.lemma for w in words],
        pos=[w.upos for w in words],
        morphs=[w.feats for w in words],
        heads=[w.head for w in words],
        deps=["ROOT" if w.head == i else w.deprel for i, w in enumerate(words)],
    )


def write(docs: list[Doc], path: Path) -> None:
    """Store documents where spaCy's training reads them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs, attrs=["ORTH", "SPACY", "LEMMA", "MORPH", "POS", "HEAD", "DEP"]).to_disk(path)
