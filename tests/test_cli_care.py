"""What the command takes care of: a quick start, a dossier that is there, a terminal that names cannot command."""

import json
import subprocess
import sys

import pytest
from tests.test_cli import FERRY, QUAY, installed, recoupe, write

from recoupe import __version__

HEAVY = {"spacy", "thinc", "numpy", "msgspec", "rich", "jinja2", "py3langid", "regex", "recoupe.pipeline"}


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments):
    code = f"""
import sys
from recoupe.cli import main
try:
    main({arguments!r})
finally:
    print(*sys.modules, file=sys.stderr)
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert set(result.stderr.split()) & HEAVY == set()
    assert result.stdout


def test_the_version_is_told():
    assert installed("--version").stdout == f"recoupe {__version__}\n".encode()


def test_a_slip_in_a_path_does_not_cost_the_dossier_that_is_there(here):
    write(here / "story", a__txt=QUAY, b__txt=FERRY)
    recoupe("check", "story")
    before = (here / "recoupe-out/dossier.json").read_bytes()
    result = recoupe("check", "stroy")
    assert result.exit_code == 1
    assert "stroy: there is no such file or folder" in result.stderr
    assert "left as it is" in result.stderr
    assert (here / "recoupe-out/dossier.json").read_bytes() == before


def test_control_characters_in_a_name_are_shown_and_not_sent(here):
    row = json.dumps({"id": "ok\x1b[2J", "text": QUAY, "published": "hier"})
    write(here, a__jsonl=row + "\n")
    stderr = recoupe("extract", "a.jsonl").stderr
    assert "\x1b" not in stderr
    assert "⟨U+001B⟩" in stderr


def test_where_the_dossier_lies_is_told_under_the_table(here):
    write(here / "story", a__txt=QUAY, b__txt=FERRY)
    assert recoupe("check", "story", "--out", "mine").stdout.splitlines()[-1] == "mine/dossier.html"


def test_what_a_check_wrote_among_the_articles_is_no_matter_at_the_next(here):
    write(here / "story", a__txt=QUAY, b__txt=FERRY)
    first = recoupe("check", "story", "--out", "story/out")
    again = recoupe("check", "story", "--out", "story/out")
    assert (again.stderr, again.stdout, again.exit_code) == (first.stderr, first.stdout, 0)


def test_markup_in_a_text_file_and_files_of_other_kinds_are_mentioned(here):
    write(here / "story", a__txt=QUAY, b__txt=f"<html><body><p>{FERRY}</p></body></html>", c__docx=b"PK")
    stderr = recoupe("check", "story").stderr
    assert "b.txt: it holds HTML" in stderr
    assert "c.docx: passed over" in stderr
