"""Drift: what a relay changes in what it relays, one record for each edge and each thing changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from recoupe.records.relation import Change, Drift, DriftKind
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.act import same_acts
from recoupe.weigh.alike import alike, contains
from recoupe.weigh.clash import Side
from recoupe.weigh.count import counts_of_same
from recoupe.weigh.date import clash_of_dates, dates_told
from recoupe.weigh.denial import denials_left_out, dropped_denial
from recoupe.weigh.edge import Relayed, relates
from recoupe.weigh.ground import certainty_spans, denial_spans, status_of, status_spans, verb_spans
from recoupe.weigh.pair import Pair, dated_acts, staged_acts
from recoupe.weigh.promotion import are_some_of, is_promoted, root_of
from recoupe.weigh.quantity import show
from recoupe.weigh.revision import revision_of
from recoupe.weigh.root import share_speaker
from recoupe.weigh.scale import firmer, further

if TYPE_CHECKING:
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Span
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
    edges: Sequence[Relayed], asserting: Sequence[Statement], denying: Sequence[Statement], story: Story
) -> tuple[Drift, ...]:
    """Return what the relays of a claim change in what they relay; no edges give ().

    What agrees with any telling of the article that is relayed is no drift. Relays of an article that was not read are
    held against the most cautious of them. ``asserting`` and ``denying`` are the claim's statements.
    """
    found: list[Drift] = []
    for edge in edges:
        for kind, compare in _COMPARE.items():
            step = _step(edge, compare, story)
            if step is not None:
                found.append(_drift(kind, step, edge))
        if edge.kind != "origin" and (denial := dropped_denial(edge, denying, story)):
            found.append(_drift("denial", _left_out(denial, edge.relays[0]), edge))
    dropped = {(drift.told, drift.relay) for drift in found if drift.kind == "denial"}
    articles = {tuple(story.statements[one].article for one in pair) for pair in dropped}
    for denial, relay, medium in denials_left_out(asserting, denying, story):
        if (denial.article, relay.article) not in articles:
            edge = Relayed("chain", medium, (denial,), (relay,))
            found.append(_drift("denial", _left_out(denial, relay), edge))
    return tuple(found)


def _left_out(denial: Statement, relay: Statement) -> Step:
    sides = Side(denial.id, "denied", denial_spans(denial)), Side(relay.id, "left out", verb_spans(relay))
    return Step("dropped", *sides)


def _step(edge: Relayed, compare: Callable[[Pair, Story], Iterator[Step]], story: Story) -> Step | None:
    """Return the change that an edge makes in one respect; None where any of its tellings agree in it."""
    pairs = (
        Pair(told, relay, relates(edge, relay) or share_speaker(told, relay, story))
        for told, relay in product(edge.told, edge.relays)
    )
    steps = [step for pair in pairs for step in compare(pair, story)]
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


def _certainty(pair: Pair, story: Story) -> Iterator[Step]:
    """Compare how sure two tellings of one thing are; a yes and a no are not compared, nor is a question."""
    told, relay = pair.one, pair.other
    reasons = [{one.reason for one in made.evidence if one.field == "certainty"} for made in (told, relay)]
    if (told.certainty in NEGATIVE) != (relay.certainty in NEGATIVE) or "question" in reasons[0] | reasons[1]:
        return
    change = _WAYS[firmer(told.certainty, relay.certainty)]
    if not _one_matter(told, relay, story) and not (change == "raised" and _relays_words(pair, story)):
        return
    if change == "lowered" and reasons[1] & _DISTANCE:
        change = None
    yield Step(
        change,
        Side(told.id, told.certainty, certainty_spans(told)),
        Side(relay.id, relay.certainty, certainty_spans(relay)),
    )


def _relays_words(pair: Pair, story: Story) -> bool:
    """Tell whether a relay has some of the words of what it relays, and a verb as that has.

    One by which something is considered leaves as much open as "might" does. Of one speaker's word a word is enough.
    """
    told, relay = pair.one, pair.other
    shared = story.stems_of(told) & story.stems_of(relay)
    verbs = None not in (told.event, relay.event) and relay.status != "considered"
    return pair.related and verbs and len(shared) >= (1 if share_speaker(told, relay, story) else _FEW)


_FEW = 2


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


def _status(pair: Pair, story: Story) -> Iterator[Step]:
    """Compare how far an act has got in two tellings."""
    told, relay = pair.one, pair.other
    for first, second in staged_acts(pair, story):
        before, after = status_of(told, first), status_of(relay, second)
        change = _WAYS[further(before, after)]
        if change != "lowered" or _one_matter(told, relay, story):
            yield Step(
                change,
                Side(told.id, before, status_spans(told, first)),
                Side(relay.id, after, status_spans(relay, second)),
            )


def _quantity(pair: Pair, story: Story) -> Iterator[Step]:
    """Compare the counts of two tellings; one that says that it replaces an earlier one is no relay of it."""
    told, relay = pair.one, pair.other
    if revision_of(told, story) or revision_of(relay, story):
        return
    for counts in counts_of_same(pair, story):
        if not counts.loose:
            yield Step(
                "changed" if counts.differ else None,
                Side(told.id, show(counts.first, story.article_of(told.id)), (counts.first.span,)),
                Side(relay.id, show(counts.second, story.article_of(relay.id)), (counts.second.span,)),
            )


def _date(pair: Pair, story: Story) -> Iterator[Step]:
    """Compare the one date that each of two tellings gives an act, but for one that says that it replaces another."""
    told, relay = pair.one, pair.other
    if revision_of(told, story) or revision_of(relay, story):
        return
    for first, second in dated_acts(pair, story):
        for before, after in dates_told(told, first, relay, second, story):
            yield Step(
                "changed" if clash_of_dates(before, after) else None,
                Side(told.id, before.value, (before.span,)),
                Side(relay.id, after.value, (after.span,)),
            )


def _source(pair: Pair, story: Story) -> Iterator[Step]:
    """Compare whose word two tellings rest on; "one of them" is one of those whom the relay may mean."""
    told, relay = pair.one, pair.other
    before, after = root_of(told, story), root_of(relay, story)
    if before is None or after is None or are_some_of(before.name, story.article_of(told.id), story):
        return
    sides = Side(told.id, before.name, _places(before)), Side(relay.id, after.name, _places(after))
    if is_promoted(before, after):
        yield Step("promoted", *sides)
    elif not is_promoted(after, before):
        yield Step(None, *sides)


def _places(root: Link) -> tuple[Span, ...]:
    """Return where an article names a source: where the statement does, and where the name stands that it lacks."""
    return (root.span, root.named) if root.named else (root.span,)


_COMPARE: dict[DriftKind, Callable[[Pair, Story], Iterator[Step]]] = {
    "certainty": _certainty,
    "status": _status,
    "quantity": _quantity,
    "date": _date,
    "source": _source,
}
