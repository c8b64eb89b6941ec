"""What a source's noun phrase says by itself: what its noun stands for, how far it goes, whether it points back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.count import is_plural
from recoupe.languages.sources import Noun

if TYPE_CHECKING:
    from recoupe.extract.scene import Scene
    from recoupe.languages.sources import NounKind


def kinds_of(scene: Scene, head: int) -> dict[NounKind, Noun]:
    """Return the kinds of source that a noun can stand for; a general noun for people in office is a role."""
    token = scene.look.tokens[head]
    if token.lower in scene.look.sources.plurals and is_plural(scene, head):
        return {"organization": Noun(token.lower)}
    kinds = scene.look.sources.kinds(token.lower, token.lemma)
    if "media" in kinds and any(scene.look.tokens[at].lower in scene.look.sources.logs for at in token.children):
        return {"document": kinds["media"]}  # "le journal de bord"
    if not kinds:  # "son projet de RAPPORT"
        below = [scene.look.tokens[at] for at in token.children if scene.look.tokens[at].rel == "nmod"]
        written = [scene.look.sources.kinds(noun.lower, noun.lemma) for noun in below]
        told = next((found["document"] for found in written if "document" in found), None)
        return _kinds_before(scene, head) if told is None else {"document": told}
    if "role" not in kinds and token.lemma in scene.data.hypernyms:
        return {**kinds, "role": Noun(token.lemma)}
    return kinds


def _kinds_before(scene: Scene, head: int) -> dict[NounKind, Noun]:
    """Return the kinds of the noun that the tree takes for an adjective of the one behind it: "un CABLE interno"."""
    before = scene.look.tokens[head - 1] if head else None
    if before is None or before.upos != "ADJ" or before.head != head:
        return {}
    return scene.look.sources.kinds(before.lower, before.lemma)


def points_back(scene: Scene, head: int, place: tuple[int, int]) -> bool:
    """Tell whether a phrase begins with a determiner that points at something told before."""
    first = scene.look.tokens[place[0]].lower
    return (
        first in scene.data.definite.pointing
        or scene.look.tokens[max(place[0], head - 1)].lower in scene.data.definite.same
    )


def core(scene: Scene, head: int, place: tuple[int, int]) -> tuple[int, int]:
    """Return the phrase up to the participle that tells through whom it came, or the clause behind it."""
    tokens = scene.look.tokens
    relays = scene.look.lexicon.relays
    for at in range(head + 1, place[1]):
        if tokens[at].text == "," or (tokens[at].lemma in relays.passive and tokens[at].upos in ("VERB", "ADJ")):
            return place[0], at
        if tokens[at].dep == "acl:relcl" or tokens[at].lower in clause_openers(scene):
            return place[0], _before_preposition(scene, at, head)
    return place


def _before_preposition(scene: Scene, at: int, head: int) -> int:
    """Return where the preposition and article before a relative pronoun begin: "la nota | A LA que"."""
    while at - 1 > head and scene.look.tokens[at - 1].upos in ("ADP", "DET"):
        at -= 1
    return at


def clause_openers(scene: Scene) -> frozenset[str]:
    """Return the words that open a clause about a source: "qui", "que", "dont"."""
    lexicon = scene.look.lexicon
    return lexicon.pronouns.relative | lexicon.complementizers.clause | lexicon.relays.of_which


def bared(scene: Scene, first: int, last: int) -> str:
    """Return a phrase's words without the article in front that only points."""
    tokens = scene.look.tokens
    if last - first > 1 and tokens[first].lower in scene.data.definite.pointing:
        return scene.words(first + 1, last)
    return scene.words(first, last)
