"""Numbers that are no amounts: ranks, scores, years and parts of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from recoupe.annotate.syntax import Paragraph
from recoupe.normalise.amount import Amount
from recoupe.normalise.counted import Counted, entitled, follows_name, singular
from recoupe.normalise.spelling import either

_NEAR = 40
"""How many characters before a number the words that make it a name are looked for."""
_INSIDE = re.compile(r"[^\s.!?:;«»(—-][»)]* +$")
"""What stands before a word inside a sentence, where a capital makes a name."""
_GLUE = frozenset("-/.,:_@#&")
"""What ties a figure to the word or figure before it ("TR-18", "49.3", "3-1")."""
_LEADING_ZERO = re.compile(r"0\d")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_OPENING = 200
"""How many characters of a text tell whether it is a headline."""
_FEW = 3
"""A headline has more words."""
_HEADLINE = 0.6
"""The share of words with a capital above which a capital tells nothing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An amount in its text and paragraph, the noun after it, and whether a unit measures it."""

    text: str
    paragraph: Paragraph
    amount: Amount
    thing: Counted | None
    measured: bool

    @property
    def noun(self) -> int:
        """Where the noun begins in the text."""
        return self.thing.start - self.paragraph.block.span[0] if self.thing else len(self.text)

    @property
    def known(self) -> bool:
        """Whether the unit or noun could be measured or counted: a noun with a capital may go on a name."""
        return self.measured or (self.thing is not None and not self.text[self.noun].isupper())


class Labels:
    """One language's words that make a number a name, from its ``quantity.toml``."""

    def __init__(self, table: dict[str, Any], ranks: Sequence[str]) -> None:
        """Compile the data of a ``quantity.toml`` and the endings of ranks."""
        self._rank = re.compile(rf"{either(ranks)}(?!\w)")
        others = rf"(?:\d+{either([', ', *table['enumeration']])})*"  # "articles 7, 8 and 9"
        self._named = re.compile(rf"(?<!\w){either(table['names'])} ?{others}$", re.IGNORECASE)
        self._singular = re.compile(rf"(?<!\w){either(table['label_articles'])} $", re.IGNORECASE)
        self._title_nouns = frozenset(table["title_nouns"])
        self._hyphen = bool(table["hyphen_counts"])

    def has(self, one: Candidate) -> bool:
        """Tell whether an amount is a label."""
        tied = one.amount.high is None and self._tied(one)
        if tied or (one.thing and self._entitles(one.text, one.noun)):
            return True
        low = one.amount.low
        figure = one.text[low.start : low.end].lstrip("+-")[:1].isdigit()
        return (not one.measured and self._numbers_a_name(one)) if figure else self._capitalised(one.text, one.amount)

    def _numbers_a_name(self, one: Candidate) -> bool:
        """Tell whether a figure without a unit is a name's: article 49, 007, the year 2019, 787 Dreamliner."""
        text, start, end = one.text, one.amount.low.start, one.amount.low.end
        if self._named.search(text, max(0, start - _NEAR), start) or _LEADING_ZERO.match(text, start):
            return True
        if one.amount.high is None and _YEAR.fullmatch(text, start, end):
            return one.thing is None or singular(one.paragraph, one.thing.index)
        if one.thing and entitled(one.paragraph, one.thing.index):
            return True
        return follows_name(one.paragraph, one.paragraph.block.span[0] + one.amount.start, known=one.known)

    def ordinal(self, text: str, amount: Amount) -> bool:
        """Tell whether a figure without unit and noun stands behind an article in the singular ("le 38")."""
        near = max(0, amount.low.start - _NEAR)
        figure = isinstance(amount.low.value, int) and text[amount.low.start].isdigit()
        return figure and self._singular.search(text, near, amount.low.start) is not None

    def _tied(self, one: Candidate) -> bool:
        """Tell whether a letter, a figure or an ending is tied to a number."""
        text, start, end = one.text, one.amount.low.start, one.amount.low.end
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        if (before[-1:] in _GLUE and before[:1].isalnum()) or (text[end - 1].isdigit() and self._rank.match(text, end)):
            return True
        if one.measured or one.amount.until:
            return False
        if after[:1] == "-" and after[1:].isalpha():
            return not self._hyphen
        letters = text[end - 1].isdigit() and after[:1].isalpha()
        return letters or (after[:1] in _GLUE and after[1:].isalnum())

    def _entitles(self, text: str, noun: int) -> bool:
        """Tell whether a common noun of time or so stands with a capital, as in a name ("24 Heures")."""
        word = re.compile(r"\w+").match(text, noun)
        return word is not None and text[noun].isupper() and word.group().lower() in self._title_nouns

    def _capitalised(self, text: str, amount: Amount) -> bool:
        """Tell whether a number word has a capital that makes a name: all of it, or the first inside a sentence."""
        word = text[amount.low.start : amount.low.end]
        if not word[:1].isupper() or _is_headline(text[:_OPENING]):
            return False
        near = max(0, amount.low.start - _NEAR)
        return (len(word) > 1 and word.isupper()) or _INSIDE.search(text, near, amount.low.start) is not None


def _is_headline(text: str) -> bool:
    """Tell whether most words of a text have a capital, as in an English title."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) > _FEW and sum(word[0].isupper() for word in words) > _HEADLINE * len(words)
