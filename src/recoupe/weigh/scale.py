"""Scales on which a relay says more or less than what it relays: how far an act has got, how surely it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.ladder import steps_between
from recoupe.records.statement import NEGATIVE

if TYPE_CHECKING:
    from recoupe.records.statement import Certainty, Status

_ORDER: tuple[Status, ...] = ("considered", "offered", "requested", "planned", "ordered", "ongoing", "done")
_FIRMNESS: dict[Certainty, int] = {"CT+": 3, "CT-": 3, "PR+": 2, "PR-": 2, "PS+": 1, "PS-": 1, "Uu": 0}


def further(first: Status, second: Status) -> int:
    """Return 1 where the second status is further on than the first, -1 where it is less far, 0 where neither is.

    What goes on and what is done are one stage told at two times.
    """
    if not steps_between(first, second) or {first, second} == {"ongoing", "done"}:
        return 0
    return 1 if _ORDER.index(first) < _ORDER.index(second) else -1


def firmer(first: Certainty, second: Certainty) -> int:
    """Return 1 where the second certainty is firmer than the first, -1 where it is less firm, 0 where neither is.

    A yes and a no differ in more than firmness: they are not compared.
    """
    if (first in NEGATIVE) != (second in NEGATIVE) and "Uu" not in (first, second):
        return 0
    return (_FIRMNESS[second] > _FIRMNESS[first]) - (_FIRMNESS[second] < _FIRMNESS[first])
