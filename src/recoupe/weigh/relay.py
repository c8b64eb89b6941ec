"""Relays followed to their roots where the relayed medium's own article is among a claim's."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.weigh.affiliation import may_be_same
from recoupe.weigh.day import days_apart, is_later
from recoupe.weigh.report import other_number
from recoupe.weigh.voice import own_report

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice

UNANCHORED = "unanchored:"
"""What the nodes of origins begin with that no root was found for."""


def vouch(voices: Sequence[Voice], silent: Sequence[Statement], story: Story) -> tuple[Voice, ...]:
    """Add a direct voice for each statement without credit whose outlet others of the claim credit with it.

    An article told too far from every relay is not what they relay.
    """
    relays = [voice for voice in voices if voice.report and not voice.direct and voice.firm]
    own = [own_report(statement, story.article_of(statement.id), story) for statement in silent]
    added = [
        voice
        for voice in own
        if any(_may_relay(relay, voice, story) for relay in relays if relay.article != voice.article)
    ]
    return (*voices, *added)


def follow(voices: Sequence[Voice], story: Story) -> tuple[Voice, ...]:
    """Replace each voice that credits a medium of the claim by the roots that the medium's own article gives.

    Articles that credit only each other have no root: those of one circle share one unanchored node (a strongly
    connected component without an edge out of it; two circles are two). A report told too far from the medium's article
    stands for itself.
    """
    spoken: dict[str, list[Voice]] = {}
    for voice in voices:
        spoken.setdefault(voice.article, []).append(voice)
    targets = {id(voice): _targets(voice, spoken, story) for voice in voices}
    edges = {article: {other for voice in own for other in targets[id(voice)]} for article, own in spoken.items()}
    reach = {article: _reach(article, edges) for article in spoken}
    roots = {article: [voice for voice in own if not targets[id(voice)]] for article, own in spoken.items()}
    found: list[Voice] = []
    for voice in voices:
        if not targets[id(voice)]:
            found.append(voice)
            continue
        reached = sorted({one for target in targets[id(voice)] for one in reach[target]}, key=list(spoken).index)
        models = _distinct([root for article in reached for root in roots[article]])
        if models and all(other_number([voice], [model], story) for model in models):
            found.append(voice)  # another report of the medium, which was not read
            continue
        found += [_relayed(voice, model) for model in _fitting(voice, models)] or _circles(voice, reached, reach, story)
    return tuple(found)


def _may_relay(relay: Voice, own: Voice, story: Story) -> bool:
    """Tell whether a voice that credits a medium may relay that medium's own one: of the same days, or undated."""
    gap = days_apart(relay.date, own.date)
    same = relay.medium is not None and own.medium is not None and relay.medium.key == own.medium.key
    return same and (gap is None or gap <= int(story.settings["same_report_days"]))


def _targets(voice: Voice, spoken: Mapping[str, Sequence[Voice]], story: Story) -> tuple[str, ...]:
    """Return the articles that a voice may relay: those of the medium whose report it credits, none published later."""
    if not voice.report or voice.direct or voice.medium is None or not voice.certain_name:
        return ()
    near = []
    for article, own in spoken.items():
        if article == voice.article or story.outlet_key(story.articles[article]) != voice.medium.key:
            continue
        if is_later(story.articles[article], story.articles[voice.article]):
            continue
        gaps = [days_apart(voice.date, other.date) for other in own]
        if any(gap is None or gap <= int(story.settings["same_report_days"]) for gap in gaps):
            near.append(article)
    return tuple(near)


def _reach(article: str, edges: Mapping[str, Collection[str]]) -> set[str]:
    """Return an article and all that can be come to from it."""
    found, left = {article}, [article]
    while left:
        fresh = set(edges[left.pop()]) - found
        found |= fresh
        left += sorted(fresh)
    return found


def _distinct(models: Sequence[Voice]) -> list[Voice]:
    """Return one voice for each root, one that stands firm before one that only may."""
    found: dict[tuple[str, str], Voice] = {}
    for model in sorted(models, key=lambda one: not one.firm):
        found.setdefault((model.node, model.description), model)
    return list(found.values())


def _fitting(voice: Voice, models: Sequence[Voice]) -> Sequence[Voice]:
    """Return the unnamed people whom a relay of unnamed people may mean; all roots where it means none of them."""
    fit = [one for one in models if one.unnamed and may_be_same(voice.affiliation, one.affiliation)]
    return fit if voice.unnamed and fit else models


def _relayed(voice: Voice, model: Voice) -> Voice:
    """Let a relay stand under a root of what it relays; it stands no firmer than either."""
    return replace(
        model,
        statement=voice.statement,
        article=voice.article,
        span=voice.named or voice.span,
        named=voice.named,
        passed=(*voice.passed, *model.passed),
        direct=False,
        dated=False,
        doubt=voice.doubt or model.doubt,
        shown=voice.shown if voice.doubt else model.shown,
    )


def _circles(voice: Voice, reached: Sequence[str], reach: Mapping[str, set[str]], story: Story) -> list[Voice]:
    """Return a voice for each circle that a relay ends in: the articles that all that they reach can reach."""
    circles = {
        frozenset(reach[article]) for article in reached if all(article in reach[other] for other in reach[article])
    }
    names = sorted(min(story.outlet_key(story.articles[one]) for one in circle) for circle in circles)
    return [replace(voice, node=UNANCHORED + name, report=False, medium=None) for name in names]
