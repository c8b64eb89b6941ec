import sys
from pathlib import Path

import pytest

from benchmarks import gates, measure


def gate(one, folder, **floors):
    return gates.Gate(name=one.name, sha256=measure.data_hash(one, folder), floors=floors)


def test_floors_that_hold_leave_nothing_to_say(made, folder, program, capsys):
    assert gates.hold(gate(made, folder, source=0.7, root=0.8), made, folder, program) == []
    assert "source" in capsys.readouterr().out


def test_a_figure_below_its_floor_is_named_with_both_numbers(made, folder, program):
    low = gates.hold(gate(made, folder, source=0.71), made, folder, program)
    assert low == ["made: source 0.7 is below its floor 0.71"]


def test_a_floor_for_a_figure_that_is_not_measured_does_not_hold(made, folder, program):
    low = gates.hold(gate(made, folder, chain=0.1), made, folder, program)
    assert low == ["made: chain not measured is below its floor 0.1"]


@pytest.mark.parametrize("changed", ["set/a.txt", "gold.json", "scorer.py", "set/new.txt"])
def test_other_data_than_the_floors_were_set_on_are_refused(made, folder, program, changed):
    pinned = gate(made, folder, source=0.1)
    (folder / changed).write_text("autre chose", encoding="utf-8")
    with pytest.raises(gates.GateError, match=r"not those that the floors were set on .*measure anew"):
        gates.hold(pinned, made, folder, program)


def test_a_check_that_fails_is_shown_with_its_words(made, folder):
    broken = [sys.executable, "-c", "import sys; sys.exit('no pipeline')"]
    with pytest.raises(measure.MeasureError, match="no pipeline"):
        gates.hold(gate(made, folder, source=0.1), made, folder, broken)


def test_every_gate_is_of_a_set_that_there_is():
    assert {one.name for one in gates.read_gates()} <= {one.name for one in measure.read_sets()}


def test_the_pinned_floors_stand_beside_the_data_at_hand(shared):
    sets = {one.name: one for one in measure.read_sets()}
    pinned = gates.read_gates()
    assert [one.name for one in pinned if measure.data_hash(sets[one.name], Path(shared)) != one.sha256] == []
