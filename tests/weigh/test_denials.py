"""Denials: who is against a claim, which claims oppose each other, and which negations say the same."""

from msgspec.structs import replace
from tests.weigh.newsroom import FR, article, claim_of, kinds, person, say, unnamed

from recoupe.link.claims import Group
from recoupe.normalise.actor import read_names
from recoupe.records.statement import Evidence
from recoupe.weigh.claims import weigh

DAY = "2031-05-04"


def test_denial_is_set_against_those_who_say_it_and_makes_no_origin():
    claim = claim_of(
        article("A", DAY, say("le maire a vendu le stade", person("Ana Belmonte"))),
        article("B", DAY, say("le maire a vendu le stade", person("Luis Crespo"))),
        article("C", DAY, say("le maire n'a pas vendu le stade", person("Eva Duran"), certainty="CT-")),
    )
    assert sorted(claim.stance.values()) == ["asserts", "asserts", "denies"]
    assert [origin.name for origin in claim.origins_against.entries] == ["Eva Duran"]
    assert {origin.name for origin in claim.origins.entries} == {"Ana Belmonte", "Luis Crespo"}
    assert kinds(claim) == {"negation": "conflict"}


def test_refusals_told_with_and_without_a_negation_agree():
    claim = claim_of(
        article("A", DAY, say("refuse toute vente", person("Ana Belmonte"), predicate="refuser", status="refused")),
        article("B", DAY, say("n'acceptera aucune vente", person("Ana Belmonte"), certainty="CT-", status="refused")),
    )
    assert set(claim.stance.values()) == {"asserts"}
    assert claim.conflicts == ()


def test_no_decision_opposes_the_order_of_the_same_government():
    undecided = [
        article(name, DAY, say("Madrid n'a pris aucune décision", certainty="CT-", terms=("Madrid", "décision")))
        for name in "AB"
    ]
    ordered = [
        article(name, DAY, say("l'Espagne a ordonné le tir", status="ordered", terms=("Espagne", "ordonner", "tir")))
        for name in "CD"
    ]
    articles = [*undecided, *ordered]
    groups = [
        Group(
            members=tuple(one.statements[0].id for one in pair),
            spans={one.statements[0].id: one.statements[0].content for one in pair},
            features={},
        )
        for pair in (undecided, ordered)
    ]
    first, second = weigh(articles, groups, FR, read_names(articles, FR))
    assert (first.opposes, second.opposes) == ((second.id,), (first.id,))
    assert [(conflict.kind, len(conflict.statements)) for conflict in first.conflicts] == [("status", 4)]


def test_a_denial_told_in_its_own_negative_words_is_what_is_claimed_where_nobody_says_the_contrary():
    words = "je n'ai pas vendu le stade"
    own = (Evidence("certainty", "negation", ((0, 1),)),)
    claim = claim_of(
        article("A", DAY, say(words, person("Eva Duran"), act="denies", certainty="CT-", evidence=own)),
        article("B", DAY, say(words, person("Luis Crespo"), certainty="CT-")),
    )
    assert set(claim.stance.values()) == {"asserts"}
    assert {origin.name for origin in claim.origins.entries} == {"Eva Duran", "Luis Crespo"}
    assert claim.origins_against.entries == ()


def test_what_a_denial_asserts_opposes_what_it_denies():
    own = (Evidence("certainty", "negation", ((0, 1),)),)
    refused = say("je n'ai pas vendu le stade", person("Eva Duran"), act="denies", certainty="CT-", evidence=own)
    sold, minister = article("A", DAY, say("le stade est vendu")), article("B", DAY, refused)
    spokesman = article("C", DAY, say("il n'a pas vendu le stade", person("Luis Crespo"), certainty="CT-"))
    pairs = [(sold.statements[0], minister.statements[0]), (minister.statements[0], spokesman.statements[0])]
    groups = [Group(tuple(one.id for one in pair), {one.id: one.content for one in pair}, {}) for pair in pairs]
    articles = [sold, minister, spokesman]
    claims = {claim.gloss: claim for claim in weigh(articles, groups, FR, read_names(articles, FR))}
    first, second = claims["le stade est vendu"], claims["je n'ai pas vendu le stade"]
    assert (first.opposes, second.opposes) == ((second.id,), (first.id,))
    assert [set(one.values.values()) for one in first.conflicts] == [{"asserted", "denied"}]


def standing(words, **fields):
    return say(words, unnamed("un ouvrier"), predicate="marcher", **fields)


def test_a_negation_that_says_the_same_by_another_word_is_no_denial():
    stopped = standing("la pompe ouest ne marchait plus depuis mardi", certainty="CT-", negated=True)
    broken = [
        article(name, DAY, say("la pompe ouest est en panne depuis mardi", unnamed("un élu"), predicate="être"))
        for name in "AB"
    ]
    claim = claim_of(*broken, article("C", DAY, stopped))
    assert set(claim.stance.values()) == {"asserts"}
    assert claim.conflicts == ()


def test_a_negation_of_the_verb_that_others_tell_is_a_denial():
    stopped = standing("la pompe ouest ne marchait plus depuis mardi", certainty="CT-", negated=True)
    terms = ["pompe", "ouest", "marchait", "depuis", "mardi", "marcher"]
    works = [article(name, DAY, standing("la pompe ouest marchait depuis mardi", terms=terms)) for name in "AB"]
    assert kinds(claim_of(*works, article("C", DAY, stopped))) == {"negation": "conflict"}


def test_what_is_put_off_is_not_denied():
    first = article("A", DAY, say("la visite du ministre sur le port aura lieu lundi", predicate="avoir"))
    later = article("B", DAY, say("la visite du ministre sur le port est repoussée à mardi", predicate="repousser"))
    assert set(claim_of(first, later).stance.values()) == {"asserts"}


def test_a_correction_that_says_no_is_a_denial_and_does_not_leave_it_open():
    offer = article("A", DAY, say("le groupe Nordkap a présenté une offre", predicate="présenter"))
    other = article("C", DAY, say("le groupe Nordkap a présenté une offre ferme", predicate="présenter"))
    words = "le groupe Nordkap ne va présenter aucune offre"
    correction = article(
        "B",
        DAY,
        say(
            words,
            lead="Contrairement à ce que nous avons écrit, ",
            predicate="présenter",
            negated=True,
            certainty="CT-",
        ),
    )
    terms = ["groupe", "nordkap", "présenter", "offre"]
    offer, other, correction = (with_terms(one, terms) for one in (offer, other, correction))
    claim = claim_of(offer, other, correction)
    assert claim.stance[correction.statements[0].id] == "denies"


def with_terms(one, terms, **fields):
    return replace(one, statements=tuple(replace(said, terms=tuple(terms), **fields) for said in one.statements))


def test_a_clause_that_is_negated_denies_what_the_others_tell():
    terms = ["mairie", "ordonner", "fermeture", "stade"]
    order = [
        with_terms(article(name, DAY, say("la mairie a ordonné la fermeture du stade", predicate="ordonner")), terms)
        for name in "AB"
    ]
    wrong = article("C", DAY, say("c'était faux : la mairie n'a pas ordonné la fermeture du stade", predicate="faux"))
    event = wrong.statements[0].event
    clause = replace(event, predicate="ordonner", negated=True)
    wrong = with_terms(wrong, [*terms, "faux"], clauses=(clause,))
    claim = claim_of(*order, wrong)
    assert claim.stance[wrong.statements[0].id] == "denies"
