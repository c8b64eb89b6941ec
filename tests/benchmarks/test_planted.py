"""The generator of planted reuse, and what is found of a small part of it."""

import pytest
from benchmarks.planted import CLASSES, QUOTATION, plant, wire

from recoupe.annotate.fold import plain
from recoupe.normalise.actor import read_names
from recoupe.weigh.reuse.passages import find_passages


@pytest.fixture(scope="module")
def planted():
    return plant(11, articles=500, pairs=120, quotations=30)


def pairs(articles, channel):
    found = find_passages(articles, read_names((), {}))
    return {frozenset((one.first, one.second)) for one in found if one.channel == channel}


def test_the_same_seed_makes_the_same_articles(planted):
    again = plant(11, articles=500, pairs=120, quotations=30)
    assert again.articles == planted.articles
    assert again.pairs == planted.pairs
    assert plant(12, articles=10, pairs=0, quotations=0).articles != again.articles[:10]


def test_classes_are_equal_and_articles_as_long_as_said(planted):
    assert {len(planted.pairs[name]) for name in CLASSES} == {20}
    assert len(planted.pairs[QUOTATION]) == 30
    assert len(planted.articles) == len({one.id for one in planted.articles}) == 500
    words = sum(len(plain(one.text).split()) for one in planted.articles) / 500
    assert 240 < words < 300  # some 225 in about 30 of furniture


def test_planted_reuse_is_found_and_nothing_else(planted):
    reused = {frozenset(pair) for name in CLASSES for pair in planted.pairs[name]}
    found = pairs(planted.articles, "text")
    assert found <= reused
    assert len(found) >= 0.98 * len(reused)
    assert {frozenset(pair) for pair in planted.pairs["two sentences"]} <= found


def test_a_shared_quotation_is_found_as_such(planted):
    assert pairs(planted.articles, "quote") == {frozenset(pair) for pair in planted.pairs[QUOTATION]}


def test_every_copy_of_a_wire_is_found():
    articles = wire(5, 60, 30)
    assert len({side for pair in pairs(articles, "text") for side in pair}) == 30
