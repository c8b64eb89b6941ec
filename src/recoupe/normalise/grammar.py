"""Time expressions as data: a language's rules, compiled, and the scan that finds them in a folded text.

The method is HeidelTime's (Strötgen and Gertz, 2010): patterns and value tables belong to the language, the
arithmetic to the program. Rules are tried only where the word classes that they need stand near.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from recoupe.errors import UsageError
from recoupe.languages.pack import LanguagePack
from recoupe.normalise.number import Numbers, numbers
from recoupe.normalise.spelling import either

_WORD = re.compile(r"\w+")
_MACRO = re.compile(r"\{([a-z]\w*)\}")
_NAME = re.compile(r"\(\?P<(\w+)>")
_BRANCH = "__"
_CLASS = re.compile(r"(\[[^\]]*\])")
_REACH = 16
"""How many words before a telling word an expression may begin."""
_BEFORE, _AFTER = 48, 24
"""How many characters around an expression a rule may look at."""


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a text: half-open ``start`` and ``end``, how to read it, and the named parts that it has."""

    start: int
    end: int
    kind: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: str
    needs: int
    pattern: re.Pattern[str]
    within: re.Pattern[str] | None
    not_within: tuple[re.Pattern[str], ...]

    def allows(self, match: re.Match[str]) -> bool:
        """Tell whether what stands around a match of its pattern allows it."""
        text, (at, end) = match.string, match.span()
        if end == at or not (self.within or self.not_within):
            return True
        seen = f"{text[max(0, at - _BEFORE) : at]}<{text[at:end]}>{text[end : end + _AFTER]}"
        if self.within and not self.within.search(seen):
            return False
        return not any(pattern.search(seen) for pattern in self.not_within)


ENTRIES = (
    "past_before",
    "future_before",
    "future_lemmas",
    "modal_lemmas",
    "endings",
    "year_links",
    "two_digit_years",
    "vague_today",
)
"""Entries of ``time.toml`` beside words, rules and macros, read while an article's times are."""


class Grammar:
    """One language's time expressions, compiled from its ``time.toml`` and its numbers."""

    def __init__(self, pack: LanguagePack) -> None:
        """Compile the rules; UsageError without them, KeyError where an entry, table or macro is not there."""
        table = pack.required("time")
        if missing := [name for name in ENTRIES if name not in table]:
            raise KeyError(missing[0])
        self.words: dict[str, dict[str, str | int]] = {
            name: {form.lower(): code for form, code in forms.items()} for name, forms in table["words"].items()
        }
        self.numbers: Numbers = numbers(pack)
        self.table = table
        self._classes = {name: 1 << at for at, name in enumerate([*self.words, "digit", "year"])}
        self._telling = self._telling_words()
        self._rules = [self._rule(row) for row in table["rules"]]
        self._allowed: dict[int, list[_Rule]] = {}

    def _telling_words(self) -> dict[str, int]:
        """Map each word that an entry of a needed table is known by (its longest) to the bits of its tables."""
        telling: dict[str, int] = {}
        needed = {name for row in self.table["rules"] for name in row["needs"]}
        for name, forms in self.words.items():
            for form in forms if name in needed else ():
                word = max(_WORD.findall(form), key=len)
                telling[word] = telling.get(word, 0) | self._classes[name]
        return telling

    def _rule(self, row: dict[str, Any]) -> _Rule:
        within, without = row.get("in"), row.get("not_in", [])
        return _Rule(
            kind=str(row["kind"]),
            needs=sum(self._classes[name] for name in row["needs"]),
            pattern=self._compile(f"(?<!\\w){row['pattern']}"),
            within=self._compile(str(within)) if within else None,
            not_within=tuple(self._compile(pattern) for pattern in without),
        )

    def _compile(self, pattern: str) -> re.Pattern[str]:
        seen: Counter[str] = Counter()

        def name(match: re.Match[str]) -> str:
            # A pattern may name a part in several of its branches, which the re module does not allow.
            seen[match.group(1)] += 1
            return f"(?P<{match.group(1)}{_BRANCH}{seen[match.group(1)]}>"

        return re.compile(_NAME.sub(name, _blanks(self._expand(pattern))), re.IGNORECASE)

    def _expand(self, pattern: str) -> str:
        """Put tables, macros and numbers in the place of their names in braces."""

        def put(match: re.Match[str]) -> str:
            name = match.group(1)
            if name in self.words:
                return f"(?P<{name}>{either(self.words[name])})"
            if name == "number":
                return f"(?P<number>{self.numbers.pattern})"
            return self.numbers.pattern if name == "plain" else self._expand(self.table["macros"][name])

        return _MACRO.sub(put, pattern)

    def code(self, name: str, form: str) -> str:
        """Return the code of a form that a table's group matched, whatever its case and the number of its blanks.

        Matching without case takes more for one letter than lower case brings together: "ſ" for "s", "ı" for "i".
        """
        words, plain = self.words[name], " ".join(form.lower().split())
        if plain not in words:
            plain = next(word for word in words if re.fullmatch(re.escape(word), plain, re.IGNORECASE))
        return str(words[plain])

    def _rules_for(self, classes: int) -> list[_Rule]:
        """Return the rules that the word classes in reach allow, in the order of the data."""
        if classes not in self._allowed:
            self._allowed[classes] = [rule for rule in self._rules if not rule.needs & ~classes]
        return self._allowed[classes]

    def scan(self, text: str) -> list[Found]:
        """Return the expressions of a folded text in order, without overlaps; the longest at each place."""
        found: list[Found] = []
        free = 0
        for at, classes in self._places(text):
            if at < free:
                continue
            best, kind = None, ""
            for rule in self._rules_for(classes):
                match = rule.pattern.match(text, at)
                if match and (best is None or match.end() > best.end()) and rule.allows(match):
                    best, kind = match, rule.kind
            if best is not None:
                free = best.end()
                parts = {name.partition(_BRANCH)[0]: part for name, part in best.groupdict().items() if part}
                found.append(Found(at, free, kind, parts))
        return found

    def _places(self, text: str) -> list[tuple[int, int]]:
        """List the places where an expression may begin, with the word classes that stand within reach."""
        words = [(match.start(), match.group()) for match in _WORD.finditer(text)]
        near: dict[int, int] = {}
        for at, (_, word) in enumerate(words):
            classes = self._telling.get(word.lower(), 0)
            if word[0].isdigit():
                classes |= self._classes["digit"] | (self._classes["year"] if len(word) == 4 else 0)
            if classes:
                for place in range(max(0, at - _REACH), at + 1):
                    near[place] = near.get(place, 0) | classes
        return [(words[place][0], near[place]) for place in sorted(near)]


def _blanks(pattern: str) -> str:
    """Let a blank outside a character class stand for one or more blanks, and a digit for none but those of ASCII.

    They are never given back: two in a row that may be absent would share out a long run in every way there is.
    """
    pieces = _CLASS.split(pattern)
    return "".join(
        piece.replace("\\d", "0-9") if at % 2 else piece.replace(" ", "(?: ++)").replace("\\d", "[0-9]")
        for at, piece in enumerate(pieces)
    )


@cache
def grammar(pack: LanguagePack) -> Grammar:
    """Return the compiled times of a language pack; raises UsageError where its table or an entry is missing."""
    try:
        return Grammar(pack)
    except KeyError as error:
        raise UsageError(
            f"language pack {pack.code}: time.toml has no entry {error}; every pack must have it"
        ) from error
