"""Pairs: two tellings of one claim, with the acts by which they can be held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.weigh.act import DECISIONS, same_acts, shares_argument, sorts
from recoupe.weigh.alike import alike, contains
from recoupe.weigh.contrary import acts_told, of_one_act
from recoupe.weigh.date import dates_told, sole_dates, tells_earliest
from recoupe.weigh.ground import status_of
from recoupe.weigh.scale import are_far_apart, staged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recoupe.records.statement import Event, Statement
    from recoupe.weigh.story import Story

    Acts = Sequence[tuple[Event | None, Event | None]]
    """Events of two tellings that are one act, or stand for one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one claim.

    ``related`` where one is known to relay the other, or both one speaker's word, in whatever words.
    """

    one: Statement
    other: Statement
    related: bool = False


def dated_acts(pair: Pair, story: Story) -> Acts:
    """Return the acts to which both tellings give a time (see ``_ways``); of two that tell one date each their own."""
    if not (pair.one.times and pair.other.times):
        return []
    found = _first(pair, story, lambda acts: any(dates_told(pair.one, acts[0], pair.other, acts[1], story)))
    counted = pair.one.quantities and pair.other.quantities  # then their dates are beside the point
    alone = not counted and sole_dates(pair.one, pair.other, story)
    return found or ([(None, None)] if alone else [])


def staged_acts(pair: Pair, story: Story) -> Acts:
    """Return the acts of which both tellings say how far they have got (see ``_ways``).

    Those whose own stages are far apart give their own.
    """
    if not (_tells_stage(pair.one) and _tells_stage(pair.other)):
        return []
    found = _first(
        pair,
        story,
        lambda acts: staged(status_of(pair.one, acts[0])) and staged(status_of(pair.other, acts[1])),
    )
    return found or ([(None, None)] if _far_apart(pair) and _of_one_act(pair, story) else [])


def _far_apart(pair: Pair) -> bool:
    """Tell whether an act is begun, ordered or done in one telling and by its words not begun in the other."""
    if not are_far_apart(pair.one.status, pair.other.status):
        return False
    return all(
        told.status not in _FIRM
        or any(one.field == "status" and one.reason in _FIRM[told.status] for one in told.evidence)
        for told in (pair.one, pair.other)
    ) and not _FIRM.keys().isdisjoint({pair.one.status, pair.other.status})


def _of_one_act(pair: Pair, story: Story) -> bool:
    """Tell whether two tellings may tell of one act; of what is only considered any known act tells it apart.

    What is planned or asked for in one is another act than what is done in the other unless both tell it.
    """
    if "considered" in (pair.one.status, pair.other.status):
        return of_one_act(pair.one, pair.other, story)
    acts = acts_told(pair.one, story) & acts_told(pair.other, story)
    return bool(acts - DECISIONS) or _one_verb(pair.one, pair.other, story)


_FIRM = {"ordered": {"predicate", "cue", "tense"}, "done": {"tense"}, "ongoing": {"predicate"}}
"""By what it must be told that an act has got so far: the present may tell what is to come, a noun anything."""


def _tells_stage(statement: Statement) -> bool:
    """Tell whether a statement says of any act how far it has got."""
    return staged(statement.status) or any(staged(event.status) for event in statement.clauses)


def _first(pair: Pair, story: Story, tells: Callable[[tuple[Event | None, Event | None]], bool]) -> Acts:
    return next((told for way in _ways(pair, story) if (told := [acts for acts in way if tells(acts)])), [])


def _ways(pair: Pair, story: Story) -> Iterator[Acts]:
    """Yield the acts that may be compared: one act told twice; else the main ones of tellings that are alike.

    Of two that are related whatever they tell of themselves is one, by None for the statement's own act.
    """
    one, other = pair.one, pair.other
    if tells_earliest(one, story) != tells_earliest(other, story) and _one_verb(one, other, story):
        yield [(None, None)]
    yield [*same_acts(one, other, story)]
    near = alike(one, other, story) or (pair.related and contains(one, other, story))
    if near and shares_argument(one, other, story):
        yield [(one.event, other.event)]
    if pair.related:
        yield [(None, None)]


def _one_verb(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether the main verbs of two statements are one, or of one sort."""
    return None not in (one.event, other.event) and bool(
        sorts(one.event, one, story) & sorts(other.event, other, story)  # type: ignore[arg-type]  # checked above
    )
