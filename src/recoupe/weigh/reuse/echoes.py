"""Soft evidence that two articles tell one text in other words or another language. It never merges anything."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from recoupe.languages.pack import shared_table
from recoupe.records.anchor import Anchor
from recoupe.records.reuse import Echo, Passage
from recoupe.records.text import first_told
from recoupe.weigh.reuse.mentions import read_mentions

if TYPE_CHECKING:
    from recoupe.records.text import Article, Span


@dataclass(frozen=True, slots=True)
class _Story:
    """The mentions of all articles, how rare each is, and which are odd spellings of commoner ones."""

    mentions: Mapping[str, Mapping[str, Span]]
    rarity: Mapping[str, float]
    errors: frozenset[str]
    settings: Mapping[str, Any]


def find_echoes(articles: Sequence[Article], passages: Iterable[Passage]) -> tuple[Echo, ...]:
    """Return the pairs of articles that resemble each other in names, numbers, their order and rare shared errors.

    The strongest come first; two articles that share a passage are left out, since their words tell more. Fewer than
    two articles resemble nothing.
    """
    settings = shared_table("reuse")["echo"]
    articles = sorted(articles, key=first_told)
    story = _read_story(articles, settings)
    copied = {(passage.first, passage.second) for passage in passages if passage.channel == "text"}
    echoes = [_echo(first, second, story) for first, second in _candidates(story) if (first, second) not in copied]
    order = {article.id: place for place, article in enumerate(articles)}
    kept = [echo for echo in echoes if echo.score >= settings["least"]]
    return tuple(sorted(kept, key=lambda echo: (-echo.score, order[echo.first], order[echo.second])))


def _read_story(articles: Sequence[Article], settings: Mapping[str, Any]) -> _Story:
    mentions = {article.id: read_mentions(article) for article in articles}
    counts = Counter(key for found in mentions.values() for key in found)
    rarity = {key: math.log((len(articles) + 1) / count) for key, count in counts.items()}
    return _Story(mentions, rarity, _errors(counts, settings["error_letters"]), settings)


def _candidates(story: _Story) -> list[tuple[str, str]]:
    """Return the pairs of articles that share enough rare mentions, in the articles' order."""
    common = max(story.settings["floor"], story.settings["rare"] * len(story.mentions))
    index: dict[str, list[str]] = {}
    for article, found in story.mentions.items():
        for key in found:
            index.setdefault(key, []).append(article)
    shared = Counter(pair for holders in index.values() if len(holders) <= common for pair in combinations(holders, 2))
    return [pair for pair, count in shared.items() if count >= story.settings["shared"]]


def _echo(first: str, second: str, story: _Story) -> Echo:
    """Weigh the resemblance of two articles."""
    one, other = story.mentions[first], story.mentions[second]
    shared = [key for key in one if key in other]
    errors = [key for key in shared if key in story.errors]
    raw = {
        "names": _share(one, other, story, digits=False),
        "numbers": _share(one, other, story, digits=True),
        "order": _order(shared, other),
        "errors": 1.0 if errors else 0.0,
    }
    features = {name: round(story.settings["weights"][name] * value, 4) for name, value in raw.items() if value}
    telling = sorted(shared, key=lambda key: (key not in story.errors, -story.rarity[key], one[key]))
    return Echo(
        first=first,
        second=second,
        score=round(sum(features.values()), 4),
        features=features,
        evidence=tuple(
            (Anchor(first, one[key]), Anchor(second, other[key])) for key in telling[: story.settings["shown"]]
        ),
    )


def _share(one: Mapping[str, Span], other: Mapping[str, Span], story: _Story, *, digits: bool) -> float:
    """Return the rarity of what both have in all that the one with less of it has; 0 where one has nothing."""
    mine, theirs = ({key for key in found if key.isdigit() == digits} for found in (one, other))
    whole = min(sum(story.rarity[key] for key in sorted(found)) for found in (mine, theirs))
    return sum(story.rarity[key] for key in sorted(mine & theirs)) / whole if whole else 0.0


def _order(shared: Sequence[str], other: Mapping[str, Span]) -> float:
    """Return how much of what both have, in the order of one, is in order in the other too (by its longest part).

    The longest increasing subsequence (Schensted 1961). What is in order by chance counts for nothing: the square root
    of the number, twice, is what a shuffle leaves in order.
    """
    if len(shared) < 2:
        return 0.0
    ends: list[Span] = []
    for key in shared:
        at = bisect_left(ends, other[key])
        ends[at : at + 1] = [other[key]]
    chance = min(2 * math.sqrt(len(shared)), len(shared))
    return max(0.0, (len(ends) - chance) / (len(shared) - chance)) if len(shared) > chance else 0.0


def _errors(counts: Mapping[str, int], letters: int) -> frozenset[str]:
    """Return the names in two or three articles that are one slip away from a name that more articles have."""
    variants: dict[str, list[str]] = {}
    for key in counts:
        if len(key) >= letters and not key.isdigit():
            for variant in _variants(key):
                variants.setdefault(variant, []).append(key)
    return frozenset(
        odd
        for near in variants.values()
        for odd in near
        if counts[odd] in (2, 3)
        if any(counts[usual] > counts[odd] and _slip(odd, usual) for usual in near)
    )


def _variants(key: str) -> set[str]:
    """Return a name and what is left of it without one letter (Mor & Fraenkel 1982)."""
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}


def _slip(odd: str, usual: str) -> bool:
    """Tell whether two spellings differ before their last two letters: an ending is grammar and no slip."""
    shorter = min(len(odd), len(usual))
    return odd[: shorter - 2] != usual[: shorter - 2]
