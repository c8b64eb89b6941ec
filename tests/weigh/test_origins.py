"""The cases of counting origins that must come out right, each with invented articles."""

from tests.weigh.newsroom import article, body, claim_of, document, interval, medium, person, reasons, say, unnamed

DAY = "2031-05-04T08:00"
LATER = "2031-05-04T09:30"
LEAK = "la digue a cédé par négligence"
COPY = (
    "les inspecteurs avaient demandé trois fois que le talus nord soit consolidé avant la saison des pluies et le "
    "conseil avait chaque fois remis les travaux à plus tard"
)
OFFICIALS = unnamed("quatre responsables de la préfecture", 4)


def relays(count, medium_name="Radio Brumes", **fields):
    return [
        article(f"Journal {letter}", LATER, say(LEAK, medium(medium_name), OFFICIALS, **fields))
        for letter in "ABCDEFGH"[:count]
    ]


def test_five_relays_of_one_broadcaster_are_one_origin():
    claim = claim_of(*relays(5))
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert (origin.name, len(origin.relays)) == ("Radio Brumes", 5)
    assert ("same_report", True) in reasons(claim)


def test_relay_that_names_only_the_medium_is_the_same_origin_as_one_that_names_its_officials():
    claim = claim_of(*relays(1), article("Le Pont", LATER, say(LEAK, medium("Radio Brumes"))))
    assert interval(claim) == (1, 1)


def test_relay_without_credit_that_copies_is_the_same_origin_and_the_copy_is_shown():
    credited = article("Le Pont", DAY, say(COPY, medium("Radio Brumes"), OFFICIALS))
    copied = article("La Rive", LATER, say(COPY))
    claim = claim_of(credited, copied)
    assert interval(claim) == (1, 1)
    assert claim.uncredited == ()
    [shown] = [merge for merge in claim.origins.merges if merge.reason == "copied_text"]
    texts = {one.id: one.text for one in (credited, copied)}
    assert all(texts[anchor.article][slice(*anchor.span)] in COPY for anchor in shown.evidence)
    assert {anchor.article for anchor in shown.evidence} == set(texts)


def test_relay_without_credit_in_its_own_words_is_uncredited():
    silent = article("La Rive", LATER, say("faute de travaux, la digue a fini par rompre"))
    claim = claim_of(*relays(2), silent)
    assert interval(claim) == (1, 1)
    assert claim.uncredited == (silent.id,)


def test_minister_her_ministry_and_the_authorities_are_one_to_three():
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Ana Belmonte"), lead="Selon la ministre espagnole Ana Belmonte, ")),
        article("B", DAY, say(LEAK, body("ministère espagnol des Eaux"))),
        article("C", DAY, say(LEAK, body("autorités espagnoles"))),
    )
    assert interval(claim) == (1, 3)
    assert ("same_government", False) in reasons(claim)


def test_spokesperson_and_her_institution_are_one():
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Odile Varin"), lead="Selon Odile Varin, porte-parole de Hydrovale, ")),
        article("B", DAY, say(LEAK, body("Hydrovale"))),
    )
    assert interval(claim) == (1, 1)
    assert ("same_body", True) in reasons(claim)


def test_one_person_who_tells_two_outlets_is_one_origin():
    claim = claim_of(
        article("A", DAY, say(LEAK, medium("Radio Brumes"), person("Ana Belmonte"))),
        article("B", DAY, say(LEAK, medium("Canal Lune"), person("Belmonte"))),
    )
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert (origin.name, origin.witnesses) == ("Ana Belmonte", ("Canal Lune", "Radio Brumes"))
    assert origin.relays == ("A", "B")


def test_two_people_of_one_surname_stay_two():
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Ana Belmonte"))), article("B", DAY, say(LEAK, person("Luis Belmonte")))
    )
    assert interval(claim) == (2, 2)


def test_bare_surname_with_two_bearers_may_be_either():
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Ana Belmonte"))),
        article("B", DAY, say(LEAK, person("Luis Belmonte"))),
        article("C", DAY, say(LEAK, person("Belmonte"))),
    )
    assert interval(claim) == (2, 3)
    assert ("same_name_only", False) in reasons(claim)


def test_person_who_denies_then_confirms_is_one_for_and_one_against_superseded():
    claim = claim_of(
        article("A", "2031-05-04", say(LEAK, person("Ana Belmonte"), act="denies", certainty="CT-")),
        article("B", "2031-05-06", say(LEAK, person("Ana Belmonte"), act="confirms")),
    )
    assert interval(claim) == (1, 1)
    assert (claim.origins_against.min, claim.origins_against.max) == (1, 1)
    assert [origin.superseded for origin in claim.origins_against.entries] == [True]
    assert [origin.superseded for origin in claim.origins.entries] == [False]


def test_named_and_unnamed_official_of_one_body_are_one_to_two():
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Ana Belmonte"), lead="Selon Ana Belmonte, directrice chez Hydrovale, ")),
        article("B", DAY, say(LEAK, unnamed("un cadre de Hydrovale", 1))),
    )
    assert interval(claim) == (1, 2)
    assert ("named_and_unnamed", False) in reasons(claim)


def test_named_and_unnamed_official_of_two_bodies_are_two():
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Ana Belmonte"), lead="Selon Ana Belmonte, directrice chez Hydrovale, ")),
        article("B", DAY, say(LEAK, unnamed("un cadre de Ferrovale", 1))),
    )
    assert interval(claim) == (2, 2)


def test_unnamed_sources_of_two_media_that_fit_are_one_to_two():
    claim = claim_of(
        article("A", DAY, say(LEAK, unnamed("deux hauts responsables"))),
        article("B", DAY, say(LEAK, unnamed("plusieurs responsables"))),
    )
    assert interval(claim) == (1, 2)
    assert ("compatible_unnamed", False) in reasons(claim)


def test_a_military_and_a_diplomatic_source_are_two():
    claim = claim_of(
        article("A", DAY, say(LEAK, unnamed("une source militaire", 1))),
        article("B", DAY, say(LEAK, unnamed("une source diplomatique", 1))),
    )
    assert interval(claim) == (2, 2)


def test_a_third_vague_source_does_not_tie_incompatible_ones_together():
    claim = claim_of(
        article("A", DAY, say(LEAK, unnamed("une source militaire", 1))),
        article("B", DAY, say(LEAK, unnamed("une source diplomatique", 1))),
        article("C", DAY, say(LEAK, unnamed("une source", 1))),
    )
    assert interval(claim) == (2, 3)


def test_outlets_that_credit_each_other_go_back_to_the_one_with_officials_of_its_own():
    claim = claim_of(
        article("Le Pont", DAY, say(LEAK, medium("La Rive"))),
        article("La Rive", DAY, say(LEAK, medium("Le Pont")), say(LEAK, OFFICIALS)),
    )
    assert interval(claim) == (1, 1)
    [origin] = claim.origins.entries
    assert (origin.name, origin.unanchored) == ("La Rive", False)


def test_outlets_that_credit_only_each_other_are_one_unanchored_origin():
    claim = claim_of(
        article("Le Pont", DAY, say(LEAK, medium("La Rive"))), article("La Rive", DAY, say(LEAK, medium("Le Pont")))
    )
    assert interval(claim) == (1, 1)
    assert [origin.unanchored for origin in claim.origins.entries] == [True]
    assert ("mutual_credit", True) in reasons(claim)


def test_agency_that_lifts_a_newspapers_text_is_the_newspapers_origin():
    claim = claim_of(article("Le Pont", DAY, say(COPY, OFFICIALS)), article("Agence Vol", LATER, say(COPY, OFFICIALS)))
    assert interval(claim) == (1, 1)
    assert [origin.name for origin in claim.origins.entries] == ["Le Pont"]


def test_the_outlet_that_had_the_words_first_names_the_origin_and_the_other_relays_it():
    lifted = article("Agence Vol", LATER, say(COPY, OFFICIALS))
    claim = claim_of(lifted, article("Le Pont", DAY, say(COPY, OFFICIALS)))
    assert [(origin.name, origin.relays) for origin in claim.origins.entries] == [("Le Pont", ("Agence Vol",))]
    [merge] = [merge for merge in claim.origins.merges if merge.reason == "copied_text"]
    assert merge.evidence[1].article == lifted.id


def test_a_silent_copy_is_named_among_the_relays():
    copied = article("La Rive", LATER, say(COPY))
    claim = claim_of(copied, article("Le Pont", DAY, say(COPY, medium("Radio Brumes"), OFFICIALS)))
    [origin] = claim.origins.entries
    assert (origin.name, origin.relays) == ("Radio Brumes", ("La Rive", "Le Pont"))


def test_many_uncredited_copies_are_one_unanchored_origin():
    claim = claim_of(*(article(f"Site {number}", DAY, say(COPY)) for number in range(10)))
    assert interval(claim) == (1, 1)
    assert [origin.unanchored for origin in claim.origins.entries] == [True]


def test_shared_background_does_not_merge_separate_interviews():
    background = "Rappel des faits : " + COPY + "."
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Ana Belmonte")), background=background),
        article("B", DAY, say(LEAK, person("Luis Crespo")), background=background),
    )
    assert interval(claim) == (2, 2)
    assert not any(merge.reason == "copied_text" for merge in claim.origins.merges)


def test_one_quote_in_six_outlets_is_the_speakers_and_no_copy():
    quote = f"« {COPY} »"
    claim = claim_of(*(article(f"Titre {number}", DAY, say(quote, person("Ana Belmonte"))) for number in range(6)))
    assert interval(claim) == (1, 1)
    assert reasons(claim) == {("same_speaker", True)}


def test_several_media_report_is_no_origin_beside_a_root():
    claim = claim_of(
        article("A", DAY, say(LEAK, medium("plusieurs médias"))), article("B", DAY, say(LEAK, person("Ana Belmonte")))
    )
    assert interval(claim) == (1, 1)
    assert [origin.name for origin in claim.origins.entries] == ["Ana Belmonte"]


def test_several_media_report_alone_reaches_no_root():
    claim = claim_of(article("A", DAY, say(LEAK, medium("plusieurs médias"))), article("B", DAY, say(LEAK)))
    assert interval(claim) == (0, 1)
    assert [origin.unanchored for origin in claim.origins.entries] == [True]


def test_media_that_share_a_bare_name_are_never_merged_by_it():
    claim = claim_of(article("A", DAY, say(LEAK, medium("Le Soir"))), article("B", DAY, say(LEAK, medium("Le Soir"))))
    assert interval(claim) == (1, 2)
    assert ("same_name_only", False) in reasons(claim)


def test_two_reports_of_one_medium_months_apart_are_two():
    claim = claim_of(
        article("A", "2031-04-02", say(LEAK, medium("Radio Brumes"))),
        article("B", "2031-11-20", say(LEAK, medium("Radio Brumes"))),
    )
    assert interval(claim) == (2, 2)


def test_undated_relay_may_go_with_either_report_but_ties_them_not_together():
    claim = claim_of(
        article("A", "2031-04-02", say(LEAK, medium("Radio Brumes"))),
        article("B", "2031-11-20", say(LEAK, medium("Radio Brumes"))),
        article("C", None, say(LEAK, medium("Radio Brumes"))),
    )
    assert interval(claim) == (2, 2)
    assert ("undated_relay", True) in reasons(claim)


def test_memo_that_becomes_officials_in_a_relay_is_one_origin_with_drift():
    claim = claim_of(
        article("Radio Brumes", DAY, say(LEAK, document("note de l'inspection"), certainty="PR+", status="considered")),
        article("B", LATER, say(LEAK, medium("Radio Brumes"), OFFICIALS, status="ordered")),
    )
    assert interval(claim) == (1, 1)
    assert {drift.kind for drift in claim.drift} == {"certainty", "status", "source"}


def test_two_officials_confirm_and_a_third_denies():
    claim = claim_of(
        article(
            "Radio Brumes",
            DAY,
            say(LEAK, unnamed("deux responsables", 2), act="confirms"),
            say(LEAK, unnamed("un troisième", 1), act="denies", certainty="CT-"),
        )
    )
    assert interval(claim) == (1, 1)
    assert (claim.origins_against.min, claim.origins_against.max) == (1, 1)


def test_confirmation_by_officials_of_its_own_is_a_new_origin():
    claim = claim_of(
        article("Radio Brumes", DAY, say(LEAK, unnamed("deux responsables", 2))),
        article("Canal Lune", LATER, say(LEAK, unnamed("deux responsables", 2), act="confirms")),
    )
    assert interval(claim) == (2, 2)


def test_who_could_not_verify_makes_no_origin():
    claim = claim_of(
        article("A", DAY, say(LEAK, person("Ana Belmonte"))),
        article("B", DAY, say(LEAK, medium("Agence Vol"), act="could_not_verify")),
    )
    assert interval(claim) == (1, 1)
    assert "undecided" in claim.stance.values()


def test_joint_investigation_is_one_origin():
    joint = say(
        LEAK,
        medium("Radio Brumes"),
        joint=[[medium("Canal Lune")]],
        lead="Selon une enquête conjointe de Radio Brumes et Canal Lune, ",
    )
    claim = claim_of(article("A", DAY, joint))
    assert interval(claim) == (1, 1)
    assert ("joint_report", True) in reasons(claim)


def test_two_media_named_together_without_a_joint_investigation_are_two():
    claim = claim_of(article("A", DAY, say(LEAK, medium("Radio Brumes"), joint=[[medium("Canal Lune")]])))
    assert interval(claim) == (2, 2)


def test_opinion_that_asserts_without_a_source_is_uncredited():
    opinion = article("A", DAY, say(LEAK))
    claim = claim_of(opinion, article("B", DAY, say("la digue était mal entretenue")))
    assert interval(claim) == (0, 0)
    assert opinion.id in claim.uncredited


def test_hearsay_in_an_article_that_credits_one_medium_may_relay_it():
    claim = claim_of(
        article("A", DAY, say("la digue aurait cédé par négligence", hearsay=True, certainty="Uu")),
        article(
            "B",
            DAY,
            say("la digue aurait lâché faute d'entretien", hearsay=True, certainty="Uu"),
            say("le préfet ignorait tout", medium("Radio Brumes"), act="declines"),
        ),
    )
    assert interval(claim) == (0, 1)
    assert ("unsourced_hearsay", False) in reasons(claim)


def test_own_voice_of_the_medium_that_others_credit_belongs_to_its_origin():
    first_hand = article("Radio Brumes", DAY, say("la digue a rompu par manque d'entretien"))
    claim = claim_of(first_hand, *relays(2))
    assert interval(claim) == (1, 1)
    assert claim.uncredited == ()


def test_relay_of_a_relay_goes_back_to_the_first_report():
    claim = claim_of(
        article("Le Pont", DAY, say(LEAK, medium("Radio Brumes"), OFFICIALS)),
        article("La Rive", LATER, say(LEAK, medium("Le Pont"))),
    )
    assert interval(claim) == (1, 1)
    assert claim.origins.entries[0].name == "Radio Brumes"


def test_government_and_its_capital_are_one_body():
    claim = claim_of(article("A", DAY, say(LEAK, body("Madrid"))), article("B", DAY, say(LEAK, body("l'Espagne"))))
    assert interval(claim) == (1, 1)


def test_body_with_and_without_what_it_is_is_one():
    claim = claim_of(
        article("A", DAY, say(LEAK, body("Hydrovale"))), article("B", DAY, say(LEAK, body("société Hydrovale")))
    )
    assert interval(claim) == (1, 1)


def test_common_noun_for_a_body_may_be_the_named_one():
    claim = claim_of(
        article("A", DAY, say(LEAK, body("ministère"))), article("B", DAY, say(LEAK, body("ministère des Eaux")))
    )
    assert interval(claim) == (1, 2)


def test_the_short_name_of_an_outlet_of_the_story_names_it():
    report = article("Courrier de Valombre", DAY, say(LEAK, OFFICIALS))
    claim = claim_of(report, article("La Rive", LATER, say(LEAK, medium("le Courrier"), OFFICIALS)))
    assert interval(claim) == (1, 1)
    other = article("Courrier de Marval", DAY, say("le pont tient", person("Ana Belmonte")))
    assert claim_of(report, article("La Rive", LATER, say(LEAK, medium("le Courrier"))), other).origins.max > 1
