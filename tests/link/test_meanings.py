"""What words and phrases are taken to tell."""

import pytest

from recoupe.languages.pack import installed
from recoupe.link.meanings import read_meanings


def meanings(code):
    return read_meanings(installed()[code])


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("fr", "les marins croiseront les bras lundi", "acts:strike"),
        ("fr", "l'éboulement a coûté la vie à deux alpinistes", "acts:die"),
        ("es", "los marineros se cruzarán de brazos el lunes", "acts:strike"),
        ("es", "el alud se cobró siete vidas", "acts:die"),
        ("en", "the sailors are downing tools", "acts:strike"),
        ("en", "the avalanche claimed seven lives", "acts:die"),
        ("en", "the choir is in the red", "things:loss"),
    ],
)
def test_a_phrase_tells_an_act_in_every_form_and_around_a_number(language, text, act):
    assert act in {phrase.act for phrase in meanings(language).phrases_in(text)}


def test_a_phrase_with_a_word_missing_or_two_in_the_gap_is_none():
    english = meanings("en")
    assert not [one for one in english.phrases_in("it claimed lives") if one.act == "acts:die"]
    assert not [one for one in english.phrases_in("it claimed seven young lives") if one.act == "acts:die"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("fr", "port", "porter"), ("fr", "marché", "marcher"), ("es", "puerta", "puerto"), ("en", "office", "officer")],
)
def test_words_that_only_look_alike_are_two(language, one, other):
    assert meanings(language).stem(one) != meanings(language).stem(other)


@pytest.mark.parametrize(
    ("language", "one", "other"), [("fr", "fermeture", "fermer"), ("es", "venta", "vender"), ("en", "theft", "steal")]
)
def test_a_verb_and_its_noun_are_one(language, one, other):
    assert meanings(language).stem(one) == meanings(language).stem(other)
