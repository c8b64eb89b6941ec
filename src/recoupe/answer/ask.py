"""Whom to ask next about a claim: the nearest named or documentary roots, and the first teller.

An unnamed person is never one of them: the outlet that says it spoke to her is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.link.likeness import telling
from recoupe.records.anchor import Anchor
from recoupe.records.answer import Ask

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Literal

    from recoupe.records.answer import AskReason
    from recoupe.records.relation import Claim, Origin
    from recoupe.records.statement import Link, Statement
    from recoupe.records.text import Article

    Side = Literal["for", "against"]
    Chain = tuple[Link, ...]

_FIRST: tuple[AskReason, ...] = ("document", "named", "contact", "report", "unanchored", "first")
"""A document or a named source answers for itself; an outlet only says what it was told."""


def whom_to_ask(claim: Claim, statements: Mapping[str, Statement], articles: Mapping[str, Article]) -> tuple[Ask, ...]:
    """Return whom to ask, those behind the claim before those against it, documents and named roots before outlets.

    Of these the nearest come first. Where no article of the claim has a date, nobody is the first teller.
    """
    found: dict[tuple[str, str], Ask] = {}
    sides: tuple[tuple[Side, Sequence[Origin]], ...] = (
        ("for", claim.origins.entries),
        ("against", claim.origins_against.entries),
    )
    asked = [_root(origin, side, statements, articles) for side, origins in sides for origin in origins]
    for one in (*asked, _first(claim, statements, articles)):
        if one is not None:
            key = (one.name.casefold(), one.side) if one.name else (one.statements[0], one.side)
            found[key] = _joined(found[key], one) if key in found else one
    return tuple(sorted(found.values(), key=_rank))


def _rank(one: Ask) -> tuple[bool, int, int]:
    return one.side == "against", _FIRST.index(one.reasons[0]), one.steps


def _joined(one: Ask, other: Ask) -> Ask:
    """Make one of two reasons to ask the same."""
    return replace(
        one,
        reasons=tuple(dict.fromkeys((*one.reasons, *other.reasons))),
        steps=min(one.steps, other.steps),
        statements=tuple(dict.fromkeys((*one.statements, *other.statements))),
        read=one.read or other.read,
    )


def _root(
    origin: Origin, side: Side, statements: Mapping[str, Statement], articles: Mapping[str, Article]
) -> Ask | None:
    """Return whom to ask for one origin; None for a text without credit, behind which nobody is named."""
    if not origin.name:
        return None
    told = [statements[identifier] for identifier in origin.statements]
    paths = {one.id: _path(origin, one) for one in told}
    nearest = sorted(told, key=lambda one: _steps(origin, paths[one.id]))
    path = paths[nearest[0].id]
    hidden = origin.kind == "anonymous"
    name = (articles[nearest[0].article].outlet or "") if hidden else _fullest(origin, paths.values())
    return Ask(
        name=name,
        kind="media" if hidden else origin.kind,
        reasons=(_reason(origin, path),),
        side=side,
        steps=_steps(origin, path),
        statements=tuple(one.id for one in nearest),
        at=Anchor(nearest[0].article, path[-1].span) if path else None,
        read=hidden or (origin.kind == "media" and _is_read(name, articles.values())),
    )


def _fullest(origin: Origin, paths: Iterable[Chain]) -> str:
    """Return the name of a root; that of a document is the fullest that an article has."""
    names = [path[-1].name for path in paths if path and path[-1].kind == origin.kind == "document"]
    return max(names, key=len, default=origin.name)


def _reason(origin: Origin, path: Chain) -> AskReason:
    if origin.unanchored:
        return "unanchored"
    if origin.kind == "document":
        return "document"
    if origin.kind in ("person", "organization"):
        return "named"
    return "contact" if path and path[-1].kind == "anonymous" else "report"


def _path(origin: Origin, statement: Statement) -> Chain:
    """Return the chain of a statement that leads to an origin, the shortest of several; () where none is told."""
    chains = [chain for chain in statement.chains if chain]
    named = [chain for chain in chains if any(link.name == origin.name for link in chain)]
    alike = [chain for chain in chains if chain[-1].kind == origin.kind]
    return min(named or alike or chains, key=len, default=())


def _steps(origin: Origin, path: Chain) -> int:
    """Count the relays between an article and a root: the links of the chain that stand before it."""
    return next((place for place, link in enumerate(path) if link.name == origin.name), max(len(path) - 1, 0))


def _is_read(medium: str, articles: Iterable[Article]) -> bool:
    """Tell whether one of the articles is a medium's own."""
    return any(article.outlet and telling(article.outlet) == telling(medium) for article in articles)


def _first(claim: Claim, statements: Mapping[str, Statement], articles: Mapping[str, Article]) -> Ask | None:
    """Return the outlet whose article told the claim first, by date; None where no article has a date."""
    told = [statements[member] for member in claim.telling]
    dated = [(published, one) for one in told if (published := articles[one.article].published)]
    if not dated:
        return None
    earliest = min(published for published, _ in dated)
    first = next(one for published, one in dated if published == earliest)
    return Ask(
        name=articles[first.article].outlet or "",
        kind="media",
        reasons=("first",),
        side="for",
        steps=0,
        statements=(first.id,),
        at=None,
        read=True,
    )
