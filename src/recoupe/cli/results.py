"""What a command writes and prints: a page with its JSON in a folder, a result on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.cli.telling import leave, say
from recoupe.errors import UsageError
from recoupe.output import STANDARD_OUTPUT, TABLE, output, standard_output, writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from msgspec import Struct
    from rich.console import Console

    from recoupe.records.dossier import Dossier
    from recoupe.records.reuse import Reuse


def make_folder(out: Path) -> None:
    """Make the folder to write into, before anything long is done for it."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UsageError(f"--out {out}: this is a file; name a folder, which is made where there is none") from error
    except OSError as error:
        raise UsageError(f"--out {out}: cannot make this folder: {error.strerror}") from error


def keep_earlier(result: Dossier | Reuse, file: Path) -> None:
    """Refuse to write an empty result over one that is there: a slip in a path must not cost it."""
    if not result.articles and file.exists():
        say(f"nothing could be read, so {file} is left as it is")
        leave(failed=True)


def write(stem: Path, encoded: bytes, page: str, json_file: str | None) -> None:
    """Write a result as JSON and as a page, both named after it, and the JSON into another file too."""
    for suffix, content in ((".json", encoded), (".html", page.encode())):
        with output(str(stem.with_suffix(suffix))) as put:
            put(content)
    if json_file is not None:
        with output(json_file) as put:
            put(encoded)


def print_result(render: Callable[[Console], None], page: Path, *, to_stderr: bool) -> None:
    """Print a result, and under it where its page lies."""
    from recoupe.cli.screen import Screen  # noqa: PLC0415

    with writing(TABLE):
        console = Screen(stderr=to_stderr)
        render(console)
        console.print(str(page), markup=False, highlight=False, soft_wrap=True)


def give(answer: Struct, render: Callable[[Console], None], json_file: str | None) -> None:
    """Print an answer to be read, or write it as JSON where it was asked for so."""
    if json_file is not None:
        from recoupe.records.dossier import to_json  # noqa: PLC0415

        with output(json_file) as put:
            put(to_json(answer) + b"\n")
        return
    from recoupe.cli.screen import Screen  # noqa: PLC0415

    with writing(STANDARD_OUTPUT), standard_output():
        render(Screen())
