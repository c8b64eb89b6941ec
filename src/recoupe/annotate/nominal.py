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
    from collections.abc import Container, Iterator

    from recoupe.annotate.directory import Directory
    from recoupe.annotate.names import NameReader
    from recoupe.annotate.syntax import Paragraph, Token
    from recoupe.languages.coreference import Coreference
    from recoupe.languages.sources import SourceLexicon

BEFORE_NOUN = frozenset({"ADJ", "NOUN", "NUM", "PROPN", "ADV", "PART"})
BEHIND_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "X"})
DOMAIN = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "CCONJ"})
LONGEST = 9
FARTHEST = 8
"""Within so many words before its noun a determiner stands ("the 47-year-old former rugby player")."""
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
    people = data.back.epithets | data.hypernyms.keys()
    return frozenset((listed | told) - data.name_only) | data.metonymy.body | people


@cache
def nouns_for_bodies(data: Coreference, sources: SourceLexicon) -> frozenset[str]:
    """Return the nouns of a language for bodies."""
    listed = (noun.lower() for nouns in data.bodies.values() for noun in nouns)
    told = (form for form, kinds in sources.nouns.items() if "organization" in kinds)
    return frozenset((*listed, *told)) - data.name_only


def find_phrases(
    paragraph: Paragraph, number: int, reader: NameReader, directory: Directory, *, heads: frozenset[str]
) -> Iterator[Phrase]:
    """Yield the phrases of a paragraph whose head is one of some nouns (forms or lemmas) or one for people."""
    tokens = paragraph.tokens
    for head, token in enumerate(tokens):
        if token.upos not in ("NOUN", "ADJ", "PROPN") or directory.at(number, head) is not None:
            continue
        if not _may_head(token, reader, heads) or _modifies(tokens, head):
            continue
        first = _determiner(tokens, head, reader)
        if (
            first is None
            or _is_plural(token)
            or _is_plural(tokens[first])
            or (token.upos == "ADJ" and not _stands_alone(tokens, first, head))
        ):
            continue
        before = directory.at(number, head + 1)
        if before is not None and before.first == head + 1:
            continue
        last = phrase_end(tokens, head, reader)
        inside = directory.at(number, last - 1)
        last = inside.last if inside is not None and inside.last > last else last
        if _beside_name(paragraph, number, (first, head, last), directory, reader.sources.titles):
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


def _may_head(token: Token, reader: NameReader, heads: frozenset[str]) -> bool:
    """Tell whether a word is one of some nouns, one for people, or for somebody of a country ("le Britannique")."""
    listed = token.lower in heads or token.lemma.lower() in heads
    held = "role" in reader.sources.kinds(token.lower, token.lemma)  # "el exministro"
    return listed or held or reader.is_being(token) or token.lower in reader.gazetteer.demonyms


def _determiner(tokens: tuple[Token, ...], head: int, reader: NameReader) -> int | None:
    """Return the place of the determiner of a noun that points back, or None."""
    definite = reader.data.definite
    for at in range(head - 1, max(head - FARTHEST, -1), -1):
        token = tokens[at]
        if token.lower in definite.pointing or token.lower in definite.contracted or token.lower in definite.own:
            return at
        participle = token.rel == "amod" and "VerbForm=Part" in token.feats  # "the Lisbon-based group"
        small = token.text == "-" or token.lower in definite.same
        if token.upos not in BEFORE_NOUN and not small and not participle:
            return None
    return None


def _stands_alone(tokens: tuple[Token, ...], first: int, head: int) -> bool:
    """Tell whether an adjective stands for a noun: right behind its determiner, or as in "the 47-year-old"."""
    return first == head - 1 or tokens[head - 1].text == "-"


def _modifies(tokens: tuple[Token, ...], head: int) -> bool:
    """Tell whether a word only says of what kind the noun behind it is ("the law firm", "the local daily")."""
    over = tokens[head].head
    return head < over < head + 4 and tokens[over].upos == "NOUN" and (over == head + 1 or tokens[head].rel == "amod")


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
        if after == last and not (tokens[after].upos == "ADJ" and head <= tokens[after].head < after):
            break
        if after > last and tokens[last].upos != "ADP":
            break
        counted = tokens[after].upos == "NUM" and after + 1 < len(tokens) and tokens[after + 1].upos == "NOUN"
        last = after + 1 + counted  # "de 54 ans"
    return last


def _beside_name(
    paragraph: Paragraph, number: int, place: tuple[int, int, int], directory: Directory, titles: Container[str]
) -> bool:
    """Tell whether a phrase stands in apposition to a name, right before one, or is told of its subject."""
    first, head, last = place
    tokens = paragraph.tokens
    if tokens[head].rel in NEVER or paragraph.child(head, "cop") is not None:
        return True
    if last < len(tokens) and (directory.at(number, last) is not None or tokens[last].text[0].isupper()):
        return True
    last = _over_domain(tokens, last)
    comma = last + 1 < len(tokens) and tokens[last].text == ","
    titled = comma and last + 2 < len(tokens) and tokens[last + 1].lower in titles
    behind = directory.at(number, last + 1 + titled) if comma else None
    if behind is not None and tokens[behind.last : behind.last + 1] and tokens[behind.last].text in {",", ".", "»"}:
        return True
    before = directory.at(number, first - 2) if first > 1 and tokens[first - 1].text == "," else None
    return before is not None and before.last == first - 1 and _set_off(tokens, last)


def _over_domain(tokens: tuple[Token, ...], last: int) -> int:
    """Return the place of the comma to which small words and nouns lead ("ministre d’État à la Mer,"), or ``last``."""
    at = last
    if last >= len(tokens) or tokens[last].upos != "ADP":
        return last
    while at < len(tokens) and at - last < LONGEST and tokens[at].upos in DOMAIN:
        at += 1
    return at if at < len(tokens) and tokens[at].text == "," else last


def _set_off(tokens: tuple[Token, ...], last: int) -> bool:
    """Tell whether a phrase ends at a mark, as an apposition does, or at the end."""
    return (
        last >= len(tokens)
        or tokens[last].text in {",", ".", ";", ")", ":", "—"}
        or tokens[last].upos in ("CCONJ", "PRON")
    )


def _gender(tokens: tuple[Token, ...], first: int, head: int) -> str:
    """Return the gender that the determiner tells, or else an adjective, or else the noun: "l'ancienne maire"."""
    article = gender_of(tokens[first]) if tokens[first].upos == "DET" and "'" not in tokens[first].text else ""
    adjectives = (gender_of(tokens[at]) for at in tokens[head].children if tokens[at].rel == "amod")
    return article or next(filter(None, adjectives), "") or gender_of(tokens[head])
