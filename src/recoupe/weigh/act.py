"""Acts: events of two statements that are one act by what is done and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.meanings import ACTS
from recoupe.weigh.alike import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.statement import Event, Statement
    from recoupe.weigh.story import Story

DECIDING = f"{ACTS}decide"
"""The group of words for deciding."""
DECISIONS = frozenset({DECIDING, f"{ACTS}order"})
"""The groups of words for a decision taken."""
_PUT_OFF = frozenset({"acts:delay", "acts:cancel"})


def events_of(statement: Statement) -> tuple[Event, ...]:
    """Return all events of a statement, its main one first; () where it has none."""
    return (statement.event, *statement.clauses) if statement.event is not None else statement.clauses


def same_acts(one: Statement, other: Statement, story: Story) -> Iterator[tuple[Event, Event]]:
    """Yield the pairs of events of two statements that are one act told twice.

    The verbs are the same or of one sort, none is negated, and what the act is done to has words in common (of a verb
    without an object its subject: "le pont a rouvert"); where one does not tell it, the statements must be alike.
    """
    for first in events_of(one):
        for second in events_of(other):
            if first.negated or second.negated or not sorts(first, one, story) & sorts(second, other, story):
                continue
            whole = first.target is not None and second.target is not None
            if _undergoes(first, one, story) & _undergoes(second, other, story) or (
                not whole and alike(one, other, story)
            ):
                yield first, second


def shares_argument(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether the events of two statements have whom or what they tell of in common, as far as both tell any."""
    first, second = _arguments(one, story), _arguments(other, story)
    return bool(first & second) if first and second else True


def _arguments(statement: Statement, story: Story) -> frozenset[str]:
    phrases = (phrase for event in events_of(statement) for phrase in (event.actor, event.target))
    return told(" ".join(phrase for phrase in phrases if phrase), statement, story)


def _undergoes(event: Event, statement: Statement, story: Story) -> frozenset[str]:
    """Return what is named for that to which an act is done, or which does it, where it is done to nothing."""
    return told(event.target if event.target is not None else event.actor, statement, story)


def sorts(event: Event, statement: Statement, story: Story) -> frozenset[str]:
    """Return what an event does: its verb's stem and the groups of acts that it belongs to.

    A verb that tells nothing by itself does what its object names ("mener une frappe"); one that puts off or calls off
    is about what is put off as well.
    """
    meanings = story.meanings_of(statement)
    stem = meanings.stem(event.predicate)
    found = {group for group in meanings.groups.get(stem, ()) if group.startswith(ACTS)}
    if found <= _PUT_OFF:
        found |= {group for group in told(event.target, statement, story) if group.startswith(ACTS)}
    return frozenset(found if stem in meanings.weak else {stem, *found})


def told(phrase: str | None, statement: Statement, story: Story) -> frozenset[str]:
    """Return what a phrase names: people, countries, the stems of its telling words with their groups."""
    if not phrase:
        return frozenset()
    meanings = story.meanings_of(statement)
    stems = {*meanings.stems_in(phrase)} - meanings.weak
    groups = {group for stem in stems for group in meanings.groups.get(stem, ())}
    return story.names.people_in(phrase) | {f"place:{code}" for code in story.names.countries(phrase)} | stems | groups


def tells_decision(statement: Statement, story: Story) -> bool:
    """Tell whether a statement is about a decision."""
    meanings = story.meanings_of(statement)
    return any(DECIDING in meanings.groups.get(meanings.stem(term), ()) for term in statement.terms)
