"""How many independent origins stand behind statements: always an interval, with the reason for each merge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recoupe.records.anchor import Anchor
from recoupe.records.relation import Merge, MergeReason, Origin, Origins
from recoupe.weigh.bond import Bond, find_bonds, iter_same_node
from recoupe.weigh.copy import Copy, find_copies
from recoupe.weigh.group import Groups
from recoupe.weigh.relay import UNANCHORED, follow, vouch
from recoupe.weigh.voice import Voice, read_voices

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story

_SAME_NODE: dict[str, MergeReason] = {
    "person": "same_speaker",
    "organization": "same_body",
    "document": "same_document",
    "media": "same_report",
    "anonymous": "same_report",
}


@dataclass(frozen=True, slots=True)
class Weighed:
    """The origins of statements, the articles that carry them uncredited, and each statement's origins by place."""

    origins: Origins
    uncredited: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]


def count_origins(statements: Sequence[Statement], story: Story) -> Weighed:
    """Count the independent origins of statements that take one stance on a claim; none have 0 to 0.

    ``max`` counts the roots that nothing ties together for certain, ``min`` also merges those that may be one; a
    voice that is not firm counts in ``max`` only.
    """
    voices = read_voices(statements, story)
    spoken = {voice.statement for voice in voices if voice.firm}
    silent = [statement for statement in statements if not statement.chains and statement.id not in spoken]
    voices = follow(vouch(voices, silent, story), story)
    copies = find_copies(statements, story)
    voices = (*voices, *_copied(voices, silent, copies, story))
    if any(voice.firm for voice in voices):
        voices = tuple(voice for voice in voices if voice.node != "unreached")
    groups, merges = _certain(voices, copies, story)
    fewest, perhaps = _perhaps(groups, voices, story)
    members = groups.members()
    firm = [voice.node for voice in voices if voice.firm]
    taken = frozenset(copy.taken for copy in copies if copy.taken)
    entries = [_origin(nodes, voices, taken, story) for nodes in members.values()]
    origins = Origins(
        min=len({fewest.find(node) for node in firm}),
        max=len(members),
        entries=tuple(entries),
        merges=(*_same_nodes(voices), *merges, *perhaps, *_hearsay(voices)),
    )
    return Weighed(origins, _uncredited(voices, silent, story), _places(members, voices))


def _copied(voices: Sequence[Voice], silent: Sequence[Statement], copies: Sequence[Copy], story: Story) -> list[Voice]:
    """Give each statement without credit the roots of the text it copies, or one unanchored root for all copies.

    Many copies of each other that nobody credits come from one text that is not known; two may be chance or habit.
    """
    quiet = {statement.id: statement for statement in silent}
    linked = Groups(quiet)
    roots: dict[str, list[Voice]] = {}
    for voice in voices:
        roots.setdefault(voice.statement, []).append(voice)
    for copy in copies:
        if copy.first in quiet and copy.second in quiet:
            linked.join(copy.first, copy.second)
    found = []
    for name, members in linked.members().items():
        models = [
            voice
            for copy in sorted(copies, key=lambda copy: copy.source in members or copy.source is None)
            for mine, other in ((copy.first, copy.second), (copy.second, copy.first))
            if mine in members
            for voice in roots.get(other, ())
        ]
        if models:
            found += [
                _as_copy(voice, quiet[member]) for member in members for voice in models[:1] if member not in roots
            ]
        elif len({quiet[member].article for member in members}) >= int(story.settings["unanchored_copies"]):
            found += [_unanchored(name, quiet[member]) for member in members]
    return found


def _as_copy(voice: Voice, statement: Statement) -> Voice:
    """Let a copying statement stand under the root of what it copies."""
    return Voice(
        statement=statement.id,
        article=statement.article,
        node=voice.node,
        name=voice.name,
        kind=voice.kind,
        certain_name=voice.certain_name,
        span=statement.content[0],
        medium=voice.medium,
        firm=voice.firm,
        date=voice.date,
        copied=True,
    )


def _unanchored(name: str, statement: Statement) -> Voice:
    """Let a copy of a text that nobody credits stand for that text."""
    return Voice(
        statement=statement.id,
        article=statement.article,
        node=UNANCHORED + name,
        name="",
        kind="document",
        certain_name=True,
        span=statement.content[0],
        copied=True,
    )


def _certain(voices: Sequence[Voice], copies: Sequence[Copy], story: Story) -> tuple[Groups, list[Merge]]:
    """Merge the roots that certain bonds and copied text tie together, and keep apart what is surely two."""
    groups = Groups(dict.fromkeys(voice.node for voice in voices))
    merges = []
    node_of = {voice.statement: voice.node for voice in voices if not voice.copied and voice.medium}
    for bond in find_bonds(voices, story):
        if bond.reason is None:
            groups.keep_apart(bond.first.node, bond.second.node)
        elif bond.certain and groups.join(bond.first.node, bond.second.node):
            merges.append(_bond_merge(bond, bond.reason))
    for copy in copies:
        first, second = node_of.get(copy.first), node_of.get(copy.second)
        if first and second and groups.join(first, second):
            merges.append(_copy_merge(copy))
    merges += [_copy_merge(copy) for copy in _shown(copies, voices)]
    return groups, merges


def _shown(copies: Sequence[Copy], voices: Sequence[Voice]) -> list[Copy]:
    """Return, for each statement that counts as a copy, the first copy that shows it."""
    seen: set[str] = set()
    shown = []
    copied = {voice.statement for voice in voices if voice.copied}
    for copy in copies:
        fresh = copied & {copy.first, copy.second} - seen
        if fresh:
            seen |= fresh
            shown.append(copy)
    return shown


def _bond_merge(bond: Bond, reason: MergeReason) -> Merge:
    """Tell of a merge that a bond makes."""
    return Merge(
        statements=(bond.first.statement, bond.second.statement),
        reason=reason,
        certain=bond.certain,
        name=bond.first.name,
        evidence=bond.evidence,
    )


def _copy_merge(copy: Copy) -> Merge:
    """Tell of a merge that copied text makes."""
    return Merge(
        statements=(copy.first, copy.second), reason="copied_text", certain=True, name="", evidence=copy.evidence
    )


def _perhaps(groups: Groups, voices: Sequence[Voice], story: Story) -> tuple[Groups, list[Merge]]:
    """Merge, in groups of their own, also the roots that may be one."""
    fewest = groups.copy()
    merges = [
        _bond_merge(bond, bond.reason)
        for bond in find_bonds([voice for voice in voices if voice.firm], story)
        if bond.reason and not bond.certain and fewest.join(bond.first.node, bond.second.node)
    ]
    return fewest, merges


def _same_nodes(voices: Sequence[Voice]) -> list[Merge]:
    """Tell of each root that several articles name alike."""
    return [
        Merge(
            statements=tuple(dict.fromkeys(voice.statement for voice in same)),
            reason="mutual_credit" if node.startswith(UNANCHORED) else _SAME_NODE[same[0].kind],
            certain=True,
            name=same[0].name,
            evidence=tuple(Anchor(voice.article, voice.span) for voice in same),
        )
        for node, same in iter_same_node([voice for voice in voices if not voice.copied])
    ]


def _hearsay(voices: Sequence[Voice]) -> list[Merge]:
    """Tell of each voice that only may stand for a medium's report."""
    return [
        Merge(
            statements=(voice.statement,),
            reason="unsourced_hearsay",
            certain=False,
            name=voice.name,
            evidence=(Anchor(voice.article, voice.span),),
        )
        for voice in voices
        if not voice.firm and voice.medium
    ]


def _origin(nodes: Sequence[str], voices: Sequence[Voice], taken: frozenset[str], story: Story) -> Origin:
    """Describe one group of roots: by explicit credit first, then by the earlier report, then as first told.

    A report whose words are ``taken`` from another one is never the earlier one; its outlet is a relay.
    """
    own = [voice for voice in voices if voice.node in nodes]
    best = min(own, key=lambda voice: _precedence(voice, taken, story))
    if best.kind == "person":
        best = max((voice for voice in own if voice.kind == "person"), key=lambda voice: len(voice.name))
    relays = {name for voice in own for name in (*voice.relays, *_relay(voice, taken, story))} - {best.name}
    return Origin(
        name=best.name,
        kind=best.kind,
        statements=tuple(sorted({voice.statement for voice in own}, key=story.order.__getitem__)),
        relays=tuple(sorted(relays)),
        unanchored=all(node.startswith(UNANCHORED) or node == "unreached" for node in nodes),
    )


def _precedence(voice: Voice, taken: frozenset[str], story: Story) -> tuple[bool, bool, bool, str, int]:
    """Order the voices of one origin: whose words name it comes first."""
    return voice.copied, voice.direct, voice.statement in taken, voice.date or "~", story.order[voice.statement]


def _relay(voice: Voice, taken: frozenset[str], story: Story) -> tuple[str, ...]:
    """Name the outlet that passes on, in its own name, words taken from another."""
    outlet = story.articles[voice.article].outlet
    return (outlet,) if outlet and voice.statement in taken and (voice.copied or voice.direct) else ()


def _uncredited(voices: Sequence[Voice], silent: Sequence[Statement], story: Story) -> tuple[str, ...]:
    """Return the articles that carry the claim in their own voice and credit nobody for it anywhere."""
    spoken = {voice.article for voice in voices if voice.firm}
    return tuple(
        dict.fromkeys(
            statement.article
            for statement in sorted(silent, key=lambda s: story.order[s.id])
            if statement.article not in spoken
        )
    )


def _places(members: Mapping[str, Sequence[str]], voices: Sequence[Voice]) -> dict[str, tuple[int, ...]]:
    """Tell for each statement at which places of the list its origins stand."""
    place = {node: at for at, nodes in enumerate(members.values()) for node in nodes}
    found: dict[str, list[int]] = {}
    for voice in voices:
        found.setdefault(voice.statement, []).append(place[voice.node])
    return {statement: tuple(dict.fromkeys(places)) for statement, places in found.items()}
