"""Codes for what nouns stand for, the same in every language: offices, sorts of bodies, media, places, documents."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def codes(table: Mapping[str, frozenset[str]], words: Iterable[str]) -> tuple[str, ...]:
    """Return the codes under which a table of nouns has one of some words, in the table's order."""
    index = _codes_by_noun(tuple(table.items()))
    found = {place for word in words for place in index.get(word, ())}
    return tuple(code for _, code in sorted(found))


@lru_cache(maxsize=64)
def _codes_by_noun(table: tuple[tuple[str, frozenset[str]], ...]) -> dict[str, list[tuple[int, str]]]:
    """Return by lower-case noun the codes that it stands under, each with its place in the table."""
    index: dict[str, list[tuple[int, str]]] = {}
    for place, (code, nouns) in enumerate(table):
        for noun in {noun.lower() for noun in nouns}:
            index.setdefault(noun, []).append((place, code))
    return index
