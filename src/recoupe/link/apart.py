"""What two statements tell of: of one thing, or of two that neither tells of the other's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.link.compare import Weighed

UNLIKE = 0.3
"""What one number in common counts where it is told of unlike things: forty beds, forty posts."""


def cores_apart(one: Weighed, other: Weighed) -> bool:
    """Tell whether neither of two tells the act of the other, nor what it is done to; all four must be known."""
    if not (one.core and other.core) or one.core & other.acts or other.core & one.acts or one.core & other.core:
        return False
    mine, theirs = one.profile.theme, other.profile.theme
    return bool(mine and theirs) and _untold(mine, one, other) and _untold(theirs, other, one)


def names_apart(one: Weighed, other: Weighed) -> bool:
    """Tell whether what the acts of both are done to has a name, and neither tells the other's."""
    return bool(one.named and other.named) and _untold(one.named, one, other) and _untold(other.named, other, one)


def same_number(one: Weighed, other: Weighed) -> float:
    """Return 1 where both tell one number, less where each counts what the other does not tell of, else 0."""
    if one.profile.numbers.isdisjoint(other.profile.numbers):
        return 0.0
    counted = one.counted and other.counted
    return UNLIKE if counted and _untold(one.counted, one, other) and _untold(other.counted, other, one) else 1.0


def _untold(concepts: Iterable[str], one: Weighed, other: Weighed) -> bool:
    """Tell whether another tells none of some concepts of a statement, by no word for them or of a group of theirs."""
    foreign = one.profile.language != other.profile.language
    mine, theirs = (one.profile.across, other.bridges) if foreign else (one.profile.concepts, other.groups)
    return all(key not in other.weights and mine[key].isdisjoint(theirs) for key in concepts)
