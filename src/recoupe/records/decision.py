"""Decisions: what a person settled about a story, and whether its words were found again."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from recoupe.records.anchor import Anchor

Subject = Literal["article", "statement", "story", "entity", "claim", "origin"]
Verdict = Literal["same", "apart", "correct", "reject", "add"]


class Decision(Struct, frozen=True, kw_only=True):
    """One entry of a file of decisions; ``number`` counts from 1 among those of its ``subject``.

    ``places`` are the words that it is about; ``problem`` says why it could not be applied, "" where it was.
    """

    subject: Subject
    number: int
    verdict: Verdict
    reason: str
    places: tuple[Anchor, ...] = ()
    problem: str = ""
