"""Pages in English and Spanish: date lines, bylines, update notes and datelines told apart from the text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from recoupe.ingest.read import read
from recoupe.records.text import Article

ENGLISH = """The Harbour Gazette
Ferry between the two islands stops for a month
By Anna Pritchard and Tom Ellery
Published on April 8, 2025 at 1:21 pm EDT
Updated April 8, 2025 5:29 p.m.
Share this article
The ferry that joins the two islands will not sail before May, the port authority said on Tuesday evening.
Passengers had been told of the repairs last week. Some will have to wait for the mail boat, which sails twice a day.
Also read: Why the mail boat is always late
Editor's note: An earlier version of this article gave a wrong name for the mail boat.
"""
SPANISH = """La Voz del Puerto
El transbordador entre las dos islas se detiene un mes
Por Elena Quintero y Tomás Arce
Publicado el 8 de abril de 2025 a las 13:21
Actualizado a las 17:29 h
Compartir
El transbordador que une las dos islas no saldrá antes de mayo, informó el martes por la noche la autoridad del puerto.
Los pasajeros supieron de las reparaciones la semana pasada. Algunos tendrán que esperar el barco del correo.
Lea también: Por qué el barco del correo llega siempre tarde
Nota de la redacción: una versión anterior de este texto daba otro nombre al barco del correo.
"""


def page(folder: Path, text: str) -> Article:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    reading = read([str(folder / "page.txt")])
    assert not reading.failures
    return reading.articles[0]


def kinds(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for block in article.blocks:
        found.setdefault(block.kind, []).append(article.text[slice(*block.span)])
    return found


@pytest.mark.parametrize(
    ("text", "language", "byline", "zone"),
    [
        (ENGLISH, "en", "Anna Pritchard and Tom Ellery", "-04:00"),
        (SPANISH, "es", "Elena Quintero y Tomás Arce", None),
    ],
)
def test_a_page_tells_its_title_authors_and_dates(
    tmp_path: Path, text: str, language: str, byline: str, zone: str | None
) -> None:
    article = page(tmp_path, text)
    assert article.language == language
    assert article.title == text.splitlines()[1]
    assert article.byline == byline
    assert (article.published, article.published_zone) == ("2025-04-08T13:21", zone)
    assert article.updated == "2025-04-08T17:29"
    found = kinds(article)
    told = [*found.get("lede", []), *found.get("paragraph", [])]
    assert len(told) == 2
    assert len(found["note"]) == 3
    assert "Share this article" in found["boilerplate"] or "Compartir" in found["boilerplate"]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Tuesday, April 8th, 2025", "2025-04-08"),
        ("8 Apr 2025", "2025-04-08"),
        ("Published: 8 April 2025 | 13:21 GMT", "2025-04-08T13:21"),
        ("Posted on Sept. 3, 2024", "2024-09-03"),
        ("Published 12:05 a.m. April 8, 2025", "2025-04-08T00:05"),
        ("Published 04/23/2025", "2025-04-23"),
        ("Published 23/04/2025", "2025-04-23"),
        ("Published 08/04/2025", None),
    ],
)
def test_english_date_lines(tmp_path: Path, line: str, published: str | None) -> None:
    lines = ENGLISH.splitlines()
    article = page(tmp_path, "\n".join([*lines[:3], line, *lines[6:8]]))
    assert article.published == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("martes, 8 de abril de 2025", "2025-04-08"),
        ("8 abr 2025 - 13:21", "2025-04-08T13:21"),
        ("Fecha de publicación: 08/04/2025 1:21 p. m.", "2025-04-08T13:21"),
        ("1º de setiembre del 2024", "2024-09-01"),
        ("Publicado: 8 abril, 2025", "2025-04-08"),
        ("Publicada el 8 de abril", None),
    ],
)
def test_spanish_date_lines(tmp_path: Path, line: str, published: str | None) -> None:
    lines = SPANISH.splitlines()
    article = page(tmp_path, "\n".join([*lines[:3], line, *lines[6:8]]))
    assert article.published == published


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("PORT LYS, April 8 (Reuters) - The ferry will not sail before May, the port said on Tuesday.", "PORT LYS"),
        ("Puerto Lis, 8 abr (EFE).- El transbordador no saldrá antes de mayo, dijo el martes el puerto.", "Puerto Lis"),
    ],
)
def test_a_dateline_is_a_note_before_the_text(tmp_path: Path, text: str, opening: str) -> None:
    note = kinds(page(tmp_path, text))["note"]
    assert [words.startswith(opening) for words in note] == [True]


def test_nothing_is_left_unsought_in_the_languages_that_are_read(tmp_path: Path) -> None:
    rows = [{"id": str(number), "text": text} for number, text in enumerate((ENGLISH, SPANISH))]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert read([str(tmp_path / "rows.jsonl")]).unsought == ()
