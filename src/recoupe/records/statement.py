"""Statements: what an article says in one place, on whose word, how surely."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

LinkKind = Literal["person", "organization", "media", "document", "anonymous"]
Mode = Literal["direct", "indirect", "mixed", "own"]
Act = Literal["says", "confirms", "denies", "declines", "could_not_verify"]
"""What the source does in saying it.

Who declines to comment or could not verify says nothing of what happened: the outlet tells it, in its own voice.
"""
Certainty = Literal["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"]
NEGATIVE: frozenset[Certainty] = frozenset(("CT-", "PR-", "PS-"))
"""The certainties of what is put in the negative."""
Status = Literal["considered", "offered", "requested", "planned", "ordered", "ongoing", "done", "refused", "none"]

EvidenceReason = Literal[
    "question",  # a question asserts nothing
    "negation",
    "hedge",  # an adverb or adjective that weakens
    "modal",  # a modal verb
    "cue_denies",
    "cue_doubts",
    "cue_weakens",
    "cue_uncommitted",
    "hearsay_word",  # a word that tells what nobody in particular says
    "conditional_hearsay",  # a conditional nobody is credited with
    "conditional_reported",  # a conditional under a source
    "conditional_hypothesis",  # a conditional under an if-clause
    "future_in_past",  # a conditional under a past verb of saying, as firm as a future
    "cue",  # the cue is itself the act
    "predicate",  # the verb says how far the act has got
    "tense",
    "decision",  # a person said so
]


class Link(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One step of a chain: who passes a statement on, or, at the end, whose word it is.

    ``name`` is the fullest form that the article gives; for unnamed people it is their description. ``count`` is
    how many unnamed people, where the text says. ``span`` is where the article names the link (for a link carried
    over, where it was named before). ``stated`` is false where the link was carried over from an earlier sentence.
    ``named`` is where the article gives the name, or the part of it that the words of ``span`` lack, where they are a
    pronoun or stand for it ("la ministre"); None where they have it.
    ``entity`` is the id of the dossier's entity that it names, None where there is none: unnamed people never have one.
    """

    name: str
    kind: LinkKind
    span: tuple[int, int]
    stated: bool
    count: int | None = None
    entity: str | None = None
    named: tuple[int, int] | None = None

    @property
    def elsewhere(self) -> tuple[int, int] | None:
        """Where a link is named that its sentence does not name itself; None for one that it names."""
        if self.named and not (self.named[0] < self.span[1] and self.span[0] < self.named[1]):
            return self.named
        return None if self.stated else self.span


class Evidence(Struct, frozen=True):
    """Why a field of a statement has its value: the field, the rule's code, and the words it rests on."""

    field: Literal["certainty", "status"]
    reason: EvidenceReason
    spans: tuple[tuple[int, int], ...]


class Event(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An act or state that a statement tells of, as one of its verbs (or a noun for its main predicate) gives it.

    ``predicate`` is a lemma; ``actor`` and ``target`` are names or phrases, pronouns resolved, None where the
    sentence has none; ``place`` is the name of where it happened. Their spans are those of the article's words, of the
    pronoun for one. ``status`` is how far it has got, for the main event the statement's own; ``times`` are ids of
    the article's times that go with it.
    """

    trigger: tuple[int, int]
    predicate: str
    actor: str | None
    target: str | None
    negated: bool
    actor_span: tuple[int, int] | None = None
    target_span: tuple[int, int] | None = None
    place: str | None = None
    place_span: tuple[int, int] | None = None
    status: Status = "none"
    times: tuple[str, ...] = ()


class Statement(Struct, frozen=True, kw_only=True):
    """What one article says in one place; ``source`` and ``cue`` are None where the sentence has none.

    ``chains`` holds one chain for each joint source, nearest relay first and root last; it is empty for a
    statement in the outlet's own voice. ``terms`` are the lemmas of the content's telling words, in text order.
    ``times`` and ``quantities`` are ids of the article's values that stand inside the content. ``event`` is that of its
    main predicate, ``clauses`` are the events of its other verbs, in text order.
    """

    id: str
    article: str
    content: tuple[tuple[int, int], ...]
    source: tuple[tuple[int, int], ...] | None
    cue: tuple[tuple[int, int], ...] | None
    mode: Mode
    act: Act
    chains: tuple[tuple[Link, ...], ...]
    chain: tuple[Link, ...]
    certainty: Certainty
    hearsay: bool
    status: Status
    times: tuple[str, ...]
    quantities: tuple[str, ...]
    event: Event | None
    terms: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    clauses: tuple[Event, ...] = ()
