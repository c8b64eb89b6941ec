from collections import Counter

import pytest

from recoupe.languages.fr import PACK
from recoupe.languages.pack import shared_table

KINDS = {"agency", "newspaper", "broadcaster", "magazine", "site"}
SOURCE_TABLES = [
    "person_roles",
    "anonymous_heads",
    "organization_heads",
    "media_heads",
    "document_heads",
    "vehicle_heads",
    "report_heads",
]


def repeated(words):
    return sorted(word for word, count in Counter(words).items() if count > 1)


def is_country_code(code):
    return len(code) == 2 and code.isascii() and code.isupper()


@pytest.fixture(scope="module")
def outlets():
    return shared_table("outlets")["outlet"]


@pytest.fixture(scope="module")
def ambiguous(outlets):
    return {form.casefold() for row in outlets for form in row["ambiguous"]}


def test_outlets_have_a_known_kind_and_country(outlets):
    assert [row["name"] for row in outlets if row["kind"] not in KINDS or not is_country_code(row["country"])] == []


def test_a_name_or_alias_belongs_to_one_outlet(outlets):
    assert repeated(form.casefold() for row in outlets for form in {row["name"], *row["aliases"]}) == []


def test_a_domain_belongs_to_one_outlet(outlets):
    assert repeated(domain for row in outlets for domain in row["domains"]) == []


def test_no_alias_is_a_form_that_several_outlets_share(outlets, ambiguous):
    assert [alias for row in outlets for alias in row["aliases"] if alias.casefold() in ambiguous] == []


def test_an_outlet_whose_own_name_is_ambiguous_lists_it(outlets, ambiguous):
    shared = [row for row in outlets if row["name"].casefold() in ambiguous]
    assert [row["name"] for row in shared if row["name"] not in row["ambiguous"]] == []


@pytest.mark.parametrize(
    ("form", "bearers"),
    [
        ("Times", {"The New York Times", "The Times", "Los Angeles Times"}),
        ("Le Soir", {"Le Soir", "Le Soir d'Algérie"}),
        ("La Presse", {"La Presse", "La Presse de Tunisie"}),
        ("ABC", {"ABC News", "ABC (Australia)", "ABC (España)"}),
    ],
)
def test_bare_names_that_tell_nothing_apart_are_listed_with_every_bearer(outlets, form, bearers):
    assert bearers <= {row["name"] for row in outlets if form in row["ambiguous"]}


@pytest.mark.parametrize("name", SOURCE_TABLES)
def test_source_nouns_stand_once_and_repeat_no_form(name):
    rows = PACK.table("sources")[name]
    assert repeated(row["lemma"] for row in rows) == []
    assert [row["lemma"] for row in rows if repeated([row["lemma"], *row["forms"]])] == []


@pytest.mark.parametrize("name", SOURCE_TABLES)
def test_a_form_has_one_lemma_within_its_list(name):
    rows = PACK.table("sources")[name]
    assert repeated(form for row in rows for form in [row["lemma"], *row["forms"]]) == []


def test_nouns_of_one_gender_say_which():
    rows = [row for name in SOURCE_TABLES for row in PACK.table("sources")[name] if "gender" in row]
    assert {row["gender"] for row in rows} == {"m", "f"}


def test_titles_stand_once():
    assert repeated(row["form"] for row in PACK.table("sources")["titles"]) == []


def test_first_names_stand_in_one_list():
    table = shared_table("first_names")
    assert repeated(name for names in table.values() for name in names) == []
    assert set(table) == {"m", "f", "both"}


def test_organizations_share_no_name():
    rows = shared_table("organizations")["organization"]
    forms = [form for row in rows for form in {row["name"], row["acronym"], *row["aliases"]} if form]
    assert repeated(forms) == []
    assert [row["name"] for row in rows if not (is_country_code(row["country"]) or row["country"] == "INT")] == []


def test_no_organization_is_an_outlet_too(outlets, ambiguous):
    media = {form.casefold() for row in outlets for form in [row["name"], *row["aliases"]]} - ambiguous
    rows = shared_table("organizations")["organization"]
    assert [
        form for row in rows for form in [row["name"], row["acronym"], *row["aliases"]] if form.casefold() in media
    ] == []
