"""Who and what an article's words mention, in sentences of our own."""

import pytest
from tests.link.naming import named


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Hier, María José de la Torre a parlé. De la Torre est restée calme.",
         [("María José de la Torre", "person"), ("De la Torre", "person")]),
        ("es", "Ayer llegó el doctor Luis van der Meer. Van der Meer no habló.",
         [("Luis van der Meer", "person"), ("Van der Meer", "person")]),
        ("en", "On Friday Amir al-Haddad spoke. Nobody asked why al-Haddad had come.",
         [("Amir al-Haddad", "person"), ("al-Haddad", "person")]),
        ("fr", "Le maire a reçu Jean-Luc N’Dour. N’Dour a souri.",
         [("Jean-Luc N’Dour", "person"), ("N’Dour", "person")]),
        ("en", "The memo is by J. M. Halden. Mr. Halden left.", [("J. M. Halden", "person"), ("Halden", "person")]),
    ],
)  # fmt: skip
def test_people_are_named_with_their_particles_and_initials_and_without_their_titles(language, text, wanted):
    assert [(words, kind) for words, kind, name in named(text, language) if name] == wanted


@pytest.mark.parametrize(
    ("language", "text", "full", "short"),
    [
        ("fr", "Le Syndicat des pêcheurs (SDP) a refusé. Le SDP attend.", "Syndicat des pêcheurs", "SDP"),
        ("es", "La Autoridad Costera del Sur (ACS) avisó ayer. La ACS espera.", "Autoridad Costera del Sur", "ACS"),
        ("en", "The Tidal Basin Authority (TBA) met on Monday. The TBA agreed.", "Tidal Basin Authority", "TBA"),
    ],
)  # fmt: skip
def test_an_acronym_is_the_body_that_the_article_defines_it_by(language, text, full, short):
    found = [(words, name) for words, kind, name in named(text, language) if kind == "organization"]
    assert found == [(full, full), (short, full), (short, full)]


@pytest.mark.parametrize(
    ("language", "speaking", "located"),
    [
        ("fr", "Madrid a rejeté l’offre.", "Elle est arrivée à Madrid."),
        ("fr", "Selon Moscou, l’accord tient.", "Le train part de Moscou."),
        ("fr", "Le maire attend le soutien de Moscou.", "La population de Moscou augmente."),
        ("en", "Moscow is split.", "Moscow is far."),
        ("es", "El alcalde pide la intervención de Madrid.", "El alcalde pide el tren de Madrid."),
        ("es", "París exige una disculpa.", "Ella llegó a París."),
        ("en", "Ottawa has accused the firm of fraud.", "The train left from Ottawa."),
    ],
)
def test_a_capital_is_a_government_only_where_it_speaks_or_acts(language, speaking, located):
    assert [kind for _, kind, name in named(speaking, language) if name] == ["organization"]
    assert [kind for _, kind, name in named(located, language) if name] == ["place"]


@pytest.mark.parametrize(
    ("language", "text", "phrase", "meant"),
    [
        ("fr", "La ministre Ana Sorel arrive. Un an après, la ministre doute.", "la ministre", "Ana Sorel"),
        ("es", "El alcalde Pedro Lanza salió. Más tarde el alcalde volvió.", "el alcalde", "Pedro Lanza"),
        ("en", "Mayor Anna Holt spoke first. Then the mayor left.", "the mayor", "Anna Holt"),
        ("fr", "Le rapport Valmont dérange. Le maire a lu le rapport.", "le rapport", "rapport Valmont"),
        ("en", "The Port Authority of Kell met. Later the authority left.", "the authority",
         "Port Authority of Kell"),
    ],
)  # fmt: skip
def test_a_phrase_that_points_back_is_whom_it_means(language, text, phrase, meant):
    assert (phrase, meant) in [(words, name) for words, _, name in named(text, language)]


def test_a_title_or_an_apposition_is_no_mention_of_its_own():
    words = [words for words, _, _ in named("Le maire, Paul Mercier, et la ministre Ana Sorel se sont vus.")]
    assert words == ["Paul Mercier", "Ana Sorel"]


def test_a_surname_that_is_a_city_is_the_person_behind_a_title():
    found = named("Antoine Paris dirige l’usine. M. Paris habite à Paris.")
    assert [(words, kind) for words, kind, _ in found if words == "Paris"] == [("Paris", "person"), ("Paris", "place")]


def test_without_a_name_nobody_is_mentioned():
    assert [name for _, _, name in named("il pleut sur la ville et personne ne sort.") if name] == []
