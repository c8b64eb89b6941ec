"""The articles that a command is given: read, and analysed where it needs what they say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from recoupe.cli.telling import say, tell
from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from recoupe.decide.ruling import Rulings
    from recoupe.ingest.read import Reading
    from recoupe.records.dossier import Dossier
    from recoupe.records.text import Article, Failure


def read(paths: Sequence[str], manifest: Path | None, *, statements: bool = True) -> Reading:
    """Read the inputs, and tell on standard error what failed and what is worth saying."""
    from recoupe.ingest.read import read as read_articles  # noqa: PLC0415

    if "-" in paths and sys.stdin is None:  # a parent process closed it
        raise UsageError("cannot read standard input: it is closed")
    reading = read_articles(paths, manifest=manifest)
    for notice in (*reading.notices, *(reading.unsought if statements else ())):
        say(notice)
    for failure in reading.failures:
        tell(failure)
    if not reading.articles and all(failure.code == "no_articles" for failure in reading.failures):
        raise UsageError("no articles to read: give .txt or .jsonl files, or folders that hold some")
    return reading


def cross_check(
    reading: Reading, stand_ins: dict[str, str], rulings: Rulings, earlier: Dossier | None = None, *, quiet: bool
) -> Dossier:
    """Bring what was read together into a dossier, and tell which decisions could not be applied.

    Stories that an ``earlier`` dossier tells and nothing has touched since are not told anew.
    """
    from recoupe.decide.articles import correct_articles  # noqa: PLC0415
    from recoupe.pipeline import cross_check as bring_together  # noqa: PLC0415

    failures = list(reading.failures)
    corrected = correct_articles(reading.articles, rulings.article)
    articles = list(extracted(corrected, stand_ins, failures, quiet=quiet))
    dossier = bring_together(articles, tuple(failures), rulings, earlier)
    for one in dossier.decisions:
        if one.problem:
            say(f"--decisions, [[{one.subject}]] {one.number}: not applied: {one.problem}")
    return dossier


def extracted(
    articles: Sequence[Article], stand_ins: dict[str, str], failures: list[Failure], *, quiet: bool
) -> Iterator[Article]:
    """Yield the articles with what they say; add to ``failures``, and tell, those that could not be analysed."""
    from recoupe.pipeline import extract_all  # noqa: PLC0415
    from recoupe.records.text import Failure  # noqa: PLC0415

    for result in extract_all(_progress(articles, quiet=quiet), stand_ins):
        if isinstance(result, Failure):
            tell(result)
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
