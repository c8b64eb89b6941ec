"""Statements made of given words, in the outlet's own voice, without an analysis of what they say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from recoupe.extract.across import statement_id
from recoupe.records.statement import Statement

if TYPE_CHECKING:
    from recoupe.records.statement import Certainty
    from recoupe.records.text import Article, Span


def bare_statement(article: Article, span: Span, certainty: Certainty, terms: Iterable[str]) -> Statement:
    """Return the words of a span as one statement, with the times and quantities inside them and its telling words."""
    return Statement(
        id=statement_id(article.id, (span,)),
        article=article.id,
        content=(span,),
        source=None,
        cue=None,
        mode="own",
        act="says",
        chains=(),
        chain=(),
        certainty=certainty,
        hearsay=False,
        status="none",
        times=tuple(one.id for one in article.times if span[0] <= one.span[0] and one.span[1] <= span[1]),
        quantities=tuple(one.id for one in article.quantities if span[0] <= one.span[0] and one.span[1] <= span[1]),
        event=None,
        terms=tuple(terms),
        evidence=(),
    )
