"""Passages brought together with their witnesses, never their articles."""

from tests.weigh.newsroom import article, say

from recoupe.normalise.actor import read_names
from recoupe.weigh.reuse.clusters import find_clusters
from recoupe.weigh.reuse.passages import find_passages

NAMES = read_names((), {})
WIRE = (
    "Les ouvriers du chantier naval ont découvert sous la cale une galerie que personne n’avait inscrite sur les plans "
    "du port depuis plus de soixante ans. Trois géomètres venus de la préfecture doivent descendre lundi mesurer ce "
    "couloir de brique et dire si la grue peut encore rouler au-dessus sans danger."
)
EXCERPT = WIRE[: WIRE.index(" Trois")]
OTHER = (
    "Le directeur des bassins refuse pour sa part de parler de retard et rappelle que le carénage du ferry n’était "
    "prévu qu’après les grandes marées de mars, quand les pêcheurs auront rentré leurs casiers et leurs filets."
)


def told(outlet, hour, body):
    return article(outlet, f"2031-05-04T{hour:02}:00", say("fin" * hour), background=body)


def clusters(*articles):
    outlets = {one.id: one.outlet for one in articles}
    found = find_clusters(find_passages(articles, NAMES), articles)
    return [[outlets[witness.article] for witness in cluster.witnesses] for cluster in found], found, outlets


def test_witnesses_stand_in_order_of_time_with_their_source():
    articles = [told("C", 9, WIRE), told("A", 7, WIRE), told("B", 8, WIRE + " Ainsi.")]
    names, found, outlets = clusters(*articles)
    assert names == [["A", "B", "C"]]
    assert [outlets.get(witness.source) for witness in found[0].witnesses] == [None, "A", "A"]
    assert [witness.reason for witness in found[0].witnesses] == [None, "time", "time"]
    assert len(found[0].passages) == 3


def test_an_article_that_takes_from_two_ties_its_sources_not_together():
    names, _, _ = clusters(told("A", 7, WIRE), told("B", 8, OTHER), told("C", 9, f"{OTHER}\nEntre eux.\n{WIRE}"))
    assert sorted(names) == [["A", "C"], ["B", "C"]]


def test_an_excerpt_is_a_cluster_of_its_own():
    names, found, _ = clusters(told("A", 7, WIRE), told("B", 8, WIRE), told("C", 9, f"{OTHER} {EXCERPT}"))
    assert names == [["A", "B", "C"], ["A", "B"]]
    assert found[0].words < found[1].words


def test_a_witness_spans_the_words_that_it_has():
    articles = [told("A", 7, f"Voici. {WIRE}"), told("B", 8, WIRE)]
    _, [cluster], _ = clusters(*articles)
    assert [articles[at].text[slice(*cluster.witnesses[at].span)] for at in (0, 1)] == [WIRE[:-1]] * 2


def test_no_passages_make_no_cluster():
    assert find_clusters((), ()) == ()
