"""Statements marked in an article's text by numbered brackets, legible without colour and not to be forged by the text.

⟦1 what is told⟧, ⟪1 who is credited⟫, {1 the words that attribute}; the number is the statement's within its article. A
bracket that closes before one opened inside it says which it is: "⟧2".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rich.text import Text

from recoupe.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from recoupe.records.statement import Statement
    from recoupe.records.text import Article, Span
    from recoupe.report.marks import Passage, Piece

Role = Literal["content", "source", "cue"]

SIGNS: dict[Role, tuple[str, str]] = {"content": ("⟦", "⟧"), "source": ("⟪", "⟫"), "cue": ("{", "}")}
STYLES: dict[Role, str] = {"content": "bold blue", "source": "green", "cue": "magenta"}
RAIL = "│"
"""What stands before everything that is said of a text, and so in no text."""

_RESERVED = re.compile(f"[{re.escape(''.join(sign for pair in SIGNS.values() for sign in pair) + RAIL)}]")
_BLANKS = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A stretch of text that plays one role in the statements of these numbers."""

    role: Role
    numbers: tuple[int, ...]
    start: int
    end: int

    @property
    def opening(self) -> str:
        """The sign that opens it, with its numbers; a no-break space keeps them with the words."""
        return f"{SIGNS[self.role][0]}{self._numbers}\u00a0"

    def closing(self, *, named: bool) -> str:
        """Return the sign that closes it, with its numbers where it must be told from others."""
        return SIGNS[self.role][1] + (self._numbers if named else "")

    @property
    def _numbers(self) -> str:
        return ",".join(map(str, self.numbers))


def brackets(article: Article) -> list[Bracket]:
    """Return the brackets of an article's statements, in text order, of those that start together the longest first."""
    found: dict[tuple[Role, Span], list[int]] = {}
    for number, statement in enumerate(article.statements, start=1):
        for role, span in _roles(statement):
            found.setdefault((role, span), []).append(number)
    made = (Bracket(role, tuple(numbers), *span) for (role, span), numbers in found.items())
    return sorted(made, key=lambda one: (one.start, -one.end, tuple(SIGNS).index(one.role), one.numbers))


def plain(text: str) -> str:
    """Return words of an article for a terminal: what would act on it, and the signs kept for marks, shown as codes."""
    return _RESERVED.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", visible(text))


def marked(passage: Passage, found: Iterable[Bracket], telling: Iterable[Span]) -> Text:
    """Return a passage on one line with its brackets; the words in ``telling`` are underlined where there is colour."""
    first, last = passage.pieces[0].start, _end(passage.pieces[-1])
    writer = _Writer([one for one in found if one.start < last and one.end > first])
    for piece in passage.pieces:
        writer.close(piece.start)
        writer.open(piece.start, first)
        writer.write(piece, emphasised=any(low <= piece.start < high for low, high in telling))
    writer.close(last)
    return writer.text


class _Writer:
    """One passage as it is written, with the brackets that are open."""

    def __init__(self, found: list[Bracket]) -> None:
        self.text = Text()
        self._waiting = found
        self._open: list[Bracket] = []

    def open(self, position: int, first: int) -> None:
        """Open the brackets that begin at a position; one begun in an earlier passage opens anew with this one."""
        for one in self._waiting:
            if max(one.start, first) == position:
                self.text.append(one.opening, STYLES[one.role])
                self._open.append(one)

    def close(self, position: int) -> None:
        """Close the brackets that end at a position or, at a passage's last, all that are open; innermost first."""
        for one in [one for one in reversed(self._open) if one.end <= position]:
            self.text.append(one.closing(named=one is not self._open[-1]), STYLES[one.role])
            self._open.remove(one)

    def write(self, piece: Piece, *, emphasised: bool) -> None:
        """Write a piece of text, every run of blanks as one blank."""
        words = _BLANKS.sub(" ", piece.text)
        if self.text.plain[-1:] in ("", " "):
            words = words.lstrip(" ")
        role: Role | None = "cue" if piece.cue else "source" if piece.source else None
        style = f"{STYLES[role] if role else ''} {'underline' if emphasised else ''}".strip()
        self.text.append(plain(words), style)


def _roles(statement: Statement) -> Iterator[tuple[Role, Span]]:
    yield from (("content", span) for span in statement.content)
    yield from (("source", span) for span in statement.source or ())
    yield from (("cue", span) for span in statement.cue or ())


def _end(piece: Piece) -> int:
    return piece.start + len(piece.text)
