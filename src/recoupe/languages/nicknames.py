"""First names by their short forms: "Nacho" for Ignacio, "Peggy" for Margaret."""

from __future__ import annotations

from functools import cache

from recoupe.annotate.fold import plain
from recoupe.languages.pack import shared_table


def one_name(first: str, second: str) -> bool:
    """Tell whether two first names (plain words) are one, or one of them is short for the other."""
    return second in full_names(first) or first in full_names(second)


def full_names(name: str) -> frozenset[str]:
    """Return the first names (plain words) that a plain word may be, itself among them."""
    return frozenset((name, *_full_names().get(name, ())))


@cache
def _full_names() -> dict[str, tuple[str, ...]]:
    """Map short forms to the names that they stand for, all as plain words."""
    return {plain(short): tuple(map(plain, names)) for short, names in shared_table("nicknames")["names"].items()}
