"""Cues in the passive: "a été confirmé par X", "Il y est écrit que …", "…, est-il indiqué dans le rapport"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.complementizer import complementizer
from recoupe.extract.frames import end_of_clause, label, label_at, make
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.quote import CLOSE, OPEN, TERMINAL
from recoupe.extract.verb import group

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution, View
    from recoupe.extract.frames import Who


def passive(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "… a été qualifié par X de Y" and "… a été confirmé par X": the agent is the source."""
    tokens, paragraph = look.tokens, look.paragraph
    if not any(tokens[child].dep == "aux:pass" for child in tokens[verb].children):
        return None
    agent = _agent(look, verb)
    if agent is None:
        return None
    source = noun_phrase(paragraph, agent, verb + 1, unit[1])
    if tokens[verb].lemma in look.lexicon.verbs.labelling.lemmas:
        at = label_at(look, unit, verb)
        if at is not None and at < agent:
            return make(look, unit, "label", verb, (agent, source), ((at + 1, source[0] - 1),))
        source = (source[0], min(source[1], at)) if at else source
        return label(look, unit, verb, (agent, source))
    topic = paragraph.child(verb, "nsubj")
    if topic is None or topic.index > verb or topic.upos == "PRON":
        return None
    content = noun_phrase(paragraph, topic.index, unit[0], group(look, verb)[0])
    return make(look, unit, "passive", verb, (agent, source), (content,))


def impersonal(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "Il y est écrit que …" and "Il est précisé dans le rapport que …": what it stands in is the source."""
    at = complementizer(look, verb, unit)
    if at is None or look.tokens[verb].lemma not in look.lexicon.verbs.clause:
        return None
    below = [look.tokens[child] for child in look.tokens[verb].children if child < verb]
    if not any(token.dep == "aux:pass" for token in below):
        return None
    if not any(token.rel in ("expl", "nsubj") and token.lower in look.lexicon.pronouns.impersonal for token in below):
        return None
    there = next((token.index for token in below if token.lower in look.lexicon.comment_clauses.there), None)
    who = carrier(look, (unit[0], at + 1), verb) if there is None else (there, (there, there + 1))
    if who is None:
        return None
    return make(look, unit, "clause", verb, who, ((at + 1, end_of_clause(look, unit, verb, at + 1)),))


def carrier(look: View, unit: tuple[int, int], verb: int) -> Who | None:
    """Return the document or the venue that an impersonal cue names for its source ("dans le rapport"), or None."""
    tokens = look.tokens
    for at in range(verb + 1, min(verb + 8, unit[1] - 1)):
        if tokens[at].text in TERMINAL or tokens[at].text in (OPEN, CLOSE, ","):
            return None
        kinds = look.sources.kinds(tokens[at].lower, tokens[at].lemma)
        if tokens[at].upos == "NOUN" and {"document", "vehicle", "organization"} & set(kinds):
            return at, noun_phrase(look.paragraph, at, verb + 1, unit[1])
    return None


def _agent(look: View, verb: int) -> int | None:
    """Return the head of "par X" behind a passive verb, below it in the tree and before any other clause, or None."""
    tokens = look.tokens
    for at in look.paragraph.subtree(verb):
        if at > verb and "VerbForm=Fin" in tokens[at].feats:
            return None
        if at > verb and tokens[at].rel in ("obl", "nmod") and _case(look, at, look.lexicon.relays.agent):
            return at
    return None


def _case(look: View, at: int, words: frozenset[str]) -> bool:
    return any(
        look.tokens[child].rel == "case" and look.tokens[child].lower in words for child in look.tokens[at].children
    )
