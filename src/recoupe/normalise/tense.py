"""Whether the verb over a word speaks of the past or of the future."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any

from recoupe.annotate.syntax import Paragraph, Token
from recoupe.normalise.scene import Direction

_STEPS = 8
"""How many heads up the verb is looked for."""
_OPEN = ("VerbForm=Inf", "Mood=Sub")
"""Forms that point where the verb over them points."""


def direction(paragraph: Paragraph, index: int, words: Mapping[str, Any], *, at_hand: bool = False) -> Direction | None:
    """Return where the verb that governs a token points; None for a present, or without a verb.

    ``words`` is a language's ``time.toml``. Its ``future_lemmas`` are lemmas, or forms, whose complements lie ahead
    whatever their tense ("plan", "must", "expected"), unless in a perfect ("must have left"); those that are also
    ``modal_lemmas`` are over in a past tense of their own ("n'a pas voulu parler", "no quiso hablar"). Its ``endings``
    are those of the "future" and of the "infinitive" that it is made from, since taggers often take a rare future for a
    past. Its ``present`` is where a verb in the present points that governs the token behind it, if it is of a day
    ``at_hand`` ("the talks begin Monday"; before the verb, a day is as often told of in a historical present).
    """
    tokens, start = paragraph.tokens, index
    for step in range(_STEPS):
        token = tokens[index]
        if _points_ahead(paragraph, token, words["future_lemmas"], words["modal_lemmas"]):
            return "future"
        if token.upos in {"VERB", "AUX"} or any(tokens[at].rel == "cop" for at in token.children):
            found = _of_verb(paragraph, token, words["endings"])
            if found is None and step == 1 and at_hand and start > index and _is_finite_present(token):
                found = words.get("present")
            if found is not None or not any(open_ in token.feats for open_ in _OPEN):
                return found
        if token.head == index:
            return None
        index = token.head
    return None


def _points_ahead(paragraph: Paragraph, token: Token, ahead: Container[str], modals: Container[str]) -> bool:
    """Tell whether a word, or an auxiliary of a verb that is in no perfect, has its complements ahead of it."""
    if token.lemma in ahead or token.lower in ahead:
        return not (token.lemma in modals and _is_over(paragraph, token))
    helpers = [paragraph.tokens[at] for at in token.children if paragraph.tokens[at].rel == "aux"]
    perfect = _is_past_participle(token) and any(
        helper.dep == "aux" and helper.lemma not in ahead for helper in helpers
    )
    over = any(helper.lemma in modals and _is_over(paragraph, helper) for helper in helpers)
    return not perfect and not over and any(helper.lemma in ahead for helper in helpers)


def _is_over(paragraph: Paragraph, modal: Token) -> bool:
    """Tell whether a modal verb is in a perfect or a preterite ("n'a pas voulu", "no quiso"); an imperfect is not."""
    helpers = [paragraph.tokens[at] for at in modal.children if paragraph.tokens[at].rel == "aux"]
    perfect = _is_past_participle(modal) and any("Tense=Pres" in helper.feats for helper in helpers)
    return perfect or ("Tense=Past" in modal.feats and "VerbForm=Fin" in modal.feats)


def _is_finite_present(token: Token) -> bool:
    return "Tense=Pres" in token.feats and "VerbForm=Fin" in token.feats


def _is_past_participle(token: Token) -> bool:
    return "VerbForm=Part" in token.feats and "Tense=Past" in token.feats


def _of_verb(paragraph: Paragraph, verb: Token, endings: Mapping[str, Sequence[str]]) -> Direction | None:
    """Read the tense of a verb together with its auxiliaries and copula."""
    words = [verb, *(paragraph.tokens[at] for at in verb.children if paragraph.tokens[at].rel in {"aux", "cop"})]
    forms = [word.feats for word in words]
    if any("Tense=Fut" in word.feats or _is_future(word, endings) for word in words):
        return "future"
    participle = _is_past_participle(verb)
    conditional = [word for word in words if "Mood=Cnd" in word.feats]
    if conditional:  # "aurait cédé" is over, "serait démoli" is a future that was told
        return "past" if participle and not any(word.dep == "aux:pass" for word in conditional) else "future"
    past = participle or any("Tense=Past" in feats or "Tense=Imp" in feats for feats in forms)
    return "past" if past else None


def _is_future(word: Token, endings: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether a form is its infinitive turned future ("ouvrira"), or looks so and its lemma is not known."""
    for ending in endings["future"]:
        root = word.lower.removesuffix(ending)
        lemmas = [word.lower, *(root + end for end in endings["infinitive"])]
        if root != word.lower and word.lemma in lemmas:
            return True
    return False
