"""The object of a cue verb: where the tree has it, and where the tree lost it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.adjuncts import behind_adjuncts
from recoupe.extract.aspect import carrying
from recoupe.extract.phrase import compound_head

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View, Who


def object_of(look: View, verb: int, who: Who) -> Token | None:
    """Return the object of a verb; a second "subject" that the tree has behind it is one."""
    top = carrying(look, verb)
    below = [*look.tokens[verb].children, *(look.tokens[top].children if top is not None else ())]
    objects = [look.tokens[at] for at in below if look.tokens[at].rel == "obj" or _span(look, at)]
    obj = next((token for token in objects if token.upos not in ("ADV", "ADP")), None)  # "auprès de X"
    obj = obj or _bare_noun(look, verb)
    if obj is not None or who[0] > verb:
        return obj
    behind = [at for at in look.tokens[verb].children if at > verb and look.tokens[at].rel in ("nsubj", "dislocated")]
    return look.tokens[behind[0]] if behind else _next_noun(look, verb)


def _bare_noun(look: View, verb: int) -> Token | None:
    """Return the noun right behind a verb that the tree calls its open complement: "solicitó AYUDA"; else None."""
    behind = look.tokens[verb + 1 : verb + 2]
    return next(
        (token for token in behind if token.upos == "NOUN" and token.rel == "xcomp" and token.head == verb), None
    )


def _span(look: View, at: int) -> bool:
    """Tell whether an adjunct without a preposition is an object: "pidió DOS AÑOS de cárcel"."""
    token = look.tokens[at]
    counted = look.paragraph.child(at, "nummod") is not None and look.paragraph.child(at, "nmod") is not None
    timed = token.lower in look.lexicon.temporal.nouns
    near = token.head in (at - 1, at - 2) and token.upos == "NOUN" and not timed  # "negó tal COSA"
    return token.rel == "obl" and (counted or near) and look.paragraph.child(at, "case") is None


def _next_noun(look: View, verb: int) -> Token | None:
    """Return the noun behind a verb whose tree was lost, determiners and adjectives passed over, or None.

    A medium spoken to and adjuncts may come first: "racontent à X des pratiques douteuses", "a annoncé mardi, dans un
    communiqué, la fermeture du site".
    """
    addressed = behind_addressee(look, verb)
    start = behind_adjuncts(look, addressed)
    partitive = _partitive(look, start)
    apart = any(token.text == "," for token in look.tokens[addressed:start])
    if look.paragraph.child(verb, "ccomp", "xcomp") is not None:
        return None
    if not (partitive or apart) and (start > verb + 1 or look.paragraph.child(verb, "obl") is not None):
        return None
    for token in look.tokens[start + partitive : start + 5]:
        if token.upos in ("NOUN", "PROPN"):
            head = look.tokens[compound_head(look.tokens, token.index, len(look.tokens))]
            return None if head.lower in look.lexicon.temporal.nouns else head
        if token.upos not in ("DET", "ADJ", "NUM", "ADV") and token.text != "«":
            return None
    return None


def behind_addressee(look: View, verb: int) -> int:
    """Return the place behind a verb and, where it comes first, the named medium that somebody speaks to."""
    tokens = look.tokens
    at = verb + 1
    if at + 1 < len(tokens) and tokens[at].lower in look.lexicon.venues.relay_prepositions:
        end = next((n for n in range(at + 1, len(tokens)) if not _of_addressee(look, n)), len(tokens))
        last = tokens[end - 1]
        return end if last.upos == "PROPN" or "media" in look.sources.kinds(last.lower, last.lemma) else at
    return at


def _of_addressee(look: View, at: int) -> bool:
    """Tell whether a token goes on naming a medium: "à L'AGENCE ZPO", "au COURRIER DE BRENNE"."""
    token, behind = look.tokens[at], look.tokens[at + 1 : at + 2]
    joint = token.upos == "ADP" and look.tokens[at - 1].upos == "PROPN" and any(t.upos == "PROPN" for t in behind)
    return token.upos in ("DET", "PROPN") or joint or "media" in look.sources.kinds(token.lower, token.lemma)


def _partitive(look: View, at: int) -> bool:
    """Tell whether the article of an uncertain quantity stands here: "des violences", "de graves manquements"."""
    tokens, openers = look.tokens, look.lexicon.complementizers
    if at + 1 >= len(tokens):
        return False
    return tokens[at].lower in openers.partitive or (
        tokens[at].lower in openers.infinitive and tokens[at + 1].upos == "ADJ"
    )
