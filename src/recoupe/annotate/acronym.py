"""Acronyms in brackets, and the full forms that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.names import NameReader, Place
    from recoupe.annotate.syntax import Token


LONGEST = 9
"""How many words the full form of an acronym may have."""


def with_full_forms(reader: NameReader, tokens: tuple[Token, ...], found: list[Place]) -> list[Place]:
    """Return the names with each full form that an acronym in brackets defines, whole, in place of its parts."""
    whole = [full for place in found if (full := full_form(reader, tokens, place)) is not None]
    if not whole:
        return found
    kept = [(a, b) for a, b in found if not any(first < b and a < last for first, last in whole)]
    return sorted(kept + whole)


def full_form(reader: NameReader, tokens: tuple[Token, ...], place: Place) -> Place | None:
    """Return where the words stand whose acronym follows them in brackets, or None.

    They are the nearest words before whose initials, small particles left out or kept, spell the acronym; failing
    that, the words from the last capitalised noun for a body on.
    """
    first, last = place
    acronym = tokens[first].text
    bracketed = first > 1 and last < len(tokens) and tokens[first - 1].text == "(" and tokens[last].text == ")"
    if not bracketed or last - first > 1:
        return None
    end = first - 1
    low = max(end - 3 * len(acronym), 0)
    starts = [at for at in range(end - 1, low - 1, -1) if tokens[at].sentence == tokens[end - 1].sentence]
    for at in starts:
        if tokens[at].upos == "AUX" or tokens[at].text in {",", ";", ":", "("}:
            break
        if spells(reader, tokens, at, end, acronym):
            return at, end
    body = body_up_to(reader, tokens, starts, end)
    return body if body is None or is_acronym(acronym) or is_syllabic(tokens, body, acronym) else None


def is_syllabic(tokens: tuple[Token, ...], place: Place, acronym: str) -> bool:
    """Tell whether an acronym is made of the beginnings of words in order ("Minsa": Ministerio, Salud)."""
    rest = acronym.lower()
    for token in tokens[place[0] : place[1]]:
        shared = 0
        while shared < min(len(rest), len(token.lower)) and rest[shared] == token.lower[shared]:
            shared += 1
        rest = rest[shared:]
    return not rest


def spells(reader: NameReader, tokens: tuple[Token, ...], first: int, end: int, acronym: str) -> bool:
    """Tell whether the initials of the words in a range spell an acronym."""
    small = reader.data.name_words.particles | reader.data.name_words.person_particles
    words = [token for token in tokens[first:end] if token.text[0].isalpha()]
    telling = [token for token in words if token.lower not in small and token.upos not in ("ADP", "DET", "CCONJ")]
    if len(telling) < 2 or telling[0].index != first:
        return False
    wanted = acronym.replace(".", "").upper()
    return any("".join(token.text[0] for token in chosen).upper() == wanted for chosen in (telling, words))


def body_up_to(reader: NameReader, tokens: tuple[Token, ...], starts: list[int], end: int) -> Place | None:
    """Return the range from the last capitalised noun for a body up to a bracket, or None."""
    for at in starts:
        token = tokens[at]
        if token.upos in ("VERB", "AUX") or token.text in {",", ";", ":", "("}:
            return None
        if token.text[0].isupper() and reader.is_body(token) and not tokens[at - 1].text[0].isupper():
            return (at, end) if end - at <= LONGEST else None
    return None


def is_acronym(word: str) -> bool:
    """Tell whether a word is written as an acronym: two letters or more, most of them capitals."""
    letters = [character for character in word if character.isalpha()]
    return len(letters) > 1 and letters[0].isupper() and sum(map(str.isupper, letters)) * 2 > len(letters)
