"""Statements of invented articles grouped by what they tell."""

import pytest
from tests.weigh.newsroom import FR, article, medium, person, say

from recoupe.languages.pack import installed
from recoupe.link.claims import find_claims
from recoupe.link.cluster import cluster
from recoupe.normalise.actor import read_names

DAY = "2031-05-04"
FILL = [
    article("Remplissage", DAY, *(say(words) for words in (
        "le marché aux fleurs rouvre samedi sous les halles",
        "une chorale répète chaque soir dans la vieille gare",
        "les prix du blé grimpent sur les places européennes",
        "la piscine olympique attend encore ses gradins",
        "un renard traverse souvent la cour du collège",
        "trois satellites observent la banquise pendant la nuit polaire",
    )))
]  # fmt: skip


def grouped(*articles):
    everything = [*articles, *FILL]
    words = {statement.id: one.text[slice(*statement.content[0])] for one in everything for statement in one.statements}
    groups = find_claims(everything, FR, read_names(everything, FR))
    return [{words[member] for member in group.members} for group in groups]


def test_one_act_told_in_other_words_is_one_claim():
    first = "la direction a licencié cent ouvriers de la verrerie"
    second = "le groupe a annoncé le licenciement de cent salariés de la verrerie"
    assert grouped(
        article("A", DAY, say(first, terms=("direction", "licencier", "ouvrier", "verrerie"))),
        article("B", DAY, say(second, terms=("groupe", "licenciement", "salarié", "verrerie"))),
    ) == [{first, second}]


def test_country_its_capital_and_its_people_are_one_actor():
    first, second = (
        "Lisbonne ferme ses ports aux pétroliers",
        "le gouvernement portugais ferme les ports aux pétroliers",
    )
    assert grouped(
        article("A", DAY, say(first, terms=("Lisbonne", "fermer", "port", "pétrolier"))),
        article("B", DAY, say(second, terms=("gouvernement", "portugais", "fermer", "port", "pétrolier"))),
    ) == [{first, second}]


WOLF = (
    ("fr", "un berger a tué le loup qui rôdait près des moutons", ("berger", "tuer", "loup", "rôder", "mouton")),
    ("es", "el pastor mató al lobo que acechaba sus ovejas", ("pastor", "matar", "lobo", "acechar", "oveja")),
    ("en", "a shepherd killed the wolf that stalked her sheep", ("shepherd", "kill", "wolf", "stalk", "sheep")),
)
ELSEWHERE = (
    ("es", "el juez archiva la causa por falta de pruebas", ("juez", "archivar", "causa", "falta", "prueba")),
    ("es", "la leche se encarece cada otoño", ("leche", "encarecer", "otoño")),
    ("en", "the town council opened a library", ("town", "council", "open", "library")),
    ("en", "her aunt sells roasted chestnuts by the bridge", ("aunt", "sell", "roast", "chestnut", "bridge")),
)


def test_one_act_in_three_languages_is_one_claim_although_they_share_no_word():
    assert sum(len(terms) for *_, terms in WOLF) == len({term for *_, terms in WOLF for term in terms})
    told = [
        article(f"Titre {at}", DAY, say(words, terms=terms), language=language)
        for at, (language, words, terms) in enumerate((*WOLF, *ELSEWHERE))
    ]
    articles, packs = [*told, *FILL], installed()
    [group] = find_claims(articles, packs, read_names(articles, packs))
    assert group.members == tuple(one.statements[0].id for one in told[:3])


def test_unlike_statements_make_no_claim():
    assert (
        grouped(
            article("A", DAY, say("le gardien a sauvé deux nageurs", terms=("gardien", "sauver", "nageur"))),
            article(
                "B", DAY, say("le tribunal juge une fraude fiscale", terms=("tribunal", "juger", "fraude", "fiscal"))
            ),
        )
        == []
    )


def test_statements_of_one_article_alone_make_no_claim():
    words = "la direction a licencié cent ouvriers de la verrerie"
    terms = ("direction", "licencier", "ouvrier", "verrerie")
    assert grouped(article("A", DAY, say(words, terms=terms), say(words, terms=terms))) == []


def test_single_common_word_makes_no_claim():
    assert (
        grouped(
            article("A", DAY, say("cette décision", terms=("décision",))),
            article("B", DAY, say("une décision", terms=("décision",))),
        )
        == []
    )


def test_denial_stands_with_what_it_denies():
    first, second = "le club a vendu son gardien au Real", "le club n'a pas vendu son gardien au Real"
    terms = ("club", "vendre", "gardien", "Real")
    assert grouped(
        article("A", DAY, say(first, medium("Radio Brumes"), terms=terms)),
        article("B", DAY, say(second, person("Ana Belmonte"), terms=terms, certainty="CT-", act="denies")),
    ) == [{first, second}]


def test_long_sentence_of_two_propositions_stands_in_two_claims():
    both = "le préfet a fermé quatre écoles rurales, et la gendarmerie a interpellé deux incendiaires présumés"
    schools, arrests = (
        "quatre écoles rurales fermées par le préfet",
        "deux incendiaires présumés interpellés par la gendarmerie",
    )
    school_terms = ("préfet", "fermer", "école", "rural")
    arrest_terms = ("gendarmerie", "interpeller", "incendiaire", "présumer")
    claims = grouped(
        article("A", DAY, say(both, terms=school_terms + arrest_terms)),
        article("B", DAY, say(schools, terms=school_terms)),
        article("C", DAY, say(arrests, terms=arrest_terms)),
    )
    assert {both, schools} in claims
    assert {both, arrests} in claims


def test_claims_do_not_hang_on_the_order_of_articles():
    one = article("A", DAY, say("la verrerie licencie cent ouvriers", terms=("verrerie", "licencier", "ouvrier")))
    other = article("B", DAY, say("cent ouvriers licenciés à la verrerie", terms=("verrerie", "licencier", "ouvrier")))
    assert grouped(one, other) == grouped(other, one)


def test_every_member_says_why_it_joined():
    terms = ("verrerie", "licencier", "ouvrier")
    pair = [article(name, DAY, say("la verrerie licencie cent ouvriers", terms=terms)) for name in "AB"]
    [group] = find_claims([*pair, *FILL], FR, read_names(pair, FR))
    assert all(group.features[member]["wording"] > 0 for member in group.members)


def test_no_articles_make_no_claims():
    assert find_claims([], FR, read_names([], FR)) == ()


def test_chain_of_weak_links_does_not_swallow_the_story():
    chain = {(at, at + 1): 0.7 for at in range(9)}
    assert all(len(places) <= 2 for places in cluster(chain, 0.6))


@pytest.mark.parametrize(("threshold", "found"), [(0.5, ((0, 1, 2),)), (0.8, ((0, 1),)), (0.95, ())])
def test_clusters_join_while_their_mean_reaches_the_threshold(threshold, found):
    assert cluster({(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.6}, threshold) == found


@pytest.mark.parametrize("outlets", [8, 13, 20])
def test_what_every_article_says_is_one_claim_however_many_say_it(outlets):
    words = "la direction ferme la verrerie de Dormans en mars"
    terms = ("direction", "fermer", "verrerie", "dormans", "mars")
    echoed = [article(f"Titre {number}", DAY, say(words, terms=terms)) for number in range(outlets)]
    groups = find_claims([*echoed, *FILL], FR, read_names([*echoed, *FILL], FR))
    assert [len(group.members) for group in groups] == [outlets]
