"""Acts that a noun or a fixed phrase tells of: "annonce LA FERMETURE du site", "le projet est À L'ÉTUDE"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import gerund, phrase_at

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Paragraph
    from recoupe.extract.attribution import Attribution
    from recoupe.extract.predicate import Predicate
    from recoupe.languages.hedges import StatusWords
    from recoupe.records.statement import Status

    Found = tuple[Status, str, tuple[int, ...]]

REACH = 7
"""How many tokens behind its verb a predicate's phrase may begin."""


def act_of_noun(paragraph: Paragraph, predicate: Predicate, one: Attribution, table: StatusWords) -> Found | None:
    """Return the status of a content that is a noun for an act or for casualties, by the cue's verb; None for others.

    What is announced is planned, but not what is over once it is told ("annonce la suspension de X"); what is confirmed
    or counted is done, what is only spoken of considered.
    """
    head = paragraph.tokens[predicate.head]
    if predicate.verb is not None or head.upos != "NOUN":
        return None
    below = {paragraph.tokens[at].lemma for at in head.children if paragraph.tokens[at].rel == "nmod"}
    over = head.lemma in table.accomplished or bool(below & table.accomplished)
    if head.lemma not in table.act_nouns | table.accomplished and not over:
        return None
    if one.lemma in table.evoking:
        return None if over else ("considered", "cue", one.cue)
    if one.lemma in table.announcing:
        return ("done" if over else "planned"), "cue", one.cue
    return ("done", "predicate", (predicate.head,)) if one.lemma in table.counting else None


def told_by_phrase(paragraph: Paragraph, predicate: Predicate, table: StatusWords) -> Found | None:
    """Return the status that a fixed phrase of the predicate tells ("est sur la table", "is under review"), or None.

    What lies before somebody in writing is none of an act ("un texte est sur la table").
    """
    verb = predicate.verb if predicate.verb is not None else predicate.head
    first, last = min(verb, predicate.head), paragraph.sentence_of(predicate.head)[1]
    subject = paragraph.child(predicate.head, "nsubj")
    if subject is not None and subject.lemma in table.papers:
        return None
    for at in range(first, min(max(verb, predicate.head) + REACH, last)):
        for status, phrases in table.phrases.items():
            words = phrase_at(paragraph.tokens, at, phrases)
            if words is not None and _of_predicate(paragraph, (at, at + len(words)), predicate, table):
                return status, "predicate", tuple(range(at, at + len(words)))
    return None


def _of_predicate(paragraph: Paragraph, place: tuple[int, int], predicate: Predicate, table: StatusWords) -> bool:
    """Tell whether a phrase is the predicate, or hangs on a verb of being that is: nothing of it belongs to others.

    Behind one that ends in a preposition the act must follow: "looking at CLOSING the plant", not "at the footage".
    """
    tokens = paragraph.tokens
    if tokens[place[1] - 1].upos in ("ADP", "SCONJ") and not any(
        gerund(token) or "VerbForm=Inf" in token.feats for token in tokens[place[1] : place[1] + 1]
    ):
        return False
    if predicate.head in range(*place):
        return True
    heads = {predicate.head, predicate.main, predicate.verb, *range(*place)}
    return tokens[predicate.head].lemma in table.being and all(tokens[at].head in heads for at in range(*place))
