"""The media that a source phrase makes relays: "des sources citées PAR X", "une note transmise À X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.according import own_medium
from recoupe.extract.phrase import noun_phrase
from recoupe.extract.publisher import as_medium, publisher
from recoupe.extract.scene import carried
from recoupe.extract.source import phrase

if TYPE_CHECKING:
    from recoupe.extract.scene import Chain, Scene
    from recoupe.records.statement import Link


def relays_in(scene: Scene, head: int, place: tuple[int, int], root: Chain) -> Chain:
    """Return the media that a source phrase makes relays ("des sources citées par X"), the last named first."""
    tokens, relays = scene.look.tokens, scene.look.lexicon.relays
    found: list[Chain] = []
    for at in range(head + 1, place[1]):
        guest = tokens[at].lower in relays.guest and _given_to(scene, at, place[1])  # "X, INVITÉ de la BBC"
        if guest or ({tokens[at].lemma, tokens[at].lower} & relays.giving and _given_to(scene, at, place[1])):
            found.append(tuple(_medium(scene, at + 2, place[1])))
            continue
        if tokens[at].lemma not in relays.passive and tokens[at].lower not in relays.passive:
            continue
        agent = next((k for k in range(at + 1, min(at + 5, place[1])) if tokens[k].lower in relays.agent), None)
        opener = next((k for k in range(head + 1, at) if _opens_relative(scene, k)), None)
        if agent is not None:
            found.append(tuple(_medium(scene, agent + 1, place[1])))
        elif opener is not None and tokens[opener + 1].lower in scene.look.lexicon.pronouns.personal:
            found.append(carried(tuple(link for link in scene.memory.last if link.kind == "media")))
        elif opener is not None:
            parts = ((opener + 1, at), (at + 1, place[1]))  # the subject may stand behind: "que s'est procuré X"
            found += [tuple(_holder(scene, *part)) for part in parts]
    return tuple(link for chain in reversed(found) for link in chain if link.name != root[-1].name)


def _given_to(scene: Scene, at: int, last: int) -> bool:
    """Tell whether whom something was given to follows its participle: "transmise À Mediapart"."""
    look = scene.look
    behind = look.tokens[at + 1 : min(at + 2, last)]
    bare = look.paragraph.child(at, "nsubj", "aux") is None
    to = look.lexicon.venues.relay_prepositions | look.lexicon.venues.relay_of
    return bare and any(token.lower in to for token in behind)


def _opens_relative(scene: Scene, at: int) -> bool:
    """Tell whether "que" or "dont" opens a relative clause: "un rapport, QUE Le Monde a pu consulter"."""
    return scene.look.tokens[at].lower in scene.look.lexicon.complementizers.clause | scene.look.lexicon.relays.of_which


def _holder(scene: Scene, first: int, last: int) -> list[Link]:
    """Return the medium that got hold of a document, of those named in a phrase: known for one, or by a lone name.

    Where nobody is named, a noun for a medium may point back at one: "que LE QUOTIDIEN s'est procuré".
    """
    named = scene.directory.inside(scene.number, first, last)
    links = (publisher(scene, mention.first, scene.named(mention)) for mention in named)
    medium = next((link for link in links if link.kind == "media"), None)
    if medium is not None:
        return [medium]
    return [] if named else _medium(scene, first, last)


def _medium(scene: Scene, first: int, last: int) -> list[Link]:
    """Return the medium named, or pointed back at, by the phrase that begins here; none where it is no medium.

    A name of unknown kind that sources speak through is taken for one.
    """
    tokens = scene.look.tokens
    for at in range(first, min(first + 5, last)):
        mention = scene.directory.at(scene.number, at)
        if mention is not None:
            return [as_medium(scene, mention)] if mention.entity.kind in ("media", "organization", "person") else []
        if "media" in scene.look.sources.kinds(tokens[at].lower, tokens[at].lemma):
            end = max(noun_phrase(scene.look.paragraph, at, first, last)[1], at + 1)
            return [] if own_medium(scene.look, first, at) else list(phrase(scene, at, (first, end)))
        if tokens[at].upos in ("NOUN", "VERB") or tokens[at].text == ",":
            return []
    return []
