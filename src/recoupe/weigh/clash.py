"""Clashes: two statements that tell one thing differently, and the conflicts that the clashes of a claim make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.records.relation import Conflict, ConflictKind, Relation
from recoupe.weigh.group import Groups

if TYPE_CHECKING:
    from recoupe.records.text import Span
    from recoupe.weigh.story import Story

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Side:
    """What one statement tells, and the spans of its article whose words tell it."""

    statement: str
    value: Value
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two sides that do not tell the same, and whether both may hold."""

    first: Side
    second: Side
    relation: Relation


def gather(kind: ConflictKind, clashes: Sequence[Clash], story: Story) -> list[Conflict]:
    """Put the clashes that hang together into one conflict each; no clashes give none.

    Clashes hang together by a value that they share, so that the dead and the injured of one claim make two conflicts.
    A conflict is no stronger than its clashes: one that cannot both hold makes it one, else one that is replaced.
    """
    sides = {_key(side): side for clash in clashes for side in (clash.first, clash.second)}
    groups = Groups(sides)
    for clash in clashes:
        groups.join(_key(clash.first), _key(clash.second))
    return [
        _conflict(
            kind,
            [sides[key] for key in keys],
            {clash.relation for clash in clashes if _key(clash.first) in keys},
            story,
        )
        for keys in groups.members().values()
    ]


def between(kind: ConflictKind, sides: Iterable[Side], relation: Relation, story: Story) -> Conflict:
    """Make one conflict of sides that stand against each other."""
    return _conflict(kind, list(sides), {relation}, story)


def _key(side: Side) -> str:
    first = min(side.spans, default=(0, 0))
    return f"{side.statement} {first[0]:09d}"


def _conflict(kind: ConflictKind, sides: Sequence[Side], relations: set[Relation], story: Story) -> Conflict:
    ordered = sorted(sides, key=lambda side: (story.order[side.statement], side.spans))
    told = {side.statement: side for side in reversed(ordered)}
    strength: tuple[Relation, ...] = ("conflict", "superseded", "differs")
    return Conflict(
        kind=kind,
        statements=tuple(sorted(told, key=story.order.__getitem__)),
        values={key: told[key].value for key in sorted(told, key=story.order.__getitem__)},
        relation=next(one for one in strength if one in relations),
        evidence={key: told[key].spans for key in sorted(told, key=story.order.__getitem__)},
    )
