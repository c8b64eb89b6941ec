"""A shared passage as its two articles have it, side by side: which words agree, which do not, a few words around."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from recoupe.annotate.fold import plain
from recoupe.records.reuse import Passage
from recoupe.records.text import Article, Span
from recoupe.report.visible import one_line

AROUND = 60
"""Characters shown before and after a passage."""

Role = Literal["same", "other", "quoted", "around"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of an article.

    They are shared ("same"), between shared ones and unlike ("other") or alike but quoted speech, which proves no
    copying ("quoted"), or before and after ("around").
    """

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """One article's words of a passage."""

    article: Article
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """A passage in both its articles, the one to be read first on the left."""

    passage: Passage
    left: Side
    right: Side


def face(passage: Passage, articles: Mapping[str, Article], left: str) -> Facing:
    """Set the two sides of a passage beside each other, the article ``left`` on the left."""
    first, second = articles[passage.first], articles[passage.second]
    roles: list[Role] = [
        "quoted"
        if plain(first.text[one.first[1] : two.first[0]]) == plain(second.text[one.second[1] : two.second[0]])
        else "other"
        for one, two in pairwise(passage.runs)
    ]
    one = Side(first, _side(first.text, [run.first for run in passage.runs], roles))
    other = Side(second, _side(second.text, [run.second for run in passage.runs], roles))
    return Facing(passage, one, other) if left == passage.first else Facing(passage, other, one)


def opening(article: Article, span: Span, length: int) -> tuple[str, bool]:
    """Return the first words of a span on one line, at most ``length`` characters, and whether more follow."""
    words = one_line(article.text[slice(*span)])
    if len(words) <= length:
        return words, False
    return words[: length + 1].rpartition(" ")[0] or words[:length], True


def _side(text: str, runs: Sequence[Span], roles: Sequence[Role]) -> tuple[Stretch, ...]:
    return tuple(stretch for stretch in _stretches(text, runs, roles) if stretch.text)


def _stretches(text: str, runs: Sequence[Span], roles: Sequence[Role]) -> Iterable[Stretch]:
    """Yield the runs with what stands between them, whose roles are given, and a few words around."""
    start, end = runs[0][0], runs[-1][1]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    yield Stretch("around", f"… {before.partition(' ')[2]}" if start > AROUND else before)
    yield Stretch("same", text[slice(*runs[0])])
    for role, (last, run) in zip(roles, pairwise(runs), strict=True):
        yield Stretch(role, text[last[1] : run[0]])
        yield Stretch("same", text[slice(*run)])
    yield Stretch("around", f"{after.rpartition(' ')[0]} …" if end + AROUND < len(text) else after)
