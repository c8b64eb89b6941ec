"""Time expressions of an article, as TIMEX3 values with intervals (ISO-TimeML, ISO 24617-1)."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from msgspec import convert

from recoupe.annotate.fold import fold
from recoupe.annotate.syntax import Paragraph, Token
from recoupe.languages.pack import LanguagePack
from recoupe.normalise.grammar import Found, Grammar, grammar
from recoupe.normalise.resolve import READERS
from recoupe.normalise.scene import Direction, Memory, Scene
from recoupe.normalise.share import share_parts
from recoupe.normalise.spelling import either
from recoupe.normalise.tense import direction
from recoupe.normalise.timex import Anchor, interval
from recoupe.records.text import Article, Block
from recoupe.records.value import Mod, TimeValue

_READ = frozenset({"title", "heading", "lede", "paragraph", "caption", "note"})
"""Kinds of block that may carry times; of the furniture only the date line does, of headings those of a chronology."""
_OF_DAY = frozenset({"clock", "part"})
_AT_HAND = frozenset({"weekday", "weekday_day", "date"})
_OF_TEXT = frozenset({"text_offset", "text_ago", "text_unit", "beside_event"})
_YEARS = ("year", "short_year", "told_year", "year_words", "century_words")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SENTENCE = 400
"""How many characters one sentence has at most."""
_SENTENCE_END = re.compile(r"[.!?;][»)]* ")
_CLAUSE_END = re.compile(r"[.!?;:,—]")


def find_times(article: Article, paragraphs: Sequence[Paragraph], pack: LanguagePack) -> tuple[TimeValue, ...]:
    """Return the times of an article in text order; the empty tuple where it has none.

    Titles, ledes, paragraphs, captions, update notes, the date line and headings that are a date and nothing else are
    read. Relative expressions count from
    ``article.published``, in update notes from ``article.updated`` where that is known; the tense comes from
    ``paragraphs``, and blocks that were not parsed do without it. What cannot be known stays X in the value, with
    the reason in ``unresolved``.
    """
    parsed = {paragraph.block: paragraph for paragraph in paragraphs}
    lines = [
        _Line(article, block, parsed.get(block), Anchor(_stamp(article, block)), grammar(pack))
        for block in article.blocks
        if block.kind in _READ or any(_says(article, block, name) for name in ("published", "updated"))
    ]
    memory = Memory()
    return tuple(value for line in lines for value in line.read(memory))


def _says(article: Article, block: Block, name: str) -> bool:
    """Tell whether a block is where the article says when it was published or updated."""
    known = article.metadata.get(name)
    return (
        known is not None and known.span is not None and known.span[0] < block.span[1] and block.span[0] < known.span[1]
    )


def _stamp(article: Article, block: Block) -> str | None:
    """Return the date that a block counts from: an update note's is that of the update, where it is known."""
    updated = block.kind == "note" and not _says(article, block, "published")
    return (article.updated if updated else None) or article.published


class _Told(NamedTuple):
    """An expression with its value, the date that it was counted from where it is relative, and its modifier."""

    found: Found
    value: str
    base: str | None
    mod: str | None


@dataclass(frozen=True, slots=True)
class _Line:
    """One block with what its expressions are resolved against."""

    article: Article
    block: Block
    paragraph: Paragraph | None
    anchor: Anchor
    grammar: Grammar

    def read(self, memory: Memory) -> list[TimeValue]:
        """Return the block's times; what it tells is remembered, unless it tells of the article itself."""
        text = fold(self.article.text[slice(*self.block.span)])
        found = share_parts(text, self.grammar.scan(text), self.grammar.table["year_links"])
        if self.block.kind == "heading" and not (found and (found[0].start, found[-1].end) == (0, len(text))):
            return []
        scene = Scene(self.grammar, self.anchor, memory=memory, parsed=self.paragraph is not None)
        told: dict[int, _Told] = {}
        for at, one in enumerate(found):
            if one.kind not in _OF_DAY:
                scene.direction = self._direction(text, one)
                told[at] = self._told(one, scene)
                if not any(_says(self.article, self.block, name) for name in ("published", "updated")):
                    memory.note(told[at].value)
        days = [(one, told[at].value) for at, one in enumerate(found) if at in told and _DAY.match(told[at].value)]
        for at, one in enumerate(found):
            if one.kind in _OF_DAY:
                told[at] = self._told(one, replace(scene, day=_day_beside(text, one, days)))
        return [self._value(told[at]) for at in range(len(found))]

    def _told(self, one: Found, scene: Scene) -> _Told:
        """Read one expression, and keep what it was counted from."""
        base = scene.memory.base if one.kind in _OF_TEXT or "text_direction" in one.parts else self.anchor.text
        value = READERS[one.kind](one.parts, scene)
        mods = [scene.code(one.parts, name) for name in ("mod", "about") if name in one.parts]
        return _Told(one, value, base, mods[0] if mods else None)

    def _direction(self, text: str, one: Found) -> Direction | None:
        """Return where the words before an expression point, else the verb over it."""
        past, future = _pointers(self.grammar)
        opening = text[max(0, one.start - 24) : one.start], text[one.start : one.end]
        if past.before(*opening):
            return "past"
        if future.before(*opening):
            return "future"
        if self.paragraph is None:
            return None
        start, end = (self.block.span[0] + offset for offset in (one.start, one.end))
        tokens = self.paragraph.tokens
        inside = tokens[bisect_left(tokens, start, key=_start) : bisect_left(tokens, end, key=_start)]
        tops = [token for token in inside if not start <= tokens[token.head].start < end]
        return (
            direction(self.paragraph, tops[0].index, self.grammar.table, at_hand=one.kind in _AT_HAND) if tops else None
        )

    def _value(self, told: _Told) -> TimeValue:
        one, value = told.found, told.value
        start, end = (self.block.span[0] + offset for offset in (one.start, one.end))
        first, last = interval(value)
        counted = first is not None and not one.parts.keys() & set(_YEARS)
        return TimeValue(
            id=value_id(self.article.id, "time", start, end),
            span=(start, end),
            value=value,
            start=first,
            end=last,
            anchor=told.base if counted and one.kind not in {"decade", "century"} else None,
            unresolved=self._reason(one, value, first),
            mod=convert(told.mod, Mod | None),
        )

    def _reason(self, one: Found, value: str, first: str | None) -> str | None:
        """Say why a value has an X, or no place on the calendar though it names a day; None where all is known."""
        if "X" not in value:
            return "no calendar has this day" if _DAY.match(value) and first is None else None
        if value[0] == "P":
            return "the text does not say how many"
        if one.kind in _OF_TEXT or "text_direction" in one.parts:
            return "the date that it is counted from is not told"
        if one.kind == "weekly" or ("generic" in one.parts and self.anchor.known):
            return "it comes back"
        return "no calendar has this day" if self.anchor.known == 3 else "the article's date is not known"


def value_id(article: str, kind: str, start: int, end: int) -> str:
    """Return the stable id of a value from its article, its kind and its span: 16 hexadecimal digits."""
    return hashlib.sha256(f"{article}\n{kind}\n{start}\n{end}".encode()).hexdigest()[:16]


class _Pointer:
    """Words that place the time behind them in the past, or in the future."""

    def __init__(self, forms: Sequence[str]) -> None:
        words = either(forms)
        self._end = re.compile(rf"(?<!\w){words} ?$", re.IGNORECASE)
        self._start = re.compile(rf"{words}(?!\w)", re.IGNORECASE)

    def before(self, text: str, expression: str) -> bool:
        """Tell whether such words end the text before an expression, or open the expression itself."""
        return bool(self._end.search(text) or self._start.match(expression))


@cache
def _pointers(rules: Grammar) -> tuple[_Pointer, _Pointer]:
    """Return a language's words that point back, and those that point ahead."""
    return _Pointer(rules.table["past_before"]), _Pointer(rules.table["future_before"])


def _start(token: Token) -> int:
    return token.start


def _day_beside(text: str, here: Found, days: Sequence[tuple[Found, str]]) -> str | None:
    """Return the value of the day that a clock time belongs to: told before it, or, in one clause, right after it."""
    at = bisect_left(days, here.start, key=lambda day: day[0].start)
    before, after = days[at - 1] if at else None, days[at] if at < len(days) else None
    if before and _is_one(text, before[0].end, here.start, _SENTENCE_END):
        return before[1]
    if after and _is_one(text, here.end, after[0].start, _CLAUSE_END):
        return after[1]
    return before[1] if before else None


def _is_one(text: str, start: int, end: int, stop: re.Pattern[str]) -> bool:
    """Tell whether a stretch of text is short and has no stop in it."""
    return end - start < _SENTENCE and not stop.search(text, start, end)
