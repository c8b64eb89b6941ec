"""What a page says of itself, then what a manifest says of it, then nothing: title, outlet, author, dates.

Only the page's furniture is read for this, never what its paragraphs tell: a medium that an article cites is not
its outlet, and a year in a copyright line dates nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from recoupe.ingest.facts import Facts
from recoupe.ingest.furniture import Furniture
from recoupe.ingest.names import agencies_in, names_in, outlet_of
from recoupe.ingest.plain import Part
from recoupe.ingest.updates import update_of
from recoupe.records.text import Provenance, Span

_BREAK = regex.compile(r"\s*[\r\n\x0b\x0c\x85\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """One fact with where it comes from; ``value`` is None where it is unknown."""

    value: str | None
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article, and where each fact comes from, by the name of its field."""

    title: str | None
    outlet: str | None
    byline: str | None
    credit: str | None
    published: str | None
    published_zone: str | None
    updated: str | None
    provenance: dict[str, Provenance]


def read_metadata(parts: Sequence[Part], said: Facts, known: Furniture) -> Metadata:
    """Return what the parts of a page say of it, filled up with what is ``said`` elsewhere."""
    title = _first(_titles(parts), said.title, "no line above the text reads as a title, and no manifest gives one")
    outlet = _first(outlet_of(parts, known), said.outlet, "the page does not name its outlet, and no manifest does")
    published, zone = _published(parts, said, known)
    updated = _updated(parts, published.value, known)
    return Metadata(
        title=title.value,
        outlet=outlet.value,
        byline=names_in(parts, known),
        credit=agencies_in(parts, known),
        published=published.value,
        published_zone=zone,
        updated=updated.value,
        provenance={
            "outlet": outlet.provenance,
            "published": published.provenance,
            "updated": updated.provenance,
            "title": title.provenance,
        },
    )


def _first(found: Iterator[tuple[str, Span]], said: str | None, reason: str) -> Found:
    """Return what the text says first, else what is said elsewhere, else nothing, with the reason."""
    for value, span in found:
        return Found(value, Provenance("text", span=span))
    if said is not None:
        return Found(said, Provenance("manifest"))
    return Found(None, Provenance("unknown", reason=reason))


def _titles(parts: Sequence[Part]) -> Iterator[tuple[str, Span]]:
    """Yield the title, line breaks in it made blanks."""
    for part in parts:
        if part.role == "title":
            yield _BREAK.sub(" ", part.line.text), part.line.span


def _published(parts: Sequence[Part], said: Facts, known: Furniture) -> tuple[Found, str | None]:
    """Return when the article was published, and the zone of that time where it is said.

    What is said elsewhere counts where the text gives no full date, and where it is the same date told more closely.
    """
    undated: Span | None = None
    for part in parts:
        if part.role not in {"published", "updated", "dateline"}:
            continue
        moment = known.dates.first(*_publication_words(part, known))
        if moment is not None:
            if said.published and said.published != moment.iso and said.published.startswith(moment.iso):
                return Found(said.published, Provenance("manifest")), said.zone
            span, _ = part.line.source(moment.start, moment.end)
            return Found(moment.iso, Provenance("text", span=span)), moment.zone
        undated = undated or (part.line.span if part.role != "updated" else None)
    if said.published:
        return Found(said.published, Provenance("manifest")), said.zone
    reason = (
        "its date line gives no full date with a year, and no manifest gives one"
        if undated
        else "the page does not say when it was published, and no manifest does"
    )
    return Found(None, Provenance("unknown", span=undated, reason=reason)), None


def _publication_words(part: Part, known: Furniture) -> tuple[str, int]:
    """Return a part's plain words without what they say of an update, and where the publication is told in them."""
    plain = part.line.plain
    if part.role == "updated":
        match = known.published.search(plain, 1)
        return plain, match.start() if match else len(plain)
    match = known.updated_inside.search(plain)
    return plain[: match.start()] if match else plain, 0


def _updated(parts: Sequence[Part], published: str | None, known: Furniture) -> Found:
    """Return the latest update the page tells of, its clock time set on the publication's day where it has no day."""
    found: list[tuple[str, Span]] = []
    told: Span | None = None
    for part in parts:
        if part.role not in {"published", "updated"}:
            continue
        match = known.updated_inside.search(part.line.plain)
        if match is None:
            continue
        told = part.line.span
        if (update := update_of(part.line.plain, match.end(), published, known.dates)) is not None:
            found.append((update.iso, part.line.source(update.start, update.end)[0]))
    if found:
        value, span = max(found)
        return Found(value, Provenance("text", span=span))
    reason = "the page tells of an update, but not of its full date" if told else "the page tells of no update"
    return Found(None, Provenance("unknown", span=told, reason=reason))
