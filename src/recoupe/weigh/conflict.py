"""Conflicts: statements of one claim that do not tell the same, and whether both may hold as told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.link.ladder import FAR, steps_between
from recoupe.weigh.act import same_acts, shares_argument
from recoupe.weigh.actor import clash_of_actors
from recoupe.weigh.clash import Clash, Side, between, gather
from recoupe.weigh.day import day_of, days_apart, order
from recoupe.weigh.ground import denial_spans, status_of, status_spans, verb_spans
from recoupe.weigh.office_clash import clashes_of_identity
from recoupe.weigh.place import clash_of_places
from recoupe.weigh.revision import revised
from recoupe.weigh.scale import further
from recoupe.weigh.value import alike, clash_of_dates, clashes_of_quantities, dates_told, show

if TYPE_CHECKING:
    from recoupe.records.relation import Conflict, ConflictKind, Relation
    from recoupe.records.statement import Event, Statement
    from recoupe.weigh.story import Story

    Acts = Sequence[tuple[Event | None, Event | None]]
    """Events of two accounts that are one act, or stand for one."""


def find_conflicts(
    asserting: Sequence[Statement],
    denying: Sequence[Statement],
    places: Mapping[str, tuple[int, ...]],
    story: Story,
) -> tuple[Conflict, ...]:
    """Return the conflicts among the statements of a claim, by kind; a claim without any gives ().

    The statements are narrowed down to the parts that make the claim. ``places`` are the origins of each asserting
    statement: relays of one origin that differ in status drift, they do not conflict, unless one only considers what is
    done by the other.
    """
    clashes: dict[ConflictKind, list[Clash]] = {}
    for one, other in combinations(asserting, 2):
        if one.article == other.article:
            continue
        for kind, clash in _clashes(one, other, story):
            of_one = {*places.get(one.id, ())} & {*places.get(other.id, ())}
            if kind != "status" or not of_one or _whole_way(clash):
                clashes.setdefault(kind, []).append(revised(clash, story))
    found = [conflict for kind in sorted(clashes, key=_KINDS.index) for conflict in gather(kind, clashes[kind], story)]
    if asserting and denying:
        sides = [Side(told.id, "asserted", verb_spans(told)) for told in asserting]
        sides += [Side(told.id, "denied", denial_spans(told)) for told in denying]
        found.append(between("negation", sides, "conflict", story))
    return tuple(found)


def _whole_way(clash: Clash) -> bool:
    """Tell whether one side has an act done that the other has only considered."""
    return {clash.first.value, clash.second.value} == {"considered", "done"}


_KINDS: tuple[ConflictKind, ...] = ("quantity", "date", "status", "actor", "place", "identity")


def _clashes(one: Statement, other: Statement, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield what two statements tell differently."""
    for counts in clashes_of_quantities(one, other, story):
        sides = (
            Side(one.id, show(counts.first), (counts.first.span,)),
            Side(other.id, show(counts.second), (counts.second.span,)),
        )
        yield "quantity", Clash(*sides, "differs" if counts.loose or not _same_day(one, other, story) else "conflict")
    acts = list(same_acts(one, other, story))
    main = _main_acts(one, other, story)
    yield from (("date", clash) for clash in _dates(one, other, _dated(one, other, acts, story) or main, story))
    yield from (("status", clash) for clash in _statuses(one, other, _staged(one, other, acts) or main, story))
    for first, second in acts:
        if found := clash_of_actors(first, second, one, other, story):
            mine, theirs, relation = found
            yield (
                "actor",
                Clash(Side(one.id, mine.name, (mine.span,)), Side(other.id, theirs.name, (theirs.span,)), relation),
            )
        if first.place_span and second.place_span and clash_of_places(first, second, one, other, story):
            here, there = (
                Side(one.id, str(first.place), (first.place_span,)),
                Side(other.id, str(second.place), (second.place_span,)),
            )
            yield "place", Clash(here, there, "conflict")
    for office, another, relation in clashes_of_identity(one, other, story):
        yield (
            "identity",
            Clash(Side(one.id, office.words, (office.span,)), Side(other.id, another.words, (another.span,)), relation),
        )


def _main_acts(one: Statement, other: Statement, story: Story) -> Acts:
    """Return the main events of two accounts that are alike: of one act even where they name none alike; else ()."""
    return [(one.event, other.event)] if alike(one, other, story) and shares_argument(one, other, story) else ()


def _dated(one: Statement, other: Statement, acts: Acts, story: Story) -> Acts:
    """Return the acts that both accounts give a date."""
    return [pair for pair in acts if next(dates_told(one, pair[0], other, pair[1], story), None)]


def _staged(one: Statement, other: Statement, acts: Acts) -> Acts:
    """Return the acts that both accounts tell how far they have got."""
    return [pair for pair in acts if steps_between(status_of(one, pair[0]), status_of(other, pair[1])) is not None]


def _dates(one: Statement, other: Statement, acts: Acts, story: Story) -> Iterator[Clash]:
    """Yield the two dates given for one act that cannot be the same, where each account gives it one date.

    A plan told anew on a later day may have moved.
    """
    for first, second in acts:
        for mine, theirs in dates_told(one, first, other, second, story):
            if clash_of_dates(mine, theirs):
                moved = "planned" in (status_of(one, first), status_of(other, second)) and _apart(one, other, story)
                sides = Side(one.id, mine.value, (mine.span,)), Side(other.id, theirs.value, (theirs.span,))
                yield Clash(*sides, "differs" if moved else "conflict")


def _statuses(one: Statement, other: Statement, acts: Acts, story: Story) -> Iterator[Clash]:
    """Yield an act that one account says has got much further than the other says.

    An act may have gone on between two days: both may hold where the later account has it further.
    """
    if not one.certainty == other.certainty == "CT+":
        return
    for first, second in acts:
        mine, theirs = status_of(one, first), status_of(other, second)
        if (steps_between(mine, theirs) or 0) >= FAR:
            sides = [
                Side(told.id, status, status_spans(told, event))
                for told, status, event in ((one, mine, first), (other, theirs, second))
            ]
            yield Clash(sides[0], sides[1], _progress(one, other, further(mine, theirs), story))


def _progress(one: Statement, other: Statement, way: int, story: Story) -> Relation:
    """Tell whether two statuses may both hold: on unknown days, or where the later account has it further."""
    first, second = (_day(told, story) for told in (one, other))
    if first is None or second is None:
        return "differs"
    return "differs" if order(second, first) == way else "conflict"


def _day(statement: Statement, story: Story) -> str | None:
    """Return the day on which a statement was published, None where it is not known to the day."""
    return day_of(story.article_of(statement.id).published)


def _same_day(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements were published on one known day, so that neither can be a later state."""
    return days_apart(_day(one, story), _day(other, story)) == 0


def _apart(one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two statements were published on two known days."""
    return bool(days_apart(_day(one, story), _day(other, story)))
