"""One claim in full: its members, and the sides of each conflict and drift, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from recoupe.records.relation import Claim, Conflict, Drift, Stance
from recoupe.records.statement import Statement
from recoupe.records.text import Article, Span, begins_in
from recoupe.report.index import Index
from recoupe.report.ledger import Row
from recoupe.report.visible import one_line


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a statement's content; ``claimed`` if they carry the claim, ``gap`` after words left out.

    ``apart`` says that a blank stands before them, ``telling`` words are those that give the value which a conflict or
    a drift is about.
    """

    text: str
    claimed: bool
    gap: bool
    apart: bool
    telling: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A statement within a claim, with the article that makes it.

    ``beside`` are spans outside its content that give the value which a conflict or a drift is about.
    """

    statement: Statement
    article: Article
    stance: Stance
    parts: tuple[Part, ...]
    beside: tuple[Span, ...] = ()


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
        conflicts=tuple(_conflict(claim, conflict, index) for conflict in claim.conflicts),
        drift=tuple(_drift(claim, drift, index) for drift in claim.drift),
    )


def view_member(claim: Claim, identifier: str, index: Index, telling: tuple[Span, ...] = ()) -> Member:
    """Return a statement as a claim uses it; without spans of its own for the claim, all its content carries it.

    ``telling`` are the spans, in its article, of the words that give its value.
    """
    statement = index.statements[identifier]
    article = index.articles[statement.article]
    claimed = claim.spans_of(statement)
    return Member(
        statement,
        article,
        claim.stance.get(identifier, "undecided"),
        _parts(article, statement, claimed, telling),
        tuple(span for span in telling if not begins_in(span, statement.content)),
    )


def _conflict(claim: Claim, record: Conflict, index: Index) -> Difference:
    sides: dict[str | int | float, list[Member]] = {}
    for identifier in record.statements:
        if identifier in record.values:
            member = view_member(claim, identifier, index, record.evidence.get(identifier, ()))
            sides.setdefault(record.values[identifier], []).append(member)
    return Difference(record, tuple(Side(value, tuple(members)) for value, members in sides.items()))


def _drift(claim: Claim, record: Drift, index: Index) -> Difference:
    """Set what is told beside the relay of it, however alike their values are written."""
    return Difference(
        record,
        tuple(
            Side(record.values[identifier], (view_member(claim, identifier, index, record.evidence[identifier]),))
            for identifier in record.statements
        ),
    )


def _parts(
    article: Article, statement: Statement, claimed: tuple[Span, ...], telling: tuple[Span, ...]
) -> tuple[Part, ...]:
    parts: list[Part] = []
    for number, span in enumerate(statement.content):
        for start, end in _cut(span, (*claimed, *telling)):
            text = one_line(article.text[start:end])
            if text:
                gap = number > 0 and start == span[0]
                apart = start > span[0] and any(sign.isspace() for sign in article.text[start - 1 : start + 1])
                parts.append(Part(text, begins_in((start, end), claimed), gap, apart, begins_in((start, end), telling)))
    return tuple(parts)


def _cut(span: Span, spans: tuple[Span, ...]) -> list[Span]:
    """Cut a span at every boundary of some others."""
    inner = [edge for part in spans for edge in part if span[0] < edge < span[1]]
    return list(pairwise(sorted({*span, *inner})))
