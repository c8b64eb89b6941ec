"""Claims over statements: their origins, why origins were merged, conflicts and drift."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from recoupe.records.anchor import Anchor
from recoupe.records.statement import LinkKind, Statement

Stance = Literal["asserts", "denies", "undecided"]
ConflictKind = Literal["quantity", "date", "status", "actor", "place", "negation", "identity"]
"""What differs between accounts."""
Relation = Literal["conflict", "differs", "superseded"]
"""Whether accounts cannot both hold, may both hold, or one of them says in words that it replaces the other."""
DriftKind = Literal["certainty", "status", "quantity", "date", "source", "denial"]
Change = Literal["raised", "lowered", "changed", "promoted", "dropped"]
Edge = Literal["chain", "copy", "origin"]
"""How a relay is tied to what it departs from: it credits it, copies it, or both only tell of one origin."""
MergeReason = Literal[
    "decided",  # a person said so
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
    """Statements that do not tell the same: what differs, each one's value, and whether both may hold.

    ``values`` and ``evidence`` are by statement id: ``evidence`` has the spans, in the statement's article, of the
    words that give its value, and for one that replaces another, of those that say so.
    """

    kind: ConflictKind
    statements: tuple[str, ...]
    values: dict[str, str | int | float]
    relation: Relation
    evidence: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)


class Drift(Struct, frozen=True, kw_only=True):
    """A relay that departs from what it relays: ``told`` ("from" in JSON) is relayed, ``relay`` ("to") departs from it.

    With the edge "origin" the relayed article is not among those read: ``told`` is then the most cautious relay of
    ``origin``, and which of the two departed from it is not known. ``values`` and ``evidence`` are by statement id, as
    those of a conflict. The value of a source is its description; that of a denial "denied" or "left out".
    """

    kind: DriftKind
    change: Change
    edge: Edge
    origin: str
    told: str = field(name="from")
    relay: str = field(name="to")
    values: dict[str, str | int | float]
    evidence: dict[str, tuple[tuple[int, int], ...]]

    @property
    def statements(self) -> tuple[str, str]:
        """What is told, and the relay of it."""
        return self.told, self.relay

    @property
    def directed(self) -> bool:
        """Whether it is known which of the two departs from the other."""
        return self.edge != "origin"


class Claim(Struct, frozen=True, kw_only=True):
    """One proposition that several statements make.

    ``id`` is the founding (first told) statement's, with ``.`` and an offset where only a clause of it makes the claim.
    ``gloss`` is the words of the member that makes it most clearly by itself (``gloss_of``), never written anew.
    ``members`` are statement ids, first told first; ``uncredited`` are ids of articles that carry the claim in
    their own voice and name no source for it; ``opposes`` are ids of claims that contradict this one.
    ``features`` says why each member joined: feature names with their weights.
    """

    id: str
    gloss: str
    gloss_of: str
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

    def spans_of(self, member: Statement) -> tuple[tuple[int, int], ...]:
        """Return the part of a member's content that makes the claim."""
        return self.member_spans.get(member.id) or member.content

    @property
    def telling(self) -> tuple[str, ...]:
        """The members that do not deny it."""
        return tuple(member for member in self.members if self.stance.get(member) != "denies")
