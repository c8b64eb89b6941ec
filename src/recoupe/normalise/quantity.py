"""Quantities of an article: numbers with their bounds, their unit and what they count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from recoupe.annotate.fold import fold
from recoupe.annotate.syntax import Paragraph
from recoupe.languages.pack import LanguagePack
from recoupe.normalise.amount import Amount, Amounts, is_ratio, multiplied, ratio
from recoupe.normalise.bounds import Bounds, limits
from recoupe.normalise.counted import Counted, Link, argument, counted, number_of, singular, stands_for, under
from recoupe.normalise.label import Labels
from recoupe.normalise.measure import Measure, Measures
from recoupe.normalise.number import Numbers, numbers
from recoupe.normalise.spelling import either
from recoupe.normalise.time import value_id
from recoupe.records.text import Article
from recoupe.records.value import Quantity, TimeValue

_READ = frozenset({"title", "lede", "paragraph"})
_NEAR = 40
"""How many characters before an amount the words that tell of it are looked for."""
_THOUSAND, _MILLION = 1000, 1_000_000


def find_quantities(
    article: Article, paragraphs: Sequence[Paragraph], pack: LanguagePack, times: Sequence[TimeValue]
) -> tuple[Quantity, ...]:
    """Return the quantities of an article's parsed title, lede and paragraphs in text order; empty where none.

    ``times`` are the article's time expressions: a number inside one is no quantity. Nor are ranks, ages, scores,
    telephone numbers, articles that could mean one, and numbers that are part of a name ("G7", "Boeing 737"). A
    number that stands for what its sentence has told of takes unit and noun from there ("of the 120 passengers, 14
    died"). Where a unit of measure measures nothing named, ``of`` is the unit as written.
    """
    reader = _reader(pack)
    taken = sorted(time.span for time in times if not (reader.durations and time.value.startswith("P")))
    found: list[Quantity] = []
    for paragraph in paragraphs:
        if paragraph.block.kind in _READ:
            found += _Passage(reader, article, paragraph, taken).quantities()
    return tuple(found)


class _Reader:
    """One language's words around amounts, compiled from its ``quantity.toml``."""

    def __init__(self, pack: LanguagePack) -> None:
        table: dict[str, Any] = pack.required("quantity")
        words: Numbers = numbers(pack)
        self.words = words
        self.measures = Measures(table)
        self.amounts = Amounts(table, words, self.measures)
        self.bounds = Bounds(table)
        self.labels = Labels(table, pack.required("number")["ranks"])
        self.least_alone: int = table["least_alone"]
        self.durations = bool(table["durations"])
        self.of = frozenset(table["of"])
        self.also_nouns = frozenset(table["also_nouns"])
        self.compound_heads = bool(table["compound_heads"])
        self.counts_of = frozenset(table["counts_of"])
        self.never_counted = frozenset(table["never_counted"])
        self.distances = frozenset(table["distance_units"])
        self.ratio = re.compile(rf" {either(table['ratio'])} ({words.pattern})(?!\w)", re.IGNORECASE)
        self.far = re.compile(rf"(?<!\w){either(table['distance_opens'])} ", re.IGNORECASE)
        self.others = re.compile(rf" {either(table['others'])}(?!\w)", re.IGNORECASE)
        self.beside = re.compile(rf",? {either(table['beside'])} $", re.IGNORECASE)
        compared = rf"{either(table['against'])} (?:{either(table['determiners'])} )?$"
        self.against = re.compile(rf"(?<!\w){compared}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Reading:
    """An amount with its ``unit`` and what it counts; ``carried`` where these are told elsewhere.

    ``stop`` is where its number and unit end, ``end`` where what it counts does, ``word`` where the unit's word stands.
    """

    amount: Amount
    stop: int
    end: int
    unit: str | None = None
    thing: Counted | None = None
    word: tuple[int, int] | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class _Passage:
    """One paragraph as quantities are read in it; ``taken`` are the spans of the article's times, in order."""

    reader: _Reader
    article: Article
    paragraph: Paragraph
    taken: Sequence[tuple[int, int]]

    @property
    def first(self) -> int:
        """Where the paragraph begins in the article."""
        return self.paragraph.block.span[0]

    def quantities(self) -> Iterator[Quantity]:
        """Yield the paragraph's quantities in text order."""
        text = fold(self.article.text[slice(*self.paragraph.block.span)])
        near = self.taken[bisect_left(self.taken, (self.first, 0)) : bisect_left(self.taken, (self.first + len(text), 0))]
        amounts = self.reader.amounts.find(text, [(start - self.first, end - self.first) for start, end in near])
        before: _Reading | None = None
        done = 0
        for at, amount in enumerate(amounts):
            if amount.start < done:
                continue
            if before and self._sentence(before.amount.start) != self._sentence(amount.start):
                before = None
            after = amounts[at + 1] if at + 1 < len(amounts) else None
            reading = self._reading(text, amount, before, after)
            if reading is not None:
                yield self._record(text, reading)
                before, done = reading, reading.stop

    def _sentence(self, at: int) -> int:
        """Return which sentence of the paragraph an offset into its text stands in."""
        tokens = self.paragraph.tokens
        place = bisect_left(tokens, self.first + at, key=lambda token: token.start)
        return tokens[min(place, len(tokens) - 1)].sentence if tokens else 0

    def _reading(
        self, text: str, amount: Amount, before: _Reading | None, after: Amount | None
    ) -> _Reading | None:
        """Read unit and noun around an amount; None where it counts nothing or is part of a name."""
        measure, amount, end = self._measured(text, amount)
        unit = amount.money.unit if amount.money else measure.unit if measure else None
        if unit and (rate := self.reader.measures.rate(text, end)):
            unit, end = f"{unit.removesuffix('s')} per {rate[0]}", rate[1]
        thing = self._thing(text, amount, end, unit)
        if self._is_label(text, amount, measure, thing):
            return None
        if thing and text[thing.start - self.first : thing.end - self.first].lower() in self.reader.never_counted:
            return None
        shared = self._shared(text, amount, thing)
        if shared:
            return _Reading(shared, shared.last.end, shared.last.end, None, thing)
        if amount.low.bare and unit in self.reader.also_nouns:
            return None
        if amount.low.bare and not unit and not amount.high and not self._counts(text, amount, thing, before, after):
            return None
        if unit or (thing and not self._among_others(text, amount, thing, before)):
            stop = amount.last.end if amount.until else end
            word = measure.word if measure and not thing else None
            return _Reading(amount, stop, max(end, thing.end - self.first) if thing else end, unit, thing, word)
        return self._elliptical(text, amount, end, before)

    def _measured(self, text: str, amount: Amount) -> tuple[Measure | None, Amount, int]:
        """Return the unit after an amount, the amount with what the unit does to its numbers, and where both end."""
        end = amount.until or amount.last.end
        measures = self.reader.measures
        measure = None if amount.low.vague or amount.low.share else measures.after(text, end)
        if crowd := self._crowd(text, amount, end):
            return None, *crowd
        if measure is None:
            return None, amount, end
        amount, end = amount.times(measure.factor) if measure.factor > 1 else amount, measure.end
        if half := measures.half(text, end):
            low = replace(amount.low, value=amount.low.value + 0.5 * (amount.low.scale or 1))
            amount, end = replace(amount, low=low), half
        if measure.unit in measures.below_zero and (frost := measures.frost(text, end)):
            amount, end = replace(amount, low=replace(amount.low, value=-amount.low.value)), frost
        return measure, amount, end

    def _crowd(self, text: str, amount: Amount, end: int) -> tuple[Amount, int] | None:
        """Read "20m people": an amount times what its letter multiplies by, if a plural noun follows that, else None."""
        factor, after = self.reader.measures.crowd(text, end)
        if factor == 1 or amount.money or not text[end - 1].isdigit():
            return None
        thing = counted(self.paragraph, self.first + after, self.reader.of, "no", heads=self.reader.compound_heads)
        if thing is None or singular(self.paragraph, thing.index):
            return None
        return amount.times(factor), after

    def _thing(self, text: str, amount: Amount, end: int, unit: str | None) -> Counted | None:
        """Return the noun that is counted; none for a distance to a place, or where the noun tells a time."""
        if unit in self.reader.distances and self.reader.far.search(text, max(0, amount.start - _NEAR), amount.start):
            return None
        last = amount.last
        loose = last.scale or last.share or abs(last.value) >= _MILLION  # "1 000 000 d'habitants"
        link: Link = "must" if unit or last.linked else "may" if loose else "no"
        thing = counted(self.paragraph, self.first + end, self.reader.of, link, heads=self.reader.compound_heads)
        return None if thing is None or self._in_time(thing.start, thing.end) else thing

    def _in_time(self, start: int, end: int) -> bool:
        at = bisect_left(self.taken, (end, 0)) - 1
        return at >= 0 and self.taken[at][1] > start

    def _is_label(self, text: str, amount: Amount, measure: Measure | None, thing: Counted | None) -> bool:
        """Tell whether a number is a rank, a score or part of a name."""
        if amount.money or amount.low.vague or amount.low.share:
            return False
        plain = thing is not None and not text[thing.start - self.first].isupper()
        return self.reader.labels.has(
            text, self.paragraph, amount, thing, measured=measure is not None, known=measure is not None or plain
        )

    def _shared(self, text: str, amount: Amount, thing: Counted | None) -> Amount | None:
        """Return the share that "une femme sur cinq" tells, None where no small round whole follows that counts nothing."""
        if thing is None or amount.high or amount.low.share:
            return None
        told = self.reader.ratio.match(text, thing.end - self.first)
        whole = self.reader.words.read(told.group(1)) if told else None
        if told is None or whole is None or not is_ratio(amount.low, whole):
            return None
        if counted(self.paragraph, self.first + told.end(), self.reader.of, "no", heads=False):
            return None
        return Amount(ratio(amount.low, replace(whole, end=told.end())))

    def _counts(
        self, text: str, amount: Amount, thing: Counted | None, before: _Reading | None, after: Amount | None
    ) -> bool:
        """Tell whether an article counts one: beside another count ("un mort et trois blessés"), or in a tally."""
        if before and self._against(text, amount):
            return True
        if thing is None:
            return False
        end = thing.end - self.first
        if before and before.thing and self.reader.beside.fullmatch(text, before.end, amount.start):
            return True
        return after is not None and not after.low.vague and self.reader.beside.fullmatch(text, end, after.start) is not None

    def _among_others(self, text: str, amount: Amount, thing: Counted, before: _Reading | None) -> bool:
        """Tell whether "vingt autres blessés", "contre 40 prévus" count what was counted before: no noun follows."""
        if before is None or before.thing is None or self.paragraph.tokens[thing.index].upos in {"NOUN", "PROPN"}:
            return False
        return self._against(text, amount) or self.reader.others.match(text, amount.last.end) is not None

    def _against(self, text: str, amount: Amount) -> bool:
        """Tell whether a number is held against the one before it."""
        return self.reader.against.search(text, max(0, amount.start - _NEAR), amount.start) is not None

    def _elliptical(self, text: str, amount: Amount, end: int, before: _Reading | None) -> _Reading | None:
        """Read a number that stands for what its sentence tells of, or for nothing that it names."""
        if self.reader.labels.ordinal(text, amount):
            return None
        at = self.first + amount.low.start
        word = argument(self.paragraph, at)
        told = stands_for(self.paragraph, at) or number_of(self.paragraph, at, self.reader.counts_of)
        if before and not told:
            if word is None and self._takes_scale(text, amount, before):
                amount = amount.times(before.amount.last.scale)
            unit, of = (None, None) if amount.low.share else (before.unit, before.word)
            return _Reading(amount, amount.last.end, end, unit, before.thing, of, carried=True)
        if amount.tight or amount.low.vague or (amount.low.bare and not before):
            return None
        telling = amount.low.share or amount.low.scale or isinstance(amount.low.value, float) or abs(amount.low.value) >= self.reader.least_alone
        if told or word or telling or self.reader.bounds.around(text, amount.start, end).kind:
            return _Reading(amount, amount.last.end, end, None, told, carried=True)
        return None

    def _takes_scale(self, text: str, amount: Amount, before: _Reading) -> bool:
        """Tell whether millions are understood ("1,8 millions, contre 1,1 l'an passé", "about 20")."""
        if before.amount.last.scale < _MILLION or amount.last.scale or abs(amount.last.value) >= _THOUSAND:
            return False
        if isinstance(amount.last.value, float) or self._against(text, amount):
            return True
        return bool(self.reader.bounds.around(text, amount.start, amount.last.end).kind)

    def _record(self, text: str, reading: _Reading) -> Quantity:
        """Put a quantity together, its span taking in the words that bound it."""
        amount, thing = reading.amount, reading.thing
        bound = self.reader.bounds.around(text, amount.start, reading.end)
        span = (self.first + bound.start, self.first + max(bound.end, amount.last.end if amount.until else 0))
        place = thing.index if thing and not reading.carried else self._place(amount)
        return Quantity(
            id=value_id(self.article.id, "quantity", *span),
            span=span,
            unit=reading.unit,
            of=self._of(reading),
            under=under(self.paragraph, place, span[0]) if place is not None else None,
            share=amount.low.share,
            vague=amount.low.vague,
            **limits(amount, bound.kind),
        )

    def _of(self, reading: _Reading) -> str | None:
        """Return the words for what is counted as written; a unit's own where it measures nothing that is named."""
        if reading.thing:
            return self.article.text[reading.thing.start : reading.thing.end]
        return self.article.text[self.first + reading.word[0] : self.first + reading.word[1]] if reading.word else None

    def _place(self, amount: Amount) -> int | None:
        """Return the place of an amount's last token."""
        tokens = self.paragraph.tokens
        at = bisect_left(tokens, self.first + amount.last.end, key=lambda token: token.start) - 1
        return at if at >= 0 else None


@cache
def _reader(pack: LanguagePack) -> _Reader:
    return _Reader(pack)
