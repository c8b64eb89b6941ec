"""`recoupe explain`: one claim of a dossier in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from recoupe import __version__
from recoupe.cli import options, results
from recoupe.cli.telling import told

if TYPE_CHECKING:
    from rich.console import Console


@click.command()
@click.argument("dossier", metavar="DOSSIER")
@click.argument("claim", metavar="CLAIM")
@options.answer_option
@options.interface_option
def explain(dossier: str, claim: str, json_file: str | None, interface: str) -> None:
    """Explain one claim: who carries it, on whose word, why so many origins, what disagrees, and who to ask next.

    DOSSIER is a dossier.json or the folder that holds it. CLAIM is the number of a row in the table that check prints
    and in the dossier, or an id of the JSON, or a unique beginning of one.

    Exit status: 0 told; 2 there is no such dossier or claim, or the command was not understood.
    """
    with told():
        from recoupe.answer.choice import choose  # noqa: PLC0415
        from recoupe.answer.explain import explain as answer_for  # noqa: PLC0415
        from recoupe.answer.saved import read_dossier  # noqa: PLC0415
        from recoupe.records.answer import Explanation  # noqa: PLC0415
        from recoupe.report.answer import render_answer  # noqa: PLC0415

        read = read_dossier(dossier)
        answer = answer_for(choose(read, claim), read)

        def render(console: Console) -> None:
            render_answer(answer, read, interface, console)

        results.give(Explanation(recoupe=__version__, schema=read.schema, answer=answer), render, json_file)
