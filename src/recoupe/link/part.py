"""The part of a statement that tells one thing: what its other clauses tell is left out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex
from msgspec.structs import replace

from recoupe.annotate.fold import fold
from recoupe.link.likeness import begin_alike
from recoupe.records.text import begins_in

if TYPE_CHECKING:
    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Event, Statement, Status
    from recoupe.records.text import Article, Span

_WORD = regex.compile(r"\w+")


def narrow(statement: Statement, spans: tuple[Span, ...], article: Article, meanings: Meanings) -> Statement:
    """Return a statement narrowed down to some of its spans: their values, words, events and status.

    Where they leave its main predicate out, the first of the verbs in them stands in for it; without one, the part
    tells of no act.
    """
    if spans == statement.content:
        return statement
    places = {time.id: time.span for time in article.times}
    places |= {quantity.id: quantity.span for quantity in article.quantities}
    inside = {key for key, span in places.items() if begins_in(span, spans)}
    event, status = _main(statement, spans)
    return replace(
        statement,
        content=spans,
        times=tuple(key for key in statement.times if key in inside),
        quantities=tuple(key for key in statement.quantities if key in inside),
        event=event,
        status=status,
        clauses=tuple(one for one in statement.clauses if one is not event and begins_in(one.trigger, spans)),
        terms=_terms(statement, spans, article, meanings),
        evidence=tuple(one for one in statement.evidence if any(begins_in(span, spans) for span in one.spans)),
    )


def _main(statement: Statement, spans: tuple[Span, ...]) -> tuple[Event | None, Status]:
    """Return the event that stands for a part, and its status."""
    if statement.event is None or begins_in(statement.event.trigger, spans):
        return statement.event, statement.status
    first = next((one for one in statement.clauses if begins_in(one.trigger, spans)), None)
    return first, first.status if first is not None else "none"


def _terms(statement: Statement, spans: tuple[Span, ...], article: Article, meanings: Meanings) -> tuple[str, ...]:
    """Return the telling words of a part, in text order."""
    stems = {meanings.stem(word) for words in article.words(spans) for word in _WORD.findall(fold(words))}
    return tuple(
        term
        for term in statement.terms
        if (own := meanings.stem(term)) in stems or any(begin_alike(own, other) for other in stems)
    )
