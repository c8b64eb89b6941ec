"""Names of documents: the noun with the name or the date that tells which ("note X", "the June 5 letter")."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recoupe.annotate.names import NameReader, Place
    from recoupe.annotate.syntax import Token


def with_document(reader: NameReader, tokens: tuple[Token, ...], place: Place) -> Place:
    """Let a name grow over the noun for a document that it is the name of: "note X", "protocole de X", "X memo"."""
    first, last = place
    if reader.find(tokens, first, last) is not None or is_treaty(reader, tokens, first):
        return (first - 2, last) if is_treaty(reader, tokens, first) else place
    if first > 1 and is_document(reader, tokens[first - 1]) and tokens[first - 2].upos == "DET":
        return first - 1, last
    behind = (
        last < len(tokens) and is_document(reader, tokens[last]) and tokens[last].lower not in reader.data.back.general
    )
    if behind and "Number=Plur" in tokens[last].feats and _closes(tokens, last + 1):
        return place  # "…, the Harbour Times reports."
    return (first, last + 1) if behind and tokens[last].upos == "NOUN" and is_prenominal(tokens, last) else place


def _closes(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a clause ends here, or another begins."""
    return at >= len(tokens) or tokens[at].upos in ("PUNCT", "SCONJ")


def is_treaty(reader: NameReader, tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a noun for a treaty stands before a name, one small word between: "protocole de X"."""
    between = first > 1 and tokens[first - 1].lower in reader.data.name_words.particles
    return between and tokens[first - 2].lower in reader.data.name_words.treaty and tokens[first - 1].upos == "ADP"


def is_prenominal(tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether the word before a noun depends on it, as names before nouns do in English."""
    return tokens[at - 1].head == at or tokens[tokens[at - 1].head].head == at


def is_document(reader: NameReader, token: Token) -> bool:
    """Tell whether a word is a noun for a sort of document; a general one ("text") makes no name."""
    tables = reader.data.documents.items()
    return token.upos == "NOUN" and any(token.lemma in nouns for sort, nouns in tables if sort != "general")


def is_dated(reader: NameReader, tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a date that names a document begins here ("the June 5 letter")."""
    return at + 2 < len(tokens) and tokens[at + 1].text.isdecimal() and is_document(reader, tokens[at + 2])
