"""Where results go: a file, which appears whole or not at all, or standard output."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO


@contextmanager
def output(file: str) -> Iterator[Callable[[bytes], object]]:
    """Give a function that writes to a file, or to standard output for "-"; a file appears whole or not at all."""
    to_stdout = file == "-"
    with (
        writing("standard output" if to_stdout else file),
        standard_output() if to_stdout else opened(Path(file)) as stream,
    ):
        yield stream.write


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Tell what cannot be written, and why."""
    try:
        yield
    except BrokenPipeError:
        raise  # who reads has enough: click leaves without a word
    except OSError as error:
        hint = "give a file in a folder that can be written and has room"
        raise UsageError(f"cannot write {name}: {error.strerror}; {hint}") from error


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
