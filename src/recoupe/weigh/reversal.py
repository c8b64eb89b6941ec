"""Reversals: origins that later said the opposite, and reports that their medium took back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from recoupe.records.anchor import Anchor
from recoupe.weigh.day import order
from recoupe.weigh.retraction import is_about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recoupe.records.relation import Origins
    from recoupe.weigh.origin import Weighed
    from recoupe.weigh.story import Story
    from recoupe.weigh.voice import Voice


def reversed_since(mine: Weighed, others: Weighed, story: Story) -> Origins:
    """Return one side's origins, marked where the same source later took the other side, or its medium took it back."""
    entries = tuple(
        replace(
            origin,
            superseded=any(_later(own, against, story) for against in others.voices),
            retracted=_retracted(own, story),
        )
        for origin, own in zip(mine.origins.entries, mine.voices, strict=True)
    )
    return replace(mine.origins, entries=entries)


def _later(own: Sequence[Voice], others: Sequence[Voice], story: Story) -> bool:
    """Tell whether one source of both sides last took the other one, as far as the dates are known.

    Unnamed people of two reports are not known to be the same.
    """
    common = _sources(own) & _sources(others)
    if not common:
        return False
    first, second = (
        [story.articles[one.article].published for one in side if _source(one) in common] for side in (own, others)
    )
    return all(a is not None and any(b is not None and order(a, b) < 0 for b in second) for a in first)


def _sources(voices: Sequence[Voice]) -> frozenset[str]:
    return frozenset(source for voice in voices if (source := _source(voice)))


def _source(voice: Voice) -> str | None:
    """Return whom a voice is for certain: a named root, or a medium that tells of its own; None for unnamed people."""
    if not voice.report:
        return voice.node
    return voice.medium.key if voice.medium and voice.direct and not voice.unnamed else None


def _retracted(own: Sequence[Voice], story: Story) -> tuple[Anchor, ...]:
    """Return the words by which the one medium that had an origin took it back, () where several had it."""
    media = {voice.medium.key if voice.medium else "" for voice in own}
    if len(media) != 1:
        return ()
    days = [day for voice in own if (day := voice.date)]
    found = [
        Anchor(one.article, one.words)
        for one in story.retractions
        if one.medium in media
        if any(is_about(one, story.statements[voice.statement], story) for voice in own)
        if not _too_early(story.articles[one.article].published, days)
    ]
    return tuple(dict.fromkeys(found))


def _too_early(published: str | None, days: Sequence[str]) -> bool:
    """Tell whether something was published before anything of an origin was."""
    return published is not None and bool(days) and order(published, min(days)) < 0
