"""The fewest groups, held against every partition there is."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from recoupe.weigh.partition import fewest_groups

NODES = "abcdef"
PAIRS = [frozenset(pair) for pair in combinations(NODES, 2)]


def partitions(nodes):
    """Yield every partition of nodes."""
    if not nodes:
        yield []
        return
    for rest in partitions(nodes[1:]):
        yield [{nodes[0]}, *rest]
        for at, group in enumerate(rest):
            yield [*rest[:at], group | {nodes[0]}, *rest[at + 1 :]]


def is_allowed(group, tied, apart):
    if any(pair <= group for pair in apart):
        return False
    reached = {min(group)}
    while fresh := {node for pair in tied if pair & reached and pair <= group for node in pair} - reached:
        reached |= fresh
    return reached == group


@given(st.lists(st.sampled_from(["tied", "apart", "neither"]), min_size=len(PAIRS), max_size=len(PAIRS)))
def test_no_partition_that_is_allowed_has_fewer_groups(kinds):
    tied = {pair for pair, kind in zip(PAIRS, kinds, strict=True) if kind == "tied"}
    apart = {pair for pair, kind in zip(PAIRS, kinds, strict=True) if kind == "apart"}
    found = fewest_groups(NODES, tied, apart)
    assert sorted(node for group in found for node in group) == list(NODES)
    assert all(is_allowed(set(group), tied, apart) for group in found)
    allowed = (one for one in partitions(list(NODES)) if all(is_allowed(group, tied, apart) for group in one))
    assert len(found) == min(len(one) for one in allowed)


@given(st.permutations(NODES), st.lists(st.sampled_from(PAIRS)), st.lists(st.sampled_from(PAIRS)))
def test_the_order_of_nodes_and_pairs_changes_nothing(nodes, tied, apart):
    assert fewest_groups(nodes, tied, apart) == fewest_groups(NODES, tied[::-1], apart[::-1])


def test_a_middle_one_goes_with_one_of_two_that_are_apart():
    tied = {frozenset("ab"), frozenset("bc")}
    assert fewest_groups("abc", tied, {frozenset("ac")}) == (frozenset("ab"), frozenset("c"))


def test_many_nodes_of_few_sorts_are_no_search():
    sorts = {f"{kind}{number}": kind for kind in "mdpx" for number in range(60)}
    tied: set[frozenset[str]] = set()
    apart: set[frozenset[str]] = set()
    for one, other in combinations(sorts, 2):
        kinds = {sorts[one], sorts[other]}
        (tied if len(kinds) == 1 or "x" in kinds else apart).add(frozenset((one, other)))
    assert len(fewest_groups(sorts, tied, apart)) == 3


def test_no_nodes_are_no_groups():
    assert fewest_groups("", (), ()) == ()
