"""Stance: what each member does to its claim, from the act of its source and the sign of its words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from recoupe.link.meanings import ACTS
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.act import events_of, sorts
from recoupe.weigh.contradiction import finds_nothing, is_refused, refuses, says_no_to
from recoupe.weigh.contrary import acts_told, contraries
from recoupe.weigh.date import tells_earliest
from recoupe.weigh.retraction import is_retracting

if TYPE_CHECKING:
    from recoupe.records.relation import Stance
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

SIDED = frozenset({"says", "confirms", "denies"})
"""Acts that take a side."""


def read_stances(members: Sequence[Statement], story: Story) -> dict[str, Stance]:
    """Return the stance of each member of a claim by statement id; no members give none.

    A refusal to speak, a failed check and a question decide nothing, nor does what somebody takes back. Who denies in
    so many words denies; of the others, those whose words are negative deny what the more numerous positive ones say,
    and the other way round; beside a denial in so many words the negative ones deny. Where nobody says the positive and
    the first told has the negative words ("a démenti : « Je n'ai rien signé »"), these are the claim, and all who take
    a side assert it.
    """
    speaking = [member for member in members if member.act in SIDED - {"denies"} and not _is_open(member, story)]
    negative = {member.id for member in speaking if _says_no(member, speaking, story)}
    if len(negative) == len(speaking) and members and _worded_so(members[0], negative):
        sided = {member.id for member in members if member.act in SIDED and not _is_open(member, story)}
        return {member.id: "asserts" if member.id in sided else "undecided" for member in members}
    denied = any(member.act == "denies" for member in members)
    denied_by = "negative" if denied or 2 * len(negative) <= len(speaking) else "positive"
    sides = {member.id: "negative" if member.id in negative else "positive" for member in speaking}
    return {member.id: _stance(member, sides, denied_by, speaking, story) for member in members}


def _says_no(statement: Statement, others: Sequence[Statement], story: Story) -> bool:
    """Tell whether a statement's words are negative, or say the contrary of an act that others tell."""
    contrary = contraries(statement, story)
    told = [other for other in others if other.id != statement.id and other.certainty not in NEGATIVE]
    if contrary and any(contrary & acts_told(other, story) for other in told):
        return statement.certainty not in NEGATIVE
    if statement.status == "refused" and statement.certainty not in NEGATIVE and _is_done_act(statement, others, story):
        return False
    return _negative(statement, story) or _denies_inside(statement, others, story)


def _is_done_act(statement: Statement, others: Sequence[Statement], story: Story) -> bool:
    """Tell whether what a statement refuses is an act that others tell of as one to come ("A INTERDIT", "étudie")."""
    own = (
        {sort for sort in sorts(statement.event, statement, story) if sort.startswith(ACTS)}
        if statement.event
        else set()
    )
    return any(own & acts_told(other, story) for other in others if other.status in _TO_COME)


_TO_COME = frozenset({"considered", "offered", "requested", "planned", "ordered"})


def _stance(
    member: Statement, sides: Mapping[str, str], denied_by: str, speaking: Sequence[Statement], story: Story
) -> Stance:
    """Return one member's stance; who only has the other sign denies what is told of the act that it says no to."""
    if member.act == "denies":
        return "denies"
    if member.id not in sides:
        return "undecided"
    if sides[member.id] != denied_by:
        return "asserts"
    others = [other for other in speaking if sides[other.id] != denied_by]
    pairs = [(member, other) if sides[member.id] == "negative" else (other, member) for other in others]
    return "denies" if not others or any(says_no_to(no, yes, story) for no, yes in pairs) else "asserts"


def _is_open(statement: Statement, story: Story) -> bool:
    """Tell whether a statement only asks, or tells what is taken back; that it is not so may take something back."""
    if any(found.field == "certainty" and found.reason == "question" for found in statement.evidence):
        return True
    says_no = statement.cue is None and not statement.chains and statement.certainty in NEGATIVE
    return is_retracting(statement, story) and not says_no


def _denies_inside(statement: Statement, others: Sequence[Statement], story: Story) -> bool:
    """Tell whether a clause of a statement says that what others tell is not so, while its verb tells nothing of it.

    "That was wrong: the council HAS NOT ORDERED the closure."
    """
    if statement.event is None or statement.event.negated:
        return False
    told = {
        sort
        for other in others
        if other.id != statement.id
        for event in events_of(other)
        if not event.negated
        for sort in sorts(event, other, story)
    }
    own = sorts(statement.event, statement, story)
    return not own & told and any(
        clause.negated and sorts(clause, statement, story) & told for clause in statement.clauses
    )


def _worded_so(first: Statement, negative: Collection[str]) -> bool:
    """Tell whether the words of a statement, and not only its verb of denial, say that something is not so."""
    own = any(found.field == "certainty" and found.reason == "negation" for found in first.evidence)
    return first.id in negative or (first.act == "denies" and own)


def _negative(statement: Statement, story: Story) -> bool:
    """Tell whether a statement tells that something is not so, or that it is refused; "not before May" tells when."""
    if tells_earliest(statement, story):
        return False
    if finds_nothing(statement, story):
        return True
    return statement.certainty in NEGATIVE or is_refused(statement, story) or refuses(statement, story)
