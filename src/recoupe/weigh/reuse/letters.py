"""What each character is to the comparison of words: a letter with a value, a mark, a quotation mark, or a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from recoupe.annotate.fold import QUOTATION_MARKS, letters_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

BREAK, WORD, QUOTATION = 0, 1, 2
STEP = 0x9E3779B97F4A7C15
"""What one letter's place multiplies its value by: odd, so that it has an inverse among 64-bit numbers."""
_CODE_POINTS = 0x110000
_LOW = 0xFFFFFFFFFFFFFFFF


class Letters:
    """Tables by code point, filled in as characters come up.

    ``kind`` is BREAK, WORD or QUOTATION. ``value`` is what a character adds to its word's hash: that of its letters in
    lower case without accents, 0 for a mark alone; ``length`` is how many letters it stands for (2 for the ligature of
    f and i).
    """

    def __init__(self) -> None:
        """Begin with no character known."""
        self.kind: NDArray[np.uint8] = np.zeros(_CODE_POINTS, np.uint8)
        self.value: NDArray[np.uint64] = np.zeros(_CODE_POINTS, np.uint64)
        self.length: NDArray[np.uint8] = np.zeros(_CODE_POINTS, np.uint8)
        self._known: NDArray[np.bool_] = np.zeros(_CODE_POINTS, np.bool_)

    def learn(self, characters: NDArray[np.uint32]) -> None:
        """Fill in the tables for the characters of a text."""
        seen = np.zeros(_CODE_POINTS, np.bool_)
        seen[characters] = True
        for code in np.flatnonzero(seen & ~self._known).tolist():
            self._enter(code, chr(code))
        self._known |= seen

    def _enter(self, code: int, character: str) -> None:
        if character in QUOTATION_MARKS:
            self.kind[code] = QUOTATION
            return
        found = letters_of(character)
        if found is None:
            return
        self.kind[code] = WORD
        self.length[code] = len(found)
        self.value[code] = sum(_mixed(ord(letter)) * STEP**place for place, letter in enumerate(found)) & _LOW


def _mixed(number: int) -> int:
    """Spread a small number over 64 bits (the finaliser of splitmix64, Steele, Lea & Flood 2014)."""
    number = (number + 1) * 0x9E3779B97F4A7C15 & _LOW
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9 & _LOW
    number = (number ^ number >> 27) * 0x94D049BB133111EB & _LOW
    return number ^ number >> 31
