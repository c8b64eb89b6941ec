"""Reports: relays of one medium told apart by date, by content and by the unnamed people that each rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from recoupe.annotate.fold import plain
from recoupe.weigh.affiliation import may_be_same
from recoupe.weigh.alike import alike
from recoupe.weigh.bond import Bond
from recoupe.weigh.day import days_apart
from recoupe.weigh.promotion import are_some_of

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice

UNDATED = "?"
"""What stands for the day of a report that nothing dates."""


@dataclass(slots=True)
class _Reports:
    """What is found of one medium's reports: the voices with their nodes, and what ties or parts the nodes."""

    voices: list[Voice] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)


def tell_apart(voices: Sequence[Voice], story: Story) -> tuple[tuple[Voice, ...], tuple[Bond, ...]]:
    """Return the voices with each medium's reports told apart, and what ties these together or holds them apart.

    Reports between which more than ``same_report_days`` lie without any relay are two. A relay without a date goes with
    the only dated report perhaps; of several it goes with the one whose other relays tell the same besides, or with
    either: it makes no further report. Relays that give the report's own day, and not the same one, are perhaps of two.
    A relay that only names the medium has the named root that other relays of the report give.
    """
    media: dict[str, list[Voice]] = {}
    for voice in voices:
        if voice.report and voice.certain_name and voice.medium:
            media.setdefault(voice.medium.key, []).append(voice)
    through: dict[str, list[Voice]] = {}
    for voice in voices:
        if not voice.report and voice.medium and not voice.copied:
            through.setdefault(voice.medium.key, []).append(voice)
    found = {key: _tell(media[key], through.get(key, ()), story) for key in sorted(media)}
    bonds = [bond for one in found.values() for bond in one.bonds]
    kept = [voice for voice in voices if not (voice.report and voice.certain_name and voice.medium)]
    told = [*kept, *(voice for one in found.values() for voice in one.voices)]
    return tuple(sorted(told, key=lambda voice: (story.order[voice.statement], voice.span))), tuple(bonds)


def _tell(reports: Sequence[Voice], through: Sequence[Voice], story: Story) -> _Reports:
    """Tell the reports of one medium apart."""
    limit = int(story.settings["same_report_days"])
    days = sorted({voice.date for voice in (*reports, *through) if voice.date})
    periods = _runs(days, limit)
    place = {day: number for number, period in enumerate(periods) for day in period}
    found = _Reports()
    by_period: dict[int | None, list[Voice]] = {}
    for voice in reports:
        by_period.setdefault(place.get(voice.date or ""), []).append(voice)
    heard: dict[int | None, list[Voice]] = {}
    for voice in through:
        heard.setdefault(place.get(voice.date or ""), []).append(voice)
    dated: list[list[Voice]] = []
    for number in sorted(key for key in by_period if key is not None):
        told = _one_period(by_period[number], heard.get(number, ()), periods[number][0], story, found)
        found.bonds += [Bond(one, other, None, certain=True) for before in dated for one, other in _pairs(before, told)]
        dated += [told] if told else []
    if undated := by_period.get(None):
        _place_undated(undated, dated, (heard.get(None, ()), through), story, found)
    return found


def _runs(days: Sequence[str], limit: int) -> list[list[str]]:
    """Part days in order into runs in which no two neighbours are further apart than the limit."""
    runs: list[list[str]] = []
    for day in days:
        gap = days_apart(runs[-1][-1], day) if runs else None
        if gap is None or gap > limit:
            runs.append([])
        runs[-1].append(day)
    return runs


def _one_period(
    voices: Sequence[Voice], heard: Sequence[Voice], day: str, story: Story, found: _Reports
) -> list[Voice]:
    """Give the report voices of one period their nodes, and return those that stand for reports."""
    voices = _with_roots(voices, heard, found)
    stated = _runs(sorted({voice.date for voice in voices if voice.dated and voice.date}), 1)
    told = _stated(voices, stated, story, found) if len(stated) > 1 else _sources(voices, day, story, found)
    for one, other in _pairs(told, heard):
        if other.kind == "document":
            found.bonds.append(Bond(one, other, "source_changed", certain=False))
    return told


def _with_roots(voices: Sequence[Voice], heard: Sequence[Voice], found: _Reports) -> list[Voice]:
    """Give relays that only name the medium the named roots of the report, where it rests on nothing else.

    What the medium heard on a later day than a relay is dated was not what it relays; such relays are returned.
    """
    if not heard or any(voice.unnamed or voice.direct for voice in voices):
        return list(voices)
    left = []
    for voice in voices:
        roots = {root.node: root for root in heard if not (root.date and voice.date and voice.date < root.date)}
        found.voices += [_rooted(voice, root) for root in roots.values()]
        left += [] if roots else [voice]
    return left


def _rooted(voice: Voice, root: Voice) -> Voice:
    """Let a relay that only names a medium stand under a root of the medium's report."""
    return replace(
        root,
        statement=voice.statement,
        article=voice.article,
        span=voice.named or voice.span,
        named=voice.named,
        passed=voice.passed,
        direct=False,
        doubt=voice.doubt or root.doubt,
        shown=voice.shown if voice.doubt else root.shown,
    )


def _stated(voices: Sequence[Voice], stated: Sequence[Sequence[str]], story: Story, found: _Reports) -> list[Voice]:
    """Part relays by the day that they give for the report; those that give none go with either."""
    nodes = []
    for days in stated:
        mine = [voice for voice in voices if voice.dated and voice.date in days]
        nodes.append(_sources(mine, days[0], story, found))
    loose = [voice for voice in voices if not voice.dated]
    found.voices += [replace(voice, node=told[0].node, either=True) for voice in loose for told in nodes]
    for one, other in combinations(nodes, 2):
        found.bonds += [Bond(a, b, "same_report_perhaps", certain=False) for a, b in _pairs(one, other)]
    return [voice for told in nodes for voice in told]


def _place_undated(
    voices: Sequence[Voice],
    dated: Sequence[Sequence[Voice]],
    heard: tuple[Sequence[Voice], Sequence[Voice]],
    story: Story,
    found: _Reports,
) -> None:
    """Place relays without a date beside the dated reports; ``heard`` are the undated named roots, then all."""
    if len(dated) > 1:
        for voice in voices:
            for told in _likeliest(voice, dated, story):
                found.voices.append(replace(voice, node=told[0].node, either=True))
        return
    told = _one_period(voices, heard[0], UNDATED, story, found)
    others = dated[0] if dated else [voice for voice in heard[1] if voice.date]
    found.bonds += [Bond(one, other, "same_report_perhaps", certain=False) for one, other in _pairs(told, others)]


def _likeliest(voice: Voice, dated: Sequence[Sequence[Voice]], story: Story) -> Sequence[Sequence[Voice]]:
    """Return the reports that an undated relay may go with: the one whose relays tell most of what its article does."""
    mine = _credited(voice, story)
    shared = [
        sum(any(alike(one, other, story) for told in report for other in _credited(told, story)) for one in mine)
        for report in dated
    ]
    best = max(shared)
    return [report for report, count in zip(dated, shared, strict=True) if count == best]


def _credited(voice: Voice, story: Story) -> list[Statement]:
    """Return what else an article credits the medium of a voice with."""
    key = voice.medium.key if voice.medium else ""
    return [
        statement
        for statement in story.articles[voice.article].statements
        if statement.id != voice.statement
        if any(
            link.kind == "media" and story.identities.of(link).key == key
            for c in story.chains_of(statement)
            for link in c
        )
    ]


def _sources(voices: Sequence[Voice], day: str, story: Story, found: _Reports) -> list[Voice]:
    """Give the voices of one report their nodes, one for each group of unnamed people that the text tells apart.

    Returns a voice for each node. What only names the medium, or fits several groups, goes with all of them.
    """
    items = _items(voices, story)
    most = max(items, key=len, default=())
    groups: list[list[Voice]] = [list(group) for group in most]
    parted = len(groups)
    extra: list[Voice] = []
    placed = [(voice, [at]) for at, group in enumerate(groups) for voice in group]
    for group in (group for item in items if item is not most for group in item):
        fits = [at for at, other in enumerate(groups) if _fit(group, other) and not other_number(group, other, story)]
        if not fits:
            groups.append(list(group))
            fits = [len(groups) - 1]
        placed += [(voice, fits) for voice in group]
    every = list(range(max(1, len(groups))))
    extra = [voice for voice in voices if not voice.unnamed]
    placed += [(voice, every) for voice in extra]
    firsts: dict[int, Voice] = {}
    for voice, places in sorted(placed, key=lambda one: story.order[one[0].statement]):
        for at in places:
            node = _node(voice, day, at)
            found.voices.append(replace(voice, node=node))
            if len(places) == 1 or at not in firsts:
                firsts.setdefault(at, found.voices[-1])
    told = [firsts[at] for at in sorted(firsts)]
    for (one, first), (other, second) in combinations(enumerate(told), 2):
        both = one < parted and other < parted
        found.bonds.append(Bond(first, second, None if both else "same_report_perhaps", certain=both))
    return told


def _node(voice: Voice, day: str, at: int) -> str:
    key = voice.medium.key if voice.medium else ""
    return f"report:{key}@{day}" + (f"~{at + 1}" if at else "")


def _items(voices: Sequence[Voice], story: Story) -> list[tuple[tuple[Voice, ...], ...]]:
    """Return, for each article, its unnamed people told apart; the medium's own article first, then as told."""
    by_article: dict[str, list[Voice]] = {}
    for voice in sorted(voices, key=lambda voice: (not voice.direct, story.order[voice.statement])):
        if voice.unnamed:
            by_article.setdefault(voice.article, []).append(voice)
    return [_groups(own, _told_apart_words(article, story)) for article, own in by_article.items()]


def _told_apart_words(article: str, story: Story) -> frozenset[str]:
    return frozenset(map(plain, story.phrases(story.articles[article], "told_apart", "words")))


def _groups(voices: Sequence[Voice], apart: frozenset[str]) -> tuple[tuple[Voice, ...], ...]:
    """Part the unnamed people of one article: "another official" is somebody else, a soldier is no diplomat."""
    groups: list[list[Voice]] = []
    for voice in voices:
        same = [group for group in groups if any(one.description == voice.description for one in group)]
        fits = [group for group in groups if _fit([voice], group)]
        other = bool(apart & set(voice.description.split()))
        if same or (fits and not other):
            (same or fits)[0].append(voice)
        else:
            groups.append([voice])
    return tuple(tuple(group) for group in groups)


def _fit(group: Sequence[Voice], other: Sequence[Voice]) -> bool:
    """Tell whether nothing that is said of two groups of unnamed people speaks against their being the same."""
    return all(may_be_same(one.affiliation, two.affiliation) for one in group for two in other)


def other_number(group: Sequence[Voice], other: Sequence[Voice], story: Story) -> bool:
    """Tell whether two groups are told of on two days by two numbers: then a second report may rest on others.

    Some of those told of before ("two of them") are no others.
    """
    counts = [
        {
            one.count
            for one in told
            if one.count and not are_some_of(one.description, story.articles[one.article], story)
        }
        for told in (group, other)
    ]
    days = [{one.date for one in told if one.date} for told in (group, other)]
    return all(counts) and not counts[0] & counts[1] and all(days) and not days[0] & days[1]


def _pairs(one: Sequence[Voice], other: Sequence[Voice]) -> list[tuple[Voice, Voice]]:
    return [(a, b) for a in one for b in other]
