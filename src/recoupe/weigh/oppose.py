"""Claims that contradict each other: a decision that one says was taken, and that the other says was not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.records.relation import Claim, Conflict

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

_DECIDED = frozenset({"ordered"})
_GROUP = "acts:decide"


def find_opposed(claims: Sequence[Claim], story: Story) -> tuple[Claim, ...]:
    """Return the claims with those that they oppose, and a status conflict on both, in the order given."""
    found = {claim.id: claim for claim in claims}
    for one, other in combinations(claims, 2):
        undecided, decided = _sides(one, other, story) or _sides(other, one, story) or ((), ())
        if not undecided:
            continue
        conflict = Conflict(
            kind="status",
            statements=(*undecided, *decided),
            values={key: story.statements[key].status for key in (*undecided, *decided)},
            relation="conflict",
        )
        for mine, against in ((one.id, other.id), (other.id, one.id)):
            claim = found[mine]
            found[mine] = replace(claim, opposes=(*claim.opposes, against), conflicts=(*claim.conflicts, conflict))
    return tuple(found[claim.id] for claim in claims)


def _sides(one: Claim, other: Claim, story: Story) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the statements that say no decision was taken, and those that tell one by the same actor."""
    undecided = [member for member in one.members if _undecided(story.statements[member], story)]
    if 2 * len(undecided) <= len(one.members):
        return None
    actors = frozenset[str]().union(*(_actors(story.statements[member], story) for member in undecided))
    decided = [
        member
        for member in other.members
        if story.statements[member].status in _DECIDED and actors & _actors(story.statements[member], story)
    ]
    return (tuple(undecided), tuple(decided)) if decided else None


def _undecided(statement: Statement, story: Story) -> bool:
    """Tell whether a statement says that a decision was not taken."""
    meanings = story.meanings_of(statement)
    told = {group for term in statement.terms for group in meanings.groups.get(meanings.stem(term), ())}
    return statement.certainty == "CT-" and statement.status == "none" and _GROUP in told


def _actors(statement: Statement, story: Story) -> frozenset[str]:
    """Return the countries that a statement's telling words name, themselves or by those who govern them."""
    words = " ".join(statement.terms)
    people = story.names.people_in(words)
    return story.names.countries(words).union(*(story.governed.get(person, frozenset()) for person in people))
