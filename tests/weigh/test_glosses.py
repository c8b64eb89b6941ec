"""Claims as they are shown: in which order, what founds them, and in whose words."""

import pytest
from tests.weigh.newsroom import FR, article, claim_of, say, unnamed

from recoupe.link.claims import Group
from recoupe.normalise.actor import read_names
from recoupe.weigh.claims import weigh

DAY = "2031-05-04"
NEXT = "2031-05-05"


def test_claims_stand_most_echoed_first_and_are_founded_by_the_first_told():
    late = article("A", NEXT, say("la mine ferme"), say("le stade ouvre", unnamed("une source")))
    early = article("B", DAY, say("la mine va fermer"), say("le stade a ouvert"))
    third = article("C", NEXT, say("le stade est ouvert"))
    pairs = [(late.statements[0], early.statements[0]), (late.statements[1], early.statements[1], third.statements[0])]
    groups = [Group(tuple(one.id for one in pair), {one.id: one.content for one in pair}, {}) for pair in pairs]
    articles = [late, early, third]
    first, second = weigh(articles, groups, FR, read_names(articles, FR))
    assert (first.gloss, second.gloss) == ("le stade a ouvert", "la mine va fermer")
    assert first.id == early.statements[1].id


@pytest.mark.parametrize(
    ("back", "clear"),
    [
        ("cette fermeture coûte cher à la ville", "fermer le stade coûte cher à la ville"),
        ("sa fermeture coûte cher à la ville", "fermer le stade coûte cher à la ville"),
    ],
)
def test_what_points_back_is_not_shown_where_another_member_is_clear_by_itself(back, clear):
    first, second = article("A", DAY, say(back)), article("B", NEXT, say(clear))
    claim = claim_of(first, second)
    assert (claim.gloss, claim.gloss_of) == (clear, second.statements[0].id)
    assert claim.id == first.statements[0].id
    assert claim_of(first, article("B", NEXT, say(f"{back}, hélas"))).gloss == back


def test_what_tells_its_act_is_shown_before_what_does_not_and_short_before_long():
    bare, told = article("A", DAY, say("le stade")), article("B", NEXT, say("le stade ferme", predicate="fermer"))
    assert claim_of(bare, told).gloss == "le stade ferme"
    long = article("A", DAY, say("le stade ferme" + " et la piscine attend encore ses gradins" * 6))
    assert claim_of(long, article("B", NEXT, say("le stade ferme"))).gloss == "le stade ferme"


def test_a_denial_lends_its_words_to_no_claim_that_others_make():
    sold = article("B", NEXT, say("le stade est vendu", unnamed("une source")))
    denied = article("A", DAY, say("le maire nie avoir vendu le stade", act="denies"))
    assert claim_of(denied, sold).gloss == "le stade est vendu"
