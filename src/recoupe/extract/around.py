"""What stands around a cue set behind or inside its content: where the cue ends, what it leaves to the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.opening import opening
from recoupe.extract.phrase import finite, gerund, phrase_at, trim
from recoupe.extract.quote import CLOSE, OPEN, TERMINAL

if TYPE_CHECKING:
    from recoupe.extract.attribution import View

BEFORE = frozenset({",", CLOSE, "—", "!", "?", "…", "...", ".", "("})
"""What stands before such a cue."""


def behind_quote(look: View, at: int, unit: tuple[int, int]) -> bool:
    """Tell whether a quotation ends at this place or just before the comma here."""
    tokens = look.tokens
    return tokens[at].text == CLOSE or (tokens[at].text == "," and at > unit[0] and tokens[at - 1].text == CLOSE)


def is_clause(look: View, content: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether what stands before a cue is a clause: "X, maire de Y, a salué Z" has none before its verb."""
    places = [at for first, last in content for at in range(first, last)]
    return any(
        look.inside[at]
        or (look.tokens[at].rel == "nsubj" and look.tokens[at].head in places and not _participle(look, at))
        or (look.tokens[at].upos in ("VERB", "AUX") and "VerbForm=Fin" in look.tokens[at].feats)
        for at in places
    )


def _participle(look: View, at: int) -> bool:
    """Tell whether a subject is only that of a participle: "une note, MISE au jour par X"."""
    head = look.tokens[at].head
    return "VerbForm=Part" in look.tokens[head].feats and not finite(look.paragraph, head)


def content_of(look: View, unit: tuple[int, int], first: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the content around a parenthesis ``[first, end)``."""
    tokens = look.tokens
    enclosing = look.quote_at(first)
    if enclosing is not None and look.inside[first]:
        low, high = enclosing.inner
        parts = ((low, first), (end, high))
        return tuple(p for p in parts if trim(tokens, *p)[0] < trim(tokens, *p)[1])
    begin = _begin(look, unit, first)
    head = (begin, first)
    if end < unit[1] and trim(tokens, end, unit[1])[0] < unit[1] and tokens[end].text in (",", OPEN, ":"):
        low, high = trim(tokens, end, unit[1])
        if low < high:
            return (head, (low, high))
    return (head,)


def _begin(look: View, unit: tuple[int, int], first: int) -> int:
    """Return where the content before a parenthesis begins: at an introduced quotation, else at the sentence."""
    tokens = look.tokens
    at = first - 1
    if tokens[at].text == ",":
        at -= 1
    quote = look.quote_at(at) if tokens[at].text == CLOSE else None
    begin = opening(look, unit)
    if quote is not None and quote.first > begin:
        introduced = tokens[quote.first - 1].text in (":", ".", "—") or tokens[quote.first - 1].text in TERMINAL
        return quote.first if introduced else begin
    return begin


def end_of(look: View, unit: tuple[int, int], at: int) -> int:
    """Return where the parenthesis ends: at the next comma, mark or stop behind the source."""
    tokens = look.tokens
    inside = look.inside[at - 1]
    first = at
    while at < unit[1] and tokens[at].text not in (",", OPEN, CLOSE, ":", ";", *TERMINAL):
        at += 1
    timed = tokens[at - 1].lower in look.lexicon.temporal.nouns  # "desde hace veinte años"
    mark = next((n for n in range(first - 1, unit[0], -1) if tokens[n].text in (",", CLOSE)), first)
    clause = any(t.lower in look.lexicon.pronouns.relative for t in tokens[mark:first])
    verbal = not timed and (clause or any("VerbForm=Fin" in t.feats for t in tokens[first:at]))
    at = _behind_apposition(look, at, unit) if not inside else at
    if at < unit[1] and tokens[at].text == OPEN and verbal:
        return unit[1]  # "…, says X, who called it «a lie»"
    resumed = tokens[first - 1].text.startswith("-") and _opens_relative(look, at)  # "C'est lui, disent-ils, QUI …"
    if at < unit[1] and tokens[at].text == "," and not (inside or resumed) and _aside(look, at, unit):
        return unit[1]
    return at


def _behind_apposition(look: View, comma: int, unit: tuple[int, int]) -> int:
    """Return the comma behind a name set off behind the source ("dit le fabricant, SÉRÉVIA, qui …"), else the comma."""
    tokens = look.tokens
    if comma >= unit[1] or tokens[comma].text != ",":
        return comma
    name = next(
        (at for at in range(comma + 1, min(comma + 6, unit[1])) if tokens[at].upos not in ("PROPN", "DET")), comma
    )
    apposed = name > comma + 1 and tokens[name].text == "," and tokens[name - 1].upos == "PROPN"
    return name if apposed and _opens_relative(look, name) else comma


def _opens_relative(look: View, comma: int) -> bool:
    """Tell whether a relative pronoun stands behind a comma."""
    behind = look.tokens[comma + 1 : comma + 2]
    openers = look.lexicon.pronouns.relative | look.lexicon.complementizers.clause
    return any(token.lower in openers for token in behind)


def _aside(look: View, at: int, unit: tuple[int, int]) -> bool:
    """Tell whether what follows a comma behind the cue still belongs to the cue's clause, not to the content.

    It does unless the content was broken off: then a finite verb without a subject of its own clause, or the rest
    of a quotation, follows.
    """
    tokens = look.tokens
    if at + 1 >= unit[1] or tokens[at + 1].text == OPEN:
        return False
    relayed = "VerbForm=Part" in tokens[at + 1].feats and tokens[at + 1].lemma in look.lexicon.relays.passive
    if relayed or gerund(tokens[at + 1]) or phrase_at(tokens, at + 1, look.lexicon.connectives.closing):
        return True
    return (
        not any(
            tokens[place].upos in ("VERB", "AUX") and "VerbForm=Fin" in tokens[place].feats
            for place in range(at + 1, unit[1])
            if not look.sources.kinds(tokens[place].lower, tokens[place].lower)  # a role taken for a verb
        )
        or look.tokens[at + 1].lower in look.lexicon.pronouns.relative
    )
