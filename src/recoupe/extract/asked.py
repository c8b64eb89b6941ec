"""Whom a medium asked in a sentence of the outlet's own: "Interrogée par X, la maire s'est refusée à tout commentaire".

What she is quoted with next was said to that medium.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.addressee import medium_at
from recoupe.extract.verb import subject

if TYPE_CHECKING:
    from recoupe.annotate.directory import Entity
    from recoupe.extract.scene import Scene

REACH = 5
"""How many tokens behind a participle the agent may stand."""


def note_asked(scene: Scene, unit: tuple[int, int]) -> None:
    """Remember the medium that asked a person who is the sentence's subject; nothing where nobody was asked."""
    look = scene.look
    for token in look.tokens[slice(*unit)]:
        if token.lemma not in look.lexicon.relays.asking or "VerbForm=Part" not in token.feats:
            continue
        near = range(token.index + 1, min(token.index + REACH, unit[1]))
        agent = next((at for at in near if look.tokens[at].lower in look.lexicon.relays.agent), None)
        medium = medium_at(scene, agent + 1, unit[1], set()) if agent is not None else []
        person = _asked(scene, token.index, unit) if medium else None
        if person is not None:
            scene.memory.relays[person.name] = tuple(medium)


def _asked(scene: Scene, participle: int, unit: tuple[int, int]) -> Entity | None:
    """Return the person whom a participle tells of: by the noun it hangs on, or its verb's subject; or None."""
    tokens = scene.look.tokens
    above = tokens[participle].head
    if tokens[above].upos in ("NOUN", "PROPN"):
        place = (above, above + 1)
    else:
        who = subject(scene.look, above, unit)
        if who is None:
            return None
        place = who[1]
    named = scene.directory.inside(scene.number, *place)
    return next((mention.entity for mention in named if mention.entity.kind == "person"), None)
