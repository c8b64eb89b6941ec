"""The scorer of drifts on small made cases."""

import pytest
from benchmarks.score_drift import score

FILES = ("a.txt", "b.txt", "c.txt")
PLANTED = {"kind": "date", "change": "changed", "from": "g0", "to": "g1"}


def said(identity, start=0, mode="indirect"):
    return {"id": identity, "content": [[start, start + 10]], "mode": mode}


def gold(*drifts):
    documents = [{"file": file, "statements": [said(f"g{at}")]} for at, file in enumerate(FILES)]
    return {"documents": documents, "claims": [{"drift": list(drifts)}, {}]}


def dossier(*drifts, start=0, mode="indirect"):
    articles = [{"file": f"story/{file}", "statements": [said(f"d{at}", start, mode)]} for at, file in enumerate(FILES)]
    return {"articles": articles, "claims": [{"drift": list(drifts)}]}


def drift(told="d0", relay="d1", kind="date", edge="chain"):
    return {"kind": kind, "from": told, "to": relay, "edge": edge}


def scored(planted, *found, **fields):
    return tuple(score(gold(*planted), dossier(*found, **fields)).values())


def test_a_planted_drift_that_is_found_counts_once_for_both():
    assert scored([PLANTED], drift()) == (1.0, 1.0)
    assert scored([PLANTED, PLANTED | {"to": "g2"}], drift()) == (0.5, 1.0)
    assert scored([PLANTED], drift(), drift()) == (1.0, 1.0)


def test_it_may_come_from_another_telling_of_the_same():
    assert scored([PLANTED], drift(told="d2")) == (1.0, 1.0)


@pytest.mark.parametrize("wrong", [{"kind": "quantity"}, {"relay": "d2"}, {"told": "d1", "relay": "d0"}])
def test_another_kind_another_relay_and_the_wrong_way_are_wrong(wrong):
    assert scored([PLANTED], drift(**wrong)) == (0.0, 0.0)
    assert scored([PLANTED], drift(), drift(**wrong)) == (1.0, 0.5)


def test_where_the_direction_is_open_either_end_may_be_the_relay():
    assert scored([PLANTED], drift(told="d1", relay="d0", edge="origin")) == (1.0, 1.0)


def test_statements_meet_where_half_of_both_is_common_and_both_credit_or_neither_does():
    assert scored([PLANTED], drift(), start=5) == (1.0, 1.0)
    assert scored([PLANTED], drift(), start=6) == (0.0, 1.0)
    assert scored([PLANTED], drift(), mode="own") == (0.0, 1.0)


def test_a_drift_between_statements_that_gold_does_not_have_is_not_judged():
    assert scored([PLANTED], drift(), drift(told="elsewhere", relay="d2")) == (1.0, 1.0)


def test_where_nothing_is_planted_or_found_nothing_is_wrong():
    assert scored([]) == (1.0, 1.0)
