"""All that articles share, at a glance: passages, their clusters and, apart, mere resemblances."""

from __future__ import annotations

from collections.abc import Iterable

from recoupe import __version__
from recoupe.languages.pack import readers
from recoupe.normalise.actor import read_names
from recoupe.records.dossier import SCHEMA_VERSION
from recoupe.records.reuse import Reuse
from recoupe.records.text import Article, Failure
from recoupe.weigh.reuse.clusters import find_clusters
from recoupe.weigh.reuse.echoes import find_echoes
from recoupe.weigh.reuse.passages import find_passages


def survey(articles: Iterable[Article], failures: tuple[Failure, ...] = ()) -> Reuse:
    """Return what articles share; they need not have been extracted. ``failures`` are the inputs that were not read.

    No articles, or one, share nothing.
    """
    read = tuple(sorted(articles, key=lambda article: (article.file, article.id)))
    passages = find_passages(read, read_names((), readers()))
    return Reuse(
        recoupe=__version__,
        schema=SCHEMA_VERSION,
        articles=read,
        failed=tuple(sorted(failures, key=lambda failure: (failure.file, failure.code, failure.reason))),
        passages=passages,
        clusters=find_clusters(passages, read),
        echoes=find_echoes(read, passages),
    )
