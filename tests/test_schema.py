"""The dossier as JSON: the schema that ships, and what its fields promise to who reads them."""

import hashlib
import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from tests.conftest import EXAMPLE
from tests.report.story import story

from recoupe.records.dossier import schema_text, to_json

SHIPPED = files("recoupe.records").joinpath("dossier.schema.json")


@pytest.fixture(scope="module")
def dossier(example):
    return example[0]


@pytest.fixture(scope="module")
def schema():
    return json.loads(SHIPPED.read_text(encoding="utf-8"))


def test_the_schema_that_ships_is_that_of_the_records():
    assert SHIPPED.read_text(encoding="utf-8") == schema_text(), "records changed: run make schema"


def test_dossiers_follow_the_schema(schema, dossier):
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    validator.validate(dossier)
    validator.validate(json.loads(to_json(story())))


@pytest.mark.parametrize(
    ("break_it", "where"),
    [
        (lambda d: d["articles"][0]["statements"][0].update(mode="rumour"), "mode"),
        (lambda d: d["articles"][0]["statements"][0].update(certainty="sure"), "certainty"),
        (lambda d: d["articles"][0]["blocks"][0].update(kind="advert"), "kind"),
        (lambda d: d["claims"][0]["origins"].pop("list"), "origins"),
        (lambda d: d.pop("failed"), ""),
    ],
)
def test_the_schema_refuses_what_is_no_dossier(schema, dossier, break_it, where):
    broken = json.loads(json.dumps(dossier))
    break_it(broken)
    errors = list(Draft202012Validator(schema).iter_errors(broken))
    assert errors
    assert where in [*errors[0].absolute_path, ""]


def statements(dossier):
    return {one["id"]: (article, one) for article in dossier["articles"] for one in article["statements"]}


def test_ids_are_ids_of_one_thing(dossier):
    articles = [article["id"] for article in dossier["articles"]]
    ids = [one["id"] for article in dossier["articles"] for one in article["statements"]]
    values = [one["id"] for a in dossier["articles"] for one in (*a["times"], *a["quantities"])]
    claims = [claim["id"] for claim in dossier["claims"]]
    for group in (articles, ids, values, claims):
        assert len(group) == len(set(group)) > 0


def test_articles_hold_their_files_text(dossier):
    assert [article["file"] for article in dossier["articles"]] == sorted(path.name for path in EXAMPLE.glob("*.txt"))
    for article in dossier["articles"]:
        raw = (EXAMPLE / article["file"]).read_bytes()
        assert article["text"] == raw.decode()
        assert article["text_sha256"] == hashlib.sha256(raw).hexdigest()


def test_spans_lie_in_the_text_and_in_order(dossier):
    for article in dossier["articles"]:
        spans = [[block["span"]] for block in article["blocks"]]
        spans += [[one["span"]] for one in (*article["times"], *article["quantities"])]
        for one in article["statements"]:
            spans += [one["content"], one["source"] or [], one["cue"] or []]
            spans += [[link["span"]] for chain in one["chains"] for link in chain]
        for group in spans:
            flat = [at for span in group for at in span]
            assert flat == sorted(flat)
            assert all(0 <= first < last <= len(article["text"]) for first, last in group)
        bounds = [at for block in article["blocks"] for at in block["span"]]
        assert bounds == sorted(bounds)


def test_statements_hold_together(dossier):
    for article, one in statements(dossier).values():
        known = {value["id"] for value in (*article["times"], *article["quantities"])}
        assert one["article"] == article["id"]
        assert one["content"]
        assert one["chain"] == (one["chains"][0] if one["chains"] else [])
        assert {*one["times"], *one["quantities"]} <= known
        if one["mode"] == "own":
            assert (one["source"], one["cue"], one["chains"]) == (None, None, [])


def test_claims_name_statements_and_articles_that_are_there(dossier):
    known, articles = statements(dossier), {article["id"] for article in dossier["articles"]}
    for claim in dossier["claims"]:
        members = claim["members"]
        assert len(members) == len(set(members)) > 0
        assert (
            claim["id"].partition(".")[0] in members
        )  # a statement that founds a second claim has an offset behind it
        assert set(claim["stance"]) == set(claim["member_spans"]) == set(members) <= set(known)
        assert set(claim["uncredited"]) <= {known[one][0]["id"] for one in members} <= articles
        for side in (claim["origins"], claim["origins_against"]):
            assert 0 <= side["min"] <= side["max"]
            assert {one for origin in side["list"] for one in origin["statements"]} <= set(members)
            assert {one for merge in side["merges"] for one in merge["statements"]} <= set(members)
        for conflict in claim["conflicts"]:
            assert set(conflict["values"]) <= set(conflict["statements"]) <= set(known)
            assert set(conflict["statements"]) & set(members)  # the others are members of a claim that it opposes
            assert len(set(conflict["statements"])) > 1


def test_every_value_of_a_conflict_or_drift_has_words_in_its_article(dossier):
    known = statements(dossier)
    differences = [one for claim in dossier["claims"] for one in (*claim["conflicts"], *claim["drift"])]
    assert {one["kind"] for one in differences} >= {"quantity", "date", "status", "certainty", "negation"}
    for one in differences:
        told = one.get("statements") or [one["from"], one["to"]]
        assert set(one["values"]) == set(one["evidence"]) == set(told)
        for statement, spans in one["evidence"].items():
            text = known[statement][0]["text"]
            words = [text[start:end] for start, end in spans]
            assert words
            assert all(word.strip() for word in words)
            if one["kind"] == "quantity" and isinstance(one["values"][statement], int):
                digits = "".join(char for char in words[0] if char.isdigit())
                assert digits in ("", str(one["values"][statement]))


def test_a_drift_goes_from_one_article_to_another(dossier):
    known = statements(dossier)
    for claim in dossier["claims"]:
        for drift in claim["drift"]:
            assert known[drift["from"]][0]["id"] != known[drift["to"]][0]["id"]
            assert drift["to"] in claim["members"]


def test_the_most_echoed_claims_come_first(dossier):
    known = statements(dossier)
    echo = [len({known[one][0]["id"] for one in claim["members"]}) for claim in dossier["claims"]]
    assert echo == sorted(echo, reverse=True)


def test_claims_that_oppose_each_other_say_so_both(dossier):
    opposes = {claim["id"]: claim["opposes"] for claim in dossier["claims"]}
    assert [(a, b) for a, others in opposes.items() for b in others if a not in opposes.get(b, [])] == []


def test_evidence_points_to_words(dossier):
    texts = {article["id"]: article["text"] for article in dossier["articles"]}
    anchors = [
        anchor
        for claim in dossier["claims"]
        for side in (claim["origins"], claim["origins_against"])
        for merge in side["merges"]
        for anchor in merge["evidence"]
    ]
    assert anchors
    assert [one for one in anchors if not texts[one["article"]][slice(*one["span"])].strip()] == []
