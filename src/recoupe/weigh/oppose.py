"""Claims that contradict each other: a decision that one says was taken and the other was not, or an open denial."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, product
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.link.meanings import ACTS
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.act import DECIDING, DECISIONS, events_of, same_acts, sorts, tells_decision, told
from recoupe.weigh.alike import alike
from recoupe.weigh.clash import Side, between
from recoupe.weigh.day import day_of
from recoupe.weigh.ground import denial_spans, status_spans, verb_spans

if TYPE_CHECKING:
    from recoupe.records.relation import Claim, Conflict, Relation
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

_DECIDED = frozenset({"ordered"})
_CARRIED_OUT = frozenset({"done", "ongoing"})


def find_opposed(claims: Sequence[Claim], story: Story) -> tuple[Claim, ...]:
    """Return the claims with those that they oppose, and the conflict on both, in the order given.

    A decision taken and one not taken conflict in status; a claim whose own words deny another conflicts in negation.
    """
    found = {claim.id: claim for claim in claims}
    _oppose_decisions(found, claims, story)
    _oppose_denials(found, claims, story)
    return tuple(found[claim.id] for claim in claims)


def _oppose_decisions(found: dict[str, Claim], claims: Sequence[Claim], story: Story) -> None:
    ordered = {claim.id: members for claim in claims if (members := _decided(claim, story))}
    for claim in claims:
        undecided = _undecided(claim, story)
        for other, members in ordered.items():
            both = [member for member in members if _tells_both(undecided, member)]
            decided = [member for member in members if not _is_other(member, both, story)]
            one_matter = any(_one_matter(undecided, member, story) for member in decided)
            if undecided and one_matter and other != claim.id:
                sides = [Side(told.id, told.status, denial_spans(told)) for told in undecided]
                sides += [Side(told.id, told.status, status_spans(told, told.event)) for told in decided]
                relation: Relation = "differs" if _decided_since(undecided, decided, story) else "conflict"
                _oppose(found, claim.id, other, between("status", sides, relation, story))


def _oppose_denials(found: dict[str, Claim], claims: Sequence[Claim], story: Story) -> None:
    for denying, denied in permutations(claims, 2):
        if any(denied.stance.get(member) == "denies" for member in _asserting(denying)):
            sides = {one: Side(one, "asserted", verb_spans(story.statements[one])) for one in _asserting(denied)}
            sides |= {one: Side(one, "denied", denial_spans(story.statements[one])) for one in _asserting(denying)}
            _oppose(found, denying.id, denied.id, between("negation", sides.values(), "conflict", story))


def _asserting(claim: Claim) -> list[str]:
    return [member for member in claim.members if claim.stance[member] == "asserts"]


def _oppose(found: dict[str, Claim], one: str, other: str, conflict: Conflict) -> None:
    """Enter the contradiction of two claims on both; of two, one between all the other's statements stands."""
    for mine, against in ((one, other), (other, one)):
        claim = found[mine]
        others = [
            one
            for one in claim.conflicts
            if one.kind != conflict.kind or not {*one.statements} <= {*conflict.statements}
        ]
        wider = any(one.kind == conflict.kind and {*conflict.statements} < {*one.statements} for one in others)
        kept = others if wider else [*others, conflict]
        found[mine] = replace(claim, opposes=(*claim.opposes, against), conflicts=tuple(kept))


def _tells_both(undecided: Sequence[Statement], decided: Statement) -> bool:
    """Tell whether one article tells both in one voice: then they are two matters, since no article denies itself."""
    return any(one.article == decided.article and _voice(one) == _voice(decided) for one in undecided)


def _is_other(decided: Statement, both: Sequence[Statement], story: Story) -> bool:
    """Tell whether a decision is one that an article tells of beside saying that there is none."""
    return any(decided.id == one.id or alike(decided, one, story) for one in both)


def _voice(statement: Statement) -> tuple[str, ...]:
    return tuple(link.name for link in statement.chain)


def _decided_since(undecided: Sequence[Statement], decided: Sequence[Statement], story: Story) -> bool:
    """Tell whether every decision was told on a later day than that there was none: then both may hold."""
    open_, taken = ([day_of(story.article_of(told.id).published) for told in side] for side in (undecided, decided))
    return all(one is not None and other is not None and one < other for one, other in product(open_, taken))


def _undecided(claim: Claim, story: Story) -> list[Statement]:
    """Return the members that say that no decision was taken, where most of the claim's do."""
    members = [_part(member, claim, story) for member in claim.members]
    undecided = [
        member
        for member in members
        if member.certainty == "CT-" and member.status == "none" and tells_decision(member, story)
    ]
    return undecided if 2 * len(undecided) > len(members) else []


def _decided(claim: Claim, story: Story) -> list[Statement]:
    """Return the members that tell of a decision taken, given ("a DONNÉ L'ORDRE de vider"), or carried out."""
    members = [_part(member, claim, story) for member in _asserting(claim)]
    return [
        member
        for member in members
        if member.status in _DECIDED or _is_given(member, story) or _is_carried_out(member, story)
    ]


def _is_carried_out(statement: Statement, story: Story) -> bool:
    """Tell whether a statement's main act is done, and only considered by others of the story."""
    if statement.event is None or statement.status not in _CARRIED_OUT or statement.certainty in NEGATIVE:
        return False
    considered = story.once("considered", lambda: _considered(story))
    near = {
        one.id: one for sort in sorted(sorts(statement.event, statement, story)) for one in considered.get(sort, ())
    }
    return any(
        any(act is statement.event for _, act in same_acts(one, statement, story))
        for one in near.values()
        if one.article != statement.article
    )


def _considered(story: Story) -> dict[str, list[Statement]]:
    """List by the sorts of their acts the statements of a story that only consider something."""
    found: dict[str, list[Statement]] = {}
    for one in story.statements.values():
        if one.status == "considered":
            for sort in sorted({sort for event in events_of(one) for sort in sorts(event, one, story)}):
                found.setdefault(sort, []).append(one)
    return found


def _is_given(statement: Statement, story: Story) -> bool:
    """Tell whether a statement's verb tells only by its object, for certain, that a decision is taken."""
    if statement.event is None or (statement.status, statement.certainty) != ("done", "CT+"):
        return False
    meanings = story.meanings_of(statement)
    light = meanings.stem(statement.event.predicate) in meanings.weak
    return light and bool(sorts(statement.event, statement, story) & DECISIONS)


def _part(member: str, claim: Claim, story: Story) -> Statement:
    return story.part_of(story.statements[member], claim.member_spans[member])


def _one_matter(undecided: Sequence[Statement], decided: Statement, story: Story) -> bool:
    """Tell whether a decision taken is the one that was not.

    It is one state's; where none is named, it is from one source, or on what an article that has it open tells to be
    only considered.
    """
    if actors := _actors(undecided, story):
        return bool(actors & _actors([decided], story))
    if decided.status not in _DECIDED:
        return any(_matter(one, story) & _matter(decided, story) for one in undecided) or any(
            _is_considered(one, decided, story) for one in undecided
        )
    return any(
        _sources(statement, story) & _sources(decided, story) or _is_considered(statement, decided, story)
        for statement in undecided
    )


def _matter(statement: Statement, story: Story) -> frozenset[str]:
    """Return what a statement's events are about, but for the words for deciding."""
    phrases = (phrase for event in events_of(statement) for phrase in (event.target, event.actor) if phrase)
    named = told(" ".join((*phrases, *statement.terms)), statement, story)
    return frozenset(one for one in named if not one.startswith(ACTS) and one not in _deciding(statement, story))


def _deciding(statement: Statement, story: Story) -> frozenset[str]:
    """Return the stems of a statement's words for deciding."""
    meanings = story.meanings_of(statement)
    return frozenset(stem for stem in story.stems_of(statement) if DECIDING in meanings.groups.get(stem, ()))


def _is_considered(undecided: Statement, decided: Statement, story: Story) -> bool:
    """Tell whether the article of an open decision tells that what another decides is considered."""
    return any(
        one.status == "considered" and (any(same_acts(one, decided, story)) or _is_object(one, decided, story))
        for one in story.article_of(undecided.id).statements
    )


def _is_object(one: Statement, decided: Statement, story: Story) -> bool:
    """Tell whether what one statement tells of is the object of a decision: "a ordonné la FERMETURE DE L'USINE"."""
    matter = told(decided.event.target, decided, story) if decided.event else frozenset()
    return any(
        sorts(event, one, story) & matter and told(event.target, one, story) & matter for event in events_of(one)
    )


def _sources(statement: Statement, story: Story) -> frozenset[str]:
    """Return whom a statement's chains name, and, where it has a chain, its own outlet."""
    chains = story.chains_of(statement)
    own = {story.outlet_key(story.article_of(statement.id))} if chains else set()
    named = (link for chain in chains for link in chain if link.kind != "anonymous")
    return frozenset(story.identities.of(link).key for link in named) | own


def _actors(statements: Sequence[Statement], story: Story) -> frozenset[str]:
    """Return the countries that statements' telling words name, themselves or by those who govern them."""
    words = " ".join(term for statement in statements for term in statement.terms)
    people = story.names.people_in(words)
    return story.names.countries(words).union(*(story.governed.get(person, frozenset()) for person in people))
