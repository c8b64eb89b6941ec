import datetime
import json
from dataclasses import replace

import pytest
from benchmarks.accuracy import Result
from benchmarks.gates import Gate

from benchmarks import accuracy

DAY = datetime.date(2031, 2, 3)


def row(lines, figure):
    (found,) = [line.split() for line in lines if line.split()[:1] == [figure]]
    return found


def test_sets_that_are_there_are_scored_and_the_others_say_why_not(made, folder, program):
    sets = [made, replace(made, name="gone", articles="other"), replace(made, name="english", language="xx")]
    results, reasons = accuracy.score(sets, folder, program)
    assert {name: found.figures for name, found in results.items()} == {"made": {"source": 0.7, "root": 0.9}}
    assert reasons == {"gone": "other is not there", "english": "no pack finds statements in 'xx' yet"}


def test_a_figure_stands_with_its_change_and_its_floor():
    before = {"made": Result("a", {"source": 0.71, "root": 0.9, "chain": 0.25})}
    now = {"made": Result("a", {"source": 0.7, "root": 0.9, "chain": 0.5, "mode": 1.0})}
    lines = list(accuracy.table(now, before, [Gate("made", "a", {"source": 0.75, "root": 0.9})]))
    assert row(lines, "source") == ["source", "0.700", "-0.010", "0.750", "below"]
    assert row(lines, "root") == ["root", "0.900", "=", "0.900"]
    assert row(lines, "chain") == ["chain", "0.500", "+0.250"]
    assert row(lines, "mode") == ["mode", "1.000", "new"]


def test_figures_of_other_data_are_not_compared():
    now, before = {"made": Result("b", {"source": 0.7})}, {"made": Result("a", {"source": 0.9})}
    lines = list(accuracy.table(now, before, [Gate("made", "a", {"source": 0.9})]))
    assert lines[1] == "made (recorded on other data; floors set on other data)"
    assert row(lines, "source") == ["source", "0.700", "new"]


def test_the_last_run_that_has_a_set_is_what_it_is_compared_with(tmp_path):
    record = tmp_path / "results" / "accuracy.jsonl"
    assert accuracy.last_recorded(record) == {}
    both = {"one": Result("a", {"source": 0.5}), "two": Result("b", {"source": 0.6})}
    accuracy.add(both, DAY, record)
    accuracy.add({"one": Result("a", {"source": 0.7})}, DAY, record)
    assert accuracy.last_recorded(record) == {"one": Result("a", {"source": 0.7}), "two": both["two"]}
    assert [json.loads(line)["date"] for line in record.read_text(encoding="utf-8").splitlines()] == ["2031-02-03"] * 2


def test_the_same_run_gives_the_same_line(tmp_path):
    for name in ("a", "b"):
        accuracy.add({"one": Result("a", {"source": 0.5, "root": 1.0})}, DAY, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_record_that_ships_can_be_read():
    assert all(0 <= value <= 1 for found in accuracy.last_recorded().values() for value in found.figures.values())


def test_in_a_folder_without_the_sets_those_of_our_own_are_measured_and_the_others_named(tmp_path, capsys):
    assert accuracy.main(["--shared", str(tmp_path), "--sets", "mexico", "quantity_fr-held"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert "mexico skipped: corpus/mexico is not there" in told
    assert "quantity_fr-held" in told
    assert row(told, "value_f")
    assert "quantity_es-held" not in told


def test_a_set_that_is_none_is_refused_and_those_there_are_are_named(tmp_path, capsys):
    with pytest.raises(SystemExit, match="2"):
        accuracy.main(["--shared", str(tmp_path), "--sets", "mexicali"])
    assert "choose from" in (told := capsys.readouterr().err)
    assert "quantity_fr-held" in told


def test_a_run_that_is_not_recorded_leaves_the_record(shared, capsys):
    before = accuracy.RECORD.read_bytes() if accuracy.RECORD.exists() else b""
    assert accuracy.main(["--shared", str(shared)]) == 0
    assert "statement_f" in capsys.readouterr().out
    assert (accuracy.RECORD.read_bytes() if accuracy.RECORD.exists() else b"") == before
