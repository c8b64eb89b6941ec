"""Claims over statements: their origins, why origins were merged, conflicts and drift."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from recoupe.records.anchor import Anchor
from recoupe.records.statement import LinkKind

Stance = Literal["asserts", "denies", "undecided"]
ConflictKind = Literal["quantity", "date", "status", "actor", "place", "negation", "identity"]
"""What differs between accounts; this version produces no "actor", "place" or "identity"."""
MergeReason = Literal[
    "same_report",  # relays of one medium's report
    "same_report_perhaps",  # one medium, dates that differ or are unknown, or sources told differently
    "undated_relay",  # a relay that does not say which of a medium's reports it has; each is counted already
    "one_report",  # unnamed people of one report whom nothing tells apart
    "source_changed",  # one medium's report, by one relay on a document, by another on people
    "same_speaker",  # one person quoted in several places
    "same_body",  # one organisation, or an official spokesperson with her institution
    "same_document",
    "joint_report",  # media that credit each other as authors of one investigation
    "same_government",  # several voices of one government
    "body_and_member",  # an organisation and somebody of it who is not its spokesperson, or a paper of its own
    "compatible_unnamed",  # unnamed sources that may be the same people
    "named_and_unnamed",  # a named and an unnamed official of one body
    "copied_text",  # a passage shared beyond chance
    "translated_text",  # articles in two languages that tell the same names and numbers
    "mutual_credit",  # outlets that credit only each other
    "unsourced_hearsay",  # a hearsay conditional in an article that credits one medium
    "second_hand",  # a source that says that it only heard of it
    "root_not_reached",  # "several media report"
    "same_name_only",  # names agree, nothing tells whether the bearers do
]


class Merge(Struct, frozen=True, kw_only=True):
    """Why statements were counted under one origin; ``certain`` merges bind min and max, others only min."""

    statements: tuple[str, ...]
    reason: MergeReason
    certain: bool
    name: str
    evidence: tuple[Anchor, ...]


class Origin(Struct, frozen=True, kw_only=True):
    """A root that asserting statements go back to.

    ``witnesses`` names the media that heard a named root themselves, ``relays`` those that passed on what another
    medium had, both sorted. ``first_hand`` are the words by which the root knows it itself, () where none say so.
    ``unanchored`` says that no root was reached; ``superseded`` that the same source later said the opposite;
    ``retracted`` are the words by which the medium that had it took it back, () where none did.
    """

    name: str
    kind: LinkKind
    statements: tuple[str, ...]
    relays: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    first_hand: tuple[Anchor, ...] = ()
    unanchored: bool = False
    superseded: bool = False
    retracted: tuple[Anchor, ...] = ()


class Origins(Struct, frozen=True, kw_only=True):
    """How many independent origins stand behind a claim: an interval, the origins, and every merge made."""

    min: int
    max: int
    entries: tuple[Origin, ...] = field(name="list")
    merges: tuple[Merge, ...] = ()


class Conflict(Struct, frozen=True, kw_only=True):
    """Statements that cannot hold together ("conflict"), or differ but may ("differs"); values by statement id."""

    kind: ConflictKind
    statements: tuple[str, ...]
    values: dict[str, str | int | float]
    relation: Literal["conflict", "differs"]


class Drift(Struct, frozen=True, kw_only=True):
    """A relay that says more or less than another relay of one origin: certainty, status or quantity."""

    kind: Literal["certainty", "status", "quantity"]
    origin: str
    statements: tuple[str, ...]
    values: dict[str, str | int | float]


class Claim(Struct, frozen=True, kw_only=True):
    """One proposition that several statements make.

    ``id`` is the founding (first told) statement's, with ``.`` and an offset where only a clause of it makes the claim.
    ``gloss`` is the words that make it, never written anew.
    ``members`` are statement ids, first told first; ``uncredited`` are ids of articles that carry the claim in
    their own voice and name no source for it; ``opposes`` are ids of claims that contradict this one.
    ``features`` says why each member joined: feature names with their weights.
    """

    id: str
    gloss: str
    members: tuple[str, ...]
    stance: dict[str, Stance]
    member_spans: dict[str, tuple[tuple[int, int], ...]]
    origins: Origins
    origins_against: Origins
    uncredited: tuple[str, ...]
    opposes: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    drift: tuple[Drift, ...]
    features: dict[str, dict[str, float]]

    @property
    def telling(self) -> tuple[str, ...]:
        """The members that do not deny it."""
        return tuple(member for member in self.members if self.stance.get(member) != "denies")
