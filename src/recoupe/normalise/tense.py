"""Whether the verb over a word speaks of the past or of the future."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from recoupe.annotate.syntax import Paragraph, Token
from recoupe.normalise.scene import Direction

_STEPS = 8
"""How many heads up the verb is looked for."""


def direction(
    paragraph: Paragraph, index: int, ahead: Container[str], endings: Mapping[str, Sequence[str]]
) -> Direction | None:
    """Return where the verb that governs a token points; None for a present, or without a verb.

    ``ahead`` holds the lemmas whose complements lie ahead whatever their tense ("plan", "must", "expected");
    ``endings`` has those of the "future" and of the "infinitive" that it is made from, since taggers often take a
    rare future for a past.
    """
    tokens = paragraph.tokens
    for _ in range(_STEPS):
        token = tokens[index]
        if token.lemma in ahead or any(tokens[at].lemma in ahead and tokens[at].rel == "aux" for at in token.children):
            return "future"
        if token.upos in {"VERB", "AUX"} or any(tokens[at].rel == "cop" for at in token.children):
            found = _of_verb(paragraph, token, endings)
            if found is not None or "VerbForm=Inf" not in token.feats:
                return found
        if token.head == index:
            return None
        index = token.head
    return None


def _of_verb(paragraph: Paragraph, verb: Token, endings: Mapping[str, Sequence[str]]) -> Direction | None:
    """Read the tense of a verb together with its auxiliaries and copula."""
    words = [verb, *(paragraph.tokens[at] for at in verb.children if paragraph.tokens[at].rel in {"aux", "cop"})]
    forms = [word.feats for word in words]
    if any("Tense=Fut" in word.feats or _is_future(word, endings) for word in words):
        return "future"
    participle = "VerbForm=Part" in verb.feats and "Tense=Past" in verb.feats
    if any("Mood=Cnd" in feats for feats in forms):
        return "past" if participle else "future"
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
