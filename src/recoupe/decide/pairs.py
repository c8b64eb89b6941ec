"""Pairs that a person brought together or kept apart: names, statements of a claim, sources behind them, articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.decide.place import Unfit, article_named, decided, located, statement_at
from recoupe.errors import UsageError
from recoupe.records.anchor import Anchor

if TYPE_CHECKING:
    from recoupe.decide.ruling import Pairing, Quoted, Ruling
    from recoupe.records.decision import Decision, Subject
    from recoupe.records.text import Article


@dataclass(frozen=True, slots=True)
class Ruled:
    """Two ids, in order, that are the same or two, and why a person says so."""

    verdict: Pairing
    pair: tuple[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """The pairs of one subject, and what came of each decision."""

    pairs: tuple[Ruled, ...] = ()
    told: tuple[Decision, ...] = ()


Pair = tuple[int, int]
Find = Callable[[Any, Sequence["Article"]], tuple[str, tuple[Anchor, ...]]]
"""Find the id of one half of a pair and where it stands; raises Unfit."""


def settle(
    subject: Subject, rulings: Sequence[Ruling], articles: Sequence[Article], stories: Mapping[str, int] | None = None
) -> Settled:
    """Find the pairs of decisions again; raises UsageError where one is the contrary of others.

    It is so where two sides kept apart are the same by one decision, or by way of a third (a is b, b is c).

    A decision whose words are not found, that parts what is read as one, or that joins what stands in two ``stories``
    (the number of each article's, by id) is told of and does nothing.
    """
    halves, find = _READ[subject]
    found: dict[tuple[str, str], tuple[int, Ruled]] = {}
    told = []
    for number, ruling in enumerate(rulings, start=1):
        try:
            (one, here), (other, there) = (find(half, articles) for half in halves(ruling))
            if one == other and ruling.verdict == "apart":
                raise Unfit("its two sides are read as one, and cannot be parted")
            if ruling.verdict == "same" and stories and len({stories[place.article] for place in (*here, *there)}) > 1:
                raise Unfit("its two sides stand in two stories; a [[story]] can bring these together")
        except Unfit as problem:
            told.append(decided(subject, number, ruling.verdict, ruling.reason, problem=str(problem)))
            continue
        pair = (min(one, other), max(one, other))
        before, known = found.setdefault(pair, (number, Ruled(ruling.verdict, pair, ruling.reason)))
        if known.verdict != ruling.verdict:
            raise UsageError(
                f"--decisions, [[{subject}]] {number}: it is the contrary of [[{subject}]] {before} on the same two; "
                "keep one"
            )
        told.append(decided(subject, number, ruling.verdict, ruling.reason, *here, *there))
    _refuse_contraries(subject, found)
    return Settled(tuple(ruled for _, ruled in found.values()), tuple(told))


def _refuse_contraries(subject: Subject, found: Mapping[tuple[str, str], tuple[int, Ruled]]) -> None:
    """Raise UsageError where two sides that one decision keeps apart are the same by way of others."""
    same: dict[str, dict[str, int]] = {}
    for number, ruled in found.values():
        if ruled.verdict == "same":
            for one, other in (ruled.pair, ruled.pair[::-1]):
                same.setdefault(one, {})[other] = number
    for number, ruled in found.values():
        if ruled.verdict == "apart" and (way := _way(*ruled.pair, same)):
            joined = " and ".join(f"[[{subject}]] {step}" for step in sorted(way))
            raise UsageError(
                f"--decisions, [[{subject}]] {number}: its two sides are the same by {joined}; leave one of these out"
            )


def _way(start: str, end: str, same: Mapping[str, Mapping[str, int]]) -> tuple[int, ...]:
    """Return the numbers of the fewest decisions by which one thing is another; () where none make it so."""
    ways: dict[str, tuple[int, ...]] = {start: ()}
    for here in (queue := [start]):
        for other, number in same.get(here, {}).items():
            if other not in ways:
                ways[other] = (*ways[here], number)
                queue.append(other)
    return ways.get(end, ())


def parted(decisions: Sequence[Ruled], places: Mapping[str, int]) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs to be together and those to be apart, by place; pairs of others are left out."""
    found: tuple[list[Pair], list[Pair]] = ([], [])
    for one in decisions:
        if places.keys() >= {*one.pair}:
            first, second = sorted(places[identity] for identity in one.pair)
            if first != second:
                found[one.verdict == "apart"].append((first, second))
    return found


def _bearer(quoted: Quoted, articles: Sequence[Article]) -> tuple[str, tuple[Anchor, ...]]:
    article, anchor = located(quoted, articles)
    start, end = anchor.span
    first = next((one for one in article.mentions if start < one.span[1] and one.span[0] < end), None)
    if first is None:
        raise Unfit(f"no name was found in these words of {quoted.file}: {quoted.words!r}")
    return first.entity, (Anchor(article.id, first.span),)


def _statement(quoted: Quoted, articles: Sequence[Article]) -> tuple[str, tuple[Anchor, ...]]:
    statement, anchor = statement_at(quoted, articles)
    return statement.id, (anchor,)


def _article(file: str, articles: Sequence[Article]) -> tuple[str, tuple[Anchor, ...]]:
    return article_named(file, articles).id, ()


_READ: dict[Subject, tuple[Callable[[Any], Sequence[Any]], Find]] = {
    "entity": (lambda ruling: ruling.names, _bearer),
    "claim": (lambda ruling: ruling.statements, _statement),
    "origin": (lambda ruling: ruling.statements, _statement),
    "story": (lambda ruling: ruling.files, _article),
}
