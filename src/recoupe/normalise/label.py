"""Numbers that are no amounts: ranks, scores, years and parts of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_OPENING = 200
"""How many characters of a text tell whether it is a headline."""
_FEW = 3
"""A headline has more words."""
_HEADLINE = 0.6
"""The share of words with a capital above which a capital tells nothing."""


class Labels:
    """One language's words that make a number a name, from its ``quantity.toml``."""

    def __init__(self, table: dict[str, Any], ranks: Sequence[str]) -> None:
        """Compile the data of a ``quantity.toml`` and the endings of ranks."""
        self._named = re.compile(rf"(?<!\w){either(table['names'])} ?$", re.IGNORECASE)
        self._singular = re.compile(rf"(?<!\w){either(table['label_articles'])} $", re.IGNORECASE)
        self._title_nouns = frozenset(table["title_nouns"])
        self._hyphen = bool(table["hyphen_counts"])
        self._rank = re.compile(rf"[ -]?{either(ranks)}(?!\w)")

    def has(
        self, text: str, paragraph: Paragraph, amount: Amount, thing: Counted | None, *, measured: bool, known: bool
    ) -> bool:
        """Tell whether an amount is a label; ``known`` says that its unit or noun could be measured or counted."""
        figure = text[amount.low.start].isdigit() or text[amount.low.start] in "+-"
        start = paragraph.block.span[0]
        if amount.high is None and self._tied(text, amount, measured=measured):
            return True
        if thing and self._entitles(text, thing.start - start):
            return True
        if not figure:
            return self._capitalised(text, amount)
        if not measured and self._named.search(text, max(0, amount.start - _NEAR), amount.start):
            return True
        if text[amount.low.start] == "0" and text[amount.low.start + 1 : amount.low.start + 2].isdigit():
            return True
        if not measured and amount.high is None and _YEAR.fullmatch(text, amount.low.start, amount.low.end):
            return thing is None or singular(paragraph, thing.index)
        if thing and not measured and entitled(paragraph, thing.index):
            return True
        return not measured and follows_name(paragraph, start + amount.start, known=known)

    def ordinal(self, text: str, amount: Amount) -> bool:
        """Tell whether a figure without unit and noun stands behind an article in the singular ("the 38th", "le 38")."""
        near = max(0, amount.low.start - _NEAR)
        return text[amount.low.start].isdigit() and self._singular.search(text, near, amount.low.start) is not None

    def _tied(self, text: str, amount: Amount, *, measured: bool) -> bool:
        """Tell whether a letter, a figure or an ending is tied to a number."""
        start, end = amount.low.start, amount.low.end
        before, after = text[max(0, start - 2) : start], text[end : end + 2]
        if before[-1:] in _GLUE and before[:1].isalnum():
            return True
        if measured or amount.until:
            return False
        if text[end - 1].isdigit() and after[:1].isalpha():
            return True
        if after[:1] == "-" and after[1:].isalpha():
            return not self._hyphen
        return after[:1] in _GLUE and after[1:].isalnum()

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
