"""Shared passages as one HTML page that needs no network and no script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recoupe.records.reuse import Cluster, Passage, Reuse, Witness
from recoupe.records.text import Article
from recoupe.report.dossier import environment
from recoupe.report.facing import Facing, face, opening
from recoupe.report.words import words

OPENING = 220
"""Characters of a passage that are shown in the list."""
MOST_PAIRS = 6
"""Pairs of one passage that are shown side by side; the rest are in the list of witnesses and in the JSON."""
MOST_CLUSTERS = 300
"""Passages shown on the page; the rest are in the JSON."""


@dataclass(frozen=True, slots=True)
class ClusterView:
    """A cluster as it is shown.

    ``opening`` are its first words in the first witness's article, ``cut`` tells whether more follow; ``facings`` sets
    other witnesses beside it, ``left_out`` counts those that there is no room for.
    """

    number: int
    cluster: Cluster
    article: Article
    articles: int
    opening: str
    cut: bool
    facings: tuple[Facing, ...]
    left_out: int


def render_reuse(reuse: Reuse, interface: str = "en") -> str:
    """Return the shared passages as one HTML page, its interface in English ("en") or French ("fr").

    The same record gives the same page; one without passages gives a page that says so. Raises UsageError for another
    interface language.
    """
    catalogue = words(interface)
    articles = {article.id: article for article in reuse.articles}
    views = view_clusters(reuse, MOST_PAIRS)
    shared = [view for view in views if view.cluster.channel == "text"]
    quoted = [view for view in views if view.cluster.channel == "quote"]
    return (
        environment()
        .get_template("reuse.html.jinja")
        .render(
            reuse=reuse,
            by_id=articles,
            words=catalogue,
            say=catalogue.say,
            term=catalogue.term,
            count=catalogue.count,
            shared=shared[:MOST_CLUSTERS],
            quoted=quoted[:MOST_CLUSTERS],
            more_shared=max(0, len(shared) - MOST_CLUSTERS),
            more_quoted=max(0, len(quoted) - MOST_CLUSTERS),
            passages_of=_passages_of(shared[:MOST_CLUSTERS]),
        )
    )


def view_clusters(reuse: Reuse, pairs: int) -> list[ClusterView]:
    """Gather what is shown of each cluster, with at most so many pairs side by side; numbered from 1 by channel."""
    articles = {article.id: article for article in reuse.articles}
    numbers = {"text": 0, "quote": 0}
    views = []
    for cluster in reuse.clusters:
        numbers[cluster.channel] += 1
        views.append(_view(numbers[cluster.channel], cluster, reuse.passages, articles, pairs))
    return views


def _view(
    number: int, cluster: Cluster, passages: Sequence[Passage], articles: Mapping[str, Article], pairs: int
) -> ClusterView:
    first = cluster.witnesses[0]
    article = articles[first.article]
    others = [witness for witness in cluster.witnesses if witness.article != first.article]
    others = list({witness.article: witness for witness in others}.values())
    found = _between([passages[place] for place in cluster.passages], others[:pairs])
    words_shown, cut = opening(article, first.span, OPENING)
    return ClusterView(
        number=number,
        cluster=cluster,
        article=article,
        articles=len(others) + 1,
        opening=words_shown,
        cut=cut,
        facings=tuple(face(passage, articles, _left(passage, first.article, other)) for other, passage in found),
        left_out=len(others) - len(found),
    )


def _between(passages: Sequence[Passage], witnesses: Sequence[Witness]) -> list[tuple[Witness, Passage]]:
    """Return for each witness the passage that best shows it: beside its source, else beside the one told first."""
    found = []
    for witness in witnesses:
        own = [passage for passage in passages if witness.article in (passage.first, passage.second)]
        best = min(own, key=lambda passage: witness.source not in (passage.first, passage.second))
        found.append((witness, best))
    return found


def _left(passage: Passage, first: str, witness: Witness) -> str:
    """Tell which article of a passage stands on the left: the one shown as first, else the witness's counterpart."""
    if first in (passage.first, passage.second):
        return first
    return passage.first if witness.article == passage.second else passage.second


def _passages_of(views: Sequence[ClusterView]) -> dict[str, list[int]]:
    """List by article the numbers of the passages that it is a witness of."""
    found: dict[str, list[int]] = {}
    for view in views:
        for article in dict.fromkeys(witness.article for witness in view.cluster.witnesses):
            found.setdefault(article, []).append(view.number)
    return found
