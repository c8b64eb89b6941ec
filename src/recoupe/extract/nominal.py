"""Attributions by a noun of saying: "Réponse du ministre : « Jamais »", "la promesse du maire de rouvrir la ligne"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.attribution import Attribution, Who
from recoupe.extract.infinitive import is_infinitive
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.verb import speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.extract.attribution import View

REACH = 20
"""How many tokens a colon may stand behind the noun whose words it opens."""
_NEAR = 4
"""How many tokens behind its preposition a source's noun may stand."""


def by_noun(look: View, unit: tuple[int, int]) -> Iterator[Attribution]:
    """Yield the attributions that nouns of saying make in one sentence, in text order."""
    nouns = look.lexicon.nominal.nouns
    for at in range(*unit):
        token = look.tokens[at]
        if look.inside[at] or not (token.lemma in nouns or token.lower in nouns):
            continue
        found = before_colon(look, unit, at) if at <= unit[0] + 1 else None
        found = found or _completed(look, unit, at)
        if found is not None:
            yield found


def before_colon(look: View, unit: tuple[int, int], noun: int) -> Attribution | None:
    """Read "Motif avancé par X : Y": a noun opens its sentence, no verb but a participle stands before the colon."""
    tokens = look.tokens
    colon = next((at for at in range(noun + 1, min(noun + REACH, unit[1] - 1)) if tokens[at].text == ":"), None)
    if colon is None or any("VerbForm=Fin" in tokens[at].feats for at in range(unit[0], colon)):
        return None
    who = next((who for at in range(noun + 1, colon) if (who := _source(look, at, colon))), None)
    if who is None:
        return None
    cue = tuple(at for at in range(noun, who[1][0]))
    return Attribution("colon", unit, tokens[noun].lemma, cue, None, *who, ((colon + 1, unit[1]),))


def _source(look: View, at: int, end: int) -> Who | None:
    """Return whoever is named behind a preposition of origin or of an agent that stands here, or None."""
    tokens = look.tokens
    if tokens[at].lower not in look.lexicon.nominal.of | look.lexicon.relays.agent:
        return None
    nouns = (n for n in range(at + 1, min(at + _NEAR, end)) if tokens[n].upos in ("NOUN", "PROPN"))
    head = next(nouns, None)
    if head is None or not speaker(look, head):
        return None
    return head, noun_phrase(look.paragraph, head, at + 1, end)


def _completed(look: View, unit: tuple[int, int], noun: int) -> Attribution | None:
    """Read "la promesse de X de rouvrir …", "l'affirmation de X que …" and "l'annonce par X de …"."""
    tokens, openers = look.tokens, look.lexicon.complementizers
    if noun + 1 >= unit[1] or (who := _source(look, noun + 1, unit[1])) is None:
        return None
    end = _name_end(look, who[0])
    if end + 1 >= unit[1]:
        return None
    agent = tokens[noun + 1].lower in look.lexicon.relays.agent
    clause = tokens[end].lower in openers.clause and tokens[end].upos == "SCONJ"
    act = tokens[end].lower in openers.infinitive and is_infinitive(look, end + 1)
    thing = agent and tokens[end].lower in look.lexicon.nominal.of
    if not (clause or act or thing):
        return None
    first = end if act else end + 1
    last = _end(look, unit, end + 1)
    source = who[0], (who[1][0], end)
    return Attribution("complement", unit, tokens[noun].lemma, (noun,), None, *source, ((first, last),))


def _name_end(look: View, head: int) -> int:
    """Return the place behind a source's noun with the names and adjectives right behind it."""
    end = head + 1
    while end < len(look.tokens) and look.tokens[end].upos in ("PROPN", "ADJ"):
        end += 1
    return end


def _end(look: View, unit: tuple[int, int], first: int) -> int:
    """Return where a complement that begins here ends: with what the tree has below its first word's head."""
    tokens = look.tokens
    top = first
    while first <= tokens[top].head < unit[1] and tokens[top].head != top:
        above = tokens[top].head
        if tokens[above].rel in ("root", "conj", "parataxis"):
            break
        top = above
    return min(look.paragraph.subtree(top)[-1] + 1, unit[1])
