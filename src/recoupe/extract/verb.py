"""The verb of a cue: its group of words, its subject, and who that is when the subject stands elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.aspect import carrying, heard_saying
from recoupe.extract.inverted import names_medium, noun_behind, tells_when, time_head, under_preposition
from recoupe.extract.phrase import finite, gerund, noun_phrase, phrase_at
from recoupe.extract.quote import CLOSE
from recoupe.extract.speaker import alone, speaker

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View

CLITIC_RELATIONS = frozenset({"aux", "expl", "cop"})


def group(look: View, verb: int) -> tuple[int, ...]:
    """Return the places of a verb with its auxiliaries, reflexive, negation and the adverbs among them, in order.

    The verb that carries an infinitive belongs to it: "A TENU À PRÉCISER".
    """
    tokens = look.tokens
    above = carrying(look, verb)
    if above is not None:
        return (*group(look, above), *range(above + 1, verb + 1))
    parts = [
        child
        for child in tokens[verb].children
        if tokens[child].rel in CLITIC_RELATIONS
        and tokens[child].dep != "expl:subj"
        and verb - 8 <= child < verb
        and not _parted(look, child, verb)
    ]
    first = min(parts, default=verb)
    while first > 0 and tokens[first - 1].head == verb and tokens[first - 1].lower in look.negative_particles:
        first -= 1
    if first == verb:
        return (verb,)
    subject = {
        place
        for child in tokens[verb].children
        if tokens[child].rel == "nsubj" and not tokens[child].text.startswith("-")
        for place in look.paragraph.subtree(child)
    }
    return tuple(place for place in range(first, verb + 1) if place not in subject)


def _parted(look: View, auxiliary: int, verb: int) -> bool:
    """Tell whether a comma parts an auxiliary from its verb; what two set off does not: "a, lui, accusé"."""
    between = look.tokens[auxiliary + 1 : verb]
    marks = [token.index for token in between if token.text == ","]
    aside = len(marks) == 2 and marks == [auxiliary + 1, verb - 1]
    return bool(marks) and not (aside and all(token.upos != "VERB" for token in between))


def attached_pronoun(look: View, verb: int) -> Token | None:
    """Return the inverted subject pronoun of a verb group ("a-t-elle déclaré", "dit-il"), or None."""
    tokens = look.tokens
    personal = look.lexicon.pronouns.personal
    first = group(look, verb)[0]
    for at in range(first + 1, min(verb + 2, len(tokens))):
        token = tokens[at]
        if token.text.startswith("-") and token.lower in personal:
            return token
    return None


def subject(
    look: View, verb: int, unit: tuple[int, int], *, inverted: bool = False
) -> tuple[int, tuple[int, int]] | None:
    """Return the head and the half-open range of a cue verb's subject, or None where the sentence has none.

    A relative pronoun gives way to the noun it stands for, a coordinated verb or a participle takes the subject of
    the verb it hangs on. ``inverted`` asks for a subject behind the verb; where the tree has none there, the next
    noun phrase that is no time and stands under no preposition is taken.
    """
    paragraph, tokens = look.paragraph, look.tokens
    clitic = attached_pronoun(look, verb)
    if clitic is not None:
        return clitic.index, (clitic.index, clitic.index + 1)
    heard = heard_saying(look, verb)
    found = _nominal(look, verb, inverted=inverted) if heard is None else heard
    if inverted or (found is None and _fronted_cue(look, verb, unit)):
        found = noun_behind(look, verb, unit) if found is None else found
    elif found is None or (found > verb and not (_may_follow(look, verb, found) or _fronted_cue(look, verb, unit))):
        found = _carried_on(look, verb, unit) if gerund(look.tokens[verb]) or _before(look, verb) else None
        found = _borrowed(look, verb) if found is None else found
        found = _fronted(look, verb, unit) if found is None else found
    if found is None or not unit[0] <= found < unit[1]:
        return None
    while tokens[found].rel == "flat" and tokens[found].head in range(unit[0], found) and not time_head(look, found):
        if tokens[found].head == verb:  # "Said X: «…»", taken for one name
            break
        found = tokens[found].head
    low, high = (verb + 1, unit[1]) if found > verb else (unit[0], max(group(look, verb)[0], found + 1))
    if tokens[verb].dep == "acl:relcl" and tokens[verb].head == found < verb:
        high = min(high, max(found + 1, paragraph.subtree(verb)[0]))
    first, last = noun_phrase(paragraph, found, low, high)
    last = _counted_end(look, found, last, high)
    while first < found and tokens[first].rel == "cop":  # "Fue EL MINISTRO quien …"
        first += 1
    if found > verb:
        last = _before_venue(look, found, last)
    return _role_head(look, found, first), (first, _with_aside(look, last, high, before=found < verb))


def _role_head(look: View, head: int, first: int) -> int:
    """Return the noun for people that stands before what the tree takes for the noun: "el EXPERTO costarricense"."""
    before = look.tokens[head - 1] if head > first else None
    if before is None or before.upos != "ADJ" or before.head != head or look.tokens[head].upos != "NOUN":
        return head
    known = look.sources.kinds(look.tokens[head].lower, look.tokens[head].lemma)
    people = "role" in look.sources.kinds(before.lower, before.lemma)
    return head - 1 if people and not known else head


def _counted_end(look: View, head: int, last: int, high: int) -> int:
    """Return where a number's phrase ends whose noun the tree hangs elsewhere ("DEUX DE CES ÉLUS"), else ``last``."""
    tokens = look.tokens
    number = tokens[head].upos == "NUM" or "PronType=Ind" in tokens[head].feats
    if not number or last != head + 1 or last >= high or tokens[last].upos != "ADP":
        return last
    noun = next((at for at in range(last + 1, min(last + 4, high)) if tokens[at].upos in ("NOUN", "PRON")), None)
    return last if noun is None else noun_phrase(look.paragraph, noun, last, high)[1]


def _fronted_cue(look: View, verb: int, unit: tuple[int, int]) -> bool:
    """Tell whether a verb that may stand behind its content opens its sentence: "Said X: «…»"."""
    return verb == unit[0] and look.tokens[verb].lemma in look.lexicon.verbs.inserted


def _may_follow(look: View, verb: int, found: int) -> bool:
    """Tell whether a subject behind its verb is one in this language: "Anunció EL MINISTRO que …"."""
    return look.lexicon.subjects.behind and agrees(look, found, verb) and not under_preposition(look, found)


def _before_venue(look: View, head: int, last: int) -> int:
    """End a name behind its verb before the place or the medium of the speech: "a dit X | sur RTL"."""
    tokens, venues = look.tokens, look.lexicon.venues
    for at in range(head + 1, last):
        leads = tokens[at].lower in venues.relay_prepositions or tokens[at].lower in venues.prepositions
        if not leads or tokens[at].upos != "ADP":
            continue
        told = "VerbForm=Part" in tokens[at - 1].feats  # "un estudio PUBLICADO en la revista X"
        if tokens[at - 1].upos == "PROPN" or (not told and _spoken_there(look, at + 1, last)):
            return at
    return last


def _spoken_there(look: View, first: int, last: int) -> bool:
    """Tell whether a venue, or somebody spoken to, stands behind a preposition: "l'élu AU MICRO DE X"."""
    near = range(first, min(first + 3, last))
    noun = next((look.tokens[at] for at in near if look.tokens[at].upos in ("NOUN", "PROPN")), None)
    if noun is None:
        return False
    venue = noun.lemma in look.lexicon.venues.nouns or noun.lower in look.lexicon.venues.nouns
    led = look.tokens[first - 1].lower in look.lexicon.venues.relay_prepositions
    return venue or (led and _may_be_medium(look, noun, first))


def _may_be_medium(look: View, noun: Token, first: int) -> bool:
    """Tell whether a noun may be a medium's: one for media, a name with an article before it or written in capitals."""
    if noun.upos == "PROPN":
        return noun.index > first or noun.text.isupper() or "media" in look.sources.kinds(noun.lower, noun.lemma)
    return "media" in look.sources.kinds(noun.lower, noun.lemma)


def _with_aside(look: View, last: int, high: int, *, before: bool) -> int:
    """Let a subject take in what its own commas set off behind it: "X, qui tient un café, dit", "dit X, qui …".

    What stands behind the verb ends with the next comma or mark; an apposition there is one that gives a role.
    """
    tokens = look.tokens
    if last + 1 >= high or tokens[last].text != ",":
        return last
    opener = next((at for at in range(last + 1, high) if tokens[at].upos not in ("ADP", "DET")), last + 1)
    relative = tokens[opener].lower in look.lexicon.pronouns.relative | look.lexicon.relays.of_which
    if before:
        relative = relative or tokens[last + 1].lower in look.lexicon.complementizers.clause
        end = high - 1 if tokens[high - 1].text == "," else high
        clause = any("VerbForm=Fin" in tokens[at].feats for at in range(last + 1, end))
        return end if tokens[end].text == "," and (relative or not clause) else last
    if not relative and not any(_role(look, at) for at in range(last + 1, min(last + 4, high))):
        return last
    return next((at for at in range(last + 1, high) if tokens[at].text in (",", ".", "«", "»", ":", ";")), high)


def _role(look: View, at: int) -> bool:
    """Tell whether a noun gives a person's role."""
    token = look.tokens[at]
    return token.upos == "NOUN" and "role" in look.sources.kinds(token.lower, token.lemma)


def _nominal(look: View, verb: int, *, inverted: bool) -> int | None:
    """Return the head of the subject that the tree gives a verb, relative pronouns resolved, or None."""
    tokens = look.tokens
    for child in tokens[verb].children:
        token = tokens[child]
        if token.rel != "nsubj" or (inverted and child < verb) or tells_when(look, child) or token.upos == "VERB":
            continue
        if (child > verb + 2 and names_medium(look, child)) or (_is_object(look, child) and child < verb):
            continue
        if token.lower in look.lexicon.pronouns.relative and token.upos != "PROPN":  # "the WHO"
            if look.paragraph.child(child, "case") is not None:  # "los sindicatos, A LOS QUE acusa de alarmismo"
                continue
            head = tokens[verb].head
            return head if tokens[verb].dep == "acl:relcl" and not _ends_connective(look, head) else None
        return child
    return None


def _ends_connective(look: View, at: int) -> bool:
    """Tell whether a noun ends a fixed phrase between commas, which no clause is of: "aseguran, en CAMBIO, que …"."""
    tokens = look.tokens
    words = phrase_at(tokens, at - 1, look.lexicon.connectives.phrases) if at > 1 else None
    apart = at + 1 < len(tokens) and tokens[at + 1].text == "," == tokens[at - 2].text
    return apart and words is not None and len(words) == 2


def _is_object(look: View, at: int) -> bool:
    """Tell whether a word is a pronoun that is no subject: "LE reprochan no haber actuado", but not "ME Zoé Roux"."""
    token, pronouns = look.tokens[at], look.lexicon.pronouns
    return token.upos in ("PRON", "DET") and token.lower in pronouns.clitics - pronouns.personal


def _fronted(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return the subject before a verb whose tree lost it: the first noun free of prepositions since the last verb."""
    tokens = look.tokens
    if "VerbForm=Fin" not in tokens[verb].feats and group(look, verb)[0] == verb:
        return None
    found = None
    for at in range(_before_aside(look, group(look, verb)[0], unit) - 1, unit[0] - 1, -1):
        token = tokens[at]
        if token.upos in ("VERB", "SCONJ", "CCONJ") or token.rel == "mark" or token.text in (":", ";", "«", "»"):
            break
        if token.lower in look.lexicon.pronouns.relative:
            return None
        if _is_object(look, at):
            continue
        role = (
            token.upos == "ADJ" and tokens[token.head].upos == "VERB" and look.sources.kinds(token.lower, token.lemma)
        )
        nominal = token.upos in ("NOUN", "PROPN", "PRON") and token.rel not in ("flat", "nmod", "amod", "compound")
        nominal = nominal or bool(role)  # "its chief EXECUTIVE argues"
        if (nominal or alone(look, at)) and not tells_when(look, at) and not under_preposition(look, at):
            found = at
    return found


def _before_aside(look: View, first: int, unit: tuple[int, int]) -> int:
    """Return where an aside right before a place begins ("X, speaking in Y, | said"), else the place.

    It is one by its first word: a participle, also one that ties a source to its medium, or a relative pronoun.
    """
    tokens = look.tokens
    if first - 1 <= unit[0] or tokens[first - 1].text != ",":
        return first
    comma = next((at for at in range(first - 2, unit[0], -1) if tokens[at].text == ","), first)
    behind = tokens[comma + 1 + (tokens[comma + 1].upos == "ADV")]  # ", FIRST reported by X,"
    opener, relays = behind, look.lexicon.relays
    tied = "VerbForm=Part" in opener.feats and opener.lemma in relays.passive
    aside = gerund(opener) or tied or opener.lower in look.lexicon.pronouns.relative | relays.of_which
    return comma if comma < first and aside else first


def _carried_on(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return the subject of the cue that a participle or infinitive carries on ("dit-il, AVANT D'AJOUTER"), or None."""
    tokens = look.tokens
    comma = verb - 1 if gerund(tokens[verb]) else verb - 3
    if tokens[comma].text not in (",", CLOSE):
        return None
    for at in range(comma - 1, unit[0], -1):
        if tokens[at].lemma in look.lexicon.verbs.speech and finite(look.paragraph, at) and not look.inside[at]:
            clitic = attached_pronoun(look, at)
            if clitic is not None:
                return clitic.index
            found = _nominal(look, at, inverted=False)
            return found if found is not None and _speaks(look, tokens[at], found) else None
    return None


def _borrowed(look: View, verb: int) -> int | None:
    """Return the subject of the nearest verb above that has a speaker for one, or the noun a participle hangs on."""
    tokens = look.tokens
    token = tokens[verb]
    set_off = verb > 0 and tokens[verb - 1].text == ","
    if token.dep == "acl" and not set_off:
        return token.head if tokens[token.head].upos in ("NOUN", "PROPN") else None
    if token.rel not in ("conj", "advcl", "xcomp", "ccomp", "parataxis", "acl"):
        return None
    for _ in range(5):
        if token.head == token.index:
            return None
        token = tokens[token.head]
        found = _quoted(look, token, verb) or _nominal(look, token.index, inverted=False)
        if found is not None and _speaks(look, token, found) and agrees(look, found, verb):
            return found
        clitic = attached_pronoun(look, token.index)
        if clitic is not None:
            return clitic.index
    return None


def _quoted(look: View, quoting: Token, verb: int) -> int | None:
    """Return whom a verb of quoting has for its object before a gerund: "X quoted AN AIDE as saying"; else None."""
    quotes = gerund(look.tokens[verb]) and quoting.lemma in look.lexicon.relays.active
    thing = look.paragraph.child(quoting.index, "obj") if quotes else None
    return thing.index if thing is not None and quoting.index < thing.index < verb else None


def _speaks(look: View, verb: Token, subject_: int) -> bool:
    """Tell whether a verb's subject can be a speaker: known for a source, or a noun that a verb of speech takes."""
    saying = verb.lemma in look.lexicon.verbs.speech - look.lexicon.verbs.needs_source.lemmas
    apposed = any(look.tokens[at].rel == "appos" and speaker(look, at) for at in look.tokens[subject_].children)
    return apposed or speaker(look, subject_) or (saying and look.tokens[subject_].upos in ("NOUN", "ADJ", "NUM"))


def agrees(look: View, subject_: int, verb: int) -> bool:
    """Tell whether a verb's finite word may have this subject by number; what the features leave open agrees."""
    tokens = look.tokens
    word = finite_word(look, verb)
    several = any(tokens[child].rel == "conj" for child in tokens[subject_].children)
    if word is None or several or tokens[subject_].lower in look.sources.collectives:
        return True
    one, other = (_number(tokens[at]) for at in (subject_, word))
    return not one or not other or one == other


def finite_word(look: View, verb: int) -> int | None:
    """Return the place of a verb's finite word: itself, its auxiliary or those of what carries it; None without one."""
    top = carrying(look, verb)
    verb = verb if top is None else top
    words = [verb, *(child for child in look.tokens[verb].children if look.tokens[child].rel == "aux")]
    return next((at for at in words if "VerbForm=Fin" in look.tokens[at].feats), None)


def _number(token: Token) -> str:
    return next((part for part in token.feats.split("|") if part.startswith("Number=")), "")


def may_speak(look: View, verb: int) -> bool:
    """Tell whether a verb's form can carry a cue: finite, or a participle that goes with a finite verb."""
    token = look.tokens[verb]
    raised = carrying(look, verb) is not None or heard_saying(look, verb) is not None
    if finite(look.paragraph, verb) or raised or _before(look, verb):
        return True
    if gerund(token):
        return token.rel in ("advcl", "conj", "acl", "xcomp") or look.tokens[verb - 1].text == ","
    if token.lemma in look.lexicon.relays.publishing and look.tokens[token.head].lower in look.lexicon.relays.first:
        return True  # "was first to report"
    return token.rel in ("conj", "xcomp") and _governed_by_speech(look, token)


def _before(look: View, verb: int) -> bool:
    """Tell whether an infinitive tells what was said next: "a dit X, avant d'AJOUTER que Y"."""
    opener = verb - 2
    closing = phrase_at(look.tokens, opener, look.lexicon.connectives.closing) if opener >= 0 else None
    return closing is not None and len(closing) == 2 and "VerbForm=Inf" in look.tokens[verb].feats


def _governed_by_speech(look: View, token: Token) -> bool:
    """Tell whether a bare participle or infinitive continues a finite verb: "a dénoncé X et rappelé que"."""
    head = look.tokens[token.head]
    if token.rel == "xcomp":
        return head.lemma in look.lexicon.verbs.with_ and token.lemma in look.lexicon.verbs.with_[head.lemma]
    same = ("VerbForm=Part" in token.feats) == ("VerbForm=Part" in head.feats)
    return head.upos == "VERB" and same and finite(look.paragraph, head.index)
