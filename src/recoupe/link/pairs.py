"""The candidate pairs of a story's statements, compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from recoupe.link.candidates import find_candidates
from recoupe.link.cluster import Pair
from recoupe.link.compare import compare, weigh_words
from recoupe.link.profile import Profile, Rarity
from recoupe.link.score import total, weigh_features

DEPARTS = frozenset(("against_status", "against_decision", "against_polarity"))
"""Features of two accounts of one act that differ in how far it has got, or in whether it is so."""
LEAST = 2
"""Telling words of a statement that is compared: a single word agrees with too much."""


class Pairs:
    """Pairs of places, the smaller first, with how alike their statements are.

    The sum of each pair is kept in ``scores``, and in ``agreeing`` what it is without what the two depart from each
    other in, where they do. Its parts are read again where they are asked for: a large story has a million pairs, of
    which a few thousand tie its claims together.
    """

    def __init__(self, profiles: Sequence[Profile], rarity: Rarity, settings: Mapping[str, Any]) -> None:
        """Compare the candidate pairs, those of one statement with its own clauses left out."""
        self._weighed = [weigh_words(profile, rarity) for profile in profiles]
        self._rarity, self._settings = rarity, settings
        self._decided: dict[Pair, dict[str, float]] = {}
        self.scores: dict[Pair, float] = {}
        self.agreeing: dict[Pair, float] = {}
        telling = [len(profile.concepts) >= LEAST for profile in profiles]
        for pair in find_candidates(profiles, rarity, settings["candidates"]):
            first, second = pair
            own = profiles[first].place == profiles[second].place
            if telling[first] and telling[second] and not own and (parts := self._read(pair)):
                self.scores[pair] = total(parts)
                if not DEPARTS.isdisjoint(parts):
                    self.agreeing[pair] = total({name: part for name, part in parts.items() if name not in DEPARTS})

    def decide(self, pairs: Iterable[Pair]) -> None:
        """Take in that a person said of some pairs that they make one claim, compared or not."""
        for pair in pairs:
            self._decided[pair] = {**self.parts(pair), "decided_same": self._settings["weights"]["decided_same"]}
            self.scores[pair] = total(self._decided[pair])

    def parts(self, pair: Pair) -> Mapping[str, float]:
        """Return what each feature adds to the sum of a pair; nothing for one that was not compared or has no sum."""
        return self._decided.get(pair) or (self._read(pair) if pair in self.scores else {})

    def _read(self, pair: Pair) -> dict[str, float]:
        one, other = self._weighed[pair[0]], self._weighed[pair[1]]
        features = compare(one, other, self._rarity, self._settings["wording"])
        return weigh_features(features, self._settings["weights"])
