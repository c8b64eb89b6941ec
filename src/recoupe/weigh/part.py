"""The part of a statement that makes a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link import part

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.records.text import Span
    from recoupe.weigh.story import Story


def narrow(statement: Statement, spans: tuple[Span, ...], story: Story) -> Statement:
    """Return a statement narrowed down to the spans that make a claim."""
    return part.narrow(statement, spans, story.article_of(statement.id), story.meanings_of(statement))
