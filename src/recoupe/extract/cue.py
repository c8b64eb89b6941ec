"""Attributions in a paragraph, each cue with its own words.

This stage finds the words; who they stand for is the business of ``source`` and ``chain``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.extract.according import according_to, by_apposition
from recoupe.extract.comment_clause import by_description, presented
from recoupe.extract.nominal import by_noun
from recoupe.extract.phrase import phrase_at, unwrap
from recoupe.extract.reporting import reported

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution, View


def find_attributions(look: View) -> list[Attribution]:
    """Return the attributions of a paragraph in text order of their cues; none where nothing is attributed."""
    found: list[Attribution] = []
    for unit in look.units:
        described = by_description(look, unit, found)
        here = described or [*according_to(look, unit), *by_noun(look, unit), *reported(look, unit)]
        settled = settle(look, sorted(here, key=lambda a: a.cue[0]))
        if not settled and _goes_on(look, unit, found):
            found[-1] = replace(found[-1], unit=(found[-1].unit[0], unit[1]), content=(*found[-1].content, unit))
        else:
            found += settled or by_apposition(look, unit, found) or presented(look, unit, found)
    return [replace(one, content=tuple(_trimmed(look, place) for place in one.content)) for one in found]


def _goes_on(look: View, unit: tuple[int, int], before: list[Attribution]) -> bool:
    """Tell whether a sentence is one quotation right behind quoted speech: its speaker goes on under the same cue."""
    quote = look.quote_at(unit[0])
    if quote is None or quote.first != unit[0] or unit[1] - quote.last > 2 or not before:
        return False
    last = before[-1]
    return last.unit[1] == unit[0] and any(look.inside[at] for place in last.content for at in range(*place))


def settle(look: View, found: list[Attribution]) -> list[Attribution]:
    """Give each attribution of one sentence its own words.

    An attribution told inside another's content stays where it makes a that-clause or a quotation: it is nested, and
    its chain will say so; an act told there ("qu'il a rejeté l'offre") is simply content. A content ends where another
    attribution of the same height begins. What is left without words is dropped.
    """
    kept = [one for one in found if not _merely_told(look, one, found)]
    out: list[Attribution] = []
    for one in kept:
        content = one.content
        for other in kept:
            if other is one:
                continue
            if other.form == "comment":
                content = _around(content, other)
            elif _means(look, one, other):
                content = _around(other.content, one)
            elif one.form == "comment" or not _nested(look, other, one):
                content = _without(look, content, other)
        content = tuple(c for c in (_trimmed(look, c) for c in content) if c[0] < c[1])
        if any(any(character.isalnum() for character in look.tokens[at].text) for c in content for at in range(*c)):
            out.append(replace(one, content=content))
    return out


def _means(look: View, one: Attribution, other: Attribution) -> bool:
    """Tell whether a comment clause confirms or denies what another says: "X jure avoir payé, CE QUE Y DÉMENT"."""
    acts = look.lexicon.acts
    takes_up = one.form == "comment" and one.lemma in acts.confirms | acts.denies
    return takes_up and other.form in ("clause", "infinitive", "parenthesis", "according_to") and tells(one, other)


def _merely_told(look: View, one: Attribution, found: list[Attribution]) -> bool:
    """Tell whether an attribution is part of another's cue, or stands in its content without clause or quotation."""
    if any(set(one.cue) < set(other.cue) for other in found):
        return True
    if one.verb is None and any(other.verb is not None and one.cue[0] in range(*other.source) for other in found):
        return True  # "Reuters, D'APRÈS deux diplomates, affirme que": the medium relays them
    said = one.form == "infinitive" and one.lemma in look.lexicon.verbs.clause  # "que X jure d'avoir payé"
    if said or one.form in ("clause", "question", "quote", "parenthesis", "according_to", "comment", "description"):
        return False
    return any(other is not one and _nested(look, one, other) for other in found)


def _trimmed(look: View, place: tuple[int, int]) -> tuple[int, int]:
    """Drop the punctuation, connectives and conjunctions at the edges of a content."""
    first, last = unwrap(look.tokens, *place)
    opener = phrase_at(look.tokens, first, look.lexicon.connectives.phrases)
    after = first + len(opener or ())
    if opener is not None and after < last and look.tokens[after].text == ",":
        first = after + 1
    openers = look.lexicon.pronouns.relative | look.lexicon.complementizers.clause
    while first < last and (look.tokens[last - 1].upos == "CCONJ" or look.tokens[last - 1].lower in openers):
        last -= 1
    return unwrap(look.tokens, first, last)


def tells(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether an attribution's cue stands inside another's content."""
    return any(first <= inner.cue[0] < last for first, last in outer.content)


def _nested(look: View, inner: Attribution, outer: Attribution) -> bool:
    """Tell whether an attribution is told by another: its cue stands inside the other's content, below its head."""
    beside = inner.form == "comment" or (inner.verb is not None and _beside(look, inner, outer))
    return tells(outer, inner) and not beside and _apposed(look, inner) is None


def _apposed(look: View, inner: Attribution) -> int | None:
    """Return the comma before a noun that takes up what was told, and of which a cue tells more; or None.

    "dit craindre la fin du poste, CHIFFRE QUE la direction conteste": it is not her who tells that.
    """
    tokens, openers = look.tokens, look.lexicon.complementizers.clause | look.lexicon.relays.of_which
    que = min(inner.cue[0], inner.source[0] if inner.source[0] < inner.source[1] else inner.cue[0]) - 1
    if que < 2 or tokens[que].lower not in openers or tokens[que - 1].upos not in ("NOUN", "VERB"):
        return None
    if tokens[que - 1].upos == "VERB" and "VerbForm=Fin" not in tokens[que - 1].feats:  # ", CHIFFRE que" is no verb
        return None
    first = que - 1 - (tokens[que - 2].upos == "DET")
    return first - 1 if tokens[first - 1].text == "," else None


def _beside(look: View, inner: Attribution, outer: Attribution) -> bool:
    """Tell whether a cue is coordinated at the height of another's sentence rather than told by it.

    "Selon X, A, mais Y a dit que B": the second clause has a speaker of its own, and X does not vouch for it; "X a dit
    que A et a averti que B": the speaker goes on. Under "X a dit que A et que Y a dit B" the complementizer says that
    X tells it.
    """
    verb = inner.verb if inner.verb is not None else 0
    token = look.tokens[verb]
    if look.paragraph.child(verb, "mark") is not None:
        return False
    if outer.verb is not None and (token.head == outer.verb or inner.head == outer.head):
        siblings = ("conj", "advcl") if outer.form == "parenthesis" else ("conj", "advcl", "parataxis")
        return token.rel in siblings
    return token.rel == "conj" and outer.form == "according_to"


def _around(content: tuple[tuple[int, int], ...], comment: Attribution) -> tuple[tuple[int, int], ...]:
    """Leave a comment clause out of the content of another attribution."""
    first, last = min(comment.cue[0], comment.source[0]), max(comment.cue[-1] + 1, comment.source[1])
    parts = ((begin, min(end, first)) for begin, end in content), ((max(begin, last), end) for begin, end in content)
    return tuple(sorted({part for side in parts for part in side if part[0] < part[1]}))


def _without(look: View, content: tuple[tuple[int, int], ...], other: Attribution) -> tuple[tuple[int, int], ...]:
    """End a content where another attribution's cue, source or content begins inside it."""
    begins = [other.cue[0], *(first for first, _ in other.content), other.source[0]]
    comma = _apposed(look, other)
    begins += [comma] if comma is not None else []
    inside = [at for at in begins if any(first < at < last for first, last in content)]
    if not inside:
        return content
    cut = min(inside)
    return tuple((first, min(last, cut)) for first, last in content if first < cut)
