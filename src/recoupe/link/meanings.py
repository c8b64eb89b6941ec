"""Words reduced to what they tell: stems that join a verb and its nouns, and groups of words for one thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from recoupe.normalise.actor import plain


@dataclass(frozen=True, slots=True)
class Meanings:
    """What one language's words tell: ``weak`` stems tell nothing, ``groups`` lists the groups of a stem."""

    keep: int
    suffixes: tuple[str, ...]
    weak: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    negated: Mapping[str, frozenset[str]]

    def stem(self, word: str) -> str:
        """Return a word without accents, capitals and its longest derivational ending, ``keep`` letters at least."""
        return _stem(plain(word), self.suffixes, self.keep)


def read_meanings(table: Mapping[str, Any]) -> Meanings:
    """Build the meanings of a language from its ``meanings`` table; an empty table tells nothing of any word."""
    stems = table.get("stems", {})
    suffixes = tuple(sorted(stems.get("suffixes", ()), key=lambda ending: (-len(ending), ending)))
    keep = int(stems.get("keep", 4))

    def gather(*names: str) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for name in names:
            for group, words in table.get(name, {}).items():
                for word in words:
                    found.setdefault(_stem(plain(word), suffixes, keep), set()).add(f"{name}:{group}")
        return {stem: frozenset(groups) for stem, groups in found.items()}

    weak = frozenset(_stem(plain(word), suffixes, keep) for word in table.get("weak", {}).get("lemmas", ()))
    return Meanings(keep, suffixes, weak, gather("acts", "things"), _under_acts(gather("negated")))


def _under_acts(groups: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Name the groups of negated verbs as the acts they come to."""
    return {
        stem: frozenset(f"acts:{group.split(':')[1]}" for group in named) for stem, named in groups.items()
    }


def _stem(word: str, suffixes: tuple[str, ...], keep: int) -> str:
    """Strip the longest ending that leaves enough of a word."""
    for ending in suffixes:
        if word.endswith(ending) and len(word) - len(ending) >= keep:
            return word[: -len(ending)]
    return word
