"""Cores: the acts that a statement is about, behind the verbs that only tell how far they have got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recoupe.link.concept import STEPS, groups_of
from recoupe.link.meanings import ACTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from recoupe.link.meanings import Meanings
    from recoupe.records.statement import Event, Statement
    from recoupe.records.text import Span

DECIDE = "acts:decide"
STEM = "stem:"
"""What the key of a predicate's own stem begins with."""
_STEPS = frozenset((*STEPS.values(), DECIDE))
_WORDED = frozenset((STEPS["considered"], DECIDE))
_PHASES = frozenset(("acts:open", "acts:last", "acts:end_act"))
CARRYING = _STEPS | {"acts:promise", "acts:open"}
"""Acts that are done to another act: who considers a closure tells of the closure, and so does "it begins"."""


def read_acts(statement: Statement, concepts: Mapping[str, frozenset[str]], meanings: Meanings) -> frozenset[str]:
    """Return the acts that a statement tells of: their groups, and the stems of the predicates that name them.

    A verb that tells nothing by itself, or how far an act has got, gives way to the act that its object, its
    infinitive or its subject names ("ENVISAGE la fermeture", "MET FIN à la grève"); where none does, it stands.
    """
    if statement.event is None:
        return frozenset()
    own = _named(statement.event, meanings)
    if not _carries(own, statement.event, meanings):
        return own
    for inner in _inner(statement, meanings):
        if inner - CARRYING:
            return inner
    stem = meanings.stem(statement.event.predicate)
    if stem in meanings.weak:
        return frozenset(group for groups in concepts.values() for group in groups if group.startswith(ACTS))
    return own


def core(statement: Statement, meanings: Meanings) -> tuple[str | None, frozenset[str]]:
    """Return the phrase of what a statement's core act is done to, or who does it where it is done to nothing.

    With it the stems of the act that the phrase itself names ("la FERMETURE du lycée"). None without a verb.
    """
    event = statement.event
    if event is None:
        return None, frozenset()
    if not _carries(_named(event, meanings), event, meanings):
        return event.target or event.actor, frozenset()
    behind = _behind(statement)
    for phrase in (event.target, event.actor):
        if named := _acts_in(phrase, meanings) - CARRYING:
            return phrase, frozenset(key.removeprefix(STEM) for key in named if key.startswith(STEM))
        if phrase is event.target and behind is not None:
            return behind.target or behind.actor, frozenset()
    return event.target or event.actor, frozenset()


def read_steps(statement: Statement, concepts: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the acts by which what a statement tells of has got so far, by its status and by its words."""
    told = {group for groups in concepts.values() for group in groups if group in _WORDED}
    told |= _STEPS & concepts.keys()  # phrases: "has GIVEN THE ORDER"
    return frozenset(told | {STEPS[statement.status]} if statement.status in STEPS else told)


def _named(event: Event, meanings: Meanings) -> frozenset[str]:
    """Return what a predicate names: its stem and its groups."""
    stem = meanings.stem(event.predicate)
    return groups_of(stem, meanings, negated=event.negated) | {f"stem:{stem}"}


def _carries(named: frozenset[str], event: Event, meanings: Meanings) -> bool:
    """Tell whether a predicate is only the carrier of another act."""
    return meanings.stem(event.predicate) in meanings.weak or not CARRYING.isdisjoint(named)


def _inner(statement: Statement, meanings: Meanings) -> Iterator[frozenset[str]]:
    """Yield what the main predicate's object names, the next verb where it has the same subject, and the subject."""
    event = statement.event
    if event is None:
        return
    yield _acts_in(event.target, meanings)
    behind = _behind(statement)
    if behind is not None:
        yield _named(behind, meanings)
    yield _acts_in(event.actor, meanings)


def _behind(statement: Statement) -> Event | None:
    """Return the next verb behind the main one, where it has the same subject."""
    event = statement.event
    if event is None:
        return None
    behind = min((one for one in statement.clauses if one.trigger > event.trigger), key=_trigger, default=None)
    return behind if behind is not None and behind.actor == event.actor else None


def _trigger(event: Event) -> Span:
    return event.trigger


def is_undecided(statement: Statement, meanings: Meanings) -> bool:
    """Tell whether a statement says that there is no decision: "rien n'est TRANCHÉ", "no DECISION was reached"."""
    event = statement.event
    if event is None or not event.negated:
        return False
    named = _named(event, meanings) | _acts_in(event.target, meanings) | _acts_in(event.actor, meanings)
    return DECIDE in named


def tells_when(statement: Statement, meanings: Meanings) -> bool:
    """Tell whether a statement is about when something begins or how long it lasts: "la vidange DÉBUTERA en mai"."""
    event = statement.event
    return bool(event and statement.times and _named(event, meanings) & _PHASES)


def _acts_in(phrase: str | None, meanings: Meanings) -> frozenset[str]:
    """Return the acts that a phrase names, with the stems of the nouns that name them."""
    found: set[str] = set()
    for stem in meanings.stems_in(phrase or ""):
        if acts := {group for group in meanings.groups.get(stem, ()) if group.startswith(ACTS)}:
            found |= acts | {f"stem:{stem}"}
    return frozenset(found)
