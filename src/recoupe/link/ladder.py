"""How far an act has got, as steps: what two tellings of it may differ by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.records.statement import Status

_STEPS = {"considered": 0, "offered": 1, "requested": 1, "planned": 1, "ordered": 3, "ongoing": 3, "done": 4}
FAR = 3
"""So many steps apart, one status cannot be a loose word for the other."""


def steps_between(first: Status, second: Status) -> int | None:
    """Return how many steps lie between two statuses; None where one is no step (refused, none)."""
    if first not in _STEPS or second not in _STEPS:
        return None
    return abs(_STEPS[first] - _STEPS[second])
