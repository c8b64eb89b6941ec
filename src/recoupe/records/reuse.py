"""Passages that articles share, which way their words went, who else has them, and what merely resembles them."""

from __future__ import annotations

import sys
from typing import Literal

from msgspec import Struct

from recoupe.records.anchor import Anchor
from recoupe.records.dossier import schema_text
from recoupe.records.text import Article, Failure, Span

Channel = Literal["text", "quote"]
"""An outlet's own words, or quoted speech: one utterance may have many honest witnesses."""

DirectionReason = Literal[
    "credit",  # the copying article names the other's outlet
    "time",  # the other was published earlier, by more than a margin
    "agency",  # an agency beside a client
    "mutual_credit",  # each names the other's outlet: undirected
    "common_credit",  # both credit one third medium, so either may have it from there: undirected
    "updated_since",  # the earlier one was updated after the other was published: undirected
    "too_close",  # published too close together to tell: undirected
    "no_time",  # one of the two says no time: undirected
    "quotation",  # quoted speech, which both may have heard: undirected
]


class Direction(Struct, frozen=True, kw_only=True):
    """Which of two articles had the words first.

    ``source`` is its id, None where that cannot be known; ``reason`` says why, or why not. ``evidence`` holds the words
    of a credit.
    """

    source: str | None
    reason: DirectionReason
    evidence: tuple[Anchor, ...] = ()


class Run(Struct, frozen=True):
    """Words running that two articles have alike but for case, accents and what stands between words."""

    first: Span
    second: Span


class Passage(Struct, frozen=True, kw_only=True):
    """Words that two articles share beyond chance, ``first`` and ``second`` being their ids.

    The spans reach from the first to the last shared word; ``runs`` are the shared words themselves, in order of place
    in both; ``words`` counts them.
    """

    first: str
    second: str
    first_span: Span
    second_span: Span
    runs: tuple[Run, ...]
    words: int
    channel: Channel
    direction: Direction


class Witness(Struct, frozen=True, kw_only=True):
    """Where one article has a passage that others have too, and how many words it shares with them at most.

    ``source`` is the article that it has the words from, the one it credits before the earliest other, and ``reason``
    says how that is known; both are None for an article that others have them from and that has them from none. Where
    nothing is known either way, ``source`` is None and ``reason`` says why.
    """

    article: str
    span: Span
    words: int
    source: str | None
    reason: DirectionReason | None


class Cluster(Struct, frozen=True, kw_only=True):
    """One passage and all its witnesses, in order of time, those without a time last.

    ``passages`` are places in the list of passages. An article may be a witness of several clusters, and of one
    cluster twice.
    """

    channel: Channel
    words: int
    witnesses: tuple[Witness, ...]
    passages: tuple[int, ...]


class Echo(Struct, frozen=True, kw_only=True):
    """Two articles that may tell one text in other words or another language: evidence that never merges anything.

    ``score`` is the sum of ``features``, each named and weighted; ``evidence`` holds the names, numbers and errors
    that both have, in either article.
    """

    first: str
    second: str
    score: float
    features: dict[str, float]
    evidence: tuple[tuple[Anchor, Anchor], ...]


class Reuse(Struct, frozen=True, kw_only=True):
    """What articles share: articles in order of file, what could not be read, passages, clusters, echoes."""

    recoupe: str
    schema: int
    articles: tuple[Article, ...]
    failed: tuple[Failure, ...]
    passages: tuple[Passage, ...]
    clusters: tuple[Cluster, ...]
    echoes: tuple[Echo, ...]


if __name__ == "__main__":
    sys.stdout.write(schema_text(Reuse))
