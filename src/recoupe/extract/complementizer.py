"""The "que" that opens what a verb says, told from relative pronouns and from the "que" of other verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import finite, gerund, phrase_at

if TYPE_CHECKING:
    from recoupe.extract.attribution import View

REACH = 24
"""How many tokens a complementizer may stand behind its verb: adjuncts of time and place fit, sentences do not."""


def complementizer(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return the place of the "que" that opens a verb's content, or None.

    It stands before any other finite verb and outside quotations; adjuncts may come between.
    """
    tokens = look.tokens
    aside = _citing_aside(look, verb, unit)
    for at in range(verb + 1, min(verb + REACH, unit[1])):
        token = tokens[at]
        if at in aside:
            continue
        opens = token.lower in look.lexicon.complementizers.clause
        if opens and tokens[at - 1].lower in look.lexicon.complementizers.concessive:  # "quoi que ce soit"
            continue
        if opens and token.upos in ("SCONJ", "PRON", "CCONJ", "ADV"):
            behind_aside = bool(aside) and at == aside.stop
            return None if (not behind_aside and _relative(look, verb, at)) or _pointing(look, at) else at
        if look.inside[at] or token.text in (":", ";", "«") or gerund(token) or _other_clause(look, verb, at):
            return None
    return None


def _citing_aside(look: View, verb: int, unit: tuple[int, int]) -> range:
    """Return the places of an aside right behind a verb that tells whom it quotes: "rapporte, en citant X, que …"."""
    tokens = look.tokens
    near = range(verb + 1, min(verb + REACH, unit[1]))
    comma = next((at for at in near if tokens[at].text == ","), unit[1])
    if comma + 1 >= unit[1] or any(tokens[at].upos in ("VERB", "AUX", "SCONJ") for at in range(verb + 1, comma)):
        return range(0)
    end = next((at for at in range(comma + 1, unit[1]) if tokens[at].text == ","), verb)
    quotes = any(gerund(tokens[at]) and tokens[at].lemma in look.lexicon.relays.active for at in range(comma + 1, end))
    return range(comma, end + 1) if quotes else range(0)


def _pointing(look: View, at: int) -> bool:
    """Tell whether a word like a complementizer is a pronoun of its clause: "said THAT was wrong"."""
    token, before = look.tokens[at], look.tokens[at - 1]
    own = token.upos == "PRON" and token.rel != "mark" and before.upos != "NOUN"
    return look.lexicon.complementizers.optional and own


def _relative(look: View, verb: int, at: int) -> bool:
    """Tell whether a "que" is a relative pronoun of the noun before it, which is no venue, time or empty noun.

    Behind an adjunct of a verb without an object, or behind whoever is told, it opens that verb's clause: "a affirmé
    devant les élus que …", "a averti les riverains que …".
    """
    tokens = look.tokens
    before = tokens[at - 1]
    commas = sum(token.text == "," for token in tokens[verb:at])
    apart = tokens[at].upos == "PRON" and before.text == "," and commas % 2
    own = tokens[at].rel == "nsubj" and before.upos == "NOUN"  # "told pupils in a leaflet THAT LISTS twelve clubs"
    if own or (apart and tokens[tokens[at].head].dep == "acl:relcl"):
        return True
    if tokens[at].upos != "PRON" or before.upos not in ("NOUN", "PRON"):
        return False
    if tokens[verb].lemma in look.lexicon.verbs.telling.lemmas and before.head == verb and before.rel == "obj":
        return False
    top = before
    while top.rel in ("nmod", "flat", "appos") and top.head < top.index:  # "à l'issue du conseil des MINISTRES que"
        top = tokens[top.head]
    last_word = look.lexicon.subjects.behind and top.rel == "nsubj" and top.head == verb
    if last_word and look.paragraph.child(verb, "obj", "ccomp") is None:  # "Anunció el ministro que …"
        return False
    governed = look.paragraph.child(top.index, "case") is not None and top.head == verb
    if governed and look.paragraph.child(verb, "obj") is None:
        return False
    lexicon = look.lexicon
    empty = before.lemma in lexicon.complementizers.fact or before.lemma in lexicon.venues.nouns
    return not empty and before.lower not in lexicon.temporal.nouns


def _other_clause(look: View, verb: int, at: int) -> bool:
    """Tell whether another finite verb stands here, so that a later "que" is not this verb's."""
    if look.tokens[at].upos != "VERB" or at == verb or not finite(look.paragraph, at):
        return False
    ago = look.lexicon.temporal.ago
    return not any(phrase_at(look.tokens, at - width, ago) for width in range(min(at, 3)))
