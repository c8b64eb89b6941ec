"""Drift: what relays change in what they relay, read from French articles and, in three languages, from records."""

import pytest
from tests.weigh.newsroom import article, body, claim_of, document, medium, person, say, unnamed
from tests.weigh.press import Press, told

DAY, NEXT, THIRD = "2031-05-04", "2031-05-05", "2031-05-06"
RADIO = (
    "Le ministère des Transports pourrait fermer la ligne de Brumeval en juin, selon trois fonctionnaires interrogés "
    "par Radio Brumes."
)


@pytest.fixture(scope="module")
def closing():
    return Press(
        told("Radio Brumes", DAY, f"{RADIO} Le ministère a démenti ces informations."),
        told(
            "Le Quai", NEXT, "Le ministère des Transports fermera la ligne de Brumeval en juillet, selon Radio Brumes."
        ),
        told(
            "La Dépêche",
            NEXT,
            "Selon Radio Brumes, le ministère des Transports a ordonné la fermeture de la ligne de Brumeval.",
        ),
    )


def test_a_hedge_is_lost_between_the_report_and_each_relay(closing):
    assert closing.drift("certainty") == [
        ("raised", "chain", ("Radio Brumes", "PS+", ["pourrait"]), ("La Dépêche", "CT+", ["ordonné"])),
        ("raised", "chain", ("Radio Brumes", "PS+", ["pourrait"]), ("Le Quai", "CT+", ["fermera"])),
    ]


def test_an_act_goes_further_on_the_way(closing):
    assert [(change, one[1], other[0], other[1]) for change, _, one, other in closing.drift("status")] == [
        ("raised", "considered", "La Dépêche", "ordered"),
        ("raised", "considered", "Le Quai", "planned"),
    ]


def test_a_month_changes_on_the_way(closing):
    assert closing.drift("date") == [
        ("changed", "chain", ("Radio Brumes", "2031-06", ["en juin"]), ("Le Quai", "2031-07", ["en juillet"]))
    ]


def test_a_denial_that_points_back_is_dropped_on_the_way(closing):
    dropped = closing.drift("denial")
    assert {(change, one[:2], other[:2]) for change, _, one, other in dropped} == {
        ("dropped", ("Radio Brumes", "denied"), ("La Dépêche", "left out")),
        ("dropped", ("Radio Brumes", "denied"), ("Le Quai", "left out")),
    }
    assert all(one[2] == ["a démenti"] for _, _, one, _ in dropped)


def test_a_relay_that_tells_the_denial_drops_none():
    press = Press(
        told("Radio Brumes", DAY, f"{RADIO} Le ministère a démenti ces informations."),
        told(
            "Le Quai",
            NEXT,
            "Le ministère des Transports pourrait fermer la ligne de Brumeval en juin, selon Radio Brumes. Le "
            "ministère dément cette information.",
        ),
    )
    assert press.drift("denial") == []


def test_a_relay_in_the_same_measure_of_certainty_does_not_drift():
    press = Press(
        told(
            "Radio Brumes", DAY, "Le ministère des Transports fermera la ligne de Brumeval, selon trois fonctionnaires."
        ),
        told("Le Quai", NEXT, "Selon Radio Brumes, le ministère des Transports fermerait la ligne de Brumeval."),
    )
    assert press.drift("certainty") == []


NOTE = (
    "D'après une note interne que Radio Brumes a pu consulter, 29 wagons de la ligne de Brumeval présentent des "
    "fissures."
)


def test_a_memo_becomes_officials_and_its_figure_another_one():
    press = Press(
        told("Radio Brumes", DAY, NOTE),
        told(
            "Le Quai",
            NEXT,
            "Plus de 50 wagons de la ligne de Brumeval présentent des fissures, selon des responsables cités par Radio "
            "Brumes.",
        ),
    )
    assert press.drift("quantity") == [
        ("changed", "chain", ("Radio Brumes", 29, ["29 wagons"]), ("Le Quai", "> 50", ["Plus de 50 wagons"]))
    ]
    [(change, edge, one, other)] = press.drift("source")
    assert (change, edge, one[1], other[1]) == ("promoted", "chain", "une note interne", "des responsables")


def test_a_note_of_a_body_becomes_its_officials():
    claim = claim_of(
        article("Radio Brumes", DAY, say("la mine ferme", document("une note de la Régie"))),
        article("B", NEXT, say("la mine ferme", medium("Radio Brumes"), unnamed("des responsables de la Régie"))),
    )
    assert [(one.kind, one.change) for one in claim.drift] == [("source", "promoted")]


def test_one_official_becomes_officials():
    press = Press(
        told("Radio Brumes", DAY, "Selon un haut fonctionnaire, l'hôpital de Brumeval fermera sa maternité."),
        told(
            "Le Quai",
            NEXT,
            "Des responsables ont confié à Radio Brumes que l'hôpital de Brumeval fermera sa maternité.",
        ),
    )
    assert [(change, one[1], other[1]) for change, _, one, other in press.drift("source")] == [
        ("promoted", "un haut fonctionnaire", "Des responsables")
    ]


def test_a_relay_of_a_relay_is_held_against_the_one_that_it_credits():
    press = Press(
        told("Radio Brumes", DAY, RADIO),
        told("Le Quai", NEXT, "Selon Radio Brumes, le ministère des Transports fermera la ligne de Brumeval en juin."),
        told("Le Matin", THIRD, "D'après Le Quai, le ministère des Transports fermera la ligne de Brumeval en juin."),
    )
    assert [(one[0], other[0]) for _, _, one, other in press.drift("certainty")] == [("Radio Brumes", "Le Quai")]


def test_relays_of_an_article_that_was_not_read_are_held_against_the_most_cautious_one():
    press = Press(
        told("Le Quai", NEXT, "L'usine Metalor va supprimer 200 emplois à Brumeval, d'après l'agence Norpresse."),
        told(
            "La Dépêche", NEXT, "L'usine Metalor pourrait supprimer 200 emplois à Brumeval, selon l'agence Norpresse."
        ),
    )
    assert press.drift("certainty") == [
        ("raised", "origin", ("La Dépêche", "PS+", ["pourrait"]), ("Le Quai", "CT+", ["va"]))
    ]


def test_a_toll_that_its_source_puts_higher_on_another_day_is_no_drift():
    press = Press(
        told("Le Quai", DAY, "L'incendie de l'usine de Brumeval a fait douze blessés, selon la préfecture."),
        told("La Dépêche", NEXT, "L'incendie de l'usine de Brumeval a fait quinze blessés, selon la préfecture."),
    )
    assert press.drift("quantity") == []


COPIED = (
    "La direction du port de Brumeval pourrait vendre le quai des Brumes à la société Navalis avant la fin du mois de "
    "septembre, pour un montant de trente millions d'euros, afin de payer les travaux de la grande digue."
)


def test_a_copy_that_loses_a_hedge_drifts_from_what_it_copies():
    press = Press(
        told("Radio Brumes", "2031-05-04T08:00", f"{COPIED} Les dockers ont prévu une réunion."),
        told("Le Quai", "2031-05-04T18:00", f"{COPIED.replace('pourrait vendre', 'va vendre')} Le maire se tait."),
    )
    assert [(change, edge, one[:2], other[:2]) for change, edge, one, other in press.drift("certainty")] == [
        ("raised", "copy", ("Radio Brumes", "PS+"), ("Le Quai", "CT+"))
    ]


def relayed(language, *, denial=None, **fields):
    """A report of Radio Brumes and a relay of it, in one language."""
    words = {"fr": "la mine de Brumeval ferme", "es": "la mina de Brumeval cierra", "en": "the Brumeval mine closes"}[
        language
    ]
    first = [say(words, unnamed("x", 1), certainty="PS+", status="considered"), *([denial] if denial else [])]
    return claim_of(
        article("Radio Brumes", DAY, *first, language=language),
        article("B", NEXT, say(words, medium("Radio Brumes"), unnamed("y"), **fields), language=language),
    )


@pytest.mark.parametrize("language", ["fr", "es", "en"])
def test_a_relay_says_more_than_the_report_in_every_language(language):
    claim = relayed(language, certainty="CT+", status="ordered")
    found = {(one.kind, one.change, one.edge) for one in claim.drift}
    assert found == {("certainty", "raised", "chain"), ("status", "raised", "chain"), ("source", "promoted", "chain")}
    for one in claim.drift:
        assert list(one.values) == list(one.evidence) == [one.told, one.relay]
        assert one.directed


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "ces rumeurs"), ("es", "esas informaciones"), ("en", "the report")]
)
def test_a_denial_by_a_pointing_noun_is_dropped_in_every_language(language, words):
    terms = {"fr": ("rumeur",), "es": ("información",), "en": ("report",)}[language]
    denied = say(words, person("Ana Belmonte"), act="denies", certainty="CT-", terms=terms)
    claim = relayed(language, denial=denied, certainty="PS+", status="considered")
    assert [one.change for one in claim.drift if one.kind == "denial"] == ["dropped"]


def test_a_relay_that_says_less_is_lowered():
    claim = claim_of(
        article("Radio Brumes", DAY, say("la mine ferme", document("note"), status="ordered")),
        article(
            "B",
            NEXT,
            say("la mine ferme", medium("Radio Brumes"), document("note"), certainty="PS+", status="considered"),
        ),
    )
    assert {(one.kind, one.change) for one in claim.drift} == {("certainty", "lowered"), ("status", "lowered")}


def test_what_one_telling_of_the_report_agrees_with_is_no_drift():
    claim = claim_of(
        article(
            "Radio Brumes",
            DAY,
            say("la mine ferme", unnamed("x"), certainty="PS+"),
            say("la mine ferme vite", unnamed("x"), certainty="CT+"),
        ),
        article("B", NEXT, say("la mine ferme", medium("Radio Brumes"), unnamed("x"), certainty="CT+")),
    )
    assert claim.drift == ()


def test_an_article_published_before_another_relays_nothing_of_it():
    claim = claim_of(
        article("Radio Brumes", NEXT, say("la mine ferme", unnamed("x"), certainty="PS+")),
        article("B", DAY, say("la mine ferme", medium("Radio Brumes"), certainty="CT+")),
    )
    assert [one.edge for one in claim.drift if one.edge == "chain"] == []


def test_a_report_by_a_body_is_no_promotion_of_that_body():
    claim = claim_of(
        article("Radio Brumes", DAY, say("la mine ferme", document("rapport de l'Inspection"))),
        article("B", NEXT, say("la mine ferme", medium("Radio Brumes"), body("l'Inspection"))),
    )
    assert claim.drift == ()


REPORTS = {
    "es": (
        "El ministerio podría cerrar la línea de Puerto Rey en junio, según tres cargos citados por Radio Brumes.",
        "Según Radio Brumes, el ministerio cerrará la línea de Puerto Rey en julio.",
        ["podría"],
    ),
    "en": (
        "The ministry may close the Port Ray line in June, three officials told Radio Brumes.",
        "The ministry will close the Port Ray line in July, according to Radio Brumes.",
        ["may"],
    ),
}


@pytest.mark.parametrize("language", sorted(REPORTS))
def test_hedge_status_and_month_change_in_spanish_and_in_english(language):
    report, relay, hedge = REPORTS[language]
    press = Press(told("Radio Brumes", DAY, report, language), told("Le Quai", NEXT, relay, language))
    [(change, edge, one, other)] = press.drift("certainty")
    assert (change, edge, one, other[:2]) == ("raised", "chain", ("Radio Brumes", "PS+", hedge), ("Le Quai", "CT+"))
    assert [change for change, *_ in press.drift("status")] == ["raised"]
    assert [(one[1], other[1]) for _, _, one, other in press.drift("date")] == [("2031-06", "2031-07")]


def test_drift_names_the_origin_and_what_each_relay_says():
    claim = claim_of(
        article("A", DAY, say("la mine ferme", medium("Radio Brumes"), certainty="PS+", status="considered")),
        article("B", DAY, say("la mine ferme", medium("Radio Brumes"), certainty="CT+", status="considered")),
    )
    [drift] = claim.drift
    assert (drift.kind, drift.origin, sorted(drift.values.values())) == ("certainty", "Radio Brumes", ["CT+", "PS+"])


def test_separate_origins_that_differ_are_no_drift():
    claim = claim_of(
        article("A", DAY, say("la mine ferme", person("Ana Belmonte"), certainty="PS+")),
        article("B", DAY, say("la mine ferme", person("Luis Crespo"), certainty="CT+")),
    )
    assert claim.drift == ()


BRUMES = medium("Radio Brumes")


def changed(claim):
    return {(one.kind, one.change, *one.values.values()) for one in claim.drift}


def test_what_a_known_relay_changes_is_told_in_whatever_words():
    report = article(
        "Radio Brumes",
        DAY,
        say("le contrat sera signé le 20 juin", unnamed("un cadre", 1), times={"le 20 juin": "2031-06-20"}),
    )
    words, times = "tout sera conclu le 20 juillet", {"le 20 juillet": "2031-07-20"}
    relay = article("A", NEXT, say(words, BRUMES, times=times))
    assert changed(claim_of(report, relay)) == {("date", "changed", "2031-06-20", "2031-07-20")}
    own = article("A", NEXT, say(words, times=times), say("le maire se tait", BRUMES))
    assert changed(claim_of(report, own, aside=("le maire se tait",))) == set()


def test_people_of_a_known_relay_are_those_that_it_relays():
    report = article(
        "Radio Brumes",
        DAY,
        say(
            "le bac transportait 214 passagers et 18 marins",
            unnamed("un cadre", 1),
            counts={"214 passagers": {"of": "passagers", "value": 214}, "18 marins": {"of": "marins", "value": 18}},
        ),
    )
    more = {"of": "personnes", "min": 240, "min_open": True}
    relay = article("A", NEXT, say("plus de 240 personnes étaient à bord", BRUMES, counts={"240 personnes": more}))
    assert ("quantity", "changed", 214, "> 240") in changed(claim_of(report, relay))


def test_relays_of_another_report_do_not_drift_from_the_first():
    def offer(outlet, day, amount, *chain):
        counts = {f"{amount} euros": {"unit": "euros", "value": amount}}
        return article(outlet, day, say(f"l'offre est de {amount} euros", *chain, counts=counts))

    first = offer("Radio Brumes", DAY, 42, unnamed("trois cadres", 3))
    second = offer("A", THIRD, 48, BRUMES, unnamed("deux membres du conseil", 2))
    assert changed(claim_of(first, second)) == set()
    assert changed(claim_of(first, offer("A", THIRD, 48, BRUMES, unnamed("trois cadres", 3)))) == {
        ("quantity", "changed", 42, 48)
    }


def test_an_outlet_that_corrects_itself_relays_nobody():
    def cut(day, jobs):
        counts = {f"{jobs} postes": {"of": "postes", "value": jobs}}
        return article(
            "Le Quai",
            day,
            say(f"la note supprime {jobs} postes", document("note du cabinet Bravel"), counts=counts),
            file=f"{day}.txt",
        )

    assert changed(claim_of(cut(DAY, 620), cut(NEXT, 260))) == set()


def test_a_relay_leaves_out_the_denial_that_the_agency_it_credits_tells():
    report = article("Radio Brumes", DAY, say("la mine ferme", unnamed("un cadre", 1)))
    agency = article("Agence Vallée", DAY, say("la mine ne ferme pas", person("Ana Belmonte"), act="denies"))
    relay = article("A", NEXT, say("la mine ferme", BRUMES), say("le pont tient", medium("Agence Vallée")))
    claim = claim_of(report, agency, relay, aside=("le pont tient",))
    [drift] = [one for one in claim.drift if one.kind == "denial"]
    assert (drift.origin, drift.change) == ("Agence Vallée", "dropped")
    assert (drift.told, drift.relay) == (agency.statements[0].id, relay.statements[0].id)
    heard = article(
        "A", NEXT, say("la mine ferme", unnamed("deux mineurs", 2)), say("le pont tient", medium("Agence Vallée"))
    )
    aside = ("le pont tient",)
    assert [one for one in claim_of(report, agency, heard, aside=aside).drift if one.kind == "denial"] == []
    early = article("B", "2031-05-01", say("la mine ferme", BRUMES), say("le pont tient", medium("Agence Vallée")))
    assert [one for one in claim_of(report, agency, early, aside=aside).drift if one.kind == "denial"] == []


def test_an_act_that_the_relayed_article_tells_in_another_claim_goes_further():
    act = {"predicate": "fermer", "target": "la mine de Brumeval"}
    words = "la radio envisage tout autre chose"
    report = article("Radio Brumes", DAY, say(words, unnamed("un cadre", 1), status="considered", **act))
    relays = [
        article(name, NEXT, say("la direction ferme la mine de Brumeval", BRUMES, status="ordered", **act))
        for name in "AB"
    ]
    claim = claim_of(report, *relays, aside=(words,))
    assert changed(claim) == {("status", "raised", "considered", "ordered")}
    assert {one.told for one in claim.drift} == {report.statements[0].id}
