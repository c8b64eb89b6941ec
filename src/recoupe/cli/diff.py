"""`recoupe diff`: what differs between two dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from recoupe.cli import options, results
from recoupe.cli.telling import told

if TYPE_CHECKING:
    from rich.console import Console

SAME, DIFFERENT = 0, 1


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@options.answer_option
@options.interface_option
def diff(old: str, new: str, json_file: str | None, interface: str) -> None:
    """Tell what came, went and changed from one dossier to another: articles, claims and all in them, decisions.

    OLD and NEW are files of the kind of dossier.json, or folders that hold one. A claim whose id is another is known
    by the statements that both have.

    Exit status: 0 they say the same; 1 they differ; 2 one is no dossier, or the command was not understood.
    """
    with told():
        from recoupe.answer.compare import compare  # noqa: PLC0415
        from recoupe.answer.saved import read_dossier  # noqa: PLC0415
        from recoupe.report.comparison import render_comparison  # noqa: PLC0415

        comparison = compare(read_dossier(old), read_dossier(new))

        def render(console: Console) -> None:
            render_comparison(comparison, interface, console)

        results.give(comparison, render, json_file)
    raise SystemExit(SAME if comparison.same else DIFFERENT)
