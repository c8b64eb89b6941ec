"""Who somebody is: the offices that two accounts of one time give one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.records.text import begins_in
from recoupe.weigh.day import day_of, days_apart

if TYPE_CHECKING:
    from recoupe.records.relation import Claim, Conflict, Relation
    from recoupe.records.statement import Statement
    from recoupe.records.text import Span
    from recoupe.weigh.office import Office
    from recoupe.weigh.story import Story

    Place = tuple[str, Span]

_WEEK = 7


def clashes_of_identity(one: Statement, other: Statement, story: Story) -> Iterator[tuple[Office, Office, Relation]]:
    """Yield the offices that two statements give one person and that do not agree, one pair for each person.

    Of articles published more than a week apart both may be right, and none is compared; nor is it known of those
    without a date. An office that is held and held no more, or one of two bodies, cannot both hold; two offices may.
    """
    first, second = _offices_in(one, story), _offices_in(other, story)
    if first.keys().isdisjoint(second):
        return
    days = [day_of(story.article_of(told.id).published) for told in (one, other)]
    gap = days_apart(days[0], days[1])
    if gap is not None and gap > _WEEK:
        return
    for person in first:
        pairs = [(mine, theirs) for mine in first[person] for theirs in second.get(person, ())]
        clashing = [(mine, theirs, relation) for mine, theirs in pairs if (relation := _relation(mine, theirs, story))]
        if clashing and len(clashing) == len(pairs):
            mine, theirs, relation = clashing[0]
            yield mine, theirs, relation if gap is not None else "differs"


def tells_office(statement: Statement, story: Story) -> bool:
    """Tell whether a statement gives somebody an office."""
    return bool(_offices_in(statement, story))


def _offices_in(statement: Statement, story: Story) -> dict[str, list[Office]]:
    """List by person the offices that a statement's own words, its source among them, tell."""
    found: dict[str, list[Office]] = {}
    for office in story.offices.told.get(statement.article, ()):
        if begins_in(office.span, (*statement.content, *(statement.source or ()))):
            found.setdefault(office.person, []).append(office)
    return found


def told_once(claims: Sequence[Claim], story: Story) -> tuple[Claim, ...]:
    """Return the claims with each conflict of identity, known by where its words stand, on the first that has it."""
    seen: set[tuple[Place, ...]] = set()
    found = []
    for claim in claims:
        places = {_places(one, story) for one in claim.conflicts if one.kind == "identity"}
        kept = [one for one in claim.conflicts if one.kind != "identity" or _places(one, story) not in seen]
        seen |= places
        found.append(replace(claim, conflicts=tuple(kept)))
    return tuple(found)


def _places(conflict: Conflict, story: Story) -> tuple[Place, ...]:
    """Return where the words of a conflict stand."""
    return tuple(sorted((story.statements[key].article, spans[0]) for key, spans in conflict.evidence.items()))


def _relation(mine: Office, theirs: Office, story: Story) -> Relation | None:
    """Tell how two offices of one person stand to each other; None where they agree or tell nothing apart."""
    apart = bool(mine.of and theirs.of and not mine.of & theirs.of) and "spokesperson" not in mine.codes
    if mine.codes & theirs.codes:
        if mine.former != theirs.former:
            return None if apart else "conflict"
        return "conflict" if apart and not mine.former else None
    sole = mine.codes <= story.sole_offices and theirs.codes <= story.sole_offices
    return "differs" if sole and not mine.former and not theirs.former else None
