"""Quantities of an article: numbers with their bounds, their unit and what they count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from recoupe.annotate.fold import fold
from recoupe.annotate.syntax import Paragraph
from recoupe.languages.pack import LanguagePack
from recoupe.normalise.amount import Amount
from recoupe.normalise.bounds import limits
from recoupe.normalise.counted import under
from recoupe.normalise.passage import Passage, Reading
from recoupe.normalise.quantity_lexicon import QuantityLexicon, quantity_lexicon
from recoupe.normalise.time import value_id
from recoupe.records.text import Article
from recoupe.records.value import Quantity, TimeValue

_READ = frozenset({"title", "lede", "paragraph"})


def find_quantities(
    article: Article, paragraphs: Sequence[Paragraph], pack: LanguagePack, times: Sequence[TimeValue]
) -> tuple[Quantity, ...]:
    """Return the quantities of an article's parsed title, lede and paragraphs in text order; empty where none.

    ``times`` are the article's time expressions: a number inside one is no quantity, unless it is a duration in a
    language whose table counts those. Nor are ranks, scores, telephone numbers, articles that could mean one, and
    numbers that are part of a name ("G7", "Boeing 737"). A number that stands for what its sentence has told of takes
    unit and noun from there ("of the 120 passengers, 14 died"). Where a unit of measure measures nothing named, ``of``
    is the unit as written.
    """
    lexicon = quantity_lexicon(pack)
    taken = sorted(time.span for time in times if not (lexicon.durations and time.value.startswith("P")))
    read = (paragraph for paragraph in paragraphs if paragraph.block.kind in _READ)
    return tuple(one for paragraph in read for one in _quantities(article, paragraph, lexicon, taken))


def _quantities(
    article: Article, paragraph: Paragraph, lexicon: QuantityLexicon, taken: Sequence[tuple[int, int]]
) -> Iterator[Quantity]:
    """Yield a paragraph's quantities in text order."""
    first, last = paragraph.block.span
    text = fold(article.text[first:last])
    inside = taken[bisect_left(taken, (first, 0)) : bisect_left(taken, (last, 0))]
    passage = Passage(lexicon, paragraph, text, [(start - first, end - first) for start, end in inside])
    for reading in passage.readings():
        yield _record(article, passage, reading)


def _record(article: Article, passage: Passage, reading: Reading) -> Quantity:
    """Put a quantity together, its span taking in the words that bound it."""
    amount, thing = reading.amount, reading.thing
    bound = passage.lexicon.bounds.around(passage.text, amount.start, reading.end)
    first = passage.paragraph.block.span[0]
    span = (first + bound.start, first + max(bound.end, amount.last.end if amount.until else 0))
    place = thing.index if thing and not reading.carried else _place(passage.paragraph, amount)
    return Quantity(
        id=value_id(article.id, "quantity", *span),
        span=span,
        unit=reading.unit,
        of=_of(article, first, reading),
        under=under(passage.paragraph, place, span[0]) if place is not None else None,
        share=amount.low.share,
        vague=amount.low.vague,
        **limits(amount, bound.kind),
    )


def _of(article: Article, first: int, reading: Reading) -> str | None:
    """Return the words for what is counted as written; a unit's own where it measures nothing that is named."""
    if reading.thing:
        return article.text[reading.thing.start : reading.thing.end]
    return article.text[first + reading.word[0] : first + reading.word[1]] if reading.word else None


def _place(paragraph: Paragraph, amount: Amount) -> int | None:
    """Return the place of an amount's last token."""
    end = paragraph.block.span[0] + amount.last.end
    at = bisect_left(paragraph.tokens, end, key=lambda token: token.start) - 1
    return at if at >= 0 else None
