from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
from pathlib import Path

import pytest

from recoupe.ingest.read import Reading, read
from recoupe.records.text import Failure

FRENCH = "Le maire a déclaré jeudi que la passerelle resterait fermée pendant six mois, faute de crédits."
OTHER = "La préfète a démenti vendredi : la passerelle rouvrira dès le mois prochain, a-t-elle assuré devant la presse."
ITALIAN = "Il sindaco ha detto giovedì che il ponte resterà chiuso per sei mesi, perché mancano i soldi per ripararlo."
PORTUGUESE = "O presidente da câmara disse na quinta-feira que a ponte ficará fechada seis meses por falta de verbas."
CATALAN = "L'alcalde va dir dijous que el pont estarà tancat durant sis mesos perquè no hi ha diners per arreglar-lo."


def write(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def files(reading: Reading) -> list[str]:
    return [article.file for article in reading.articles]


def codes(reading: Reading) -> dict[str, str]:
    return {failure.file: failure.code for failure in reading.failures}


def test_folders_are_read_to_the_bottom_without_hidden_files_and_other_kinds(tmp_path: Path) -> None:
    write(tmp_path / "s" / "sub", b__txt=OTHER)
    write(tmp_path / "s" / ".git", c__txt=FRENCH)
    write(tmp_path / "s", a__txt=FRENCH, d__md=FRENCH, e__html="<p>")
    (tmp_path / "s" / ".f.txt").write_text(FRENCH)
    reading = read([str(tmp_path / "s")])
    assert files(reading) == ["a.txt", "sub/b.txt"]
    assert reading.failures == ()
    assert [notice.split(":")[0] for notice in reading.notices] == ["d.md", "e.html"]


def test_every_bad_input_is_named_with_its_reason_and_the_rest_is_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        good__txt=FRENCH,
        empty__txt=b"",
        blank__txt=" \r\n\t\n",
        picture__txt=b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        jpeg__txt=b"\xff\xd8\xff\xe0\x00\x10JFIF",
        document__txt=b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        program__txt=bytes(range(1, 32)) * 20,
        nul__txt=b"Le maire\x00a dit",
        broken__txt=FRENCH.encode()[:-60] + b"\xff\xfe" + OTHER.encode() * 3,
        greek__txt="Ο δήμαρχος είπε ότι η γέφυρα θα μείνει κλειστή".encode("iso-8859-7"),
        half__txt=b"\xff\xfeL\x00e\x00x",
        italian__txt=ITALIAN,
    )
    reading = read([str(tmp_path), str(tmp_path / "absent.txt"), str(tmp_path / "nowhere")])
    assert files(reading) == ["good.txt"]
    assert codes(reading) == {
        "absent.txt": "missing",
        "blank.txt": "empty",
        "broken.txt": "encoding",
        "document.txt": "binary",
        "empty.txt": "empty",
        "greek.txt": "encoding",
        "half.txt": "encoding",
        "jpeg.txt": "binary",
        "nowhere": "missing",
        "nul.txt": "binary",
        "picture.txt": "binary",
        "program.txt": "binary",
        "italian.txt": "language",
    }
    assert all(failure.reason for failure in reading.failures)
    assert str(tmp_path) not in repr(reading)


@pytest.mark.parametrize(("text", "code"), [(ITALIAN, "it"), (PORTUGUESE, "pt"), (CATALAN, "ca")])
def test_an_article_in_a_language_without_a_pack_names_it_and_the_packs(tmp_path: Path, text: str, code: str) -> None:
    write(tmp_path, a__txt=text)
    (failure,) = read([str(tmp_path)]).failures
    assert failure.code == "language"
    assert f"'{code}'" in failure.reason
    assert "fr" in failure.reason


def test_a_file_of_another_kind_that_is_named_is_refused(tmp_path: Path) -> None:
    write(tmp_path, page__html="<p>Bonjour</p>")
    (failure,) = read([str(tmp_path / "page.html")]).failures
    assert (failure.file, failure.code) == ("page.html", "kind")
    assert ".txt or .jsonl" in failure.reason


def test_an_empty_folder_fails_and_no_paths_are_an_empty_reading(tmp_path: Path) -> None:
    assert codes(read([str(tmp_path)])) == {tmp_path.name: "no_articles"}
    assert read([]) == Reading((), (), (), ())


def test_a_path_that_can_be_none_is_a_missing_one(tmp_path: Path) -> None:
    write(tmp_path, a__txt=FRENCH)
    reading = read(["", "é" * 300 + ".txt", "\0", str(tmp_path)])
    assert files(reading) == ["a.txt"]
    assert [failure.code for failure in reading.failures] == ["missing", "missing", "unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_fails(tmp_path: Path) -> None:
    write(tmp_path, a__txt=FRENCH)
    (tmp_path / "a.txt").chmod(0)
    assert codes(read([str(tmp_path)])) == {"a.txt": "unreadable"}


@pytest.mark.parametrize(
    ("raw", "text", "encoding", "notice"),
    [
        (FRENCH.encode(), FRENCH, "utf-8", ""),
        (FRENCH.encode("utf-8-sig"), FRENCH, "utf-8", ""),
        (FRENCH.encode("latin-1"), FRENCH, "iso-8859-1", "a.txt: read as Latin-1 (ISO 8859-1), not UTF-8"),
        (f"« {FRENCH} »…".encode("cp1252"), f"« {FRENCH} »…", "windows-1252", "a.txt: read as Windows-1252, not UTF-8"),
        (FRENCH.encode("utf-16"), FRENCH, "utf-16-le", "a.txt: read as UTF-16-LE, not UTF-8"),
        (
            b"\xfe\xff" + FRENCH.encode("utf-16-be"),
            FRENCH,
            "utf-16-be",
            "a.txt: read as UTF-16-BE, not UTF-8",
        ),
        (f"{FRENCH}\r\n\r\n{OTHER}\r".encode(), f"{FRENCH}\r\n\r\n{OTHER}\r", "utf-8", ""),
        (f"😀 {FRENCH}".encode(), f"😀 {FRENCH}", "utf-8", ""),
    ],
)
def test_bytes_are_read_as_they_are_and_what_is_unusual_is_said(
    tmp_path: Path, raw: bytes, text: str, encoding: str, notice: str
) -> None:
    write(tmp_path, a__txt=raw)
    reading = read([str(tmp_path)])
    (article,) = reading.articles
    assert (article.text, article.encoding) == (text, encoding)
    assert article.text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert reading.notices == ((notice,) if notice else ())


def test_offsets_count_code_points_of_the_text_after_its_mark(tmp_path: Path) -> None:
    text = f"🌉 Le pont ferme pour six mois\r\n\r\n{FRENCH}"
    write(tmp_path, a__txt=text.encode("utf-8-sig"))
    (article,) = read([str(tmp_path)]).articles
    assert [article.text[slice(*block.span)] for block in article.blocks] == ["🌉 Le pont ferme pour six mois", FRENCH]
    assert article.blocks[0].span == (0, 29)


def test_where_when_and_how_makes_no_difference(tmp_path: Path) -> None:
    story = write(tmp_path / "one" / "story", a__txt=FRENCH, b__txt=OTHER, c__txt=b"")
    copy = tmp_path / "elsewhere" / "copied"
    shutil.copytree(story, copy)
    once = read([str(story)])
    assert read([str(copy)]) == once
    assert read([f"{story}/", str(story / "b.txt"), str(story)]) == once
    apart = read([str(story / "b.txt"), str(story / "a.txt")])
    assert apart.articles == once.articles
    assert read([str(story / "a.txt")]).articles == once.articles[:1]


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path / "s" / "sub", a__txt=FRENCH)
    (tmp_path / "s" / "link.jsonl").symlink_to(tmp_path / "s" / "missing.jsonl")
    paths = [str(tmp_path / "s" / "sub" / "a.txt"), str(tmp_path / "s"), str(tmp_path / "s" / "sub")]
    assert files(read(paths)) == files(read(paths[::-1])) == ["sub/a.txt"]


def test_different_files_of_one_name_stay_apart(tmp_path: Path) -> None:
    write(tmp_path / "left" / "x", a__txt=FRENCH)
    write(tmp_path / "right" / "x", a__txt=FRENCH)
    left, right = str(tmp_path / "left" / "x"), str(tmp_path / "right" / "x")
    reading = read([left, right])
    assert files(reading) == ["left/x/a.txt", "right/x/a.txt"]
    assert len({article.id for article in reading.articles}) == 2
    assert read([right, left]) == reading


def test_an_id_comes_from_the_address_however_it_is_written(tmp_path: Path) -> None:
    def ids(*urls: str) -> set[str]:
        rows = [json.dumps({"id": str(n), "text": FRENCH, "url": url}) for n, url in enumerate(urls)]
        found = [read([str(write(tmp_path / str(n), a__jsonl=row))]).articles for n, row in enumerate(rows)]
        return {article.id for articles in found for article in articles}

    same = ids("https://www.exemple.invalid/pont/?utm_source=x#haut", "http://exemple.invalid/pont")
    assert len(same) == 1
    assert len(next(iter(same))) == 16
    assert len(ids("https://exemple.invalid/pont?page=1", "https://exemple.invalid/pont?page=2")) == 2


def test_the_same_address_and_bytes_twice_are_one_article(tmp_path: Path) -> None:
    row = {"text": FRENCH, "url": "https://exemple.invalid/pont"}
    lines = "\n".join(json.dumps({"id": name, **row}) for name in ("a", "b"))
    reading = read([str(write(tmp_path, a__jsonl=lines))])
    assert files(reading) == ["a.jsonl#a"]
    assert codes(reading) == {"a.jsonl#b": "duplicate"}


def test_rows_that_cannot_be_used_are_named_by_line_and_the_others_are_read(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "un", "text": FRENCH, "outlet": "Le Quai", "published": "2024-05-06"}),
        '{"id": "deux", "text": ',
        "",
        json.dumps({"text": FRENCH}),
        json.dumps({"id": "quatre", "text": "  "}),
        json.dumps({"id": "un", "text": OTHER}),
        json.dumps([1, 2]),
        '{"id": "moitié", "text": "\\ud800"}',
        json.dumps({"id": 8, "text": OTHER, "published": "mardi", "title": 3}),
    ]
    reading = read([str(write(tmp_path, r__jsonl="\r\n".join(rows)))])
    assert files(reading) == ["r.jsonl#8", "r.jsonl#un"]
    assert [article.outlet for article in reading.articles] == [None, "Le Quai"]
    assert [article.published for article in reading.articles] == [None, "2024-05-06"]
    told = sorted((failure.file, failure.reason.partition(":")[0]) for failure in reading.failures)
    assert told == [
        ("r.jsonl", "line 2"),
        ("r.jsonl", "line 4"),
        ("r.jsonl", "line 5"),
        ("r.jsonl", "line 6"),
        ("r.jsonl", "line 7"),
        ("r.jsonl", "line 8"),
        ("r.jsonl#8", "line 9"),
        ("r.jsonl#8", "line 9"),
    ]


def test_standard_input_is_a_text_or_json_lines() -> None:
    (article,) = read(["-", "-"], stdin=io.BytesIO(FRENCH.encode())).articles
    assert (article.file, article.text) == ("-", FRENCH)
    rows = b"\n " + json.dumps({"id": "x", "text": OTHER}).encode()
    assert files(read(["-"], stdin=io.BytesIO(rows))) == ["-#x"]
    assert read(["-"], stdin=io.BytesIO(b"")).failures == (Failure("-", "empty", "the file is empty"),)
