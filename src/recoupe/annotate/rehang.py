"""Hang the words of a parsed sentence elsewhere in its tree."""

from __future__ import annotations

from msgspec.structs import replace

from recoupe.annotate.syntax import Paragraph

SUBJECT = "nsubj"
NAMES = frozenset({"NOUN", "PROPN"})


def rehung(paragraph: Paragraph, moved: dict[int, tuple[int, str]]) -> Paragraph:
    """Return the paragraph with the given tokens under new heads, by new relations; unchanged if that made a cycle."""
    if _cyclic(paragraph, moved):
        return paragraph
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


def _cyclic(paragraph: Paragraph, moved: dict[int, tuple[int, str]]) -> bool:
    """Tell whether some token would stand above itself once the given tokens have their new heads."""
    heads = [moved[token.index][0] if token.index in moved else token.head for token in paragraph.tokens]
    for start in moved:
        at, passed = start, {start}
        while heads[at] != at:
            at = heads[at]
            if at in passed:
                return True
            passed.add(at)
    return False
