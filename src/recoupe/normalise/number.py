"""Cardinal numbers in digits and words, from the data of a language's ``number.toml``.

A number is the longest run of number words, or of grouped digits with an optional large multiplier ("2,3
millions", "£20bn"), that makes one value; a collective ("une trentaine", "dozens") is an approximate or open one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import UsageError
from recoupe.languages.pack import LanguagePack
from recoupe.normalise.spelling import Spelling, either

_LONGEST = 24
"""How many words more than one a number may have, so that a long run of them costs no more than it should."""
_WORD = re.compile(r"\w+")
_DECIMALS = re.compile(r"\d{1,9}(?!\d)")
_OPENING = " («$£€-+~"
"""What may stand before decimals without a whole number."""
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: half-open ``start`` and ``end``, and its ``value`` (an int where it is whole).

    ``approximate`` is true of collectives ("une trentaine"). ``least`` is true where the number is open above and
    ``value`` is its least: "des dizaines" has 20, two being the fewest that a plural speaks of. ``bare`` is true of
    a word for one that may be an article. ``scale`` is the multiplier of a thousand or more that ends it (1 for a
    collective, 0 for none); ``linked`` says that a word for "of" ties it to what it counts. ``share`` is true of parts
    of a whole ("un tiers"), whose value is a number of wholes, ``open`` where the value itself is left out, ``vague``
    where no number is told ("plusieurs").
    """

    start: int
    end: int
    value: int | float
    approximate: bool = False
    least: bool = False
    bare: bool = False
    scale: int = 0
    linked: bool = False
    share: bool = False
    open: bool = False
    vague: bool = False


class Numbers:
    """One language's numbers, compiled: ``pattern`` matches a number in folded text and has no groups."""

    def __init__(self, table: dict[str, Any]) -> None:
        """Compile the data of a ``number.toml``."""
        self._table = table
        self._tied = frozenset(table["tied"])
        self._ofs = tuple(f" {word.strip()}" for word in table["of"])
        self._spelling = Spelling(table)
        self._multipliers: dict[str, int] = table["multipliers"]
        self._suffixes: dict[str, int] = table["suffixes"]
        self._sizes: dict[str, int] = table["opened"] | table["opens"] | table["collectives"]
        self._exact = frozenset(table["exact"])
        self._some = frozenset(table["some"])
        self._articles = frozenset(table["articles"])
        self._leads = frozenset(table["leads"])
        self._parts: dict[str, float] = table["parts"]
        self._digits = re.compile(self._digits_pattern())
        self._thousands = re.compile(f" (\\d{{1,3}}) {either(table['mixed'])}(?!\\w)")
        self._multiplier = re.compile(f"[ -]({either(self._large)})(?!\\w)")
        self._prefix = re.compile(f"{either(table['prefixes'])}(?=[0-9])")
        self._starts = frozenset([*_GLYPHS, *(form[0] for form in table["prefixes"])])
        self._half = re.compile(f"[ -]{either(table['half'])}(?!\\w)")
        small = either(table["words"])
        digits = f"({small}(?:{self._spelling.link.pattern}{small}){{0,3}})"
        self._point = re.compile(f" {either(table['point'])} ((?:{either(table['zero'])} )*){digits}(?!\\w)")
        self.pattern = self._compose()
        self._whole = re.compile(self.pattern, re.IGNORECASE)
        self._collective = re.compile(self._collected_pattern(named=True))
        forms = (*table["words"], *table["alone"], *self._some, *self._leads, *self._parts, *table["opens"])
        self._openers = {_WORD.match(form).group() for form in forms}  # type: ignore[union-attr]

    @property
    def _large(self) -> list[str]:
        return [word for word, value in self._multipliers.items() if value >= 1000]

    def _compose(self) -> str:
        """Put the pattern of any number together: collective, words, or digits with a multiplier."""
        return f"(?:{self._collected_pattern()}|{self._plain_pattern()}|[{''.join(_GLYPHS)}])"

    def _collected_pattern(self, *, named: bool = False) -> str:
        """Return the pattern of "une trentaine", "des centaines de milliers", "several hundred", "half a million".

        Its parts are ``named`` to be read, or the pattern has no groups.
        """
        table = self._table

        def part(name: str, pattern: str) -> str:
            return f"(?P<{name}>{pattern})" if named else pattern

        count = f"(?:{either(self._leads)}|{self._plain_pattern()})"
        grade = f"(?:{either(table['grades'])} )?"
        scales = either([*table["collectives"], *table["opens"], *self._multipliers])
        counted = f"{part('count', count)} {grade}{part('name', either(table['collectives']))}"
        some = either(self._some)
        opened = f"{some} {grade}{part('opened', either([*table['opens'], *table['opened']]))}"
        opens = part("opens", either(table["opens"]))
        scale = f"(?:(?: {either(table['of'])}| ){part('scale', scales)})?"
        share = f"{part('part', either(self._parts))}[ -]{part('of', scales)}"
        return f"(?:(?:{counted}|{opened}|{opens})(?!\\w){scale}|{share})(?!\\w)"

    def _plain_pattern(self) -> str:
        table = self._table
        vocabulary = either([*self._spelling.words, *self._multipliers])
        links = self._spelling.link.pattern
        lead = f"{either(self._leads)}(?= {either(self._multipliers)}(?!\\w))"
        first = f"(?:{either([*self._spelling.words, *table['alone']])}|{lead})"
        words = f"{first}(?:{links}{vocabulary}){{0,{_LONGEST}}}(?!\\w)"
        words += f"(?: {either(table['point'])} {either(self._spelling.words)}(?:{links}{vocabulary}){{0,3}}(?!\\w))?"
        half = f"(?:[ -]{either(table['half'])}(?!\\w))?"
        thousands = f"(?: \\d{{1,3}} {either(table['mixed'])}(?!\\w))?"
        large = f"(?:[ -]{either(self._large)}(?!\\w){thousands})?"
        mixed = f"(?: {either(table['mixed'])} \\d{{1,3}}(?![\\d.,]\\d|\\d))?"
        return f"(?:{self._figure_pattern()}{mixed}|{words}){half}{large}{half}"

    def _figure_pattern(self) -> str:
        """Return the pattern of digits: grouped or not, with decimals, a fraction's sign or a glued multiplier."""
        marks = self._table["decimal"]
        shapes = [
            f"[1-9]\\d{{0,2}}(?:{either([mark])}\\d{{3}}){{1,5}}(?!\\d)"
            f"(?:{either(other for other in marks if other != mark)}\\d{{1,9}}(?!\\d))?"
            for mark in self._table["group"]
        ]
        plain = f"\\d{{1,15}}(?!\\d)(?:{either(marks)}\\d{{1,9}}(?!\\d))?"
        fraction = f"(?: ?[{''.join(_GLYPHS)}]|[ -][1-9]/[1-9]\\d?(?![\\d/]))?"
        tail = f"{fraction}(?:{either(self._suffixes)}(?!\\w))?"
        return f"(?:{'|'.join(shapes)}|{plain}){tail}"

    def _digits_pattern(self) -> str:
        """Return the pattern that reads digits, its parts named."""
        marks, mixed = either(self._table["decimal"]), either(self._table["mixed"])
        group = either(self._table["group"])
        return (
            rf"(?P<whole>[1-9]\d{{0,2}}(?P<group>{group})\d{{3}}(?:(?P=group)\d{{3}})*(?!\d)|\d+)"
            rf"(?:(?!(?P=group)){marks}(?P<decimals>\d+))?"
            rf"(?: ?(?P<glyph>[{''.join(_GLYPHS)}])|[ -](?P<top>[1-9])/(?P<bottom>[1-9]\d?)(?![\d/]))?"
            rf"(?:(?P<suffix>{either(self._suffixes)})(?!\w)| {mixed} (?P<rest>\d{{1,3}})(?!\d|[.,]\d))?"
        )

    def find(self, text: str) -> Iterator[Number]:
        """Yield the numbers of a folded text in order; a text without numbers yields none."""
        free = 0
        for word in _WORD.finditer(text):
            first, opens = text[word.start()], word.group().lower() in self._openers
            if not (opens or first in self._starts or first.isdigit()):
                continue
            prefix = self._prefix.match(text, word.start())
            at = prefix.end() if prefix else word.start()
            if at < free or not (text[at].isdigit() or text[at] in _GLYPHS or opens):
                continue
            number = self._bare_decimals(text, at)
            if number is None:
                match = self._whole.match(text, at)
                number = self._number(match.group(), at) if match else None
            if number is not None:
                yield number
                free = number.end

    def _bare_decimals(self, text: str, at: int) -> Number | None:
        """Read ".5", where the language writes so; the point stands right before ``at``."""
        match = _DECIMALS.match(text, at) if self._table["bare_decimals"] and text[at - 1 : at] == "." else None
        if match is None or text[max(0, at - 2) : at - 1].strip(_OPENING):
            return None
        return Number(at - 1, match.end(), float(f"0.{match.group()}"))

    def read(self, text: str) -> Number | None:
        """Return the number that all of ``text`` is, or None where it is none."""
        match = self._whole.fullmatch(text)
        number = self._number(text, 0) if match else None
        return number if number and number.end == len(text) else None

    def _number(self, text: str, start: int) -> Number | None:
        """Read what the pattern matched, or its longest beginning that is a number."""
        plain = text.lower()
        if len(plain) != len(text):  # a capital that two small characters stand for belongs to no number
            return None
        if plain[0] in _GLYPHS:
            return Number(start, start + 1, _GLYPHS[plain])
        text = plain
        match = self._collective.fullmatch(text)
        return (self._collected(match, start) if match else None) or self._plain(text, start)

    def _collected(self, match: re.Match[str], start: int) -> Number | None:
        """Read "une trentaine", "deux douzaines", "des centaines de milliers", "half a million"."""
        end, scale = start + match.end(), match.group("scale")
        if match.group("part"):
            name, counted = match.group("of"), self._parts[match.group("part")]
            exact = name in self._multipliers
            value = _whole(counted * self._size(name))
            return Number(start, end, value, not exact, scale=self._multipliers.get(name, 1), linked=self._linked(name))
        linked = self._linked(match.group()) and not match.group().endswith(self._ofs)
        name = match.group("name")
        size = self._size(name or match.group("opened") or match.group("opens")) * (self._size(scale) if scale else 1)
        if not name:
            return Number(start, end, 2 * size, approximate=True, least=True, scale=1, linked=linked)
        count = self._count(match.group("count"))
        if count is None:
            return None
        exact = name in self._exact and count > 1
        return Number(start, end, _whole(count * size), approximate=not exact, scale=1, linked=linked)

    def _count(self, text: str) -> float | None:
        """Return the number of collectives, None where the words are not one number."""
        if text in self._leads:
            return 1
        counted = self._plain(text, 0)
        return counted.value if counted and counted.end == len(text) else None

    def _linked(self, words: str) -> bool:
        """Tell whether a number needs a word for "of" before what it counts: "millions de", not "mille"."""
        return words.rpartition(" ")[2].rpartition("-")[2] in self._tied

    def _size(self, name: str) -> int:
        return self._sizes.get(name) or self._multipliers[name]

    def _plain(self, text: str, start: int) -> Number | None:
        """Read digits or words, with an optional half before or after a large multiplier."""
        value, at, last = self._figure(text) if text[0].isdigit() else self._words(text)
        if not at:
            return None
        bare = at == len(text) and text in self._articles
        half = None if last else self._half.match(text, at)
        if half:
            value, at = value + 0.5, half.end()
        multiplier = self._multiplier.match(text, at) if half or not last else None
        if multiplier:
            last, at = self._multipliers[multiplier.group(1)], multiplier.end()
            value = round(value * last, 6)
            if thousands := self._thousands.match(text, at):
                value, at = value + 1000 * int(thousands.group(1)), thousands.end()
        linked, scale = self._linked(text[:at]), last if last >= 1000 else 0
        if last and (half := self._half.match(text, at)):
            value, at = value + 0.5 * last, half.end()
        return Number(start, start + at, _whole(value), bare=bare, scale=scale, linked=linked)

    def _figure(self, text: str) -> tuple[float, int, int]:
        """Return value, length read and closing multiplier (0 for none) of a number that begins with digits."""
        match = self._digits.match(text)
        if match is None:
            return 0, 0, 0
        whole, group, decimals, glyph = match.group("whole", "group", "decimals", "glyph")
        value: float = int(whole.replace(group, "") if group else whole)
        if decimals:
            value = float(f"{int(value)}.{decimals}")
        value += _GLYPHS.get(glyph, 0)
        if match.group("top"):
            value += int(match.group("top")) / int(match.group("bottom"))
        if match.group("rest"):
            value = value * 1000 + int(match.group("rest"))
        factor = self._suffixes.get(match.group("suffix"), 0)
        return (round(value * factor, 6) if factor else value), match.end(), factor

    def _words(self, text: str) -> tuple[float, int, int]:
        """Return value, length read and closing multiplier of words, a leading article standing for one.

        Decimals are read after the word for the point: "dos coma uno".
        """
        lead, _, rest = text.partition(" ")
        spelt = self._spelling.read(text, len(lead) + 1 if rest and lead in self._leads else 0)
        point = self._point.match(text, spelt.end) if spelt.end and not spelt.last else None
        if point is None:
            return spelt.value, spelt.end, spelt.last
        zeros = len(point.group(1).split())
        decimals = self._spelling.read(point.group(2))
        return float(f"{spelt.value}.{'0' * zeros}{decimals.value}"), point.start(2) + decimals.end, 0


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


@cache
def numbers(pack: LanguagePack) -> Numbers:
    """Return the compiled numbers of a language pack; raises UsageError where its table or an entry is missing."""
    table = pack.required("number")
    try:
        return Numbers(table)
    except KeyError as error:
        raise UsageError(
            f"language pack {pack.code}: number.toml has no entry {error}; every pack must have it"
        ) from error
