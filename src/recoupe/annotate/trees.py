"""Set right in a tree what the rules that read it would stumble over.

A verb with two subjects side by side is the parser's slip; a causative "faire savoir" is an auxiliary in some treebanks
and a verb of saying to a reader.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.annotate.syntax import Paragraph

if TYPE_CHECKING:
    from recoupe.annotate.syntax import Token

SUBJECT = "nsubj"


def join_subjects(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with the second of two neighbouring subjects of a verb hung on the first.

    It is coordinated where a conjunction stands between ("le fisc et la douane") and else a name in apposition
    ("la biologiste Rose Mercier"); a verb has one subject in Universal Dependencies.
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        subjects = [at for at in token.children if paragraph.tokens[at].rel == SUBJECT and at < token.index]
        for first, second in pairwise(subjects):
            joint = _joint(paragraph, first, second)
            if joint is None:
                continue
            moved[second] = (first, "conj" if joint else "appos")
            moved |= dict.fromkeys(joint, (second, "cc"))
    return _rehung(paragraph, moved) if moved else paragraph


def raise_light_verbs(paragraph: Paragraph, companions: dict[str, frozenset[str]]) -> Paragraph:
    """Return the paragraph with light verbs ("faire savoir") as heads of what they go with.

    ``companions`` names, for each light verb's lemma, the lemmas that it makes verbs of saying.
    """
    moved: dict[int, tuple[int, str]] = {}
    for token in paragraph.tokens:
        head = paragraph.tokens[token.head]
        if token.rel == "aux" and token.lemma in companions and head.lemma in companions[token.lemma]:
            over = token.index if head.head == head.index else head.head
            moved[token.index] = (over, head.dep)
            moved[head.index] = (token.index, "xcomp")
            moved |= {at: (token.index, paragraph.tokens[at].dep) for at in head.children if at != token.index}
    return _rehung(paragraph, moved) if moved else paragraph


def _joint(paragraph: Paragraph, first: int, second: int) -> list[int] | None:
    """Return the conjunctions between two phrases that stand side by side, None where anything else stands there."""
    tokens = paragraph.tokens
    if "PRON" in (tokens[first].upos, tokens[second].upos):
        return None
    own = {*paragraph.subtree(first), *paragraph.subtree(second)}
    between = [at for at in range(first + 1, second) if at not in own]
    return between if all(tokens[at].upos == "CCONJ" for at in between) and not _comma(tokens, first, second) else None


def _comma(tokens: tuple[Token, ...], first: int, second: int) -> bool:
    return any(token.text == "," for token in tokens[first:second])


def _rehung(paragraph: Paragraph, moved: dict[int, tuple[int, str]]) -> Paragraph:
    """Return the paragraph with the given tokens under new heads, by new relations."""
    tokens = [
        replace(
            token,
            head=moved[token.index][0],
            dep=moved[token.index][1],
            rel=moved[token.index][1].split(":")[0].lower(),
            children=[],
        )
        if token.index in moved
        else replace(token, children=[])
        for token in paragraph.tokens
    ]
    for token in tokens:
        if token.head != token.index:
            tokens[token.head].children.append(token.index)
    return Paragraph(paragraph.block, tuple(tokens), paragraph.sentences)
