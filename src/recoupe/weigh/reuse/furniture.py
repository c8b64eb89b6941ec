"""An outlet's standing furniture: text that recurs in its other articles, learnt from them and set aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from recoupe.weigh.reuse.alignment import Runs
from recoupe.weigh.reuse.fingerprint import GRAM, WINDOW, Fingerprints, group_sizes, group_starts
from recoupe.weigh.reuse.words import ASIDE, Words, mixed

if TYPE_CHECKING:
    from numpy.typing import NDArray


def outlet_numbers(outlets: Sequence[str | None]) -> NDArray[np.int64]:
    """Return a number for each article's outlet, equal for equal outlets; one that is not known has a number alone."""
    keys = {outlet: number for number, outlet in enumerate(sorted({outlet for outlet in outlets if outlet}))}
    return np.fromiter((keys.get(outlet or "", -1 - at) for at, outlet in enumerate(outlets)), np.int64, len(outlets))


def set_furniture_aside(
    words: Words, prints: Fingerprints, outlets: NDArray[np.int64], *, articles: int, version: float
) -> Fingerprints:
    """Set aside what recurs in ``articles`` articles of one outlet or more; return the fingerprints that are left.

    Two versions of one article share nearly all their text, which is no furniture: an article of which more than
    the share ``version`` recurs in its outlet tells nothing of what stands in all its articles. Where an outlet is not
    known, nothing is learnt of it.
    """
    known = outlets[prints.articles] >= 0
    furniture = np.zeros(len(known), np.bool_)
    furniture[known] = _furniture(prints.taken(known), outlets, np.diff(words.bounds), articles, version)
    rows = prints.rows[furniture]
    words.set_aside(np.unique(rows[:, None] + np.arange(GRAM)))
    left = ~(words.channels[prints.rows[:, None] + np.arange(GRAM)] == ASIDE).any(axis=1)
    prints = prints.taken(left)
    return prints.taken(group_sizes(prints.hashes) > 1)


def _furniture(
    prints: Fingerprints, outlets: NDArray[np.int64], lengths: NDArray[np.int64], least: int, version: float
) -> NDArray[np.bool_]:
    """Tell which fingerprints recur in enough articles of their outlet; all outlets are known."""
    own = mixed(prints.hashes + mixed(outlets[prints.articles].astype(np.uint64) + np.uint64(1)))
    order = np.argsort(own, kind="stable")
    own, articles = own[order], prints.articles[order]
    recurs = group_sizes(own) > 1
    shared = np.bincount(articles[recurs], minlength=len(lengths)) * (WINDOW + 1) / 2
    telling = shared <= version * lengths
    starts = group_starts(own)
    told = np.add.reduceat(telling[articles].astype(np.int64), starts) if len(own) else np.zeros(0, np.int64)
    found = np.zeros(len(own), np.bool_)
    found[order] = np.repeat(told >= least, np.diff(starts, append=len(own)))
    return found


def without_own(runs: Runs, words: Words, outlets: NDArray[np.int64], version: float) -> Runs:
    """Leave out what two articles of one outlet share, unless it is more than the share ``version`` of the shorter one.

    What an outlet repeats is its own; two versions of one article are worth knowing of.
    """
    if not len(runs.pairs):
        return runs
    starts = group_starts(runs.pairs)
    one, other = words.article_at(runs.first[starts]), words.article_at(runs.second[starts])
    lengths = np.diff(words.bounds)
    versions = np.add.reduceat(runs.length, starts) > version * np.minimum(lengths[one], lengths[other])
    kept = (outlets[one] != outlets[other]) | versions
    return runs.taken(np.repeat(kept, np.diff(starts, append=len(runs.pairs))))
