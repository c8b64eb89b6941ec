"""A paragraph's amounts with their units and what they count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from recoupe.annotate.syntax import Paragraph
from recoupe.normalise.amount import Amount, is_ratio, ratio
from recoupe.normalise.counted import Counted, Link, argument, counted, number_of, singular, stands_for
from recoupe.normalise.label import Candidate
from recoupe.normalise.measure import Measure
from recoupe.normalise.quantity_lexicon import QuantityLexicon

_NEAR = 40
"""How many characters before an amount the words that tell of it are looked for."""
_THOUSAND, _MILLION = 1000, 1_000_000

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount with its ``unit`` and what it counts; ``carried`` where these are told elsewhere.

    ``stop`` is where its number and unit end, ``end`` where what it counts does, ``word`` where the unit's word stands,
    in the paragraph's text; ``thing`` stands in the article.
    """

    amount: Amount
    stop: int
    end: int
    unit: str | None = None
    thing: Counted | None = None
    word: Span | None = None
    carried: bool = False


@dataclass(frozen=True, slots=True)
class _Beside:
    """What stands around an amount: the reading before it in its sentence, and the amount after it."""

    before: Reading | None
    after: Amount | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph with its folded ``text``; ``taken`` are the spans of times in it, in order."""

    lexicon: QuantityLexicon
    paragraph: Paragraph
    text: str
    taken: Sequence[Span]

    def readings(self) -> Iterator[Reading]:
        """Yield what the paragraph's amounts tell, in text order."""
        amounts = self.lexicon.amounts.find(self.text, self.taken)
        before: Reading | None = None
        for at, amount in enumerate(amounts):
            if before and amount.start < before.stop:
                continue
            near = before if before and self._sentence(before.amount.start) == self._sentence(amount.start) else None
            reading = self._reading(amount, _Beside(near, amounts[at + 1] if at + 1 < len(amounts) else None))
            if reading is not None:
                yield reading
                before = reading

    @property
    def _first(self) -> int:
        """Where the paragraph begins in the article."""
        return self.paragraph.block.span[0]

    def _sentence(self, at: int) -> int:
        """Return which sentence of the paragraph an offset into its text stands in."""
        tokens = self.paragraph.tokens
        place = bisect_left(tokens, self._first + at, key=lambda token: token.start)
        return tokens[min(place, len(tokens) - 1)].sentence if tokens else 0

    def _reading(self, amount: Amount, beside: _Beside) -> Reading | None:
        """Read unit and noun around an amount; None where it counts nothing or is part of a name."""
        measure, amount, end = self._measured(amount)
        unit = amount.money.unit if amount.money else measure.unit if measure else None
        if unit and (rate := self.lexicon.measures.rate(self.text, end)):
            unit, end = f"{unit.removesuffix('s')} per {rate[0]}", rate[1]
        thing = self._thing(amount, end, unit)
        race = unit in self.lexicon.distances and self.lexicon.labels.ordinal(self.text, amount)
        if race or self._is_label(amount, measure, thing):
            return None
        if shared := self._shared(amount, thing):
            return Reading(shared, shared.last.end, shared.last.end, thing=thing)
        if amount.low.bare and not amount.high and not self._is_one(amount, unit, thing, beside):
            return None
        if unit or (thing and not self._among_others(amount, thing, beside.before)):
            stop = amount.last.end if amount.until else end
            word = measure.word if measure and not thing else None
            return Reading(amount, stop, max(end, thing.end - self._first) if thing else end, unit, thing, word)
        return self._elliptical(amount, end, beside.before)

    def _measured(self, amount: Amount) -> tuple[Measure | None, Amount, int]:
        """Return the unit after an amount, the amount with what the unit does to its numbers, and where both end."""
        end = amount.until or amount.last.end
        measures = self.lexicon.measures
        if crowd := self._crowd(amount, end):
            return None, *crowd
        measure = None if amount.low.vague or amount.low.share else measures.after(self.text, end)
        if measure is None:
            return None, amount, end
        amount, end = amount.times(measure.factor), measure.end
        low = amount.low
        if half := measures.half(self.text, end):
            low, end = replace(low, value=low.value + 0.5 * (low.scale or 1)), half
        if measure.unit in measures.below_zero and (frost := measures.frost(self.text, end)):
            low, end = replace(low, value=-low.value), frost
        return measure, replace(amount, low=low), end

    def _crowd(self, amount: Amount, end: int) -> tuple[Amount, int] | None:
        """Read "20m people", an amount times what its letter multiplies by; None where no plural noun follows."""
        factor, after = self.lexicon.measures.crowd(self.text, end)
        if factor == 1 or amount.money or not self.text[end - 1].isdigit():
            return None
        thing = self._noun(after, "no")
        return (
            None
            if thing is None or singular(self.paragraph, thing.index)
            else (amount.until_letter(factor, after), after)
        )

    def _noun(self, at: int, link: Link) -> Counted | None:
        """Return the noun that a number or unit counts which ends at an offset."""
        heads = self.lexicon.compound_heads
        return counted(self.paragraph, self._first + at, self.lexicon.ofs, link, heads=heads)

    def _thing(self, amount: Amount, end: int, unit: str | None) -> Counted | None:
        """Return the noun that is counted; none for a distance to a place, or where the noun tells a time."""
        near = max(0, amount.start - _NEAR)
        if unit in self.lexicon.distances and self.lexicon.far.search(self.text, near, amount.start):
            return None
        last = amount.last
        loose = last.scale or last.share or abs(last.value) >= _MILLION  # "1 000 000 d'habitants"
        thing = self._noun(end, "must" if unit or last.linked else "may" if loose else "no")
        return None if thing is None or self._in_time(thing) else thing

    def _in_time(self, thing: Counted) -> bool:
        start, end = thing.start - self._first, thing.end - self._first
        at = bisect_left(self.taken, (end, 0)) - 1
        return at >= 0 and self.taken[at][1] > start

    def _is_label(self, amount: Amount, measure: Measure | None, thing: Counted | None) -> bool:
        """Tell whether a number is a rank, a score, part of a name, or one of years and days."""
        if (
            thing
            and self.text[thing.start - self._first : thing.end - self._first].lower() in self.lexicon.never_counted
        ):
            return True
        if amount.money or amount.low.vague or amount.low.share:
            return False
        return self.lexicon.labels.has(Candidate(self.text, self.paragraph, amount, thing, measure is not None))

    def _shared(self, amount: Amount, thing: Counted | None) -> Amount | None:
        """Return the share that "une femme sur cinq" tells; None where no small round whole ends it."""
        if thing is None or amount.high or amount.low.share:
            return None
        told = self.lexicon.ratio.match(self.text, thing.end - self._first)
        whole = self.lexicon.numbers.read(told.group(1)) if told else None
        if told is None or whole is None or not is_ratio(amount.low, whole) or self._noun(told.end(), "no"):
            return None
        return Amount(ratio(amount.low, replace(whole, end=told.end())))

    def _is_one(self, amount: Amount, unit: str | None, thing: Counted | None, beside: _Beside) -> bool:
        """Tell whether an article counts: before a unit, in a tally, or beside a count ("un avion et deux bateaux")."""
        if unit:
            return unit not in self.lexicon.also_nouns
        before, after, between = beside.before, beside.after, self.lexicon.beside
        if before and self._against(amount):
            return True
        if thing is None:
            return False
        if self.lexicon.bounds.around(self.text, amount.start, thing.end - self._first).kind not in {"", "about"}:
            return True
        if before and before.thing and between.fullmatch(self.text, before.end, amount.start):
            return True
        follows = after and between.fullmatch(self.text, thing.end - self._first, after.start)
        return bool(after and follows and not after.low.vague)

    def _among_others(self, amount: Amount, thing: Counted, before: Reading | None) -> bool:
        """Tell whether "vingt autres blessés", "contre 40 prévus" count what was counted before: no noun follows."""
        if before is None or before.thing is None or self.paragraph.tokens[thing.index].upos in {"NOUN", "PROPN"}:
            return False
        return self._against(amount) or self.lexicon.others.match(self.text, amount.last.end) is not None

    def _against(self, amount: Amount) -> bool:
        """Tell whether a number is held against the one before it."""
        near = max(0, amount.start - _NEAR)
        return self.lexicon.against.search(self.text, near, amount.start) is not None

    def _elliptical(self, amount: Amount, end: int, before: Reading | None) -> Reading | None:
        """Read a number that stands for what its sentence tells of, or for nothing that it names."""
        if self.lexicon.labels.ordinal(self.text, amount):
            return None
        at = self._first + amount.low.start
        word = argument(self.paragraph, at)
        told = stands_for(self.paragraph, at) or number_of(self.paragraph, at, self.lexicon.counts_of)
        if amount.tight:
            return None
        if before and not told:
            if word is None and self._takes_scale(amount, before):
                amount = amount.times(before.amount.last.scale)
            unit, of = (None, None) if amount.low.share else (before.unit, before.word)
            return Reading(amount, amount.last.end, end, unit, before.thing, of, carried=True)
        if amount.low.vague or amount.low.bare:
            return None
        if told or word or self._is_telling(amount):
            return Reading(amount, amount.last.end, end, thing=told, carried=True)
        return None

    def _is_telling(self, amount: Amount) -> bool:
        """Tell whether a number alone is an amount: a share, a collective, decimals, a larger figure, or bounded."""
        low = amount.low
        if low.share or low.scale or isinstance(low.value, float) or abs(low.value) >= self.lexicon.least_alone:
            return True
        return bool(self.lexicon.bounds.around(self.text, amount.start, amount.last.end).kind)

    def _takes_scale(self, amount: Amount, before: Reading) -> bool:
        """Tell whether millions are understood ("1,8 millions, contre 1,1 l'an passé", "about 20")."""
        if before.amount.last.scale < _MILLION or amount.last.scale or abs(amount.last.value) >= _THOUSAND:
            return False
        if isinstance(amount.last.value, float) or self._against(amount):
            return True
        return bool(self.lexicon.bounds.around(self.text, amount.start, amount.last.end).kind)
