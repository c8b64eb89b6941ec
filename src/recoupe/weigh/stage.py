"""How far an act has got, told twice: statuses held against each other, and words for what goes on or is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.meanings import ACTS
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.act import sorts
from recoupe.weigh.clash import Clash, Side
from recoupe.weigh.contrary import acts_told
from recoupe.weigh.date import is_to_come
from recoupe.weigh.day import day_of, order
from recoupe.weigh.ground import status_of, status_spans
from recoupe.weigh.pair import staged_acts
from recoupe.weigh.scale import are_far_apart, further

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.relation import Relation
    from recoupe.records.statement import Event, Statement, Status
    from recoupe.records.text import Span
    from recoupe.weigh.pair import Pair
    from recoupe.weigh.story import Story

_STAGES = ("negotiated", "begun", "under_way", "halted", "finished")
"""Stages that words tell, in the order in which they come."""
_COMPATIBLE = frozenset(
    {frozenset({"begun", "under_way"}), frozenset({"begun", "finished"}), frozenset({"halted", "finished"})}
)
"""Stages of which an account may tell one and another account the other."""
_REACHED = frozenset({"ordered", "done", "none"})
_CARRIED_OUT = {"ordered", "done"}
"""Statuses of an order and of what is done by giving it: a decree signed that names a group, the group named."""


def clashes_of_status(pair: Pair, story: Story) -> Iterator[Clash]:
    """Yield an act that one account says has got further than the other says.

    One status may be a loose word for the next one, and an act may have gone on between two days: both may hold then.
    """
    one, other = pair.one, pair.other
    if not (_is_firm(one) and _is_firm(other)):
        return
    if clash := _clash_of_words(pair, story):
        yield clash
        return
    for first, second in staged_acts(pair, story):
        mine, theirs = _stage(one, first, story), _stage(other, second, story)
        if {mine, theirs} == _PRESENT and _by_tense(one, other):
            continue
        if (way := further(mine, theirs)) and {mine, theirs} != _CARRIED_OUT:
            sides = [
                Side(told.id, status, status_spans(told, event))
                for told, status, event in ((one, mine, first), (other, theirs, second))
            ]
            far = pair.related or are_far_apart(mine, theirs)
            yield Clash(sides[0], sides[1], _progress(pair, way, story) if far else "differs")


_PRESENT = frozenset({"planned", "ongoing"})


def _by_tense(one: Statement, other: Statement) -> bool:
    """Tell whether only its tense has an act go on: the present tells what is to come, too ("ARE MERGING")."""
    reasons = [
        {found.reason for found in told.evidence if found.field == "status"}
        for told in (one, other)
        if told.status == "ongoing"
    ]
    return all("predicate" not in found for found in reasons)


def _is_firm(statement: Statement) -> bool:
    """Tell whether a statement is told as certain, or is no less so than the verb of who plans or considers it."""
    reasons = {found.reason for found in statement.evidence if found.field == "certainty"}
    return statement.certainty == "CT+" or (statement.certainty in _LIKELY and len(reasons) > 0 and reasons <= _BY_CUE)


_LIKELY = frozenset({"PR+", "PS+"})
_BY_CUE = frozenset({"cue_weakens", "cue", "predicate"})


def _stage(statement: Statement, event: Event | None, story: Story) -> Status:
    """Return how far an act has got; what is told in the present of a day to come is planned."""
    status = status_of(statement, event)
    main = statement.event
    if status not in ("done", "ongoing") or main is None or event not in (None, main):
        return status
    return "planned" if is_to_come(main.times, story.article_of(statement.id), story) else status


def _progress(pair: Pair, way: int, story: Story) -> Relation:
    """Tell whether two statuses may both hold: on unknown days, or where a later account has it further.

    A relay tells of the time of what it relays.
    """
    later = _is_later(pair.one, pair.other, way, story)
    dated = None not in (day_of(story.article_of(told.id).published) for told in (pair.one, pair.other))
    return "differs" if later and not (dated and pair.related) else "conflict"


def _clash_of_words(pair: Pair, story: Story) -> Clash | None:
    """Return what two accounts say by words for a stage: one that it is over, the other that it goes on."""
    one, other = pair.one, pair.other
    mine, theirs = _told_stage(one, story), _told_stage(other, story)
    if mine and theirs and mine[0] != theirs[0] and frozenset({mine[0], theirs[0]}) not in _COMPATIBLE:
        way = 1 if _STAGES.index(theirs[0]) > _STAGES.index(mine[0]) else -1
        sides = Side(one.id, mine[0], (mine[1],)), Side(other.id, theirs[0], (theirs[1],))
        return Clash(*sides, "differs" if _is_later(one, other, way, story) else "conflict")
    for told, against, stage in ((one, other, mine), (other, one, theirs)):
        if stage and stage[0] == "negotiated" and not _told_stage(against, story) and _is_reached(told, against, story):
            open_, reached = (
                Side(told.id, stage[0], (stage[1],)),
                Side(against.id, against.status, status_spans(against, None)),
            )
            return Clash(*((open_, reached) if told is one else (reached, open_)), "conflict")
    return None


def _is_later(one: Statement, other: Statement, way: int, story: Story) -> bool:
    """Tell whether the statement that has something further, by ``way`` the second, is of a later or an unknown day."""
    first, second = (day_of(story.article_of(told.id).published) for told in (one, other))
    return first is None or second is None or order(second, first) == way


def _is_reached(negotiated: Statement, reached: Statement, story: Story) -> bool:
    """Tell whether what one account has under negotiation is what another tells as done."""
    if (
        reached.certainty in NEGATIVE
        or reached.event is None
        or is_to_come(reached.event.times, story.article_of(reached.id), story)
    ):
        return False
    acts = {sort for sort in sorts(reached.event, reached, story) if sort.startswith(ACTS)}
    by_tense = any(found.field == "status" and found.reason == "tense" for found in reached.evidence)
    return by_tense and bool(acts & acts_told(negotiated, story)) and reached.status in _REACHED


def _told_stage(statement: Statement, story: Story) -> tuple[str, Span] | None:
    """Return the one stage that the words of a statement tell, with the words; None for none, or several."""
    return story.once(("stage", statement.article, statement.content), lambda: _read(statement, story))


def _read(statement: Statement, story: Story) -> tuple[str, Span] | None:
    article = story.article_of(statement.id)
    found = [
        (stage, span)
        for stage in _STAGES
        for content in statement.content
        if (span := story.wording(article).find(story.phrases(article, "stages", stage), content))
    ]
    return found[0] if len({stage for stage, _ in found}) == 1 else None
