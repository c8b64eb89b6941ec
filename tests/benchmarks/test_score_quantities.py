import json

import pytest

from benchmarks import score_quantities

GOLD = [
    {
        "id": "a",
        "text": "Deux maires, un tiers des juges et plusieurs élus le 4 mai.",
        "quantities": [
            {"span": [0, 11], "value": 2, "unit": None, "of": "maires"},
            {"span": [13, 31], "value": 0.3333, "unit": None, "of": "juges"},
        ],
        "vague": [{"span": [35, 49], "of": "élus"}],
        "traps": [[53, 58]],
    }
]
TWO = {"span": [0, 11], "value": 2, "of": "maires"}
THIRD = {"span": [13, 31], "value": 0.33333, "of": "Juges"}
VAGUE = {"span": [35, 49], "min": 2, "vague": True, "of": "élus"}


@pytest.fixture
def scored(tmp_path, capsys):
    def score(gold, quantities):
        (tmp_path / "gold").write_text(gold, encoding="utf-8")
        row = {"file": "rows.jsonl#a", "quantities": quantities}
        (tmp_path / "found").write_text(json.dumps(row), encoding="utf-8")
        assert score_quantities.main([str(tmp_path / "gold"), str(tmp_path / "found")]) == 0
        return {name: float(value) for name, value in map(str.split, capsys.readouterr().out.splitlines())}

    return score


def test_all_that_is_listed_and_nothing_else_is_right(scored):
    assert set(scored(json.dumps(GOLD), [TWO, THIRD, VAGUE]).values()) == {1.0}


@pytest.mark.parametrize(
    ("found", "figure", "value"),
    [
        ([{**TWO, "value": 3}, THIRD], "value_f", 0.5),
        ([{**TWO, "value": None, "min": 2}, THIRD], "value_r", 0.5),
        ([{**TWO, "span": [13, 20]}, THIRD], "value_r", 0.5),
        ([{**TWO, "of": "juges"}, THIRD], "of", 0.5),
        ([TWO, THIRD, {"span": [55, 56], "value": 4}], "value_p", 0.667),
        ([TWO, THIRD, {"span": [55, 56], "value": 4}], "traps_avoided", 0.0),
        ([TWO, THIRD], "vague_f", 0.0),
    ],
)
def test_what_is_wrong_counts_where_it_is_wrong(scored, found, figure, value):
    assert scored(json.dumps(GOLD), found)[figure] == value


def test_gold_that_lists_some_counts_what_is_beyond_it(scored):
    rows = [{"id": "a", "quantities": [{"value": "2.0"}, {"value": "5-6"}]}, {"id": "b", "quantities": []}]
    gold = "\n".join(map(json.dumps, rows))
    assert scored(gold, [TWO, {"span": [20, 21], "min": 5, "max": 6}, VAGUE]) == {"spared": 1.0}
    assert scored(gold, [TWO, {"span": [20, 21], "value": 7}]) == {"spared": 0.5}
