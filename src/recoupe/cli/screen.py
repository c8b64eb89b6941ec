"""The terminal, or what stands for it: one whose reader has gone away is no fault of anybody's."""

from __future__ import annotations

from typing import Never

from rich.console import Console


class Screen(Console):
    """A console that tells of a closed pipe; Rich would leave with a status that says something else here."""

    def on_broken_pipe(self) -> Never:
        """Raise BrokenPipeError, which ``recoupe.output.writing`` takes for the end of the output."""
        raise BrokenPipeError
