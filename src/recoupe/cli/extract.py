"""`recoupe extract`: the article-level stages alone."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import inputs, options
from recoupe.cli.telling import leave, told
from recoupe.errors import UsageError
from recoupe.output import STANDARD_OUTPUT, output, standard_output, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recoupe.records.text import Article


@click.command()
@options.paths_argument
@options.manifest_option
@click.option(
    "--json",
    "json_file",
    metavar="FILE",
    help="Where the articles are written, one JSON object a line; - is standard output.  [default: -]",
)
@click.option("--explain", is_flag=True, help="Print the articles to be read: marked, with who, how sure and why.")
@options.interface_option
@options.pipeline_option
@options.quiet_option
def extract(  # noqa: PLR0913  # click passes one argument for each option
    paths: tuple[str, ...],
    manifest: Path | None,
    json_file: str | None,
    interface: str,
    pipelines: tuple[str, ...],
    *,
    explain: bool,
    quiet: bool,
) -> None:
    """Read the articles at PATH… and write what each one says, as in the dossier, one JSON object a line.

    With --explain they are printed to be read instead; JSON is then written only where --json names a file.

    Exit status: as for check.
    """
    with told():
        if explain and json_file == "-":
            raise UsageError(
                "--explain and --json - both write to standard output: give --json a file, or leave it out"
            )
        stand_ins = options.stand_ins(pipelines)
        reading = inputs.read(paths, manifest)
        failures = list(reading.failures)
        with _takers(json_file, interface, explain=explain) as takers:
            # No bar beside the text: both would stand in one terminal.
            for article in inputs.extracted(reading.articles, stand_ins, failures, quiet=quiet or explain):
                for take in takers:
                    take(article)
    leave(failed=bool(failures))


@contextmanager
def _takers(json_file: str | None, interface: str, *, explain: bool) -> Iterator[list[Callable[[Article], object]]]:
    """Give what is done with each extracted article: written as JSON, printed to be read, or both."""
    from recoupe.records.dossier import to_json  # noqa: PLC0415

    with ExitStack() as stack:
        takers: list[Callable[[Article], object]] = []
        if not explain or json_file is not None:
            write = stack.enter_context(output("-" if json_file is None else json_file))
            takers.append(lambda article: write(to_json(article) + b"\n"))
        if explain:
            takers.append(stack.enter_context(_reader(interface)))
        yield takers


@contextmanager
def _reader(interface: str) -> Iterator[Callable[[Article], object]]:
    """Give a function that prints an article to standard output, to be read."""
    from recoupe.cli.screen import Screen  # noqa: PLC0415
    from recoupe.report.explain import render_article  # noqa: PLC0415

    with writing(STANDARD_OUTPUT), standard_output():
        console = Screen()
        yield lambda article: render_article(article, interface, console)
