"""`recoupe trace`: where a sentence of one's own is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.cli import inputs, options, results
from recoupe.cli.telling import say, told
from recoupe.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

    from recoupe.records.dossier import Dossier

FOUND, NOT_FOUND, NOT_ALL_DONE = 0, 1, 3


@click.command()
@click.argument("sentence", metavar="SENTENCE")
@options.paths_argument
@click.option("--language", metavar="CODE", help="The language of the sentence (fr, es, en); else it is recognised.")
@options.manifest_option
@options.answer_option
@options.decisions_option
@options.interface_option
@options.pipeline_option
@options.quiet_option
def trace(  # noqa: PLR0913, PLR0917  # click passes one argument for each option
    sentence: str,
    paths: tuple[str, ...],
    language: str | None,
    manifest: Path | None,
    json_file: str | None,
    decisions: Path | None,
    interface: str,
    pipelines: tuple[str, ...],
    *,
    quiet: bool,
) -> None:
    """Find who tells SENTENCE: the claims that it makes in the articles at PATH…, each explained, best first.

    PATH is what check reads, or one dossier.json that it wrote or the folder that holds it: nothing is read again then.
    A source in the sentence ("selon X, …") is left aside: what it is said to have said is looked for. Statements that
    stand in no claim yet are found too.

    Exit status: 0 found; 1 not found in anything that was read; 3 some inputs could not be read, or a decision not
    applied, each named, and the rest was looked through; 2 no inputs or wrong use.
    """
    with told():
        stand_ins = options.stand_ins(pipelines)
        from recoupe.answer.sentence import read_sentence  # noqa: PLC0415
        from recoupe.answer.trace import trace as find  # noqa: PLC0415
        from recoupe.pipeline import Extractor  # noqa: PLC0415
        from recoupe.report.trace import render_trace  # noqa: PLC0415

        said = read_sentence(sentence, language, Extractor(stand_ins))
        dossier = _dossier(paths, manifest, decisions, stand_ins, quiet=quiet)
        if not dossier.articles:
            say("no article was read, so nothing was looked through")
            raise SystemExit(NOT_ALL_DONE)
        found, extended = find(said, dossier)

        def render(console: Console) -> None:
            render_trace(found, extended, interface, console)

        if json_file is not None or not quiet:
            results.give(found, render, json_file)
    stale = decisions is not None and any(one.problem for one in dossier.decisions)
    raise SystemExit(NOT_ALL_DONE if found.failed or stale else FOUND if found.matches else NOT_FOUND)


def _dossier(
    paths: tuple[str, ...], manifest: Path | None, decisions: Path | None, stand_ins: dict[str, str], *, quiet: bool
) -> Dossier:
    """Return the dossier that is named, or make one of the articles that are."""
    from recoupe.answer.saved import dossier_file, read_dossier  # noqa: PLC0415

    saved = [path for path in paths if path != "-" and dossier_file(path)]
    if saved and (len(paths) > 1 or manifest or decisions):
        raise UsageError(
            f"{saved[0]} is a dossier, taken as it is: give no other PATH with it, no --manifest and no --decisions"
        )
    if saved:
        return read_dossier(saved[0])
    return inputs.cross_check(inputs.read(paths, manifest), stand_ins, options.rulings(decisions), quiet=quiet)
