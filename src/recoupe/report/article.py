"""One article in full: its passages with every statement marked, and the list of what it says."""

from __future__ import annotations

from dataclasses import dataclass

from recoupe.records.statement import Statement
from recoupe.records.text import Article
from recoupe.records.value import Quantity, TimeValue
from recoupe.report.index import Index
from recoupe.report.marks import Passage, passages
from recoupe.report.visible import one_line

SNIPPET = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement in an article's list, with the times and quantities that it tells.

    ``opening`` is the start of its words, cut at a word; ``cut`` says whether it was.
    """

    number: int
    statement: Statement
    opening: str
    cut: bool
    claims: tuple[str, ...]
    times: tuple[TimeValue, ...]
    quantities: tuple[Quantity, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its marked text and its statements."""

    number: int
    article: Article
    passages: tuple[Passage, ...]
    entries: tuple[Entry, ...]


def view_article(article: Article, index: Index) -> ArticleView:
    """Gather what an article's section shows; an article without statements has no entries."""
    return ArticleView(
        number=index.article_numbers[article.id],
        article=article,
        passages=tuple(passages(article, index.anchors[article.id])),
        entries=tuple(_entry(article, statement, index) for statement in article.statements),
    )


def values_of(article: Article, statement: Statement) -> tuple[tuple[TimeValue, ...], tuple[Quantity, ...]]:
    """Return the times and the quantities that a statement tells, in the article's order."""
    times = tuple(time for time in article.times if time.id in statement.times)
    return times, tuple(quantity for quantity in article.quantities if quantity.id in statement.quantities)


def _entry(article: Article, statement: Statement, index: Index) -> Entry:
    words = one_line(" […] ".join(article.words(statement.content)))
    opening = words if len(words) <= SNIPPET else words[: SNIPPET + 1].rpartition(" ")[0] or words[:SNIPPET]
    opening = opening.removesuffix(" […]")
    times, quantities = values_of(article, statement)
    return Entry(
        number=index.statement_numbers[statement.id],
        statement=statement,
        opening=opening,
        cut=opening != words,
        claims=tuple(index.claims_of.get(statement.id, ())),
        times=times,
        quantities=quantities,
    )
