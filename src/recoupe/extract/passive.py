"""Cues in the passive: "a été confirmé par X", "Il y est écrit que …", "…, est-il indiqué dans le rapport"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.bare_clause import bare_clause
from recoupe.extract.complementizer import complementizer
from recoupe.extract.frames import end_of_clause, make
from recoupe.extract.label import label, label_at
from recoupe.extract.news import agent_of, is_passive, means_before
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.quote import CLOSE, OPEN, TERMINAL
from recoupe.extract.verb import group, subject

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution, View, Who


def passive(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "… a été qualifié par X de Y" and "… a été confirmé par X": the agent is the source."""
    tokens, paragraph = look.tokens, look.paragraph
    who = agent_of(look, verb, unit) if is_passive(look, verb) else None
    if who is None:
        return None
    agent, source = who
    if tokens[verb].lemma in look.lexicon.verbs.labelling.lemmas:
        at = label_at(look, unit, verb)
        if at is not None and at < agent:
            return make(look, unit, "label", verb, (agent, source), ((at + 1, source[0] - 1),))
        source = (source[0], min(source[1], at)) if at else source
        return label(look, unit, verb, (agent, source))
    topic = paragraph.child(verb, "nsubj")
    if topic is None or topic.index > verb or topic.upos == "PRON" or means_before(look, topic, unit):
        return None
    content = noun_phrase(paragraph, topic.index, unit[0], group(look, verb)[0])
    return make(look, unit, "passive", verb, (agent, source), (content,))


def told(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "X was told by Y that …" and, of a medium, "X was told that …": the agent is the source, else the medium.

    Whether the subject is a medium is known where names are.
    """
    verbs, lemma = look.lexicon.verbs, look.tokens[verb].lemma
    if lemma not in verbs.telling.lemmas or lemma not in verbs.clause or not is_passive(look, verb):
        return None
    source = agent_of(look, verb, unit)
    if source is None and lemma in verbs.news:
        source = subject(look, verb, unit)
    at = complementizer(look, verb, unit)
    first = at + 1 if at is not None else bare_clause(look, verb, unit)
    if source is None or first is None:
        return None
    source = source[0], (source[1][0], min(source[1][1], max(source[0] + 1, first - 1)))
    return make(look, unit, "clause", verb, source, ((first, end_of_clause(look, unit, verb, first)),))


def impersonal(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "Il y est écrit que …" and "Il est précisé dans le rapport que …": what it stands in is the source."""
    if look.tokens[verb].lemma not in look.lexicon.verbs.clause:
        return None
    below = [look.tokens[child] for child in look.tokens[verb].children if child < verb]
    if not any(token.dep == "aux:pass" for token in below):
        return None
    if not any(token.rel in ("expl", "nsubj") and token.lower in look.lexicon.pronouns.impersonal for token in below):
        return None
    at = complementizer(look, verb, unit)
    if at is None:
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
