"""Two statements compared by named features, each between 0 and 1."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.link.concept import STEPS
from recoupe.link.core import CARRYING, DECIDE
from recoupe.link.ladder import FAR, steps_between
from recoupe.link.meanings import ACTS
from recoupe.link.profile import Profile, Rarity
from recoupe.records.statement import NEGATIVE

if TYPE_CHECKING:
    from recoupe.records.statement import Statement

UNLIKE = 0.3
SHARED = 2
"""Words that a clause must share with what it is compared to: it is short, and one may be an accident."""
_CONSIDERED = STEPS["considered"]
_DECIDED = frozenset((STEPS["ordered"], DECIDE))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the weights of its words; ``whole`` is their sum.

    ``groups`` lists by group the words that are in it, ``bridges`` the same for groups and bridges to other languages;
    ``acts`` are the groups that are of acts.
    """

    profile: Profile
    weights: Mapping[str, float]
    whole: float
    groups: Mapping[str, Sequence[str]]
    bridges: Mapping[str, Sequence[str]]
    acts: frozenset[str]


def weigh_words(profile: Profile, rarity: Rarity) -> Weighed:
    """Weigh the words of a profile by their rarity."""
    weights = {word: rarity(word) for word in profile.concepts}
    acts = frozenset(key for key in profile.groups if key.startswith(ACTS))
    return Weighed(profile, weights, sum(weights.values()), _by_key(profile.concepts), _by_key(profile.across), acts)


def _by_key(words: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, keys in words.items():
        for key in keys:
            found.setdefault(key, []).append(word)
    return found


def compare(one: Weighed, other: Weighed, rarity: Rarity, settings: Mapping[str, Any]) -> dict[str, float]:
    """Return the features that two statements have in common or against each other; those that are 0 are left out.

    Statements with next to no words in common (a share below ``least``) have none, nor has a clause that shares
    one word.
    """
    share, mass, words = _wording(one, other, rarity, settings)
    first, second = one.profile, other.profile
    if share < float(settings["least"]) or (words < SHARED and (first.part or second.part)):
        return {}
    features = {
        "wording": share,
        "rare_words": 1 - math.exp(-math.log(2) * mass / float(settings["half"])),
        "same_act": _acts(first, second),
        "shared_act": max(map(rarity, (one.acts & other.acts) - CARRYING), default=0.0),
        "same_actor": not first.actors.isdisjoint(second.actors),
        "same_target": not first.targets.isdisjoint(second.targets),
        "same_theme": _theme_told(one, other, rarity),
        "against_name": _names_apart(one, other),
        "against_core": _themes_apart(one, other) and _acts_apart(one, other),
        "same_number": _same_number(one, other),
        "same_time": not first.times.isdisjoint(second.times),
        "same_origin": not first.chain.isdisjoint(second.chain),
        "same_status": not first.steps.isdisjoint(second.steps) and not (_themes_apart(one, other) or _acts_apart(one, other)),
        "both_negative": first.statement.certainty in NEGATIVE and second.statement.certainty in NEGATIVE,
        "against_status": _status_apart(first.statement, second.statement),
        "against_sum": bool(first.sums and second.sums) and first.sums.isdisjoint(second.sums),
        "against_timing": _times_apart(first, second) or _times_apart(second, first),
        "against_decision": _decided_apart(first, second),
        "against_polarity": _opposed(first.statement, second.statement),
    }
    return {name: float(value) for name, value in features.items() if value}


def _wording(one: Weighed, other: Weighed, rarity: Rarity, settings: Mapping[str, Any]) -> tuple[float, float, int]:
    """Return the share of both statements' rarity-weighted words that the other has, how much that is, and how many.

    The share is the geometric mean of the two coverages, so that a long statement that holds a short one is
    alike but not the same; ``shrink`` takes from it where there is little to go by. Words of one group are nearly one,
    and so are words of two languages where a bridge leads from one to the other.
    """
    same = one.weights.keys() & other.weights.keys()
    covered = math.fsum(map(one.weights.__getitem__, same))  # exact, whatever the order
    foreign = one.profile.language != other.profile.language
    mine, theirs = (one.bridges, other.bridges) if foreign else (one.groups, other.groups)
    here = there = covered
    words = len(same)
    if shared := mine.keys() & theirs.keys():
        group = float(settings["group"])
        ours, others = (
            _grouped(keys, shared, same, side.weights, rarity) for keys, side in ((mine, one), (theirs, other))
        )
        here += group * math.fsum(ours)
        there += group * math.fsum(others)
        words += min(len(ours), len(others))
    shrink = float(settings["shrink"])
    share = math.sqrt(here / (one.whole + shrink) * there / (other.whole + shrink))
    return share, min(here, there), words


def _grouped(
    words: Mapping[str, Sequence[str]],
    shared: Set[str],
    same: Set[str],
    weights: Mapping[str, float],
    rarity: Rarity,
) -> list[float]:
    """List the weights of a statement's words that only share a group with the other's: no more than the group's."""
    found: dict[str, float] = {}
    for key in shared:
        weight = rarity(key)
        for word in words[key]:
            if word not in same and weight > found.get(word, 0.0):
                found[word] = weight
    return [min(weight, weights[word]) for word, weight in found.items()]


def _acts(first: Profile, second: Profile) -> float:
    """Return 1 for the same predicate, less for one that tells the same act."""
    both = first.acts & second.acts
    if not both:
        return 0.0
    return 1.0 if any(act.startswith("stem:") for act in both) else 0.7


def _told(keys: Iterable[str], one: Weighed, other: Weighed) -> set[str]:
    """Return those of a statement's concepts that another tells, by the same word or by one of a group."""
    foreign = one.profile.language != other.profile.language
    mine, theirs = (one.profile.across, other.bridges) if foreign else (one.profile.concepts, other.groups)
    return {key for key in keys if key in other.weights or not mine[key].isdisjoint(theirs)}


def _theme_told(one: Weighed, other: Weighed, rarity: Rarity) -> float:
    """Return the share of what each one's act is done to that the other tells, the mean of both."""
    shares = []
    for first, second in ((one, other), (other, one)):
        if not first.profile.theme:
            return 0.0
        told = _told(first.profile.theme, first, second)
        whole = math.fsum(rarity(key) for key in first.profile.theme)
        shares.append(math.fsum(map(rarity, told)) / whole if whole else 0.0)
    return sum(shares) / 2


def _themes_apart(one: Weighed, other: Weighed) -> bool:
    """Tell whether both tell what their act is done to, and neither tells anything of the other's."""
    return all(
        first.profile.theme and not _told(first.profile.theme, first, second)
        for first, second in ((one, other), (other, one))
    )


def _acts_apart(one: Weighed, other: Weighed) -> bool:
    """Tell whether the acts of both are known and neither tells the other's by any word."""
    mine, theirs = (frozenset(k for k in side.profile.acts if k.startswith(ACTS)) for side in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs | other.acts) and theirs.isdisjoint(one.acts)


def _names_apart(one: Weighed, other: Weighed) -> bool:
    """Tell whether what the acts of both are done to has a name, and neither tells the other's."""
    named = [_named(side.profile) for side in (one, other)]
    return all(named) and not _told(named[0], one, other) and not _told(named[1], other, one)


def _named(profile: Profile) -> set[str]:
    return {key for key in profile.theme if any(group.startswith("whom:") for group in profile.concepts[key])}


def _same_number(one: Weighed, other: Weighed) -> float:
    """Return 1 where both tell one number of one thing, less where they count things that are not told to be one."""
    if one.profile.numbers.isdisjoint(other.profile.numbers):
        return 0.0
    return UNLIKE if _counted_apart(one, other) else 1.0


def _counted_apart(one: Weighed, other: Weighed) -> bool:
    """Tell whether both count something, and neither what the other does."""
    mine, theirs = ({k for k in side.weights if k.startswith("count:")} for side in (one, other))
    return bool(mine and theirs) and not _told(mine, one, other) and not _told(theirs, other, one)


def _times_apart(one: Profile, other: Profile) -> bool:
    """Tell whether one is about when something begins or how long it lasts, and the other tells no time."""
    return one.when and not other.when and not other.times


def _decided_apart(first: Profile, second: Profile) -> bool:
    """Tell whether one says only that something is considered, or that nothing is decided, and the other not so."""
    if first.undecided != second.undecided:
        return True
    return _only_considers(first, second) or _only_considers(second, first)


def _only_considers(one: Profile, other: Profile) -> bool:
    """Tell whether one says only that something is considered, and the other that it is decided or ordered."""
    return _CONSIDERED in one.steps - other.steps and not one.steps & _DECIDED and bool(other.steps & _DECIDED)


def _status_apart(one: Statement, other: Statement) -> bool:
    """Tell whether one act was refused and the other not, or has got much further."""
    if one.status == other.status:
        return False
    if "refused" in (one.status, other.status):
        return True
    return (steps_between(one.status, other.status) or 0) >= FAR


def _opposed(one: Statement, other: Statement) -> bool:
    """Tell whether one is affirmed and the other denied, both by the words themselves and not by a denial of theirs."""
    if one.status == other.status == "refused" or "denies" in (one.act, other.act):
        return False
    return (one.certainty in NEGATIVE) != (other.certainty in NEGATIVE)
