"""Lines of a given width, broken only at blanks: French keeps « and its word together by a no-break space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from rich.text import Text

_WORD = re.compile(r"[^ ]+ *")


def wrap(text: Text, width: int) -> list[Text]:
    """Break a text of one line into lines of at most ``width`` cells; a word longer than a line is cut.

    An empty text gives one empty line. ``width`` is at least 2: some characters take two cells.
    """
    breaks: list[int] = []
    column = 0
    for word in _WORD.finditer(text.plain):
        size = cell_len(word[0].rstrip(" "))
        if column and column + size > width:
            breaks.append(word.start())
            column = 0
        if size > width:
            cuts, column = _cuts(word[0], word.start(), width)
            breaks += cuts
        else:
            column += cell_len(word[0])
    lines = list(text.divide(breaks))
    for line in lines:
        line.rstrip()
    return lines


def _cuts(word: str, start: int, width: int) -> tuple[list[int], int]:
    """Return where a word too long for a line is cut, and how far its last line reaches."""
    cuts: list[int] = []
    column = 0
    for place, sign in enumerate(word, start=start):
        size = cell_len(sign)
        if column and column + size > width and sign != " ":
            cuts.append(place)
            column = 0
        column += size
    return cuts, column
