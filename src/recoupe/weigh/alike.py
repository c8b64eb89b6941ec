"""Words of statements, compared: whether two tellings have enough of them in common."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

_MOST = 0.6
_LEAST = 3
"""Words in common from which on a short statement may be told again inside a long one."""


def alike(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements have enough words in common to be held against each other (cosine of their stems).

    Statements in two languages are compared by the groups that their words belong to.
    """
    first, second = _keys(one, other, story), _keys(other, one, story)
    return len(first & second) >= story.alike * math.sqrt(len(first) * len(second)) > 0


def contains(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether most of the shorter statement's words, and not too few, stand in the longer one."""
    first, second = _keys(one, other, story), _keys(other, one, story)
    return len(first & second) >= max(_LEAST, _MOST * min(len(first), len(second)))


def share_words(one: Statement, other: Statement, story: Story, without: frozenset[str] = frozenset()) -> bool:
    """Tell whether two statements have any telling word in common, ``without`` some."""
    return not (_keys(one, other, story) & _keys(other, one, story)) <= without


def share_sorts(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements have any telling word, or one of a sort, in common."""
    return share_words(one, other, story) or not _grouped(one, story).isdisjoint(_grouped(other, story))


def _keys(one: Statement, other: Statement, story: Story) -> frozenset[str]:
    """Return what a statement's words are compared by with another's."""
    if story.articles[one.article].language == story.articles[other.article].language:
        return story.stems_of(one)
    return story.once(("keys", one.article, one.terms), lambda: _grouped(one, story))


def _grouped(statement: Statement, story: Story) -> frozenset[str]:
    """Return the groups of a statement's words, and the stems of those that are in none."""
    groups = story.meanings_of(statement).groups
    return frozenset(group for stem in story.stems_of(statement) for group in groups.get(stem, {stem}))
