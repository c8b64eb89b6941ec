import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.languages.fr import PACK
from recoupe.normalise.number import numbers

UNITS = [
    *["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
    *["treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"],
]
TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"]


def below_hundred(number):
    tens, rest = divmod(number, 10)
    if number < 20:
        return UNITS[number]
    if tens in (7, 9):
        rest += 10
    if rest == 0:
        return TENS[tens] + ("s" if tens == 8 else "")
    link = " et " if rest in (1, 11) and tens < 8 else "-"
    return TENS[tens] + link + UNITS[rest]


def below_thousand(number):
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return below_hundred(rest)
    head = "cent" if hundreds == 1 else f"{UNITS[hundreds]} cent{'s' if not rest else ''}"
    return head if not rest else f"{head} {below_hundred(rest)}"


def spelt(number):
    """French number words, written independently of the lexicon."""
    parts = []
    for size, name in ((10**9, "milliard"), (10**6, "million"), (1000, "mille")):
        count, number = divmod(number, size)
        if count:
            one = "" if name == "mille" and count == 1 else below_thousand(count) + " "
            parts.append(one + name + ("s" if name != "mille" and count > 1 else ""))
    if number or not parts:
        parts.append(below_thousand(number))
    return " ".join(parts)


def read(text):
    return numbers(PACK).read(text)


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_number_words_come_back_as_their_number(number):
    assert read(spelt(number)).value == number


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_figures_come_back_as_their_number(number):
    assert read(f"{number:,}".replace(",", " ")).value == number
    assert read(f"{number:,}".replace(",", ".")).value == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,5", 12.5),
        ("3,0", 3),
        ("4.25", 4.25),
        ("7 400", 7400),
        ("7.400", 7400),
        ("7 400,5", 7400.5),
        ("1,7 million", 1_700_000),
        ("61 milliards", 61_000_000_000),
        ("trois mille milliards", 3_000_000_000_000),
        ("deux millions et demi", 2_500_000),
        ("Septante et un", 71),
        ("vingt-et-un", 21),
        ("nonante-neuf", 99),
        ("cent mille", 100_000),
    ],
)
def test_exact_numbers(text, value):
    found = read(text)
    assert (found.value, type(found.value), found.approximate) == (value, type(value), False)


@pytest.mark.parametrize(
    ("text", "value", "approximate", "least"),
    [
        ("une quinzaine", 15, True, False),
        ("une bonne centaine", 100, True, False),
        ("deux douzaines", 24, False, False),
        ("une dizaine de milliers", 10_000, True, False),
        ("des centaines", 200, True, True),
        ("plusieurs milliers", 2000, True, True),
        ("des dizaines de milliers", 20_000, True, True),
        ("des millions", 2_000_000, True, True),
    ],
)
def test_collectives_are_approximate_and_plural_ones_open(text, value, approximate, least):
    found = read(text)
    assert (found.value, found.approximate, found.least) == (value, approximate, least)


@pytest.mark.parametrize(
    "text",
    ["", "maison", "vingt trente", "deux trois", "million", "dizaine", "vingt dix", "1 2", "cent cent", "9" * 5000],
)
def test_what_is_not_one_number_is_none(text):
    assert read(text) is None


def test_a_run_of_words_is_cut_where_a_new_number_begins():
    found = [(one.start, one.end, one.value) for one in numbers(PACK).find("douze quinze, puis 40 000 et six cents")]
    assert found == [(0, 5, 12), (6, 12, 15), (19, 25, 40_000), (29, 38, 600)]


@given(st.text(alphabet="0123456789 .,-'deuxcntmilvgrst", max_size=40))
def test_any_text_is_read_without_overlaps(text):
    end = 0
    for one in numbers(PACK).find(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end
