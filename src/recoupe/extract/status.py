"""How far the act that a statement tells of has got: a ladder from considered to done, and refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.extract.attribution import Attribution
    from recoupe.extract.predicate import Predicate
    from recoupe.languages.hedges import Hedges, StatusWords
    from recoupe.records.statement import Status

LADDER: tuple[Status, ...] = ("considered", "offered", "requested", "planned", "ordered", "ongoing", "refused")


def status_of(
    paragraph: Paragraph, predicate: Predicate, one: Attribution | None, words: Hedges
) -> tuple[Status, str, tuple[int, ...]]:
    """Return the status of a content, a code for the reason, and the places of the words it rests on.

    The cue decides where it is itself the act (an offer, a promise, a refusal); else the predicate's verb by the
    language's data; else its tense: a perfect is done, a future planned. States of affairs have no status.
    """
    table = words.status
    if one is not None and one.form in ("noun", "infinitive", "oblique", "passive"):
        found = _listed(one.lemma, table)
        if found != "none":
            return found, "cue", one.cue
    tokens = paragraph.tokens
    lemma = tokens[predicate.head].lemma
    if predicate.negated:
        refuses = lemma in table.refused_if_negated or tokens[predicate.main].lemma in table.refused_if_negated
        return ("refused", "negation", predicate.negation) if refuses else ("none", "negation", predicate.negation)
    for at in dict.fromkeys((predicate.head, predicate.main)):
        found = _listed(tokens[at].lemma, table)
        if found == "none":
            found = _with_complement(paragraph, at, table)
        if found == "ongoing":
            return _begun(paragraph, predicate, words), "predicate", (at,)
        if found != "none":
            return found, "predicate", (at,)
    if lemma in table.none or tokens[predicate.head].upos != "VERB":
        return "none", "state", ()
    return _by_tense(paragraph, predicate)


def _begun(paragraph: Paragraph, predicate: Predicate, words: Hedges) -> Status:
    """Return how far an act has got by a verb that tells its course: under way, but "commencera" only planned."""
    if paragraph.tokens[predicate.head].lemma in words.certainty.possible_verbs:
        return "considered"
    future = predicate.verb is not None and "Tense=Fut" in paragraph.tokens[predicate.verb].feats
    return "planned" if future or predicate.conditional else "ongoing"


def _listed(lemma: str, table: StatusWords) -> Status:
    """Return the status that a lemma is listed under, "none" where it is not."""
    for status in LADDER:
        if lemma in getattr(table, status):
            return status
    return "none"


def _with_complement(paragraph: Paragraph, at: int, table: StatusWords) -> Status:
    """Return the status that a verb has only with some complements: "compte rouvrir", "a signé un décret"."""
    lemma = paragraph.tokens[at].lemma
    if lemma in table.planned_with_infinitive and paragraph.child(at, "xcomp") is not None:
        return "planned"
    order = paragraph.child(at, "obj")
    return "ordered" if lemma in table.signing and order is not None and order.lemma in table.signed_orders else "none"


def _by_tense(paragraph: Paragraph, predicate: Predicate) -> tuple[Status, str, tuple[int, ...]]:
    """Return the status that a predicate's tense gives an act."""
    tokens = paragraph.tokens
    verb = predicate.verb if predicate.verb is not None else predicate.head
    feats = tokens[verb].feats
    if any(tokens[child].dep == "aux:tense" for child in tokens[predicate.head].children):
        return "done", "tense", (verb,)
    if predicate.verb is None:
        return "none", "tense", (verb,)
    if "Tense=Fut" in feats or predicate.conditional:
        return "planned", "tense", (verb,)
    if "Tense=Past" in feats:
        return "done", "tense", (verb,)
    if "Tense=Imp" in feats:
        return "ongoing", "tense", (verb,)
    return "none", "tense", (verb,)
