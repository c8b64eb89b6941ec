import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.normalise.spelt import english_long, spanish_long

from recoupe.languages.en import PACK as ENGLISH
from recoupe.languages.es import PACK as SPANISH
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


def read(text, pack=PACK):
    return numbers(pack).read(text)


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_number_words_come_back_as_their_number(number):
    assert read(spelt(number)).value == number


@given(st.integers(min_value=0, max_value=999_999_999_999))
def test_english_and_spanish_words_come_back_as_their_number(number):
    assert read(english_long(number), ENGLISH).value == number
    assert read(english_long(number).capitalize(), ENGLISH).value == number
    assert read(spanish_long(number), SPANISH).value == number


@given(st.integers(min_value=0, max_value=10**12))
def test_figures_grouped_as_each_language_does_come_back_as_their_number(number):
    grouped = f"{number:,}"
    assert read(grouped, ENGLISH).value == number
    for mark in (".", " ", ","):
        assert read(grouped.replace(",", mark), SPANISH).value == number


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=1, max_value=99))
def test_decimals_come_back_with_the_mark_of_each_language(whole, hundredths):
    value = float(f"{whole}.{hundredths:02}")
    assert read(f"{whole},{hundredths:02}").value == value
    assert read(f"{whole}.{hundredths:02}", ENGLISH).value == value
    assert read(f"{whole},{hundredths:02}", SPANISH).value == value
    assert read(f"{whole}.{hundredths:02}", SPANISH).value == value


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
    ("text", "value"),
    [
        ("a hundred and five", 105),
        ("twenty-five hundred", 2500),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("a million and a half", 1_500_000),
        ("two-and-a-half", 2.5),
        ("2½", 2.5),
        ("3 1/4", 3.25),
        ("20bn", 20_000_000_000),
        ("1.5-million", 1_500_000),
        ("two point five", 2.5),
        ("two dozen", 24),
        ("five crore", 50_000_000),
    ],
)
def test_numbers_as_english_writes_them(text, value):
    found = read(text, ENGLISH)
    assert (found.value, found.approximate) == (value, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mil millones", 1_000_000_000),
        ("un billón", 1_000_000_000_000),
        ("tres mil doscientos millones", 3_200_000_000),
        ("dos millones y medio", 2_500_000),
        ("doscientas veintiuna", 221),
        ("25 mil 600 millones", 25_600_000_000),
        ("3 millones 500 mil", 3_500_000),
        ("4 mil 500", 4500),
        ("1,234.5", 1234.5),
        ("1.234,5", 1234.5),
        ("0,125", 0.125),
        ("dos coma cero cinco", 2.05),
    ],
)
def test_numbers_as_spanish_writes_them(text, value):
    assert read(text, SPANISH).value == value


@pytest.mark.parametrize(
    ("pack", "text", "value", "least"),
    [
        (ENGLISH, "dozens", 24, True),
        (ENGLISH, "tens of thousands", 20_000, True),
        (ENGLISH, "several hundred", 200, True),
        (ENGLISH, "a dozen", 12, False),
        (SPANISH, "miles de millones", 2_000_000_000, True),
        (SPANISH, "unas decenas", 20, True),
        (SPANISH, "medio centenar", 50, False),
        (SPANISH, "una veintena", 20, False),
    ],
)
def test_collectives_of_english_and_spanish(pack, text, value, least):
    found = read(text, pack)
    assert (found.value, found.approximate, found.least) == (value, True, least)


@pytest.mark.parametrize(
    ("pack", "text", "values"),
    [
        (ENGLISH, "between two hundred and three hundred", [200, 300]),
        (ENGLISH, "between two thousand and three thousand", [2000, 3000]),
        (SPANISH, "entre mil y dos mil", [1000, 2000]),
        (SPANISH, "entre veinte y treinta", [20, 30]),
        (PACK, "entre deux mille et trois mille", [2000, 3000]),
        (PACK, "vingt et deux", [20, 2]),
    ],
)
def test_and_between_two_numbers_leaves_them_two(pack, text, values):
    assert [one.value for one in numbers(pack).find(text)] == values


@pytest.mark.parametrize(
    "text",
    ["", "maison", "vingt trente", "deux trois", "million", "dizaine", "vingt dix", "1 2", "cent cent", "9" * 5000],
)
def test_what_is_not_one_number_is_none(text):
    assert read(text) is None


def test_a_run_of_words_is_cut_where_a_new_number_begins():
    found = [(one.start, one.end, one.value) for one in numbers(PACK).find("douze quinze, puis 40 000 et six cents")]
    assert found == [(0, 5, 12), (6, 12, 15), (19, 25, 40_000), (29, 38, 600)]


@pytest.mark.parametrize("pack", [PACK, ENGLISH, SPANISH], ids=lambda pack: pack.code)
@given(text=st.one_of(st.text(alphabet="0123456789 .,-'½/deuxcntmilvgrstİK", max_size=40), st.text(max_size=40)))
def test_any_text_is_read_without_overlaps(pack, text):
    end = 0
    for one in numbers(pack).find(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end
