"""The words that a statement's readings rest on: its status, its certainty, that it denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.records.statement import Event, Statement, Status
    from recoupe.records.text import Span


def status_of(statement: Statement, event: Event | None) -> Status:
    """Return how far an event of a statement has got; the statement's own status for its main event."""
    return statement.status if event is None or event is statement.event else event.status


def status_spans(statement: Statement, event: Event | None) -> tuple[Span, ...]:
    """Return the words that tell how far an event has got: those the statement's status rests on, or the verb.

    A verb that shares the statement's status may have it from the main one: "ENVISAGE de vider".
    """
    own = event is None or event is statement.event
    if event is not None and not own and event.status != statement.status:
        return (event.trigger,)
    spans = _evidence(statement, "status") or verb_spans(statement)
    by_tense = any(found.field == "status" and found.reason == "tense" for found in statement.evidence)
    verbs = verb_spans(statement) if by_tense else ()
    return tuple(dict.fromkeys((*spans, *verbs, *(() if event is None or own else (event.trigger,)))))


def certainty_spans(statement: Statement) -> tuple[Span, ...]:
    """Return the words that make a statement as sure as it is; of one without a hedge, its verb."""
    return _evidence(statement, "certainty") or verb_spans(statement)


def denial_spans(statement: Statement) -> tuple[Span, ...]:
    """Return the words by which a statement says no: a negation or a verb of denial; else what it rests on."""
    if statement.act == "denies" and statement.cue:
        return statement.cue
    return certainty_spans(statement)


def verb_spans(statement: Statement) -> tuple[Span, ...]:
    """Return a statement's main verb; its content where it has none."""
    return (statement.event.trigger,) if statement.event is not None else statement.content


def _evidence(statement: Statement, field: str) -> tuple[Span, ...]:
    return tuple(span for found in statement.evidence if found.field == field for span in found.spans)
