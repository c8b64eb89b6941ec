"""What came, went or changed between two dossiers."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recoupe.records.decision import Subject, Verdict
from recoupe.records.text import Failure

Kind = Literal["came", "went", "changed"]
ArticleField = Literal["text", "title", "outlet", "published", "updated", "language", "url", "file", "reading"]
"""What changed of an article; "reading" is what was found in it."""
Aspect = Literal[
    "gloss",
    "member",
    "stance",
    "origins",
    "origin",
    "origins_against",
    "origin_against",
    "uncredited",
    "opposed",
    "conflict",
    "drift",
    "reading",
]
"""What changed of a claim.

"origins" and "origins_against" are the counts; "reading" is anything else, such as why its statements were grouped.
"""


class ArticleNote(Struct, frozen=True, kw_only=True):
    """An article, as a person knows it."""

    id: str
    file: str
    outlet: str | None
    published: str | None


class ArticleChange(Struct, frozen=True, kw_only=True):
    """An article that came, went, or is another than it was: the same address or file, with what changed of it."""

    kind: Kind
    old: ArticleNote | None
    new: ArticleNote | None
    fields: tuple[ArticleField, ...] = ()


class FailureChange(Struct, frozen=True, kw_only=True):
    """An input that could not be read any more, or can be read again."""

    kind: Kind
    failure: Failure


class ClaimNote(Struct, frozen=True, kw_only=True):
    """A claim, as a person knows it: its row, its words, how many articles tell it, from how many origins."""

    number: int
    id: str
    gloss: str
    articles: int
    origins: tuple[int, int]


class Change(Struct, frozen=True, kw_only=True):
    """One thing that changed of a claim.

    ``subject`` is what it is about: words of a statement, an origin's name, the gloss of an opposed claim, the kind of
    a conflict or a drift. ``where`` names the outlet or the file of the article, the origin of a drift, "" for neither.
    ``old`` and ``new`` are what it was and what it is: a stance, the ends of an interval, an origin's kind or what is
    noted of it, a conflict's relation and its values, a drift's values; () where there is none.
    """

    aspect: Aspect
    kind: Kind
    subject: str = ""
    where: str = ""
    old: tuple[str | int | float, ...] = ()
    new: tuple[str | int | float, ...] = ()


class ClaimChange(Struct, frozen=True, kw_only=True):
    """A claim that came, went, or changed. Its id may differ: then it is known by the members that both have.

    ``kin`` is the claim of the other dossier that has at least half of the members of one that came or went: it was
    part of that, or became part of it. None where there is no such claim.
    """

    kind: Kind
    old: ClaimNote | None
    new: ClaimNote | None
    changes: tuple[Change, ...] = ()
    kin: ClaimNote | None = None


class DecisionNote(Struct, frozen=True, kw_only=True):
    """A decision as a person knows it: what it is on, what it says and why, and the words that it is about.

    ``problem`` says why it could not be applied, "" where it was.
    """

    subject: Subject
    verdict: Verdict
    reason: str
    words: tuple[str, ...] = ()
    problem: str = ""


class DecisionChange(Struct, frozen=True, kw_only=True):
    """A decision that came, went, or is applied to other words, or for the first or last time.

    It is known by its subject, its verdict and its reason: one with another verdict or reason is another decision.
    """

    kind: Kind
    old: DecisionNote | None
    new: DecisionNote | None


class Comparison(Struct, frozen=True, kw_only=True):
    """All that differs between two dossiers, in the new one's order, what went behind; no changes where they agree."""

    recoupe: str
    schema: int
    same: bool
    articles: tuple[ArticleChange, ...]
    failed: tuple[FailureChange, ...]
    claims: tuple[ClaimChange, ...]
    decisions: tuple[DecisionChange, ...] = ()
