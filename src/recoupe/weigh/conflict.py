"""Conflicts: statements of one claim that do not tell the same, and whether both may hold as told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.weigh.act import same_acts
from recoupe.weigh.actor import clash_of_actors
from recoupe.weigh.clash import Clash, Side, between, gather
from recoupe.weigh.contrast import clashes_of_contrast, denied_counts, denied_values, tells_contrast, tells_denied_value
from recoupe.weigh.count import counts_of_same
from recoupe.weigh.date import clash_of_dates, dates_told
from recoupe.weigh.day import day_of, days_apart
from recoupe.weigh.doer import clash_of_doers
from recoupe.weigh.edge import related_of
from recoupe.weigh.ground import denial_spans, status_of, verb_spans
from recoupe.weigh.office_clash import clashes_of_identity, tells_office
from recoupe.weigh.pair import Pair, dated_acts
from recoupe.weigh.place import clash_of_places, clash_of_sides, clash_of_sole_places, tells_place
from recoupe.weigh.quantity import show
from recoupe.weigh.revision import revised
from recoupe.weigh.root import share_speaker
from recoupe.weigh.stage import clashes_of_status

if TYPE_CHECKING:
    from recoupe.records.relation import Conflict, ConflictKind
    from recoupe.records.statement import Statement
    from recoupe.records.value import TimeValue
    from recoupe.weigh.count import Counts
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

    ``correcting`` say that a value is not right, ``contrasting`` who or where it was not; ``placing`` name a place
    alone, a side of it, a house or a site, ``naming`` name somebody.
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
                for tells in (tells_denied_value, tells_contrast, tells_place, tells_office)
            )
        )


def _clashes(pair: Pair, sorts: _Sorts, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield what two statements tell differently."""
    one, other = pair.one, pair.other
    for counts in counts_of_same(pair, story):
        sides = (
            Side(one.id, show(counts.first, story.article_of(one.id)), (counts.first.span,)),
            Side(other.id, show(counts.second, story.article_of(other.id)), (counts.second.span,)),
        )
        if counts.differ:
            loose = counts.loose or _has_grown(counts, one, other, story)
            yield "quantity", Clash(*sides, "differs" if loose else "conflict")
    yield from (("date", clash) for clash in _dates(pair, story))
    if one.id in sorts.correcting or other.id in sorts.correcting:
        yield from _denied(one, other, story)
    yield from (("status", clash) for clash in clashes_of_status(pair, story))
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
                Side(told.id, show(count, story.article_of(told.id)), (count.span,)),
                Side(against.id, show(other_count, story.article_of(against.id)), (other_count.span,)),
            )
            yield "quantity", Clash(mine, theirs, "conflict")


def _actors_and_places(one: Statement, other: Statement, story: Story) -> Iterator[tuple[ConflictKind, Clash]]:
    """Yield who did it and where it was, as far as two statements tell otherwise."""
    known = False
    for first, second in same_acts(one, other, story):
        if found := clash_of_actors(first, second, one, other, story):
            mine, theirs, relation = found
            known = True
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
    if not known and (doers := clash_of_doers(one, other, story)):
        doer, another = doers
        sides = Side(one.id, doer.words, (doer.span,)), Side(other.id, another.words, (another.span,))
        yield "actor", Clash(*sides, "conflict")


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
    """Yield the place, the side of it, the house or the site, as far as two statements tell otherwise."""
    if sides := clash_of_sole_places(one, other, story) or clash_of_sides(one, other, story):
        here, there = (
            Side(told.id, story.article_of(told.id).text[slice(*span)], (span,))
            for told, span in zip((one, other), sides, strict=True)
        )
        yield "place", Clash(here, there, "conflict")


def _dates(pair: Pair, story: Story) -> Iterator[Clash]:
    """Yield the two dates given for one act that cannot be the same, where each account gives it one date.

    A plan told anew more than a week later may have moved.
    """
    one, other = pair.one, pair.other
    for first, second in dated_acts(pair, story):
        for mine, theirs in dates_told(one, first, other, second, story):
            if clash_of_dates(mine, theirs) and not _by_one_word(mine, theirs, one, other, story):
                moved = (
                    "planned" in (status_of(one, first), status_of(other, second)) and _gap(one, other, story) > _WEEK
                )
                sides = Side(one.id, mine.value, (mine.span,)), Side(other.id, theirs.value, (theirs.span,))
                yield Clash(*sides, "differs" if moved else "conflict")


def _day(statement: Statement, story: Story) -> str | None:
    """Return the day on which a statement was published, None where it is not known to the day."""
    return day_of(story.article_of(statement.id).published)


def _has_grown(counts: Counts, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether the later of two counts may be a later state: a toll that is higher, any count a week later."""
    days = _day(one, story), _day(other, story)
    gap = days_apart(*days)
    if gap is None or gap > _WEEK:
        return True
    first, second = counts.bounds
    higher = second > first if str(days[1]) > str(days[0]) else first > second
    return gap > 0 and counts.toll and higher


def _by_one_word(mine: TimeValue, theirs: TimeValue, one: Statement, other: Statement, story: Story) -> bool:
    """Tell whether two dates are told by one word ("mardi") in articles of one day, which mean one day by it."""
    words = [plain(story.article_of(told.id).text[slice(*time.span)]) for told, time in ((one, mine), (other, theirs))]
    return words[0] == words[1] and days_apart(_day(one, story), _day(other, story)) == 0


def _gap(one: Statement, other: Statement, story: Story) -> int:
    """Return how many days lie between the publication of two statements; 0 where one is not known."""
    return days_apart(_day(one, story), _day(other, story)) or 0


_WEEK = 7
