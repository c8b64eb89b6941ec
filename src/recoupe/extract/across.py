"""Quotations that run over a paragraph's end: one statement, although only one of the paragraphs has the cue."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from recoupe.extract.phrase import span, trim_blank
from recoupe.extract.quote import CLOSE, OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.extract.attribution import View
    from recoupe.records.statement import Statement

Span = tuple[int, int]


def statement_id(article: str, content: tuple[Span, ...], cue: tuple[Span, ...] | None = None) -> str:
    """Return the 16 hex characters that stand for what one article says in one place.

    Where two sources say the same words ("…, selon X, ce que confirme Y"), the second is told apart by its ``cue``.
    """
    place = f"{content} {cue}" if cue else f"{content}"
    return hashlib.sha256(f"{article} {place}".encode()).hexdigest()[:16]


def joined_across(looks: Sequence[View], statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements, the parts of a quotation in neighbouring paragraphs under the one cue that they have.

    The first paragraph leaves its quotation open; the next one closes it, perhaps behind an opening mark set again.
    Parts with a cue each stay apart, and so do parts with none.
    """
    found = list(statements)
    for one, two in pairwise(looks):
        begun, rest = _left_open(one), _carried_on(two)
        if begun is None or rest is None:
            continue
        before, after = _credited(found, begun), _credited(found, rest)
        if before and not after:
            found = _extended(found, before[-1], rest)
        elif after and not before:
            found = _extended(found, after[0], begun)
    return found


def _left_open(look: View) -> Span | None:
    """Return the text span of the quotation that a paragraph leaves open, or None."""
    if not look.quotes or look.quotes[-1].closed:
        return None
    return _words(look, *look.quotes[-1].inner)


def _carried_on(look: View) -> Span | None:
    """Return the text span with which a paragraph carries on a quotation, or None where nothing shows that it does."""
    tokens = look.tokens
    first = 1 if tokens and tokens[0].text == OPEN else 0
    mark = next((at for at in range(first, len(tokens)) if tokens[at].text in (OPEN, CLOSE)), None)
    if mark is None:
        return _words(look, first, len(tokens)) if first else None
    return _words(look, first, mark) if tokens[mark].text == CLOSE else None


def _words(look: View, first: int, last: int) -> Span | None:
    first, last = trim_blank(look.tokens, first, last)
    return span(look.tokens, first, last) if first < last else None


def _credited(statements: Sequence[Statement], place: Span) -> list[Statement]:
    """Return the statements that somebody is credited with and that have words in a span."""
    return [one for one in statements if one.chains and any(_overlap(part, place) for part in one.content)]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _extended(statements: Sequence[Statement], cued: Statement, place: Span) -> list[Statement]:
    """Return the statements with a span added to one of them, what the outlet seemed to say there taken in."""
    taken = [one for one in statements if not one.chains and any(_overlap(part, place) for part in one.content)]
    content = tuple(sorted((*cued.content, place)))
    whole = msgspec.structs.replace(
        cued,
        id=statement_id(cued.article, content),
        content=content,
        times=(*cued.times, *(time for one in taken for time in one.times)),
        quantities=(*cued.quantities, *(quantity for one in taken for quantity in one.quantities)),
        terms=(*cued.terms, *(term for one in taken for term in one.terms)),
    )
    return [whole if one is cued else one for one in statements if one not in taken]
