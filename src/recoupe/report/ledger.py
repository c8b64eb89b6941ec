"""The claim ledger: one row for each claim, the same in the dossier and in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.records.relation import Claim, ConflictKind, DriftKind
from recoupe.records.statement import Certainty
from recoupe.records.story import Story
from recoupe.records.text import Article
from recoupe.report.index import Index

# FactBank's values from the firmest yes to the firmest no.
SCALE: tuple[Certainty, ...] = ("CT+", "PR+", "PS+", "Uu", "PS-", "PR-", "CT-")


@dataclass(frozen=True, slots=True)
class Row:
    """One claim at a glance.

    ``articles`` counts the articles with a member that does not deny the claim. ``contradictions``, ``replaced`` and
    ``differences`` are kinds of conflict, each once; ``drift`` holds what relays changed. ``certainty`` holds the
    firmest and the least firm value of the members that do not deny, one value where they agree.
    """

    number: int
    claim: Claim
    language: str | None
    articles: int
    contradictions: tuple[ConflictKind, ...]
    replaced: tuple[ConflictKind, ...]
    differences: tuple[ConflictKind, ...]
    drift: tuple[DriftKind, ...]
    opposes: tuple[int, ...]
    certainty: tuple[Certainty, ...]


@dataclass(frozen=True, slots=True)
class StoryRows:
    """A story's part of the ledger; ``heading`` is the article told first, whose title heads it."""

    number: int
    articles: int
    heading: Article
    shared: tuple[Row, ...]
    single: tuple[Row, ...]


def by_story(ledger: Sequence[Row], index: Index) -> list[StoryRows]:
    """Part the ledger by story; stories without claims are left out."""
    found = []
    for number, story in enumerate(index.stories, start=1):
        own = [row for row in ledger if row.claim.id in story.claims]
        shared, single = (tuple(row for row in own if (row.articles > 1) is many) for many in (True, False))
        if own:
            found.append(StoryRows(number, len(story.articles), index.articles[story.id], shared, single))
    return found


def alone(stories: Sequence[Story]) -> int:
    """Count the articles that are stories of their own, where there are other stories; else 0."""
    single = sum(len(story.articles) == 1 for story in stories)
    return single if len(stories) > 1 else 0


def rows(claims: tuple[Claim, ...], index: Index) -> list[Row]:
    """Return a row for each claim, in the claims' order; no claims give no rows."""
    return [_row(claim, index) for claim in claims]


def _row(claim: Claim, index: Index) -> Row:
    contradictions = _kinds(claim, "conflict")
    replaced = tuple(kind for kind in _kinds(claim, "superseded") if kind not in contradictions)
    return Row(
        number=index.claim_numbers[claim.id],
        claim=claim,
        language=index.article_of(claim.gloss_of).language,
        articles=len({index.statements[member].article for member in claim.telling}),
        contradictions=contradictions,
        replaced=replaced,
        differences=tuple(kind for kind in _kinds(claim, "differs") if kind not in (*contradictions, *replaced)),
        drift=tuple(dict.fromkeys(found.kind for found in claim.drift)),
        opposes=tuple(sorted(index.claim_numbers[other] for other in claim.opposes)),
        certainty=_range([index.statements[member].certainty for member in claim.telling or claim.members]),
    )


def _kinds(claim: Claim, relation: str) -> tuple[ConflictKind, ...]:
    return tuple(dict.fromkeys(found.kind for found in claim.conflicts if found.relation == relation))


def _range(values: list[Certainty]) -> tuple[Certainty, ...]:
    ordered = sorted(set(values), key=SCALE.index)
    return tuple(dict.fromkeys((ordered[0], ordered[-1])))
