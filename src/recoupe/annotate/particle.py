"""People's names: their particles, initials, first names, and where another begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Token

WITHIN = frozenset({"PROPN", "NOUN", "ADJ", "X", "ADP", "DET"})
"""Parts of speech that a capitalised word within a name may be tagged as."""


def words_before(reader: NameReader, word: str) -> list[str]:
    """Return the words right before a word wherever the article has it."""
    parts = reader.text.split(f" {word}")
    return [part.rpartition(" ")[2] for part in parts[:-1]]


def surely_opens(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether an initial or a first name stands here before another capital or a particle: a person's name."""
    if first + 1 >= len(tokens):
        return False
    token, behind = tokens[first], tokens[first + 1]
    initial = len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper()
    if initial and token.lower not in reader.sources.titles:
        return behind.text[0].isupper()
    given = reader.gazetteer.gender(token.text) is not None and token.lower not in reader.data.name_words.never
    return given and (
        (behind.text[0].isupper() and (behind.upos in WITHIN or behind.rel == "flat"))
        or behind.lower in reader.data.name_words.bare_particles
    )


def is_elided(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether an elided syllable of a name stands here ("N'Diaye")."""
    if at + 1 >= len(tokens) or tokens[at].text != "N'":
        return False
    return tokens[at + 1].text[0].isupper() and tokens[at + 1].start == tokens[at].end


def another_begins(reader: NameReader, tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Tell whether a person's name begins behind a place that a role is of ("exalcalde de Teruel Ramón Paredes")."""
    if first == 0 or last - first > 1 or tokens[first - 1].upos != "ADP" or last + 1 >= len(tokens):
        return False
    given = reader.gazetteer.gender(tokens[last].text) is not None and tokens[last + 1].text[0].isupper()
    return given and reader.gazetteer.gender(tokens[first].text) is None


def over_particles(reader: NameReader, tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return the end of the capital that small particles join to a person's name ("Ana de la Peña"), or 0.

    A lone "de" belongs to a name right behind a first name only: else it leads to where she is from.
    """
    after = past_particles(reader, tokens, last)
    if after in (last, len(tokens)) or not tokens[after].text[0].isupper() or tokens[after].upos == "VERB":
        return 0
    particles = reader.data.name_words.person_particles
    given = reader.gazetteer.gender(tokens[first].text) is not None
    noble = (given or tokens[first].lower in particles) and any(
        token.lower in particles for token in tokens[first:last]
    )
    led = given or (first > 0 and reader.civil(tokens[first - 1]))
    elided = led and tokens[last].text.endswith("'") and tokens[last].end == tokens[last + 1].start
    locative = after - last == 1 and tokens[last].upos == "ADP" and not noble and not elided
    if locative and reader.gazetteer.gender(tokens[last - 1].text) is None:
        return 0
    if locative and reader.gazetteer.find(tokens[after].text) is not None:
        return 0
    return after + 1 if given or not locative or tokens[last].upos == "PROPN" else 0


def past_particles(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the place behind the small particles that stand here, with the hyphen behind one ("al-Masri")."""
    after = first
    while after < len(tokens) and after - first < 3 and tokens[after].lower in reader.data.name_words.person_particles:
        after += 1
    hyphen = first < after < len(tokens) and tokens[after].text == "-" and tokens[after].start == tokens[after - 1].end
    return after + 1 if hyphen else after


def particle_name_end(reader: NameReader, tokens: tuple[Token, ...], first: int) -> int:
    """Return the end of a name that a capitalised particle opens and the article has in full ("De la Peña"), or 0."""
    after = past_particles(reader, tokens, first)
    if after in (first, len(tokens)) or not tokens[after].text[0].isupper():
        return 0
    surface = reader.surface(tokens, first, after + 1)
    if first and reader.civil(tokens[first - 1]):
        return after + 1
    if reader.gazetteer.find(reader.surface(tokens, after, after + 1)) is not None:
        return 0
    forms = (f"{surface[0].lower()}{surface[1:]}", surface)
    before = [word for form in forms for word in words_before(reader, form)]
    named = (word for word in before if word[:1].isupper() and word[-1:].isalnum() and len(word) > 2)
    return after + 1 if any(named) else 0
