"""Speech between dashes: "—No hay salida —se queja la delegada—. Nadie responde." as if it stood in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.annotate.syntax import Paragraph

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token

DASH, OPEN, CLOSE = "—", "«", "»"
REACH = 4
"""How many tokens behind a dash the verb of a cue may stand, its pronouns and auxiliaries before it."""


def mark_dialogue(paragraph: Paragraph, sayings: frozenset[str]) -> Paragraph:
    """Return the paragraph with the dashes around its speech as quotation marks, where a cue between dashes breaks it.

    ``sayings`` are the lemmas of verbs of saying. A paragraph of speech opens with a dash; one without a cue is left as
    it is, and so are dashes within a sentence.
    """
    tokens = paragraph.tokens
    if not tokens or tokens[0].text != DASH:
        return paragraph
    dashes = [token.index for token in tokens if token.text == DASH]
    cues = [at for at in dashes[1:] if _cue_behind(tokens, at, sayings)]
    if not cues:
        return paragraph
    marks = {0: OPEN}
    for at in cues:
        again = next((later for later in dashes if later > at), None)
        marks |= {at: CLOSE} if again is None or again + 1 >= len(tokens) else {at: CLOSE, again: OPEN}
    changed = [_mark(token, marks[token.index]) if token.index in marks else token for token in tokens]
    return Paragraph(paragraph.block, tuple(changed), paragraph.sentences)


def _mark(token: Token, mark: str) -> Token:
    return replace(token, text=mark, lower=mark)


def _cue_behind(tokens: tuple[Token, ...], dash: int, sayings: frozenset[str]) -> bool:
    """Tell whether a verb of saying stands right behind a dash: "—se queja", "—ha dicho"."""
    for token in tokens[dash + 1 : dash + 1 + REACH]:
        if token.upos == "VERB":
            return token.lemma in sayings
        if token.upos not in ("PRON", "AUX", "ADV"):
            return False
    return False
