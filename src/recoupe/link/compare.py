"""Two statements compared by named features, each between 0 and 1."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from recoupe.link.ladder import FAR, steps_between
from recoupe.link.profile import Profile, Rarity
from recoupe.records.statement import NEGATIVE

if TYPE_CHECKING:
    from recoupe.records.statement import Statement


def compare(first: Profile, second: Profile, rarity: Rarity, settings: Mapping[str, Any]) -> dict[str, float]:
    """Return the features that two statements have in common or against each other; those that are 0 are left out."""
    share, mass = _wording(first, second, rarity, settings)
    one, other = first.statement, second.statement
    features = {
        "wording": share,
        "rare_words": 1 - math.exp(-math.log(2) * mass / float(settings["half"])),
        "same_act": _acts(first, second),
        "same_actor": float(bool(first.actors & second.actors)),
        "same_target": float(bool(first.targets & second.targets)),
        "same_number": float(bool(first.numbers & second.numbers)),
        "same_counted": float(bool(first.counted & second.counted)),
        "same_time": float(bool(first.times & second.times)),
        "same_origin": float(bool(first.chain & second.chain)),
        "same_status": float(one.status == other.status != "none"),
        "against_status": float(_status_apart(one, other)),
        "against_polarity": float(_opposed(one, other)),
    }
    return {name: value for name, value in features.items() if value}


def _wording(first: Profile, second: Profile, rarity: Rarity, settings: Mapping[str, Any]) -> tuple[float, float]:
    """Return the share of both statements' rarity-weighted words that the other has, and how much that is.

    The share is the geometric mean of the two coverages, so that a long statement that holds a short one is
    alike but not the same; ``shrink`` takes from it where there is little to go by.
    """
    group, shrink = float(settings["group"]), float(settings["shrink"])
    here, here_all = _covered(first, second, rarity, group)
    there, there_all = _covered(second, first, rarity, group)
    share = math.sqrt(here / (here_all + shrink) * there / (there_all + shrink))
    return share, min(here, there)


def _covered(one: Profile, other: Profile, rarity: Rarity, group: float) -> tuple[float, float]:
    """Return the weight of a statement's words that the other has, by word or by group, and the weight of all.

    Words of two languages are also one where a bridge leads from one to the other.
    """
    there, weights = other.concepts, rarity.weights
    foreign = one.language != other.language
    have = other.bridges if foreign else other.groups
    covered = total = 0.0
    for word, groups in (one.across if foreign else one.concepts).items():
        weight = weights.get(word, 1.0)
        total += weight
        if word in there:
            covered += weight
        elif not groups.isdisjoint(have):
            covered += group * min(weight, max(weights.get(name, 1.0) for name in groups & have))
    return covered, total


def _acts(first: Profile, second: Profile) -> float:
    """Return 1 for the same predicate, less for one that tells the same act."""
    both = first.acts & second.acts
    if any(act.startswith("stem:") for act in both):
        return 1.0
    return 0.7 if both else 0.0


def _status_apart(one: Statement, other: Statement) -> bool:
    """Tell whether one act was refused and the other not, or has got much further."""
    if "refused" in (one.status, other.status):
        return one.status != other.status
    return (steps_between(one.status, other.status) or 0) >= FAR


def _opposed(one: Statement, other: Statement) -> bool:
    """Tell whether one is affirmed and the other denied, both by the words themselves and not by a denial of theirs."""
    if one.status == other.status == "refused" or "denies" in (one.act, other.act):
        return False
    return (one.certainty in NEGATIVE) != (other.certainty in NEGATIVE)
