"""The command line, a file for each command. Nothing heavy is imported until one needs it: help answers at once."""

from __future__ import annotations

import click

from recoupe import __version__
from recoupe.cli.check import check
from recoupe.cli.diff import diff
from recoupe.cli.explain import explain
from recoupe.cli.extract import extract
from recoupe.cli.languages import languages
from recoupe.cli.reuse import reuse
from recoupe.cli.trace import trace


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="recoupe", message="%(prog)s %(version)s")
def main() -> None:
    """Cross-check news articles: who says what, on whose word, and how many independent origins stand behind it.

    It gives no verdict on truth, writes no prose of its own, and never guesses who an unnamed source is.
    """


for command in (check, explain, trace, diff, extract, reuse, languages):
    main.add_command(command)
