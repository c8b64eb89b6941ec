"""What people decided: applied, listed, told of where the words are gone, and outliving other readings."""

import json
import re

import pytest
from click.testing import CliRunner
from tests.decide.deciding import APART, ONE, RADIO, SAID, TWO, check, of_claims, together

from recoupe.cli import main
from recoupe.decide.ruling import Known, Matters, Names, Pairs, Quoted, read_rulings
from recoupe.errors import UsageError


def test_statements_of_one_claim_are_parted_and_of_two_brought_together():
    assert together(check(ONE, TWO), "cédé dans la nuit", "cédé cette nuit")
    apart = of_claims("apart", ("a.txt", "cédé dans la nuit"), ("b.txt", "cédé cette nuit"))
    assert not together(check(ONE, TWO, claim=[apart]), "cédé dans la nuit", "cédé cette nuit")
    assert not together(check(ONE, APART), "cédé dans la nuit", "effondré")
    same = of_claims("same", ("a.txt", "cédé dans la nuit"), ("b.txt", "effondré"))
    dossier = check(ONE, APART, claim=[same], story=[Matters(verdict="same", reason="r", files=("a.txt", "b.txt"))])
    assert together(dossier, "cédé dans la nuit", "effondré")
    assert [(one.subject, one.problem) for one in dossier.decisions] == [("story", ""), ("claim", "")]


def test_a_decision_outlives_a_new_article_and_words_before_its_own():
    apart = of_claims("apart", ("a.txt", "cédé dans la nuit"), ("b.txt", "cédé cette nuit"))
    dossier = check(f"Marval. Vendredi. {ONE}", TWO, ONE.replace("Radio Brumes", "Canal Lune"), claim=[apart])
    assert not together(dossier, "cédé dans la nuit", "cédé cette nuit")


@pytest.mark.parametrize(
    ("quoted", "problem"),
    [
        (Quoted("z.txt", "Claire"), "'z.txt' is none of the articles read"),
        (Quoted("a.txt", "Zoé"), "a.txt does not have these words: 'Zoé'"),
        (Quoted("a.txt", "selon"), "no statement was found in these words of a.txt: 'selon'"),
    ],
)
def test_a_decision_whose_words_are_gone_is_listed_with_the_reason_and_the_rest_goes_on(quoted, problem):
    gone = Pairs(verdict="apart", reason="r", statements=(quoted, Quoted("b.txt", "cédé cette nuit")))
    apart = of_claims("apart", ("a.txt", "cédé dans la nuit"), ("b.txt", "cédé cette nuit"))
    dossier = check(ONE, TWO, claim=[gone, apart])
    assert [(one.number, one.problem) for one in dossier.decisions] == [(1, problem), (2, "")]
    assert not together(dossier, "cédé dans la nuit", "cédé cette nuit")


def test_two_decisions_that_are_contrary_are_refused():
    sides = (("a.txt", "cédé dans la nuit"), ("b.txt", "cédé cette nuit"))
    with pytest.raises(UsageError, match=r"\[\[claim\]\] 2: it is the contrary of \[\[claim\]\] 1"):
        check(ONE, TWO, claim=[of_claims("same", *sides), of_claims("apart", *reversed(sides))])


def test_decisions_that_are_contrary_by_way_of_a_third_are_refused():
    one, two, three = ("a.txt", "cédé dans la nuit"), ("b.txt", "cédé cette nuit"), ("c.txt", "cédé vers minuit")
    third = "La digue de Brenne a cédé vers minuit, selon Paul Vernier."
    claims = [of_claims("same", one, two), of_claims("apart", three, one), of_claims("same", two, three)]
    words = (
        r"\[\[claim\]\] 2: its two sides are the same by \[\[claim\]\] 1 and \[\[claim\]\] 3; leave one of these out"
    )
    with pytest.raises(UsageError, match=words):
        check(ONE, TWO, third, claim=claims)
    assert not any(decision.problem for decision in check(ONE, TWO, third, claim=claims[:2]).decisions)


def test_articles_of_one_story_are_parted():
    parted = check(ONE, TWO, story=[Matters(verdict="apart", reason="two dams", files=("a.txt", "b.txt"))])
    assert [len(story.articles) for story in parted.stories] == [1, 1]
    assert parted.claims == ()


def test_what_stands_in_two_stories_is_not_brought_together():
    same = of_claims("same", ("a.txt", "cédé dans la nuit"), ("b.txt", "recruté"))
    dossier = check(ONE, "Le club de Brenne a recruté deux gardiens, selon Irène Castaing.", claim=[same])
    assert [one.problem for one in dossier.decisions] == [
        "its two sides stand in two stories; a [[story]] can bring these together"
    ]


def test_the_sources_behind_two_statements_are_brought_together_and_parted():
    def ends(**rulings):
        dossier = check(SAID, RADIO, **rulings)
        [claim] = [one for one in dossier.claims if len(one.members) > 1]
        return claim.origins.min, claim.origins.max, {merge.reason for merge in claim.origins.merges}

    assert ends()[:2] == (2, 2)
    sides = (("a.txt", "cédé dans la nuit"), ("b.txt", "cédé dans la nuit"))
    low, high, reasons = ends(origin=[of_claims("same", *sides)])
    assert (low, high) == (1, 1)
    assert "decided" in reasons
    same = (SAID, SAID.replace("Le préfet", "Hier, le préfet"))
    alone = [one for one in check(*same).claims if len(one.members) > 1]
    assert [(one.origins.min, one.origins.max) for one in alone] == [(1, 1)]
    parted = [one for one in check(*same, origin=[of_claims("apart", *sides)]).claims if len(one.members) > 1]
    assert [(one.origins.min, one.origins.max) for one in parted] == [(2, 2)]


FILE = """
[[article]]
file = "a.txt"
reason = "the page says so"
outlet = "Le Relais"
published = "2031-05-04"
title = "La digue"
url = "https://relais.example/1"

[[statement]]
verdict = "reject"
reason = "a joke"
at = { file = "a.txt", words = "qui n'y est pas" }
"""


def test_the_command_applies_a_file_and_says_what_it_could_not(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "d.toml").write_text(FILE, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", "a.txt", "--decisions", "d.toml", "--json", "-", "--quiet"])
    assert done.exit_code == 1
    assert "[[statement]] 1: not applied: a.txt does not have these words" in done.stderr
    [article] = json.loads(done.stdout)["articles"]
    given = {"outlet": "Le Relais", "published": "2031-05-04", "title": "La digue", "url": "https://relais.example/1"}
    assert {name: article[name] for name in given} == given
    assert {article["metadata"][name]["reason"] for name in ("outlet", "published", "title")} == {"the page says so"}
    page = (tmp_path / "recoupe-out" / "dossier.html").read_text(encoding="utf-8")
    assert "by decision: <bdi>the page says so" in page
    assert re.search(r"not applied:.*qui n&#39;y est pas", page)


def test_a_date_that_is_none_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "d.toml").write_text(FILE.replace("2031-05-04", "the fourth"), encoding="utf-8")
    done = CliRunner().invoke(main, ["check", "a.txt", "--decisions", "d.toml"])
    assert done.exit_code == 2
    assert "[[article]] 1: published is 'the fourth'; write a date as 2025-04-08" in done.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xff", "save it as UTF-8"),
        (b"[[entity]", "no TOML"),
        (b'[[entity]]\nverdict = "maybe"\n', r"\[\[entity\]\] 1: Invalid enum value 'maybe'"),
        (
            b'[[claim]]\nverdict = "same"\nreason = "r"\n',
            r"\[\[claim\]\] 1: Object missing required field `statements`",
        ),
        (b'[[entity]]\nverdict = "maybe"\n', "it may be same, apart$"),
        (b'[[statement]]\nverdict = "corect"\n', "it may be correct, reject, add$"),
        (
            b'[[statement]]\nverdict = "add"\nreason = "r"\nat = { file = "a.txt", words = "w" }\n'
            b'chain = [{ name = "Ana", kind = "persn" }]\n',
            "it may be person,",
        ),
        (
            b'[[article]]\nfile = "a.txt"\nreason = "r"\n',
            r"\[\[article\]\] 1: it corrects nothing; give one or more of outlet, published, title, url",
        ),
        (b'[[article]]\nfile = "a.txt"\nreason = "r"\noutlet = ""\n', r"\[\[article\]\] 1: .*outlet"),
        (
            b'[[statement]]\nverdict = "correct"\nreason = "r"\nat = { file = "a.txt", words = "w" }\n',
            r"\[\[statement\]\] 1: it corrects nothing; give one or more of source,",
        ),
        (b"[[entities]]\n", r"it may hold \[\[article\]\]"),
    ],
)
def test_what_a_file_of_decisions_should_be_is_told(tmp_path, content, message):
    path = tmp_path / "decisions.toml"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=message):
        read_rulings(path)


def test_a_correction_of_an_article_that_is_not_there_is_told_of():
    dossier = check(ONE, article=[Known(file="z.txt", reason="r", outlet="Le Relais")])
    assert [one.problem for one in dossier.decisions] == ["'z.txt' is none of the articles read"]


def test_names_that_are_read_as_one_and_words_without_a_name_are_told_of():
    def told(first, second):
        names = (Quoted("a.txt", first), Quoted("a.txt", second))
        dossier = check(
            "Luc Pradelle a parlé. Luc Pradelle est parti.", entity=[Names(verdict="apart", reason="r", names=names)]
        )
        return [one.problem for one in dossier.decisions]

    assert told("Luc Pradelle a", "Luc Pradelle est") == ["its two sides are read as one, and cannot be parted"]
    assert told("a parlé", "Luc Pradelle est") == ["no name was found in these words of a.txt: 'a parlé'"]


def test_words_are_found_where_those_around_them_have_changed():
    first, second = (
        Quoted("a.txt", "cédé dans la nuit", before="qui avait "),
        Quoted("b.txt", "cédé cette nuit", after=" !"),
    )
    apart = Pairs(verdict="apart", reason="r", statements=(first, second))
    assert not together(check(ONE, TWO, claim=[apart]), "cédé dans la nuit", "cédé cette nuit")
