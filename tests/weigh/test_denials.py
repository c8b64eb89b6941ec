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


def test_a_source_that_says_no_in_words_of_its_own_denies():
    told = [
        article(name, DAY, say("le fonds Halvane rachète la scierie Brunel", person("Ana Belmonte"))) for name in "AB"
    ]
    no = article("C", DAY, say("la scierie Brunel n'est pas à vendre", person("Luis Crespo"), certainty="CT-"))
    claim = claim_of(*told, no)
    assert claim.stance[no.statements[0].id] == "denies"
    assert kinds(claim) == {"negation": "conflict"}


def test_a_source_does_not_deny_what_it_tells_elsewhere():
    told = [
        article(name, DAY, say("Halvane rachète la scierie", person("Luis Crespo"), predicate="racheter"))
        for name in "AB"
    ]
    words = "la scierie n'est pas à vendre aujourd'hui"
    no = article("C", DAY, say(words, person("Luis Crespo"), certainty="CT-", predicate="être", negated=True))
    assert set(claim_of(*told, no).stance.values()) == {"asserts"}


def test_what_is_no_longer_so_is_no_denial():
    told = [
        article(name, DAY, say("la scierie Brunel est à l'arrêt", person("Ana Belmonte"), predicate="arrêt"))
        for name in "AB"
    ]
    ended = article(
        "C",
        DAY,
        say(
            "aucune lame ne tourne plus à la scierie",
            person("Luis Crespo"),
            certainty="CT-",
            predicate="tourner",
            negated=True,
            evidence=(Evidence("certainty", "negation", ((0, 200),)),),
        ),
    )
    assert set(claim_of(*told, ended).stance.values()) == {"asserts"}


def test_what_is_lacking_is_told_with_a_negation_or_without_one():
    lead = {"predicate": "attribuer"}
    told = [
        article(name, DAY, say("le chantier a été attribué sans concours", person("Ana Belmonte"), **lead))
        for name in "AB"
    ]
    no = article(
        "C", DAY, say("aucun concours n'a été organisé", person("Luis Crespo"), certainty="CT-", predicate="organiser")
    )
    assert set(claim_of(*told, no).stance.values()) == {"asserts"}


def test_who_found_no_sign_of_it_denies_it():
    words = (
        "la société garde des fichiers volés de patients",
        "aucune preuve que des fichiers de patients soient volés",
    )
    told = [article(name, DAY, say(words[0], person("Ana Belmonte"), predicate="garder")) for name in "AB"]
    no = article(
        "C",
        DAY,
        say(words[1], person("Luis Crespo"), certainty="CT-", predicate="trouver", negated=True),
    )
    assert claim_of(*told, no).stance[no.statements[0].id] == "denies"


def test_an_open_decision_stands_against_what_is_done_and_only_considered_elsewhere():
    considered = article("D", DAY, say("la compagnie envisage de suspendre la ligne", status="considered", **LINE))
    undecided = [
        article(
            name,
            DAY,
            say("rien n'est décidé sur la ligne", certainty="CT-", terms=("décider", "ligne"), predicate="décider"),
        )
        for name in "AB"
    ]
    done = [article(name, DAY, say("la compagnie a suspendu la ligne", status="done", **LINE)) for name in ("E", "F")]
    claims = opposed(undecided, done, considered)
    assert [set(one.values.values()) for one in claims[0].conflicts if one.kind == "status"] == [{"none", "done"}]
    alone = opposed(undecided, done)
    assert [one for claim in alone for one in claim.conflicts] == []


LINE = {"predicate": "suspendre", "target": "la ligne", "terms": ("compagnie", "suspendre", "ligne")}


def opposed(first, second, *others):
    """Two claims, each of the only statements of some articles, beside other articles."""
    articles = [*first, *second, *others]
    groups = [
        Group(
            members=tuple(one.statements[0].id for one in pair),
            spans={one.statements[0].id: one.statements[0].content for one in pair},
            features={},
        )
        for pair in (first, second)
    ]
    return weigh(articles, groups, FR, read_names(articles, FR))
