"""Read a few sentences as an article would be read, and see what was found in words instead of offsets."""

import re
from typing import NamedTuple

from recoupe.records.text import Article, Block


class Row(NamedTuple):
    """One statement in words; ``chain`` lists (name, kind, count, stated), nearest relay first and root last."""

    content: str
    source: str | None
    cue: str | None
    mode: str
    act: str
    certainty: str
    hearsay: bool
    status: str
    chain: list[tuple[str, str, int | None, bool]]
    chains: list[list[tuple[str, str, int | None, bool]]]

    @property
    def names(self):
        """The names of the chain alone."""
        return [name for name, *_ in self.chain]

    @property
    def kinds(self):
        """The kinds of the chain's links alone."""
        return [kind for _, kind, *_ in self.chain]


def article(text, *, outlet=None, kinds=(), language="fr"):
    """An article whose paragraphs are parted by blank lines; ``kinds`` gives the kinds of the first blocks."""
    spans = [match.span() for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    wanted = [*kinds, *["paragraph"] * len(spans)]
    return Article(
        id="0123456789abcdef",
        file="essai.txt",
        url=None,
        outlet=outlet,
        byline=None,
        credit=None,
        language=language,
        published="2024-03-13",
        published_zone=None,
        updated=None,
        title=None,
        text=text,
        text_sha256="",
        encoding="utf-8",
        metadata={},
        blocks=tuple(Block(kind, span) for kind, span in zip(wanted, spans, strict=False)),
    )


def rows(read):
    """The statements of an article that was read."""
    return [_row(read.text, one) for one in read.statements]


def _row(text, one):
    def words(spans):
        return None if spans is None else " […] ".join(text[start:end] for start, end in spans)

    chains = [[(link.name, link.kind, link.count, link.stated) for link in chain] for chain in one.chains]
    return Row(
        words(one.content),
        words(one.source),
        words(one.cue),
        one.mode,
        one.act,
        one.certainty,
        one.hearsay,
        one.status,
        chains[0] if chains else [],
        chains,
    )
