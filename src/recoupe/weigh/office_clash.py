"""Who somebody is: the offices that two accounts of one time give one person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from recoupe.weigh.bond import days_apart

if TYPE_CHECKING:
    from recoupe.records.relation import Relation
    from recoupe.records.statement import Statement
    from recoupe.weigh.office import Office
    from recoupe.weigh.story import Story

_WEEK = 7


def clashes_of_identity(one: Statement, other: Statement, story: Story) -> Iterator[tuple[Office, Office, Relation]]:
    """Yield the offices that two statements give one person and that do not agree, one pair for each person.

    Of articles published more than a week apart both may be right, and none is compared; nor is it known of those
    without a date. An office that is held and held no more, or one of two bodies, cannot both hold; two offices may.
    """
    days = [(story.article_of(told.id).published or "")[:10] or None for told in (one, other)]
    gap = days_apart(days[0], days[1])
    if gap is not None and gap > _WEEK:
        return
    first, second = _offices_in(one, story), _offices_in(other, story)
    for person in first:
        pairs = [(mine, theirs) for mine in first[person] for theirs in second.get(person, ())]
        clashing = [(mine, theirs, relation) for mine, theirs in pairs if (relation := _relation(mine, theirs, story))]
        if clashing and len(clashing) == len(pairs):
            mine, theirs, relation = clashing[0]
            yield mine, theirs, relation if gap is not None else "differs"


def _offices_in(statement: Statement, story: Story) -> dict[str, list[Office]]:
    """List by person the offices that a statement's own words, its source among them, tell."""
    spans = (*statement.content, *(statement.source or ()))
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    found: dict[str, list[Office]] = {}
    for office in story.offices.told.get(statement.article, ()):
        if start <= office.span[0] and office.span[1] <= end:
            found.setdefault(office.person, []).append(office)
    return found


def _relation(mine: Office, theirs: Office, story: Story) -> Relation | None:
    """Tell how two offices of one person stand to each other; None where they agree or tell nothing apart."""
    apart = bool(mine.of and theirs.of and not mine.of & theirs.of)
    if mine.codes & theirs.codes:
        if mine.former != theirs.former:
            return None if apart else "conflict"
        return "conflict" if apart and not mine.former else None
    sole = mine.codes <= story.sole_offices and theirs.codes <= story.sole_offices
    return "differs" if sole and not mine.former and not theirs.former else None
