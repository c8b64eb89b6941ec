"""Attributions by verb: quotations, that-clauses, parentheses, infinitives, noun phrases, labels, passives.

Each frame is a function that reads one verb's surroundings; the first that fits makes the attribution. The frames
follow the inventory of Pareti (2015) for English and of the French constructions listed in the language's data.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.extract.attitude import attitude, judgement
from recoupe.extract.attribution import Attribution
from recoupe.extract.comment_clause import comment_clause, fronted_body, read_by_one
from recoupe.extract.frames import (
    clause,
    colon_after,
    companion,
    noun,
    object_of_phrase,
    oblique,
    quote_after,
)
from recoupe.extract.infinitive import infinitive
from recoupe.extract.label import label
from recoupe.extract.news import is_passive
from recoupe.extract.parenthesis import parenthesis
from recoupe.extract.passive import impersonal, passive, told
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.question import question
from recoupe.extract.unspoken import unspoken
from recoupe.extract.verb import attached_pronoun, may_speak, speaker, subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.extract.attribution import View

FRAMES = (
    question,
    clause,
    quote_after,
    colon_after,
    attitude,
    judgement,
    infinitive,
    oblique,
    label,
    object_of_phrase,
    noun,
)
"""The frames of a verb of saying, in the order in which they are tried."""
VERBAL = ("VERB", "AUX")


def reported(look: View, unit: tuple[int, int]) -> Iterator[Attribution]:
    """Yield the attributions that verbs make in one sentence, one for each cue, in text order."""
    headline = before_colon(look, unit)
    if headline is not None:
        yield headline
    colon = after_colon(look, unit)
    if colon is not None:
        yield colon
    for verb in range(*unit):
        aside = comment_clause(look, unit, verb)
        if aside is not None:
            yield aside
        token = look.tokens[verb]
        if token.upos not in VERBAL or token.rel in ("aux", "cop"):
            continue
        found = read_by_one(look, unit, verb) or parenthesis(look, unit, verb)
        if found is None and not look.inside[verb] and may_speak(look, verb):
            found = told(look, unit, verb) or _framed(look, unit, verb)
        if found is not None:
            yield from with_object(look, unit, found)


def with_object(look: View, unit: tuple[int, int], one: Attribution) -> Iterator[Attribution]:
    """Yield a verb's attribution, and before one behind a colon what its object says: "dément tout retrait : « … »"."""
    first = one.content[0][0]
    if (
        one.form not in ("quote", "clause")
        or one.verb is None
        or look.tokens[first - 1].text != ":"
        or first - 1 <= one.verb + 1
    ):
        yield one
        return
    said = noun(look, (unit[0], first - 1), one.verb, (one.head, one.source))
    if said is None:
        yield one
        return
    yield said
    colon = look.tokens[first - 1]
    yield replace(one, form="colon", lemma=colon.text, cue=(colon.index,), verb=None)


def before_colon(look: View, unit: tuple[int, int]) -> Attribution | None:
    """Read "« … » : le ministre a fermé la porte": a quotation, a colon, and a clause about the one who spoke."""
    quote = look.quote_at(unit[0])
    if quote is None or quote.first != unit[0] or quote.last + 2 >= unit[1] or look.tokens[quote.last + 1].text != ":":
        return None
    colon = quote.last + 1
    for at in range(colon + 1, unit[1]):
        token = look.tokens[at]
        if token.rel == "nsubj" and token.head > at:
            source = noun_phrase(look.paragraph, at, colon + 1, token.head)
            return (
                Attribution("colon", unit, ":", (colon,), None, at, source, (quote.inner,))
                if _person(look, at)
                else None
            )
    return None


def after_colon(look: View, unit: tuple[int, int]) -> Attribution | None:
    """Read "le ministre est formel : « … »": somebody is something, a colon, and a quotation that ends the sentence."""
    quote = look.quote_from(*unit)
    if quote is None or quote.first - 1 <= unit[0] or look.tokens[quote.first - 1].text != ":":
        return None
    colon = quote.first - 1
    if any(token.upos != "PUNCT" for token in look.tokens[quote.last + 1 : unit[1]]):
        return None
    for at in range(unit[0], colon):
        token = look.tokens[at]
        copular = token.head > at and look.paragraph.child(token.head, "cop") is not None
        if token.rel == "nsubj" and copular and token.head < colon:
            source = noun_phrase(look.paragraph, at, unit[0], token.head)
            return (
                Attribution("colon", unit, ":", (colon,), None, at, source, (quote.inner,))
                if _person(look, at)
                else None
            )
    return None


def _person(look: View, at: int) -> bool:
    """Tell whether a word is a name or a person's role."""
    token = look.tokens[at]
    return token.upos == "PROPN" or "role" in look.sources.kinds(token.lower, token.lemma)


def _framed(look: View, unit: tuple[int, int], verb: int) -> Attribution | None:
    """Read a verb whose content follows it."""
    lemma = look.tokens[verb].lemma
    verbs = look.lexicon.verbs
    listed = (verbs.speech, verbs.clause, verbs.noun, verbs.with_, verbs.attitude.listed)
    known = any(lemma in lemmas for lemmas in listed)
    asked = (
        look.tokens[unit[1] - 1].text == "?" and attached_pronoun(look, verb) is not None
    )  # "A-t-il nié les faits ?"
    if asked or _sentences(look, verb) or _lacks_pronoun(look, verb) or _is_judged(look, verb):
        return None
    if lemma in verbs.labelling.lemmas or lemma in verbs.noun:
        found = passive(look, unit, verb)
        if found is not None:
            return found
    written = impersonal(look, unit, verb)
    if written is not None or _nobody_says(look, verb):
        return written
    who = subject(look, verb, unit)
    if who is not None and look.tokens[who[0]].lower in look.lexicon.comment_clauses.one:
        who = fronted_body(look, unit, who[0])
    who = who or unspoken(look, verb, unit)
    light = lemma in verbs.with_ and companion(look, unit, verb) is not None  # "font état de": whoever does it speaks
    if who is None or not (credible(look, verb, who[0]) or (light and look.tokens[who[0]].upos == "NOUN")):
        return None
    for frame in FRAMES if known else (quote_after,):
        found = frame(look, unit, verb, who)
        if found is not None:
            return found
    return None


def _sentences(look: View, verb: int) -> bool:
    """Tell whether a verb is a court's act by its complement: "a été condamné À six mois"."""
    tokens = look.tokens
    cases = look.lexicon.verbs.sentencing.get(tokens[verb].lemma, frozenset())
    below = (at for child in tokens[verb].children for at in tokens[child].children)
    return any(tokens[at].rel == "case" and tokens[at].lower in cases for at in below)


def _lacks_pronoun(look: View, verb: int) -> bool:
    """Tell whether a verb that speaks only with its reflexive pronoun stands without it: "attendent au guichet"."""
    pronoun = any(look.tokens[child].rel == "expl" for child in look.tokens[verb].children)
    return look.tokens[verb].lemma in look.lexicon.verbs.pronominal.lemmas and not pronoun


def _is_judged(look: View, verb: int) -> bool:
    """Tell whether a verb's subject is what is spoken of, with no word of who speaks: "l'alerte a été jugée « … »"."""
    if not is_passive(look, verb) or look.paragraph.child(verb, "nsubj") is None:
        return False
    return not any(look.tokens[at].lower in look.lexicon.relays.agent for at in look.paragraph.subtree(verb))


def _nobody_says(look: View, verb: int) -> bool:
    """Tell whether a verb is an impersonal passive before its clause: "Il n'est pas exclu que …"."""
    below = [look.tokens[child] for child in look.tokens[verb].children if child < verb]
    being = any(token.dep in ("aux:pass", "cop") for token in below)
    return being and any(t.dep == "expl:subj" and not t.text.startswith("-") for t in below)


def credible(look: View, verb: int, head: int) -> bool:
    """Tell whether a subject can be a source: somebody or something that speaks.

    Verbs of speech take any noun for a speaker but the impersonal and the indefinite; verbs that things do too
    ("montrer", "constater") need a name or a noun known for a source.
    """
    token = look.tokens[head]
    if head == verb:  # nobody is named: whoever spoke before
        return True
    inverted = token.text.startswith("-")
    if token.lower in look.lexicon.pronouns.nobody or (token.dep == "expl:subj" and not inverted):
        return False
    if token.lower in look.lexicon.pronouns.impersonal and is_passive(look, verb):
        return False
    behind = [look.tokens[at] for at in token.children if at > head]
    apposed = any(other.rel == "appos" and speaker(look, other.index) for other in behind)
    asked = any(
        other.dep == "acl" and other.lemma in look.lexicon.relays.passive for other in behind
    )  # "interrogé par"
    if apposed or asked or speaker(look, head):
        return True
    told = any(look.tokens[at].rel == "iobj" and at < verb for at in look.tokens[verb].children)  # "me cuenta que"
    if token.upos == "PRON" or (look.tokens[verb].lemma in look.lexicon.verbs.needs_source.lemmas and not told):
        return False
    return look.tokens[verb].lemma in look.lexicon.verbs.speech and token.upos in (
        "NOUN",
        "ADJ",
        "NUM",
        "DET",
        "X",
        "ADV",
    )
