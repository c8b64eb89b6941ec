"""Where a sentence begins, behind the connectives that open it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.extract.phrase import phrase_at

if TYPE_CHECKING:
    from recoupe.extract.attribution import View


def opening(look: View, unit: tuple[int, int]) -> int:
    """Return the first place of a sentence after the connectives that open it."""
    at = unit[0]
    while at < unit[1]:
        phrase = phrase_at(look.tokens, at, look.lexicon.connectives.phrases)
        if phrase is None:
            return at
        at += len(phrase)
        if at < unit[1] and look.tokens[at].text == ",":
            at += 1
    return unit[0]
