"""What is answered when a person asks about one claim, or whether a sentence of her own is told anywhere."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recoupe.records.anchor import Anchor
from recoupe.records.relation import Claim, Stance
from recoupe.records.statement import Act, Certainty, Link, LinkKind, Status
from recoupe.records.text import Failure

AskReason = Literal[
    "document",  # the root is a document: it can be read
    "named",  # the root is a named person or body
    "contact",  # an outlet that says it spoke to unnamed people; they stay unnamed
    "report",  # an outlet whose report is the root
    "unanchored",  # outlets that credit only each other
    "first",  # whose article is the earliest with a known date
]


class Teller(Struct, frozen=True, kw_only=True):
    """A member of the claim with the article that has it.

    ``words`` are those that make the claim, stretch by stretch. ``origins`` are the places, from 1, of its origins in
    the list of the claim, of those against it for one who denies; () for one who credits nobody. ``uncredited`` says
    that nothing in the article credits anybody for the claim.
    """

    statement: str
    article: str
    file: str
    outlet: str | None
    published: str | None
    words: tuple[str, ...]
    chains: tuple[tuple[Link, ...], ...]
    stance: Stance
    act: Act
    certainty: Certainty
    hearsay: bool
    status: Status
    origins: tuple[int, ...]
    uncredited: bool


class Opposed(Struct, frozen=True, kw_only=True):
    """A claim that contradicts the one asked about; ``number`` is its row."""

    number: int
    id: str
    gloss: str


class Ask(Struct, frozen=True, kw_only=True):
    """One to ask next, and why: a root that is named or a document, an outlet; never an unnamed person.

    ``name`` is "" for an article whose outlet is not known. ``statements`` are where it is told of, the nearest to the
    root first; ``steps`` counts the relays between the nearest of these articles and the root, 0 for none. ``at`` are
    the words there that name it or, for an outlet, the unnamed people it speaks for; None where there are none.
    ``side`` tells whether it stands behind the claim or against it, ``read`` whether it is an outlet of which an
    article was read.
    """

    name: str
    kind: LinkKind
    reasons: tuple[AskReason, ...]
    side: Literal["for", "against"]
    steps: int
    statements: tuple[str, ...]
    at: Anchor | None
    read: bool


class Answer(Struct, frozen=True, kw_only=True):
    """What stands behind one claim; ``number`` is its row in the dossier, None for a statement that is in no claim."""

    number: int | None
    claim: Claim
    told: tuple[Teller, ...]
    opposed: tuple[Opposed, ...]
    ask: tuple[Ask, ...]


class Explanation(Struct, frozen=True, kw_only=True):
    """An answer by itself, with the version that gave it and the number of its dossier's schema."""

    recoupe: str
    schema: int
    answer: Answer


class Match(Struct, frozen=True, kw_only=True):
    """Something told in the articles that a sentence says: a claim, or a statement that is in none.

    ``words`` is the part of the sentence that says it. ``closest`` is the statement that is most like it, by
    ``closest_words``; ``features`` tell what each thing that the two have in common adds to the sum, ``score``. ``new``
    are the sentence's numbers and dates, in its own words, that no member of the claim gives.
    """

    words: tuple[str, ...]
    score: float
    features: dict[str, float]
    closest: str
    closest_words: tuple[str, ...]
    new: tuple[str, ...]
    answer: Answer


class Trace(Struct, frozen=True, kw_only=True):
    """Where a sentence is told, the best match first; no matches where it is not told in what was read.

    ``articles`` is how many articles were looked through, ``failed`` what could not be read.
    """

    recoupe: str
    schema: int
    sentence: str
    language: str
    articles: int
    failed: tuple[Failure, ...]
    matches: tuple[Match, ...]
