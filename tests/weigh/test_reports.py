"""Reports of one medium told apart: by date, by content, and by the unnamed people that each rests on."""

from tests.weigh.newsroom import (
    article,
    body,
    claim_of,
    document,
    interval,
    medium,
    person,
    reasons,
    say,
    unnamed,
    words_for,
)

APRIL, NOVEMBER = "2031-04-02T08:00", "2031-11-20T08:00"
LEAK = "la digue a cédé par négligence"
LATER_LEAK = "les travaux de Valmont coûteront deux fois plus cher"


def names(claim):
    return sorted((origin.name, len(origin.statements)) for origin in claim.origins.entries)


def relay(outlet, published, *more, **fields):
    return article(outlet, published, say(LEAK, medium("Radio Brumes"), **fields), *more)


def test_relays_over_some_days_are_one_report_and_months_apart_two():
    assert interval(claim_of(relay("A", APRIL), relay("B", "2031-04-09"))) == (1, 1)
    claim = claim_of(relay("A", APRIL), relay("B", NOVEMBER))
    assert interval(claim) == (2, 2)
    assert names(claim) == [("Radio Brumes", 1), ("Radio Brumes", 1)]


def test_an_undated_relay_goes_with_either_of_two_reports_and_makes_no_third():
    relays = [relay("A", APRIL), relay("B", NOVEMBER), relay("C", None)]
    claim = claim_of(*relays)
    assert interval(claim) == (2, 2)
    assert names(claim) == [("Radio Brumes", 2), ("Radio Brumes", 2)]
    [words] = words_for(claim, "undated_relay", *relays)
    assert words == ["Radio Brumes"] * 3


def test_an_undated_relay_goes_with_the_report_whose_relays_tell_what_it_tells_besides():
    besides = say(LATER_LEAK, medium("Radio Brumes"))
    relays = [relay("A", APRIL), relay("B", NOVEMBER, besides), relay("C", None, besides)]
    claim = claim_of(*relays, aside=(LATER_LEAK,))
    assert interval(claim) == (2, 2)
    found = {tuple(origin.statements) for origin in claim.origins.entries}
    assert {len(statements) for statements in found} == {1, 2}
    [april] = [statements for statements in found if len(statements) == 1]
    assert april == (relays[0].statements[0].id,)


def test_an_undated_relay_beside_one_dated_report_may_be_of_another():
    relays = [relay("A", APRIL), relay("C", None)]
    claim = claim_of(*relays)
    assert interval(claim) == (1, 2)
    assert words_for(claim, "same_report_perhaps", *relays) == [["Radio Brumes", "Radio Brumes"]]


def test_relays_without_any_date_are_one_report():
    assert interval(claim_of(relay("A", None), relay("B", None))) == (1, 1)


def test_relays_that_date_the_report_itself_otherwise_are_perhaps_of_two():
    first = relay("A", "2031-04-09", lead="Selon Radio Brumes le 2 avril, ", times={"le 2 avril": "2031-04-02"})
    second = relay("B", "2031-04-09", lead="Selon Radio Brumes le 8 avril, ", times={"le 8 avril": "2031-04-08"})
    assert interval(claim_of(first, second)) == (1, 2)
    assert interval(claim_of(first, second, relay("C", "2031-04-09"))) == (1, 2)
    assert interval(claim_of(first, relay("C", "2031-04-09"))) == (1, 1)


def test_a_relay_that_only_names_the_medium_has_the_root_that_another_relay_gives():
    for root in (person("Ana Belmonte"), document("note de l'inspection"), body("Hydrovale")):
        bare = relay("A", APRIL)
        claim = claim_of(bare, article("B", APRIL, say(LEAK, medium("Radio Brumes"), root)))
        assert interval(claim) == (1, 1)
        [origin] = claim.origins.entries
        assert (origin.name, origin.witnesses) == (root[1], ("Radio Brumes",))


def test_a_memo_seen_by_one_outlet_is_officials_in_another_that_credits_it():
    memo = article(
        "Radio Brumes", APRIL, say(LEAK, document("note de l'inspection"), certainty="PR+", status="considered")
    )
    relayed = article("B", "2031-04-03", say(LEAK, medium("Radio Brumes"), unnamed("responsables"), status="ordered"))
    claim = claim_of(memo, relayed)
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert (origin.name, origin.kind, origin.relays) == ("note de l'inspection", "document", ("B",))
    assert {drift.kind for drift in claim.drift} >= {"certainty", "status"}


def test_a_memo_in_one_relay_and_officials_in_another_may_be_one_report():
    relays = [
        article("A", APRIL, say(LEAK, medium("Radio Brumes"), document("note de l'inspection"))),
        article("B", APRIL, say(LEAK, medium("Radio Brumes"), unnamed("responsables"))),
    ]
    claim = claim_of(*relays)
    assert interval(claim) == (1, 2)
    assert ("source_changed", False) in reasons(claim)


def test_unnamed_sources_of_one_report_are_one_origin_and_the_merge_is_told():
    one = article("A", APRIL, say(LEAK, unnamed("quatre responsables", 4)), say(LEAK, unnamed("un cadre", 1)))
    claim = claim_of(one)
    assert interval(claim) == (1, 1)
    assert words_for(claim, "one_report", one) == [["quatre responsables", "un cadre"]]


def test_another_official_of_the_same_report_is_another_origin():
    two = article("A", APRIL, say(LEAK, unnamed("un responsable", 1)), say(LEAK, unnamed("un autre responsable", 1)))
    assert interval(claim_of(two)) == (2, 2)


def test_the_same_words_for_another_official_mean_the_same_one():
    told = article(
        "A",
        APRIL,
        say(LEAK, unnamed("un responsable", 1)),
        say(LEAK, unnamed("un autre responsable", 1)),
        say(LEAK, unnamed("un autre responsable", 1)),
    )
    assert interval(claim_of(told)) == (2, 2)


def test_another_official_in_spanish_and_english():
    for language, one, other in (
        ("es", "un funcionario", "otro funcionario"),
        ("en", "an official", "another official"),
    ):
        two = article("A", APRIL, say(LEAK, unnamed(one, 1)), say(LEAK, unnamed(other, 1)), language=language)
        assert interval(claim_of(two)) == (2, 2)


def test_a_soldier_and_a_diplomat_of_one_report_are_two_origins():
    for language, one, other in (
        ("fr", "une source militaire", "une source diplomatique"),
        ("es", "una fuente militar", "una fuente diplomática"),
        ("en", "a military source", "a diplomatic source"),
    ):
        two = article("A", APRIL, say(LEAK, unnamed(one, 1)), say(LEAK, unnamed(other, 1)), language=language)
        assert interval(claim_of(two)) == (2, 2)


def test_relays_of_a_report_with_two_sources_add_none():
    first = article(
        "Radio Brumes", APRIL, say(LEAK, unnamed("un responsable", 1)), say(LEAK, unnamed("un autre responsable", 1))
    )
    claim = claim_of(first, relay("B", APRIL), article("C", APRIL, say(LEAK, medium("Radio Brumes"), unnamed("élus"))))
    assert interval(claim) == (2, 2)
    assert {origin.relays for origin in claim.origins.entries} == {("B", "C")}


def test_two_officials_confirm_and_a_third_denies_in_every_language():
    for language, two, third in (
        ("fr", "deux responsables", "un troisième responsable"),
        ("es", "dos funcionarios", "un tercer funcionario"),
        ("en", "two officials", "a third official"),
    ):
        told = article(
            "Radio Brumes",
            APRIL,
            say(LEAK, unnamed(two, 2), act="confirms"),
            say(LEAK, unnamed(third, 1), act="denies", certainty="CT-"),
            language=language,
        )
        claim = claim_of(told)
        assert interval(claim) == (1, 1)
        assert (claim.origins_against.min, claim.origins_against.max) == (1, 1)
        assert [origin.superseded for origin in claim.origins.entries] == [False]


def test_relays_that_tell_the_sources_of_one_report_otherwise_may_tell_of_two():
    relays = [
        article("A", APRIL, say(LEAK, medium("Radio Brumes"), unnamed("une source militaire", 1))),
        article("B", APRIL, say(LEAK, medium("Radio Brumes"), unnamed("une source diplomatique", 1))),
    ]
    assert interval(claim_of(*relays)) == (1, 2)


def test_documents_called_alike_by_a_common_noun_only_may_be_two():
    claim = claim_of(
        article("A", APRIL, say(LEAK, document("rapport"))), article("B", APRIL, say(LEAK, document("un rapport")))
    )
    assert interval(claim) == (1, 2)
    through_one = [article(name, APRIL, say(LEAK, medium("Radio Brumes"), document("rapport"))) for name in "AB"]
    assert interval(claim_of(*through_one)) == (1, 1)


def test_documents_of_one_author_are_one_whatever_they_are_called():
    claim = claim_of(
        article("A", APRIL, say(LEAK, document("rapport du cabinet Bravel"))),
        article("B", APRIL, say(LEAK, document("le document de Bravel"))),
        article("C", APRIL, say(LEAK, document("lettre de Bravel"))),
    )
    assert interval(claim) == (2, 2)
    assert ("same_document", True) in reasons(claim)


def test_a_bare_document_is_the_one_that_its_medium_or_its_article_names():
    named = article("Radio Brumes", APRIL, say(LEAK, document("note du cabinet Bravel")))
    through = article("A", APRIL, say(LEAK, medium("Le Quai"), medium("Radio Brumes"), document("un document")))
    beside = article(
        "B", APRIL, say(LEAK, document("la note")), say("le pont tient", document("note du cabinet Bravel"))
    )
    claim = claim_of(named, through, beside, aside=("le pont tient",))
    assert interval(claim) == (1, 1)


def test_another_number_of_unnamed_people_on_another_day_may_be_another_report():
    def heard(outlet, day, *chain):
        return article(outlet, day, say(LEAK, *chain))

    radio = medium("Radio Brumes")
    first = heard("Radio Brumes", APRIL, unnamed("trois responsables", 3))
    relay = heard("A", "2031-04-03", radio, unnamed("trois responsables", 3))
    second = heard("B", "2031-04-05", radio, unnamed("deux cadres", 2))
    some = heard("C", "2031-04-05", radio, unnamed("deux d'entre eux", 2))
    assert interval(claim_of(first, relay)) == (1, 1)
    assert interval(claim_of(first, some)) == (1, 1)
    claim = claim_of(first, relay, second)
    assert interval(claim) == (1, 2)
    assert ("same_report_perhaps", False) in reasons(claim)


def test_what_an_outlet_tells_itself_may_be_from_the_one_medium_that_it_credits():
    report = article("Radio Brumes", APRIL, say(LEAK, document("note du cabinet Bravel")))
    own = article("Le Quai", APRIL, say(LEAK), say("le pont tient", medium("Radio Brumes")))
    relay = article("A", APRIL, say(LEAK, medium("Le Quai")))
    claim = claim_of(report, own, relay, aside=("le pont tient",))
    assert interval(claim) == (1, 2)
    assert ("same_report_perhaps", False) in reasons(claim)
    knows = article("Le Quai", APRIL, say("Le Quai a appris que " + LEAK), say("le pont tient", medium("Radio Brumes")))
    assert interval(claim_of(report, knows, relay, aside=("le pont tient",))) == (2, 2)


def test_a_body_called_by_its_initials_is_one_with_its_name():
    claim = claim_of(
        article("A", APRIL, say(LEAK, body("Agence régionale de santé"))), article("B", APRIL, say(LEAK, body("ARS")))
    )
    assert interval(claim) == (1, 1)
    assert ("same_body", True) in reasons(claim)


def test_a_medium_called_by_its_last_words_or_its_initials_is_that_medium():
    own = article("The Carrow Ledger", APRIL, say(LEAK, unnamed("three officials", 3)), language="en")
    for short in (document("the Ledger"), medium("Ledger"), body("Ledger")):
        relay = article("B", APRIL, say(LEAK, short, unnamed("three officials", 3)), language="en")
        assert interval(claim_of(own, relay)) == (1, 1)
    agency = article("Agence Dépêche Maritime", APRIL, say(LEAK, unnamed("trois cadres", 3)))
    assert interval(claim_of(agency, article("B", APRIL, say(LEAK, medium("ADM"))))) == (1, 1)


def test_those_whom_an_article_points_back_at_are_those_whom_it_described():
    first = article(
        "Radio Brumes",
        APRIL,
        say("le pont tient", unnamed("trois militaires", 3)),
        say(LEAK, unnamed("ces sources")),
    )
    second = article("Canal Lune", APRIL, say(LEAK, unnamed("un diplomate", 1)))
    assert interval(claim_of(first, second, aside=("le pont tient",))) == (2, 2)


def test_no_article_relays_one_that_came_out_later():
    early = article("A", "2031-04-02T08:00", say(LEAK, medium("Radio Brumes")))
    late = article("Radio Brumes", "2031-04-03T20:00", say(LEAK, person("Ana Belmonte")))
    assert interval(claim_of(early, late)) == (2, 2)
    assert interval(claim_of(article("A", "2031-04-04T08:00", say(LEAK, medium("Radio Brumes"))), late)) == (1, 1)
