"""The command line as a person meets it: what is read, written and told, and the exit status."""

import json
import re
import subprocess
import sysconfig
from html import unescape
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner
from spacy.tokens import Doc
from spacy.training import Example

from recoupe import __version__
from recoupe.cli import main

COMMAND = Path(sysconfig.get_path("scripts")) / "recoupe"
QUAY = "Le quai Sénéchal rouvrira lundi aux piétons, a annoncé mardi la maire de Port-Lys, Hélène Bauvau.\n"
FERRY = "Selon la capitainerie, deux bacs ont été retirés du service en janvier. « Ils reviendront », assure-t-elle.\n"


def write(folder, **files):
    """Write files, "a__txt" becoming a.txt; text in UTF-8 with its line ends kept."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("__", ".")).write_bytes(raw)
    return folder


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def recoupe(*arguments, **more):
    """Run the command in this process; whatever it does not catch fails the test."""
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False, **more)


def installed(*arguments, **more):
    """Run the installed command as a process of its own."""
    return subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, check=False, timeout=120, **more)


def dossier(folder="recoupe-out"):
    return json.loads((Path(folder) / "dossier.json").read_bytes())


def articles(result):
    return [json.loads(line) for line in result.stdout_bytes.splitlines()]


# what is written


def test_check_writes_the_dossier_and_prints_the_table(here):
    write(here / "story", a__txt=QUAY, b__txt=QUAY.replace("a annoncé", "a confirmé"))
    result = recoupe("check", "story")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "quai Sénéchal" in " ".join(result.stdout.split())
    assert sorted(path.name for path in (here / "recoupe-out").iterdir()) == ["dossier.html", "dossier.json"]
    written = dossier()
    assert [article["file"] for article in written["articles"]] == ["a.txt", "b.txt"]
    assert (written["recoupe"], written["schema"], written["failed"]) == (__version__, 1, [])
    assert str(here) not in (here / "recoupe-out/dossier.json").read_text()


def test_the_installed_command_does_the_same(here):
    write(here / "story", a__txt=QUAY)
    inside = recoupe("check", "story", "--out", "one")
    outside = installed("check", "story", "--out", "two", "--interface", "en")
    assert (outside.returncode, outside.stderr) == (0, b"")
    assert inside.exit_code == 0
    for name in ("dossier.html", "dossier.json"):
        assert (here / "one" / name).read_bytes() == (here / "two" / name).read_bytes()


def test_json_on_standard_output_is_nothing_but_json(here):
    write(here, a__txt=QUAY, b__txt=FERRY)
    result = installed("check", "a.txt", "b.txt", "--json", "-")
    assert result.returncode == 0
    assert json.loads(result.stdout) == dossier()
    assert result.stdout == (here / "recoupe-out/dossier.json").read_bytes()
    assert b"No claims" in result.stderr or b"Claim" in result.stderr


def test_json_in_a_file_has_the_same_bytes(here):
    write(here, a__txt=QUAY)
    assert recoupe("check", "a.txt", "--json", "copy.json", "--out", "deep/er").exit_code == 0
    assert (here / "copy.json").read_bytes() == (here / "deep/er/dossier.json").read_bytes()


def test_quiet_says_nothing_but_what_went_wrong(here):
    write(here, a__txt=QUAY)
    assert recoupe("check", "a.txt", "--quiet").output == ""
    result = recoupe("check", "a.txt", "b.txt", "--quiet")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "recoupe: b.txt: there is no such file or folder\n"


def test_the_interface_speaks_french(here):
    write(here, a__txt=QUAY, b__txt=QUAY.replace("a annoncé", "a confirmé"))
    english, french = recoupe("check", "a.txt", "b.txt"), recoupe("check", "a.txt", "b.txt", "--interface", "fr")
    assert ("Claim" in english.stdout, "Claim" in french.stdout) == (True, False)
    assert '<html lang="fr"' in (here / "recoupe-out/dossier.html").read_text(encoding="utf-8")


def test_the_interface_of_the_environment_is_named_where_it_is_wrong(monkeypatch):
    monkeypatch.setenv("RECOUPE_INTERFACE", "de")
    result = recoupe("languages")
    assert (result.exit_code, "RECOUPE_INTERFACE" in result.stderr) == (2, True)


def tied_to_nobody(article):
    """An article without its mentions and the entities and names of its links, which only a story tells."""
    for statement in article["statements"]:
        for link in (link for chain in (*statement["chains"], statement["chain"]) for link in chain):
            link.pop("entity", None)
            link.pop("named", None)
    return {name: value for name, value in article.items() if name != "mentions"}


def test_extract_writes_the_articles_of_the_dossier_one_a_line(here):
    write(here / "story", b__txt=FERRY, a__txt=QUAY)
    assert recoupe("check", "story").exit_code == 0
    result = recoupe("extract", "story")
    assert (result.exit_code, result.stderr) == (0, "")
    assert [tied_to_nobody(one) for one in articles(result)] == [tied_to_nobody(one) for one in dossier()["articles"]]
    assert all(article["statements"] for article in articles(result))
    assert recoupe("extract", "story", "--json", "lines.jsonl").output == ""
    assert (here / "lines.jsonl").read_bytes() == result.stdout_bytes


def test_markup_in_an_article_shows_as_text(here):
    hostile = '<script>alert("pont")</script> <b onclick="x()">Le pont</b> est fermé, a dit la maire &amp; co.\n'
    write(here, a__txt=QUAY + hostile, b__txt=QUAY)
    assert recoupe("check", "a.txt", "b.txt").exit_code == 0
    html = (here / "recoupe-out/dossier.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert "<b onclick" not in html
    shown = unescape(re.sub(r"<[^>]*>", "", html))
    assert '<script>alert("pont")</script> <b onclick="x()">Le pont</b>' in shown
    assert "&amp; co." in shown


def test_what_failed_is_in_the_html_as_well(here):
    write(here, a__txt=QUAY, b__txt=b"")
    assert recoupe("check", "a.txt", "b.txt").exit_code == 1
    html = (here / "recoupe-out/dossier.html").read_text(encoding="utf-8")
    assert "b.txt" in html
    assert "the file is empty" in html


# what is read


def test_a_row_of_a_json_lines_file_is_an_article(here):
    rows = [{"id": "un", "text": QUAY, "outlet": "Le Quai", "url": "https://quai.invalid/1"}, {"id": 2, "text": FERRY}]
    write(here, r__jsonl="\n".join(map(json.dumps, rows)))
    result = recoupe("extract", "r.jsonl")
    assert result.exit_code == 0
    assert [(one["file"], one["outlet"]) for one in articles(result)] == [
        ("r.jsonl#2", None),
        ("r.jsonl#un", "Le Quai"),
    ]


@pytest.mark.parametrize(
    ("sent", "file"), [(QUAY, "-"), (json.dumps({"id": "un", "text": QUAY}) + "\n", "-#un")], ids=["text", "rows"]
)
def test_standard_input_is_read(sent, file):
    result = installed("extract", "-", input=sent.encode())
    assert (result.returncode, result.stderr) == (0, b"")
    (article,) = map(json.loads, result.stdout.splitlines())
    assert (article["file"], article["text"], article["language"]) == (file, QUAY, "fr")


@pytest.mark.parametrize(("encoding", "name"), [("latin-1", "Latin-1"), ("cp1252", "Windows-1252")])
def test_an_old_encoding_is_read_and_said(here, encoding, name):
    text = QUAY if encoding == "latin-1" else QUAY.replace("rouvrira", "coûte 3 € et rouvrira")
    write(here, a__txt=text.encode(encoding))
    result = recoupe("extract", "a.txt")
    assert result.exit_code == 0
    assert (articles(result)[0]["text"], "a.txt" in result.stderr, name in result.stderr) == (text, True, True)


def test_a_manifest_is_named_or_found(here):
    write(here / "s", a__txt=QUAY, manifest__csv="file,outlet\na.txt,Trouvé\n")
    write(here, named__csv="file,outlet\na.txt,Nommé\n")
    assert articles(recoupe("extract", "s"))[0]["outlet"] == "Trouvé"
    assert articles(recoupe("extract", "s", "--manifest", "named.csv"))[0]["outlet"] == "Nommé"


# what fails


BAD = {
    "none.txt": (None, "no such file"),
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\n", "blanks"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
    "binary.txt": (bytes(range(256)) * 4, "NUL"),
    "german.txt": (
        b"Der Hafen bleibt laut der Verwaltung bis Ende der Woche geschlossen, hie\xc3\x9f es am Dienstag.\n",
        "'de'",
    ),
    "page.pdf": (b"%PDF-1.4", ".txt or .jsonl"),
    "rows.jsonl": (b'{"id": "x", "text": \n', "line 1"),
    "long.txt": ((QUAY.strip() + " ").encode() * 1100, "100000"),
    "table.csv": (b"file,outlet\ngone.txt,X\n", "'gone.txt'"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["check", "extract"])
def test_what_fails_is_named_with_its_reason_and_the_others_go_on(here, command, name):
    content, reason = BAD[name]
    write(here, good__txt=QUAY)
    if content is not None:
        (here / name).write_bytes(content)
    paths = ["--manifest", name, "good.txt"] if name == "table.csv" else [name, "good.txt"]
    result = recoupe(command, *paths, *(["--json", "-"] if command == "check" else []), "--quiet")
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"recoupe: {name}: ")
    assert reason in line
    if command == "check":
        written = dossier()
        assert [article["file"] for article in written["articles"]] == ["good.txt"]
        assert [f"recoupe: {one['file']}: {one['reason']}" for one in written["failed"]] == [line]
        assert written["failed"][0]["code"]
    else:
        assert [article["file"] for article in articles(result)] == ["good.txt"]


def test_all_that_failed_is_in_the_dossier_in_order(here):
    write(here / "s", **{name.replace(".", "__"): raw for name, (raw, _) in BAD.items() if raw and name != "table.csv"})
    write(here / "s", good__txt=QUAY)
    assert recoupe("check", "s", "none.txt", "--quiet").exit_code == 1
    failed = [one["file"] for one in dossier()["failed"]]
    assert failed == sorted(failed)
    assert {"blank.txt", "binary.txt", "german.txt", "long.txt", "none.txt", "picture.txt"} <= set(failed)


def test_where_every_input_fails_the_dossier_says_so(here):
    result = recoupe("check", "none.txt", "--json", "-")
    assert result.exit_code == 1
    written = json.loads(result.stdout)
    assert (written["articles"], written["claims"]) == ([], [])
    assert [one["code"] for one in written["failed"]] == ["missing"]
    assert (here / "recoupe-out/dossier.html").is_file()


def test_a_missing_manifest_fails_and_the_articles_are_read(here):
    write(here, a__txt=QUAY)
    result = recoupe("check", "a.txt", "--manifest", "gone.csv", "--quiet")
    assert (result.exit_code, result.stderr.startswith("recoupe: gone.csv: there is no such file")) == (1, True)
    assert [one["file"] for one in dossier()["failed"]] == ["gone.csv"]
    assert len(dossier()["articles"]) == 1


# wrong use


def wrong(result):
    """The one line that tells what was wrong, of a command that left with status 2 and wrote nothing to its output."""
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith("recoupe: ")
    return line


@pytest.mark.parametrize(
    "arguments", [[], ["check"], ["cheque"], ["check", "a.txt", "--bogus"], ["check", "a.txt", "--interface", "xx"]]
)
def test_wrong_use_is_told_with_status_2(here, arguments):
    write(here, a__txt=QUAY)
    result = recoupe(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage:" in result.stderr


@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_folder_without_articles_is_no_input(here, command):
    write(here / "s", notes__md="# notes")
    result = recoupe(command, "s")
    assert (result.exit_code, result.stdout) == (2, "")
    assert ".txt or .jsonl" in result.stderr
    assert list(here.iterdir()) == [here / "s"]


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("fr", "give LANG=NAME"),
        ("=x", "give LANG=NAME"),
        ("xx=some_pipeline", "no language pack for xx; there is one for en, es, fr"),
        ("fr=no_such_pipeline", "'no_such_pipeline'"),
        ("fr=a.txt", "'a.txt'"),
    ],
)
@pytest.mark.parametrize("command", ["check", "extract"])
def test_a_pipeline_that_there_is_not_is_told(here, command, option, told):
    write(here, a__txt=QUAY)
    line = wrong(recoupe(command, "a.txt", "--pipeline", option))
    assert told in line
    assert "[E" not in line


def test_a_folder_that_is_no_pipeline_is_told(here):
    write(here, a__txt=QUAY)
    write(here / "broken", meta__json='{"lang": "fr", "name": "x", "version": "1"}', config__cfg="no sections here")
    assert "cannot load the fr pipeline 'broken'" in wrong(recoupe("extract", "a.txt", "--pipeline", "fr=broken"))


def test_a_pipeline_with_other_labels_cannot_stand_in(here):
    write(here, a__txt=QUAY)
    other = spacy.blank("xx")
    other.add_pipe("parser")
    words = ["Elle", "parle"]
    tree = Example.from_dict(Doc(other.vocab, words=words), {"heads": [1, 1], "deps": ["SBJ", "ROOT"]})
    other.initialize(lambda: [tree])
    other.to_disk(here / "other")
    line = wrong(recoupe("check", "a.txt", "--pipeline", "fr=other"))
    assert "its parser knows no advcl" in line
    assert "Universal Dependencies" in line


def test_a_pipeline_at_a_path_stands_in(here):
    from recoupe.languages.fr import PACK  # noqa: PLC0415

    write(here, a__txt=FERRY)
    PACK.pipeline().to_disk(here / "stand-in")
    result = recoupe("extract", "a.txt", "--pipeline", "fr=stand-in")
    assert result.exit_code == 0
    assert result.stdout == recoupe("extract", "a.txt").stdout
