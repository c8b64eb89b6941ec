"""Fitting the weights of linking: the examples, what is learnt of them, and what is scored."""

import json

import pytest
from benchmarks.fit import Told, b_cubed, examples, fit, read_stories
from benchmarks.measure import ROOT
from tests.weigh.newsroom import FR, article, say

from recoupe.languages.pack import shared_table
from recoupe.normalise.actor import read_names

START = {"words": 1.0, "against": -1.0, "idle": 0.5}


def rows(*pairs):
    return [(features, together, 1.0) for features, together in pairs]


def test_a_feature_that_tells_pairs_of_one_claim_gains_and_the_others_stay():
    found = fit(rows(*[({"words": 0.5}, True), ({"words": 0.1}, False)] * 20), START, level=0.6)
    assert found["words"] > START["words"]
    assert (found["against"], found["idle"]) == (START["against"], START["idle"])


def test_a_feature_that_stands_on_the_wrong_side_comes_to_nothing_and_never_changes_its_sign():
    found = fit(rows(*[({"words": 1.0}, False), ({"against": 1.0}, True)] * 20), START, level=0.0)
    assert (found["words"], found["against"]) == (0.0, 0.0)


def test_the_same_rows_give_the_same_weights():
    made = rows(({"words": 0.9}, True), ({"words": 0.8, "against": 1.0}, False))
    assert fit(made, START, level=0.6) == fit(made, START, level=0.6)


TOLD = ("la verrerie licencie cent ouvriers", "cent ouvriers licenciés à la verrerie", "le stade accueille un concert")
TERMS = (("verrerie", "licencier", "ouvrier"), ("verrerie", "licencier", "ouvrier"), ("stade", "accueillir", "concert"))


def story(*claims):
    """Three articles, the first two of which tell one thing, with what gold says of their statements."""
    made = tuple(
        article(name, "2031-05-04", say(words, terms=terms))
        for name, words, terms in zip("ABC", TOLD, TERMS, strict=True)
    )
    labels = {one.statements[0].id: frozenset(of) for one, of in zip(made, claims, strict=True)}
    return Told("made", made, read_names(made, FR), labels)


def test_claims_are_scored_by_the_share_of_each_statement_s_fellows():
    assert b_cubed(story("x", "x", "y")) == 1.0
    assert b_cubed(story("x", "z", "y")) == pytest.approx(0.8)
    assert b_cubed(story("x", "x", "x")) == pytest.approx(2 * (5 / 9) / (14 / 9))


def test_the_pairs_of_a_story_are_examples_of_one_claim_or_not():
    features, together = examples(story("x", "x", "y"), shared_table("linking"))
    assert len(features) == len(together)
    assert [pair["wording"] > 0.5 for pair in features] == together
    assert True in together


def test_gold_of_the_example_is_found_again_in_what_is_read():
    [told] = read_stories(["reservoir"])
    gold = json.loads((ROOT / "examples/barrage.gold.json").read_text(encoding="utf-8"))
    members = {member for claim in gold["claims"] for member in claim["members"]}
    assert {claim for claims in told.labels.values() for claim in claims} == {claim["id"] for claim in gold["claims"]}
    assert sum(map(bool, told.labels.values())) >= 0.95 * len(members)
    assert b_cubed(told) > 0.85
