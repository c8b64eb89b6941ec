"""Who speaks by a verb without a subject in a language that drops them: "Insiste en que …", "En el club dicen …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.inverted import names_medium
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.speaker import SUBJECTS
from recoupe.extract.verb import agrees, finite_word

if TYPE_CHECKING:
    from recoupe.extract.attribution import View


def unspoken(look: View, verb: int, unit: tuple[int, int]) -> tuple[int, tuple[int, int]] | None:
    """Return who speaks where a verb has no subject in a range: the body in which people speak, else the verb alone.

    None where the language drops no subjects, or where the verb is in no third person or impersonal ("se espera que").
    """
    table, tokens = look.lexicon.subjects, look.tokens
    word = finite_word(look, verb)
    below = [at for at in tokens[verb].children if tokens[at].rel in SUBJECTS and unit[0] <= at < unit[1]]
    own = [at for at in below if look.inside[at] <= look.inside[verb] and agrees(look, at, verb)]
    own = [at for at in own if not names_medium(look, at)]
    if not table.dropped or word is None or own:
        return None
    feats, verbs = tokens[word].feats, look.lexicon.verbs
    speaking = verbs.pronominal.lemmas | verbs.pronominal.also
    if "Number=Plur" in feats:
        speaking |= verbs.attitude.any | verbs.attitude.listed  # "En el club SE DECLARAN sorprendidos"
    bare = any(tokens[at].lower in table.impersonal for at in tokens[verb].children)
    if "Person=1" in feats or "Person=2" in feats or (bare and tokens[verb].lemma not in speaking):
        return None
    place = _speaking_place(look, verb, unit) if "Number=Plur" in feats else None
    return place or (verb, (verb, verb))


def _speaking_place(look: View, verb: int, unit: tuple[int, int]) -> tuple[int, tuple[int, int]] | None:
    """Return the body named before a plural verb behind a preposition of place: "En EL CLUB sostienen que"; or None."""
    tokens = look.tokens
    for at in tokens[verb].children:
        case = look.paragraph.child(at, "case")
        near = unit[0] <= at < verb or (at > verb and not _takes_words(look, verb, at))
        if case is None or case.lower not in look.lexicon.subjects.places or not near:
            continue
        kinds = look.sources.kinds(tokens[at].lower, tokens[at].lemma)
        if tokens[at].upos == "PROPN" or {"organization", "anonymous", "media"} & set(kinds):
            low, high = (unit[0], verb) if at < verb else (verb + 1, unit[1])
            return at, noun_phrase(look.paragraph, at, low, high)
    return None


def _takes_words(look: View, verb: int, last: int) -> bool:
    """Tell whether more than adjuncts stand between a verb and a place: "dijeron a Efe desde X" has no more."""
    below = (look.tokens[at] for at in look.tokens[verb].children if verb < at < last)
    return any(token.rel in ("obj", "ccomp", "xcomp", "csubj") for token in below)
