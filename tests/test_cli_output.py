"""Where the command writes: places that cannot be written, devices, links, full disks, readers that leave."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from tests.test_cli import COMMAND, FERRY, QUAY, recoupe, write, wrong


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "a.txt", "--out", "a.txt"],
        ["check", "a.txt", "--out", "a.txt/below"],
        ["check", "a.txt", "--json", "no/such/folder.json"],
        ["check", "a.txt", "--json", "s"],
        ["extract", "a.txt", "--json", "a.txt/below"],
        ["extract", "a.txt", "--json", "s"],
        ["extract", "a.txt", "--json", ""],
    ],
)
def test_a_place_that_cannot_be_written_is_told(here, arguments):
    write(here, a__txt=QUAY)
    (here / "s").mkdir()
    line = wrong(recoupe(*arguments, *(["--quiet"] if arguments[0] == "check" else [])))
    assert arguments[-1] in line
    assert not list(here.rglob("*.part"))
    assert (here / "a.txt").read_text(encoding="utf-8") == QUAY


def test_a_device_is_written_as_it_is(here):
    write(here, a__txt=QUAY)
    assert recoupe("extract", "a.txt", "--json", os.devnull).exit_code == 0
    assert not Path(os.devnull).is_file()


def test_a_link_stays_a_link(here):
    write(here, a__txt=QUAY, real__jsonl="")
    (here / "link.jsonl").symlink_to("real.jsonl")
    assert recoupe("extract", "a.txt", "--json", "link.jsonl").exit_code == 0
    assert (here / "link.jsonl").is_symlink()
    assert json.loads((here / "real.jsonl").read_bytes())["text"] == QUAY


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("arguments", [["extract"], ["check"], ["check", "--json", "-"]])
def test_a_full_disk_is_told_without_a_traceback(here, arguments):
    write(here, a__txt=QUAY)
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([COMMAND, *arguments, "a.txt"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith(b"recoupe: cannot write ")
    assert b"Traceback" not in result.stderr


def test_a_reader_that_leaves_ends_the_command_quietly(here):
    write(here, **{f"a{n}__txt": f"{QUAY}{FERRY * n}" for n in range(20)})
    with subprocess.Popen([COMMAND, "extract", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.read(1) == b"{"
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(("sentence", "status"), [("Le quai est fermé depuis mardi", 0), ("Un âne vole", 1)])
def test_a_reader_that_leaves_changes_nothing_of_what_the_status_says(here, sentence, status):
    write(here, a__txt="Le quai est fermé depuis mardi, selon la préfecture.")
    assert recoupe("check", "a.txt", "--out", "d", "--quiet").exit_code == 0
    read, written = os.pipe()
    os.close(read)
    told = subprocess.run([COMMAND, "trace", sentence, "d"], stdout=written, stderr=subprocess.PIPE, check=False)
    os.close(written)
    assert (told.returncode, told.stderr) == (status, b"")


def test_an_output_folder_that_is_a_file_is_told(here):
    write(here, a__txt=QUAY, taken="mine")
    result = recoupe("check", "a.txt", "--out", "taken")
    assert (result.exit_code, (here / "taken").read_text(encoding="utf-8")) == (2, "mine")
    assert "this is a file; name a folder" in result.stderr
