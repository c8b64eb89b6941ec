"""News as a thing: "the news" that stands for what was told before, and who is told or has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import noun_phrase

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token
    from recoupe.extract.attribution import View


def means_before(look: View, noun: Token, unit: tuple[int, int]) -> bool:
    """Tell whether a bare noun for news means the sentence before its own in the paragraph: "reported THE NEWS".

    Behind a demonstrative it is what is said, like any other noun: "a démenti CES INFORMATIONS".
    """
    below = [look.tokens[at] for at in noun.children]
    article = any(token.rel == "det" and "PronType=Dem" not in token.feats for token in below)
    bare = all(token.upos in ("DET", "PUNCT") for token in below) and article
    return bare and unit[0] > 0 and noun.lemma in look.lexicon.apposition.nouns


def agent_of(look: View, verb: int, unit: tuple[int, int]) -> tuple[int, tuple[int, int]] | None:
    """Return the head and range of "by X" behind a passive verb and below it, before any other clause, or None."""
    tokens, agents = look.tokens, look.lexicon.relays.agent
    for at in look.paragraph.subtree(verb):
        if at > verb and "VerbForm=Fin" in tokens[at].feats:
            return None
        case = [tokens[child] for child in tokens[at].children if tokens[child].rel == "case"]
        agent = tokens[at].rel in ("obl", "nmod") and any(token.lower in agents for token in case)
        if at > verb and agent and not _of_participle(look, at, verb):
            return at, noun_phrase(look.paragraph, at, verb + 1, unit[1])
    return None


def _of_participle(look: View, at: int, verb: int) -> bool:
    """Tell whether an agent is that of a participle below the verb: "signalés chez des patients TRAITÉS PAR"."""
    above = look.tokens[at].head
    while above not in (verb, look.tokens[above].head):
        if look.tokens[above].upos == "VERB":
            return True
        above = look.tokens[above].head
    return False


def is_passive(look: View, verb: int) -> bool:
    """Tell whether a verb stands in the passive."""
    return any(look.tokens[child].dep == "aux:pass" for child in look.tokens[verb].children)
