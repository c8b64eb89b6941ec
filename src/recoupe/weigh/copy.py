"""Copied statements: members of a claim whose words stand inside a passage that two articles share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.records.anchor import Anchor

if TYPE_CHECKING:
    from recoupe.records.reuse import Passage
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story


@dataclass(frozen=True, slots=True)
class Copy:
    """Two statements of one claim that are one text, with the shared passage in both articles.

    ``source`` is the one whose article had the words first, None where that is not known. The source's words come first
    in ``evidence``.
    """

    first: str
    second: str
    source: str | None
    evidence: tuple[Anchor, Anchor]

    @property
    def taken(self) -> str | None:
        """The statement that has its words from the other, None where that is not known."""
        return {self.first: self.second, self.second: self.first}[self.source] if self.source else None


def find_copies(statements: Sequence[Statement], story: Story) -> tuple[Copy, ...]:
    """Return the copied pairs among a claim's statements; shared quotations make none.

    A passage speaks only for the statements inside it: both must have enough of their content covered.
    """
    by_article: dict[str, list[Statement]] = {}
    for statement in statements:
        by_article.setdefault(statement.article, []).append(statement)
    return tuple(
        _copy(one, other, passage)
        for passage in story.passages
        if passage.channel == "text"
        for one in by_article.get(passage.first, ())
        for other in by_article.get(passage.second, ())
        if _inside(one, passage.first_span, story) and _inside(other, passage.second_span, story)
    )


def _copy(first: Statement, second: Statement, passage: Passage) -> Copy:
    """Tell of two statements that stand in one passage, and which way its words went."""
    evidence = (Anchor(passage.first, passage.first_span), Anchor(passage.second, passage.second_span))
    if passage.direction.source is None:
        return Copy(first.id, second.id, None, evidence)
    if passage.direction.source == passage.first:
        return Copy(first.id, second.id, first.id, evidence)
    return Copy(first.id, second.id, second.id, evidence[::-1])


def _inside(statement: Statement, span: tuple[int, int], story: Story) -> bool:
    """Tell whether enough of a statement's content stands inside a span."""
    covered = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in statement.content)
    length = sum(end - start for start, end in statement.content)
    return length > 0 and covered / length >= float(story.settings["covered"])
