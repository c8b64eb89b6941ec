"""What README.md shows of the answers is what the commands print on the example."""

import re
import shlex
from pathlib import Path

import pytest
from tests.test_cli import recoupe

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^    \$ recoupe (explain|trace|diff) (.*)\n((?:(?:    .*)?\n)+)", README, re.MULTILINE)


@pytest.mark.parametrize("block", SHOWN, ids=[command for command, _, _ in SHOWN])
def test_what_is_shown_is_what_comes_out(example, earlier, monkeypatch, block):
    command, arguments, shown = block
    monkeypatch.setenv("COLUMNS", "80")
    places = {"recoupe-out": example[1], "tuesday/dossier.json": example[1], "monday/dossier.json": earlier}
    printed = recoupe(command, *(places.get(one, one) for one in shlex.split(arguments))).stdout.replace("\u00a0", " ")
    parts = [part.strip() for part in re.sub(r"^    ", "", shown, flags=re.MULTILINE).split("[…]")]
    gone = [part for part in parts if part.replace("\u00a0", " ") not in printed]
    assert not gone, "README.md shows what does not come out any more"


def test_all_three_are_shown():
    assert [command for command, _, _ in SHOWN] == ["explain", "trace", "diff"]
