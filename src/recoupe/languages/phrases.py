"""Fixed phrases of a language's data, each a sequence of lower-case words, indexed by their first word."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Words = tuple[str, ...]


class Phrases:
    """Phrases in the order of the data; iterating gives them all."""

    __slots__ = ("_by_first", "_listed")

    def __init__(self, listed: Iterable[Iterable[str]] = ()) -> None:
        """Index the phrases; one without words is none."""
        self._listed: tuple[Words, ...] = tuple(map(tuple, listed))
        self._by_first: dict[str, tuple[Words, ...]] = {}
        for words in filter(None, self._listed):
            self._by_first[words[0]] = (*self._by_first.get(words[0], ()), words)

    def __iter__(self) -> Iterator[Words]:
        """Give the phrases in the order of the data."""
        return iter(self._listed)

    def beginning(self, word: str) -> tuple[Words, ...]:
        """Return the phrases whose first word this is, in the order of the data; the empty tuple where none is."""
        return self._by_first.get(word, ())
