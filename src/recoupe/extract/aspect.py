"""Infinitives of saying under another verb: "a fini par reconnaître que", "went on to say", "on l'a entendu dire que".

Who is said to begin, go on or have brought herself to say something has said it, and so has who is heard to say it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import finite

if TYPE_CHECKING:
    from recoupe.extract.attribution import View

REACH = 7
"""How many tokens an infinitive may stand behind the verb that carries it."""
_RELATIONS = frozenset({"xcomp", "advcl", "ccomp", "obl", "acl"})


def carrying(look: View, verb: int) -> int | None:
    """Return the finite verb that carries an infinitive or a gerund of saying, or None where none does.

    Some verbs carry it in a compound past only ("a dû admettre", but "doit admettre" is still to come), some only where
    they are negated ("ne cesse de répéter").
    """
    tokens, table = look.tokens, look.lexicon.verbs.carrying
    token = tokens[verb]
    above = token.head
    if token.rel not in _RELATIONS or not above < verb <= above + REACH or not finite(look.paragraph, above):
        return None
    lemma, below = tokens[above].lemma, [tokens[at] for at in tokens[above].children]
    if "VerbForm=Inf" not in token.feats and lemma not in table.gerund:
        return None
    negated = any(other.index < above and other.lower in look.negative_particles for other in below)
    past = any(other.rel == "aux" for other in below)
    past = past or any(other.lower in look.lexicon.pronouns.speaker for other in below)  # "JE voudrais rappeler que"
    if negated:
        return above if lemma in table.negated else None
    return above if lemma in table.lemmas or (past and lemma in table.perfect) else None


def heard_saying(look: View, verb: int) -> int | None:
    """Return whoever is heard to say something by an infinitive: "a entendu LE MAIRE déclarer que"; None for others."""
    tokens, table = look.tokens, look.lexicon.verbs.carrying
    token = tokens[verb]
    if "VerbForm=Inf" not in token.feats or token.rel not in _RELATIONS:
        return None
    above = tokens[token.head]
    if token.rel == "acl":  # hung on the one who is heard
        hears = above.rel == "obj" and tokens[above.head].lemma in table.perceiving
        return above.index if hears and above.index < verb else None
    who = look.paragraph.child(above.index, "obj") if above.lemma in table.perceiving else None
    return who.index if who is not None and above.index < who.index < verb else None
