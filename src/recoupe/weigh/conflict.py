"""Conflicts: statements of one claim that cannot hold together as told, and those that differ but may."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from recoupe.link.ladder import FAR, steps_between
from recoupe.records.relation import Conflict, ConflictKind
from recoupe.weigh.bond import days_apart
from recoupe.weigh.value import alike, clash_of_dates, clash_of_quantities, only_date, show

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

Relation = Literal["conflict", "differs"]
Clash = tuple[str | int | float, str | int | float, Relation]
"""The two values that clash, and whether both may hold."""


def find_conflicts(
    asserting: Sequence[Statement],
    denying: Sequence[Statement],
    places: Mapping[str, tuple[int, ...]],
    story: Story,
) -> tuple[Conflict, ...]:
    """Return the conflicts among the statements of a claim, at most one of each kind; a claim without any gives ().

    ``places`` are the origins of each asserting statement: relays of one origin that differ in status drift, they do
    not conflict.
    """
    pairs = [
        (one, other)
        for one, other in combinations(asserting, 2)
        if one.article != other.article and alike(one, other, story)
    ]
    apart = [(one, other) for one, other in pairs if not {*places.get(one.id, ())} & {*places.get(other.id, ())}]
    found = (
        _gather("quantity", _quantities, pairs, story),
        _gather("date", _dates, pairs, story),
        _gather("status", _status, apart, story),
        _negation(asserting, denying, story),
    )
    return tuple(conflict for conflict in found if conflict)


def _gather(
    kind: ConflictKind,
    test: Callable[[Statement, Statement, Story], Clash | None],
    pairs: Sequence[tuple[Statement, Statement]],
    story: Story,
) -> Conflict | None:
    """Put the clashing pairs of one kind together; it is a conflict when one pair cannot both hold."""
    values: dict[str, str | int | float] = {}
    relations: set[Relation] = set()
    for one, other in pairs:
        if clash := test(one, other, story):
            values[one.id], values[other.id] = clash[0], clash[1]
            relations.add(clash[2])
    if not values:
        return None
    ordered = sorted(values, key=story.order.__getitem__)
    return Conflict(
        kind=kind,
        statements=tuple(ordered),
        values={statement: values[statement] for statement in ordered},
        relation="conflict" if "conflict" in relations else "differs",
    )


def _quantities(one: Statement, other: Statement, story: Story) -> Clash | None:
    """Find a count of the same things that differs; told on different or unknown days, both may hold."""
    clash = clash_of_quantities(one, other, story)
    if clash is None:
        return None
    return show(clash[0]), show(clash[1]), "conflict" if _same_day(one, other, story) else "differs"


def _dates(one: Statement, other: Statement, story: Story) -> Clash | None:
    """Find two dates given for one act that cannot be the same."""
    first, second = only_date(one, story), only_date(other, story)
    if first is None or second is None or not clash_of_dates(first, second):
        return None
    return first, second, "conflict"


def _status(one: Statement, other: Statement, story: Story) -> Clash | None:
    """Find an act that one says has got much further than the other says."""
    if not one.certainty == other.certainty == "CT+" or (steps_between(one.status, other.status) or 0) < FAR:
        return None
    return one.status, other.status, "conflict" if _same_day(one, other, story) else "differs"


def _negation(asserting: Sequence[Statement], denying: Sequence[Statement], story: Story) -> Conflict | None:
    """Set those that say it against those that deny it; None where all agree."""
    if not asserting or not denying:
        return None
    sides = {member.id: "asserted" for member in asserting} | {member.id: "denied" for member in denying}
    ordered = sorted(sides, key=story.order.__getitem__)
    return Conflict(
        kind="negation", statements=tuple(ordered), values={key: sides[key] for key in ordered}, relation="conflict"
    )


def _same_day(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements were published on one known day, so that neither can be a later state."""
    first, second = (story.article_of(statement.id).published for statement in (one, other))
    return days_apart(first[:10] if first else None, second[:10] if second else None) == 0
