"""Lines of plain words for a terminal or a pipe: titles, paragraphs and lists, broken to the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from recoupe.report.visible import one_line, visible, writable
from recoupe.report.words import words
from recoupe.report.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from recoupe.report.words import Words

WIDEST = 100
"""Columns beyond which lines of text are hard to read."""
NARROWEST = 40
"""Columns below which nothing is set side by side any more; a narrower terminal breaks the lines."""


def shown(words: str) -> str:
    """Return words of an article, or of anybody, on one line, with what would act on a terminal as a code in brackets.

    It comes before a ``Text`` is made of them, which would drop some of these characters.
    """
    return visible(one_line(words))


class Sheet:
    """Lines in the words of one interface language, gathered and then printed; no markup is read in them."""

    def __init__(self, interface: str, console: Console) -> None:
        """Take the width from the console; raises UsageError for an interface language that there is none of."""
        self.words: Words = words(interface)
        self.width = max(NARROWEST, min(console.width, WIDEST))
        self._console = console
        self._lines: list[Text] = []

    def rule(self) -> None:
        """Draw a line across."""
        self._lines.append(Text("─" * self.width, "dim"))

    def blank(self) -> None:
        """Leave a line blank, never two together."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def title(self, title: str) -> None:
        """Begin a section."""
        self.blank()
        self.add(Text(title, "bold"))
        self.blank()

    def add(self, text: Text | str, indent: int = 0, sign: str = "") -> None:
        """Add a paragraph, moved in by so many columns; its lines hang behind a sign that stands before the first."""
        before = " " * indent + sign
        told = text if isinstance(text, Text) else Text(visible(text))
        for place, line in enumerate(wrap(told, self.width - len(before))):
            self._lines.append(Text(before if place == 0 else " " * len(before)).append_text(line))

    def say(self, key: str, indent: int = 0, /, **values: object) -> None:
        """Add a paragraph of the interface's own words."""
        self.add(self.words.say(key, **values), indent)

    def quoted(self, stretches: Iterable[str]) -> str:
        """Return words of an article in quotation marks, on one line, with dots where some are left out between."""
        return self.words.quoted(" […] ".join(map(shown, stretches)))

    def print(self) -> None:
        """Print all lines; signs that the console's encoding lacks are spelt."""
        for line in self._lines:
            spelt = writable(line.plain, self._console.encoding)
            shown = line if spelt == line.plain else Text(spelt)
            self._console.print(shown, highlight=False, soft_wrap=True)
