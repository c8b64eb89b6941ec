"""Names of actors that mean one, across invented articles."""

import pytest
from tests.weigh.newsroom import FR, article, body, medium, person, say

from recoupe.annotate.fold import plain
from recoupe.normalise.actor import read_names


def names(*links):
    return read_names([article("A", None, *(say("il pleut", link) for link in links))], FR)


def test_surname_means_the_one_person_who_bears_it():
    story = names(person("Ana Belmonte"), person("Belmonte"))
    assert story.of("Belmonte", "person") == story.of("Ana Belmonte", "person")
    assert story.of("Belmonte", "person").certain


def test_surname_of_two_people_means_neither_for_certain():
    story = names(person("Ana Belmonte"), person("Luis Belmonte"))
    assert not story.of("Belmonte", "person").certain
    assert story.of("Ana Belmonte", "person") != story.of("Luis Belmonte", "person")


def test_double_surname_means_the_full_name():
    story = names(person("Omar Vega Ruiz"), person("Vega Ruiz"))
    assert story.of("Vega Ruiz", "person") == story.of("Omar Vega Ruiz", "person")


def test_surname_finds_its_person_inside_a_phrase():
    assert names(person("Ana Belmonte")).people_in("le gouvernement Belmonte") == {"person:ana belmonte"}


@pytest.mark.parametrize(
    ("first", "second"), [("AFP", "l'Agence France-Presse"), ("NBC", "NBC News"), ("Le Monde", "Monde")]
)
def test_aliases_of_a_medium_are_one(first, second):
    story = names()
    known = [story.of(form, "media") for form in (first, second)]
    assert known[0] == known[1] or not all(key.certain for key in known)


def test_agency_and_its_full_name_are_one_for_certain():
    story = names()
    assert story.of("AFP", "media") == story.of("Agence France-Presse", "media")
    assert story.of("AFP", "media").certain


@pytest.mark.parametrize("bare", ["Times", "Le Soir"])
def test_bare_shared_name_of_media_is_never_certain(bare):
    assert not names(medium(bare)).of(bare, "media").certain


def test_country_capital_and_building_are_one_government():
    story = names(body("Paris"), body("l'Élysée"), body("la France"))
    keys = {story.of(form, "organization").key for form in ("Paris", "l'Élysée", "la France")}
    assert keys == {"government:FR"}


def test_people_of_a_country_name_it():
    assert names().countries("des diplomates portugaises et Lisbonne") == {"PT"}


def test_plain_text_keeps_words_only():
    assert plain("L’Écho — des «Crêtes»") == "l echo des cretes"
    assert plain("") == ""
