import sys
from pathlib import Path

import pytest

from benchmarks import gates

ARTICLES = {"set/a.txt": "Un texte.", "gold.json": "{}", "scorer.py": "print('source  0.700\\nroot  0.900')\n"}
# Stands where the program would: a dossier in the folder after --out.
PROGRAM = (
    "import pathlib, sys\n"
    "folder = pathlib.Path(sys.argv[sys.argv.index('--out') + 1])\n"
    "(folder / 'dossier.json').write_text('{}')\n"
)


@pytest.fixture
def folder(tmp_path):
    for name, text in ARTICLES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def program(tmp_path_factory):
    path = tmp_path_factory.mktemp("program") / "recoupe.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return [sys.executable, str(path)]


def gate(folder, **floors):
    unpinned = gates.Gate(name="made", articles="set", gold="gold.json", scorer="scorer.py", sha256="", floors=floors)
    return gates.Gate(**{**vars(unpinned), "sha256": gates.data_hash(unpinned, folder)})


def test_floors_that_hold_leave_nothing_to_say(folder, program, capsys):
    assert gates.hold(gate(folder, source=0.7, root=0.8), folder, program) == []
    assert "source" in capsys.readouterr().out


def test_a_figure_below_its_floor_is_named_with_both_numbers(folder, program):
    assert gates.hold(gate(folder, source=0.71), folder, program) == ["made: source 0.7 is below its floor 0.71"]


def test_a_floor_for_a_figure_that_is_not_measured_does_not_hold(folder, program):
    assert gates.hold(gate(folder, chain=0.1), folder, program) == ["made: chain not measured is below its floor 0.1"]


@pytest.mark.parametrize("changed", ["set/a.txt", "gold.json", "scorer.py", "set/new.txt"])
def test_other_data_than_the_floors_were_set_on_are_refused(folder, program, changed):
    pinned = gate(folder, source=0.1)
    (folder / changed).write_text("autre chose", encoding="utf-8")
    with pytest.raises(gates.GateError, match=r"not those that the floors were set on .*measure anew"):
        gates.hold(pinned, folder, program)


def test_a_missing_set_is_named(folder):
    with pytest.raises(gates.GateError, match=r"other is not there; --shared must be the folder"):
        gates.data_hash(gates.Gate("made", "other", "gold.json", "scorer.py", "", {}), folder)


def test_a_check_that_fails_is_shown_with_its_words(folder):
    broken = [sys.executable, "-c", "import sys; sys.exit('no pipeline')"]
    with pytest.raises(gates.GateError, match="no pipeline"):
        gates.hold(gate(folder, source=0.1), folder, broken)


def test_the_pinned_floors_stand_beside_the_data_at_hand(shared):
    assert [one.name for one in gates.read_gates() if gates.data_hash(one, Path(shared)) != one.sha256] == []
