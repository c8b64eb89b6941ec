"""Article text made safe to show: characters that would act on the reader's screen are named instead."""

from __future__ import annotations

from typing import TypeVar

import regex
from markupsafe import Markup

_T = TypeVar("_T")

# Controls but tab and line ends, lone surrogates, noncharacters, and the bidirectional overrides, embeddings and
# isolates of UAX #9. The plain direction marks stay: Arabic and Hebrew need them and they reorder nothing else.
_ACTING = regex.compile(r"[\p{Cs}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\t\n\r]")
_BLANKS = regex.compile(r"[ \t\r\n]+")


def visible(text: str) -> str:
    """Return the text with every acting character replaced by its code in brackets, as ⟨U+202E⟩."""
    return _ACTING.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def one_line(text: str) -> str:
    """Return the text on one line: line ends and runs of blanks become one blank; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip()


def finalize(value: _T) -> _T | str:
    """Make whatever a template prints visible; markup that a template has made itself passes."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value
