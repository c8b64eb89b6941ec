from collections import Counter

import pytest
import regex

from recoupe.annotate.fold import plain
from recoupe.languages.fr import PACK
from recoupe.languages.pack import installed, shared_table

PACKS = installed()
CODES = {row["code"] for row in shared_table("countries")["country"]}
DOMAIN = regex.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
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


def bare(name):
    """Return an outlet's name without the place that tells it from others of that name."""
    return name.partition(" (")[0]


def is_acronym(form):
    return form.isupper() and len(form) <= 5


@pytest.fixture(scope="module")
def outlets():
    return shared_table("outlets")["outlet"]


@pytest.fixture(scope="module")
def ambiguous(outlets):
    return {plain(form) for row in outlets for form in row["ambiguous"]}


@pytest.fixture(scope="module")
def certain(outlets, ambiguous):
    """The forms that mean one outlet wherever they stand."""
    forms = {plain(form) for row in outlets for form in [bare(row["name"]), *row["aliases"]]}
    return forms - ambiguous


@pytest.fixture(scope="module")
def organizations():
    return shared_table("organizations")["organization"]


def test_there_are_outlets_of_every_kind_and_of_the_three_languages(outlets):
    countries = Counter(row["country"] for row in outlets)
    assert {row["kind"] for row in outlets} == KINDS
    assert len(outlets) >= 500
    assert {
        code for code in ("FR", "BE", "CH", "CA", "ES", "MX", "AR", "CO", "GB", "US") if countries[code] < 30
    } == set()


def test_outlets_have_a_known_kind_and_country(outlets):
    assert [row["name"] for row in outlets if row["kind"] not in KINDS or row["country"] not in CODES] == []


def test_an_outlet_s_name_stands_once(outlets):
    assert repeated(plain(row["name"]) for row in outlets) == []


def test_a_form_that_is_not_ambiguous_belongs_to_one_outlet(outlets, ambiguous):
    forms = [form for row in outlets for form in {plain(one) for one in [bare(row["name"]), *row["aliases"]]}]
    assert set(repeated(forms)) - ambiguous == set()


def test_the_spellings_in_a_row_differ_by_more_than_case(outlets, organizations):
    rows = [[bare(row["name"]), *row["aliases"]] for row in outlets]
    rows += [[row["name"], *filter(None, [row["acronym"]]), *row["aliases"]] for row in organizations]
    assert [form for forms in rows for form in repeated(one.lower() for one in forms)] == []
    assert [form for row in outlets for form in repeated(one.lower() for one in row["ambiguous"])] == []


def test_domains_are_bare_host_names_of_one_outlet_each(outlets):
    domains = [domain for row in outlets for domain in row["domains"]]
    assert [one for one in domains if not DOMAIN.fullmatch(one) or one.startswith("www.")] == []
    assert repeated(domains) == []


def test_forms_have_no_blanks_around_and_straight_apostrophes(outlets, organizations):
    rows = [[row["name"], *row["aliases"], *row.get("ambiguous", [])] for row in outlets + organizations]
    forms = [form for row in rows for form in row]
    assert [form for form in forms if not form or form != " ".join(form.split())] == []
    assert [form for form in forms if "\N{RIGHT SINGLE QUOTATION MARK}" in form] == []


def test_no_alias_is_a_form_that_several_outlets_share(outlets, ambiguous):
    assert [alias for row in outlets for alias in row["aliases"] if plain(alias) in ambiguous] == []


def test_an_outlet_whose_own_name_is_ambiguous_lists_it(outlets, ambiguous):
    shared = [row for row in outlets if plain(bare(row["name"])) in ambiguous]
    assert [row["name"] for row in shared if bare(row["name"]) not in row["ambiguous"]] == []


def test_a_place_in_brackets_tells_bearers_of_one_name_apart(outlets):
    told = [row for row in outlets if bare(row["name"]) != row["name"]]
    assert [row["name"] for row in told if bare(row["name"]) not in row["ambiguous"]] == []


def test_ambiguous_forms_are_shared_or_everyday_words_or_acronyms(outlets):
    bearers = Counter(form for row in outlets for form in {plain(form) for form in row["ambiguous"]})
    alone = [(row, form) for row in outlets for form in row["ambiguous"] if bearers[plain(form)] == 1]
    assert [form for row, form in alone if not row.get("everyday") and not is_acronym(form)] == []


@pytest.mark.parametrize("code", ["en", "es", "fr"])
def test_no_sure_name_of_a_medium_is_a_place(outlets, ambiguous, code):
    table = PACKS[code].table("places")
    rows = table["country"] + table["part"] + table["seat"]
    places = {plain(form) for row in rows for form in [row["name"], *row.get("aliases", []), *row.get("demonyms", [])]}
    places |= {plain(form) for row in table["country"] for form in [row["capital"], *row["government_cities"]]}
    sure = [row for row in outlets if not row.get("everyday")]
    forms = {plain(form) for row in sure for form in [bare(row["name"]), *row["aliases"]]}
    assert (forms - ambiguous) & places == set()


def test_no_sure_name_of_a_medium_is_a_first_name(certain):
    assert {plain(name) for names in shared_table("first_names").values() for name in names} & certain == set()


@pytest.mark.parametrize(
    ("form", "bearers"),
    [
        ("Times", {"The New York Times", "The Times", "Los Angeles Times"}),
        ("Le Soir", {"Le Soir", "Le Soir d'Algérie"}),
        ("La Presse", {"La Presse", "La Presse de Tunisie"}),
        ("ABC", {"ABC News", "ABC (Australia)", "ABC (España)"}),
        ("Post", {"The Washington Post", "New York Post", "The Jerusalem Post"}),
        ("La Nación", {"La Nación", "La Nación (Costa Rica)", "La Nación (Paraguay)"}),
        ("El País", {"El País", "El País (Uruguay)", "El País (Cali)"}),
        ("El Universal", {"El Universal", "El Universal (Venezuela)", "El Universal (Cartagena)"}),
        ("El Comercio", {"El Comercio (Perú)", "El Comercio (Ecuador)", "El Comercio (Gijón)"}),
        ("La Prensa", {"La Prensa (Nicaragua)", "La Prensa (Panamá)", "La Prensa (Honduras)", "La Prensa (México)"}),
        ("The Guardian", {"The Guardian", "The Guardian (Nigeria)"}),
        ("The Independent", {"The Independent", "Irish Independent"}),
        ("The Star", {"Toronto Star", "The Star (Kenya)", "The Star (Malaysia)"}),
        ("La Tribune", {"La Tribune", "La Tribune (Sherbrooke)"}),
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


def test_titles_stand_once():
    assert repeated(row["form"] for row in PACK.table("sources")["titles"]) == []


def test_first_names_stand_in_one_list():
    table = shared_table("first_names")
    assert repeated(name for names in table.values() for name in names) == []
    assert set(table) == {"m", "f", "both"}


def test_organizations_share_no_name(organizations):
    forms = [{plain(form) for form in [row["name"], row["acronym"], *row["aliases"]]} - {""} for row in organizations]
    assert repeated(form for row in forms for form in row) == []


def test_organizations_are_of_a_country_or_above_states(organizations):
    assert [row["name"] for row in organizations if row["country"] not in CODES | {"EU", "INT"}] == []


def test_shared_acronyms_are_forms_of_the_table(organizations):
    forms = {form for row in organizations for form in [row["name"], row["acronym"], *row["aliases"]]}
    shared = shared_table("organizations")["shared_acronyms"]
    assert set(shared) - forms == set()
    assert repeated(shared) == []


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Organisation des Nations unies", {"ONU", "UN", "Naciones Unidas", "United Nations"}),
        ("Organisation du traité de l'Atlantique nord", {"Otan", "NATO"}),
        ("Organisation mondiale de la santé", {"OMS", "WHO"}),
        ("Cour pénale internationale", {"CPI", "ICC"}),
        ("Agence internationale de l'énergie atomique", {"AIEA", "IAEA", "OIEA"}),
        ("Haut-Commissariat des Nations unies pour les réfugiés", {"HCR", "UNHCR", "Acnur"}),
    ],
)
def test_a_body_is_known_in_the_three_languages(organizations, name, forms):
    row = next(row for row in organizations if row["name"] == name)
    assert forms <= {row["name"], row["acronym"], *row["aliases"]}


def test_no_organization_is_an_outlet_too(organizations, certain):
    forms = {plain(form) for row in organizations for form in [row["name"], row["acronym"], *row["aliases"]]}
    assert forms & certain == set()


@pytest.mark.parametrize("table", ["meanings", "origins", "conflicts"])
def test_every_language_has_the_same_lists_of_what_is_held_together(table):
    lists = {code: {name: sorted(rows) for name, rows in pack.table(table).items()} for code, pack in PACKS.items()}
    open_ = {"acts", "things", "negated", "contrary", "phrases", "where"}  # as many groups as a language has words for
    kept = {code: {name: rows for name, rows in found.items() if name not in open_} for code, found in lists.items()}
    assert kept["en"] == kept["fr"]
    assert kept["es"] == kept["fr"]
