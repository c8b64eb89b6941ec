"""Acts that say nothing of what happened: a source that will not comment, a medium that could not verify."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from recoupe.extract.phrase import phrase_at
from recoupe.extract.predicate import negation_of
from recoupe.extract.quote import CLOSE, OPEN

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View
    from recoupe.languages.hedges import Hedges
    from recoupe.records.statement import Act

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "obj", "obl", "conj"})
_FIXED = "ExtPos="
"""The feature of a word that stands for a fixed phrase: "donner SUITE à"."""
_DEPTH = 3
"""How many steps below a verb what it is about may hang: "n'a pas souhaité | faire | de commentaire"."""


def silence_of(look: View, head: int, unit: tuple[int, int], words: Hedges) -> Act | None:
    """Return "declines" or "could_not_verify" where the clause of a verb tells that, else None.

    ``head`` is the clause's highest word. A refusal to comment, an answer that does not come, a confirmation that is
    withheld and "neither confirmed nor denied" decline; a check that is told not to have succeeded verifies nothing,
    by others or by the source itself ("dit ne pas pouvoir confirmer").
    """
    lemma = look.tokens[head].lemma
    told = look.paragraph.child(head, "xcomp") if lemma in look.lexicon.verbs.infinitive else None
    found = silence_of(look, told.index, unit, words) if told is not None else None
    about = _about(look, head)
    lexicon, acts = look.lexicon.silence, look.lexicon.acts
    judged = acts.confirms | acts.denies | acts.leaves_open
    if found is None and lemma in lexicon.refusing and about & (lexicon.answering | lexicon.comments | judged):
        found = "declines"
    if found is None and lemma in lexicon.unable and about & (lexicon.checking | judged):
        found = "could_not_verify"
    negated = negation_of(look.paragraph, head, set(range(*unit)), words) or _of_nothing(look, head, words)
    if found is None and negated:
        found = _withheld(look, head, about, judged)
    return found


def _of_nothing(look: View, head: int, words: Hedges) -> bool:
    """Tell whether the object of a verb is negated: "gave NO comment"."""
    thing = look.paragraph.child(head, "obj")
    below = thing.children if thing is not None else []
    return any(look.tokens[at].lower in words.certainty.negators for at in below)


def _withheld(look: View, head: int, about: frozenset[str], judged: frozenset[str]) -> Act | None:
    """Return which act of silence a negated verb is, with what it is about, else None."""
    lexicon, acts = look.lexicon.silence, look.lexicon.acts
    lemma = look.tokens[head].lemma
    able = lemma in lexicon.able or bool(_fixed(look, head) & lexicon.able)
    if able and (about | {lemma}) & (lexicon.checking | judged):
        return "could_not_verify"
    if lemma in lexicon.able | lexicon.wishing and about & (lexicon.answering | lexicon.comments):
        return "declines"
    if lemma in lexicon.wishing and about & judged:
        return "declines"
    silent = lemma in lexicon.answering | acts.confirms or (lemma in judged and bool(about & judged - acts.confirms))
    return "declines" if silent or about & lexicon.given.get(lemma, frozenset()) else None


def says_nothing(look: View, first: int, last: int) -> bool:
    """Tell whether a range of tokens is, or holds in quotation marks, a refusal to speak: « Pas de commentaire »."""
    tokens = look.tokens
    for at in range(first, last):
        begins = at == first or tokens[at - 1].text == OPEN
        words = phrase_at(tokens, at, look.lexicon.silence.phrases) if begins else None
        if words is None:
            continue
        rest = tokens[at + len(words) : last]
        if all(token.upos == "PUNCT" for token in takewhile(lambda token: token.text != CLOSE, rest)):
            return True
    return False


def _fixed(look: View, head: int) -> frozenset[str]:
    """Return the lemmas of the fixed phrases under a verb: "n'est pas EN MESURE de confirmer"."""
    tokens = look.tokens
    below = [fixed for child in tokens[head].children for fixed in (child, *tokens[child].children)]
    return frozenset(tokens[at].lemma for at in below if tokens[at].rel == "fixed")


def _about(look: View, head: int) -> frozenset[str]:
    """Return the lemmas of what a verb is about: its objects, obliques and infinitives, a few steps down."""
    tokens = look.tokens
    found, level = set(), [head]
    for _ in range(_DEPTH):
        level = [child for at in level for child in tokens[at].children if _completes(tokens[child])]
        found |= {tokens[at].lemma for at in level}
    return frozenset(found)


def _completes(token: Token) -> bool:
    """Tell whether a word belongs to what its head is about: a complement, an infinitive, a fixed phrase's start."""
    infinitive = token.dep == "acl" and "VerbForm=Inf" in token.feats
    return token.rel in _COMPLEMENTS or infinitive or (token.rel == "case" and _FIXED in token.feats)
