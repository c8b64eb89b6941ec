import json
import sys
from dataclasses import replace

import pytest

from benchmarks import measure

ROWS = [
    {"id": "un", "language": "fr", "text": "Le quai rouvrira lundi aux piétons, a annoncé mardi la maire de Port-Lys."},
    {"id": "due", "language": "it", "text": "Il sindaco ha detto martedì che il molo riaprirà la settimana prossima."},
]
# Scores the part of the rows that came out, as a scorer of JSON Lines does.
SCORER = (
    "import json, sys\n"
    "rows = [json.loads(line)['id'] for line in open(sys.argv[1], encoding='utf-8')]\n"
    "found = [json.loads(line)['file'].rsplit('#')[-1] for line in open(sys.argv[2], encoding='utf-8')]\n"
    "print('articles', len(set(rows) & set(found)) / len(rows))\n"
    "print('strict', float('--strict' in sys.argv))\n"
)


@pytest.fixture
def rows(folder):
    """A set whose articles and gold are one file, as the public test sets are."""
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    (folder / "rows.py").write_text(SCORER, encoding="utf-8")
    return measure.MeasuringSet(
        name="rows", language="fr", command="extract", articles="rows.jsonl", scorer="rows.py", options=["--strict"]
    )


def test_what_the_program_extracts_is_scored_and_what_it_cannot_read_counts_against_it(rows, folder):
    assert measure.measure(rows, folder, measure.recoupe()) == {"articles": 0.5, "strict": 1.0}


def test_a_figure_that_the_gold_has_nothing_for_is_left_out(made, folder, program):
    assert measure.measure(replace(made, unmeasured=["root"]), folder, program) == {"source": 0.7}


def test_a_set_that_cannot_be_measured_says_why(made, folder):
    assert measure.skipped(made, folder) == ""
    assert measure.skipped(replace(made, gold="other.json"), folder) == "other.json is not there"
    assert measure.skipped(replace(made, language="xx"), folder) == "no pack finds statements in 'xx' yet"


def test_a_missing_set_is_named(made, folder):
    with pytest.raises(measure.MeasureError, match=r"other is not there; --shared must be the folder"):
        measure.data_hash(replace(made, articles="other"), folder)


def test_a_scorer_that_fails_is_shown_with_its_words(made, folder, program):
    (folder / "scorer.py").write_text("import sys\nsys.exit('no such gold')\n", encoding="utf-8")
    with pytest.raises(measure.MeasureError, match="no such gold"):
        measure.measure(made, folder, program)


def test_a_program_that_fails_is_no_measurement(rows, folder):
    broken = [sys.executable, "-c", "import sys; sys.exit(2)"]
    with pytest.raises(measure.MeasureError, match="ended with 2"):
        measure.measure(rows, folder, broken)


def test_names_of_sets_are_told_apart():
    names = [one.name for one in measure.read_sets()]
    assert len(set(names)) == len(names) > 0
