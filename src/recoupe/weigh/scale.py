"""Scales on which a relay says more or less than what it relays: how far an act has got, how surely it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.ladder import steps_between
from recoupe.records.statement import NEGATIVE

if TYPE_CHECKING:
    from recoupe.records.statement import Certainty, Status

_STAGES: dict[Status, int] = {
    "considered": 0,
    "offered": 1,
    "requested": 1,
    "planned": 2,
    "ordered": 3,
    "ongoing": 4,
    "done": 4,
}
"""What goes on and what is done are one stage told at two times."""
_FAR = 2
"""So many steps apart, one status cannot be a loose word for the other."""
_FIRMNESS: dict[Certainty, int] = {"CT+": 3, "CT-": 3, "PR+": 2, "PR-": 2, "PS+": 1, "PS-": 1, "Uu": 0}


def staged(status: Status) -> bool:
    """Tell whether a status is a stage of an act: none and refused are not."""
    return status in _STAGES


def further(first: Status, second: Status) -> int:
    """Return 1 where the second status is further on than the first, -1 where it is less far, 0 where neither is."""
    if not (staged(first) and staged(second)):
        return 0
    return (_STAGES[second] > _STAGES[first]) - (_STAGES[second] < _STAGES[first])


def are_far_apart(first: Status, second: Status) -> bool:
    """Tell whether one of two statuses cannot be a loose word for the other; where one is no stage they are not."""
    return (steps_between(first, second) or 0) >= _FAR


def firmer(first: Certainty, second: Certainty) -> int:
    """Return 1 where the second certainty is firmer than the first, -1 where it is less firm, 0 where neither is.

    A yes and a no differ in more than firmness: they are not compared.
    """
    if (first in NEGATIVE) != (second in NEGATIVE) and "Uu" not in (first, second):
        return 0
    return (_FIRMNESS[second] > _FIRMNESS[first]) - (_FIRMNESS[second] < _FIRMNESS[first])
