"""The fewest groups that nodes can be merged into along given ties, where some pairs must stay apart.

A group is held together by ties and has no pair that is apart. Where every pair is tied or apart that is the colouring
of a graph (NP-hard, Karp 1972), but stories give small ones. The search takes two tied groups as one, then as two for
good (Zykov 1949), and leaves off where the groups that are pairwise apart show that no fewer can come out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

Pair = frozenset[str]
Group = frozenset[str]
Near = Mapping[Group, frozenset[Group]]
STEPS = 20_000
"""Groups looked at after which the search of one connected part stops: what it has found may not be the fewest."""


@dataclass(slots=True)
class _Search:
    """The best groups found so far, and how many were looked at."""

    best: list[Group]
    steps: int = 0


def fewest_groups(nodes: Iterable[str], tied: Collection[Pair], apart: Collection[Pair]) -> tuple[Group, ...]:
    """Return the nodes in as few groups as ``tied`` and ``apart`` allow, in order of name; no nodes give none.

    The number is the least there is wherever the search of a connected part looks at no more than ``STEPS`` groups, and
    else an upper bound of it, the least found. The outcome depends on the names of the nodes alone, not on any order.
    """
    names = sorted(set(nodes))
    single = {name: frozenset({name}) for name in names}
    near, far = (_neighbours(single, pairs) for pairs in (tied, apart))
    found = [group for part in _parts(list(single.values()), near, far) for group in _fewest(part, near, far)]
    return tuple(sorted(found, key=min))


def _fewest(part: Sequence[Group], near: Near, far: Near) -> list[Group]:
    """Return the fewest groups of one connected part."""
    inside = frozenset(part)
    if not any(far[group] & inside for group in part):
        return [frozenset().union(*part)]
    near = {group: near[group] & inside for group in part}
    far = {group: far[group] & inside for group in part}
    search = _Search(best=list(part))
    _decide(*_twins(near, far), search)
    return search.best


def _neighbours(single: Mapping[str, Group], pairs: Iterable[Pair]) -> dict[Group, frozenset[Group]]:
    found: dict[Group, set[Group]] = {group: set() for group in single.values()}
    for pair in pairs:
        if len(pair) == 2 and pair <= single.keys():
            one, other = (single[name] for name in sorted(pair))
            found[one].add(other)
            found[other].add(one)
    return {group: frozenset(others) for group, others in found.items()}


def _parts(groups: Iterable[Group], near: Near, far: Near) -> list[list[Group]]:
    """Return the groups in connected parts, along ties between groups that are not apart; in order of name."""
    left = dict.fromkeys(sorted(groups, key=min))
    parts: list[list[Group]] = []
    while left:
        part = [next(iter(left))]
        for group in part:
            fresh = sorted((near[group] - far[group] - set(part)) & left.keys(), key=min)
            part += fresh
        for group in part:
            del left[group]
        parts.append(sorted(part, key=min))
    return parts


def _twins(near: Near, far: Near) -> tuple[Near, Near]:
    """Take together groups that are tied to each other, and to and from all others alike.

    Where every pair is tied or apart, some best outcome has such twins in one group; else nothing is taken together.
    """
    if any(len(near[group] | far[group]) < len(near) - 1 for group in near):
        return near, far
    while twins := _twin(near, far):
        near, far = _merged(twins, near, far)
    return near, far


def _twin(near: Near, far: Near) -> tuple[Group, Group] | None:
    sorts: dict[frozenset[Group], Group] = {}
    for group in sorted(near, key=min):
        if (first := sorts.setdefault(far[group], group)) != group and group in near[first]:
            return first, group
    return None


def _decide(near: Near, far: Near, search: _Search) -> None:
    """Take two tied groups as one, then as two for good, and keep the fewest groups that come out."""
    search.steps += len(near)
    if len(near) < len(search.best):
        search.best = list(near)
    if search.steps > STEPS or _least(near, far) >= len(search.best):
        return
    pair = _next(near, far)
    if pair is not None:
        _decide(*_merged(pair, near, far), search)
        _decide(near, _parted(pair, far), search)


def _least(near: Near, far: Near) -> int:
    """Return how many groups there must be at least: in each connected part, as many as are pairwise apart."""
    return sum(_pairwise_apart(part, far) for part in _parts(near, near, far))


def _pairwise_apart(part: Sequence[Group], far: Near) -> int:
    """Return how many groups of a part, taken greedily, are pairwise apart; at least 1."""
    inside = frozenset(part)
    chosen: list[Group] = []
    for group in sorted(part, key=lambda one: (-len(far[one] & inside), min(one))):
        if all(group in far[other] for other in chosen):
            chosen.append(group)
    return max(1, len(chosen))


def _next(near: Near, far: Near) -> tuple[Group, Group] | None:
    """Return the two tied groups that are apart from most others in common; None where no two may be one."""
    pairs = [(one, other) for one, other in combinations(sorted(near, key=min), 2) if other in near[one] - far[one]]
    return max(pairs, key=lambda pair: len(far[pair[0]] & far[pair[1]]), default=None)


def _merged(pair: tuple[Group, Group], near: Near, far: Near) -> tuple[Near, Near]:
    """Return the neighbours after two groups became one."""
    return _with_one(pair, near), _with_one(pair, far)


def _with_one(pair: tuple[Group, Group], near: Near) -> Near:
    one = pair[0] | pair[1]
    found = {
        group: (others - {*pair}) | {one} if others & {*pair} else others
        for group, others in near.items()
        if group not in pair
    }
    return found | {one: (near[pair[0]] | near[pair[1]]) - {*pair}}


def _parted(pair: tuple[Group, Group], far: Near) -> Near:
    """Return who is apart from whom after two groups were parted for good."""
    one, other = pair
    return {**far, one: far[one] | {other}, other: far[other] | {one}}
