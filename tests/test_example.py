"""The shipped example: what a reader sees of it, as a golden text, and what examples/README.md promises of it.

The golden text is renewed with `pytest tests/test_example.py --renew-golden`; read the difference before keeping it.
"""

import json
from pathlib import Path

import pytest
from tests.conftest import EXAMPLE

GOLDEN = Path(__file__).parent / "golden/barrage.txt"
FOUND, DEPTH = 0.9, 0.93
"""Floors: the parts of the gold's statements that are found, and of these that have a chain of the right length."""


@pytest.fixture(scope="module")
def dossier(example):
    return example[0]


@pytest.fixture(scope="module")
def pairs(dossier):
    """Each article with its gold."""
    gold = json.loads(EXAMPLE.with_suffix(".gold.json").read_text(encoding="utf-8"))
    return list(zip(dossier["articles"], gold["documents"], strict=True))


def words(article, spans, most=None):
    """The words under spans, on one line, the first so many of them."""
    found = " … ".join(" ".join(article["text"][first:last].split()) for first, last in spans).split()
    return " ".join(found[:most]) + (" …" if most and len(found) > most else "")


def number(file):
    return file.partition("-")[0]


def interval(origins):
    return str(origins["min"]) if origins["min"] == origins["max"] else f"{origins['min']}-{origins['max']}"


def claim_lines(claim, files, article_of):
    carried = sorted({number(files[article_of[member]]) for member in claim["members"]})
    yield f"- {' '.join(claim['gloss'].split())}"
    yield f"  articles {' '.join(carried)}; origins {interval(claim['origins'])}; uncredited {len(claim['uncredited'])}"
    for origin in claim["origins"]["list"]:
        by = f", by {', '.join(origin['relays'])}" if origin["relays"] else ""
        heard = f", heard by {', '.join(origin['witnesses'])}" if origin["witnesses"] else ""
        yield f"  origin: {origin['name']} ({origin['kind']}){heard}{by}"
    if claim["origins_against"]["max"]:
        names = ", ".join(origin["name"] for origin in claim["origins_against"]["list"])
        yield f"  against {interval(claim['origins_against'])}: {names}"
    for conflict in claim["conflicts"]:
        values = " | ".join(sorted({str(value) for value in conflict["values"].values()}))
        yield f"  {conflict['relation']} of {conflict['kind']}: {values}"
    for drift in claim["drift"]:
        told, relay = (drift["values"][drift[end]] for end in ("from", "to"))
        way = f"{drift['kind']} from {drift['origin']} ({drift['edge']})"
        yield f"  drift of {way}, {drift['change']}: {told} > {relay}"


def statement_line(article, one):
    chain = " & ".join(" < ".join(link["name"] for link in chain) for chain in one["chains"])
    facts = [one["mode"], one["certainty"], *([one["status"]] if one["status"] != "none" else [])]
    facts += [one["act"]] * (one["act"] != "says") + ["hearsay"] * one["hearsay"]
    return f"  [{' '.join(facts)}] {chain or '-'}: {words(article, one['content'], 8)}"


def article_lines(article):
    dates = article["published"] + (f", updated {article['updated']}" if article["updated"] else "")
    yield f"{number(article['file'])} {article['outlet']}, {dates}: {article['title']}"
    for block in article["blocks"]:
        if block["kind"] not in ("paragraph", "lede", "title"):
            yield f"  ({block['kind']}) {words(article, [block['span']], 6)}"
    yield from (statement_line(article, one) for one in article["statements"])


def outcome(dossier):
    """The dossier as lines that a person can read and compare: claims, then what each article says."""
    files = {article["id"]: article["file"] for article in dossier["articles"]}
    article_of = {one["id"]: one["article"] for article in dossier["articles"] for one in article["statements"]}
    lines = ["CLAIMS"]
    for claim in dossier["claims"]:
        lines += claim_lines(claim, files, article_of)
    lines += ["", "ARTICLES"]
    for article in dossier["articles"]:
        lines += article_lines(article)
    return "\n".join(lines) + "\n"


def test_the_example_comes_out_as_it_did(dossier, request):
    found = outcome(dossier)
    if request.config.getoption("--renew-golden"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(found, encoding="utf-8")
    golden = GOLDEN.read_text(encoding="utf-8")
    assert found.splitlines() == golden.splitlines(), "if this is better: make golden, and read the difference"


# what the gold says of single articles


def covered(spans):
    return {at for first, last in spans for at in range(first, last)}


def on_one_line(text):
    """A text with blanks of all kinds as single blanks; None as it is."""
    return text and " ".join(text.split())


def test_metadata_is_what_a_reader_finds(pairs):
    fields = ("file", "language", "outlet", "published", "updated", "title")
    for article, gold in pairs:
        assert {field: on_one_line(article[field]) for field in fields} == {
            field: on_one_line(gold[field]) for field in fields
        }


def test_page_furniture_says_nothing(pairs):
    for article, gold in pairs:
        silent = covered([*gold["boilerplate"], *gold["captions"], *gold["headings"]])
        assert [
            words(article, one["content"]) for one in article["statements"] if covered(one["content"]) & silent
        ] == []


def test_dates_and_names_are_no_quantities(pairs):
    for article, gold in pairs:
        traps = covered(gold["traps"])
        assert [words(article, [one["span"]]) for one in article["quantities"] if covered([one["span"]]) & traps] == []


def found(gold, article):
    """The statement of an article that a statement of the gold is, where they share more than half of their words."""
    wanted = covered(gold["content"])
    for one in article["statements"]:
        place = covered(one["content"])
        if 2 * len(wanted & place) > max(len(wanted), len(place)):
            return one
    return None


def test_what_a_reader_finds_is_found_and_credited(pairs):
    wanted = [
        (gold, found(gold, article)) for article, doc in pairs for gold in doc["statements"] if not gold["optional"]
    ]
    known = [(gold, one) for gold, one in wanted if one]
    credited = [(gold, one) for gold, one in known if gold["chain"]]
    depth = [len(one["chain"]) == len(gold["chain"]) for gold, one in credited]
    assert len(known) >= FOUND * len(wanted)
    assert sum(depth) >= DEPTH * len(depth)
    assert [gold["id"] for gold, one in known if not gold["chain"] and one["chain"]] == []


# what examples/README.md promises of the claims


@pytest.fixture(scope="module")
def claim(dossier):
    """Find the claims that a statement of an article belongs to: the number of its file, and how its content begins."""
    articles = {number(article["file"]): article for article in dossier["articles"]}

    def find(file, beginning):
        article = articles[file]
        ids = {one["id"] for one in article["statements"] if words(article, one["content"]).startswith(beginning)}
        claims = [one for one in dossier["claims"] if ids & set(one["members"])]
        assert claims, f"no claim has {beginning!r} of {file}"
        return claims[0]

    return find


def carriers(dossier, claim):
    members = set(claim["members"])
    return {
        number(article["file"])
        for article in dossier["articles"]
        if members & {one["id"] for one in article["statements"]}
    }


def origins(claim):
    return claim["origins"]["min"], claim["origins"]["max"]


def clashes(claim, kind):
    return [
        {str(value) for value in conflict["values"].values()}
        for conflict in claim["conflicts"]
        if conflict["kind"] == kind
    ]


def test_eight_articles_never_make_more_than_two_origins(dossier):
    assert max(claim["origins"]["max"] for claim in dossier["claims"]) == 2


def test_the_radios_report_and_its_relays_are_one_origin(dossier, claim):
    considered = claim("01", "Le ministère des Ouvrages publics envisage")
    assert carriers(dossier, considered) >= {"01", "02", "03", "07"}
    assert [origin["name"] for origin in considered["origins"]["list"]].count("Radio Grand-Val") == 1
    assert considered["origins"]["max"] <= 2


def test_a_relay_that_says_more_than_the_report_drifts(claim):
    [daily] = [
        one for one in claim("01", "Le ministère des Ouvrages publics envisage")["drift"] if one["kind"] == "status"
    ]
    assert (daily["origin"], daily["edge"], daily["change"]) == ("L’Écho des Crêtes", "chain", "raised")
    assert [daily["values"][daily[end]] for end in ("from", "to")] == ["considered", "planned"]


def test_an_order_is_a_claim_of_its_own_that_is_denied_and_that_no_decision_opposes(claim):
    ordered, undecided = claim("03", "Le gouvernement a ordonné"), claim("01", "Aucune décision")
    assert undecided["id"] in ordered["opposes"]
    assert "denies" in ordered["stance"].values()
    assert not {*ordered["members"]} & {*claim("01", "Le ministère des Ouvrages publics envisage")["members"]}


def test_cracks_and_the_day_they_were_found_differ(dossier, claim):
    cracks = claim("01", "L’inspection du 19 février")
    assert carriers(dossier, cracks) == {"01", "02", "03", "05", "06", "07", "08"}
    assert cracks["origins"]["max"] == 2
    assert clashes(cracks, "date") == [{"2024-02-19", "2024-02-26"}]
    assert {"29", "> 50"} in clashes(cracks, "quantity")


def test_the_managers_figure_has_an_origin_of_its_own_and_no_conflict(dossier, claim):
    cost = claim("01", "Le chantier coûterait")
    assert carriers(dossier, cost) == {"01", "03", "07"}
    assert (origins(cost), cost["conflicts"]) == ((2, 2), [])


def test_a_copy_that_credits_nobody_makes_no_origin(dossier, claim):
    for beginning in ("Mis en eau en 1934", "Les joints se sont ouverts"):
        copied = claim("04", beginning)
        assert carriers(dossier, copied) == {"01", "04"}
        assert (origins(copied), len(copied["uncredited"])) == ((0, 0), 2)


def test_an_agency_text_carried_twice_is_one_origin(dossier, claim):
    for beginning in ("n’avoir reçu « aucune instruction »", "Les habitants ont le droit", "ses services"):
        carried = claim("05", beginning)
        assert carriers(dossier, carried) == {"05", "06"}
        assert origins(carried) == (1, 1)


def test_one_speaker_in_several_outlets_is_one_origin(dossier, claim):
    mayor = claim("08", "le rapport d’inspection soit rendu public")
    assert carriers(dossier, mayor) == {"05", "06", "08"}
    assert origins(mayor) == (1, 1)


def test_a_relay_of_a_relay_leads_back_to_the_radio(dossier, claim):
    told = claim("07", "les riverains seront prévenus")
    assert carriers(dossier, told) == {"02", "07"}
    assert origins(told) == (1, 1)
    assert [one["kind"] for one in told["drift"]] == ["certainty"]


def test_hearsay_adds_no_origin_and_the_ministers_denial_counts_against(claim):
    signed = claim("03", "La ministre des Ouvrages publics, Solène Marquadier, aurait")
    assert signed["origins"]["min"] == 0
    assert [origin["name"] for origin in signed["origins_against"]["list"]] == ["Solène Marquadier"]
