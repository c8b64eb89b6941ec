"""Words that can be a source: names, pronouns, nouns known for one, some of those who speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.extract.attribution import View

SUBJECTS = frozenset({"nsubj", "csubj"})


def alone(look: View, at: int) -> bool:
    """Tell whether an adjective stands for a noun, an article before it and none behind: "CETTE DERNIÈRE salue"."""
    tokens = look.tokens
    apart = at > 0 and at + 1 < len(tokens) and tokens[at - 1].upos == "DET"
    return apart and tokens[at].upos == "ADJ" and tokens[at + 1].upos not in ("NOUN", "PROPN", "ADJ")


def speaker(look: View, at: int) -> bool:
    """Tell whether a word is a name, a personal pronoun, or a noun known for a source or for so many of them."""
    token = look.tokens[at]
    pronouns = look.lexicon.pronouns
    if token.upos == "PRON" or token.lower in look.lexicon.comment_clauses.presenting:
        object_ = token.lower in pronouns.clitics - pronouns.personal  # "LE reprochan no haber actuado"
        return (
            not object_
            and token.lower not in pronouns.nobody | pronouns.relative | look.lexicon.comment_clauses.presenting
        )
    known = look.sources.kinds(token.lower, token.lemma)
    if alone(look, at):
        return True
    if token.upos == "NOUN" and token.text[0].isupper() and _stands_for_body(look, at):
        return True
    if token.upos in ("NUM", "DET"):
        return _some_of_them(look, at)
    if token.lower in look.sources.collectives:
        counted = (child for child in token.children if look.tokens[child].rel == "nmod")
        return bool(known) or any(speaker(look, child) for child in counted)
    return token.upos == "PROPN" or bool(known) or token.lower in look.sources.plurals


def _stands_for_body(look: View, at: int) -> bool:
    """Tell whether a capital makes a noun a body's: within its sentence, or bare where nouns have articles."""
    token = look.tokens[at]
    bare = look.paragraph.child(at, "det") is None and "Number=Plur" not in token.feats
    return at > look.paragraph.sentence_of(at)[0] or (look.lexicon.subjects.dropped and bare)


def _some_of_them(look: View, at: int) -> bool:
    """Tell whether a number or determiner stands for some of those who speak: "ONE of them", "DEUX des élus"."""
    token = look.tokens[at]
    below = [child for child in token.children if look.tokens[child].rel == "nmod" and child > at]
    alone = (
        not below and token.upos == "DET" and token.rel in SUBJECTS and token.lower not in look.lexicon.pronouns.nobody
    )
    return alone or any(speaker(look, child) for child in below)
