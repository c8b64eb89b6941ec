"""Stance: what each member does to its claim, from the act of its source and the sign of its words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from recoupe.link.meanings import ACTS
from recoupe.records.statement import NEGATIVE
from recoupe.weigh.act import DECISIONS, events_of, sorts, tells_decision, told
from recoupe.weigh.alike import alike
from recoupe.weigh.contrary import acts_told, contraries
from recoupe.weigh.date import tells_earliest
from recoupe.weigh.retraction import is_retracting
from recoupe.weigh.root import share_root

if TYPE_CHECKING:
    from recoupe.records.relation import Stance
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

SIDED = frozenset({"says", "confirms", "denies"})
"""Acts that take a side."""
_REFUSAL = "acts:refuse"
_DELAY = "acts:delay"


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
    if contrary and any(contrary & acts_told(other, story) for other in others if other.id != statement.id):
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
    return "denies" if not others or any(_says_no_to(no, yes, story) for no, yes in pairs) else "asserts"


def _says_no_to(negative: Statement, positive: Statement, story: Story) -> bool:
    """Tell whether what one statement says is not so is what another says is so.

    Of those that are alike their words must name one act: by another word the negative one may say the same ("ne
    marchait plus", "est en panne"). Others need not where they name two acts and both are told ("nobody is CONSIDERING
    CLOSING anything"), nor where two sources tell of one thing, and one of them that it is not (see
    ``_contradicts``), or one says the contrary of an act that the other tells ("kept to its ROUTE").
    """
    contrary = contraries(negative, story)
    if contrary and contrary & acts_told(positive, story):
        return True
    denied = _denied_acts(negative, story)
    meanings = story.meanings_of(positive)
    stems = {meanings.stem(term) for term in positive.terms}
    matter: frozenset[str] = frozenset(stems).union(*(meanings.groups.get(stem, frozenset()) for stem in stems))
    matter |= DECISIONS if matter & DECISIONS else frozenset()  # "has ordered nothing" says no to "has decided"
    if _tells_lack(positive, negative, story):
        return False
    if alike(negative, positive, story):
        return not denied or _finds_nothing(negative, story) or any(act & matter for act in denied)
    if len(denied) > 1 and all(act & matter for act in denied):
        return True
    return _contradicts(negative, positive, story)


def _tells_lack(positive: Statement, negative: Statement, story: Story) -> bool:
    """Tell whether a statement tells by a preposition what another one does by a negation ("SANS appel d'offres")."""
    article, wording = story.article_of(positive.id), story.wording(story.article_of(positive.id))
    stem, stems = story.meanings_of(positive).stem, story.stems_of(negative)
    places = (
        place[1]
        for span in positive.content
        for place in wording.iter_phrases(story.phrases(article, "negation", "without"), span)
    )
    return any(
        stem(word) in stems for end in places for word, _ in [*wording.inside((end, len(article.text)))][:_LACKED]
    )


_LACKED = 3
"""So many words behind a preposition may name what is lacking."""


def _finds_nothing(statement: Statement, story: Story) -> bool:
    """Tell whether a statement is of signs, of which there are none ("NO EVIDENCE that files were taken")."""
    article = story.article_of(statement.id)
    none, signs = (story.phrases(article, "negation", name) for name in ("none", "signs"))
    wording = story.wording(article)
    places = (place for span in statement.content for place in wording.iter_phrases(signs, span))
    return any(wording.stands_before(none, start) for start, _ in places)


def _contradicts(negative: Statement, positive: Statement, story: Story) -> bool:
    """Tell whether one source says no to what another tells, in words of its own.

    They are about one thing, or of who speaks: "I got no letter" says no to "the mayor was told". What has ended ("ne
    marche plus") may be told in a positive word, and an open decision leaves open what others tell.
    """
    if negative.certainty != "CT-" or not negative.chains or share_root(negative, positive, story):
        return False
    if tells_decision(negative, story) or _has_ended(negative, story):
        return False
    return bool(_matter(negative, story) & _matter(positive, story))


def _matter(statement: Statement, story: Story) -> frozenset[str]:
    """Return what the telling words of a statement name, but for its main verb, and who says it."""
    roots = (chain[-1].name for chain in story.chains_of(statement) if chain[-1].kind != "anonymous")
    verb = sorts(statement.event, statement, story) if statement.event is not None else frozenset()
    return told(" ".join((*statement.terms, *roots)), statement, story) - verb


def _has_ended(statement: Statement, story: Story) -> bool:
    """Tell whether a negation says that something is so no longer."""
    article = story.article_of(statement.id)
    words = story.phrases(article, "negation", "ended")
    spans = (span for one in statement.evidence if one.reason == "negation" for span in one.spans)
    return any(story.wording(article).find(words, span) for span in spans)


def _denied_acts(statement: Statement, story: Story) -> list[frozenset[str]]:
    """List the sorts of each act to which a negative statement says no: its negated ones; those that are refused."""
    events = events_of(statement)
    denied = [event for event in events if event.negated] or events
    return [act for event in denied if (act := sorts(event, statement, story))]


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
    if _finds_nothing(statement, story):
        return True
    if statement.certainty in NEGATIVE or statement.status == "refused":
        return True
    meanings = story.meanings_of(statement)
    predicate = statement.event.predicate if statement.event else ""
    groups = meanings.groups.get(meanings.stem(predicate), frozenset())
    return _REFUSAL in groups and _DELAY not in groups
