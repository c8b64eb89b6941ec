from collections import Counter

import pytest
from scripts.places.build import LANGUAGES, pack_places, shared_countries

from recoupe.annotate.fold import plain
from recoupe.languages.pack import installed, shared_table

PACKS = installed()
CODES = {row["code"] for row in shared_table("countries")["country"]}


def repeated(words):
    return sorted(word for word, count in Counter(words).items() if count > 1)


@pytest.fixture(scope="module", params=["en", "es", "fr"])
def pack(request):
    return PACKS[request.param]


@pytest.fixture(scope="module")
def places(pack):
    return pack.table("places")


@pytest.fixture(scope="module")
def marked(places):
    return {plain(form) for key in ("shared_demonyms", "shared_names") for form in places[key]}


def names(row):
    """List the forms that a row goes by, each once in plain spelling."""
    forms = [row["name"], row.get("capital", ""), *row.get("aliases", ()), *row.get("government_cities", ())]
    return {plain(form) for form in forms} - {""}


def test_the_countries_are_those_that_the_packages_and_the_hand_tables_give(pack):
    assert (LANGUAGES / pack.code / "places.toml").read_text(encoding="utf-8") == pack_places(pack.code)


def test_the_shared_countries_are_those_that_the_packages_give():
    assert (LANGUAGES / "shared" / "countries.toml").read_text(encoding="utf-8") == shared_countries()


def test_every_pack_has_the_same_countries():
    codes = [{row["code"] for row in PACKS[code].table("places")["country"]} for code in ("en", "es", "fr")]
    assert codes[0] == codes[1] == codes[2]
    assert len(codes[0]) >= 195


def test_countries_have_codes_of_their_own(places):
    codes = [row["code"] for row in places["country"]]
    assert repeated(codes) == []
    assert set(codes) <= CODES


def test_every_country_has_a_capital_and_demonyms(places):
    assert [row["name"] for row in places["country"] if not row["capital"] or not row["demonyms"]] == []


def test_demonyms_are_in_lower_case_and_stand_once_in_a_row(places):
    rows = places["country"] + places["part"]
    assert [word for row in rows for word in row["demonyms"] if word != word.lower()] == []
    assert [row["name"] for row in rows if repeated(row["demonyms"])] == []


def test_a_demonym_of_several_places_is_marked(places):
    rows = places["country"] + places["part"]
    several = set(repeated(word for row in rows for word in row["demonyms"]))
    assert several - set(places["shared_demonyms"]) == set()
    assert set(places["shared_demonyms"]) <= {word for row in rows for word in row["demonyms"]}


def test_a_name_of_several_places_is_marked(places, marked):
    rows = places["country"] + places["part"] + places["seat"]
    assert set(repeated(form for row in rows for form in names(row))) - marked == set()


def test_a_place_name_stands_once(places):
    rows = places["country"] + places["part"] + places["seat"]
    assert repeated(name for row in rows for name in [row["name"], *row.get("aliases", [])]) == []


def test_marked_names_are_in_the_table(places):
    rows = places["country"] + places["part"] + places["seat"]
    known = {form for row in rows for form in names(row)}
    assert [form for form in places["shared_names"] if plain(form) not in known] == []
    assert repeated(places["shared_names"]) == []


def test_parts_and_seats_lie_in_a_country(places):
    rows = places["part"] + places["seat"]
    assert [row["name"] for row in rows if row["country"] not in CODES] == []
    assert [row["name"] for row in places["seat"] if not row["body"]] == []


@pytest.mark.parametrize(
    ("code", "form", "country"),
    [
        ("fr", "Kiev", "UA"),
        ("fr", "britannique", "GB"),
        ("es", "Kyiv", "UA"),
        ("es", "La Moncloa", "ES"),
        ("es", "estadounidenses", "US"),
        ("es", "La Haya", "NL"),
        ("en", "Kiev", "UA"),
        ("en", "Briton", "GB"),
        ("en", "Downing Street", "GB"),
        ("en", "The Hague", "NL"),
    ],
)
def test_well_known_forms_mean_their_country(code, form, country):
    table = PACKS[code].table("places")
    rows = [row for row in table["country"] if plain(form) in names(row) | set(row["demonyms"])]
    seats = [row for row in table["seat"] if plain(form) in names(row)]
    assert {row["code"] for row in rows} | {row["country"] for row in seats} == {country}
