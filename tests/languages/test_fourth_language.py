"""A language added as CONTRIBUTING.md tells: a package of its own with an entry point, nothing changed in recoupe."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from recoupe.languages.fr import PACK as FRENCH

MODULE = r"""
from pathlib import Path

from recoupe.languages.pack import LanguagePack

PATTERN = r"\b[ldqsn]' | \p{L}+ | \d+ | [^\s]"
PACK = LanguagePack(code="oc", name="Occitan", folder=Path(__file__).parent, pattern=PATTERN)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with an installed package that brings an Occitan pack: its code and an entry point."""
    package = tmp_path / "site" / "recoupe_oc"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(MODULE, encoding="utf-8")
    metadata = package.parent / "recoupe_oc-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: recoupe-oc\nVersion: 1.0\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[recoupe.languages]\noc = recoupe_oc:PACK\n", encoding="utf-8")
    return package.parent


def recoupe(site: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run the command line where the package is installed."""
    command = [sys.executable, "-c", "from recoupe.cli import main; main()", *arguments]
    environment = os.environ | {"PYTHONPATH": str(site), "COLUMNS": "160"}
    return subprocess.run(command, input=text, capture_output=True, text=True, env=environment, check=False)


def test_a_pack_without_words_is_listed_and_reads_no_article(site: Path, tmp_path: Path) -> None:
    listed = recoupe(site, "languages", "--json", "-")
    packs = {pack["code"]: pack for pack in json.loads(listed.stdout)}
    assert packs["fr"]["finds"] == ["times", "quantities", "names", "statements"]
    assert (packs["oc"]["reads"], packs["oc"]["finds"], packs["oc"]["card"]) == (False, [], None)
    row = json.dumps({"id": "1", "text": "L'aiga monta, ditz Marta Roca.", "language": "oc"})
    story = tmp_path / "story.jsonl"
    story.write_text(row + "\n", encoding="utf-8")
    refused = recoupe(site, "extract", str(story))
    assert refused.returncode == 1
    assert "its language is 'oc'" in refused.stderr
    assert "no furniture.toml" in refused.stderr


def test_a_pack_without_cues_finds_times_and_says_that_statements_are_not_found_yet(site: Path, tmp_path: Path) -> None:
    for name in ("furniture", "number", "time"):
        shutil.copy(FRENCH.folder / f"{name}.toml", site / "recoupe_oc")
    listed = recoupe(site, "languages", "--json", "-")
    assert json.loads(listed.stdout)[-1]["finds"] == ["times"]
    assert "not yet: quantities, names, statements" in " ".join(recoupe(site, "languages").stdout.split())
    row = json.dumps({"id": "1", "text": "L'aiga monta, ditz Marta Roca, mardi 9 mai 2023.", "language": "oc"})
    story = tmp_path / "story.jsonl"
    story.write_text(row + "\n", encoding="utf-8")
    stand_in = f"oc={FRENCH.folder / 'pipeline'}"
    done = recoupe(site, "extract", str(story), "--pipeline", stand_in)
    assert (done.returncode, "Occitan (1 read): statements in this language are not found yet" in done.stderr) == (
        0,
        True,
    )
    article = json.loads(done.stdout)
    assert [time["value"] for time in article["times"]] == ["2023-05-09"]
    assert (article["statements"], article["statements_sought"]) == ([], False)
    explained = recoupe(site, "extract", "--explain", str(story), "--pipeline", stand_in)
    shown = " ".join(explained.stdout.split())
    assert "none was looked for" in shown
    assert "when “mardi 9 mai 2023” = 9 May 2023" in shown
    checked = recoupe(site, "check", str(story), "--out", str(tmp_path / "out"), "--pipeline", stand_in)
    assert checked.returncode == 0
    page = (tmp_path / "out" / "dossier.html").read_text(encoding="utf-8")
    assert "none was looked for" in page
    assert '<q lang="oc">mardi 9 mai 2023</q> <b>9 May 2023</b>' in page


def test_the_reader_is_told_once_what_is_not_found_yet(site: Path, tmp_path: Path) -> None:
    for name in ("furniture", "number", "time"):
        shutil.copy(FRENCH.folder / f"{name}.toml", site / "recoupe_oc")
    rows = [{"id": str(number), "text": f"L'aiga monta {number} còps.", "language": "oc"} for number in range(3)]
    story = tmp_path / "story.jsonl"
    story.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = recoupe(site, "extract", str(story), "--pipeline", f"oc={FRENCH.folder / 'pipeline'}")
    assert done.stderr.count("Occitan (3 read): statements in this language are not found yet") == 1


def test_a_pack_with_words_and_a_pipeline_reads_articles(site: Path, tmp_path: Path) -> None:
    folder = site / "recoupe_oc"
    for table in FRENCH.folder.glob("*.toml"):  # a neighbour's tables are where one would start
        shutil.copy(table, folder)
    verbs = folder / "conjugation.toml"
    french = 'present = ["dit", "disent"]'
    assert french in verbs.read_text(encoding="utf-8")
    verbs.write_text(
        verbs.read_text(encoding="utf-8").replace(french, 'present = ["ditz", "dison"]', 1), encoding="utf-8"
    )
    row = json.dumps({"id": "1", "text": "« L'aiga monta », ditz Marta Roca.", "language": "oc"})
    story = tmp_path / "story.jsonl"
    story.write_text(row + "\n", encoding="utf-8")
    done = recoupe(site, "extract", str(story), "--pipeline", f"oc={FRENCH.folder / 'pipeline'}")
    assert (done.returncode, done.stderr) == (0, "")
    article = json.loads(done.stdout)
    [statement] = article["statements"]
    shown = {part: [article["text"][a:b] for a, b in statement[part]] for part in ("content", "cue", "source")}
    assert (article["language"], shown["cue"], shown["source"]) == ("oc", ["ditz"], ["Marta Roca"])
    assert statement["chain"][-1]["name"] == "Marta Roca"
