"""Phrases of a language's data are found in a text whatever their accents and marks, and lead back to its words."""

import pytest

from recoupe.weigh.wording import read_wording

TEXT = "La mairie a rectifié le bilan : « 12 blessés », et non 14. Jusqu’en mars, le pont reste à l'arrêt."


def shown(*phrases, text=TEXT):
    found = read_wording(text).find(phrases, (0, len(text)))
    return found and text[slice(*found)]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("rectifi*", "rectifié"),
        ("a rectifi*", "a rectifié"),
        ("ARRET", "arrêt"),
        ("jusqu'en", "Jusqu’en"),
        ("bilan 12", "bilan : « 12"),
        ("à", "à"),
        ("a", "a"),
        ("rectif", None),
        ("", None),
    ],
)
def test_a_phrase_is_found_in_plain_form(phrase, words):
    assert shown(phrase) == words


def test_of_several_phrases_the_first_in_the_text_is_found_and_the_longest_of_those():
    assert shown("mars", "et", "et non") == "et non"


def test_a_lone_letter_with_an_accent_is_no_other_word():
    assert shown("à", text="Il a cédé.") is None


@pytest.mark.parametrize(
    ("phrase", "value", "stands"),
    [("et non", "14", True), ("jusqu'", "en mars", True), ("bilan", "12", False), ("non", "12", False)],
)
def test_a_phrase_stands_right_before_a_value(phrase, value, stands):
    assert read_wording(TEXT).stands_before([phrase], TEXT.index(value)) is stands


@pytest.mark.parametrize("text", ["", " — ! ", "*"])
def test_a_text_without_words_has_no_phrase(text):
    assert shown("le", "*", "l*", text=text) is None
