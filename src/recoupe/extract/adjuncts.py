"""What stands between a cue verb and its content without being either: adverbs, times, venues, asides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import phrase_at

if TYPE_CHECKING:
    from recoupe.extract.attribution import View

LONGEST = 24
"""How many tokens an aside between commas may have."""
_BEFORE_TIME = ("DET", "NUM", "ADP", "ADJ")


def behind_adjuncts(look: View, at: int) -> int:
    """Return the place behind the adverbs, times and asides that begin here: "annonce | MARDI, SUR RTL, | un plan".

    It is the place itself where none begins here.
    """
    tokens = look.tokens
    while at < len(tokens):
        behind = _behind_aside(look, at) if tokens[at].text == "," else _behind_time(look, at)
        if behind == at:
            break
        at = behind
    return at


def _behind_time(look: View, at: int) -> int:
    """Return the place behind an adverb or a time that stands here ("ce mardi", "en mai"), else the place itself."""
    tokens, opening = look.tokens, look.lexicon.complementizers.interrogative
    if tokens[at].upos == "ADV" and tokens[at].lower not in look.negative_particles | opening:
        return at + 1
    end = at + len(phrase_at(tokens, at, look.lexicon.temporal.ago) or ())
    while end < len(tokens) and end < at + 3 and tokens[end].upos in _BEFORE_TIME:
        end += 1
    timed = end < len(tokens) and tokens[end].lower in look.lexicon.temporal.nouns
    measure = (
        timed
        and tokens[at].upos == "NUM"
        and end + 1 < len(tokens)
        and tokens[end + 1].lower in look.lexicon.apposition.of
    )
    return end + 1 if timed and not measure else at  # "deux jours de grève" is no time


def _behind_aside(look: View, comma: int) -> int:
    """Return the place behind an aside of a preposition or a pronoun behind this comma, else the comma's place."""
    tokens = look.tokens
    if [token.text for token in tokens[comma + 2 : comma + 3]] == [","] and _pronoun(look, comma + 1):
        return comma + 3  # "fait état, ELLE, de …"
    end = next((at for at in range(comma + 1, min(comma + LONGEST, len(tokens))) if tokens[at].text == ","), comma)
    if end <= comma + 1 or look.inside[comma] or tokens[comma + 1].upos != "ADP":
        return comma
    venue = any(token.lemma in look.lexicon.venues.nouns for token in tokens[comma + 1 : comma + 5])
    clause = any(token.upos in ("VERB", "AUX", "SCONJ") for token in tokens[comma + 1 : end])
    return end + 1 if venue or not clause else comma


def _pronoun(look: View, at: int) -> bool:
    """Tell whether a personal pronoun stands here."""
    return look.tokens[at].lower in look.lexicon.pronouns.personal
