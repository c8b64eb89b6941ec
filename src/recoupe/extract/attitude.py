"""What somebody says that she is ("se dit prête à négocier") or finds something ("juge inutile la visite").

The adjective with what belongs to it is what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.adjuncts import behind_adjuncts
from recoupe.extract.frames import end_of_phrase, make

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import Attribution, View, Who


def attitude(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X se dit prêt à …": a reflexive verb with an adjective; of some verbs only adjectives for an attitude."""
    tokens, table = look.tokens, look.lexicon.verbs.attitude
    lemma = tokens[verb].lemma
    if lemma not in table.any and lemma not in table.listed:
        return None
    if not any(tokens[at].rel == "expl" and at < verb for at in tokens[verb].children):
        return None
    first = next((at for at in range(verb + 1, unit[1]) if tokens[at].upos != "ADV"), unit[1])
    head = first + (first < unit[1] and tokens[first].text == "«")
    if head >= unit[1]:
        return None
    listed = tokens[head].lower.startswith(table.adjectives)  # whatever the tagger made of it
    if not listed and (lemma not in table.any or not _describes(tokens[head])):
        return None
    return make(look, unit, "attitude", verb, who, ((first, end_of_phrase(look, unit, verb, head)),))


def judgement(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X juge inutile la visite" and "X la trouve « brutale »": an adjective before the object or by a pronoun."""
    tokens = look.tokens
    if tokens[verb].lemma not in look.lexicon.verbs.judging:
        return None
    first = behind_adjuncts(look, verb + 1)
    head = first + (first < unit[1] and tokens[first].text == "«")
    behind = head + 1 + (head + 1 < unit[1] and tokens[head + 1].text == "»")
    if behind >= unit[1] or "VerbForm=Inf" in tokens[head].feats:
        return None
    clitic = any(tokens[at].upos == "PRON" and tokens[at].rel == "obj" and at < verb for at in tokens[verb].children)
    before = tokens[head].upos in ("ADJ", "VERB") and tokens[behind].upos == "DET"
    named = tokens[head].upos == "DET" and "Definite=Ind" in tokens[head].feats  # "lo considera UN genio"
    if not before and not (clitic and (_describes(tokens[head]) or head > first or named)):
        return None
    return make(look, unit, "label", verb, who, ((first, end_of_phrase(look, unit, verb, head)),))


def _describes(token: Token) -> bool:
    """Tell whether a word is an adjective or a past participle."""
    return token.upos == "ADJ" or (token.upos == "VERB" and "VerbForm=Part" in token.feats)
