"""Article text made safe to show: characters that would act on the reader's screen are named instead."""

from __future__ import annotations

import re
from typing import TypeVar

from markupsafe import Markup

_T = TypeVar("_T")

_STAND_INS = {"→": "->", "←": "<-", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "…": "..."}
_STAND_INS |= {"⟦": "[[", "⟧": "]]", "⟪": "<<", "⟫": ">>", "⟨": "<", "⟩": ">", "│": "|", "─": "-", "·": "-"}
_STAND_INS |= {"º": "o", "«": '"', "»": '"', "\u00a0": " ", "\u202f": " "}

# Controls but tab and line ends, the bidirectional embeddings, overrides and isolates of UAX #9, lone surrogates and
# noncharacters. The plain direction marks stay: Arabic and Hebrew need them, and they reorder nothing else.
_ACTING = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_BLANKS = re.compile(r"[ \t\r\n]+")


def visible(text: str) -> str:
    """Return the text with every acting character replaced by its code in brackets, as ⟨U+202E⟩."""
    return _ACTING.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def one_line(text: str) -> str:
    """Return the text on one line: line ends and runs of blanks become one blank; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip()


def writable(text: str, encoding: str) -> str:
    """Return the text as an encoding holds it: signs spelt plainly where it lacks one, "?" for what has no spelling."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        spelt = "".join(_STAND_INS.get(sign, sign) for sign in text)
        return spelt.encode(encoding, "replace").decode(encoding)
    return text


def finalize(value: _T) -> _T | str:
    """Make whatever a template prints visible; markup that a template has made itself passes."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
