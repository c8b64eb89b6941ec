"""Bonds: why two roots of a claim are one origin, certainly or perhaps, and which are surely two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.records.anchor import Anchor
from recoupe.weigh.affiliation import Affiliation, may_be_same, one_government
from recoupe.weigh.voice import credited_media

if TYPE_CHECKING:
    from recoupe.records.relation import MergeReason
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice


@dataclass(frozen=True, slots=True)
class Bond:
    """Two voices' roots that are one origin for a reason; ``reason`` is None for two that are surely apart."""

    first: Voice
    second: Voice
    reason: MergeReason | None
    certain: bool

    @property
    def evidence(self) -> tuple[Anchor, ...]:
        """Return where both articles name the roots."""
        return tuple(Anchor(voice.article, voice.span) for voice in (self.first, self.second))


_STRONGEST: tuple[MergeReason | None, ...] = (
    None,
    "same_report",
    "joint_report",
    "same_body",
    "copied_text",
    "mutual_credit",
    "same_report_perhaps",
    "same_name_only",
    "named_and_unnamed",
    "same_government",
    "compatible_unnamed",
)


def find_bonds(voices: Sequence[Voice], story: Story) -> tuple[Bond, ...]:
    """Return the bonds between the voices of a claim: certain ones first, then by strength, then as first told."""
    found = [
        bond
        for first, second in combinations(voices, 2)
        if first.node != second.node and "unreached" not in (first.node, second.node)
        if (bond := _bond(first, second, story))
    ]
    return tuple(sorted(found, key=lambda bond: (not bond.certain, _STRONGEST.index(bond.reason))))


def _bond(first: Voice, second: Voice, story: Story) -> Bond | None:
    """Return what ties two roots together or holds them apart, None for neither."""
    if first.medium is not None and second.medium is not None:
        if first.medium == second.medium:
            return _one_medium(first, second, story)
        return _two_media(first, second, story)
    if first.medium is None and second.medium is None:
        return _two_named(first, second)
    named, report = (first, second) if first.medium is None else (second, first)
    return _named_and_report(named, report)


def _one_medium(first: Voice, second: Voice, story: Story) -> Bond:
    """Judge two relays of one medium: one report, perhaps one, or, dates far apart, two."""
    if not (first.certain_name and second.certain_name):
        return Bond(first, second, "same_name_only", certain=False)
    apart = days_apart(first.date, second.date)
    if apart is not None and apart > int(story.settings["same_report_days"]):
        return Bond(first, second, None, certain=True)
    if (first.date is None) != (second.date is None):
        return Bond(first, second, "same_report_perhaps", certain=False)
    return Bond(first, second, "same_report", certain=True)


def _two_media(first: Voice, second: Voice, story: Story) -> Bond | None:
    """Judge reports of two media: a joint one, one relayed without saying so, or unnamed people who may be the same."""
    if first.statement == second.statement:
        return Bond(first, second, "joint_report", certain=True) if _joint(first, story) else None
    for bare, other in ((first, second), (second, first)):
        if bare.unnamed and bare.direct and not other.direct:
            media = credited_media(story.articles[bare.article], story)
            if set(media) == {other.medium}:
                return Bond(first, second, "same_report_perhaps", certain=False)
    if not (first.unnamed and second.unnamed and first.affiliation and second.affiliation):
        return None
    confirmed = any(story.statements[voice.statement].act == "confirms" for voice in (first, second))
    apart = days_apart(first.date, second.date)
    far = apart is not None and apart > int(story.settings["same_report_days"])
    if confirmed or far or not may_be_same(first.affiliation, second.affiliation):
        return Bond(first, second, None, certain=True)
    return Bond(first, second, "compatible_unnamed", certain=False)


def _two_named(first: Voice, second: Voice) -> Bond | None:
    """Judge two named roots: a spokesperson with her body, one government, or names that two bearers may share."""
    if bond := _by_name(first, second):
        return bond
    one, other = first.affiliation, second.affiliation
    if one is None or other is None:
        return None
    if _speaks_for(first, second) or _speaks_for(second, first):
        return Bond(first, second, "same_body", certain=True)
    if one_government(one, other):
        return Bond(first, second, "same_government", certain=False)
    return None


def _by_name(first: Voice, second: Voice) -> Bond | None:
    """Judge two named roots by their names alone: what one surname, or one name inside the other, tells."""
    if first.kind != second.kind:
        return None
    if first.kind != "person":
        return _longer_name(first, second)
    if not (first.certain_name and second.certain_name):
        return Bond(first, second, "same_name_only", certain=False) if _share_surname(first, second) else None
    apart = first.node.split()[-1] == second.node.split()[-1]
    return Bond(first, second, None, certain=True) if apart else None


def _longer_name(first: Voice, second: Voice) -> Bond | None:
    """Judge two bodies or documents, one's name holding all of the other's: certain for a proper name."""
    shorter, longer = sorted((first, second), key=lambda voice: len(voice.node))
    words = set(plain(shorter.name).split())
    if not words or not words <= set(plain(longer.name).split()):
        return None
    if first.kind == "organization" and any(word[0].isupper() for word in shorter.name.split()[-1:]):
        return Bond(first, second, "same_body", certain=True)
    return Bond(first, second, "same_name_only", certain=False)


def _named_and_report(named: Voice, report: Voice) -> Bond | None:
    """Judge a named root beside unnamed people: perhaps one body's."""
    if not report.unnamed or report.affiliation is None or named.affiliation is None or named.kind == "document":
        return None
    if _one_body(named.affiliation, report.affiliation):
        return Bond(named, report, "named_and_unnamed", certain=False)
    return None


def _one_body(named: Affiliation, unnamed: Affiliation) -> bool:
    """Tell whether a named and an unnamed source may serve one body: a word of its name, or one state's service."""
    if named.countries and unnamed.countries and not named.countries & unnamed.countries:
        return False
    if named.words & unnamed.words:
        return True
    return named.government and bool(named.countries & unnamed.countries) and bool(unnamed.services)


def _speaks_for(voice: Voice, body: Voice) -> bool:
    """Tell whether one is the spokesperson of the other, a body whose name the description gives."""
    if body.kind != "organization" or voice.affiliation is None or not voice.affiliation.spokesperson:
        return False
    if body.affiliation is None:
        return False
    named = body.affiliation.countries and body.affiliation.countries <= voice.affiliation.countries
    words = body.affiliation.words and body.affiliation.words <= voice.affiliation.words
    return bool(named or words)


def _share_surname(first: Voice, second: Voice) -> bool:
    """Tell whether one person's name is among the words of the other's."""
    one, other = (set(voice.node.split("@")[0].removeprefix("person:").split()) for voice in (first, second))
    return one <= other or other <= one


def _joint(voice: Voice, story: Story) -> bool:
    """Tell whether a statement's source words say that its media report together."""
    statement, article = story.statements[voice.statement], story.articles[voice.article]
    words = story.words_of((*(statement.source or ()), *(statement.cue or ())), article)
    return any(plain(joint) in words for joint in story.table_of(article).get("joint_report", {}).get("words", ()))


def days_apart(first: str | None, second: str | None) -> int | None:
    """Return how many days lie between two ISO dates; None where one is not known."""
    if first is None or second is None:
        return None
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def iter_same_node(voices: Sequence[Voice]) -> Iterator[tuple[str, tuple[Voice, ...]]]:
    """Yield the nodes that voices of two articles or more name alike, with those voices."""
    by_node: dict[str, list[Voice]] = {}
    for voice in voices:
        by_node.setdefault(voice.node, []).append(voice)
    for node, same in by_node.items():
        if len({voice.article for voice in same}) > 1:
            yield node, tuple(same)
