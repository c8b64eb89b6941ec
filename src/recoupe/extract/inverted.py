"""Subjects behind their verb that the tree has lost: "a dit mardi LA MINISTRE", "a tonné de son banc ZOÉ BRUN"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.speaker import alone

if TYPE_CHECKING:
    from recoupe.extract.attribution import View


def tells_when(look: View, at: int) -> bool:
    """Tell whether a word is one of clock and calendar."""
    return look.tokens[at].lower in look.lexicon.temporal.nouns


def noun_behind(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return the first noun behind a verb that no preposition governs, else a full name behind an adjunct, or None."""
    found = _free_noun(look, verb, unit)
    return _last_name(look, verb, unit) if found is None else found


def _free_noun(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return the first noun behind a verb that no preposition governs and that tells no time, or None."""
    tokens = look.tokens
    for at in range(verb + 1, min(verb + 14, unit[1])):
        token = tokens[at]
        if token.text in (".", "«", "»", ";") or ("VerbForm=Fin" in token.feats and token.text.islower()):
            return None
        if token.rel == "expl":
            continue
        if token.lower in look.lexicon.pronouns.relative | look.lexicon.relays.of_which:
            return None
        number = token.upos == "NUM" or "PronType=Ind" in token.feats  # "…, dijo a X UNO de los obreros"
        counted = number and at + 1 < unit[1] and tokens[at + 1].upos == "ADP"
        if counted:
            return at
        people = token.upos == "ADJ" and at == verb + 1 and _people(look, at)  # "…, cuentan CERCANOS al club"
        if (alone(look, at) or people or token.upos in ("NOUN", "PROPN", "PRON")) and not tells_when(look, at):
            misplaced = token.upos == "PROPN" and (
                time_head(look, at) or _behind_thing(look, at)
            )  # "a écrit mardi REUTERS"
            if misplaced:
                return at
            governed = under_preposition(look, at) or names_medium(look, at)
            if token.rel in ("flat", "amod", "nummod") or governed or time_head(look, at):
                continue
            return at
    return None


def _people(look: View, at: int) -> bool:
    """Tell whether a word, whatever the tagger made of it, is a noun for unnamed people."""
    return "anonymous" in look.sources.kinds(look.tokens[at].lower, look.tokens[at].lemma)


def names_medium(look: View, at: int) -> bool:
    """Tell whether a name only names the medium before it, under a preposition: "dijo en radio NOVA"."""
    first = at - 1 - (look.tokens[at - 1].upos == "DET")  # "dijo al diario EL Faro"
    noun = look.tokens[first]
    medium = noun.upos == "NOUN" and "media" in look.sources.kinds(noun.lower, noun.lemma)
    return medium and look.tokens[at].upos == "PROPN" and look.tokens[first - 1].upos == "ADP"


def _last_name(look: View, verb: int, unit: tuple[int, int]) -> int | None:
    """Return the full name that ends a sentence or clause behind an adjunct of its verb, or None.

    "a tonné depuis les bancs de l'opposition ZOÉ MAES": the tree has the name under the adjunct's noun.
    """
    tokens = look.tokens
    for at in range(verb + 2, min(verb + 14, unit[1] - 1)):
        full = tokens[at].upos == "PROPN" and tokens[at + 1].head == at and tokens[at + 1].dep == "flat:name"
        if full and tokens[at].rel == "appos" and tokens[at - 1].upos == "NOUN" and tokens[at - 1].text.islower():
            return at
        if "VerbForm=Fin" in tokens[at].feats or tokens[at].text in (".", "«", "»", ";", ":"):
            return None
    return None


def _behind_thing(look: View, at: int) -> bool:
    """Tell whether a name stands right behind a thing under a preposition that it is no name of: "au téléphone ZOÉ"."""
    before = look.tokens[at - 1]
    thing = before.upos == "NOUN" and before.text.islower() and look.paragraph.child(before.index, "case") is not None
    return thing and not look.sources.kinds(before.lower, before.lemma) and look.tokens[at].head == before.index


def under_preposition(look: View, at: int) -> bool:
    """Tell whether a preposition stands before a noun, its determiners and adjectives passed over."""
    tokens = look.tokens
    place, begun = at - 1, False
    while place >= 0 and tokens[place].upos in ("DET", "ADJ", "NUM", "PROPN", "NOUN") and not tells_when(look, place):
        apart = tokens[place].head != at and (begun or tokens[at].head != place)
        if apart and (tokens[place].upos in ("PROPN", "NOUN") or (begun and tokens[place].upos == "ADJ")):
            return False
        begun = begun or tokens[place].upos in ("DET", "NUM")
        place -= 1
    return place >= 0 and tokens[place].upos == "ADP"


def time_head(look: View, at: int) -> bool:
    """Tell whether a word hangs on one of clock and calendar."""
    return look.tokens[look.tokens[at].head].lower in look.lexicon.temporal.nouns
