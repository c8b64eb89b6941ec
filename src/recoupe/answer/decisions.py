"""The decisions of two dossiers side by side: what came, went or changed of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING

from recoupe.records.comparison import DecisionChange, DecisionNote

if TYPE_CHECKING:
    from recoupe.records.dossier import Dossier

_SAME: tuple[Callable[[DecisionNote], Hashable], ...] = (
    lambda note: note,
    lambda note: (note.subject, note.verdict, note.reason, note.words),
    lambda note: (note.subject, note.verdict, note.reason),
)
"""What two decisions have in common that are one, the surest first."""


def compare_decisions(old: Dossier, new: Dossier) -> tuple[DecisionChange, ...]:
    """Return what differs between the decisions of two dossiers, in the new one's order, those that went behind.

    Where they stand in their file tells nothing.
    """
    before, after = _notes(old), _notes(new)
    pairs: dict[int, int] = {}
    for key in _SAME:
        waiting: dict[Hashable, list[int]] = {}
        for at, note in enumerate(before):
            if at not in pairs.values():
                waiting.setdefault(key(note), []).append(at)
        for at, note in enumerate(after):
            if at not in pairs and waiting.get(key(note)):
                pairs[at] = waiting[key(note)].pop(0)
    came = (_change(before[pairs[at]] if at in pairs else None, note) for at, note in enumerate(after))
    went = (_change(note, None) for at, note in enumerate(before) if at not in pairs.values())
    return tuple(_told((*came, *went)))


def _told(changes: Iterable[DecisionChange | None]) -> Iterable[DecisionChange]:
    return (change for change in changes if change is not None)


def _change(old: DecisionNote | None, new: DecisionNote | None) -> DecisionChange | None:
    """Tell what became of a decision; None for one that both dossiers have alike."""
    if old == new:
        return None
    return DecisionChange(kind="came" if old is None else "went" if new is None else "changed", old=old, new=new)


def _notes(dossier: Dossier) -> list[DecisionNote]:
    texts = {article.id: article.text for article in dossier.articles}
    return [
        DecisionNote(
            subject=one.subject,
            verdict=one.verdict,
            reason=one.reason,
            words=tuple(texts.get(place.article, "")[slice(*place.span)] for place in one.places),
            problem=one.problem,
        )
        for one in dossier.decisions
    ]
