"""Claims: in which order they stand, what founds them, and in whose words they are shown."""

from tests.weigh.newsroom import FR, article, say, unnamed

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
