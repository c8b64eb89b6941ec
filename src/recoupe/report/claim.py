"""One claim in full: its members, and the sides of each conflict and drift, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from recoupe.records.relation import Claim, Conflict, Drift, Stance
from recoupe.records.statement import Statement
from recoupe.records.text import Article, Span
from recoupe.report.index import Index
from recoupe.report.ledger import Row
from recoupe.report.visible import one_line


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a statement's content; ``claimed`` if they carry the claim, ``gap`` after words left out."""

    text: str
    claimed: bool
    gap: bool


@dataclass(frozen=True, slots=True)
class Member:
    """A statement within a claim, with the article that makes it."""

    statement: Statement
    article: Article
    stance: Stance
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The members of a claim that give one value."""

    value: str | int | float
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A conflict or a drift with its sides, in the order in which the values were first told."""

    record: Conflict | Drift
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with everything that its section shows."""

    row: Row
    members: tuple[Member, ...]
    conflicts: tuple[Difference, ...]
    drift: tuple[Difference, ...]

    @property
    def claim(self) -> Claim:
        """The record itself."""
        return self.row.claim


def view_claim(row: Row, index: Index) -> ClaimView:
    """Gather what a claim's section shows."""
    claim = row.claim
    members = {identifier: view_member(claim, identifier, index) for identifier in claim.members}
    return ClaimView(
        row=row,
        members=tuple(members.values()),
        conflicts=tuple(_difference(claim, conflict, index) for conflict in claim.conflicts),
        drift=tuple(_difference(claim, drift, index) for drift in claim.drift),
    )


def view_member(claim: Claim, identifier: str, index: Index) -> Member:
    """Return a statement as a claim uses it; without spans of its own for the claim, all its content carries it."""
    statement = index.statements[identifier]
    article = index.articles[statement.article]
    claimed = claim.member_spans.get(identifier) or statement.content
    return Member(statement, article, claim.stance.get(identifier, "undecided"), _parts(article, statement, claimed))


def _difference(claim: Claim, record: Conflict | Drift, index: Index) -> Difference:
    sides: dict[str | int | float, list[Member]] = {}
    for identifier in record.statements:
        if identifier in record.values:
            sides.setdefault(record.values[identifier], []).append(view_member(claim, identifier, index))
    return Difference(record, tuple(Side(value, tuple(members)) for value, members in sides.items()))


def _parts(article: Article, statement: Statement, claimed: tuple[Span, ...]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for number, span in enumerate(statement.content):
        for start, end, inside in _cut(span, claimed):
            text = one_line(article.text[start:end])
            if text:
                parts.append(Part(text, inside, gap=number > 0 and start == span[0]))
    return tuple(parts)


def _cut(span: Span, claimed: tuple[Span, ...]) -> list[tuple[int, int, bool]]:
    inner = [edge for part in claimed for edge in part if span[0] < edge < span[1]]
    edges = sorted({*span, *inner})
    return [(start, end, any(low <= start < high for low, high in claimed)) for start, end in pairwise(edges)]
