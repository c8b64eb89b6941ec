"""Noun phrases without a name given to the one entity of the story that each can mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.link.score import total, weigh_features

if TYPE_CHECKING:
    from recoupe.link.likeness import Named
    from recoupe.link.naming import Node
    from recoupe.records.entity import EntityKind

Group = tuple[int, ...]
"""The names of one entity, as places in the list of the story's names."""
Given = dict[int, tuple[Group, dict[str, float]]]
"""By the place of a phrase among the names: its entity, and what each feature adds to the sum."""


@dataclass(frozen=True, slots=True)
class _Profile:
    """What a story tells of one entity, for phrases to be held against."""

    kind: EntityKind
    governs: bool
    genders: frozenset[str]
    offices: frozenset[str]
    sorts: frozenset[str]
    countries: frozenset[str]
    articles: frozenset[str]
    known: bool
    mentions: int

    def keys(self) -> Iterable[str]:
        """Return what a phrase must share one of to be held against it."""
        return {*self.offices, *self.sorts, *(["government"] if self.governs else []), f"any {self.kind}"}


def give_phrases(
    nodes: Sequence[Node], names: Sequence[Named], groups: Sequence[Group], settings: Mapping[str, Any]
) -> Given:
    """Give each phrase to the one entity that it can mean; what could mean several, or nobody, stays out."""
    found: Given = {}  # what a phrase that found its entity tells of it may help another to find it
    taken = {at for group in groups for at in group}
    phrases = [at for at, node in enumerate(nodes) if at not in taken and not node.is_named]
    for in_view in (False, True, True):
        story = _Story(nodes, names, groups, found)
        waiting = [at for at in phrases if at not in found]
        found |= {at: given for at in waiting if (given := story.given(at, settings, taken_up=in_view)) is not None}
    story = _Story(nodes, names, groups, found)
    waiting = [at for at in phrases if at not in found]
    return found | {at: given for at in waiting if (given := story.main(at, settings)) is not None}


class _Story:
    """The entities of a story, by what phrases may say of them."""

    def __init__(self, nodes: Sequence[Node], names: Sequence[Named], groups: Sequence[Group], found: Given) -> None:
        self._nodes, self._names, self._groups = nodes, names, groups
        told: dict[Group, list[int]] = {group: list(group) for group in groups}
        for at, (group, parts) in found.items():
            if names[at].kind == "person" or "taken_up" not in parts:
                told[group].append(at)
        self._profiles = [self._profile(told[group]) for group in groups]
        self._index: dict[str, list[int]] = {}
        for place, profile in enumerate(self._profiles):
            for key in sorted(profile.keys()):
                self._index.setdefault(key, []).append(place)
        self._of_bearer = {
            bearer.id: place for place, group in enumerate(groups) for at in group for _, bearer in nodes[at].bearers
        }

    def _profile(self, places: Sequence[int]) -> _Profile:
        told = [self._names[at] for at in places]
        return _Profile(
            kind=self._nodes[places[0]].kind,
            governs=any(name.known.startswith("government:") for name in told),
            genders=frozenset(name.gender for name in told) - {""},
            offices=frozenset().union(*(name.offices for name in told)),
            sorts=frozenset().union(*(name.sorts for name in told)),
            countries=frozenset().union(*(name.countries for name in told)),
            articles=frozenset(article.id for at in places for article, _ in self._nodes[at].bearers),
            known=any(name.known for name in told),
            mentions=sum(
                one.entity == bearer.id
                for at in places
                for article, bearer in self._nodes[at].bearers
                for one in article.mentions
            ),
        )

    def given(self, at: int, settings: Mapping[str, Any], *, taken_up: bool) -> tuple[Group, dict[str, float]] | None:
        """Return the entity of a phrase with what speaks for it, or None.

        Where several could be meant it is the only one of the same article; with ``taken_up``, who is in view where
        the phrase stands, if nobody else is known to be so called.
        """
        name, node = self._names[at], self._nodes[at]
        article, bearer = node.first
        fitting = [(self._fits(name, place, article.id), place) for place in self._near(name)]
        fitting = [pair for pair in fitting if pair[0]]
        here = [pair for pair in fitting if "same_article" in pair[0]]
        chosen = here if len(here) == 1 else fitting
        near = self._of_bearer.get(bearer.near)
        if len(chosen) == 1:
            features, place = chosen[0]
            parts = weigh_features(features | {"only_bearer": 1.0}, settings["nominal"])
            return (self._groups[place], parts) if total(parts) >= settings["join"]["threshold"] else None
        if not taken_up or near is None or not self._agrees(name, self._profiles[near]):
            return None
        if fitting and near not in {place for _, place in fitting}:
            return None
        return self._groups[near], weigh_features({"taken_up": 1.0}, settings["nominal"])

    def main(self, at: int, settings: Mapping[str, Any]) -> tuple[Group, dict[str, float]] | None:
        """Return the place or firm named most of those of no known sort, for a phrase that means nobody else; or None.

        A firm, and a place if there is one, is one that the phrase's article names.
        """
        name, (article, _) = self._names[at], self._nodes[at].first
        wanted = settings["main"].get(name.kind, ())
        if not name.sorts & set(wanted):
            return None
        untold = [place for place, one in enumerate(self._profiles) if self._may_be_main(name, one, wanted)]
        here = [place for place in untold if article.id in self._profiles[place].articles]
        chosen = here or (untold if name.kind == "place" else [])
        if not chosen:
            return None
        most = max(chosen, key=lambda place: (self._profiles[place].mentions, -place))
        return self._groups[most], weigh_features({"main": 1.0}, settings["nominal"])

    @staticmethod
    def _may_be_main(name: Named, one: _Profile, wanted: Iterable[str]) -> bool:
        """Tell whether nothing speaks against a phrase's meaning an entity: no other sort of it is known."""
        if (
            one.kind != name.kind
            or one.known
            or (name.countries and one.countries and not name.countries & one.countries)
        ):
            return False
        return not one.sorts or bool(one.sorts & set(wanted))

    def _near(self, name: Named) -> list[int]:
        keys = [*name.offices, *name.sorts, *([f"any {name.kind}"] if self._is_general(name) else [])]
        return sorted({place for key in keys for place in self._index.get(key, ())})

    @staticmethod
    def _is_general(name: Named) -> bool:
        """Tell whether a phrase may mean any document ("le texte")."""
        return name.kind == "document" and "general" in name.sorts

    @staticmethod
    def _agrees(name: Named, one: _Profile) -> bool:
        """Tell whether a phrase is of an entity's kind and of its gender, where both are known."""
        return name.kind == one.kind and not (name.gender and one.genders and name.gender not in one.genders)

    def _fits(self, name: Named, place: int, article: str) -> dict[str, float]:
        """Return what a phrase has in common with an entity; nothing where it cannot mean it."""
        one = self._profiles[place]
        apart = name.countries and one.countries and not name.countries & one.countries
        if apart or not self._agrees(name, one):
            return {}
        told = {
            "same_office": bool(name.offices & one.offices),
            "same_sort": bool(name.sorts & one.sorts) or self._is_general(name),
            "same_known": "government" in name.sorts and one.governs,
        }
        if not any(told.values()):
            return {}
        told |= {
            "same_country": bool(name.countries & one.countries),
            "same_article": article in one.articles,
        }
        return {feature: 1.0 for feature, holds in told.items() if holds}
