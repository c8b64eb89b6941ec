"""Relays followed to their roots where the relayed medium's own article is among a claim's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from recoupe.weigh.bond import days_apart

if TYPE_CHECKING:
    from recoupe.records.statement import Statement
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice

UNANCHORED = "unanchored:"
"""What the nodes of origins begin with that no root was found for."""


def vouch(voices: Sequence[Voice], silent: Sequence[Statement], story: Story) -> tuple[Voice, ...]:
    """Add a direct voice for each statement without credit whose outlet others of the claim credit with it."""
    credited = {voice.medium: voice for voice in voices if voice.medium and not voice.direct and voice.firm}
    added = []
    for statement in silent:
        article = story.article_of(statement.id)
        if model := credited.get(story.outlet_key(article)):
            node = f"report:{model.medium}@{article.id}"
            date = article.published[:10] if article.published and len(article.published) >= 10 else None
            added.append(
                replace(
                    model,
                    statement=statement.id,
                    article=article.id,
                    node=node,
                    span=statement.content[0],
                    direct=True,
                    unnamed=False,
                    relays=(),
                    date=date,
                )
            )
    return (*voices, *added)


def follow(voices: Sequence[Voice], story: Story) -> tuple[Voice, ...]:
    """Replace each voice that credits a medium of the claim by the roots that the medium's own article gives.

    Outlets that credit only each other have no root: they share one unanchored node (a strongly connected
    component without an edge out of it). A report told too far from the medium's article stands for itself.
    """
    by_outlet: dict[str, list[Voice]] = {}
    for voice in voices:
        by_outlet.setdefault(story.outlet_key(story.articles[voice.article]), []).append(voice)
    found: list[Voice] = []
    for voice in voices:
        if voice.direct or voice.medium not in by_outlet or _far(voice, by_outlet[voice.medium], story):
            found.append(voice)
            continue
        roots = _roots(voice.medium, by_outlet, frozenset())
        if not roots:
            found.append(replace(voice, node=UNANCHORED + min(by_outlet), medium=None, affiliation=None))
        found.extend(
            replace(
                root,
                statement=voice.statement,
                article=voice.article,
                span=voice.span,
                firm=voice.firm,
                relays=(voice.name, *root.relays),
            )
            for root in roots
        )
    return tuple(found)


def _roots(medium: str, by_outlet: Mapping[str, Sequence[Voice]], passed: frozenset[str]) -> tuple[Voice, ...]:
    """Return the roots of a medium's own voices, relays followed; () for a circle."""
    found: dict[str, Voice] = {}
    for voice in by_outlet[medium]:
        if voice.direct or voice.medium is None or voice.medium not in by_outlet:
            found.setdefault(voice.node, voice)
        elif voice.medium not in passed | {medium}:
            for root in _roots(voice.medium, by_outlet, passed | {medium}):
                found.setdefault(root.node, root)
    return tuple(found.values())


def _far(voice: Voice, own: Sequence[Voice], story: Story) -> bool:
    """Tell whether every article of the relayed medium was told too long from the relay to be what it relays."""
    limit = int(story.settings["same_report_days"])
    gaps = [days_apart(voice.date, other.date) for other in own]
    return all(gap is not None and gap > limit for gap in gaps)
