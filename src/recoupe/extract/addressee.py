"""The media that somebody speaks to: "told X", "ont déclaré à X", "dans une interview avec X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.anaphor import medium_meant, passed_on_by
from recoupe.extract.phrase import gerund, noun_phrase
from recoupe.extract.publisher import as_medium, publisher
from recoupe.records.statement import Link

if TYPE_CHECKING:
    from recoupe.extract.attribution import Attribution
    from recoupe.extract.scene import Chain, Scene


def spoken_to(scene: Scene, one: Attribution) -> Chain:
    """Return the media that a cue's clause names as spoken to: "ont déclaré à X", "dans une interview avec X"."""
    look = scene.look
    content = {at for first, last in one.content for at in range(first, last)}
    source = set(range(*one.source))
    found: list[Link] = []
    unit = next(place for place in look.units if place[0] <= one.cue[0] < place[1])
    for at in range(*unit):
        if at not in content and at not in source and not look.inside[at] and _leads(scene, at) and not _own(scene, at):
            links = medium_at(scene, at + 1, unit[1], content | source)
            again = look.tokens[at].lower in look.lexicon.relays.agent  # "à la chaîne X, reprise PAR Y"
            found = [*links, *found] if again else [*found, *links]
    told = _told(scene, one)
    if told is not None and told[0] not in content | source:  # the tree may have hung the content on the medium
        found += medium_at(scene, told[0], told[1], content | source)
    return tuple(found)


def _told(scene: Scene, one: Attribution) -> tuple[int, int] | None:
    """Return the range of whom a verb of telling, or the one that a participle carries on, has for its object, or None.

    "told X", "told X that A, ADDING that B".
    """
    tokens, telling = scene.look.tokens, scene.look.lexicon.verbs.telling.lemmas
    verb = one.verb
    while verb is not None and tokens[verb].lemma not in telling:
        above = tokens[verb].head
        verb = above if gerund(tokens[one.verb or 0]) and above < verb else None
    if verb is None:
        return None
    at = next((at for at in tokens[verb].children if at > verb and tokens[at].rel in ("iobj", "obj")), None)
    return noun_phrase(scene.look.paragraph, at, verb + 1, one.unit[1]) if at is not None else None


def _leads(scene: Scene, at: int) -> bool:
    """Tell whether a preposition can lead to the medium spoken to: by itself, or behind a venue or a participle."""
    look = scene.look
    word = look.tokens[at].lower
    if word in look.lexicon.venues.relay_prepositions:
        return True
    before = look.tokens[max(look.paragraph.sentence_of(at)[0], at - 5) : at]
    if word in look.lexicon.relays.agent:
        return any(t.lemma in look.lexicon.relays.passive or t.lower in look.lexicon.relays.passive for t in before)
    venue = any(t.lemma in look.lexicon.venues.nouns or t.lower in look.lexicon.venues.nouns for t in before[-3:])
    return word in look.lexicon.venues.relay_of and venue


def _own(scene: Scene, at: int) -> bool:
    """Tell whether a preposition heads the outlet's own channel ("à notre antenne"), which is no relay."""
    return any(t.lower in scene.look.lexicon.venues.own_channel for t in scene.look.tokens[at + 1 : at + 3])


def medium_at(scene: Scene, first: int, high: int, taken: set[int]) -> list[Link]:
    """Return the medium that a preposition leads to: named, or a common noun that points back at one."""
    look = scene.look
    for at in range(first, min(first + 4, high)):
        if at in taken or look.tokens[at].upos in ("VERB", "AUX", "PUNCT"):
            return []
        mention = scene.directory.at(scene.number, at)
        if mention is not None:
            named = scene.named(mention)
            asked = look.tokens[first - 1].lower in look.lexicon.relays.agent  # "interrogé par X"
            asked = asked or look.tokens[first - 2].lemma in look.lexicon.venues.talks  # "en diálogo con X"
            named = publisher(scene, at, named) if asked else named
            return [named] if named.kind == "media" else []
        kinds = look.sources.kinds(look.tokens[at].lower, look.tokens[at].lemma)
        told_to_all = look.tokens[at].lower in look.lexicon.venues.public
        if "media" in kinds and not told_to_all and scene.directory.at(scene.number, at + 1) is None:
            return _called(scene, first, at, high)
    return []


def _called(scene: Scene, first: int, at: int, high: int) -> list[Link]:
    """Return the medium that a common noun means, in a phrase that begins here: by a name behind it, or before."""
    look, behind = scene.look, scene.directory.inside(scene.number, at + 1, min(at + 5, high))
    end = next((n for n in range(at + 1, high) if look.tokens[n].upos != "ADJ"), high)
    owner = next((m for m in behind if m.entity.kind == "media"), None)
    if owner is not None and look.tokens[at + 1].lower in look.lexicon.apposition.of:  # "nos confrères DE X"
        return [scene.named(owner)]
    apposed = next((m for m in behind if m.first == end and m.entity.kind in ("media", "organization")), None)
    if apposed is not None:  # "à la chaîne danoise TV2"
        return [as_medium(scene, apposed)]
    known = medium_meant(scene, at)
    if known is not None:
        return [*passed_on_by(scene, known), Link(name=known, kind="media", span=scene.span(at, at + 1), stated=True)]
    points = any(token.lower in scene.data.definite.pointing for token in look.tokens[first:at])
    told = end > at + 1 and any(look.tokens[at].lower in nouns for nouns in scene.data.media_nouns.values())
    described = Link(name=scene.words(at, end), kind="media", span=scene.span(at, end), stated=True)
    return [described] if points and told else []
