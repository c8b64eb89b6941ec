"""Comment clauses: "comme l'a dit X", ", ce que confirme X", "C'est ce qu'affirme X", "peut-on lire dans X".

The clause credits somebody with the rest of its sentence, or with the sentence before (Quirk et al. 1985, 15.53).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.according import opening
from recoupe.extract.attribution import Attribution
from recoupe.extract.phrase import finite, noun_phrase, trim
from recoupe.extract.quote import CLOSE, OPEN, TERMINAL
from recoupe.extract.verb import group, speaker, subject

if TYPE_CHECKING:
    from recoupe.extract.attribution import View

Who = tuple[int, tuple[int, int]]
_STOPS = frozenset({",", ":", ";", OPEN, CLOSE, "—", ")", *TERMINAL})
_REACH = 6
"""How many tokens behind its opening word the clause's verb may stand, and behind the verb whoever is heard."""


def comment_clause(look: View, unit: tuple[int, int], at: int) -> Attribution | None:
    """Return the attribution that a comment clause which opens here makes in its sentence, or None."""
    if look.inside[at]:
        return None
    words, tokens = look.lexicon.comment_clauses, look.tokens
    if tokens[at].lower in words.like and _set_off(look, unit, at):
        return _credited(look, unit, at, at + 1)
    if _which(look, unit, at) and at > unit[0] and tokens[at - 1].text == ",":
        return _credited(look, unit, at, at + 2)
    return None


def presented(look: View, unit: tuple[int, int], before: list[Attribution]) -> list[Attribution]:
    """Return the attribution that "C'est ce qu'affirme X." makes of the sentence before it: a list of one or none."""
    if unit[0] == 0 or look.tokens[unit[0]].lower not in look.lexicon.comment_clauses.presenting:
        return []
    if any(one.unit[1] == unit[0] for one in before):
        return []
    at = next((at for at in range(unit[0] + 1, min(unit[0] + _REACH, unit[1])) if _which(look, unit, at)), None)
    verb = _verb(look, at + 2, unit) if at is not None else None
    who = _speaker(look, verb, unit) if verb is not None else None
    if at is None or verb is None or who is None:
        return []
    told = next(place for place in look.units if place[1] == unit[0])
    content = trim(look.tokens, *told)
    cue = tuple(place for place in range(unit[0], verb + 1) if place not in range(*who[1]))
    return [Attribution("comment", told, look.tokens[verb].lemma, cue, verb, who[0], who[1], (content,))]


def read_by_one(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "…, peut-on lire dans X", "…, a-t-on appris de source Y" and "On apprend auprès de X que …"."""
    words, tokens = look.lexicon.comment_clauses, look.tokens
    if look.inside[verb] or tokens[verb].lemma not in words.reading or not _of_one(look, verb):
        return None
    who = heard(look, unit, verb)
    if who is None:
        return None
    cue = _cue_of_one(look, verb)
    then = next((at for at in range(who[1][1], unit[1]) if tokens[at].text != ","), unit[1])
    if then < unit[1] and tokens[then].lower in look.lexicon.complementizers.clause:
        content: tuple[tuple[int, int], ...] = ((then + 1, unit[1]),)
    elif cue[0] > unit[0] and tokens[cue[0] - 1].text in (",", CLOSE, "—"):
        content = _rest(look, unit, cue[0], _end(look, who[1][1], unit))
    else:
        return None
    return Attribution("comment", unit, tokens[verb].lemma, cue, verb, who[0], who[1], content)


def _set_off(look: View, unit: tuple[int, int], at: int) -> bool:
    """Tell whether a clause that begins here opens its sentence or stands behind a comma."""
    return at == opening(look, unit) or look.tokens[at - 1].text in (",", CLOSE, "—", "(")


def _which(look: View, unit: tuple[int, int], at: int) -> bool:
    """Tell whether "ce que" stands here."""
    first, second = look.lexicon.comment_clauses.which
    return at + 2 < unit[1] and look.tokens[at].lower in first and look.tokens[at + 1].lower in second


def _credited(look: View, unit: tuple[int, int], at: int, after: int) -> Attribution | None:
    """Read the clause that opens at ``at``, its verb and subject from ``after`` on, and what stands around it."""
    verb = _verb(look, after, unit)
    who = _speaker(look, verb, unit) if verb is not None else None
    if verb is None or who is None:
        return None
    end = _end(look, max(verb + 1, who[1][1]), unit)
    content = _rest(look, unit, at, end)
    if not content:
        return None
    cue = tuple(sorted({at, *group(look, verb)}))
    return Attribution("comment", unit, look.tokens[verb].lemma, cue, verb, who[0], who[1], content)


def _verb(look: View, first: int, unit: tuple[int, int]) -> int | None:
    """Return the verb of saying of a clause that begins here, under a modal the infinitive; None where another comes."""
    tokens, lexicon = look.tokens, look.lexicon
    for at in range(first, min(first + 2 * _REACH, unit[1])):
        token = tokens[at]
        if token.text in _STOPS:
            return None
        if token.upos not in ("VERB", "AUX") or token.rel in ("aux", "cop") or token.dep == "acl":
            continue
        if token.lemma in lexicon.comment_clauses.modals:
            continue
        saying = token.lemma in lexicon.verbs.speech | lexicon.verbs.clause
        modal = tokens[token.head].lemma in lexicon.comment_clauses.modals and first <= token.head < at
        return at if saying and (finite(look.paragraph, at) or modal) else None
    return None


def _speaker(look: View, verb: int, unit: tuple[int, int]) -> Who | None:
    """Return the subject of a comment clause, before its verb or behind it, or None where nobody speaks."""
    tokens = look.tokens
    top = tokens[verb].head if tokens[tokens[verb].head].lemma in look.lexicon.comment_clauses.modals else verb
    for inverted in (True, False):
        who = subject(look, verb if inverted else top, unit, inverted=inverted)
        if who is not None and speaker(look, who[0]) and _near(look, verb, who[0]):
            return who[0], (who[1][0], _source_end(look, who[0] + 1, (unit[0], max(who[1][1], who[0] + 1))))
    behind = next((at for at in range(verb + 1, min(verb + _REACH, unit[1])) if _names(look, at)), None)
    if behind is None or any(tokens[at].text in _STOPS for at in range(verb, behind)):
        return None
    return behind, noun_phrase(look.paragraph, behind, verb + 1, unit[1])


def _source_end(look: View, first: int, unit: tuple[int, int]) -> int:
    """Return where a source ends: at a comma or mark, but with the participle that tells whom it came through."""
    tokens = look.tokens
    end = _end(look, first, unit)
    while end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].lemma in look.lexicon.relays.passive:
        end = _end(look, end + 1, look.paragraph.sentence_of(first))
    return end


def _near(look: View, verb: int, head: int) -> bool:
    """Tell whether no comma or mark parts a subject from its verb."""
    low, high = sorted((verb, head))
    return not any(look.tokens[at].text in _STOPS for at in range(low, high))


def _names(look: View, at: int) -> bool:
    return look.tokens[at].upos in ("NOUN", "PROPN") and speaker(look, at)


def _end(look: View, first: int, unit: tuple[int, int]) -> int:
    """Return where a clause ends: at the next comma or mark."""
    return next((at for at in range(first, unit[1]) if look.tokens[at].text in _STOPS), unit[1])


def _rest(look: View, unit: tuple[int, int], at: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return what stands in the sentence before and behind a clause ``[at, end)``."""
    parts = (trim(look.tokens, opening(look, unit), at), trim(look.tokens, end, unit[1]))
    return tuple(part for part in parts if part[0] < part[1])


def _of_one(look: View, verb: int) -> bool:
    """Tell whether "one" is the subject of a verb, or of the modal above it."""
    tokens, words = look.tokens, look.lexicon.comment_clauses
    heads = [verb, *([tokens[verb].head] if tokens[tokens[verb].head].lemma in words.modals else [])]
    below = [child for head in heads for child in tokens[head].children]
    return any(tokens[at].lower in words.one and tokens[at].rel in ("nsubj", "expl") for at in below)


def _cue_of_one(look: View, verb: int) -> tuple[int, ...]:
    """Return the places of a verb that "one" is the subject of, with its modal and that pronoun."""
    tokens = look.tokens
    head = tokens[verb].head
    modal = tokens[head].lemma in look.lexicon.comment_clauses.modals
    return tuple(range(group(look, head)[0], verb + 1)) if modal and head < verb else group(look, verb)


def heard(look: View, unit: tuple[int, int], verb: int) -> Who | None:
    """Return whoever is read or heard: a document, a venue or a source right behind a verb and a preposition."""
    tokens = look.tokens
    for at in range(verb + 1, min(verb + _REACH, unit[1] - 1)):
        if tokens[at].text in _STOPS or tokens[at].upos in ("VERB", "SCONJ"):
            return None
        if tokens[at].lower not in look.lexicon.comment_clauses.beside:
            continue
        head = next((n for n in range(at + 1, min(at + _REACH, unit[1])) if tokens[n].upos in ("NOUN", "PROPN")), None)
        if head is not None and speaker(look, head):
            return head, noun_phrase(look.paragraph, head, at + 1, unit[1])
    return None
