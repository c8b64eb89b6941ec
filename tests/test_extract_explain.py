"""`recoupe extract --explain`, as a person meets it, on an article of the shipped example.

The golden texts are renewed with `make golden`; read the difference before keeping it.
"""

import json
import subprocess
from pathlib import Path

import pytest
from tests.conftest import EXAMPLE
from tests.test_cli import COMMAND, FERRY, QUAY, recoupe, write, wrong

ARTICLE = EXAMPLE / "02-echo-des-cretes.txt"
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("interface", ["en", "fr"])
def test_an_article_is_printed_as_it_was(interface, request, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    result = recoupe("extract", "--explain", ARTICLE, "--interface", interface)
    assert (result.exit_code, result.stderr) == (0, "")
    golden = GOLDEN / f"explain.{interface}.txt"
    if request.config.getoption("--renew-golden"):
        golden.write_text(result.stdout, encoding="utf-8")
    wanted = golden.read_text(encoding="utf-8")
    assert result.stdout.splitlines() == wanted.splitlines(), "if this is better: make golden, and read the difference"


def test_json_goes_to_the_file_that_is_named_beside_the_text(here):
    write(here, a__txt=QUAY, b__txt=FERRY)
    result = recoupe("extract", "a.txt", "b.txt", "--explain", "--json", "lines.jsonl")
    assert result.exit_code == 0
    assert result.stdout.count("⟦1 what is told⟧".replace(" ", "\u00a0")) == 2
    assert (here / "lines.jsonl").read_bytes() == recoupe("extract", "a.txt", "b.txt").stdout_bytes
    assert [path.name for path in here.iterdir() if path.suffix == ".jsonl"] == ["lines.jsonl"]


def test_two_outputs_for_one_place_are_refused(here):
    write(here, a__txt=QUAY)
    assert "give --json a file" in wrong(recoupe("extract", "a.txt", "--explain", "--json", "-"))


def test_an_article_that_fails_stops_no_other(here):
    write(here, a__txt=b"", b__txt=QUAY)
    result = recoupe("extract", "a.txt", "b.txt", "--explain", "--quiet")
    assert (result.exit_code, result.stderr) == (1, "recoupe: a.txt: the file is empty\n")
    assert "quai Sénéchal" in result.stdout


def test_rows_have_what_they_say_of_themselves(here):
    write(here, r__jsonl=json.dumps({"id": "un", "text": QUAY, "outlet": "Le Quai", "published": "2031-02-03"}))
    result = recoupe("extract", "--explain", "r.jsonl")
    assert "Le Quai" in result.stdout
    assert "3 February 2031" in result.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk_is_told_without_a_traceback(here):
    write(here, a__txt=QUAY)
    command = [str(COMMAND), "extract", "--explain", "a.txt"]
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith(b"recoupe: cannot write ")
    assert b"Traceback" not in result.stderr
