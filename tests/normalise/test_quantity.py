import pytest
from tests.normalise.parsed import article, tagged

from recoupe.languages.fr import PACK
from recoupe.normalise.quantity import find_quantities
from recoupe.normalise.time import find_times
from recoupe.records.text import Block


def found(words):
    """The quantities of a sentence written as tagged words, as (words, fields told)."""
    text, parsed = tagged(words)
    made = article(text)
    times = find_times(made, (parsed,), PACK)
    return [(text[slice(*one.span)], fields(one)) for one in find_quantities(made, (parsed,), PACK, times)]


def fields(one):
    names = ("value", "min", "max", "min_open", "max_open", "approximate", "unit", "of")
    return {name: getattr(one, name) for name in names if getattr(one, name) not in (None, False)}


@pytest.mark.parametrize(
    ("words", "span", "expected"),
    [
        ("Quatre/NUM anciens/ADJ maires/NOUN parlent/VERB .", "Quatre anciens maires", {"value": 4, "of": "maires"}),
        ("Elle/PRON vend/VERB 7_400/NUM parts/NOUN .", "7 400 parts", {"value": 7400, "of": "parts"}),
        (
            "De/ADP 30/NUM à/ADP 40/NUM navires/NOUN attendent/VERB .",
            "30 à 40 navires",
            {"min": 30, "max": 40, "of": "navires"},
        ),
        (
            "Entre/ADP 30/NUM et/CCONJ 40/NUM navires/NOUN attendent/VERB .",
            "30 et 40 navires",
            {"min": 30, "max": 40, "of": "navires"},
        ),
        (
            "Deux/NUM ou/CCONJ trois/NUM témoins/NOUN parlent/VERB .",
            "Deux ou trois témoins",
            {"min": 2, "max": 3, "of": "témoins"},
        ),
        (
            "Il/PRON faut/VERB 2/NUM à/ADP 3/NUM millions/NOUN de/ADP litres/NOUN .",
            "2 à 3 millions de litres",
            {"min": 2_000_000, "max": 3_000_000, "unit": "litres", "of": "litres"},
        ),
        (
            "Plus/ADV de/ADP 50/NUM navires/NOUN attendent/VERB .",
            "Plus de 50 navires",
            {"min": 50, "min_open": True, "of": "navires"},
        ),
        (
            "Un/DET peu/ADV moins/ADV de/ADP 50/NUM navires/NOUN .",
            "Un peu moins de 50 navires",
            {"max": 50, "max_open": True, "of": "navires"},
        ),
        ("Au/ADP moins/ADV 50/NUM navires/NOUN .", "Au moins 50 navires", {"min": 50, "of": "navires"}),
        ("50/NUM navires/NOUN au/ADP moins/ADV .", "50 navires au moins", {"min": 50, "of": "navires"}),
        ("Jusqu'à/ADP 50/NUM navires/NOUN .", "Jusqu'à 50 navires", {"max": 50, "of": "navires"}),
        (
            "Près/ADV de/ADP 50/NUM navires/NOUN .",
            "Près de 50 navires",
            {"value": 50, "approximate": True, "of": "navires"},
        ),
        (
            "Une/DET trentaine/NOUN de/ADP navires/NOUN .",
            "Une trentaine de navires",
            {"value": 30, "approximate": True, "of": "navires"},
        ),
        (
            "Des/DET dizaines/NOUN de/ADP navires/NOUN .",
            "Des dizaines de navires",
            {"min": 20, "approximate": True, "of": "navires"},
        ),
        (
            "Ce/PRON sont/AUX 62,5/NUM %/SYM des/ADP votants/NOUN .",
            "62,5 % des votants",
            {"value": 62.5, "unit": "%", "of": "votants"},
        ),
        (
            "Un/DET don/NOUN de/ADP 9/NUM dollars/NOUN versé/VERB hier/ADV .",
            "9 dollars",
            {"value": 9, "unit": "dollars", "of": "dollars"},
        ),
        ("Un/DET gain/NOUN de/ADP 4/NUM %/SYM .", "4 %", {"value": 4, "unit": "%"}),
        (
            "Un/DET don/NOUN de/ADP 3/NUM milliards/NOUN d'/ADP euros/NOUN .",
            "3 milliards d'euros",
            {"value": 3_000_000_000, "unit": "euros", "of": "euros"},
        ),
        (
            "Elle/PRON pèse/VERB 12/NUM tonnes/NOUN de/ADP sable/NOUN .",
            "12 tonnes de sable",
            {"value": 12, "unit": "tonnes", "of": "sable"},
        ),
        (
            "Il/PRON vit/VERB à/ADP 30/NUM kilomètres/NOUN de/ADP Nevers/PROPN .",
            "30 kilomètres",
            {"value": 30, "unit": "km", "of": "kilomètres"},
        ),
        ("Il/PRON fait/VERB 31/NUM °C/NOUN .", "31 °C", {"value": 31, "unit": "degrés"}),
        ("On/PRON compte/VERB 80/NUM blessés/ADJ .", "80 blessés", {"value": 80, "of": "blessés"}),
        ("Ils/PRON étaient/AUX 1_500/NUM .", "1 500", {"value": 1500}),
    ],
)
def test_a_number_with_what_it_counts(words, span, expected):
    assert found(words.replace(" .", " ./PUNCT")) == [(span, expected)]


@pytest.mark.parametrize(
    "words",
    [
        "Le/DET G7/PROPN siège/VERB",
        "Un/DET Boeing/PROPN 737/NUM décolle/VERB",
        "Un/DET Falcon/PROPN 900/NUM Dassault/PROPN décolle/VERB",
        "L'/DET article/NOUN 49.3/NUM passe/VERB",
        "Le/DET titre/NOUN 12/NUM passe/VERB",
        "La/DET TR-18/PROPN passe/VERB",
        "Le/DET n°/NOUN 5/NUM passe/VERB",
        "Le/DET 16e/ADJ vote/VERB",
        "Elle/PRON finit/VERB 3-1/NUM hier/ADV",
        "En/ADP 2019/NUM elle/PRON part/VERB",
        "Le/DET 3/NUM mai/NOUN elle/PRON part/VERB",
        "À/ADP 17h29/NUM elle/PRON part/VERB",
        "Un/DET maire/NOUN part/VERB",
        "L'/PRON un/PRON part/VERB",
        "Les/DET Douze/PROPN votent/VERB",
        "Trois/NUM élus/NOUN sur/ADP quatre/NUM partent/VERB",
        "Il/PRON est/AUX neuf/ADJ",
    ],
)
def test_what_is_no_quantity(words):
    assert found(words) == []


def test_a_change_is_two_figures_that_share_their_unit():
    words = "Le/DET prix/NOUN est/AUX passé/VERB de/ADP 100/NUM à/ADP 120/NUM euros/NOUN"
    assert [fields for _, fields in found(words)] == [
        {"value": 100, "unit": "euros", "of": "euros"},
        {"value": 120, "unit": "euros", "of": "euros"},
    ]


def test_a_part_and_its_whole_are_two_quantities():
    assert found("Six/NUM des/ADP sept/NUM otages/NOUN partent/VERB") == [
        ("Six des sept otages", {"value": 6, "of": "otages"}),
        ("sept otages", {"value": 7, "of": "otages"}),
    ]


def test_captions_and_furniture_count_nothing():
    text, parsed = tagged("Quatre/NUM maires/NOUN")
    parsed = type(parsed)(Block("caption", parsed.block.span), parsed.tokens, parsed.sentences)
    assert find_quantities(article(text), (parsed,), PACK, ()) == ()


def test_what_is_counted_stands_as_the_article_writes_it():
    text, parsed = tagged("Il/PRON perd/VERB 10_000/NUM Néo-Zélandais/NOUN")
    source = text.replace("10 000", "10\u202f000")
    (one,) = find_quantities(article(source), (parsed,), PACK, ())
    assert (source[slice(*one.span)], one.value, one.of) == ("10\u202f000 Néo-Zélandais", 10_000, "Néo-Zélandais")
    assert len(one.id) == 16
