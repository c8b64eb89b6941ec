"""Fold typographic variants of a text for analysis, one character for one character.

The pipelines are trained on folded text and only ever read folded text, so that a curly and a straight
apostrophe, or the three usual pairs of quotation marks, are one thing to them. Every folded character stands
at the offset of the character it replaces: an offset into the folded text is an offset into the source.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_PLAIN = {
    **dict.fromkeys("’‘ʼ′＇", "'"),
    **dict.fromkeys("“„‟❝〝", "«"),
    **dict.fromkeys("”❞〞", "»"),
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\u2002\u2003\u200a\u3000\t\r\n\u2028\u2029\x0b\x0c\x85", " "),
    **dict.fromkeys("‐‑−", "-"),
    **dict.fromkeys("–―", "—"),
}
_LOW = regex.compile("„[^„“”«»]*“")  # the German pair closes with the mark that opens elsewhere
_STRAIGHT = regex.compile('"')
WORD = regex.compile(r"\w+")
_MARKS = regex.compile(r"\p{M}+")
_SOUNDS = (
    *(
        ("tch", "c"),
        ("sch", "c"),
        ("sh", "c"),
        ("ch", "c"),
        ("zh", "j"),
        ("dj", "j"),
        ("kh", "k"),
        ("gh", "g"),
        ("ph", "f"),
    ),
    *(("th", "t"), ("dh", "d"), ("ts", "z"), ("tz", "z"), ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("h", "")),
    *(("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k")),
)
_VOWELS = regex.compile("[aeiouy]+")
_TWICE = regex.compile(r"(.)\1+")
_OPENS_AFTER = " ([{'«—-/"
_QUOTATION = regex.compile("«[^«»]*»")

QUOTATION_MARKS = frozenset('«»“„‟❝〝”❞〞"')
"""The double quotation marks of any kind, as texts have them."""


def fold(text: str) -> str:
    """Return ``text`` with quotation marks, apostrophes, dashes and blanks folded; same length, same offsets.

    Double quotation marks of any kind become « and »; a straight one opens where it stands at the start, after
    a blank or an opening mark, and is followed by something else than a blank; between two blanks it opens where no
    quotation is open; it closes elsewhere. The empty text folds to itself.
    """
    folded = text if text.isascii() and text.isprintable() else _folded(text)
    if '"' not in folded:
        return folded
    marks: list[str] = []
    return _STRAIGHT.sub(lambda mark: _direction(mark, marks), folded)


def _folded(text: str) -> str:
    """Fold all but straight quotation marks."""
    folded = _LOW.sub(lambda pair: pair.group()[:-1] + "»", text)
    for variant, plain_one in _PLAIN.items():  # str.translate looks up every character: it takes ten times as long
        if variant in folded:
            folded = folded.replace(variant, plain_one)
    return folded


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the spans between quotation marks of any kind, marks included, innermost only, in text order."""
    return [match.span() for match in _QUOTATION.finditer(fold(text))]


def _direction(mark: regex.Match[str], before: list[str]) -> str:
    """Tell whether a straight double quotation mark opens or closes, from its neighbours and from those before it."""
    text, at = mark.string, mark.start()
    last = text[at - 1] if at else " "
    following = text[at + 1] if at + 1 < len(text) else ""
    if last == following == " ":
        found = "»" if before[-1:] == ["«"] else "«"
    else:
        found = "«" if last in _OPENS_AFTER and following.strip() else "»"
    before.append(found)
    return found


@lru_cache(100_000)
def plain(text: str) -> str:
    """Return a text in lower case without accents and marks, its words apart by one blank; "" gives ""."""
    bare = text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return " ".join(WORD.findall(bare.lower()))


def letters_of(character: str) -> str | None:
    """Return what ``plain`` makes of one character inside a word: "" for a mark, None for what parts words.

    A sign that ``plain`` would take for several words ("½") stays as it is: it equals itself alone.
    """
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", character)).lower()
    if not bare:
        return ""
    words = WORD.findall(bare)
    if not words:
        return None
    return bare if words == [bare] else character


def skeleton(word: str) -> str:
    """Return the consonants of a word by how they sound, so that transliterations of one name agree; "" gives "".

    "Zelenski" and "Zelensky", "Jitomir" and "Zhytomyr", "Poutine" and "Putin" agree; so do many others: it only
    proposes.
    """
    sounds = plain(word).replace(" ", "")
    for letters, sound in _SOUNDS:
        sounds = sounds.replace(letters, sound)
    return _TWICE.sub(r"\1", _VOWELS.sub("", sounds))
