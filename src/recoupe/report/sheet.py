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


class Sheet:
    """Lines in the words of one interface language, gathered and then printed.

    Whatever is added is shown as it stands: what would act on a terminal as a code, and no markup is read.
    """

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
        clean = _clean(text if isinstance(text, Text) else Text(text))
        for place, line in enumerate(wrap(clean, self.width - len(before))):
            self._lines.append(Text(before if place == 0 else " " * len(before)).append_text(line))

    def say(self, key: str, indent: int = 0, /, **values: object) -> None:
        """Add a paragraph of the interface's own words."""
        self.add(self.words.say(key, **values), indent)

    def quoted(self, stretches: Iterable[str]) -> str:
        """Return words of an article in quotation marks, on one line, with dots where some are left out between."""
        return self.words.quoted(" […] ".join(one_line(stretch) for stretch in stretches))

    def print(self) -> None:
        """Print all lines; signs that the console's encoding lacks are spelt."""
        for line in self._lines:
            spelt = writable(line.plain, self._console.encoding)
            shown = line if spelt == line.plain else Text(spelt)
            self._console.print(shown, highlight=False, soft_wrap=True)


def _clean(text: Text) -> Text:
    """Return a text on one line with what would act on the terminal shown as codes, its styles kept."""
    whole = Text(style=text.style)
    for part in text.divide(sorted({edge for span in text.spans for edge in (span.start, span.end)})):
        style = part.spans[0].style if part.spans else ""
        whole.append(visible(part.plain.replace("\n", " ").replace("\r", " ").replace("\t", " ")), style)
    return whole
