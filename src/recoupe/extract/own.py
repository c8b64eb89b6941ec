"""What the outlet says in its own voice: the sentences, and the parts of sentences, that nobody is credited with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.opening import opening
from recoupe.extract.phrase import runs, trim, unwrap

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution, View

SHORTEST = 4
"""A remainder of fewer tokens than this says nothing of its own."""


def own_voice(look: View, attributions: list[Attribution]) -> list[tuple[tuple[int, int], ...]]:
    """Return the contents of a paragraph's own-voice statements, each one range of tokens, in text order."""
    out: list[tuple[tuple[int, int], ...]] = []
    for unit in look.units:
        taken = {at for one in attributions for at in _taken(one) if unit[0] <= at < unit[1]}
        first = opening(look, unit)
        free = [at for at in range(first, unit[1]) if at not in taken]
        for run in runs(free):
            place = unwrap(look.tokens, *trim(look.tokens, *run))
            if _says(look, place, whole=not taken):
                out.append((place,))
    return out


def _taken(one: Attribution) -> set[int]:
    """Return the tokens that an attribution takes up: from its source or cue to its content's end.

    A noun with its complement takes none: its sentence tells more ("la promesse de X de rouvrir a déçu").
    """
    if one.form == "complement":
        return set()
    taken = {*one.cue, *(at for first, last in one.content for at in range(first, last))}
    return taken | set(range(*one.source))


def _says(look: View, place: tuple[int, int], *, whole: bool) -> bool:
    """Tell whether a stretch is a statement: a clause with its verb and, of a sentence partly credited, its subject."""
    first, last = place
    if last - first < SHORTEST:
        return False
    tokens = look.tokens
    verbs = [
        at for at in range(first, last) if "VerbForm=Fin" in tokens[at].feats and tokens[at].upos in ("VERB", "AUX")
    ]
    if whole:
        return bool(verbs) or (
            not any(tokens[at].upos == "VERB" for at in range(first, last)) and last - first > 2 * SHORTEST
        )
    subjects = [
        at for at in range(first, last) if tokens[at].rel in ("nsubj", "expl") and first <= tokens[at].head < last
    ]
    return bool(verbs) and bool(subjects)
