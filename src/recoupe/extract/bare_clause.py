"""Clauses that are what is said without a complementizer: "officials said THE ROAD WAS CLOSED"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import finite, gerund

if TYPE_CHECKING:
    from recoupe.extract.attribution import View

CLAUSE_OPENERS = frozenset({"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"})
"""What a clause without a complementizer begins with: its subject."""
VENUE = 6
"""How many tokens a cue's phrase of venue or time may have."""


def bare_clause(look: View, verb: int, unit: tuple[int, int], opener: int | None = None) -> int | None:
    """Return where a verb's content clause begins that no complementizer opens, or None.

    The tree tells: it is the verb's clausal complement, behind it and before the complementizer ``opener`` of a further
    one, where there is one. Where the tree lost it, a verb that may stand behind its content has whatever clause
    follows it and its adjuncts. A clause that is all quotation is left to its marks.
    """
    tokens, paragraph = look.tokens, look.paragraph
    if not look.lexicon.complementizers.optional:
        return None
    for child in tokens[verb].children:
        if tokens[child].rel != "ccomp" or not verb < child < unit[1] or not finite(paragraph, child):
            continue
        first = next(at for at in paragraph.subtree(child) if tokens[at].upos != "PUNCT")
        first = _behind_mark(look, _behind_adjuncts(look, first, child), child)
        quote = look.quote_at(first)
        apart = quote is None or quote.first < verb or quote.last < child
        if first > verb and apart and (opener is None or first < opener):
            return first
    surface = opener is None and tokens[verb].lemma in look.lexicon.verbs.inserted
    return _clause_behind(look, verb, unit) if surface else None


def _behind_mark(look: View, first: int, head: int) -> int:
    """Return the place behind a complementizer that stands behind words of the cue's: "on X THAT | he would leave"."""
    tokens, openers = look.tokens, look.lexicon.complementizers.clause
    opened = (at + 1 for at in range(first, head) if tokens[at].lower in openers and tokens[at].upos == "SCONJ")
    mark = next(opened, first)
    return first if any(tokens[at].upos in ("VERB", "AUX") for at in range(first, mark)) else mark


def _behind_adjuncts(look: View, first: int, last: int) -> int:
    """Return the place behind the venue and the times of a cue that begin at ``first``: "said | IN A TWEET | it"."""
    tokens, venues, times = look.tokens, look.lexicon.venues, look.lexicon.temporal.nouns
    while first < last:
        if tokens[first].upos in ("ADV", "PART") or tokens[first].lower in times:
            first += 1
            continue
        near = range(first + 1, min(first + VENUE, last)) if tokens[first].lower in venues.prepositions else range(0)
        nouns = (at for at in near if tokens[at].upos in ("NOUN", "PROPN") and tokens[at].dep != "compound")
        noun = next(nouns, None)
        if noun is None or not {tokens[noun].lower, tokens[noun].lemma} & (venues.nouns | times):
            break
        first = noun + 1
    return first


def _clause_behind(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return where a clause begins right behind a verb and its adjuncts, by its words alone, or None."""
    tokens = look.tokens
    first = _behind_adjuncts(look, verb + 1, unit[1])
    if first >= unit[1] or look.inside[first]:
        return None
    if tokens[first].upos not in CLAUSE_OPENERS and not gerund(tokens[first]):
        return None
    if tokens[verb].lemma in look.lexicon.verbs.telling.lemmas:
        return None
    end = next((at for at in range(first, unit[1]) if tokens[at].text in (":", ";")), unit[1])
    return first if any(_heads_clause(look, first, at) for at in range(first + 1, end)) else None


def _heads_clause(look: View, first: int, at: int) -> bool:
    """Tell whether a verb stands here that is finite, heads no relative clause and is no cue behind what it tells."""
    tokens, token = look.tokens, look.tokens[at]
    if token.upos not in ("VERB", "AUX") or token.rel == "advcl" or "VerbForm=Fin" not in token.feats:
        return False
    inserted = token.lemma in look.lexicon.verbs.inserted and any(t.text == "," for t in tokens[first:at])
    relative = "relcl" in token.dep or "relcl" in tokens[token.head].dep
    return not inserted and not relative and tokens[at - 1].lower not in look.lexicon.pronouns.relative
