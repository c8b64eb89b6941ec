import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.normalise.parsed import Word, article, paragraph, tagged

from recoupe.annotate.fold import fold
from recoupe.languages.en import PACK as ENGLISH
from recoupe.languages.es import PACK as SPANISH
from recoupe.languages.fr import PACK
from recoupe.normalise.quantity import find_quantities
from recoupe.normalise.time import find_times
from recoupe.records.text import Block


def found(words, pack=PACK):
    """The quantities of a sentence written as tagged words, as (words, fields told)."""
    text, parsed = tagged(words)
    made = article(text)
    times = find_times(made, (parsed,), pack)
    return [(text[slice(*one.span)], fields(one)) for one in find_quantities(made, (parsed,), pack, times)]


def fields(one):
    names = ("value", "min", "max", "min_open", "max_open", "approximate", "share", "vague", "unit", "of")
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
        "Un/DET point/NOUN de/ADP presse/NOUN commence/VERB",
        "Composez/VERB le/DET 04/NUM 65/NUM 71/NUM 20/NUM 18/NUM",
        "Les/DET 24/NUM Heures/NOUN de/ADP Lancy/PROPN",
        "Le/DET quart/NOUN de/ADP finale/NOUN commence/VERB",
        "Ils/PRON ont/AUX 15/NUM ,/PUNCT 16/NUM et/CCONJ 17/NUM ans/NOUN",
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


FRENCH_KINDS = [
    ("Un/DET tiers/NOUN des/ADP élèves/NOUN manque/VERB", {"value": 0.3333, "share": True, "of": "élèves"}),
    (
        "Près/ADV de/ADP la/DET moitié/NOUN des/ADP voix/NOUN",
        {"value": 0.5, "approximate": True, "share": True, "of": "voix"},
    ),
    ("Trois/NUM élus/NOUN sur/ADP quatre/NUM partent/VERB", {"value": 0.75, "share": True, "of": "élus"}),
    ("Plusieurs/DET juges/NOUN partent/VERB", {"min": 2, "vague": True, "of": "juges"}),
    (
        "La/DET plupart/NOUN des/ADP juges/NOUN partent/VERB",
        {"min": 0.5, "min_open": True, "share": True, "vague": True, "of": "juges"},
    ),
    ("Il/PRON fait/VERB -17/NUM °C/NOUN", {"value": -17, "unit": "degrés"}),
    ("Il/PRON fait/VERB moins/ADV 9/NUM degrés/NOUN", {"value": -9, "unit": "degrés", "of": "degrés"}),
    ("Il/PRON monte/VERB d'/ADP un/DET mètre/NOUN et/CCONJ demi/ADJ", {"value": 1.5, "unit": "m", "of": "mètre"}),
    ("Il/PRON lève/VERB 45/NUM M€/NOUN", {"value": 45_000_000, "unit": "euros"}),
    ("Il/PRON gagne/VERB 3/NUM points/NOUN", {"value": 3, "unit": "points", "of": "points"}),
    ("Une/DET seule/ADJ voix/NOUN manque/VERB", {"value": 1, "of": "voix"}),
    ("Il/PRON ne/ADV prend/VERB pas/ADV plus/ADV de/ADP 300/NUM soldats/NOUN", {"max": 300, "of": "soldats"}),
    ("Trente/NUM au/ADP moins/ADV partent/VERB", {"min": 30}),
]
ENGLISH_KINDS = [
    ("They/PRON raised/VERB $3.5m/NUM", {"value": 3_500_000, "unit": "dollars"}),
    ("They/PRON raised/VERB US$20bn/NUM", {"value": 20_000_000_000, "unit": "dollars"}),
    ("It/PRON costs/VERB £58/NUM per/ADP barrel/NOUN", {"value": 58, "unit": "pound sterling per barrel"}),
    ("It/PRON lost/VERB -$5m/NUM", {"value": -5_000_000, "unit": "dollars"}),
    ("About/ADV 20m/NUM people/NOUN fled/VERB", {"value": 20_000_000, "approximate": True, "of": "people"}),
    ("Between/ADP $62/NUM and/CCONJ $68/NUM", {"min": 62, "max": 68, "unit": "dollars"}),
    ("Dozens/NOUN of/ADP miners/NOUN died/VERB", {"min": 24, "approximate": True, "of": "miners"}),
    ("A/DET couple/NOUN of/ADP miners/NOUN", {"value": 2, "approximate": True, "of": "miners"}),
    ("Two-thirds/NOUN of/ADP the/DET pupils/NOUN", {"value": 0.6667, "share": True, "of": "pupils"}),
    ("One/NUM in/ADP five/NUM pupils/NOUN left/VERB", {"value": 0.2, "share": True, "of": "pupils"}),
    ("Several/ADJ pupils/NOUN left/VERB", {"min": 2, "vague": True, "of": "pupils"}),
    ("60/NUM percent/NOUN of/ADP votes/NOUN", {"value": 60, "unit": "percent", "of": "votes"}),
    ("A/DET 12/NUM -/PUNCT member/NOUN panel/NOUN", {"value": 12, "of": "member"}),
    ("He/PRON got/VERB three/NUM years/NOUN", {"value": 3, "unit": "years", "of": "years"}),
    ("It/PRON is/AUX 2.5/NUM percentage/NOUN points/NOUN", {"value": 2.5, "unit": "points"}),
]
SPANISH_KINDS = [
    ("Murieron/VERB veintidós/NUM mineros/NOUN", {"value": 22, "of": "mineros"}),
    ("Unas/DET doscientas/NUM casas/NOUN", {"value": 200, "approximate": True, "of": "casas"}),
    ("Suma/VERB 12,480/NUM casos/NOUN", {"value": 12_480, "of": "casos"}),
    ("Suma/VERB 50.000/NUM casos/NOUN", {"value": 50_000, "of": "casos"}),
    ("Cuesta/VERB RD$/SYM 3.5/NUM millones/NOUN", {"value": 3_500_000, "unit": "pesos"}),
    ("Cuesta/VERB mil/NUM millones/NOUN de/ADP euros/NOUN", {"value": 10**9, "unit": "euros", "of": "euros"}),
    ("Más/ADV de/ADP un/DET centenar/NOUN de/ADP garajes/NOUN", {"min": 100, "min_open": True, "of": "garajes"}),
    ("Miles/NOUN de/ADP personas/NOUN", {"min": 2000, "approximate": True, "of": "personas"}),
    ("Una/DET quinta/ADJ parte/NOUN de/ADP las/DET casas/NOUN", {"value": 0.2, "share": True, "of": "casas"}),
    ("Tres/NUM de/ADP cada/DET cuatro/NUM casas/NOUN", {"value": 0.75, "share": True, "of": "casas"}),
    (
        "La/DET mayoría/NOUN de/ADP las/DET casas/NOUN",
        {"min": 0.5, "min_open": True, "share": True, "vague": True, "of": "casas"},
    ),
    ("Hace/VERB ocho/NUM grados/NOUN bajo/ADP cero/NUM", {"value": -8, "unit": "grados", "of": "grados"}),
    ("Sube/VERB metro/NOUN y/CCONJ medio/ADJ", {"value": 1.5, "unit": "m", "of": "metro"}),
    ("Sube/VERB un/DET 2,1/NUM por/ADP ciento/NUM", {"value": 2.1, "unit": "%"}),
    ("Diez/NUM personas/NOUN a/ADP lo/DET sumo/NOUN", {"max": 10, "of": "personas"}),
]


@pytest.mark.parametrize(
    ("pack", "words", "expected"),
    [
        *((PACK, *kind) for kind in FRENCH_KINDS),
        *((ENGLISH, *kind) for kind in ENGLISH_KINDS),
        *((SPANISH, *kind) for kind in SPANISH_KINDS),
    ],
)
def test_one_quantity_of_each_kind(pack, words, expected):
    assert [fields for _, fields in found(words, pack)] == [expected]


@pytest.mark.parametrize(
    ("pack", "words"),
    [
        (ENGLISH, "The/DET F-16/PROPN landed/VERB"),
        (ENGLISH, "Article/NOUN 50/NUM applies/VERB"),
        (ENGLISH, "The/DET 3rd/ADJ seat/NOUN"),
        (ENGLISH, "They/PRON won/VERB 3-1/NUM"),
        (ENGLISH, "No/DET one/NOUN left/VERB"),
        (ENGLISH, "Call/VERB 555-123-4567/NUM"),
        (SPANISH, "El/DET artículo/NOUN 155/NUM rige/VERB"),
        (SPANISH, "La/DET ONCE/PROPN reparte/VERB"),
        (SPANISH, "Un/DET alcalde/NOUN sale/VERB"),
        (SPANISH, "La/DET calle/NOUN Dos/PROPN de/ADP Mayo/PROPN"),
        (SPANISH, "El/DET 2º/ADJ puesto/NOUN"),
        (SPANISH, "Los/DET cuartos/NOUN de/ADP final/NOUN"),
    ],
)
def test_what_is_no_quantity_in_english_and_spanish(pack, words):
    assert found(words, pack) == []


def test_some_before_a_figure_makes_it_approximate():
    assert found("Quelques/DET 300/NUM maires/NOUN") == [
        ("Quelques 300 maires", {"value": 300, "approximate": True, "of": "maires"})
    ]


def test_an_article_counts_one_beside_another_count():
    words = "Un/DET mort/NOUN et/CCONJ trois/NUM blessés/NOUN"
    assert found(words) == [("Un mort", {"value": 1, "of": "mort"}), ("trois blessés", {"value": 3, "of": "blessés"})]


def test_a_number_alone_counts_what_its_sentence_has_counted():
    words = "Sur/ADP 120/NUM passagers/NOUN ,/PUNCT 14/NUM restent/VERB introuvables/ADJ"
    assert [one["of"] for _, one in found(words)] == ["passagers", "passagers"]


def test_millions_are_understood_in_a_comparison():
    words = "Le/DET coût/NOUN passe/VERB 3/NUM millions/NOUN d'/ADP euros/NOUN contre/ADP 2,9/NUM prévus/VERB"
    assert [(one["value"], one["unit"]) for _, one in found(words)] == [(3_000_000, "euros"), (2_900_000, "euros")]


def test_a_count_stands_under_its_verb():
    counted = (
        Word("29", "NUM", "nummod", 1),
        Word("trafiquants", "NOUN", "nsubj", 4),
        Word("ont", "AUX", "aux", 4),
        Word("été", "AUX", "aux", 4),
        Word("extradés", "VERB", "root", None, "VerbForm=Part", "extrader"),
    )
    text = "29 trafiquants ont été extradés"
    (one,) = find_quantities(article(text), (paragraph(text, *counted),), PACK, ())
    assert (one.value, one.of, one.under) == (29, "trafiquants", "extrader")


TRAPS = [
    "3",
    "12",
    "1,5",
    "2.000",
    "-4",
    "½",
    "1/2",
    "007",
    "9" * 14,
    "Paris",
    "«",
    ",",
    ".",
    "$",
    "%",
    "—",
    "İ",
    "ſ",
    "K",
    "٣",
    "²",
]


def vocabulary(pack):
    """The words and signs that a pack's tables of numbers and quantities are made of, and others that may trip them."""
    tables = [pack.table("number"), pack.table("quantity")]
    entries = [entry for table in tables for entry in table.values() if isinstance(entry, list | dict)]
    words = [word for entry in entries for word in entry if isinstance(word, str) and word.strip()]
    return sorted({*words, *TRAPS})


@pytest.mark.parametrize("pack", [PACK, ENGLISH, SPANISH], ids=lambda pack: pack.code)
@given(data=st.data())
def test_any_text_is_read_in_order(pack, data):
    piece = st.one_of(st.sampled_from(vocabulary(pack)), st.text(max_size=6))
    text = data.draw(st.sampled_from([" ", " ", "-", ""])).join(data.draw(st.lists(piece, max_size=9))) or "x"
    kinds = st.sampled_from(["NUM", "NOUN", "ADJ", "ADP", "DET", "PROPN"])
    words = [Word(form, data.draw(kinds)) for form in fold(text).split()]
    found = find_quantities(article(text), (paragraph(text, *words),), pack, ())
    assert [one.span for one in found] == sorted({one.span for one in found})
    for one in found:
        assert 0 <= one.span[0] < one.span[1] <= len(text)
        assert (one.value is None) == (one.min is not None or one.max is not None)
