"""Comment clauses: "comme l'a dit X", ", ce que confirme X", "C'est ce qu'affirme X", "peut-on lire dans X".

The clause credits somebody with the rest of its sentence, or with the sentence before (Quirk et al. 1985, 15.53).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.according import own_medium
from recoupe.extract.attribution import Attribution
from recoupe.extract.frames import companion
from recoupe.extract.news import agent_of, is_passive, means_before
from recoupe.extract.opening import opening
from recoupe.extract.phrase import compound_head, finite, gerund, noun_phrase, phrase_at, trim
from recoupe.extract.quote import CLOSE, OPEN, TERMINAL
from recoupe.extract.speaker import speaker
from recoupe.extract.unspoken import unspoken
from recoupe.extract.verb import group, subject

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View, Who

_STOPS = frozenset({",", ":", ";", OPEN, CLOSE, "—", ")", *TERMINAL})
_REACH = 6
"""How many tokens behind its opening word the clause's verb may stand, and behind the verb whoever is heard."""


def comment_clause(look: View, unit: tuple[int, int], at: int) -> Attribution | None:
    """Return the attribution that a comment clause which opens here makes in its sentence, or None."""
    if look.inside[at]:
        return None
    words, tokens = look.lexicon.comment_clauses, look.tokens
    first, like = at, tokens[at].lower in words.like
    while like and first > unit[0] and tokens[first - 1].lower in words.before_like:
        first -= 1
    if (like or _translated(look, unit, at)) and _set_off(look, unit, first):
        return _credited(look, unit, first, at + 1)
    opener = phrase_at(tokens, at, words.openers)
    if opener is not None and _set_off(look, unit, at):
        return _credited(look, unit, at, at + len(opener))
    if _which(look, unit, at) and at > unit[0] and tokens[at - 1].text == ",":
        return _credited(look, unit, at, at + 2)
    return None


def _translated(look: View, unit: tuple[int, int], at: int) -> bool:
    """Tell whether a preposition stands right before a verb: "selon a confirmé X", as translated texts have it."""
    first, word = at + 1, look.tokens[at].lower
    if first < unit[1] and look.tokens[first].lower in look.lexicon.comment_clauses.one:  # "según SE desprende de X"
        first += 1
    verb = first < unit[1] and "VerbForm=Fin" in look.tokens[first].feats
    return verb and (word,) in look.lexicon.according_to.anywhere.beginning(word)


def presented(look: View, unit: tuple[int, int], before: list[Attribution]) -> list[Attribution]:
    """Return the attribution that "C'est ce qu'affirme X." or "X l'a confirmé." makes of the sentence before it.

    "X first reported the news" and "The news was first reported by X" are such sentences too. It is a list of one or
    none. What somebody is credited with already another only confirms or denies.
    """
    if unit[0] == 0:
        return []
    presenting, of_it = _presenting_verb(look, unit), _verb_of_it(look, unit)
    verb = presenting if presenting is not None else of_it
    if of_it is not None and is_passive(look, of_it):
        who = agent_of(look, of_it, unit)
    else:
        who = _speaker(look, verb, unit, inverted=presenting is not None) if verb is not None else None
    if verb is None or who is None:
        return []
    lemma = look.tokens[verb].lemma
    negated = any(look.tokens[at].lower in look.negative_particles for at in range(unit[0], verb))
    if negated and lemma not in look.lexicon.acts.denies:
        return []
    credited = [one for one in before if one.unit[1] == unit[0]]
    if credited and lemma not in look.lexicon.acts.confirms | look.lexicon.acts.denies:
        return []
    told = next(place for place in look.units if place[1] == unit[0])
    content = credited[-1].content if credited else (trim(look.tokens, *told),)
    cue = tuple(place for place in range(unit[0], verb + 1) if place not in range(*who[1]))
    return [Attribution("comment", told, lemma, cue, verb, who[0], who[1], content)]


def by_description(look: View, unit: tuple[int, int], before: list[Attribution]) -> list[Attribution]:
    """Return the attribution that "« … » Le délégué ne décolère pas." makes of a quotation that stands by itself.

    It is a list of one or none: the sentence has no quotation of its own and a speaker for the subject of its verb.
    """
    told = next((place for place in look.units if place[1] == unit[0]), None)
    quote = look.quote_at(told[0]) if told is not None else None
    if told is None or quote is None or quote.first != told[0] or told[1] - quote.last > 2:
        return []
    if look.quote_from(*unit) is not None or any(one.unit == told for one in before):
        return []
    for verb in range(*unit):
        token = look.tokens[verb]
        if (
            token.upos == "VERB"
            and token.lemma in look.lexicon.verbs.describing.lemmas
            and finite(look.paragraph, verb)
        ):
            who = subject(look, verb, unit)
            if who is not None and who[0] < verb and speaker(look, who[0]) and token.rel in ("root", "conj"):
                return [Attribution("description", told, token.lemma, group(look, verb), verb, *who, (quote.inner,))]
    return []


def _presenting_verb(look: View, unit: tuple[int, int]) -> int | None:
    """Return the verb of "C'est ce qu'AFFIRME X", None in other sentences."""
    if look.tokens[unit[0]].lower not in look.lexicon.comment_clauses.presenting:
        return None
    at = next((at for at in range(unit[0] + 1, min(unit[0] + _REACH, unit[1])) if _which(look, unit, at)), None)
    return _verb(look, at + 2, unit) if at is not None else None


def _verb_of_it(look: View, unit: tuple[int, int]) -> int | None:
    """Return the sentence's only verb, where it is one of saying and its object a pronoun: "X l'a CONFIRMÉ à Y".

    A bare noun for news may stand for the pronoun, and be the subject of the passive.
    """
    tokens, lexicon = look.tokens, look.lexicon
    verbs = [at for at in range(*unit) if tokens[at].upos == "VERB" and finite(look.paragraph, at)]
    if len(verbs) != 1 or tokens[verbs[0]].lemma not in lexicon.comment_clauses.asserting:
        return None
    thing = look.paragraph.child(verbs[0], "obj") or look.paragraph.child(verbs[0], "nsubj")
    pronoun = thing is not None and thing.upos == "PRON" and thing.lower in lexicon.comment_clauses.it
    bare = thing is not None and (pronoun or means_before(look, thing, unit)) and thing.dep != "nsubj"
    return verbs[0] if bare and not any(tokens[at].text in (":", OPEN) for at in range(*unit)) else None


def read_by_one(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read "…, peut-on lire dans X", "…, a-t-on appris de source Y" and "On apprend auprès de X que …"."""
    words, tokens = look.lexicon.comment_clauses, look.tokens
    stands = tokens[verb].lemma in words.standing
    if look.inside[verb] or not (stands or (tokens[verb].lemma in words.reading and _of_one(look, verb))):
        return None
    there = next((at for at in look.tokens[verb].children if look.tokens[at].lower in words.there), None)
    who = (there, (there, there + 1)) if there is not None else None  # "On Y lit que …"
    who = who or heard(look, unit, verb) or _heard_before(look, unit, verb)
    if who is None:
        return None
    who = who[0], (who[1][0], _before_clause(look, *who[1]))
    cue = _cue_of_one(look, verb)
    cue = (there, *cue) if there == cue[0] - 1 else cue
    then = next((at for at in range(max(who[1][1], verb + 1), unit[1]) if tokens[at].text != ","), unit[1])
    if then + 1 < unit[1] and tokens[then].upos == "ADP" and tokens[then].rel == "mark":  # "se advierte DE que"
        then += 1
    if then < unit[1] and tokens[then].lower in look.lexicon.complementizers.clause:
        content: tuple[tuple[int, int], ...] = ((then + 1, unit[1]),)
    elif cue[0] > unit[0] and tokens[cue[0] - 1].text in (",", CLOSE, "—"):
        content = _rest(look, unit, cue[0], _end(look, who[1][1], unit))
    else:
        return None
    return Attribution("comment", unit, tokens[verb].lemma, cue, verb, who[0], who[1], content)


def _before_clause(look: View, first: int, last: int) -> int:
    """Return where a source ends that the tree has hung the content on: "consta en el sumario | QUE la víctima …"."""
    openers = look.lexicon.complementizers.clause
    places = (at for at in range(first, last) if look.tokens[at].lower in openers and look.tokens[at].rel == "mark")
    return next(places, last)


def _heard_before(look: View, unit: tuple[int, int], verb: int) -> Who | None:
    """Return what something is written in, named before its verb: "En EL INFORME se lee que", "En ELLA se dice que"."""
    tokens, words = look.tokens, look.lexicon.comment_clauses
    above = tokens[verb].head if tokens[tokens[verb].head].lemma in words.modals else verb
    for at in (*tokens[verb].children, *tokens[above].children):
        case = look.paragraph.child(at, "case")
        if case is None or not unit[0] <= at < verb or case.lower not in words.inside | look.lexicon.subjects.places:
            continue
        if tokens[at].lower in look.lexicon.pronouns.personal or (tokens[at].upos != "PRON" and speaker(look, at)):
            return at, noun_phrase(look.paragraph, at, unit[0], verb)
    return None


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
    who = (_speaker(look, verb, unit) or unspoken(look, verb, unit)) if verb is not None else None
    read = _read_there(look, after, unit)
    if read is not None:
        verb, who = read
    if verb is None or who is None or own_medium(look, who[1][0], who[0]):
        return None
    end = _end(look, max(verb + 1, who[1][1]), unit)
    if _cites(look, end, unit):  # "según informa X, QUE CITA A Y"
        end = _end(look, end + 1, unit)
        who = who[0], (who[1][0], end)
    content = _rest(look, unit, at, end)
    if not content:
        return None
    opener = range(at, after) if look.tokens[at].lower in look.lexicon.comment_clauses.before_like else (at,)
    cue = tuple(sorted({*opener, *group(look, verb), *_fixed(look, verb, unit)}))
    return Attribution("comment", unit, look.tokens[verb].lemma, cue, verb, who[0], who[1], content)


def _read_there(look: View, first: int, unit: tuple[int, int]) -> tuple[int, Who] | None:
    """Return the verb of reading of a clause, and where it is read: "comme ON LE LIT dans X"; or None."""
    words = look.lexicon.comment_clauses
    near = look.tokens[first : min(first + _REACH, unit[1])]
    stop = next((token.index for token in near if token.text in _STOPS), min(first + _REACH, unit[1]))
    for token in look.tokens[first:stop]:
        stands = token.lemma in words.standing or (token.lemma in words.reading and _of_one(look, token.index))
        who = heard(look, unit, token.index) if token.upos == "VERB" and stands else None
        who = who or _stated_by(look, unit, token, first)
        if who is not None:
            return token.index, who
    return None


def _stated_by(look: View, unit: tuple[int, int], token: Token, first: int) -> Who | None:
    """Return by whom, or where, something is told by a participle: "as STATED in X", "comme ANNONCÉ par X"; or None."""
    lexicon = look.lexicon
    bare = "VerbForm=Part" in token.feats and all(word.upos == "ADV" for word in look.tokens[first : token.index])
    if not bare or token.lemma not in lexicon.verbs.speech | lexicon.verbs.clause | lexicon.relays.publishing:
        return None
    cases = lexicon.relays.agent | lexicon.comment_clauses.inside
    behind = look.tokens[token.index + 1 : token.index + 2]
    return heard(look, unit, token.index, cases) if behind and behind[0].lower in cases else None


def _cites(look: View, comma: int, unit: tuple[int, int]) -> bool:
    """Tell whether a comma is followed by words by which a source quotes another: ", qui cite Y", ", citant Y"."""
    lexicon, behind = look.lexicon, look.tokens[comma + 1 : min(comma + 3, unit[1])]
    if comma >= unit[1] or look.tokens[comma].text != "," or not behind:
        return False
    relative = behind[0].lower in lexicon.pronouns.relative | lexicon.according_to.relative
    if relative and phrase_at(look.tokens, comma + 2, lexicon.relays.relying):  # ", QUE SE HACE ECO DE Y"
        return True
    quotes = behind[-1] if relative else behind[0]
    return quotes.lemma in lexicon.relays.active and (relative or gerund(quotes))


def _verb(look: View, first: int, unit: tuple[int, int]) -> int | None:
    """Return the verb of saying of a clause that begins here, perhaps under a modal; None where another comes."""
    tokens, lexicon = look.tokens, look.lexicon
    for at in range(first, min(first + 2 * _REACH, unit[1])):
        token = tokens[at]
        if token.text in _STOPS:
            return None
        if token.upos not in ("VERB", "AUX") or token.rel in ("aux", "cop") or token.dep == "acl":
            continue
        if token.lemma in lexicon.comment_clauses.modals:
            continue
        saying = token.lemma in lexicon.verbs.saying or _fixed(look, at, unit)
        modal = tokens[token.head].lemma in lexicon.comment_clauses.modals and first <= token.head < at
        return at if saying and (finite(look.paragraph, at) or modal) else None
    return None


def _fixed(look: View, verb: int, unit: tuple[int, int]) -> tuple[int, ...]:
    """Return the places of what makes a verb one of saying, none without it: "según dio A CONOCER X"."""
    light = companion(look, unit, verb) if look.tokens[verb].lemma in look.lexicon.verbs.with_ else None
    return () if light is None else tuple(range(verb + 1, light + 1))


def _speaker(look: View, verb: int, unit: tuple[int, int], *, inverted: bool = True) -> Who | None:
    """Return the subject of a comment clause, before its verb or behind it, or None where nobody speaks.

    Where it is mostly ``inverted``, it is looked for behind the verb first.
    """
    tokens = look.tokens
    over = tokens[tokens[verb].head]
    top = over.index if over.lemma in look.lexicon.comment_clauses.modals and over.index < verb else verb
    for behind_it in (inverted, not inverted):
        who = subject(look, verb if behind_it else top, unit, inverted=behind_it)
        near = who is not None and (not (inverted or behind_it) or _near(look, verb, who[0]))
        if who is not None and near and speaker(look, who[0]):
            if not inverted:
                return who
            return who[0], (who[1][0], _source_end(look, who[0] + 1, (unit[0], max(who[1][1], who[0] + 1))))
    places = range(verb + 1, min(verb + _REACH, unit[1]))
    behind = next((at for at in places if _names(look, at) and look.paragraph.child(at, "case") is None), None)
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
    before, behind = trim(look.tokens, opening(look, unit), at), trim(look.tokens, end, unit[1])
    adjunct = before[0] < before[1] and behind[0] < behind[1] and look.tokens[behind[0]].upos == "ADP"
    verbal = any(look.tokens[n].upos in ("VERB", "AUX") for n in range(*behind))
    parts = (before,) if adjunct and not verbal else (before, behind)  # "…, dit-on à la mairie, à Nice"
    return tuple(part for part in parts if part[0] < part[1])


def fronted_body(look: View, unit: tuple[int, int], one: int) -> Who | None:
    """Return the body at which "one" speaks, named before it: "Au ministère, ON promet …"; else None."""
    tokens, first = look.tokens, opening(look, unit)
    if one <= first + 1 or tokens[one - 1].text != "," or any(tokens[at].upos == "VERB" for at in range(first, one)):
        return None
    for at in range(first, one - 1):
        token = tokens[at]
        if token.upos not in ("NOUN", "PROPN"):
            continue
        kinds = look.sources.kinds(token.lower, token.lemma)
        among = tokens[first].lower in look.lexicon.comment_clauses.among
        if (
            among
            or "organization" in kinds
            or (token.upos == "PROPN" and token.lower not in look.lexicon.temporal.nouns)
        ):
            return at, noun_phrase(look.paragraph, at, first, one - 1)
    return None


def _of_one(look: View, verb: int) -> bool:
    """Tell whether "one" is the subject of a verb, or of the modal above it."""
    tokens, words = look.tokens, look.lexicon.comment_clauses
    if "VerbForm=Inf" in tokens[verb].feats and tokens[verb].lower.endswith(tuple(words.one)):  # "puede LEERSE en"
        return True
    heads = [verb, *([tokens[verb].head] if tokens[tokens[verb].head].lemma in words.modals else [])]
    below = [child for head in heads for child in tokens[head].children]
    return any(tokens[at].lower in words.one and tokens[at].rel in ("nsubj", "expl") for at in below)


def _cue_of_one(look: View, verb: int) -> tuple[int, ...]:
    """Return the places of a verb that "one" is the subject of, with its modal and that pronoun."""
    tokens = look.tokens
    head = tokens[verb].head
    modal = tokens[head].lemma in look.lexicon.comment_clauses.modals
    return tuple(range(group(look, head)[0], verb + 1)) if modal and head < verb else group(look, verb)


def heard(look: View, unit: tuple[int, int], verb: int, cases: frozenset[str] = frozenset()) -> Who | None:
    """Return whoever is read or heard: a document, a venue or a source right behind a verb and a preposition."""
    tokens = look.tokens
    for at in range(verb + 1, min(verb + _REACH, unit[1] - 1)):
        if tokens[at].text in _STOPS or tokens[at].upos in ("VERB", "SCONJ"):
            return None
        if tokens[at].lower not in (cases or look.lexicon.comment_clauses.beside):
            continue
        head = next((n for n in range(at + 1, min(at + _REACH, unit[1])) if tokens[n].upos in ("NOUN", "PROPN")), None)
        head = None if head is None else compound_head(tokens, head, unit[1])
        if head is not None and speaker(look, head):
            return head, noun_phrase(look.paragraph, head, at + 1, unit[1])
    return None
