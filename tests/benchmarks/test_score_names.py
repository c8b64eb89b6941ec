"""The scorer of names on small made cases."""

import pytest
from benchmarks.score_names import Mention, figures, items_of, match


def article(*mentions):
    return {"language": "fr", "mentions": [{"span": s, "kind": k, "entity": e} for s, k, e in mentions]}


def scored(gold, found):
    story = {"stories": {"s": {"articles": {"a.txt": article(*gold)}}}}
    return dict(figures(story, {"s": {"articles": [{"file": "a.txt", **article(*found)}]}}))


TWO = [([0, 4], "person", "e1"), ([10, 14], "person", "e1")]


def test_what_is_found_exactly_scores_one():
    assert {scored(TWO, TWO)[name] for name in ("mention_f", "within_f", "across_f")} == {1.0}


def test_a_mention_matches_by_kind_and_half_of_its_characters():
    gold = [Mention((0, 10), "person", "e")]
    assert match(gold, [Mention((0, 5), "person", "x")]) == {0: 0}
    assert match(gold, [Mention((0, 4), "person", "x")]) == {}
    assert match(gold, [Mention((0, 10), "place", "x")]) == {}


def test_each_mention_matches_one_the_best_first():
    gold = [Mention((0, 10), "person", "e"), Mention((0, 8), "person", "f")]
    assert match(gold, [Mention((0, 8), "person", "x")]) == {1: 0}
    assert items_of(gold, [Mention((0, 8), "person", "x")]) == [("e", None), ("f", "x")]


def test_parted_mentions_of_one_lose_recall_and_joined_ones_of_two_precision():
    parted = scored(TWO, [([0, 4], "person", "x"), ([10, 14], "person", "y")])
    assert parted["within_f"] == pytest.approx(2 / 3)
    joined = scored([([0, 4], "person", "e1"), ([10, 14], "person", "e2")], TWO)
    assert joined["within_f"] == pytest.approx(2 / 3)


def test_a_story_that_is_not_there_counts_as_nothing_found():
    assert dict(figures({"stories": {"s": {"articles": {"a.txt": article(*TWO)}}}}, {}))["mention_f"] == 0
