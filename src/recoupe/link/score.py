"""How alike two statements are: the visible sum of their features times the weights."""

from __future__ import annotations

from collections.abc import Mapping


def weigh_features(features: Mapping[str, float], weights: Mapping[str, float]) -> dict[str, float]:
    """Return what each feature adds to the sum, to four decimals; a feature without a weight adds nothing."""
    return {name: round(value * weights.get(name, 0.0), 4) for name, value in features.items()}


def total(parts: Mapping[str, float]) -> float:
    """Return the sum, 0 for no features; more than 1 is as good as certain."""
    return round(sum(parts.values()), 4)
