"""How far an act has got, told twice: statuses held against each other, and words for what goes on or is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.weigh.clash import Clash, Side
from recoupe.weigh.date import is_to_come
from recoupe.weigh.day import day_of, days_apart, order
from recoupe.weigh.ground import status_of, status_spans
from recoupe.weigh.pair import staged_acts
from recoupe.weigh.scale import FAR, further, steps_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.relation import Relation
    from recoupe.records.statement import Event, Statement, Status
    from recoupe.records.text import Span
    from recoupe.weigh.pair import Pair
    from recoupe.weigh.story import Story

_STAGES = ("negotiated", "under_way", "halted", "finished")
"""Stages that words tell, each of which leaves no room for another."""
_REACHED = frozenset({"ordered", "done"})
_CARRIED_OUT = {"ordered", "done"}
"""Statuses of an order and of what is done by giving it: a decree signed that names a group, the group named."""


def clashes_of_status(pair: Pair, story: Story) -> Iterator[Clash]:
    """Yield an act that one account says has got further than the other says.

    One status may be a loose word for the next one, and an act may have gone on between two days: both may hold then.
    """
    one, other = pair.one, pair.other
    if not one.certainty == other.certainty == "CT+":
        return
    if clash := _clash_of_words(pair, story):
        yield clash
        return
    for first, second in staged_acts(pair, story):
        mine, theirs = _stage(one, first, story), _stage(other, second, story)
        if (way := further(mine, theirs)) and {mine, theirs} != _CARRIED_OUT:
            sides = [
                Side(told.id, status, status_spans(told, event))
                for told, status, event in ((one, mine, first), (other, theirs, second))
            ]
            far = steps_between(mine, theirs) >= FAR
            yield Clash(sides[0], sides[1], _progress(pair, way, story) if far else "differs")


def _stage(statement: Statement, event: Event | None, story: Story) -> Status:
    """Return how far an act has got; what is told in the present of a day to come is planned."""
    status = status_of(statement, event)
    if status not in ("done", "ongoing") or event not in (None, statement.event):
        return status
    return "planned" if is_to_come(statement, story) else status


def _progress(pair: Pair, way: int, story: Story) -> Relation:
    """Tell whether two statuses may both hold: on unknown days, or where a later account has it further.

    What is relayed, or told within a day, is told of one time.
    """
    first, second = (day_of(story.article_of(told.id).published) for told in (pair.one, pair.other))
    if first is None or second is None:
        return "differs"
    late = order(second, first) == way and (days_apart(first, second) or 0) > 1
    return "differs" if late and not pair.related else "conflict"


def _clash_of_words(pair: Pair, story: Story) -> Clash | None:
    """Return what two accounts say by words for a stage: one that it is over, the other that it goes on."""
    one, other = pair.one, pair.other
    mine, theirs = _told_stage(one, story), _told_stage(other, story)
    if mine and theirs and mine[0] != theirs[0]:
        return Clash(Side(one.id, mine[0], (mine[1],)), Side(other.id, theirs[0], (theirs[1],)), "conflict")
    for told, against, stage in ((one, other, mine), (other, one, theirs)):
        if stage and stage[0] == "negotiated" and against.status in _REACHED and not _told_stage(against, story):
            sides = {told.id: Side(told.id, stage[0], (stage[1],))}
            sides |= {against.id: Side(against.id, against.status, status_spans(against, None))}
            return Clash(sides[one.id], sides[other.id], "conflict")
    return None


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
