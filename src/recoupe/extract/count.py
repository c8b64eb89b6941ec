"""How many people a source phrase speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.extract.scene import Scene


def is_plural(scene: Scene, head: int) -> bool:
    """Tell whether a noun is plural: by its features, or by a number above one before it."""
    tokens = scene.look.tokens
    if "Number=Plur" in tokens[head].feats:
        return True
    for at in range(head - 1, max(-1, head - 4), -1):
        if tokens[at].upos in ("PUNCT", "ADP", "VERB"):
            return False
        number = _number(scene, at)
        if number is not None and number > 1:
            return True
    return False


def count(scene: Scene, head: int, place: tuple[int, int]) -> int | None:
    """Return how many people a phrase counts, coordinated counts added up; None where any part leaves it open."""
    tokens = scene.look.tokens
    if tokens[head].lower in scene.look.sources.collectives:  # "une cinquantaine de témoins"
        return None
    total, begin = 0, place[0]
    for at in range(*place):
        kinds = scene.look.sources.kinds(tokens[at].lower, tokens[at].lemma)
        counted = at == head or bool({"anonymous", "role", "organization"} & set(kinds))
        if tokens[at].upos not in ("NOUN", "ADJ") or not counted:
            if tokens[at].text == ",":
                break
            continue
        if begin > place[0] and not any(token.upos == "CCONJ" for token in tokens[begin:at]):
            continue
        number = number_before(scene, at, begin)
        if number is None or (number == 1 and "Number=Plur" in tokens[at].feats):
            return None
        total, begin = total + number, at + 1
    return total or None


def number_before(scene: Scene, head: int, first: int) -> int | None:
    """Return the number that stands between a place and a noun, or None."""
    return next((n for n in (_number(scene, at) for at in range(first, head)) if n is not None), None)


def _number(scene: Scene, at: int) -> int | None:
    """Return the value of a number word or numeral, or None."""
    lower = scene.look.tokens[at].lower
    return int(lower) if lower.isdecimal() and len(lower) < 7 else scene.data.numbers.get(lower)
