"""Noun phrases that mention somebody without a name: "la ministre", "the company", "el informe", "le fleuve".

A phrase is read where a determiner points back; in apposition to a name, or right before one, it is no mention of its
own. Whom it means is told from the names of the article, or left to the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recoupe.annotate.syntax import gender_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.annotate.directory import Directory
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.coreference import Coreference
    from recoupe.languages.sources import SourceLexicon

BEFORE_NOUN = frozenset({"ADJ", "NOUN", "NUM", "PROPN", "ADV", "PART"})
BEHIND_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})
LONGEST = 9
NEVER = frozenset({"appos", "vocative"})
_HEADING = frozenset({"role", "organization", "media", "document"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that points at something told elsewhere: its paragraph, its half-open token range and its head.

    ``gender`` is what its words tell ("m", "f", ""); ``words`` are the head's forms in lower case; ``modifiers`` the
    other words; ``determiner`` is in lower case, "" where a contracted word swallowed it, and may be a ``possessive``.
    """

    paragraph: int
    first: int
    last: int
    head: int
    gender: str
    words: frozenset[str]
    modifiers: tuple[str, ...]
    determiner: str
    possessive: bool


@cache
def heading_nouns(data: Coreference, sources: SourceLexicon) -> frozenset[str]:
    """Return the nouns of a language (forms and lemmas, lower case) that may head a phrase in any article."""
    tables = (data.places, data.documents, data.bodies, data.offices, data.media_nouns)
    listed = {noun.lower() for table in tables for nouns in table.values() for noun in nouns}
    told = {form for form, kinds in sources.nouns.items() if _HEADING & kinds.keys()}
    return frozenset((listed | told) - data.name_only) | data.metonymy.body


@cache
def nouns_for_bodies(data: Coreference, sources: SourceLexicon) -> frozenset[str]:
    """Return the nouns of a language for bodies."""
    listed = (noun for nouns in data.bodies.values() for noun in nouns)
    told = (form for form, kinds in sources.nouns.items() if "organization" in kinds)
    return frozenset((*listed, *told)) - data.name_only


def find_phrases(
    paragraph: Paragraph, number: int, reader: NameReader, directory: Directory, *, heads: frozenset[str]
) -> Iterator[Phrase]:
    """Yield the phrases of a paragraph whose head is one of some nouns (forms or lemmas), in text order."""
    tokens = paragraph.tokens
    for head, token in enumerate(tokens):
        if token.upos not in ("NOUN", "ADJ", "PROPN") or directory.at(number, head) is not None:
            continue
        if (token.lower not in heads and token.lemma.lower() not in heads) or _modifies(tokens, head):
            continue
        first = _determiner(tokens, head, reader)
        if first is None or _is_plural(token) or (token.upos == "ADJ" and first != head - 1):
            continue
        last = phrase_end(tokens, head, reader)
        inside = directory.at(number, last - 1)
        last = inside.last if inside is not None and inside.last > last else last
        if _beside_name(paragraph, number, (first, head, last), directory):
            continue
        contracted = tokens[first].lower in reader.data.definite.contracted
        yield Phrase(
            number,
            first + contracted,
            last,
            head,
            _gender(tokens, first, head),
            frozenset({token.lower, token.lemma.lower()}),
            tuple(one.lower for one in tokens[first + 1 : last] if one.index != head),
            "" if contracted else tokens[first].lower,
            "Poss=Yes" in tokens[first].feats,
        )


def _determiner(tokens: tuple[Token, ...], head: int, reader: NameReader) -> int | None:
    """Return the place of the determiner of a noun that points back, or None."""
    definite = reader.data.definite
    for at in range(head - 1, max(head - 6, -1), -1):
        token = tokens[at]
        if token.lower in definite.pointing or token.lower in definite.contracted or token.lower in definite.own:
            return at
        if token.upos not in BEFORE_NOUN and token.text != "-" and token.lower not in definite.same:
            return None
    return None


def _modifies(tokens: tuple[Token, ...], head: int) -> bool:
    """Tell whether a noun only says of what kind the noun behind it is ("the law firm")."""
    return head + 1 < len(tokens) and tokens[head].head == head + 1 and tokens[head + 1].upos == "NOUN"


def _is_plural(token: Token) -> bool:
    return "Number=Plur" in token.feats


def phrase_end(tokens: tuple[Token, ...], head: int, reader: NameReader) -> int:
    """Return where the phrase of a noun ends: over adjectives, and over small particles to another noun."""
    particles = reader.data.name_words.particles
    last = head + 1
    while last < len(tokens) and last - head < LONGEST:
        after = last
        while after < len(tokens) and after - last < 3 and tokens[after].lower in particles:
            after += 1
        if after == len(tokens) or tokens[after].upos not in BEHIND_NOUN:
            break
        if after == last and tokens[after].upos != "ADJ":
            break
        if after > last and tokens[last].upos != "ADP":
            break
        last = after + 1
    return last


def _beside_name(paragraph: Paragraph, number: int, place: tuple[int, int, int], directory: Directory) -> bool:
    """Tell whether a phrase stands in apposition to a name, right before one, or is told of its subject."""
    first, head, last = place
    tokens = paragraph.tokens
    if tokens[head].rel in NEVER or paragraph.child(head, "cop") is not None:
        return True
    if last < len(tokens) and directory.at(number, last) is not None:
        return True
    comma = last + 1 < len(tokens) and tokens[last].text == ","
    behind = directory.at(number, last + 1) if comma else None
    if behind is not None and tokens[behind.last : behind.last + 1] and tokens[behind.last].text in {",", ".", "»"}:
        return True
    before = directory.at(number, first - 2) if first > 1 and tokens[first - 1].text == "," else None
    return before is not None and before.last == first - 1 and _set_off(tokens, last)


def _set_off(tokens: tuple[Token, ...], last: int) -> bool:
    """Tell whether a phrase ends at a mark, as an apposition does, or at the end."""
    return (
        last >= len(tokens)
        or tokens[last].text in {",", ".", ";", ")", ":", "—"}
        or tokens[last].upos in ("CCONJ", "PRON")
    )


def _gender(tokens: tuple[Token, ...], first: int, head: int) -> str:
    """Return the gender that the determiner, or else the noun, tells."""
    article = gender_of(tokens[first]) if tokens[first].upos == "DET" else ""
    return article or gender_of(tokens[head])
