"""The stages in their order: the same articles give the same bytes, and one article stops no other."""

import json
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner
from spacy.language import Language
from tests.conftest import EXAMPLE

from recoupe.cli import main
from recoupe.errors import UsageError
from recoupe.ingest.read import read
from recoupe.languages.fr import PACK
from recoupe.pipeline import LONGEST_BLOCK, Extractor, cross_check, extract_all
from recoupe.records.dossier import to_json
from recoupe.records.text import Article, Failure


@pytest.fixture(scope="module")
def read_example():
    return read([str(EXAMPLE)]).articles


@pytest.fixture(scope="module")
def extractor():
    return Extractor()


def check(*paths, out):
    result = CliRunner().invoke(main, ["check", *map(str, paths), "--out", str(out), "--quiet"], catch_exceptions=False)
    assert result.exit_code == 0
    return (out / "dossier.json").read_bytes(), (out / "dossier.html").read_bytes()


def test_another_folder_and_another_order_give_the_same_bytes(example, tmp_path):
    _, folder = example
    first = (folder / "dossier.json").read_bytes(), (folder / "dossier.html").read_bytes()
    copy = tmp_path / "somewhere" / "else"
    shutil.copytree(EXAMPLE, copy)
    assert check(copy, out=tmp_path / "copy") == first
    files = sorted(copy.glob("*.txt"), reverse=True)
    manifest = ["--manifest", copy / "manifest.csv"]
    assert check(*files, *manifest, out=tmp_path / "order") == first


def test_several_stories_in_several_languages_come_out_alike_in_any_order(tmp_path):
    stories = EXAMPLE.parents[1] / "benchmarks/gold/stories/dev"
    files = [file for story in ("ferry", "puerto", "refinery") for file in sorted((stories / story).glob("*.txt"))[:3]]
    first = check(*files, out=tmp_path / "first")
    assert len(json.loads(first[0])["stories"]) == 3
    assert check(*files[1::2], *files[::-2], out=tmp_path / "mixed") == first


def test_another_process_with_another_hash_seed_gives_the_same_bytes(example, tmp_path):
    code = "from recoupe.cli import main; main()"
    arguments = [sys.executable, "-c", code, "check", EXAMPLE, "--out", tmp_path, "--quiet"]
    subprocess.run(arguments, check=True, env={"PYTHONHASHSEED": "4242", "PYTHONPATH": ":".join(sys.path)})
    for name in ("dossier.json", "dossier.html"):
        assert (tmp_path / name).read_bytes() == (example[1] / name).read_bytes()


def test_one_by_one_and_in_a_batch_articles_say_the_same(read_example, extractor):
    batch = [to_json(article) for article in extract_all(read_example) if isinstance(article, Article)]
    assert [to_json(Extractor()(article)) for article in read_example[:2]] == batch[:2]
    assert [to_json(extractor(article)) for article in reversed(read_example)] == batch[::-1]


def test_the_order_of_extracted_articles_makes_no_difference(read_example, extractor):
    articles = [extractor(article) for article in read_example]
    assert cross_check(articles[::-1]) == cross_check(articles)


def test_the_dossier_holds_no_absolute_path(example):
    for name in ("dossier.json", "dossier.html"):
        assert str(EXAMPLE.parent) not in (example[1] / name).read_text(encoding="utf-8")


def test_nothing_gives_an_empty_dossier():
    failures = (Failure("b", "empty", "x"), Failure("a", "empty", "y"))
    dossier = cross_check([], failures)
    assert (dossier.articles, dossier.claims, dossier.failed) == ((), (), failures[::-1])
    assert json.loads(to_json(dossier))["articles"] == []
    assert list(extract_all([])) == []


def test_a_stand_in_for_no_language_is_refused():
    with pytest.raises(UsageError, match="no language pack for xx; there is one for en, es, fr"):
        Extractor({"xx": "some_pipeline"})


def test_an_article_too_long_to_parse_fails_alone(tmp_path):
    sentence = "La maire a annoncé que le quai rouvrirait lundi. "
    (tmp_path / "a.txt").write_text(sentence * (LONGEST_BLOCK // len(sentence) + 1), encoding="utf-8")
    (tmp_path / "b.txt").write_text(sentence, encoding="utf-8")
    long, good = extract_all(read([str(tmp_path)]).articles)
    assert isinstance(long, Failure)
    assert (long.file, long.code) == ("a.txt", "too_long")
    assert isinstance(good, Article)
    assert good.statements


@Language.component("breaks_on_quays")
def breaks_on_quays(doc):
    if any(token.text == "quai" for token in doc):
        raise ArithmeticError("no quays, please")
    return doc


def test_a_fault_in_one_article_stops_no_other(tmp_path):
    nlp = PACK.pipeline()
    nlp.add_pipe("breaks_on_quays")
    nlp.to_disk(tmp_path / "breaks")
    for name, place in (("a", "pont"), ("b", "quai"), ("c", "bac")):
        text = f"La maire a annoncé mardi que le {place} rouvrirait lundi."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    story = tmp_path / "story"
    story.mkdir()
    paths = [str(tmp_path / f"{name}.txt") for name in "abc"]
    options = ["--pipeline", f"fr={tmp_path / 'breaks'}", "--out", str(story), "--quiet"]
    result = CliRunner().invoke(main, ["check", *paths, *options], catch_exceptions=False)
    assert result.exit_code == 1
    assert result.stderr.startswith("recoupe: b.txt: a fault in recoupe")
    assert "ArithmeticError: no quays, please" in result.stderr
    written = json.loads((story / "dossier.json").read_bytes())
    assert [article["file"] for article in written["articles"]] == ["a.txt", "c.txt"]
    assert [(one["file"], one["code"]) for one in written["failed"]] == [("b.txt", "fault")]
