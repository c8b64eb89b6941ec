"""Cardinal numbers in digits and words, from the data of a language's ``number.toml``.

A number is the longest run of number words, or of grouped digits with an optional large multiplier ("2,3
millions"), that makes one value; a collective ("une trentaine", "des dizaines") is an approximate or open one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.languages.pack import LanguagePack

_LONGEST = 24
"""How many words more than one a number may have, so that a long run of them costs no more than it should."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: half-open ``start`` and ``end``, and its ``value`` (an int where it is whole).

    ``approximate`` is true of collectives ("une trentaine"). ``least`` is true where the number is open above and
    ``value`` is its least: "des dizaines" has 20, two being the fewest that a plural speaks of. ``bare`` is true of
    a word for one that may be an article, ``scaled`` where a multiplier of a thousand or more, or a collective,
    ends it, so that "de" may follow.
    """

    start: int
    end: int
    value: int | float
    approximate: bool = False
    least: bool = False
    bare: bool = False
    scaled: bool = False


def either(forms: Iterable[str]) -> str:
    """Return a pattern without groups that matches any of the forms, the longest first; blanks match blanks."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace("\\ ", " ") for form in ordered) + ")"


class Numbers:
    """One language's numbers, compiled: ``pattern`` matches a number in folded text and has no groups."""

    def __init__(self, table: dict[str, Any]) -> None:
        """Compile the data of a ``number.toml``."""
        self._words: dict[str, int] = table["words"]
        self._multipliers: dict[str, int] = table["multipliers"]
        self._collectives: dict[str, int] = table["collectives"]
        self._exact = frozenset(table["exact"])
        self._some = frozenset(table["some"])
        self._articles = frozenset(table["articles"])
        self._scores = frozenset(table["scores"])
        self._group = re.compile(f"(?<=\\d){either(table['group'])}(?=\\d{{3}}(?!\\d))")
        self._decimal = re.compile(either(table["decimal"]))
        vocabulary = either([*self._words, *self._multipliers])
        self._word = re.compile(f"({vocabulary})(?!\\w)", re.IGNORECASE)
        self._link = re.compile(either(table["links"]), re.IGNORECASE)
        self._half = re.compile(f" {either(table['half'])}$", re.IGNORECASE)
        self._collective = re.compile(
            f"(?P<count>.+?) (?:{either(table['grades'])} )?(?P<name>{either(self._collectives)})"
            f"(?: {either(table['of'])}(?P<scale>{either([*self._collectives, *self._large])}))?",
            re.IGNORECASE,
        )
        self.pattern = self._compose(table, vocabulary)
        self._whole = re.compile(self.pattern, re.IGNORECASE)
        self._openers = {_WORD.match(form).group() for form in (*self._words, *table["alone"], *self._some)}  # type: ignore[union-attr]

    @property
    def _large(self) -> list[str]:
        return [word for word, value in self._multipliers.items() if value >= 1000]

    def _compose(self, table: dict[str, Any], vocabulary: str) -> str:
        """Put the pattern of any number together: collective, words, or digits with a multiplier."""
        group, decimal = either(table["group"]), either(table["decimal"])
        digits = f"(?:\\d{{1,3}}(?:{group}\\d{{3}}){{1,5}}(?!\\d)|\\d{{1,15}}(?!\\d))(?:{decimal}\\d{{1,9}}(?!\\d))?"
        words = f"{either([*self._words, *table['alone']])}(?:{either(table['links'])}{vocabulary}){{0,{_LONGEST}}}\\b"
        plain = f"(?:{digits}(?: {either(self._large)}\\b)?|{words})"
        scaled = f"{either([*self._collectives, *self._large])}\\b"
        collective = (
            f"(?:{either(table['some'])}|{plain}) (?:{either(table['grades'])} )?{either(self._collectives)}\\b"
            f"(?: {either(table['of'])}{scaled})?|{either(table['some'])} {either(self._large)}\\b"
        )
        return f"(?:{collective}|{plain}(?: {either(table['half'])}\\b)?)"

    def find(self, text: str) -> Iterator[Number]:
        """Yield the numbers of a folded text in order; a text without numbers yields none."""
        free = 0
        for word in _WORD.finditer(text):
            at = word.start()
            if at < free or not (text[at].isdigit() or word.group().lower() in self._openers):
                continue
            match = self._whole.match(text, at)
            number = self._number(match.group(), at) if match else None
            if number is not None:
                yield number
                free = number.end

    def read(self, text: str) -> Number | None:
        """Return the number that all of ``text`` is, or None where it is none."""
        match = self._whole.fullmatch(text)
        number = self._number(text, 0) if match else None
        return number if number and number.end == len(text) else None

    def _number(self, text: str, start: int) -> Number | None:
        """Read what the pattern matched, or its longest beginning that is a number."""
        return self._collected(text.lower(), start) or self._plain(text.lower(), start)

    def _collected(self, text: str, start: int) -> Number | None:
        """Read "une trentaine", "deux douzaines", "des centaines de milliers", "des millions"."""
        match = self._collective.fullmatch(text)
        if match is None:
            return self._open_multiplier(text, start)
        count, name, scale = match.group("count"), match.group("name"), match.group("scale")
        size = self._collectives[name] * ((self._multipliers | self._collectives)[scale] if scale else 1)
        if count in self._some:
            return Number(start, start + len(text), 2 * size, approximate=True, least=True, scaled=True)
        counted = self._plain(count, start)
        if counted is None or counted.end != start + len(count):
            return None
        exact = name in self._exact and counted.value > 1
        return Number(start, start + len(text), counted.value * size, approximate=not exact, scaled=True)

    def _open_multiplier(self, text: str, start: int) -> Number | None:
        some, _, name = text.rpartition(" ")
        if some in self._some and name in self._multipliers:
            return Number(start, start + len(text), 2 * self._multipliers[name], True, True, scaled=True)
        return None

    def _plain(self, text: str, start: int) -> Number | None:
        """Read digits with an optional multiplier, or words, with an optional half."""
        half = self._half.search(text)
        body = text[: half.start()] if half else text
        value, length, last = self._digits(body) if body[0].isdigit() else self._spelt(body)
        if not length:
            return None
        if half and length == len(body):
            value, length = value + 0.5 * (last or 1), len(text)
        whole = int(value) if value == int(value) else value
        return Number(start, start + length, whole, bare=body in self._articles, scaled=last >= 1000)

    def _digits(self, text: str) -> tuple[float, int, int]:
        """Return value, length read and closing multiplier (0 for none) of a number that begins with digits."""
        figure, _, name = text.rpartition(" ")
        factor = self._multipliers.get(name, 0)
        plain = self._decimal.sub(".", self._group.sub("", figure if factor else text))
        value = float(plain) if "." in plain else int(plain)
        return (round(value * factor, 6) if factor else value), len(text), factor

    def _spelt(self, text: str) -> tuple[float, int, int]:
        """Return value, length read and closing multiplier of the longest run of words that is one number."""
        total = current = at = end = last = 0
        while word := self._word.match(text, at):
            name = word.group(1)
            factor = self._multipliers.get(name, 0)
            if factor >= 1000:
                # "mille milliards" multiplies what stands; "un million mille" adds to it.
                total = total * factor if total and not current and factor > last else total + (current or 1) * factor
                current = 0
            elif factor:
                if current >= 10:
                    break
                current = (current or 1) * factor
            elif self._joins(current, self._words[name]):
                current += self._words[name]
            else:
                break
            end, last = word.end(), factor
            link = self._link.match(text, end)
            if link is None:
                break
            at = link.end()
        return total + current, end, last

    def _joins(self, current: int, value: int) -> bool:
        """Tell whether a word of this value may follow a number below a thousand: "vingt" and "deux", not "dix"."""
        below = current % 100
        return current == 0 or (
            value > 0 and (below == 0 or (below % 10 == 0 and value < (20 if below in self._scores else 10)))
        )


@cache
def numbers(pack: LanguagePack) -> Numbers:
    """Return the compiled numbers of a language pack; raises UsageError where it has no ``number.toml``."""
    return Numbers(pack.required("number"))
