"""Acts: events of two statements that are one act by what is done and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.weigh.value import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.statement import Event, Statement
    from recoupe.weigh.story import Story

ACT = "acts:"


def events_of(statement: Statement) -> tuple[Event, ...]:
    """Return all events of a statement, its main one first; () where it has none."""
    return (statement.event, *statement.clauses) if statement.event is not None else statement.clauses


def same_acts(one: Statement, other: Statement, story: Story) -> Iterator[tuple[Event, Event]]:
    """Yield the pairs of events of two statements that are one act told twice.

    The verbs are the same or of one sort, none is negated, and what the act is done to has words in common; where one
    does not tell it, the statements themselves must be alike.
    """
    near = alike(one, other, story)
    for first in events_of(one):
        for second in events_of(other):
            if not first.negated | second.negated and sorts(first, one, story) & sorts(second, other, story):
                targets = told(first.target, one, story), told(second.target, other, story)
                if targets[0] & targets[1] if all(targets) else near:
                    yield first, second


def sorts(event: Event, statement: Statement, story: Story) -> frozenset[str]:
    """Return what an event does: its verb's stem and the groups of acts that it belongs to.

    A verb that tells nothing by itself does what its object names: "mener une frappe".
    """
    meanings = story.meanings_of(statement)
    stem = meanings.stem(event.predicate)
    found = {group for group in meanings.groups.get(stem, ()) if group.startswith(ACT)}
    if not found:
        found = {group for group in told(event.target, statement, story) if group.startswith(ACT)}
    return frozenset(found if stem in meanings.weak else {stem, *found})


def told(phrase: str | None, statement: Statement, story: Story) -> frozenset[str]:
    """Return what a phrase names: people, countries, the stems of its telling words with their groups."""
    if not phrase:
        return frozenset()
    meanings = story.meanings_of(statement)
    words = phrase.replace("'", " ").replace("’", " ").split()
    stems = {meanings.stem(word) for word in words if len(word) > 3} - meanings.weak
    groups = {group for stem in stems for group in meanings.groups.get(stem, ())}
    return story.names.people_in(phrase) | {f"place:{code}" for code in story.names.countries(phrase)} | stems | groups
