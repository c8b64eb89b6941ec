"""Articles, their blocks, and where each fact about an article comes from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from recoupe.records.entity import Bearer, Mention
from recoupe.records.statement import Statement
from recoupe.records.value import Quantity, TimeValue

Span = tuple[int, int]
"""Half-open ``(start, end)`` code-point offsets into the article's source text."""

BlockKind = Literal["title", "heading", "lede", "paragraph", "caption", "boilerplate", "note"]


class Block(Struct, frozen=True):
    """A stretch of an article told apart by what it is; blocks do not overlap and stand in text order."""

    kind: BlockKind
    span: tuple[int, int]


class Provenance(Struct, frozen=True, omit_defaults=True):
    """Where one fact about an article comes from: the text (then with its span), the manifest, a decision, or nowhere.

    ``reason`` says, where the fact is unknown or was decided, why; it is empty otherwise.
    """

    origin: Literal["text", "manifest", "decision", "unknown"]
    span: tuple[int, int] | None = None
    reason: str = ""


class Article(Struct, frozen=True, kw_only=True):
    """One published text with what is known of it and, once extracted, what it says.

    ``published`` and ``updated`` are ISO 8601 to the precision known ("2025-04-08", "2025-04-08T13:21"), in
    ``published_zone`` (an IANA name or offset) where the text says one. ``metadata`` tells for outlet, published,
    updated, language and title where each comes from. ``encoding`` is how the bytes were decoded. ``statements_sought``
    is false where statements in the article's language are not found yet: that there are none then tells nothing.
    """

    id: str
    file: str
    url: str | None
    outlet: str | None
    byline: str | None
    credit: str | None
    language: str | None
    published: str | None
    published_zone: str | None
    updated: str | None
    title: str | None
    text: str
    text_sha256: str
    encoding: str
    metadata: dict[str, Provenance]
    blocks: tuple[Block, ...]
    statements: tuple[Statement, ...] = ()
    times: tuple[TimeValue, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    statements_sought: bool = True
    mentions: tuple[Mention, ...] = ()
    bearers: tuple[Bearer, ...] = ()

    def words(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Return the words in some spans, stretch by stretch."""
        return tuple(self.text[start:end] for start, end in spans)


def begins_in(span: Span, spans: Iterable[Span]) -> bool:
    """Tell whether a span begins inside one of some others."""
    return any(start <= span[0] < end for start, end in spans)


def first_told(article: Article) -> tuple[str, str, str]:
    """Return what articles are ordered by as told: publication, unknown last, then file and id."""
    return article.published or "~", article.file, article.id


FailureCode = Literal[
    "missing", "unreadable", "kind", "no_articles", "empty", "binary", "encoding", "language", "row", "manifest",
    "duplicate", "too_long", "fault",
]  # fmt: skip
"""Why an input could not be read: not there, not opened, of another kind, …"""


class Failure(Struct, frozen=True):
    """An input that could not be read: its file, a stable code, and a reason in plain words."""

    file: str
    code: FailureCode
    reason: str
