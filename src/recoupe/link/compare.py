"""Two statements compared by named features, each between 0 and 1."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recoupe.link.apart import cores_apart, names_apart, same_number
from recoupe.link.concept import COUNT, STEPS
from recoupe.link.core import CARRYING, DECIDE
from recoupe.link.ladder import FAR, steps_between
from recoupe.link.meanings import ACTS
from recoupe.link.profile import Profile, Rarity
from recoupe.records.statement import NEGATIVE

if TYPE_CHECKING:
    from recoupe.records.statement import Statement

SHARED = 2
"""Words that a clause must share with what it is compared to: it is short, and one may be an accident."""
_CONSIDERED = STEPS["considered"]
_DECIDED = frozenset((STEPS["ordered"], DECIDE))
_LOG_HALF = -math.log(2)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the weights of its words, ``whole`` is their sum, and with what is asked of it in every pair.

    ``groups`` lists by group the words that are in it, ``bridges`` the same for groups and bridges to other languages;
    ``acts`` are the groups that are of acts, ``telling`` those of acts that are not only done to another act, ``core``
    those of the act that it is about. ``named`` are the concepts of what that is done to, as far as they have a name,
    ``counted`` those of things counted. ``told`` are the sets of which two statements may have something in common
    (see ``_SAME``); ``negative`` says that it is denied, ``considers`` that something is only considered, ``decides``
    that something is decided or ordered.
    """

    profile: Profile
    weights: Mapping[str, float]
    whole: float
    groups: Mapping[str, Sequence[str]]
    bridges: Mapping[str, Sequence[str]]
    acts: frozenset[str]
    telling: frozenset[str]
    told: tuple[frozenset[str], ...]
    core: frozenset[str]
    named: frozenset[str]
    counted: frozenset[str]
    negative: bool
    considers: bool
    decides: bool


_SAME = ("same_actor", "same_target", "same_time", "same_origin")
"""The features that say that two statements have something in common, by what that is."""


def weigh_words(profile: Profile, rarity: Rarity) -> Weighed:
    """Weigh the words of a profile by their rarity."""
    weights = {word: rarity(word) for word in profile.concepts}
    acts = frozenset(key for key in profile.groups if key.startswith(ACTS))
    decides = not profile.steps.isdisjoint(_DECIDED)
    return Weighed(
        profile,
        weights,
        sum(weights.values()),
        groups=_by_key(profile.concepts),
        bridges=_by_key(profile.across),
        acts=acts,
        telling=acts - CARRYING,
        told=(profile.actors, profile.targets, profile.times, profile.chain),
        core=frozenset(key for key in profile.acts if key.startswith(ACTS)),
        named=frozenset(key for key in profile.theme if any(map(_is_name, profile.concepts[key]))),
        counted=frozenset(key for key in profile.concepts if key.startswith(COUNT)),
        negative=profile.statement.certainty in NEGATIVE,
        considers=_CONSIDERED in profile.steps and not decides,
        decides=decides,
    )


def _is_name(group: str) -> bool:
    return group.startswith("whom:")


def _by_key(words: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word, keys in words.items():
        for key in keys:
            found.setdefault(key, []).append(word)
    return found


def compare(one: Weighed, other: Weighed, rarity: Rarity, settings: Mapping[str, Any]) -> dict[str, float]:
    """Return the features that two statements have in common or against each other.

    Statements with next to no words in common (a share below ``least``) have none, nor has a clause that shares
    one word.
    """
    share, mass, words = _wording(one, other, rarity, settings)
    first, second = one.profile, other.profile
    if share < settings["least"] or (words < SHARED and (first.part or second.part)):
        return {}
    features = {"wording": share, "rare_words": 1 - math.exp(_LOG_HALF * mass / settings["half"])}
    if act := _acts(first, second):
        features["same_act"] = act
    if shared := one.telling & other.telling:
        features["shared_act"] = max(map(rarity, shared))
    if number := same_number(one, other):
        features["same_number"] = number
    for name, mine, theirs in zip(_SAME, one.told, other.told, strict=True):
        if not mine.isdisjoint(theirs):
            features[name] = 1.0
    if one.negative and other.negative:
        features["both_negative"] = 1.0
    for name in _against(one, other):
        features[name] = 1.0
    if "against_core" not in features and not first.steps.isdisjoint(second.steps):
        features["same_status"] = 1.0
    return features


def _against(one: Weighed, other: Weighed) -> Iterator[str]:
    """Yield the features that say what two statements have against each other."""
    first, second = one.profile, other.profile
    if _status_apart(first.statement, second.statement):
        yield "against_status"
    if names_apart(one, other):
        yield "against_name"
    if cores_apart(one, other):
        yield "against_core"
    if first.sums and second.sums and first.sums.isdisjoint(second.sums):
        yield "against_sum"
    if _times_apart(first, second) or _times_apart(second, first):
        yield "against_timing"
    if first.undecided != second.undecided or _only_considers(one, other) or _only_considers(other, one):
        yield "against_decision"
    if one.negative != other.negative and _opposed(first.statement, second.statement):
        yield "against_polarity"


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
        group = settings["group"]
        ours, others = (
            _grouped(keys, shared, same, side.weights, rarity) for keys, side in ((mine, one), (theirs, other))
        )
        here += group * math.fsum(ours)
        there += group * math.fsum(others)
        words += min(len(ours), len(others))
    shrink = settings["shrink"]
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


def _times_apart(one: Profile, other: Profile) -> bool:
    """Tell whether one is about when something begins or how long it lasts, and the other tells no time."""
    return one.when and not other.when and not other.times


def _only_considers(one: Weighed, other: Weighed) -> bool:
    """Tell whether one says only that something is considered, and the other that it is decided or ordered."""
    return one.considers and other.decides and _CONSIDERED not in other.profile.steps


def _status_apart(one: Statement, other: Statement) -> bool:
    """Tell whether one act was refused and the other not, or has got much further."""
    if one.status == other.status:
        return False
    if "refused" in (one.status, other.status):
        return True
    return (steps_between(one.status, other.status) or 0) >= FAR


def _opposed(one: Statement, other: Statement) -> bool:
    """Tell whether of two, one of them negative, each is so by its words themselves and not by a denial of theirs."""
    return not (one.status == other.status == "refused" or "denies" in (one.act, other.act))
