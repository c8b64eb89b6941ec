"""`recoupe languages`: the language packs."""

from __future__ import annotations

import click

from recoupe.cli import options
from recoupe.cli.telling import told
from recoupe.output import TABLE, output, writing


@click.command()
@click.option(
    "--json", "json_file", metavar="FILE", help="Write the packs' cards as JSON instead; - is standard output."
)
@options.interface_option
def languages(json_file: str | None, interface: str) -> None:
    """List the language packs: which read articles, how well each pipeline does, how large it is, its licences.

    Exit status: 0 listed; 2 a pack is broken or the command was not understood.
    """
    with told():
        from recoupe.languages.pack import installed  # noqa: PLC0415
        from recoupe.report.languages import described, render_languages  # noqa: PLC0415

        packs = described(installed().values())
        if json_file is None:
            with writing(TABLE):
                from recoupe.cli.screen import Screen  # noqa: PLC0415

                render_languages(packs, interface, Screen())
            return
        from recoupe.records.dossier import to_json  # noqa: PLC0415

        with output(json_file) as write:
            write(to_json(packs) + b"\n")
