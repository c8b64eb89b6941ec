"""Where results go: a file, which appears whole or not at all, or standard output."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO


STANDARD_OUTPUT = "standard output"
TABLE = "the table"
"""What a command prints, besides or instead of a file."""


@contextmanager
def output(file: str) -> Iterator[Callable[[bytes], object]]:
    """Give a function that writes to a file, or to standard output for "-"; a file appears whole or not at all."""
    to_stdout = file == "-"
    with (
        writing(STANDARD_OUTPUT if to_stdout else file),
        standard_output() if to_stdout else opened(Path(file)) as stream,
    ):
        yield stream.write


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Tell what cannot be written, and why; a closed pipe ends what is printed, and nothing else.

    Who reads has enough then (``recoupe … | head``): the command goes on and leaves with the status that it has anyway.
    """
    try:
        yield
    except BrokenPipeError:
        if name not in (STANDARD_OUTPUT, TABLE):
            raise
        _hush()
    except OSError as error:
        hint = "give a file in a folder that can be written and has room"
        raise UsageError(f"cannot write {name}: {error.strerror}; {hint}") from error


def _hush() -> None:
    """Let what is still to be written to standard output go nowhere: Python flushes it once more when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Give standard output for bytes; raises UsageError where it is closed."""
    if sys.stdout is None:  # a parent process closed it
        raise UsageError("cannot write standard output: it is closed; name a file with --json FILE")
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file for writing: a device or a pipe as it is, anything else under another name until it is whole."""
    if path.exists() and not path.is_file() and not path.is_dir():
        with path.open("wb") as stream:
            yield stream
        return
    real = path.resolve()
    part = real.parent / f"{real.name}.part"
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(real)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
