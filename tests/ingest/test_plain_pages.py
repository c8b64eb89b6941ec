from __future__ import annotations

import unicodedata

import pytest
from tests.ingest.pages import PAGES, Page, text_of

from recoupe.ingest.facts import Facts
from recoupe.ingest.furniture import furniture
from recoupe.ingest.metadata import Metadata, read_metadata
from recoupe.ingest.plain import blocks, read_page
from recoupe.languages.pack import installed

FRENCH = furniture(installed()["fr"])


def found(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[slice(*block.span)]) for block in blocks(read_page(text, FRENCH))]


def wanted(page: Page) -> list[tuple[str, str]]:
    return [(kind.lstrip("+"), words) for kind, words in page]


def metadata(text: str, said: Facts = Facts()) -> Metadata:  # noqa: B008  # frozen
    return read_metadata(read_page(text, FRENCH), said, FRENCH)


@pytest.mark.parametrize("name", PAGES)
def test_the_lines_of_a_page_are_told_apart(name: str) -> None:
    assert found(text_of(PAGES[name])) == wanted(PAGES[name])


@pytest.mark.parametrize("name", sorted(set(PAGES) - {"WIRE_WRAPPED"}))
def test_blank_lines_are_not_needed(name: str) -> None:
    assert found(text_of(PAGES[name], between="\n")) == wanted(PAGES[name])


@pytest.mark.parametrize("name", PAGES)
def test_windows_line_ends_change_nothing_but_offsets(name: str) -> None:
    page = [(kind, words.replace("\n", "\r\n")) for kind, words in PAGES[name]]
    assert found(text_of(page, between="\r\n\r\n")) == wanted(page)


@pytest.mark.parametrize("name", PAGES)
def test_decomposed_accents_change_nothing_but_offsets(name: str) -> None:
    page = [(kind, unicodedata.normalize("NFD", words)) for kind, words in PAGES[name]]
    assert found(text_of(page)) == wanted(page)


@pytest.mark.parametrize("name", PAGES)
def test_curly_apostrophes_change_nothing(name: str) -> None:
    page = [(kind, words.replace("'", "’")) for kind, words in PAGES[name]]
    assert found(text_of(page)) == wanted(page)


SAID: dict[str, dict[str, str]] = {
    "AGENCY_COPY": {
        "title": "Un barrage fissuré force l'évacuation de trois villages",
        "credit": "Agence Cartographe, AFP",
    },
    "REGIONAL": {
        "title": "Valmoutier : le pont ferme, les commerçants s'inquiètent",
        "outlet": "Le Courrier des Vallées",
        "byline": "Hélène Mercadier",
        "published": "2024-02-12T18:05",
        "updated": "2024-02-13T07:40",
    },
    "BLOG": {"title": "Pourquoi je ne crois plus aux sondages", "byline": "Basile", "published": "2023-10-04"},
    "TELEVISION": {
        "title": "VIDÉO. Tempête Ondine : les images des dégâts sur le littoral",
        "outlet": "Canal Rivage Info",
        "published": "2024-01-08T22:40",
        "updated": "2024-01-09T11:12",
    },
    "TRANSLATED": {"title": "Le ministre nie avoir ordonné l'arrêt des forages", "outlet": "Horizonte Libre"},
    "WIRE_WRAPPED": {"title": "Le port d'Asselin rouvre", "credit": "Reuters", "published": "2022-05-14"},
    "WITH_AGENCY": {
        "title": "Accord fragile sur l'eau du lac Serin",
        "outlet": "Le Monde",
        "byline": "Inès Valadier et Paul Orsini",
        "credit": "AFP, Reuters",
        "published": "2023-06-06T19:30",
        "published_zone": "Europe/Zurich",
    },
    "SENTENCE_FIRST": {},
    "CONTENTS": {},
    "CHRONOLOGY": {"title": "Les trois jours de la crue"},
    "INTERVIEW": {
        "title": "« Nous n'avons pas vu venir la vague »",
        "outlet": "L'Écho du Gave",
        "byline": "Rémi Castan",
        "published": "2021-11-03",
    },
    "COMMUNIQUE_LIKE": {"published": "2023-04-12"},
    "SITE_NAME": {"title": "Le col rouvre après trois jours", "outlet": "Ouest-France", "credit": "AFP"},
    "LABELLED_PHOTO": {
        "title": "Deux alpinistes secourus sous la dent du Moine",
        "published": "2019-05-05T09:08",
        "updated": "2019-05-05T14:22",
    },
}


@pytest.mark.parametrize("name", SAID)
def test_a_page_says_what_it_says_of_itself_and_no_more(name: str) -> None:
    known = metadata(text_of(PAGES[name]))
    fields = ("title", "outlet", "byline", "credit", "published", "published_zone", "updated")
    assert {field: value for field in fields if (value := getattr(known, field)) is not None} == SAID[name]


def test_what_the_text_says_can_be_shown_in_it() -> None:
    text = text_of(PAGES["REGIONAL"])
    known = metadata(text)
    shown = {name: text[slice(*fact.span)] for name, fact in known.provenance.items() if fact.span is not None}
    assert shown == {
        "title": "Valmoutier : le pont ferme, les commerçants s'inquiètent",
        "outlet": "Le Courrier des Vallées",
        "published": "12/02/2024 à 18:05",
        "updated": "13/02/2024 à 07:40",
    }


def test_what_is_unknown_has_a_reason() -> None:
    known = metadata(text_of(PAGES["SENTENCE_FIRST"]))
    assert {name for name, fact in known.provenance.items() if fact.origin == "unknown" and fact.reason} == {
        "title",
        "outlet",
        "published",
        "updated",
    }


BODY = "Le préfet a annoncé jeudi la fermeture du col pour trois jours, en raison des avalanches."
DAY = "2020-03-08"
AT_TEN = "Publié le 8 mars 2020 à 10h00"


@pytest.mark.parametrize(
    ("lines", "said", "published", "zone", "updated"),
    [
        (["Publié le 8 mars 2020 à 7h"], None, f"{DAY}T07:00", None, None),
        (["Publié le 8 mars 2020 à 07h05 GMT"], None, f"{DAY}T07:05", "UTC", None),
        (["Publié : 2020-03-08T07:05:30+01:00"], None, f"{DAY}T07:05:30", "+01:00", None),
        (["mis en ligne le dimanche 1er mars 2020"], None, "2020-03-01", None, None),
        (["Le 8 mars 2020 à 10:00, mis à jour le 9 mars 2020"], None, f"{DAY}T10:00", None, "2020-03-09"),
        ([AT_TEN, "Mise à jour à 17h45 avec la réaction du maire."], None, f"{DAY}T10:00", None, f"{DAY}T17:45"),
        ([AT_TEN, "Mis à jour le 10 mars à 9h"], None, f"{DAY}T10:00", None, "2020-03-10T09:00"),
        ([AT_TEN, "Mis à jour le 2 janvier à 9h"], None, f"{DAY}T10:00", None, None),
        ([AT_TEN, "Mis à jour à 8h15"], None, f"{DAY}T10:00", None, None),
        (["Mis à jour à 8h15"], None, None, None, None),
        (["Publié le 8 mars à 10h00"], None, None, None, None),
        (["Publié hier à 10h00"], None, None, None, None),
        (["Publié le 31/02/2020"], None, None, None, None),
        (["© Copyright 2020 Tous droits réservés"], None, None, None, None),
        (["Publié le 8 mars 2020"], f"{DAY}T10:15", f"{DAY}T10:15", None, None),
        (["Publié le 8 mars 2020"], "2021-01-01", DAY, None, None),
        (["Mise à jour à 17h45"], f"{DAY}T10:15", f"{DAY}T10:15", None, f"{DAY}T17:45"),
    ],
)
def test_dates_are_known_as_far_as_they_are_said(
    lines: list[str], said: str | None, published: str | None, zone: str | None, updated: str | None
) -> None:
    text = "\n\n".join(["Le col ferme trois jours durant", lines[0], BODY, *lines[1:]])
    known = metadata(text, Facts(published=said))
    assert (known.published, known.published_zone, known.updated) == (published, zone, updated)


def test_the_years_of_a_story_date_no_article() -> None:
    text = (
        f"Le col ferme\n\n{BODY} Il avait fermé le 4 mars 2011 pour la dernière fois.\n\nPublié en 1998, le plan date."
    )
    assert metadata(text).published is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("La rédaction de L'Écho du Gave", "L'Écho du Gave"),
        ("La rédaction du Petit Cévenol", "Le Petit Cévenol"),
        ("Équipe éditoriale de la Gazette des Cols", "La Gazette des Cols"),
        ("Rédaction de l'Éveil alpin", "L'Éveil"),
        ("Rédaction web Radio Névé", "Radio Névé"),
        ("La rédaction de franceinfo", "franceinfo"),
        ("© 2020 Alpages Média. Tous droits réservés", "Alpages Média"),
        ("Copyright Alpages Média 2020", "Alpages Média"),
        ("© 2020 AFP. Tous droits réservés", None),
        ("© 2020 - Tous droits réservés", None),
        ("La rédaction", None),
        ("Rédaction Montagne", None),
        ("La rédaction de Toulouse", None),
        ("Équipe éditoriale de NévéDirect", "NévéDirect"),
        ("Lire aussi : ce qu'écrit Le Monde des avalanches", None),
        ("Selon Le Monde, le col rouvrira.", None),
    ],
)
def test_only_its_own_furniture_names_a_pages_outlet(line: str, outlet: str | None) -> None:
    assert metadata(f"Le col ferme trois jours durant\n\n{BODY}\n\n{line}").outlet == outlet


def test_a_masthead_names_the_outlet_and_a_medium_in_the_story_does_not() -> None:
    story = f"Le col ferme trois jours durant\n\n{BODY} C'est ce que rapporte Ouest-France."
    assert metadata(f"Menu\nRadio Névé\nMontagne\n\n{story}").outlet == "Radio Névé"
    assert metadata(f"Menu\nMontagne\n\n{story}").outlet is None


def test_the_text_goes_before_the_manifest_and_the_manifest_before_nothing() -> None:
    known = metadata(text_of(PAGES["TRANSLATED"]), Facts(outlet="Autre", title="Autre titre", published="2020-01-02"))
    assert (known.outlet, known.published) == ("Horizonte Libre", "2020-01-02")
    assert known.title == "Le ministre nie avoir ordonné l'arrêt des forages"
    assert {name: fact.origin for name, fact in known.provenance.items()} == {
        "title": "text",
        "outlet": "text",
        "published": "manifest",
        "updated": "unknown",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Publié en 2019, ce rapport avait pourtant prévenu les autorités de la vallée.",
        "Partager les eaux du lac reste difficile, reconnaît le ministre.",
        "La rédaction du texte a pris trois semaines, selon un conseiller.",
        "Le 4 mars 2011, le col avait déjà fermé.",
        "Abonnés et usagers paieront plus cher, a prévenu la régie.",
        "Selon l'accusation :",
        "« Les secours sont arrivés trop tard ! »",
        "Il a dit non.",
        "Menu du jour : rien que des promesses, ironise l'opposition.",
        "Photographes et cameramans ont été tenus à distance.",
    ],
)
def test_a_sentence_of_the_story_stays_in_it(sentence: str) -> None:
    assert found(f"{BODY}\n\n{sentence}\n\n{BODY}") == [
        ("paragraph", BODY),
        ("paragraph", sentence),
        ("paragraph", BODY),
    ]


def test_a_text_without_a_full_stop_is_a_paragraph() -> None:
    assert found("le préfet a dit que le col fermerait") == [("paragraph", "le préfet a dit que le col fermerait")]


def test_a_blank_text_has_no_blocks() -> None:
    assert found(" \n\n\t") == []
