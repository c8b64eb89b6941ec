"""The "que" that opens what a verb says, told from relative pronouns and from the "que" of other verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import finite, gerund, phrase_at

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View

REACH = 24
"""How many tokens a complementizer may stand behind its verb: adjuncts of time and place fit, sentences do not."""


def complementizer(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return the place of the "que" that opens a verb's content, or None.

    It stands before any other finite verb and outside quotations; adjuncts may come between.
    """
    tokens = look.tokens
    aside = _citing_aside(look, verb, unit)
    for at in range(verb + 1, min(verb + REACH, unit[1])):
        token = tokens[at]
        if at in aside:
            continue
        opens = token.lower in look.lexicon.complementizers.clause
        before = tokens[at - 1]
        articled = before.lower in look.lexicon.according_to.contracted or "Definite=Def" in before.feats
        if opens and (articled or before.lower in look.lexicon.complementizers.concessive):
            continue  # "quoi que ce soit", "un informe al QUE …"
        if (
            opens and tokens[at - 1].upos == "DET" and tokens[at - 2].upos == "ADP"
        ):  # "el borrador, EN EL QUE se habla de"
            return None
        if opens and token.upos in ("SCONJ", "PRON", "CCONJ", "ADV"):
            behind_aside = bool(aside) and at == aside.stop
            relative = not (behind_aside or _wished(look, verb, at)) and _relative(look, verb, at)
            return None if relative or _pointing(look, at) else at
        if look.inside[at] or token.text in (":", ";", "«") or gerund(token) or _other_clause(look, verb, at):
            return None
    return None


def _citing_aside(look: View, verb: int, unit: tuple[int, int]) -> range:
    """Return the places of an aside right behind a verb that tells whom it quotes: "rapporte, en citant X, que …"."""
    tokens = look.tokens
    near = range(verb + 1, min(verb + REACH, unit[1]))
    comma = next((at for at in near if tokens[at].text == ","), unit[1])
    if comma + 1 >= unit[1] or any(tokens[at].upos in ("VERB", "AUX", "SCONJ") for at in range(verb + 1, comma)):
        return range(0)
    end = next((at for at in range(comma + 1, unit[1]) if tokens[at].text == ","), verb)
    quotes = any(gerund(tokens[at]) and tokens[at].lemma in look.lexicon.relays.active for at in range(comma + 1, end))
    return range(comma, end + 1) if quotes else range(0)


def _pointing(look: View, at: int) -> bool:
    """Tell whether a word like a complementizer is a pronoun of its clause: "said THAT was wrong"."""
    token, before = look.tokens[at], look.tokens[at - 1]
    own = token.upos == "PRON" and token.rel != "mark" and before.upos != "NOUN"
    return look.lexicon.complementizers.optional and own


def _relative(look: View, verb: int, at: int) -> bool:
    """Tell whether a "que" is a relative pronoun of the noun before it, which is no venue, time or empty noun.

    Behind an adjunct of a verb without an object, or behind whoever is told, it opens that verb's clause: "a affirmé
    devant les élus que …", "a averti les riverains que …".
    """
    tokens = look.tokens
    before = tokens[at - 1]
    commas = sum(token.text == "," for token in tokens[verb:at])
    apart = tokens[at].upos == "PRON" and before.text == "," and commas % 2
    own = tokens[at].rel == "nsubj" and before.upos == "NOUN"  # "told pupils in a leaflet THAT LISTS twelve clubs"
    part = tokens[at].upos == "PRON" and tokens[at].rel in ("obj", "iobj")
    thing = part and before.text == ","  # "…, QU'elle décrit"
    if own or thing or (apart and tokens[tokens[at].head].dep == "acl:relcl"):
        return True
    if tokens[at].upos != "PRON" or before.upos not in ("NOUN", "PRON"):
        return False
    told = tokens[verb].lemma in look.lexicon.verbs.telling.lemmas and before.head == verb and before.rel == "obj"
    return not told and (_set_off(look, verb, at - 1) or _of_noun(look, verb, at))


def _of_noun(look: View, verb: int, at: int) -> bool:
    """Tell whether a "que" behind a noun belongs to it: no subject behind its verb, no adjunct, venue or time."""
    tokens, before = look.tokens, look.tokens[at - 1]
    top = before
    while top.rel in ("nmod", "flat", "appos") and top.head < top.index:  # "à l'issue du conseil des MINISTRES que"
        top = tokens[top.head]
    last_word = look.lexicon.subjects.behind and top.rel == "nsubj" and top.head == verb
    if last_word and look.paragraph.child(verb, "obj", "ccomp") is None:  # "Anunció el ministro que …"
        return False
    heads = {verb, *heard_under(look, verb, at)}
    governed = look.paragraph.child(top.index, "case") is not None and top.head in heads
    if governed and look.paragraph.child(verb, "obj") is None:
        return False
    lexicon = look.lexicon
    empty = before.lemma in lexicon.complementizers.fact or before.lemma in lexicon.venues.nouns
    return not empty and before.lower not in lexicon.temporal.nouns


def _set_off(look: View, verb: int, noun: int) -> bool:
    """Tell whether a noun behind a comma takes up what stands before it: "onze morts, un BILAN que nul n'a vérifié"."""
    tokens = look.tokens
    first = noun - (tokens[noun - 1].upos in ("DET", "ADJ"))
    apart = tokens[first - 1].text == "," and sum(token.text == "," for token in tokens[verb:first]) == 1
    nominal = any(token.upos in ("NOUN", "PROPN") for token in tokens[verb + 1 : first])
    return apart and nominal and not look.lexicon.subjects.behind


def _wished(look: View, verb: int, at: int) -> bool:
    """Tell whether a subjunctive behind whoever is asked tells what is wished: "ha pedido al juez QUE cite a X"."""
    tokens, before = look.tokens, look.tokens[at - 1]
    asked = before.head == verb and before.rel in ("obl", "iobj", "obj") and look.paragraph.child(before.index, "case")
    below = next((token for token in tokens[at + 1 : at + 6] if token.upos in ("VERB", "AUX")), None)
    wish = below is not None and (_subjunctive(look, below) or (below.rel == "ccomp" and below.head == verb))
    wish = wish or (below is not None and _negated(look, at + 1, below.index))  # "rogó a los vecinos que NO salgan"
    return bool(asked) and wish and tokens[verb].lemma in look.lexicon.verbs.telling.lemmas


def _subjunctive(look: View, token: Token) -> bool:
    """Tell whether a verb is in the subjunctive, by the tagger or by an ending that only it has."""
    endings = look.lexicon.complementizers.wishing.items()
    told = any(token.lemma.endswith(infinitive) and token.lower.endswith(forms) for infinitive, forms in endings)
    return "Mood=Sub" in token.feats or ("VerbForm=Fin" in token.feats and told)


def _negated(look: View, first: int, verb: int) -> bool:
    """Tell whether a negative particle opens the clause of a verb."""
    return any(look.tokens[at].lower in look.negative_particles for at in range(first, verb))


def heard_under(look: View, verb: int, last: int) -> tuple[int, ...]:
    """Return the verb between a cue and a place by which its source has it from another: "assure TENIR de X que"."""
    tokens, hearing = look.tokens, look.lexicon.relays.hearing
    places = (at for at in range(verb + 1, last) if tokens[at].lemma in hearing)
    return tuple(at for at in places if tokens[at].upos == "VERB" and "VerbForm=Fin" not in tokens[at].feats)


def _other_clause(look: View, verb: int, at: int) -> bool:
    """Tell whether another finite verb stands here, so that a later "que" is not this verb's."""
    if look.tokens[at].upos != "VERB" or at == verb or not finite(look.paragraph, at):
        return False
    ago = look.lexicon.temporal.ago
    return not any(phrase_at(look.tokens, at - width, ago) for width in range(min(at, 3)))
