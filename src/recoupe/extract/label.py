"""Labels: what somebody calls something ("qualifie le projet de « folie »", "called it a lie") is what she says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.frames import end_of_phrase, make
from recoupe.extract.infinitive import is_infinitive
from recoupe.extract.phrase import gerund, noun_phrase

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution, View, Who


def label(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X qualifie le projet de « folie »": the label is what is said."""
    if look.tokens[verb].lemma not in look.lexicon.verbs.labelling.lemmas:
        return None
    bare = look.tokens[verb].lemma in look.lexicon.verbs.labelling.bare
    at = (_before_bare_label(look, unit, verb) if bare else None) or label_at(look, unit, verb)
    if (
        at is not None
        and look.tokens[at + 1].upos == "PRON"
        and look.tokens[at + 2 : at + 3] == look.tokens[unit[1] - 1 : unit[1]]
    ):
        return None  # "parle de ça."
    return make(look, unit, "label", verb, who, ((at + 1, end_of_phrase(look, unit, verb, at)),)) if at else None


def _before_bare_label(look: View, unit: tuple[int, int], verb: int) -> int | None:
    """Return the place before what a verb calls its object: its complement, or a quotation ("called it «a lie»")."""
    tokens = look.tokens
    thing = look.paragraph.child(verb, "obj", "iobj")
    quote = look.quote_from(verb + 2, unit[1])
    if quote is not None and tokens[quote.first - 1].upos in ("NOUN", "PROPN", "PRON", "DET"):
        return quote.first - 1 - (tokens[quote.first - 1].upos == "DET")
    if thing is None or thing.index < verb:
        return None
    named = next((at for at in tokens[verb].children if tokens[at].rel == "xcomp" and at > thing.index), None)
    if named is None or tokens[named].upos == "VERB":
        return None
    return noun_phrase(look.paragraph, named, thing.index + 1, unit[1])[0] - 1


def label_at(look: View, unit: tuple[int, int], verb: int) -> int | None:
    """Return the place of the word before a label: the verb's own complement, else the first before a noun."""
    tokens = look.tokens
    complement = look.lexicon.verbs.labelling.complement
    end = next((at for at in range(verb + 1, unit[1] - 1) if _elsewhere(look, at)), unit[1] - 1)
    places = [at for at in range(verb + 1, end) if tokens[at].lower in complement and not look.inside[at]]
    own = [at for at in places if _hangs(look, tokens[at].head, verb)]
    bare = [at for at in places if _names_it(look, at + 1)]
    return own[-1] if own else next(iter(bare), None)


def _elsewhere(look: View, at: int) -> bool:
    """Tell whether another clause's finite verb stands here, outside any quotation: no label stands behind it."""
    token = look.tokens[at]
    head = look.tokens[token.head] if token.rel in ("aux", "cop") else token
    return "VerbForm=Fin" in token.feats and head.rel != "acl" and not look.inside[at]


def _names_it(look: View, at: int) -> bool:
    """Tell whether a label begins here: a bare noun, a quotation, or the infinitive of an act that is alleged."""
    token = look.tokens[at]
    return token.upos in ("NOUN", "ADJ") or token.text == "«" or gerund(token) or is_infinitive(look, at)


def _hangs(look: View, at: int, verb: int) -> bool:
    return look.tokens[at].head == verb and look.tokens[at].rel in ("obl", "xcomp", "iobj", "advcl")
