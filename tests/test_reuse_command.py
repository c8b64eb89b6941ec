"""`recoupe reuse`: what it prints and writes, and how it takes what cannot be read."""

import io
import json
from importlib.resources import files

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from rich.console import Console
from tests.conftest import EXAMPLE

from recoupe.cli import main
from recoupe.ingest.read import read
from recoupe.records.dossier import schema_text
from recoupe.records.reuse import Reuse
from recoupe.report.reuse_terminal import render_passages
from recoupe.weigh.reuse.survey import survey

SHIPPED = files("recoupe.records").joinpath("reuse.schema.json")


def run(*arguments):
    return CliRunner().invoke(main, ["reuse", *map(str, arguments)])


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    out = tmp_path_factory.mktemp("reuse")
    result = run(EXAMPLE, "--out", out)
    assert result.exit_code == 0, result.output
    return result, out


def test_the_terminal_shows_passages_side_by_side_and_who_has_them_from_whom(done):
    result, _ = done
    assert "1. 2 articles, 99 words" in result.stdout
    assert "[mardi après-midi,]" in result.stdout
    assert "Aubrelle Info ← Le Courrier de Saint-Aurèle (published clearly later)" in result.stdout
    assert result.stdout.rstrip().endswith("reuse.html")
    assert "\x1b" not in result.stdout


def test_the_interface_speaks_french(tmp_path):
    result = run(EXAMPLE, "--out", tmp_path, "--interface", "fr")
    assert "paru nettement plus tard" in result.stdout
    assert '<html lang="fr">' in (tmp_path / "reuse.html").read_text(encoding="utf-8")


def test_the_json_follows_its_schema_and_leads_back_to_the_words(done):
    _, out = done
    found = json.loads((out / "reuse.json").read_text(encoding="utf-8"))
    schema = json.loads(SHIPPED.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(found)
    texts = {article["id"]: article["text"] for article in found["articles"]}
    outlets = {article["id"]: article["outlet"] for article in found["articles"]}
    assert len(found["passages"]) == 5
    for passage in found["passages"]:
        assert texts[passage["first"]][slice(*passage["first_span"])].strip()
        assert passage["direction"]["reason"] == "time"
    assert {outlets[one["direction"]["source"]] for one in found["passages"]} == {
        "Radio Grand-Val", "Le Courrier de Saint-Aurèle",
    }  # fmt: skip


def test_the_schema_that_ships_is_that_of_the_records():
    assert SHIPPED.read_text(encoding="utf-8") == schema_text(Reuse), "records changed: run make schema"


def test_the_same_articles_give_the_same_bytes(done, tmp_path):
    _, out = done
    parts = sorted(EXAMPLE.glob("*.txt"), reverse=True)
    assert run(*parts, "--manifest", EXAMPLE / "manifest.csv", "--out", tmp_path, "--quiet").exit_code == 0
    for name in ("reuse.json", "reuse.html"):
        assert (tmp_path / name).read_bytes() == (out / name).read_bytes()


def test_json_on_standard_output_moves_the_passages_to_standard_error(tmp_path):
    result = run(EXAMPLE, "--out", tmp_path, "--json", "-")
    assert json.loads(result.stdout)["passages"]
    assert "99 words" in result.stderr


def test_what_cannot_be_read_is_told_and_the_rest_is_done(tmp_path):
    (tmp_path / "leer.txt").write_text("", encoding="utf-8")
    result = run(EXAMPLE, tmp_path / "leer.txt", "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "leer.txt" in result.stderr
    assert "leer.txt" in (tmp_path / "out" / "reuse.html").read_text(encoding="utf-8")


def test_nothing_to_read_leaves_an_earlier_result_as_it_is(tmp_path):
    (tmp_path / "reuse.json").write_text("earlier", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    result = run(tmp_path / "empty.txt", "--out", tmp_path)
    assert result.exit_code == 1
    assert (tmp_path / "reuse.json").read_text(encoding="utf-8") == "earlier"


def test_articles_that_share_nothing_give_a_page_that_says_so(tmp_path):
    for number, words in enumerate(["Le phare de Brest est éteint depuis hier soir.", "La mairie de Sète a voté."]):
        (tmp_path / f"{number}.txt").write_text(words * 3, encoding="utf-8")
    result = run(tmp_path, "--out", tmp_path / "out")
    assert "No two articles share a passage beyond chance." in result.stdout
    assert "No two articles share a passage" in (tmp_path / "out" / "reuse.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_a_narrow_terminal_and_an_old_encoding_get_what_they_can_show(encoding):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
    reading = read([str(EXAMPLE)])
    render_passages(survey(reading.articles), "fr", Console(file=stream, width=50))
    stream.flush()
    lines = raw.getvalue().decode(encoding).splitlines()
    assert max(map(len, lines)) <= 50
    assert any("Aubrelle Info" in line for line in lines)
