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
    tokens = list(paragraph.tokens)
    below: dict[int, list[int]] = {head: [] for at, (over, _) in moved.items() for head in (at, tokens[at].head, over)}
    for at, (over, dep) in moved.items():
        tokens[at] = replace(tokens[at], head=over, dep=dep, rel=dep.split(":")[0].lower())
    for token in tokens:
        if token.head in below and token.head != token.index:
            below[token.head].append(token.index)
    for at, children in below.items():
        tokens[at] = replace(tokens[at], children=children)
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
