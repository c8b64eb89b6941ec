"""Numbers spelt out in words, from the data of a language's ``number.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_THOUSAND = 1000


def either(forms: Iterable[str]) -> str:
    """Return a pattern without groups that matches any of the forms, the longest first; blanks match blanks.

    No forms give a pattern that matches nothing.
    """
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace("\\ ", " ") for form in ordered) + ")" if ordered else "(?!)"


class Spelt(NamedTuple):
    """What words spell: the number, where it ends in the text, and the multiplier that closes it (0 for none)."""

    value: int
    end: int
    last: int


class Spelling:
    """How one language spells numbers: words that add, multipliers, and what may stand between them."""

    def __init__(self, table: dict[str, Any]) -> None:
        """Compile the data of a ``number.toml``."""
        self.words: dict[str, int] = table["words"]
        self.multipliers: dict[str, int] = table["multipliers"]
        self.alone = frozenset(table["alone"])
        self.scores = frozenset(table["scores"])
        self.most_hundreds: int = table["most_hundreds"]
        self.tens = frozenset(table["tens_links"])
        joint = table["and"]
        self.ands = frozenset(joint["forms"])
        self.after_tens, self.after_large = frozenset(joint["tens"]), frozenset(joint["large"])
        self.link = re.compile(either([*table["links"], *table["tens_links"], *self.ands]))
        self.word = re.compile(f"({either([*self.words, *self.multipliers])})(?!\\w)")

    def read(self, text: str, start: int = 0) -> Spelt:
        """Read the longest run of words of a lower-case text that is one number; where there is none it ends at 0.

        The words begin at ``start``, after an article that stands for one where it is not 0 ("a hundred").
        """
        run = _Run(self, current=1 if start else 0)
        at, link = start, ""
        while word := self.word.match(text, at):
            if not run.takes(word.group(1), link):
                break
            run.end = word.end()
            following = self.link.match(text, run.end)
            if following is None:
                break
            at, link = following.end(), following.group()
        return run.spelt()


@dataclass(slots=True)
class _Run:
    """Number words read so far: ``parts`` closed by a multiplier of a thousand or more, and ``current`` below it.

    ``whole`` and ``hundred`` are the number as it stood at the last part, and before the last words below a hundred:
    where a multiplier does not fit ("between two thousand and three | thousand"), the words that it multiplies belong
    to the next number.
    """

    spelling: Spelling
    parts: list[tuple[int, int]] = field(default_factory=list)
    current: int = 0
    end: int = 0
    last: int = 0
    joined: bool = False
    zero: bool = False
    whole: Spelt | None = None
    hundred: Spelt | None = None
    cut: Spelt | None = None

    def spelt(self) -> Spelt:
        """Return the number read."""
        return self.cut or Spelt(sum(value for value, _ in self.parts) + self.current, self.end, self.last)

    def takes(self, name: str, link: str) -> bool:
        """Take a word in, if it goes on with the number."""
        factor = self.spelling.multipliers.get(name, 0)
        if self.zero or (factor and link in self.spelling.ands):
            return False
        if factor >= _THOUSAND:
            return self._times(factor, alone=name in self.spelling.alone)
        return self._hundred(factor) if factor else self._adds(self.spelling.words[name], link)

    def _times(self, factor: int, *, alone: bool) -> bool:
        """Multiply all that is smaller: "trois mille deux cents milliards", "mil millones"."""
        lower = [at for at, (_, size) in enumerate(self.parts) if size < factor]
        if (self.parts and self.parts[-1][1] == factor) or (lower and self.joined):
            self.cut = self.whole
            return False
        first = lower[0] if lower else len(self.parts)
        count = sum(value for value, _ in self.parts[first:]) + self.current
        if not count and not alone:
            return False
        self.parts[first:] = [((count or 1) * factor, factor)]
        self.current, self.last, self.joined = 0, factor, False
        return True

    def _hundred(self, factor: int) -> bool:
        if self.current >= self.spelling.most_hundreds:
            self.cut = self.hundred
            return False
        self.current, self.last = (self.current or 1) * factor, factor
        return True

    def _adds(self, value: int, link: str) -> bool:
        if not self._joins(value, link):
            return False
        started = bool(self.parts or self.current)
        if started and self.current == 0:
            self.whole = self.spelt()
        if started and self.current % 100 == 0:
            self.hundred = self.spelt()
        self.joined |= link in self.spelling.ands and self.current % 100 == 0
        self.current, self.last, self.zero = self.current + value, 0, value == 0
        return True

    def _joins(self, value: int, link: str) -> bool:
        """Tell whether a word of this value may follow: "vingt" and "deux", not "dix"; "hundred and five"."""
        below = self.current % 100
        if link in self.spelling.ands:
            return value in (self.spelling.after_tens if below else self.spelling.after_large) and below % 10 == 0
        if below:
            most = 20 if below in self.spelling.scores else 10
            return link in self.spelling.tens and below >= 20 and below % 10 == 0 and 0 < value < most
        return (value > 0 or not self.parts) if self.current == 0 else 0 < value < 100
