"""Drift: what a relay changes in what it relays, one record for each edge and each thing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from recoupe.records.relation import Change, Drift, DriftKind
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.act import same_acts, shares_argument
from recoupe.weigh.clash import Side
from recoupe.weigh.denial import dropped_denial
from recoupe.weigh.edge import Relayed, find_edges
from recoupe.weigh.ground import certainty_spans, denial_spans, status_of, status_spans, verb_spans
from recoupe.weigh.promotion import is_promoted, root_of
from recoupe.weigh.revision import revision_of
from recoupe.weigh.scale import firmer, further
from recoupe.weigh.value import alike, clash_of_dates, clashes_of_quantities, contains, dates_told, show

if TYPE_CHECKING:
    from recoupe.records.relation import Origins
    from recoupe.records.statement import Event, Statement
    from recoupe.weigh.story import Story

_DISTANCE = frozenset({"conditional_hearsay", "conditional_reported"})
"""Reasons of a certainty that is the relay's own distance from what it relays, no hedge of whom it relays."""
_WAYS: dict[int, Change | None] = {1: "raised", -1: "lowered", 0: None}


@dataclass(frozen=True, slots=True)
class Step:
    """What one telling makes of another: a change, None where they agree in what was compared."""

    change: Change | None
    told: Side
    relay: Side


def find_drift(
    asserting: Sequence[Statement], denying: Sequence[Statement], origins: Origins, story: Story
) -> tuple[Drift, ...]:
    """Return what the relays of a claim change in what they relay; no edges give ().

    The statements are narrowed down to the parts that make the claim. What agrees with any telling of the article that
    is relayed is no drift. Relays of an article that was not read are held against the most cautious of them.
    """
    found: list[Drift] = []
    for edge in find_edges(asserting, origins, story):
        for kind, compare in _COMPARE.items():
            step = _step(edge, compare, story)
            if step is not None:
                found.append(_drift(kind, step, edge))
        if edge.kind != "origin" and (denial := dropped_denial(edge, denying, story)):
            relay = edge.relays[0]
            sides = Side(denial.id, "denied", denial_spans(denial)), Side(relay.id, "left out", verb_spans(relay))
            found.append(_drift("denial", Step("dropped", *sides), edge))
    return tuple(found)


def _step(edge: Relayed, compare: Callable[[Statement, Statement, Story], Iterator[Step]], story: Story) -> Step | None:
    """Return the change that an edge makes in one respect; None where any of its tellings agree in it."""
    steps = [step for told, relay in product(edge.told, edge.relays) for step in compare(told, relay, story)]
    changed = [step for step in steps if step.change is not None]
    if not changed or len(changed) < len(steps):
        return None
    step = changed[0]
    if edge.kind == "origin" and step.change == "lowered":
        return Step("raised", step.relay, step.told)
    return step


def _drift(kind: DriftKind, step: Step, edge: Relayed) -> Drift:
    assert step.change is not None  # noqa: S101  # chosen so by the caller; tells the type checker
    return Drift(
        kind=kind,
        change=step.change,
        edge=edge.kind,
        origin=edge.name,
        told=step.told.statement,
        relay=step.relay.statement,
        values={side.statement: side.value for side in (step.told, step.relay)},
        evidence={side.statement: side.spans for side in (step.told, step.relay)},
    )


def _certainty(told: Statement, relay: Statement, story: Story) -> Iterator[Step]:
    """Compare how sure two tellings of one thing are; a yes and a no are not compared, nor is a question."""
    reasons = [{one.reason for one in made.evidence if one.field == "certainty"} for made in (told, relay)]
    if (told.certainty in NEGATIVE) != (relay.certainty in NEGATIVE) or "question" in reasons[0] | reasons[1]:
        return
    if not _one_matter(told, relay, story):
        return
    change = _WAYS[firmer(told.certainty, relay.certainty)]
    if change == "lowered" and reasons[1] & _DISTANCE:
        change = None
    yield Step(
        change,
        Side(told.id, told.certainty, certainty_spans(told)),
        Side(relay.id, relay.certainty, certainty_spans(relay)),
    )


def _one_matter(told: Statement, relay: Statement, story: Story) -> bool:
    """Tell whether two statements are about one thing by their main predicates or by most of their words."""
    if alike(told, relay, story):
        return True
    if contains(told, relay, story):
        return _names_verb(told, relay, story) or _names_verb(relay, told, story)
    return any(first is told.event and second is relay.event for first, second in same_acts(told, relay, story))


def _names_verb(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether a statement's words hold the main verb of another, or a noun of it."""
    if other.event is None:
        return False
    stem = story.meanings_of(other).stem(other.event.predicate)
    return stem in story.stems_of(one)


def _status(told: Statement, relay: Statement, story: Story) -> Iterator[Step]:
    """Compare how far an act has got in two tellings."""
    for first, second in _acts(told, relay, story):
        before, after = status_of(told, first), status_of(relay, second)
        if before not in _NO_STAGE and after not in _NO_STAGE:
            yield Step(
                _WAYS[further(before, after)],
                Side(told.id, before, status_spans(told, first)),
                Side(relay.id, after, status_spans(relay, second)),
            )


_NO_STAGE = frozenset({"none", "refused"})


def _quantity(told: Statement, relay: Statement, story: Story) -> Iterator[Step]:
    """Find the counts that a relay changes; one that says that it replaces an earlier one is no relay of it."""
    if revision_of(told, story) or revision_of(relay, story):
        return
    for counts in clashes_of_quantities(told, relay, story):
        if not counts.loose:
            yield Step(
                "changed",
                Side(told.id, show(counts.first), (counts.first.span,)),
                Side(relay.id, show(counts.second), (counts.second.span,)),
            )


def _date(told: Statement, relay: Statement, story: Story) -> Iterator[Step]:
    """Compare the one date that each of two tellings gives an act, but for one that says that it replaces another."""
    if revision_of(told, story) or revision_of(relay, story):
        return
    for first, second in _acts(told, relay, story):
        for before, after in dates_told(told, first, relay, second, story):
            yield Step(
                "changed" if clash_of_dates(before, after) else None,
                Side(told.id, before.value, (before.span,)),
                Side(relay.id, after.value, (after.span,)),
            )


def _source(told: Statement, relay: Statement, _: Story) -> Iterator[Step]:
    """Compare whose word two tellings rest on."""
    before, after = root_of(told), root_of(relay)
    if before is None or after is None:
        return
    sides = Side(told.id, before.name, (before.span,)), Side(relay.id, after.name, (after.span,))
    if is_promoted(before, after):
        yield Step("promoted", *sides)
    elif not is_promoted(after, before):
        yield Step(None, *sides)


def _acts(told: Statement, relay: Statement, story: Story) -> list[tuple[Event | None, Event | None]]:
    """List the events that are one act in two tellings; the main ones of tellings that are alike."""
    pairs: list[tuple[Event | None, Event | None]] = [*same_acts(told, relay, story)]
    near = alike(told, relay, story) or contains(told, relay, story)
    if not pairs and near and shares_argument(told, relay, story):
        pairs.append((told.event, relay.event))
    return pairs


_COMPARE: dict[DriftKind, Callable[[Statement, Statement, Story], Iterator[Step]]] = {
    "certainty": _certainty,
    "status": _status,
    "quantity": _quantity,
    "date": _date,
    "source": _source,
}
