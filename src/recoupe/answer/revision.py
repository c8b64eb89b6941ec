"""One claim as an old and a new dossier have it: what of it came, went or changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from recoupe.records.comparison import Change
from recoupe.records.relation import Conflict, Drift

if TYPE_CHECKING:
    from recoupe.answer.pairing import Pairs
    from recoupe.records.comparison import Aspect, Kind
    from recoupe.records.dossier import Dossier
    from recoupe.records.relation import Claim, Origin, Origins

    Held = tuple[Claim, Dossier]

Difference = Conflict | Drift
NOTED = ("unanchored", "superseded")
"""What is noted of an origin beside its name; each has words in the interface's ``ledger``."""


def revise(old: Held, new: Held, claims: Pairs, statements: Pairs) -> tuple[Change, ...]:
    """Return what changed of a claim, () for nothing; ``claims`` and ``statements`` are the pairs of both dossiers."""
    (was, before), (now, after) = old, new
    found = [*_gloss(was, now), *_members(old, new, statements)]
    found += _origins(was.origins, now.origins, "origins", "origin")
    found += _origins(was.origins_against, now.origins_against, "origins_against", "origin_against")
    found += _uncredited(old, new)
    found += _opposed(old, new, claims)
    found += _differences("conflict", was.conflicts, now.conflicts)
    found += _differences("drift", was.drift, now.drift)
    if not found and before.articles == after.articles and was != now:
        found.append(Change(aspect="reading", kind="changed"))
    return tuple(found)


def _gloss(was: Claim, now: Claim) -> Iterator[Change]:
    if was.gloss != now.gloss:
        yield Change(aspect="gloss", kind="changed", old=(was.gloss,), new=(now.gloss,))


def _members(old: Held, new: Held, statements: Pairs) -> Iterator[Change]:
    (was, _), (now, _) = old, new
    kept = {statements[member]: member for member in was.members if statements.get(member) in now.members}
    for member in now.members:
        words, where = _told(member, new)
        stance = now.stance.get(member, "undecided")
        if member not in kept:
            yield Change(aspect="member", kind="came", subject=words, where=where, new=(stance,))
        elif (before := was.stance.get(kept[member], "undecided")) != stance:
            yield Change(aspect="stance", kind="changed", subject=words, where=where, old=(before,), new=(stance,))
    for member in was.members:
        if member not in kept.values():
            words, where = _told(member, old)
            stance = was.stance.get(member, "undecided")
            yield Change(aspect="member", kind="went", subject=words, where=where, old=(stance,))


def _told(member: str, held: Held) -> tuple[str, str]:
    """Return the words with which a member makes a claim, and the outlet or file that has them."""
    claim, dossier = held
    article = next(one for one in dossier.articles if any(said.id == member for said in one.statements))
    statement = next(said for said in article.statements if said.id == member)
    return " […] ".join(article.words(claim.spans_of(statement))), article.outlet or article.file


def _origins(was: Origins, now: Origins, count: Aspect, entry: Aspect) -> Iterator[Change]:
    if (was.min, was.max) != (now.min, now.max):
        yield Change(aspect=count, kind="changed", old=(was.min, was.max), new=(now.min, now.max))
    before, after = ({(one.name, one.kind): one for one in side.entries} for side in (was, now))
    for key, one in after.items():
        if key not in before:
            yield Change(aspect=entry, kind="came", subject=one.name, new=(one.kind,))
        elif notes := _notes(before[key], one):
            yield Change(aspect=entry, kind="changed", subject=one.name, old=notes[0], new=notes[1])
    for key, one in before.items():
        if key not in after:
            yield Change(aspect=entry, kind="went", subject=one.name, old=(one.kind,))


def _notes(was: Origin, now: Origin) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return what is noted of an origin in both dossiers; None where it is the same."""
    before, after = (tuple(note for note in NOTED if getattr(one, note)) for one in (was, now))
    return (before, after) if before != after else None


def _uncredited(old: Held, new: Held) -> Iterator[Change]:
    before, after = (_silent(*held) for held in (old, new))
    yield from (Change(aspect="uncredited", kind="came", where=name) for name in after if name not in before)
    yield from (Change(aspect="uncredited", kind="went", where=name) for name in before if name not in after)


def _silent(claim: Claim, dossier: Dossier) -> list[str]:
    """Name the outlets, or the files, that carry a claim uncredited."""
    return [one.outlet or one.file for one in dossier.articles if one.id in claim.uncredited]


def _opposed(old: Held, new: Held, claims: Pairs) -> Iterator[Change]:
    (was, before), (now, after) = old, new
    known = {claims.get(other) for other in was.opposes}
    glosses = {one.id: one.gloss for one in (*before.claims, *after.claims)}
    for other in now.opposes:
        if other not in known:
            yield Change(aspect="opposed", kind="came", subject=glosses.get(other, other))
    for other in was.opposes:
        if claims.get(other) not in now.opposes:
            yield Change(aspect="opposed", kind="went", subject=glosses.get(other, other))


def _differences(aspect: Aspect, was: Sequence[Difference], now: Sequence[Difference]) -> Iterator[Change]:
    """Tell of conflicts or drifts: what both have alike cancels out, what is left of one kind and origin changed."""
    after = [one for one in now if _state(one) not in map(_state, was)]
    before = [one for one in was if _state(one) not in map(_state, now)]
    for one in after:
        other = next((found for found in before if _matter(found) == _matter(one)), None)
        if other is not None:
            before.remove(other)
        kind: Kind = "came" if other is None else "changed"
        yield Change(
            aspect=aspect,
            kind=kind,
            subject=one.kind,
            where=_matter(one)[1],
            old=_state(other)[2:] if other else (),
            new=_state(one)[2:],
        )
    for one in before:
        yield Change(aspect=aspect, kind="went", subject=one.kind, where=_matter(one)[1], old=_state(one)[2:])


def _matter(one: Difference) -> tuple[str, str]:
    """Return what a conflict or a drift is about: its kind, and of a drift its origin."""
    return one.kind, "" if isinstance(one, Conflict) else one.origin


def _state(one: Difference) -> tuple[str | int | float, ...]:
    """Return a conflict or a drift as it is compared: what it is about, whether both may hold, and its values."""
    relation = (one.relation,) if isinstance(one, Conflict) else ()
    return (*_matter(one), *relation, *sorted(set(one.values.values()), key=str))
