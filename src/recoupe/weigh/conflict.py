"""Conflicts: statements of one claim that do not tell the same, and whether both may hold as told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.link.ladder import FAR, steps_between
from recoupe.weigh.act import same_acts
from recoupe.weigh.actor import clash_of_actors
from recoupe.weigh.clash import Clash, Side, between, gather
from recoupe.weigh.contrast import clashes_of_contrast, denied_counts, denied_values, tells_contrast, tells_denied_value
from recoupe.weigh.count import counts_of_same, show
from recoupe.weigh.day import day_of, days_apart, order
from recoupe.weigh.edge import related_of
from recoupe.weigh.ground import denial_spans, status_of, status_spans, verb_spans
from recoupe.weigh.office_clash import clashes_of_identity, tells_office
from recoupe.weigh.pair import Pair, dated_acts, staged_acts
from recoupe.weigh.place import clash_of_places, clash_of_sides, tells_side
from recoupe.weigh.revision import revised
from recoupe.weigh.root import share_speaker
from recoupe.weigh.scale import further
from recoupe.weigh.value import clash_of_dates, dates_told

if TYPE_CHECKING:
    from recoupe.records.relation import Conflict, ConflictKind, Relation
    from recoupe.records.statement import Statement
    from recoupe.weigh.edge import Relayed
    from recoupe.weigh.story import Story


def find_conflicts(
    asserting: Sequence[Statement], denying: Sequence[Statement], edges: Sequence[Relayed], story: Story
) -> tuple[Conflict, ...]:
    """Return the conflicts among the statements of a claim, by kind; a claim without any gives ().

    The statements are narrowed down to the parts that make the claim; ``edges`` tell which of them relay which.
    """
    related = related_of(edges)
    sorts = _Sorts.of(asserting, story)
    clashes: dict[ConflictKind, list[Clash]] = {}
    for one, other in combinations(asserting, 2):
        if one.article != other.article:
            relayed = bool(related) and frozenset((one.id, other.id)) in related
            pair = Pair(one, other, relayed or share_speaker(one, other, story))
            for kind, clash in _clashes(pair, sorts, story):
                clashes.setdefault(kind, []).append(revised(clash, story))
    found = [conflict for kind in sorted(clashes, key=_KINDS.index) for conflict in gather(kind, clashes[kind], story)]
    if asserting and denying:
        sides = [Side(told.id, "asserted", verb_spans(told)) for told in asserting]
        sides += [Side(told.id, "denied", denial_spans(told)) for told in denying]
        found.append(between("negation", sides, "conflict", story))
    return tuple(found)


_KINDS: tuple[ConflictKind, ...] = ("quantity", "date", "status", "actor", "place", "identity")


@dataclass(frozen=True, slots=True)
class _Sorts:
    """The statements (ids) of a claim by what few of them tell: only two that do, or one that does, are looked at.

    ``correcting`` say that a value is not right, ``contrasting`` who or where it was not; ``placing`` name the side of
    a place, or a house, ``naming`` give somebody an office.
    """

    correcting: frozenset[str]
    contrasting: frozenset[str]
    placing: frozenset[str]
    naming: frozenset[str]

    @classmethod
    def of(cls, statements: Sequence[Statement], story: Story) -> _Sorts:
        """Sort the statements of a claim."""
        return cls(
            *(
                frozenset(one.id for one in statements if tells(one, story))
                for tells in (tells_denied_value, tells_contrast, tells_side, tells_office)
            )
        )


def _clashes(pair: Pair, sorts: _Sorts, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield what two statements tell differently."""
    one, other = pair.one, pair.other
    for counts in counts_of_same(pair, story):
        sides = (
            Side(one.id, show(counts.first), (counts.first.span,)),
            Side(other.id, show(counts.second), (counts.second.span,)),
        )
        if counts.differ:
            loose = counts.loose or not _same_day(one, other, story)
            yield "quantity", Clash(*sides, "differs" if loose else "conflict")
    yield from (("date", clash) for clash in _dates(pair, story))
    if one.id in sorts.correcting or other.id in sorts.correcting:
        yield from _denied(one, other, story)
    yield from (("status", clash) for clash in _statuses(pair, story))
    yield from _actors_and_places(one, other, story)
    if one.id in sorts.contrasting or other.id in sorts.contrasting:
        yield from _contrasts(one, other, story)
    if one.id in sorts.placing and other.id in sorts.placing:
        yield from _sides(one, other, story)
    if one.id in sorts.naming and other.id in sorts.naming:
        yield from _identities(one, other, story)


def _identities(one: Statement, other: Statement, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield the offices that two statements give one person and that do not agree."""
    for office, another, relation in clashes_of_identity(one, other, story):
        sides = Side(one.id, office.words, (office.span,)), Side(other.id, another.words, (another.span,))
        yield "identity", Clash(*sides, relation)


def _denied(one: Statement, other: Statement, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield the values that one statement says in so many words are not right and the other gives."""
    for told, against in ((one, other), (other, one)):
        for right, wrong in denied_values(told, against, story):
            sides = Side(told.id, right.value, (right.span,)), Side(against.id, wrong.value, (wrong.span,))
            yield "date", Clash(*sides, "conflict")
        for count, other_count in denied_counts(told, against, story):
            mine, theirs = (
                Side(told.id, show(count), (count.span,)),
                Side(against.id, show(other_count), (other_count.span,)),
            )
            yield "quantity", Clash(mine, theirs, "conflict")


def _actors_and_places(one: Statement, other: Statement, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield who did it and where it was, as far as two statements tell otherwise."""
    for first, second in same_acts(one, other, story):
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


def _contrasts(one: Statement, other: Statement, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield who or where it was, as one statement tells it, that the other says was not."""
    for told, against in ((one, other), (other, one)):
        for made in clashes_of_contrast(told, against, story):
            yield (
                made.kind,
                Clash(
                    Side(told.id, made.told, (made.told_span,)),
                    Side(against.id, made.other, (made.other_span,)),
                    "conflict",
                ),
            )


def _sides(one: Statement, other: Statement, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield the side of a place, or the house, as far as two statements tell otherwise."""
    if sides := clash_of_sides(one, other, story):
        here, there = (
            Side(told.id, story.article_of(told.id).text[slice(*span)], (span,))
            for told, span in zip((one, other), sides, strict=True)
        )
        yield "place", Clash(here, there, "conflict")


def _dates(pair: Pair, story: Story) -> Iterator[Clash]:
    """Yield the two dates given for one act that cannot be the same, where each account gives it one date.

    A plan told anew on a later day may have moved.
    """
    one, other = pair.one, pair.other
    for first, second in dated_acts(pair, story):
        for mine, theirs in dates_told(one, first, other, second, story):
            if clash_of_dates(mine, theirs):
                moved = "planned" in (status_of(one, first), status_of(other, second)) and _apart(one, other, story)
                sides = Side(one.id, mine.value, (mine.span,)), Side(other.id, theirs.value, (theirs.span,))
                yield Clash(*sides, "differs" if moved else "conflict")


def _statuses(pair: Pair, story: Story) -> Iterator[Clash]:
    """Yield an act that one account says has got further than the other says.

    One status may be a loose word for the next one, and an act may have gone on between two days: both may hold then.
    """
    one, other = pair.one, pair.other
    if not one.certainty == other.certainty == "CT+":
        return
    for first, second in staged_acts(pair, story):
        mine, theirs = status_of(one, first), status_of(other, second)
        if (way := further(mine, theirs)) and {mine, theirs} != _CARRIED_OUT:
            sides = [
                Side(told.id, status, status_spans(told, event))
                for told, status, event in ((one, mine, first), (other, theirs, second))
            ]
            far = (steps_between(mine, theirs) or 0) >= FAR
            yield Clash(sides[0], sides[1], _progress(one, other, way, story) if far else "differs")


_CARRIED_OUT = {"ordered", "done"}
"""Statuses of an order and of what is done by giving it: a decree signed that names a group, the group named."""


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
