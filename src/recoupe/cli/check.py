"""`recoupe check`: cross-check articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import inputs, options, results
from recoupe.cli.telling import leave, told
from recoupe.errors import UsageError

if TYPE_CHECKING:
    from recoupe.records.dossier import Dossier


@click.command()
@options.paths_argument
@options.manifest_option
@options.out_option
@click.option("--json", "json_file", metavar="FILE", help="Write the dossier as JSON here too; - is standard output.")
@options.decisions_option
@options.interface_option
@options.pipeline_option
@options.quiet_option
def check(  # noqa: PLR0913, PLR0917  # click passes one argument for each option
    paths: tuple[str, ...],
    manifest: Path | None,
    out: Path,
    json_file: str | None,
    decisions: Path | None,
    interface: str,
    pipelines: tuple[str, ...],
    *,
    quiet: bool,
) -> None:
    """Read the articles at PATH… (files, folders, - for standard input), write a dossier, print the claims.

    Exit status: 0 all inputs read; 1 some or all failed, or a decision could not be applied, each named with its
    reason; 2 no inputs or wrong use.
    """
    with told():
        stand_ins, rulings = options.stand_ins(pipelines), options.rulings(decisions)
        reading = inputs.read(paths, manifest)
        results.make_folder(out)
        dossier = inputs.cross_check(reading, stand_ins, rulings, _earlier(out), quiet=quiet)
        results.keep_earlier(dossier, out / "dossier.json")
        _write(dossier, out, json_file, interface)
        if not quiet:
            _print(dossier, interface, out / "dossier.html", to_stderr=json_file == "-")
    leave(failed=bool(dossier.failed) or any(decision.problem for decision in dossier.decisions))


def _earlier(out: Path) -> Dossier | None:
    """Return the dossier that an earlier check left in ``out``; None where there is none, or none that can be read."""
    from recoupe.answer.saved import dossier_file, read_dossier  # noqa: PLC0415

    try:
        return read_dossier(str(out)) if dossier_file(str(out)) else None
    except UsageError:  # it is written anew
        return None


def _write(dossier: Dossier, out: Path, json_file: str | None, interface: str) -> None:
    """Write dossier.json and dossier.html into ``out``, and the JSON where else it was asked for."""
    from recoupe.records.dossier import to_json  # noqa: PLC0415
    from recoupe.report.dossier import render_html  # noqa: PLC0415

    results.write(out / "dossier", to_json(dossier), render_html(dossier, interface), json_file)


def _print(dossier: Dossier, interface: str, page: Path, *, to_stderr: bool) -> None:
    """Print the claims, and under them where the dossier lies."""
    from recoupe.report.terminal import render_table  # noqa: PLC0415

    results.print_result(lambda console: render_table(dossier, interface, console), page, to_stderr=to_stderr)
