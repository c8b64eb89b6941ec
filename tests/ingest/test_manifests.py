from __future__ import annotations

import io
from pathlib import Path

import pytest

from recoupe.ingest.read import Reading, read

FRENCH = "Le maire a déclaré jeudi que la passerelle resterait fermée pendant six mois, faute de crédits."


def story(folder: Path, manifest: str | bytes | None = None, name: str = "manifest.csv") -> Path:
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text(FRENCH, encoding="utf-8")
    (folder / "sub" / "b.txt").write_text(FRENCH, encoding="utf-8")
    if manifest is not None:
        (folder / name).write_bytes(manifest if isinstance(manifest, bytes) else manifest.encode())
    return folder


def outlets(reading: Reading) -> dict[str, str | None]:
    return {article.file: article.outlet for article in reading.articles}


def reasons(reading: Reading) -> list[str]:
    assert {failure.code for failure in reading.failures} <= {"manifest"}
    return [failure.reason for failure in reading.failures]


def test_a_manifest_in_a_folder_is_found_and_is_no_article(tmp_path: Path) -> None:
    table = (
        "file,url,outlet,published,language,title\n"
        'a.txt,https://exemple.invalid/a,"Le Quai, éd. du soir",2024-05-06T07:08+02:00,fr-FR,Titre donné\n'
        "sub/b.txt,,Radio Amont,2024-05,,\n"
    )
    reading = read([str(story(tmp_path, table))])
    assert not reading.failures
    first, second = reading.articles
    assert (first.outlet, first.title, first.url) == (
        "Le Quai, éd. du soir",
        "Titre donné",
        "https://exemple.invalid/a",
    )
    assert (first.published, first.published_zone) == ("2024-05-06T07:08", "+02:00")
    assert (second.outlet, second.published, second.title) == ("Radio Amont", "2024-05", None)
    assert first.metadata["outlet"].origin == "manifest"
    assert first.metadata["language"].origin == "text"
    assert second.metadata["title"].reason


def test_a_manifest_that_is_named_goes_before_the_one_that_is_found(tmp_path: Path) -> None:
    folder = story(tmp_path / "s", "file,outlet\na.txt,Trouvé\nsub/b.txt,Trouvé aussi\n")
    named = tmp_path / "known.csv"
    named.write_text("file,outlet\na.txt,Nommé\n", encoding="utf-8")
    assert outlets(read([str(folder)], manifest=named)) == {"a.txt": "Nommé", "sub/b.txt": "Trouvé aussi"}


def test_a_found_manifest_speaks_of_nothing_outside_its_folder(tmp_path: Path) -> None:
    other = story(tmp_path / "t")
    folder = story(tmp_path / "s", "file,outlet\na.txt,Le Quai\n")
    assert outlets(read([str(other), str(folder)])) == {
        "s/a.txt": "Le Quai",
        "s/sub/b.txt": None,
        "t/a.txt": None,
        "t/sub/b.txt": None,
    }


@pytest.mark.parametrize(
    "table",
    [
        "file;outlet\na.txt;Le Quai\n",
        "file\toutlet\r\na.txt\tLe Quai\r\n",
        "\ufeffFile,Outlet\n./a.txt,Le Quai\n\n",
        "outlet,file\nLe Quai,a.txt\n".encode("utf-16"),
    ],
)
def test_a_table_may_be_written_as_spreadsheets_write_it(tmp_path: Path, table: str | bytes) -> None:
    reading = read([str(story(tmp_path, table))])
    assert outlets(reading)["a.txt"] == "Le Quai"
    assert not reading.failures


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("file,outlet\nabsent.txt,X\n", "'absent.txt'"),
        ("file,medium\na.txt,X\n", "unknown column 'medium'; the columns are file, url, outlet"),
        ("name,outlet\na.txt,X\n", "no column 'file'"),
        ("file,published\na.txt,06/05/2024\n", "line 2: published is '06/05/2024'; write a date as"),
        ("file,published\na.txt,2024-02-30\n", "line 2: published is '2024-02-30'"),
        ("file,language\na.txt,français ?\n", "line 2: language is 'français ?'"),
        ("file,outlet\na.txt,X\na.txt,Y\n", "line 3: 'a.txt' was named before"),
        ("file,outlet\n,X\n", "line 2: it names no file"),
        ("file,outlet\na.txt,Le Quai, le soir\n", "line 2: it has 3 values for 2 columns"),
        ('file,outlet\na.txt,"X\n', "no table in CSV"),
        ("", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00", "no manifest: it is a PNG picture, not text; give a table in a CSV file"),
    ],
)
def test_what_is_wrong_with_a_manifest_is_said_and_the_articles_are_read(
    tmp_path: Path, table: str | bytes, told: str
) -> None:
    reading = read([str(story(tmp_path, table))])
    assert [article.file for article in reading.articles] == ["a.txt", "sub/b.txt"]
    assert any(told in reason for reason in reasons(reading))


def test_a_row_keeps_what_is_right_of_it(tmp_path: Path) -> None:
    assert outlets(read([str(story(tmp_path, "file,outlet,published\na.txt,Le Quai,hier\n"))]))["a.txt"] == "Le Quai"


def test_a_missing_manifest_is_said(tmp_path: Path) -> None:
    reading = read([str(story(tmp_path))], manifest=tmp_path / "no.csv")
    assert [(failure.file, failure.code) for failure in reading.failures] == [("no.csv", "manifest")]
    assert reasons(reading) == ["there is no such file, and so no manifest; give a table in a CSV file"]
    assert len(reading.articles) == 2


def test_a_folder_is_no_manifest(tmp_path: Path) -> None:
    reading = read([str(story(tmp_path))], manifest=tmp_path)
    assert reasons(reading) == ["the manifest cannot be read: Is a directory"]


def test_a_manifest_may_speak_of_rows_and_standard_input(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text(f'{{"id": "un", "text": "{FRENCH}"}}\n', encoding="utf-8")
    named = tmp_path / "known.csv"
    named.write_text("file,outlet\nr.jsonl#un,Le Quai\n-,Radio Amont\n", encoding="utf-8")
    stdin = io.BytesIO(FRENCH.encode())
    reading = read([str(tmp_path / "r.jsonl"), "-"], manifest=named, stdin=stdin)
    assert outlets(reading) == {"-": "Radio Amont", "r.jsonl#un": "Le Quai"}
    assert not reading.failures


@pytest.mark.parametrize(("text", "origin"), [("Oui.", "manifest"), (FRENCH, "text")])
def test_the_manifests_language_counts_where_a_text_is_too_short(tmp_path: Path, text: str, origin: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,language\na.txt,fr\n", encoding="utf-8")
    (article,) = read([str(tmp_path)]).articles
    assert (article.language, article.metadata["language"].origin) == ("fr", origin)


def test_a_short_text_that_is_nothing_certain_asks_for_a_manifest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ok 12", encoding="utf-8")
    (failure,) = read([str(tmp_path)]).failures
    assert failure.code == "language"
    assert "manifest" in failure.reason


def test_a_manifest_does_not_make_a_long_text_french(tmp_path: Path) -> None:
    text = "Il sindaco ha detto giovedì che il ponte resterà chiuso per sei mesi, per mancanza di denaro."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,language\na.txt,fr\n", encoding="utf-8")
    (failure,) = read([str(tmp_path)]).failures
    assert (failure.code, "'it'" in failure.reason) == ("language", True)
