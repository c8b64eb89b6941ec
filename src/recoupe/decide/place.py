"""Where the words of a decision stand in the articles now, or why they are not found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from recoupe.records.anchor import Anchor
from recoupe.records.decision import Decision

if TYPE_CHECKING:
    from recoupe.decide.ruling import Quoted
    from recoupe.records.decision import Subject, Verdict
    from recoupe.records.statement import Statement
    from recoupe.records.text import Article


class Unfit(Exception):  # noqa: N818  # no error of the program: the articles have changed
    """A decision whose words are not found again; the message says which and what would be right."""


def article_named(file: str, articles: Sequence[Article]) -> Article:
    """Return the article of a file; raises Unfit."""
    found = next((one for one in articles if one.file == file), None)
    if found is None:
        raise Unfit(f"{file!r} is none of the articles read")
    return found


def located(quoted: Quoted, articles: Sequence[Article]) -> tuple[Article, Anchor]:
    """Return the article that words are quoted from, and where they stand in it; raises Unfit."""
    article = article_named(quoted.file, articles)
    around = f"{quoted.before}{quoted.words}{quoted.after}"
    for sought, ahead in ((around, len(quoted.before)), (quoted.words, 0)):
        at = article.text.find(sought)
        if at >= 0:
            return article, Anchor(article.id, (at + ahead, at + ahead + len(quoted.words)))
    raise Unfit(f"{quoted.file} does not have these words: {quoted.words!r}")


def statement_at(quoted: Quoted, articles: Sequence[Article]) -> tuple[Statement, Anchor]:
    """Return the statement whose content has most of the quoted words, and where they stand; raises Unfit."""
    article, anchor = located(quoted, articles)
    shares = [(_shared(one, anchor), -at) for at, one in enumerate(article.statements)]
    share, at = max(shares, default=(0, 0))
    if not share:
        raise Unfit(f"no statement was found in these words of {quoted.file}: {quoted.words!r}")
    return article.statements[-at], anchor


def _shared(statement: Statement, anchor: Anchor) -> int:
    start, end = anchor.span
    return sum(max(0, min(end, stop) - max(start, begin)) for begin, stop in statement.content)


def decided(  # one argument for each field
    subject: Subject, number: int, verdict: Verdict, reason: str, *places: Anchor, problem: str = ""
) -> Decision:
    """Tell of a decision that was applied, or of why it was not."""
    return Decision(subject=subject, number=number, verdict=verdict, reason=reason, places=places, problem=problem)
