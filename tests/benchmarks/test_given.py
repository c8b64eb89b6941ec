"""A gold's statements and claims in place of those extracted: what linking and weighing make of right input."""

import json

import msgspec
import pytest
from benchmarks.given import given, main, weighed
from tests.weigh.press import told

DAY, NEXT = "2031-05-04", "2031-05-05"
FIRST = "Selon une note interne, vingt-neuf wagons de la ligne de Brumeval présentent des fissures."
RELAY = "Selon Radio Brumes, vingt-neuf wagons de la ligne de Brumeval présentent des fissures. Le préfet se tait."
FAULT = "vingt-neuf wagons de la ligne de Brumeval présentent des fissures"


def link(name, kind, **fields):
    return {"name": name, "names": [name], "kind": kind, **fields}


def row(identity, text, *chain, words=FAULT, certainty="CT+"):
    start = text.index(words)
    source = [[0, text.index(",")]] if chain else None
    return {
        "id": identity,
        "content": [[start, start + len(words)]],
        "source": source,
        "cue": None,
        "mode": "indirect" if chain else "own",
        "chain": list(chain),
        "certainty": certainty,
        "status": "none",
    }


@pytest.fixture(scope="module")
def articles():
    return (told("Radio Brumes", DAY, FIRST), told("Le Quai", NEXT, RELAY))


@pytest.fixture(scope="module")
def gold(articles):
    first, relay = articles
    document = link("note interne", "document")
    radio = link("Radio Brumes", "media")
    return {
        "documents": [
            {"file": first.file, "statements": [row("g1", first.text, document)]},
            {
                "file": relay.file,
                "outlet": "Le Quai du Nord",
                "statements": [
                    row("g3", relay.text, words="Le préfet se tait", certainty="PR+"),
                    row("g2", relay.text, radio),
                ],
            },
        ],
        "claims": [{"members": ["g1", "g2", "gone"]}, {"members": ["g3", "gone"]}],
    }


def test_statements_are_those_of_the_gold_in_text_order(gold, articles):
    relay, first = given(gold, [*articles, told("Ailleurs", DAY, FIRST)])
    assert [one.id for one in (*first.statements, *relay.statements)] == ["g1", "g2", "g3"]
    assert [one.certainty for one in relay.statements] == ["CT+", "PR+"]
    assert relay.outlet == "Le Quai du Nord"
    assert first.outlet == "Radio Brumes"


def test_what_a_gold_does_not_tell_is_as_extracted_inside_its_spans(gold, articles):
    relay, _ = given(gold, articles)
    telling, silent = relay.statements
    [quantity] = [one for one in relay.quantities if one.id in telling.quantities]
    assert quantity.value == 29
    assert "fissure" in telling.terms
    assert not silent.quantities
    [medium] = telling.chain
    assert relay.text[slice(*medium.span)] == "Radio Brumes"


def test_claims_are_those_of_the_gold_with_members_among_the_articles(gold, articles):
    dossier = weighed(gold, given(gold, articles))
    [claim] = dossier.claims
    assert sorted(claim.members) == ["g1", "g2"]
    assert (claim.origins.min, claim.origins.max) == (1, 1)


@pytest.mark.parametrize("asked", [[], ["--claims"]])
def test_the_dossier_is_written(gold, articles, asked, tmp_path):
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    lines = [msgspec.json.encode(one) for one in articles]
    (tmp_path / "articles.jsonl").write_bytes(b"\n".join(lines))
    names = [str(tmp_path / name) for name in ("gold.json", "articles.jsonl", "dossier.json")]
    assert main([*names, *asked]) == 0
    dossier = json.loads((tmp_path / "dossier.json").read_text(encoding="utf-8"))
    assert [sorted(claim["members"]) for claim in dossier["claims"]] == [["g1", "g2"]]
