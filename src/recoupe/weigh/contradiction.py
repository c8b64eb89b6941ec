"""Contradictions: whether what one statement says is not so is what another one tells, in whatever words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.meanings import ACTS
from recoupe.weigh.act import DECISIONS, events_of, sorts, tells_decision, told
from recoupe.weigh.alike import alike, share_words
from recoupe.weigh.contrary import acts_told, contraries
from recoupe.weigh.root import share_root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

REFUSAL = f"{ACTS}refuse"
DELAY = f"{ACTS}delay"


def refuses(statement: Statement, story: Story) -> bool:
    """Tell whether a statement's main verb is one of refusing, and none that only comes to it with a negation."""
    groups = _groups_of_verb(statement, story)
    return REFUSAL in groups and DELAY not in groups and not accepts(statement, story)


def accepts(statement: Statement, story: Story) -> bool:
    """Tell whether a statement's main verb is one that comes to a refusal with a negation ("ACCEPTER")."""
    meanings = story.meanings_of(statement)
    stem = meanings.stem(statement.event.predicate) if statement.event else ""
    return REFUSAL in meanings.negated.get(stem, frozenset())


def _groups_of_verb(statement: Statement, story: Story) -> frozenset[str]:
    meanings = story.meanings_of(statement)
    return (
        meanings.groups.get(meanings.stem(statement.event.predicate), frozenset()) if statement.event else frozenset()
    )


def is_refused(statement: Statement, story: Story) -> bool:
    """Tell whether an act is refused: by the status, but where that is told by a verb of another act ("CONDAMNER")."""
    groups = _groups_of_verb(statement, story)
    known = {group for group in groups if group.startswith(ACTS)}
    return statement.status == "refused" and (not known or REFUSAL in known)


def says_no_to(negative: Statement, positive: Statement, story: Story) -> bool:
    """Tell whether what one statement says is not so is what another says is so.

    Of those that are alike their words must name one act: by another word the negative one may say the same ("ne
    marchait plus", "est en panne"). Others need not where they name two acts and both are told ("nobody is CONSIDERING
    CLOSING anything"), nor where two sources tell of one thing, and one of them that it is not (see
    ``_contradicts``), or one says the contrary of an act that the other tells ("kept to its ROUTE").
    """
    if contraries(negative, story) & acts_told(positive, story):
        return True
    if accepts(positive, story) and refuses(negative, story) and share_words(negative, positive, story):
        return True
    denied = _denied_acts(negative, story)
    if any(act & contraries(positive, story) for act in denied) or _tells_lack(positive, negative, story):
        return False  # "stays shut", "will not reopen"
    return _denies_act(denied, negative, positive, story)


def _denies_act(denied: Sequence[frozenset[str]], negative: Statement, positive: Statement, story: Story) -> bool:
    """Tell whether acts that one statement denies are told by another, which says nothing of the kind itself."""
    if _leaves_open(negative, positive, story):
        return True
    meanings = story.meanings_of(positive)
    stems = {meanings.stem(term) for term in positive.terms}
    matter: frozenset[str] = frozenset(stems).union(*(meanings.groups.get(stem, frozenset()) for stem in stems))
    matter |= DECISIONS if matter & DECISIONS else frozenset()  # "has ordered nothing" says no to "has decided"
    if alike(negative, positive, story):
        return not denied or finds_nothing(negative, story) or any(act & matter for act in denied)
    if len(denied) > 1 and all(act & matter for act in denied):
        return True
    return _contradicts(negative, positive, story)


def _leaves_open(negative: Statement, positive: Statement, story: Story) -> bool:
    """Tell whether a statement says that a decision is not taken which another tells as taken."""
    if not tells_decision(negative, story) or negative.status != "none":
        return False
    taken = positive.status in _TAKEN and bool(acts_told(positive, story) & DECISIONS)
    return taken and share_words(negative, positive, story)


_TAKEN = frozenset({"ordered", "done"})


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


def finds_nothing(statement: Statement, story: Story) -> bool:
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
    if _matter(negative, story) & _matter(positive, story):
        return True
    return any(act & acts_told(positive, story) for act in _denied_acts(negative, story))


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
