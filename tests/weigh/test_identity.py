"""Roots matched by entity, never by a bare shared name."""

from tests.weigh.newsroom import (
    article,
    body,
    claim_of,
    entity,
    interval,
    medium,
    person,
    reasons,
    say,
    unnamed,
    words_for,
)

DAY = "2031-05-04T08:00"
LEAK = "la digue a cédé par négligence"


def entry_names(claim):
    return sorted(origin.name for origin in claim.origins.entries)


def test_names_that_share_no_word_are_one_person_where_the_entity_is_one():
    first = article("A", DAY, say(LEAK, person("Ana Belmonte", "e1")))
    second = article("B", DAY, say(LEAK, person("la ministre des Eaux", "e1")))
    claim = claim_of(first, second, entities=[entity("e1", "Ana Belmonte", "person", first, second)])
    assert interval(claim) == (1, 1)
    assert entry_names(claim) == ["Ana Belmonte"]


def test_two_people_of_one_full_name_are_perhaps_one_and_never_merged_by_it():
    first = article("A", DAY, say(LEAK, person("Ana Belmonte", "e1")))
    second = article("B", DAY, say(LEAK, person("Ana Belmonte", "e2")))
    entities = [entity(key, "Ana Belmonte", "person", one) for key, one in (("e1", first), ("e2", second))]
    claim = claim_of(first, second, entities=entities)
    assert interval(claim) == (1, 2)
    assert reasons(claim) == {("same_name_only", False)}


def test_a_medium_s_other_name_is_the_same_medium():
    first = article("A", DAY, say(LEAK, medium("Radio Brumes", "m1")))
    second = article("B", DAY, say(LEAK, medium("la station de Valmont", "m1")))
    own = article("Radio Brumes", DAY, say(LEAK, unnamed("quatre responsables", 4)))
    entities = [entity("m1", "Radio Brumes", "media", first, second, aliases=("la station de Valmont",))]
    claim = claim_of(first, second, own, entities=entities)
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert origin.relays == ("A", "B")


def test_a_link_without_an_entity_goes_with_the_one_entity_of_that_name():
    first = article("A", DAY, say(LEAK, medium("Radio Brumes", "m1")))
    second = article("B", DAY, say(LEAK, medium("Radio Brumes")))
    claim = claim_of(first, second, entities=[entity("m1", "Radio Brumes", "media", first)])
    assert interval(claim) == (1, 1)


def test_a_bare_shared_name_goes_with_neither_of_two_media():
    brussels = article("A", DAY, say(LEAK, medium("Le Soir", "m1")))
    algiers = article("B", DAY, say(LEAK, medium("Le Soir", "m2")))
    bare = article("C", DAY, say(LEAK, medium("Le Soir")))
    entities = [
        entity("m1", "Le Soir", "media", brussels, known="media:le soir bruxelles"),
        entity("m2", "Le Soir", "media", algiers, known="media:le soir alger"),
    ]
    assert interval(claim_of(brussels, algiers, entities=entities)) == (2, 2)
    claim = claim_of(brussels, algiers, bare, entities=entities)
    assert interval(claim) == (2, 3)
    assert ("same_name_only", False) in reasons(claim)


def test_the_times_without_another_sign_is_never_merged():
    told = [article(name, DAY, say(LEAK, medium("the Times")), language="en") for name in "AB"]
    claim = claim_of(*told)
    assert interval(claim) == (1, 2)
    assert words_for(claim, "same_name_only", *told) == [["the Times", "the Times"]]


def test_outlets_of_one_bare_name_are_told_by_their_addresses():
    brussels = article("Le Soir", DAY, say(LEAK, unnamed("un responsable", 1)), url="https://www.lesoir.be/1", file="1")
    algiers = article(
        "Le Soir", DAY, say(LEAK, unnamed("un diplomate", 1)), url="https://www.lesoirdalgerie.com/2", file="2"
    )
    assert interval(claim_of(brussels, algiers)) == (2, 2)
    nowhere = [article("Le Soir", DAY, say(LEAK, unnamed("un responsable", 1)), file=name) for name in "12"]
    claim = claim_of(*nowhere)
    assert interval(claim) == (1, 2)
    assert reasons(claim) == {("same_name_only", False)}


def test_bodies_that_lengthen_one_name_in_two_ways_are_two_and_the_short_one_may_be_either():
    told = [
        article(name, DAY, say(LEAK, body(called)))
        for name, called in (("A", "Hydrovale"), ("B", "Hydrovale Nord"), ("C", "Hydrovale Sud"))
    ]
    assert interval(claim_of(*told[1:])) == (2, 2)
    assert interval(claim_of(*told)) == (2, 3)
    assert interval(claim_of(*told[:2])) == (1, 1)


def test_a_government_known_by_its_key_is_one_with_its_capital():
    first = article("A", DAY, say(LEAK, body("l'exécutif espagnol", "g1")))
    second = article("B", DAY, say(LEAK, body("Madrid")))
    known = entity("g1", "exécutif espagnol", "organization", first, known="government:ES")
    assert interval(claim_of(first, second, entities=[known])) == (1, 1)


def test_unnamed_people_are_nobody_whatever_entity_a_link_may_carry():
    told = article("A", DAY, say(LEAK, ("anonymous", "un responsable", 1, "e1")))
    named = article("B", DAY, say(LEAK, person("Ana Belmonte", "e1")))
    claim = claim_of(told, named, entities=[entity("e1", "Ana Belmonte", "person", named)])
    assert interval(claim) == (2, 2)
    assert entry_names(claim) == ["A", "Ana Belmonte"]


def test_a_member_of_a_body_may_speak_for_it():
    told = [
        article("A", DAY, say(LEAK, person("Ana Belmonte"), lead="Selon Ana Belmonte, directrice chez Hydrovale, ")),
        article("B", DAY, say(LEAK, body("Hydrovale"))),
    ]
    claim = claim_of(*told)
    assert interval(claim) == (1, 2)
    assert words_for(claim, "body_and_member", *told) == [["Ana Belmonte", "Hydrovale", "Hydrovale"]]


def test_no_unnamed_source_of_the_example_has_an_entity(example):
    links = [
        link
        for one in example[0]["articles"]
        for statement in one["statements"]
        for chain in statement["chains"]
        for link in chain
    ]
    assert any(link["kind"] == "anonymous" for link in links)
    assert not any(link.get("entity") for link in links if link["kind"] == "anonymous")
    assert any(link.get("entity") for link in links if link["kind"] == "person")


def test_a_name_taken_for_a_person_s_is_the_outlet_s_that_publishes_under_it():
    own = article("La Rive", DAY, say(LEAK, lead="La Rive a appris que "))
    relayed = article("Le Pont", DAY, say(LEAK, person("Rive")))
    claim = claim_of(own, relayed)
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert (origin.kind, origin.relays) == ("media", ("Le Pont",))


def test_words_that_elsewhere_mean_one_person_mean_her_in_every_chain():
    first = article("A", DAY, say(LEAK, person("directrice de la régie", "e1")))
    second = article("B", DAY, say(LEAK, person("directrice de la régie")))
    third = article("C", DAY, say(LEAK, person("Ana Belmonte", "e1")))
    claim = claim_of(first, second, third, entities=[entity("e1", "Ana Belmonte", "person", third)])
    assert interval(claim) == (1, 1)


def test_a_short_form_of_one_medium_is_that_medium():
    first = article("A", DAY, say(LEAK, medium("Phare de Brumeval", "m1")))
    second = article("B", DAY, say(LEAK, medium("Phare")))
    entities = [entity("m1", "Phare de Brumeval", "media", first, aliases=("Phare",))]
    assert interval(claim_of(first, second, entities=entities)) == (1, 1)
