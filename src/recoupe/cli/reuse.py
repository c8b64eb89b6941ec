"""`recoupe reuse`: the passages that articles share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import inputs, options, results
from recoupe.cli.telling import leave, told

if TYPE_CHECKING:
    from recoupe.records.reuse import Reuse


@click.command()
@options.paths_argument
@options.manifest_option
@options.out_option
@click.option(
    "--json", "json_file", metavar="FILE", help="Write what is shared as JSON here too; - is standard output."
)
@options.interface_option
@options.quiet_option
def reuse(  # noqa: PLR0913  # click passes one argument for each option
    paths: tuple[str, ...], manifest: Path | None, out: Path, json_file: str | None, interface: str, *, quiet: bool
) -> None:
    """Read the articles at PATH… and show the passages that they share, side by side, and which way the words went.

    Writes reuse.html and reuse.json. No pipeline is needed: thousands of articles take seconds.

    Exit status: as for check.
    """
    with told():
        reading = inputs.read(paths, manifest, statements=False)
        results.make_folder(out)
        from recoupe.weigh.reuse.survey import survey  # noqa: PLC0415

        found = survey(reading.articles, reading.failures)
        results.keep_earlier(found, out / "reuse.json")
        _write(found, out, json_file, interface)
        if not quiet:
            _print(found, interface, out / "reuse.html", to_stderr=json_file == "-")
    leave(failed=bool(found.failed))


def _write(found: Reuse, out: Path, json_file: str | None, interface: str) -> None:
    """Write reuse.json and reuse.html into ``out``, and the JSON where else it was asked for."""
    from recoupe.records.dossier import to_json  # noqa: PLC0415
    from recoupe.report.reuse import render_reuse  # noqa: PLC0415

    results.write(out / "reuse", to_json(found), render_reuse(found, interface), json_file)


def _print(found: Reuse, interface: str, page: Path, *, to_stderr: bool) -> None:
    """Print the shared passages, and under them where the page lies."""
    from recoupe.report.reuse_terminal import render_passages  # noqa: PLC0415

    results.print_result(lambda console: render_passages(found, interface, console), page, to_stderr=to_stderr)
