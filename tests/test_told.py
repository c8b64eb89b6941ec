"""Adding an article tells anew the story that it joins, and gives what a check from scratch gives."""

import json

import msgspec
from click.testing import CliRunner
from tests.decide.deciding import of_claims
from tests.link.naming import read
from tests.link.test_stories import articles

from recoupe.cli import main
from recoupe.decide.ruling import Rulings
from recoupe.pipeline import cross_check
from recoupe.records.dossier import to_json

FIRE, TRIAL = "le feu est parti du grenier", "nie avoir caché les pertes"
ADDED = "Luc Pradelle, maire de Corvanne, dit que le feu du moulin de Corvanne a commencé dans le grenier vers minuit."


def added():
    return [*articles(), read(ADDED, file="z.txt")]


def claims_of(dossier, words):
    """The claims of the story that an article with these words is in."""
    [article] = [article.id for article in dossier.articles if words in article.text]
    [story] = [story for story in dossier.stories if article in story.articles]
    return [claim for claim in dossier.claims if claim.id in story.claims]


def same(some, others):
    return len(some) == len(others) > 0 and all(one is other for one, other in zip(some, others, strict=True))


def test_what_an_added_article_does_not_touch_is_kept_and_the_whole_is_as_from_scratch():
    earlier = cross_check(articles())
    dossier = cross_check(added(), earlier=earlier)
    assert same(claims_of(dossier, TRIAL), claims_of(earlier, TRIAL))
    assert not same(claims_of(dossier, FIRE), claims_of(earlier, FIRE))
    assert to_json(dossier) == to_json(cross_check(added()))


def test_an_article_taken_out_or_changed_is_told_of_no_more():
    earlier = cross_check(added())
    assert to_json(cross_check(articles(), earlier=earlier)) == to_json(cross_check(articles()))
    rest = [one for one in added() if one.file != "z.txt"]
    changed = [*rest, read(ADDED.replace("minuit", "trois heures"), file="z.txt")]
    assert to_json(cross_check(changed, earlier=earlier)) == to_json(cross_check(changed))


def test_a_decision_tells_anew_the_story_that_it_is_about():
    earlier = cross_check(articles())
    parted = of_claims("apart", ("a.txt", FIRE), ("d.txt", "l’incendie du moulin de Corvanne a commencé"))
    ruled = Rulings(claim=(parted,))
    dossier = cross_check(articles(), rulings=ruled, earlier=earlier)
    assert same(claims_of(dossier, TRIAL), claims_of(earlier, TRIAL))
    assert to_json(dossier) == to_json(cross_check(articles(), rulings=ruled)) != to_json(earlier)


def test_a_story_that_somebody_changed_in_the_file_is_told_anew():
    dossier = cross_check(articles())
    first, *rest = dossier.claims
    edited = msgspec.structs.replace(dossier, claims=(msgspec.structs.replace(first, gloss="autre chose"), *rest))
    assert cross_check(articles(), earlier=edited) == dossier


def test_a_check_into_the_same_folder_keeps_up_with_its_inputs_whatever_lies_there(tmp_path):
    def check(out):
        done = CliRunner().invoke(main, ["check", str(tmp_path / "in"), "--out", str(out), "--quiet"])
        assert done.exit_code == 0, done.output
        return (out / "dossier.json").read_bytes()

    (tmp_path / "in").mkdir()
    for article in articles():
        (tmp_path / "in" / article.file).write_text(article.text, encoding="utf-8")
    first = check(tmp_path / "out")
    assert check(tmp_path / "out") == first
    (tmp_path / "in" / "z.txt").write_text(ADDED, encoding="utf-8")
    after = check(tmp_path / "out")
    assert after == check(tmp_path / "afresh") != first
    for broken in (b"{", b"[]", json.dumps({"recoupe": "0", "schema": 99, "articles": [], "claims": []}).encode()):
        (tmp_path / "out" / "dossier.json").write_bytes(broken)
        assert check(tmp_path / "out") == after
