"""The claim that a person means by its id, a beginning of it, or its row in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from recoupe.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recoupe.records.dossier import Dossier
    from recoupe.records.relation import Claim

_DIGITS = 3
NEAREST = 3
"""So many claims are named where none fits."""


def choose(dossier: Dossier, wanted: str) -> Claim:
    """Return the claim that ``wanted`` means: an id, a row of the table, a unique beginning of an id, in this order.

    A number of up to three digits is always a row.
    The id of a statement, or a unique beginning of one, means the one claim that it is a member of: a claim bears its
    first told statement's id, which an earlier article can change. Raises UsageError for none and for several, with
    those that are nearest.
    """
    claims = dossier.claims
    if not claims:
        raise UsageError("the dossier has no claims")
    wanted = wanted.strip()
    if found := next((claim for claim in claims if claim.id == wanted), None) or _row(claims, wanted):
        return found
    for begun in () if _is_row(wanted) else (_begun(claims, wanted), _with_member(claims, wanted)):
        if len(begun) == 1:
            return begun[0]
        if begun:
            raise UsageError(f"{wanted!r} means several claims: {_listed(dossier, begun)}; give more of the id")
    rows = f"rows are 1 to {len(claims)}" if len(claims) > 1 else "its only row is 1"
    nearest = sorted(claims, key=lambda claim: OSA.distance(claim.id[: max(len(wanted), 1)], wanted))[:NEAREST]
    raise UsageError(f"no claim {wanted!r}; the nearest ids are {_listed(dossier, nearest)}; {rows}")


def _row(claims: tuple[Claim, ...], wanted: str) -> Claim | None:
    if not (wanted.isascii() and wanted.isdigit()) or len(wanted) > len(str(len(claims))):
        return None
    return claims[int(wanted) - 1] if 1 <= int(wanted) <= len(claims) else None


def _is_row(wanted: str) -> bool:
    return wanted.isascii() and wanted.isdigit() and len(wanted) <= _DIGITS


def _begun(claims: tuple[Claim, ...], wanted: str) -> list[Claim]:
    return [claim for claim in claims if wanted and claim.id.startswith(wanted)]


def _with_member(claims: tuple[Claim, ...], wanted: str) -> list[Claim]:
    return [claim for claim in claims if wanted and any(member.startswith(wanted) for member in claim.members)]


def _listed(dossier: Dossier, claims: Iterable[Claim]) -> str:
    return ", ".join(f"{claim.id} (row {dossier.claims.index(claim) + 1})" for claim in claims)
