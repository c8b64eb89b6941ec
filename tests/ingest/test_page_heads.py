"""The head of a page as newsrooms write it: its outlet's name and the date line, in three languages."""

from __future__ import annotations

import pytest

from recoupe.ingest.facts import Facts
from recoupe.ingest.furniture import furniture
from recoupe.ingest.metadata import Metadata, read_metadata
from recoupe.ingest.plain import blocks, read_page
from recoupe.languages.pack import installed

STORIES = {
    "fr": (
        "Le col des Aigues ferme pour trois jours",
        "Le préfet a annoncé jeudi la fermeture du col pour trois jours, en raison des avalanches.",
    ),
    "es": (
        "El paso de las Águilas cierra tres días",
        "El gobernador anunció el jueves el cierre del paso durante tres días, a causa de los aludes.",
    ),
    "en": (
        "Eagle Pass to shut for three days",
        "The governor said on Thursday that the pass would shut for three days because of avalanches.",
    ),
}


def metadata(text: str, language: str) -> Metadata:
    known = furniture(installed()[language])
    return read_metadata(read_page(text, known), Facts(), known)


def page(language: str, head: str = "", line: str = "") -> str:
    title, body = STORIES[language]
    return "\n\n".join(part for part in (head, title, line, body, body) if part)


@pytest.mark.parametrize(
    ("language", "line", "published"),
    [
        ("fr", "Dimanche 8 mars 2020, 7 h 15", "2020-03-08T07:15"),
        ("fr", "8 mars 2020 - 07h15", "2020-03-08T07:15"),
        ("fr", "Publié le 8 mars 2020 à 7 heures 15", "2020-03-08T07:15"),
        ("fr", "Radio Névé – Publié le dimanche 8 mars 2020 à 7h15", "2020-03-08T07:15"),
        ("fr", "Lise Amblard, le dimanche 8 mars 2020 à 7h15", "2020-03-08T07:15"),
        ("fr", "La rédaction avec agences, 8 mars 2020, 7h15", "2020-03-08T07:15"),
        ("fr", "Par Lise Amblard | 8 mars 2020", "2020-03-08"),
        ("fr", "À 7h15, le 8 mars 2020", "2020-03-08T07:15"),
        ("es", "Domingo, 8 de marzo de 2020 - 7:15", "2020-03-08T07:15"),
        ("es", "Publicado el 8 de marzo de 2020 a las 7:15 h", "2020-03-08T07:15"),
        ("es", "Radio Nevada | Publicado el 8/03/2020, 07:15", "2020-03-08T07:15"),
        ("es", "Lucía Amblar, 8 de marzo de 2020, 7:15", "2020-03-08T07:15"),
        ("es", "07:15 | 8 de marzo de 2020", "2020-03-08T07:15"),
        ("en", "Sunday, March 8, 2020 | 7:15 a.m. ET", "2020-03-08T07:15"),
        ("en", "Sunday, March 8, 2020 • 7:15 a.m. • by Lisa Amble", "2020-03-08T07:15"),
        ("en", "Posted: 7:15 PM, Mar 08, 2020", "2020-03-08T19:15"),
        ("en", "Published at 7:15 a.m. on Sunday, March 8, 2020", "2020-03-08T07:15"),
        ("en", "Radio Snow | Published 8 March 2020 at 7:15am", "2020-03-08T07:15"),
    ],
)
def test_a_date_line_dates_the_article(language: str, line: str, published: str) -> None:
    text = page(language, line=line)
    assert metadata(text, language).published == published
    known = furniture(installed()[language])
    kinds = {text[slice(*block.span)]: block.kind for block in blocks(read_page(text, known))}
    assert kinds[line] == "note"


@pytest.mark.parametrize(
    ("language", "line", "published", "updated"),
    [
        (
            "en",
            "Posted: 7:15 AM, Mar 08, 2020 | Updated: 4:50 PM, Mar 08, 2020",
            "2020-03-08T07:15",
            "2020-03-08T16:50",
        ),
        ("fr", "Publié le 8 mars 2020, 7h15 - Mis à jour le 8 mars 2020, 9h", "2020-03-08T07:15", "2020-03-08T09:00"),
        ("es", "Publicado: 8 de marzo de 2020, 7:15 | Actualizado: 9:00", "2020-03-08T07:15", "2020-03-08T09:00"),
    ],
)
def test_publication_and_update_have_their_own_clock_times(
    language: str, line: str, published: str, updated: str
) -> None:
    known = metadata(page(language, line=line), language)
    assert (known.published, known.updated) == (published, updated)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Des skieurs devant la barrière, le 8 mars 2020"),
        ("fr", "Lise Amblard, le 8 mars 2020"),
        ("fr", "Photo Radio Névé, 8 mars 2020"),
        ("fr", "Lise Amblard, le dimanche 8 mars à 7h15"),
        ("en", "Skiers wait at the gate on March 8, 2020"),
        ("es", "Esquiadores ante la barrera, el 8 de marzo de 2020"),
    ],
)
def test_the_date_of_a_picture_and_a_date_without_year_date_no_article(language: str, line: str) -> None:
    assert metadata(page(language, line=line), language).published is None


@pytest.mark.parametrize(
    ("language", "head", "outlet"),
    [
        ("fr", "Au Fil du Névé\nLe blog | Qui suis-je ? | Archives", "Au Fil du Névé"),
        ("fr", "Le Chamois des Aigues\nMenu", "Le Chamois des Aigues"),
        ("fr", "Le Chamois\nLe journal de la vallée", "Le Chamois"),
        ("es", "El Sarrio\nNacional | Mundo | Cultura", "El Sarrio"),
        ("es", "Cumbre Abierta\nMontaña, nieve y refugios", "Cumbre Abierta"),
        ("en", "Snowline Now\nHome - Community - Classifieds", "Snowline Now"),
        ("en", "SUMMIT LETTER\nNo. 12 / March 8, 2020", "SUMMIT LETTER"),
    ],
)
def test_a_menu_or_slogan_under_it_shows_a_masthead(language: str, head: str, outlet: str) -> None:
    known = metadata(page(language, head), language)
    assert (known.outlet, known.title) == (outlet, STORIES[language][0])


@pytest.mark.parametrize(
    ("language", "outlet"),
    [
        ("fr", "Le Courrier de la Combe"),
        ("fr", "Radio des Vallées de Savoie"),
        ("es", "El Correo de la Sierra"),
        ("en", "The Upper Valley Evening Post"),
    ],
)
def test_a_masthead_as_long_as_a_title_is_not_taken_for_the_title(language: str, outlet: str) -> None:
    title, body = STORIES[language]
    known = metadata(f"{outlet}\n2020-03-08\n\n{title}\n\n{body}\n\n{body}", language)
    assert (known.outlet, known.title, known.published) == (outlet, title, "2020-03-08")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fr", "La radio coupée en Savoie"),
        ("fr", "Le Courrier de la Combe"),
        ("es", "El diario de un rescate"),
        ("en", "Rescue Team Sues The Post"),
    ],
)
def test_a_title_about_a_medium_stays_the_title(language: str, title: str) -> None:
    _, body = STORIES[language]
    subtitle = "" if title.startswith("Le C") else "Three years in the high valley of the goats\n\n"
    assert metadata(f"{title}\n\n{subtitle}{body}\n\n{body}", language).title == title


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("fr", "Le Havre\nFaits divers"),
        ("fr", "Bretagne\nTempête Ondine"),
        ("fr", "Tempête Ondine"),
        ("fr", "Menu\nMontagne"),
        ("es", "Nieve y aludes\nSucesos"),
        ("en", "Winter storm\nWeather"),
    ],
)
def test_a_topic_above_the_title_is_no_outlet(language: str, head: str) -> None:
    assert metadata(page(language, head), language).outlet is None


def test_the_name_above_a_section_is_the_outlets_where_the_page_credits_itself_by_it() -> None:
    assert metadata(page("fr", "L’Isard\nSport", "L’Isard avec agences"), "fr").outlet == "L’Isard"
    title, body = STORIES["es"]
    wire = f"Agencia Rebeco\nEconomía y empresas\n\n{title}\n\nLUMBRES (Rebeco).- {body}"
    assert metadata(wire, "es").outlet == "Agencia Rebeco"


def test_a_name_alone_is_the_outlets_where_the_dateline_has_it_or_it_is_a_coined_word() -> None:
    title, body = STORIES["es"]
    wire = f"Agencia Rebeco\n\n{title}\n\n8 de marzo de 2020\n\nLUMBRES (Rebeco).- {body}"
    assert metadata(wire, "es").outlet == "Agencia Rebeco"
    assert metadata(page("es", "InfoCumbre"), "es").outlet == "InfoCumbre"


def test_a_short_title_stands_below_the_slogan_and_not_in_it() -> None:
    _, body = STORIES["fr"]
    head = "Carnet de cordée\nLe blog d'une gardienne de refuge\n\nTrois jours\n\nBillet du 8 mars 2020"
    text = f"{head}\n\n{body}\n\n{body}"
    known = metadata(text, "fr")
    assert (known.outlet, known.title, known.published) == ("Carnet de cordée", "Trois jours", "2020-03-08")


def test_a_short_title_with_a_subtitle_is_no_masthead() -> None:
    _, body = STORIES["fr"]
    text = f"Le col ferme\nLes skieurs attendent la fin des avalanches\n\nClara Montaigu\n\n{body}\n\n{body}"
    assert metadata(text, "fr").outlet is None


@pytest.mark.parametrize(
    ("language", "line", "outlet"),
    [
        ("fr", "Radio Névé - 08/03/2020 à 07:15", "Radio Névé"),
        ("fr", "Par Lise Amblard\nLe Courrier des Aigues, dimanche 8 mars 2020, 7h15", "Le Courrier des Aigues"),
        ("fr", "Le Courrier des Aigues\n\n8 mars 2020, 7h15", "Le Courrier des Aigues"),
        ("es", "Radio Nevada · 08/03/2020 · 07:15 h", "Radio Nevada"),
        ("en", "Radio Snow | 8 March 2020, 7:15am", "Radio Snow"),
        ("fr", "Lise Amblard, 8 mars 2020, 7h15", None),
        ("fr", "Dimanche 8 mars 2020, 7h15", None),
    ],
)
def test_the_outlet_stands_beside_the_date(language: str, line: str, outlet: str | None) -> None:
    assert metadata(page(language, line=line), language).outlet == outlet


def test_an_agency_signs_beside_the_author_and_in_the_dateline() -> None:
    title, body = STORIES["en"]
    head = f"{title}\n\nBy LISA AMBLE, {{}}\nMarch 8, 2020 7:15 AM\n\nAIGUES (Snowline) — {body}\n\n{body}"
    assert metadata(head.format("Snowline"), "en").outlet == "Snowline"
    assert metadata(head.format("Aigues"), "en").outlet is None
