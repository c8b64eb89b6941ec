"""An article's text cut so that every statement can be marked in place, however statements nest or overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from recoupe.records.statement import Statement
from recoupe.records.text import Article, BlockKind, Span


@dataclass(frozen=True, slots=True)
class Start:
    """Where a statement begins: its id and its number within the article, counted from 1."""

    id: str
    number: int


@dataclass(slots=True)
class Piece:
    """A stretch of text that lies under the same spans throughout.

    ``start`` is its offset in the article's text. ``statements`` are the statements whose content covers it; ``own``
    says that all of them are in the outlet's own voice. ``starts`` and ``anchors`` (spans) begin with it.
    """

    text: str
    start: int
    statements: int = 0
    own: bool = True
    source: bool = False
    cue: bool = False
    starts: list[Start] = field(default_factory=list)
    anchors: list[Span] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """What the piece is, by name: "own", "deep" (one statement inside another), "source", "cue"."""
        found = {
            "own": self.own and self.statements > 0,
            "deep": self.statements > 1,
            "source": self.source,
            "cue": self.cue,
        }
        return [name for name, holds in found.items() if holds]

    @property
    def silent(self) -> bool:
        """Whether nothing would be lost by leaving the piece out: blank, and nothing begins here."""
        return not (self.text.strip() or self.starts or self.anchors)


@dataclass(frozen=True, slots=True)
class Passage:
    """The pieces of one block, or of text between blocks (``kind`` "unsorted")."""

    kind: BlockKind | Literal["unsorted"]
    pieces: tuple[Piece, ...]


def passages(article: Article, anchors: Iterable[Span]) -> list[Passage]:
    """Cut an article into passages in text order; every character but blanks between blocks is in one piece.

    ``anchors`` are further spans that something links to. Spans beyond the text are taken back to its end. An
    article without text has no passages.
    """
    sheet = _Sheet(article, sorted(set(anchors)))
    found: list[Passage] = []
    position = 0
    for block in article.blocks:
        found.append(sheet.passage("unsorted", position, block.span[0]))
        found.append(sheet.passage(block.kind, *block.span))
        position = block.span[1]
    found.append(sheet.passage("unsorted", position, len(article.text)))
    return [passage for passage in found if not all(piece.silent for piece in passage.pieces)]


class _Sheet:
    """The text cut at every boundary, and what lies on each piece."""

    def __init__(self, article: Article, anchors: list[Span]) -> None:
        self._length = len(article.text)
        cuts = {0, self._length}
        for span in _all_spans(article):
            cuts.update(self._within(span))
        for span in anchors:
            cuts.update(self._within(span))
        self._cuts = sorted(cuts)
        self._at = {cut: index for index, cut in enumerate(self._cuts)}
        self._pieces = [Piece(article.text[start:end], start) for start, end in pairwise(self._cuts)]
        for number, statement in enumerate(article.statements, start=1):
            self._lay(statement, number)
        for span in anchors:
            self._pieces[self._at[self._within(span)[0]]].anchors.append(span)

    def passage(self, kind: BlockKind | Literal["unsorted"], start: int, end: int) -> Passage:
        """Return the pieces between two cuts as one passage."""
        return Passage(kind, tuple(self._covered((start, end))))

    def _within(self, span: Span) -> Span:
        start = min(span[0], max(self._length - 1, 0))
        return start, max(start, min(span[1], self._length))

    def _covered(self, span: Span) -> list[Piece]:
        if span[0] >= span[1]:
            return []
        start, end = self._within(span)
        return self._pieces[self._at[start] : self._at[end]]

    def _lay(self, statement: Statement, number: int) -> None:
        for span in statement.content:
            for piece in self._covered(span):
                piece.statements += 1
                piece.own = piece.own and statement.mode == "own"
        for span in statement.source or ():
            for piece in self._covered(span):
                piece.source = True
        for span in statement.cue or ():
            for piece in self._covered(span):
                piece.cue = True
        first = self._within(statement.content[0])[0]
        self._pieces[self._at[first]].starts.append(Start(statement.id, number))


def _all_spans(article: Article) -> Iterable[Span]:
    for block in article.blocks:
        yield block.span
    for statement in article.statements:
        yield from statement.content
        yield from statement.source or ()
        yield from statement.cue or ()
