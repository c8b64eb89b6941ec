"""The frames of a cue verb whose content follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.according import told_according_to
from recoupe.extract.adjuncts import behind_adjuncts
from recoupe.extract.aspect import carrying
from recoupe.extract.attribution import Attribution
from recoupe.extract.bare_clause import bare_clause
from recoupe.extract.complementizer import complementizer
from recoupe.extract.news import means_before
from recoupe.extract.object import object_of
from recoupe.extract.phrase import finite, gerund, noun_phrase, phrase_at
from recoupe.extract.verb import finite_word, group

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import Form, View, Who
    from recoupe.extract.quote import Quote


def make(  # noqa: PLR0913, PLR0917  # an attribution has that many parts
    look: View,
    unit: tuple[int, int],
    form: Form,
    verb: int,
    who: Who,
    content: tuple[tuple[int, int], ...],
    extra: tuple[int, ...] = (),
) -> Attribution:
    """Build the attribution of a verb; ``extra`` are words of the cue behind the verb."""
    return Attribution(form, unit, look.tokens[verb].lemma, (*group(look, verb), *extra), verb, who[0], who[1], content)


def clause(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X affirme que …"; the empty noun of "insister sur le fait que" belongs to the cue."""
    tokens = look.tokens
    lemma = tokens[verb].lemma
    verbs = look.lexicon.verbs
    start = verb
    extra: tuple[int, ...] = ()
    if lemma in verbs.with_:
        light = companion(look, unit, verb)
        if light is not None:
            start, extra = light, tuple(range(verb + 1, light + 1))
    if start == verb and lemma not in verbs.clause:
        return None
    at = complementizer(look, start, unit)
    bare = bare_clause(look, start, unit, at)
    if bare is not None:
        return make(look, unit, "clause", verb, who, ((bare, end_of_clause(look, unit, verb, bare)),), extra)
    if at is None or _restricts(look, unit, verb, at):
        return None
    if lemma in verbs.infinitive and any(token.lemma in verbs.no_contents.lemmas for token in tokens[at + 1 : at + 6]):
        return None  # "asking that no name be read out"
    if who[0] < at < who[1][1]:  # "Anunció el ministro | que …"
        who = who[0], (who[1][0], at)
    fact = at - 1 > verb and tokens[at - 1].lemma in look.lexicon.complementizers.fact
    if fact:
        extra = tuple(range(verb + 1, at + 1))
    return make(look, unit, "clause", verb, who, ((at + 1, end_of_clause(look, unit, verb, at + 1)),), extra)


def _restricts(look: View, unit: tuple[int, int], verb: int, at: int) -> bool:
    """Tell whether a "que" with no verb behind it restricts a verb that "ne" stands before: "n'a prévenu QUE lundi"."""
    negated = any(look.tokens[place].lower in look.negative_particles for place in group(look, verb))
    return negated and not any("VerbForm=" in token.feats for token in look.tokens[at + 1 : unit[1]])


def companion(look: View, unit: tuple[int, int], verb: int) -> int | None:
    """Return the place of the word that makes a verb one of saying ("faire SAVOIR"), or None."""
    words = look.lexicon.verbs.with_[look.tokens[verb].lemma]
    near = range(verb + 1, min(verb + 5, unit[1]))
    return next((at for at in near if look.tokens[at].lemma in words or look.tokens[at].lower in words), None)


def end_of_clause(look: View, unit: tuple[int, int], verb: int, first: int) -> int:
    """Return where a content that begins at ``first`` ends: with its sentence, or before the cue's clause goes on.

    The cue's clause goes on with a participle or a coordinated verb that the tree hangs on the cue verb behind a
    comma or conjunction, or with words that the language's data names.
    """
    tokens = look.tokens
    for at in range(first + 1, unit[1]):
        if look.inside[at]:
            continue
        if tokens[at].text == "," and at + 1 < unit[1] and _ends(look, verb, at):
            return at
        if closes(look, at) or _coordinates(look, at, verb) or phrase_at(tokens, at, look.lexicon.relays.relying):
            return at
    return unit[1]


def closes(look: View, at: int) -> bool:
    """Tell whether words stand here behind which the cue's clause goes on; a preposition among them needs its verb."""
    words = phrase_at(look.tokens, at, look.lexicon.connectives.closing)
    if words is None:
        return False
    last, behind = at + len(words) - 1, look.tokens[at + len(words) : at + len(words) + 1]
    return look.tokens[last].upos != "ADP" or any(token.upos not in ("NOUN", "PROPN", "DET", "ADJ") for token in behind)


def _resumes(look: View, verb: int, at: int) -> bool:
    """Tell whether a participle of the cue verb, or an aside to it, begins here."""
    token = look.tokens[at]
    if gerund(token) and (token.head == verb or token.lemma in look.lexicon.relays.active or _adds(look, at)):
        return True
    return closes(look, at)


def _ends(look: View, verb: int, comma: int) -> bool:
    """Tell whether the content of a verb ends at this comma, because the clause of its cue or another goes on."""
    return _resumes(look, verb, comma + 1) or _leaves(look, verb, comma) or _conceded(look, verb, comma)


def _conceded(look: View, verb: int, comma: int) -> bool:
    """Tell whether the main clause begins behind what is said in vain: "a beau dire que …, | LES ÉLUS PARTENT"."""
    above = carrying(look, verb)
    if above is None or look.tokens[above].lemma not in look.lexicon.verbs.carrying.conceding:
        return False
    return any("VerbForm=Fin" in token.feats for token in look.tokens[comma + 1 : comma + 7])


def _leaves(look: View, verb: int, comma: int) -> bool:
    """Tell whether a cue's relative clause ends here and its noun's verb follows: "X, qui jurait que …, | A CÉDÉ"."""
    tokens = look.tokens
    if tokens[group(look, verb)[0] - 1].lower not in look.lexicon.pronouns.relative:
        return False
    behind = range(comma + 1, min(comma + 5, len(tokens)))
    main = next((at for at in behind if "VerbForm=Fin" in tokens[at].feats), None)
    if main is None or any(tokens[at].upos not in ("PRON", "ADV") for at in range(comma + 1, main)):
        return False
    heads = (main, tokens[main].head) if tokens[main].upos == "AUX" else (main,)
    below = [tokens[at] for head in heads for at in tokens[head].children]
    return not any(token.rel == "nsubj" and token.index > verb for token in below)


def _adds(look: View, at: int) -> bool:
    """Tell whether a participle of saying opens a clause of its own here: "…, ajoutant que"."""
    if look.tokens[at].lemma not in look.lexicon.verbs.speech:
        return False
    unit = look.paragraph.sentence_of(at)
    return complementizer(look, at, unit) is not None or bare_clause(look, at, unit) is not None


def colon_after(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X prévient : le pont fermera" and "X corrige son article : …": a clause behind a colon, no verb between."""
    tokens, verbs = look.tokens, look.lexicon.verbs
    colon = next((at for at in range(verb + 1, unit[1]) if tokens[at].text == ":"), unit[1])
    if colon + 1 >= unit[1] or tokens[verb].lemma not in verbs.clause | verbs.speech or tokens[colon + 1].text == "«":
        return None
    if tokens[verb].lemma in verbs.with_ and companion(look, unit, verb) is None:  # "fait face à un dilemme : …"
        return None
    if any(look.inside[at] or _heads_clause(look, at) for at in range(verb + 1, colon)):
        return None
    follows = any(_heads_clause(look, at) for at in range(colon + 1, unit[1]))
    return make(look, unit, "clause", verb, who, ((colon + 1, unit[1]),)) if follows else None


def _heads_clause(look: View, at: int) -> bool:
    """Tell whether the finite verb of a clause stands here."""
    return look.tokens[at].upos in ("VERB", "AUX") and finite(look.paragraph, at)


def quote_after(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X résume : « … »" and "X a crié « … »"; a quotation that its own cue follows is left to that cue."""
    tokens = look.tokens
    quote = look.quote_from(verb + 1, unit[1])
    if quote is None or all(tokens[at].upos == "ADV" for at in range(*quote.inner)):  # "rejette « fermement » l'offre"
        return None
    before = quote.first - 1
    comma = tokens[before].text == "," and tokens[verb].lemma in look.lexicon.verbs.inserted  # "She said, «…»"
    if tokens[before].text == ":" or comma:
        known = look.lexicon.verbs.saying
        if tokens[verb].lemma not in known and any(
            tokens[at].lemma in known and tokens[at].upos == "VERB" for at in range(unit[0], before)
        ):
            return None
        if any(finite(look.paragraph, at) and tokens[at].upos == "VERB" for at in range(verb + 1, before)):
            return None
    elif (
        _goes_on(look, unit, verb, quote)
        or tokens[verb].lemma not in look.lexicon.verbs.speech
        or any(tokens[at].upos not in ("ADV", "ADP") for at in range(_behind_connective(look, verb + 1), quote.first))
    ):
        return None
    if cue_follows(look, quote.last, unit):
        return None
    return make(look, unit, "quote", verb, who, ((quote.first, quote.last + 1),))


def _goes_on(look: View, unit: tuple[int, int], verb: int, quote: Quote) -> bool:
    """Tell whether a quotation only begins what is said: "rejette « tout lien » AVEC X", "calificó de …"."""
    verbs, behind = look.lexicon.verbs, look.tokens[quote.last + 1 : unit[1] - 1]
    takes = look.tokens[verb].lemma in verbs.noun | verbs.labelling.lemmas
    return takes and bool(behind) and behind[0].upos in ("ADP", "DET", "ADJ", "NOUN")


def _behind_connective(look: View, at: int) -> int:
    """Return the place behind a connective that stands here ("salue AU CONTRAIRE « … »"), else the place itself."""
    return at + len(phrase_at(look.tokens, at, look.lexicon.connectives.phrases) or ())


def cue_follows(look: View, last: int, unit: tuple[int, int]) -> bool:
    """Tell whether a quotation that ends here is followed by its cue: a verb before its subject."""
    tokens = look.tokens
    at = last + 1
    if at < unit[1] and tokens[at].text == ",":
        at += 1
    near = tokens[at : min(at + 3, unit[1])]
    return any(token.upos in ("VERB", "AUX") and not gerund(token) for token in near)


def oblique(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X insiste sur la nécessité de …" and "X a fait état de …"."""
    tokens = look.tokens
    verbs = look.lexicon.verbs
    start, extra = verb, tuple[int, ...]()
    cases = verbs.oblique.get(tokens[verb].lemma, frozenset())
    light = companion(look, unit, verb) if tokens[verb].lemma in verbs.with_ else None
    if light is not None:
        start, extra = light, tuple(range(verb + 1, light + 1))
        cases = verbs.oblique.get(tokens[light].lemma, verbs.labelling.complement)
    start = behind_adjuncts(look, start + 1) - 1 if cases else start
    for at in range(start + 1, min(start + 6, unit[1] - 1)):
        if tokens[at].lower in cases:
            head = tokens[at].head if tokens[at].head > at else at + 1
            first = noun_phrase(look.paragraph, head, at + 1, unit[1])[0]
            last = end_of_phrase(look, unit, verb, head)
            if tokens[at].lower in look.lexicon.complementizers.infinitive and "VerbForm=Inf" in tokens[head].feats:
                first, last = at, end_of_clause(look, unit, verb, at)
            if first < last:
                return make(look, unit, "oblique", verb, who, ((first, last),), (*extra, at))
        if tokens[at].text in (",", ":"):
            return None
    return None


def noun(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X dénonce une « ingérence »", "X a annoncé l'ouverture de …": the object is what is said."""
    if look.tokens[verb].lemma not in look.lexicon.verbs.noun or _by_hearsay(look, verb):
        return None
    obj = object_of(look, verb, who)
    if obj is None or not verb <= obj.index < unit[1] or not _may_be_said(look, unit, verb, obj):
        return None
    ends = group(look, verb)[0] == verb and look.tokens[verb - 1].text == "," and obj.index + 2 >= unit[1]
    if ends and {"role", "organization"} & set(look.sources.kinds(obj.lower, obj.lemma)):
        return None  # a cue behind its words: "…, detalla el organismo"
    told = told_according_to(look, unit, obj.index)
    if told is not None:
        return make(look, unit, "clause", verb, who, (told,), tuple(range(verb + 1, told[0])))
    first = _begin(look, noun_phrase(look.paragraph, obj.index, verb + 1, unit[1])[0], obj.index)
    return make(look, unit, "noun", verb, who, ((first, end_of_phrase(look, unit, verb, obj.index)),))


def _may_be_said(look: View, unit: tuple[int, int], verb: int, obj: Token) -> bool:
    """Tell whether an object can be what is said: no pronoun, nobody behind a preposition, one that the verb takes."""
    case = look.paragraph.child(obj.index, "case") if obj.rel == "obj" else None
    person = case is not None and case.lower not in look.lexicon.complementizers.partitive
    if (
        person  # "descartó A dos jugadores"
        or means_before(look, obj, unit)
        or obj.upos == "PRON"
        or obj.lemma in look.lexicon.verbs.no_contents.lemmas
    ):
        return False
    only = look.lexicon.verbs.noun_only.get(look.tokens[verb].lemma)
    rating = look.lexicon.verbs.noun_with.get(look.tokens[verb].lemma)
    if rating is not None and not any(token.lower in rating for token in look.tokens[obj.index : unit[1]]):
        return False  # "puts the loss AT $3 million"
    negated = any(look.tokens[at].lower in look.negative_particles for at in group(look, verb))
    token = look.tokens[verb]
    near = (look.tokens[at].lower for at in (token.head, *token.children))
    scoop = token.lemma in look.lexicon.relays.publishing and any(word in look.lexicon.relays.first for word in near)
    return only is None or negated or scoop or bool(only & {obj.lemma, *(look.tokens[at].lower for at in obj.children)})


def _by_hearsay(look: View, verb: int) -> bool:
    """Tell whether a conditional perfect tells an act by hearsay, no words: "habría rechazado la oferta"."""
    word = finite_word(look, verb)
    return (
        look.lexicon.verbs.hearsay_perfect and word not in (None, verb) and "Mood=Cnd" in look.tokens[word or 0].feats
    )


def object_of_phrase(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "met en cause la mairie": the noun behind the verb's fixed complement is what is said."""
    words = look.lexicon.verbs.with_object.get(look.tokens[verb].lemma, frozenset())
    light = companion(look, unit, verb) if words else None
    if light is None or look.tokens[light].lemma not in words or light + 1 >= unit[1]:
        return None
    behind = look.tokens[light + 1]
    if behind.upos not in ("DET", "NOUN", "PROPN") and behind.text != "«":
        return None
    content = (light + 1, end_of_phrase(look, unit, verb, light + 1))
    return make(look, unit, "noun", verb, who, (content,), tuple(range(verb + 1, light + 1)))


def _begin(look: View, first: int, head: int) -> int:
    """Return where a noun phrase begins once whom it is told to is left out: "démenti auprès de X | TOUTE frappe"."""
    tokens = look.tokens
    if tokens[first].lower not in look.lexicon.venues.relay_prepositions:
        return first
    while head > first and tokens[head - 1].upos in ("DET", "ADJ", "NUM"):
        head -= 1
    return head


def end_of_phrase(look: View, unit: tuple[int, int], verb: int, head: int) -> int:
    """Return where a content that is a noun ends: before a colon, the cue's venue or time, or its clause's end."""
    tokens = look.tokens
    end = end_of_clause(look, unit, verb, head)
    for at in range(head + 1, end):
        if look.inside[at]:
            continue
        if tokens[at].text == ":" or _venue(look, at, verb):
            return _before_its_preposition(look, at, head)
        if tokens[at].text in (",", "»") and phrase_at(tokens, at + 1, look.lexicon.connectives.contrasting):
            return at + (tokens[at].text == "»")
        if _coordinates(look, at, verb):
            return at
    return end


def _coordinates(look: View, at: int, verb: int) -> bool:
    """Tell whether a conjunction joins another verb to the cue's: "called it a lie AND left", not "and to leave"."""
    token = look.tokens[at]
    other = look.tokens[token.head]
    joined = token.rel == "cc" and other.rel == "conj" and other.head == verb and other.upos == "VERB"
    asked = "VerbForm=Inf" in other.feats and "VerbForm=Inf" not in look.tokens[verb].feats  # "propose de bâtir ET de"
    return joined and not asked and look.paragraph.child(other.index, "mark") is None


def _before_its_preposition(look: View, at: int, head: int) -> int:
    """Return where the phrase around a place begins with its preposition and article: "leur départ | EN mars"."""
    while at - 1 > head and look.tokens[at - 1].upos in ("ADP", "DET"):
        at -= 1
    return at


def _venue(look: View, at: int, verb: int) -> bool:
    """Tell whether the cue verb's own time or place begins here: "dans un communiqué", "mardi"."""
    tokens = look.tokens
    head = tokens[at].head
    if any(tokens[child].lower in look.lexicon.temporal.ahead for child in tokens[at].children):
        return False  # "anuncia una huelga PARA EL MARTES"
    if tokens[at].lower in look.lexicon.venues.prepositions:
        return head > at and tokens[head].head == verb and tokens[head].lemma in look.lexicon.venues.nouns
    return head == verb and tokens[at].lower in look.lexicon.temporal.nouns
