"""Reports of several media that are one: joint investigations, and one wire in two languages."""

import pytest
from tests.weigh.newsroom import article, claim_of, interval, medium, reasons, say, unnamed, words_for

DAY, LATER = "2031-05-04T08:00", "2031-05-04T12:00"
LEAK = "la digue a cédé par négligence"
JOINT = [
    ("fr", "Selon une enquête conjointe de Radio Brumes et Canal Lune, ", "enquête conjointe"),
    ("es", "Según una investigación conjunta de Radio Brumes y Canal Lune, ", "investigación conjunta"),
    ("en", "According to a joint investigation by Radio Brumes and Canal Lune, ", "joint investigation"),
]


def joint(outlet, lead, language="fr"):
    return article(
        outlet,
        DAY,
        say(LEAK, medium("Radio Brumes"), joint=[[medium("Canal Lune")]], lead=lead),
        language=language,
    )


@pytest.mark.parametrize(("language", "lead", "words"), JOINT)
def test_a_joint_investigation_is_one_origin(language, lead, words):
    told = joint("A", lead, language)
    claim = claim_of(told)
    assert interval(claim) == (1, 1)
    assert words_for(claim, "joint_report", told) == [[words, "Radio Brumes", "Canal Lune"]]


def test_relays_that_name_one_author_each_go_with_the_joint_investigation():
    relays = [article(name, LATER, say(LEAK, medium(author))) for name, author in zip("BC", AUTHORS, strict=True)]
    assert interval(claim_of(joint("A", JOINT[0][1]), *relays)) == (1, 1)
    assert interval(claim_of(*relays)) == (2, 2)


AUTHORS = ("Radio Brumes", "Canal Lune")


def test_the_authors_own_articles_are_one_where_one_says_so():
    own = [
        article(
            "Radio Brumes", DAY, say(LEAK, lead="Radio Brumes a appris que "), note="Enquête menée avec Canal Lune."
        ),
        article("Canal Lune", DAY, say(LEAK, lead="Canal Lune a appris que ")),
    ]
    claim = claim_of(*own)
    assert interval(claim) == (1, 1)
    assert words_for(claim, "joint_report", *own) == [["Enquête menée avec", "Canal Lune"]]


def wire(outlet, language, words, *chain, day=DAY):
    background = {
        "fr": "À Valmont, le barrage de Torrelba retient 4 812 hectolitres. Odile Varin et Marcel Quilleret le disent. "
        "Le 17 mars, 236 riverains de Mirambol ont écrit à Quilleret. ",
        "es": "En Valmont, la presa de Torrelba retiene 4 812 hectolitros. Odile Varin y Marcel Quilleret lo dicen. "
        "El 17 de marzo, 236 vecinos de Mirambol escribieron a Quilleret. ",
    }[language]
    return article(outlet, day, say(words, *chain), background=background, language=language)


FRENCH = "la digue de Torrelba a cédé devant 236 riverains"
SPANISH = "el dique de Torrelba cedió ante 236 vecinos"


def test_one_wire_in_two_languages_may_be_one_origin_and_shows_what_both_have():
    french = wire("Le Pont", "fr", FRENCH, medium("Agence Vol"))
    spanish = wire("La Orilla", "es", SPANISH, unnamed("un responsable", 1))
    claim = claim_of(french, spanish)
    assert interval(claim) == (1, 2)
    [words] = words_for(claim, "translated_text", french, spanish)
    assert {"Torrelba", "236"} <= set(words)


def test_a_wire_s_unnamed_sources_in_two_languages_may_be_one():
    french = wire("Le Pont", "fr", FRENCH, unnamed("un responsable militaire", 1))
    spanish = wire("La Orilla", "es", SPANISH, unnamed("un militar", 1))
    assert interval(claim_of(french, spanish)) == (1, 2)


def test_two_media_credited_in_two_languages_are_two_whatever_the_articles_share():
    french = wire("Le Pont", "fr", FRENCH, medium("Agence Vol"))
    spanish = wire("La Orilla", "es", SPANISH, medium("Agencia Sol"))
    assert interval(claim_of(french, spanish)) == (2, 2)


def test_a_claim_that_shares_no_name_or_number_is_no_part_of_the_wire():
    french = wire("Le Pont", "fr", LEAK, medium("Agence Vol"))
    spanish = wire("La Orilla", "es", "el dique cedió por negligencia", unnamed("un responsable", 1))
    assert interval(claim_of(french, spanish)) == (2, 2)
    assert reasons(claim_of(french, spanish)) == set()
