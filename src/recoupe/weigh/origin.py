"""How many independent origins stand behind statements: always an interval, with the reason for each merge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from recoupe.records.relation import Origin, Origins
from recoupe.weigh.bond import Bond, find_bonds, strongest
from recoupe.weigh.copy import Copy, copied_voices, find_copies
from recoupe.weigh.document import same_documents
from recoupe.weigh.group import Groups
from recoupe.weigh.merge import of_bonds, of_copies, of_doubts, of_undated, same_roots
from recoupe.weigh.partition import Pair, fewest_groups
from recoupe.weigh.relay import UNANCHORED, follow, vouch
from recoupe.weigh.report import tell_apart
from recoupe.weigh.voice import UNREACHED, Party, Voice, read_voices

if TYPE_CHECKING:
    from recoupe.decide.pairs import Ruled
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story


@dataclass(frozen=True, slots=True)
class Weighed:
    """The origins of statements, the articles that carry them uncredited, and each statement's origins by place.

    ``voices`` are those behind each origin, in the order of the origins.
    """

    origins: Origins
    uncredited: tuple[str, ...]
    places: Mapping[str, tuple[int, ...]]
    voices: tuple[tuple[Voice, ...], ...]


def count_origins(statements: Sequence[Statement], story: Story) -> Weighed:
    """Count the independent origins of statements that take one stance on a claim; none have 0 to 0.

    ``max`` counts the roots that nothing ties together for certain, ``min`` also merges those that may be one, as far
    as no two that are surely apart come together (see ``fewest_groups``); a voice that is not firm counts in ``max``
    only. The two differ by the uncertain merges listed, and by nothing else.
    """
    voices = same_documents(read_voices(statements, story), story)
    spoken = {voice.statement for voice in voices if voice.firm}
    silent = [statement for statement in statements if not statement.chains and statement.id not in spoken]
    voices, reports = tell_apart(follow(vouch(voices, silent, story), story), story)
    copies = find_copies(statements, story)
    voices = (*voices, *copied_voices(voices, silent, copies, story))
    if any(voice.firm for voice in voices):
        voices = tuple(voice for voice in voices if voice.node != UNREACHED)
    voices = _parted(voices, story.decided)
    found = (*_copy_bonds(copies, voices), *reports, *find_bonds(voices, story))
    bonds = strongest([*_decided(voices, story.decided), *found])
    groups, certain = _certain(voices, bonds)
    fewest, perhaps = _perhaps(groups, voices, bonds)
    members = groups.members()
    behind = tuple(tuple(voice for voice in voices if voice.node in nodes) for nodes in members.values())
    taken = frozenset(copy.taken for copy in copies if copy.taken)
    merges = (
        *same_roots(voices),
        *of_undated(voices),
        *of_bonds(certain),
        *of_copies(copies, voices),
        *of_bonds(perhaps),
        *of_doubts(voices),
    )
    entries = tuple(_origin(own, taken, story) for own in behind)
    origins = Origins(min=fewest, max=len(members), entries=entries, merges=merges)
    return Weighed(origins, _uncredited(voices, silent, story), _places(behind), behind)


def _parted(voices: Sequence[Voice], decisions: Sequence[Ruled]) -> tuple[Voice, ...]:
    """Give a root of its own to each second statement whose source a person told apart from the first's."""
    roots = {voice.statement: voice.node for voice in voices}
    apart = {one.pair[1]: roots.get(one.pair[0]) for one in decisions if one.verdict == "apart"}
    return tuple(
        replace(voice, node=f"{voice.node}#{voice.statement}") if apart.get(voice.statement) == voice.node else voice
        for voice in voices
    )


def _decided(voices: Sequence[Voice], decisions: Sequence[Ruled]) -> list[Bond]:
    """Return the bonds that people decided on, between the roots of two statements."""
    return [
        Bond(first, second, "decided" if one.verdict == "same" else None, certain=True, decided=True)
        for one in decisions
        for first in voices
        for second in voices
        if (first.statement, second.statement) == one.pair and first.node != second.node
    ]


def _copy_bonds(copies: Sequence[Copy], voices: Sequence[Voice]) -> list[Bond]:
    """Return the bonds between reports whose words are one text; a named root is told by the credit alone."""
    reports: dict[str, list[Voice]] = {}
    for voice in voices:
        if voice.report and not voice.copied:
            reports.setdefault(voice.statement, []).append(voice)
    return [
        Bond(reports[copy.first][0], reports[copy.second][0], "copied_text", certain=True, words=copy.evidence)
        for copy in copies
        if all(len(reports.get(statement, ())) == 1 for statement in (copy.first, copy.second))
        if reports[copy.first][0].node != reports[copy.second][0].node
    ]


def _certain(voices: Sequence[Voice], bonds: Iterable[Bond]) -> tuple[Groups[str], list[Bond]]:
    """Merge the roots that certain bonds tie together, and return the bonds that did."""
    groups = Groups(dict.fromkeys(voice.node for voice in voices))
    made = [bond for bond in bonds if bond.certain and bond.reason and groups.join(bond.first.node, bond.second.node)]
    return groups, made


def _perhaps(groups: Groups[str], voices: Sequence[Voice], bonds: Sequence[Bond]) -> tuple[int, list[Bond]]:
    """Return the least number of origins that the uncertain bonds leave, and the bonds that make it so few."""
    firm = dict.fromkeys(groups.find(voice.node) for voice in voices if voice.firm)
    uncertain = [bond for bond in bonds if bond.reason and not bond.certain]
    tied = {pair for bond in uncertain if (pair := _pair(bond, groups)) <= firm.keys()}
    apart = {pair for bond in bonds if bond.reason is None and (pair := _pair(bond, groups)) <= firm.keys()}
    least = fewest_groups(firm, tied, apart)
    place = {name: at for at, group in enumerate(least) for name in group}
    merged = Groups(firm)
    made = [
        bond
        for bond in uncertain
        if (pair := _pair(bond, groups)) <= firm.keys()
        if len({place[name] for name in pair}) == 1 and len(pair) == 2 and merged.join(*sorted(pair))
    ]
    return len(least), made


def _pair(bond: Bond, groups: Groups[str]) -> Pair:
    return frozenset((groups.find(bond.first.node), groups.find(bond.second.node)))


def _origin(own: Sequence[Voice], taken: frozenset[str], story: Story) -> Origin:
    """Describe one group of roots: by explicit credit first, then by the earlier report, then as first told.

    A report whose words are ``taken`` from another one is never the earlier one; its outlet is a relay.
    """
    best = min(own, key=lambda voice: _precedence(voice, taken, story))
    if best.kind == "person":
        best = max((voice for voice in own if voice.kind == "person"), key=lambda voice: len(voice.name))
    relays = [party for voice in own for party in (*voice.passed, *_relay(voice, taken, story))]
    passing = {party.key for party in relays}
    heard = [voice.witness for voice in own if voice.witness and not voice.copied]
    named = {best.name, ""}
    return Origin(
        name=best.name,
        kind=best.kind,
        statements=tuple(sorted({voice.statement for voice in own}, key=story.order.__getitem__)),
        relays=_called(relays, named),
        witnesses=_called((party for party in heard if party.key not in passing), named),
        first_hand=tuple(dict.fromkeys(voice.shown for voice in own if voice.firm and voice.shown)),
        unanchored=all(voice.node.startswith(UNANCHORED) or voice.node == UNREACHED for voice in own),
    )


def _called(parties: Iterable[Party], but: set[str]) -> tuple[str, ...]:
    """Return what media are called, each once by the name told first, in order of name."""
    names: dict[str, str] = {}
    for party in parties:
        names.setdefault(party.key, party.name)
    return tuple(sorted(set(names.values()) - but))


def _precedence(voice: Voice, taken: frozenset[str], story: Story) -> tuple[bool, bool, bool, str, int]:
    """Order the voices of one origin: whose words name it comes first."""
    own = voice.direct and voice.report
    return voice.copied, own, voice.statement in taken, voice.date or "~", story.order[voice.statement]


def _relay(voice: Voice, taken: frozenset[str], story: Story) -> tuple[Party, ...]:
    """Return the outlet that passes on, in its own name, words taken from another."""
    article = story.articles[voice.article]
    if not article.outlet or voice.statement not in taken or not (voice.report and voice.direct):
        return ()
    return (Party(story.outlet_key(article), article.outlet),)


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


def _places(behind: Sequence[Sequence[Voice]]) -> dict[str, tuple[int, ...]]:
    """Tell for each statement at which places of the list its origins stand."""
    found: dict[str, list[int]] = {}
    for at, own in enumerate(behind):
        for voice in own:
            found.setdefault(voice.statement, []).append(at)
    return {statement: tuple(dict.fromkeys(places)) for statement, places in found.items()}
