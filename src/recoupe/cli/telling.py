"""What a command tells on standard error, and the status that it leaves with."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from recoupe.errors import RecoupeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recoupe.records.text import Failure

ALL_READ, SOME_FAILED, WRONG_USE = 0, 1, 2


@contextmanager
def told() -> Iterator[None]:
    """Tell a person what went wrong in plain words, and leave with the status for wrong use."""
    try:
        yield
    except RecoupeError as error:
        say(str(error))
        raise SystemExit(WRONG_USE) from None


def tell(failure: Failure) -> None:
    """Name what failed, and why."""
    say(f"{failure.file}: {failure.reason}")


def say(words: str) -> None:
    """Write a line; control characters from names and texts are shown, never sent."""
    from recoupe.report.visible import one_line, visible  # noqa: PLC0415

    click.echo(f"recoupe: {visible(one_line(words))}", err=True)


def leave(*, failed: bool) -> None:
    """Leave with the status that tells whether every input was read."""
    raise SystemExit(SOME_FAILED if failed else ALL_READ)
