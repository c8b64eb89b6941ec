"""Indirect questions that are what is said: "a expliqué comment le vol a eu lieu", "se demande si le pont tiendra"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.adjuncts import behind_adjuncts
from recoupe.extract.frames import end_of_clause, make
from recoupe.extract.object import behind_addressee
from recoupe.extract.verb import group

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution, View, Who


def question(look: View, unit: tuple[int, int], verb: int, who: Who) -> Attribution | None:
    """Read "X explique comment …"; who does not ("n'a pas précisé si …") says nothing."""
    tokens, lexicon = look.tokens, look.lexicon
    if tokens[verb].lemma not in lexicon.verbs.asking or any(
        tokens[at].lower in look.negative_particles for at in group(look, verb)
    ):
        return None
    first = _opener(look, behind_adjuncts(look, behind_addressee(look, verb)))
    if first is None or first >= unit[1]:
        return None
    end = end_of_clause(look, unit, verb, first)
    if not any("VerbForm=Fin" in tokens[at].feats for at in range(first + 1, end)):
        return None
    return make(look, unit, "question", verb, who, ((first, end),))


def _opener(look: View, at: int) -> int | None:
    """Return the place of the interrogative that stands here, perhaps behind its preposition, or None."""
    tokens, words = look.tokens, look.lexicon.complementizers.interrogative
    behind = at + (at < len(tokens) and tokens[at].upos == "ADP")
    return at if behind < len(tokens) and tokens[behind].lower in words else None
