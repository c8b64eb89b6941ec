"""Merges: why statements stand under one origin, told with the words that show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from recoupe.records.relation import Merge, MergeReason
from recoupe.weigh.copy import Copy, shown_copies
from recoupe.weigh.relay import UNANCHORED

if TYPE_CHECKING:
    from recoupe.records.anchor import Anchor
    from recoupe.weigh.bond import Bond
    from recoupe.weigh.voice import Voice

_SAME_NODE: dict[str, MergeReason] = {
    "person": "same_speaker",
    "organization": "same_body",
    "document": "same_document",
    "media": "same_report",
    "anonymous": "same_report",
}


def same_roots(voices: Sequence[Voice]) -> list[Merge]:
    """Tell of each root that several articles name, and of unnamed people of one report whom nothing tells apart."""
    return [
        Merge(
            statements=tuple(dict.fromkeys(voice.statement for voice in same)),
            reason=_reason(same),
            certain=True,
            name=same[0].name,
            evidence=_unique(voice.root if _reason(same) == "one_report" else voice.place for voice in same),
        )
        for same in _by_node([voice for voice in voices if not (voice.copied or voice.either)])
    ]


def of_bonds(bonds: Iterable[Bond]) -> Iterator[Merge]:
    """Tell of merges that bonds make."""
    for bond in bonds:
        if bond.reason:
            yield Merge(
                statements=tuple(dict.fromkeys((bond.first.statement, bond.second.statement))),
                reason=bond.reason,
                certain=bond.certain,
                name="" if bond.reason == "copied_text" else bond.first.name,
                evidence=_unique(bond.evidence),
            )


def of_copies(copies: Sequence[Copy], voices: Sequence[Voice]) -> Iterator[Merge]:
    """Tell of each statement that stands under the root of a text that it copies."""
    for copy in shown_copies(copies, voices):
        yield Merge(
            statements=(copy.first, copy.second),
            reason="copied_text",
            certain=True,
            name="",
            evidence=_unique(copy.evidence),
        )


def of_undated(voices: Sequence[Voice]) -> Iterator[Merge]:
    """Tell of each relay that goes with one of several reports of its medium, whichever that is."""
    for statement in dict.fromkeys(voice.statement for voice in voices if voice.either):
        either = [voice for voice in voices if voice.either and voice.statement == statement]
        beside = [voice for voice in voices if not voice.either and voice.node in {one.node for one in either}]
        yield Merge(
            statements=tuple(dict.fromkeys(voice.statement for voice in (*either, *beside))),
            reason="undated_relay",
            certain=True,
            name=either[0].name,
            evidence=_unique(voice.place for voice in (*either, *beside)),
        )


def of_doubts(voices: Sequence[Voice]) -> Iterator[Merge]:
    """Tell of each voice that only may stand for an origin, and why."""
    for voice in voices:
        if voice.doubt and not voice.copied:
            yield Merge(
                statements=(voice.statement,),
                reason=voice.doubt,
                certain=False,
                name=voice.name,
                evidence=_unique(anchor for anchor in (voice.shown, voice.place) if anchor),
            )


def _reason(same: Sequence[Voice]) -> MergeReason:
    if same[0].node.startswith(UNANCHORED):
        return "mutual_credit"
    if len({voice.article for voice in same}) == 1:
        return "one_report"
    return _SAME_NODE[same[0].kind]


def _by_node(voices: Sequence[Voice]) -> Iterator[Sequence[Voice]]:
    """Yield the voices of each node that several articles name, or one article by several descriptions."""
    by_node: dict[str, list[Voice]] = {}
    for voice in voices:
        by_node.setdefault(voice.node, []).append(voice)
    for same in by_node.values():
        described = {voice.description for voice in same if voice.unnamed}
        if len({voice.article for voice in same}) > 1 or len(described) > 1:
            yield same


def _unique(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    return tuple(dict.fromkeys(anchors))
