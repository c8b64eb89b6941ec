"""Drift: relays of one origin that say more, or less, than each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from recoupe.records.relation import Drift
from recoupe.weigh.value import clash_of_quantities, show

if TYPE_CHECKING:
    from recoupe.records.relation import Origins
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

Kind = Literal["certainty", "status", "quantity"]


def find_drift(statements: Sequence[Statement], origins: Origins, story: Story) -> tuple[Drift, ...]:
    """Return, for each origin told by several articles, what its relays tell differently; none give ()."""
    by_id = {statement.id: statement for statement in statements}
    found: list[Drift] = []
    for origin in origins.entries:
        members = [by_id[statement] for statement in origin.statements if statement in by_id]
        if len({member.article for member in members}) > 1:
            found += _of_origin(origin.name, members, story)
    return tuple(found)


def _of_origin(name: str, members: Sequence[Statement], story: Story) -> list[Drift]:
    """Return the drifts among the relays of one origin."""
    certainty: dict[str, str | int | float] = {member.id: member.certainty for member in members}
    status: dict[str, str | int | float] = {member.id: member.status for member in members if member.status != "none"}
    quantity: dict[str, str | int | float] = {}
    for one, other in combinations(members, 2):
        if one.article != other.article and (clash := clash_of_quantities(one, other, story)):
            quantity |= {one.id: show(clash[0]), other.id: show(clash[1])}
    kinds: Mapping[Kind, Mapping[str, str | int | float]] = {
        "certainty": certainty,
        "status": status,
        "quantity": quantity,
    }
    return [
        Drift(kind=kind, origin=name, statements=tuple(values), values=dict(values))
        for kind, values in kinds.items()
        if _differs_across_articles(values, members)
    ]


def _differs_across_articles(values: Mapping[str, str | int | float], members: Sequence[Statement]) -> bool:
    """Tell whether two articles tell values that no two statements of theirs agree on."""
    told: dict[str, set[str | int | float]] = {}
    for member in members:
        if member.id in values:
            told.setdefault(member.article, set()).add(values[member.id])
    return any(not one & other for one, other in combinations(told.values(), 2))
