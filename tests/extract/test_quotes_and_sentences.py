"""Quotations and the sentences around them: whole, broken off, resumed, several under one cue, with any marks."""

import pytest


def test_a_quotation_before_its_cue_is_direct_speech_without_the_marks(only):
    row = only("« Le parc restera ouvert », a déclaré mardi la directrice Nadia Ferrand.")
    assert row.content == "Le parc restera ouvert"
    assert (row.source, row.cue, row.mode) == ("la directrice Nadia Ferrand", "a déclaré", "direct")


def test_an_interrupted_quotation_is_one_statement_in_two_parts(only):
    row = only("« Le pont », a lâché l'ingénieur Paul Serrat, « ne tiendra pas un hiver de plus ».")
    assert row.content == "Le pont […] ne tiendra pas un hiver de plus"
    assert row.names == ["Paul Serrat"]


def test_a_quotation_resumed_after_its_cue_keeps_its_condition(only):
    row = only("« La ligne sera rouverte lundi », promet l'opérateur, « si la météo le permet ».")
    assert row.content == "La ligne sera rouverte lundi […] si la météo le permet"


def test_several_sentences_in_one_quotation_stand_under_one_cue(only):
    row = only(
        "« La piscine rouvrira en juin. Les travaux sont presque finis. Il reste le carrelage », "
        "a détaillé l'adjointe Sarah Lebrun."
    )
    assert row.content == "La piscine rouvrira en juin. Les travaux sont presque finis. Il reste le carrelage"


def test_a_quoted_sentence_right_behind_quoted_speech_is_the_same_statement(said):
    [one] = said(
        "« Nous avons vidé les caves dans la nuit », raconte la libraire Anne Thibaud. « Les livres sont sauvés. »"
    )
    assert one.content == "Nous avons vidé les caves dans la nuit […] Les livres sont sauvés"
    assert one.mode == "direct"
    assert one.chain == [("Anne Thibaud", "person", None, True)]


def test_a_quoted_sentence_that_nobody_spoke_before_is_given_to_nobody(said):
    assert said("La salle était pleine. « La musique adoucit les mœurs. »") == []


def test_a_repeated_pull_quote_is_nothing_the_outlet_says(own):
    found = own(
        "« Personne ne m'a prévenu », regrette la bergère Lise Caradec.\n\n"
        "« Personne ne m'a prévenu »\n\nLa récolte est perdue."
    )
    assert [row.content for row in found] == ["La récolte est perdue"]


def test_a_short_repetition_and_other_words_are_told_by_the_outlet(own):
    found = own(
        "« Personne ne m'a prévenu du tout », regrette la bergère Lise Caradec.\n\n"
        "Personne n'a prévenu la bergère du danger.\n\n« Du tout »"
    )
    assert [row.content for row in found] == ["Personne n'a prévenu la bergère du danger"]


@pytest.mark.parametrize(
    "quotation",
    [
        "« La cantine ne fermera pas »",
        "«\u00a0La cantine ne fermera pas\u00a0»",
        "“La cantine ne fermera pas”",
        '"La cantine ne fermera pas"',
        "„La cantine ne fermera pas“",
    ],
)
def test_marks_of_any_style_enclose_direct_speech(only, quotation):
    row = only(f"{quotation}, a promis Julie Marnier.")
    assert (row.content, row.mode) == ("La cantine ne fermera pas", "direct")


def test_styles_may_stand_side_by_side(said):
    found = said('« Le toit fuit », déplore Julie Marnier. "Le devis est prêt", a ajouté Karim Benali.')
    assert [(row.content, row.names) for row in found] == [
        ("Le toit fuit", ["Julie Marnier"]),
        ("Le devis est prêt", ["Karim Benali"]),
    ]


def test_a_quotation_whose_closing_mark_is_lost_is_still_quoted(only):
    row = only("« La digue a cédé vers minuit, a expliqué le capitaine Marc Oudin. Deux villages sont coupés du monde.")
    assert row.content.startswith("La digue a cédé vers minuit")
    assert (row.mode, row.names) == ("direct", ["Marc Oudin"])


def test_a_quotation_inside_a_quotation_belongs_to_it(only):
    row = only("« C'est \"une honte\" », s'est emporté le député Yves Carpentier.")
    assert row.content == 'C\'est "une honte"'


def test_a_translated_quotation_is_one_statement(only):
    row = only("« We will appeal », a répondu en anglais l'avocat David Keller : « Nous ferons appel. »")
    assert row.names == ["David Keller"]


def test_words_put_in_brackets_stay_in_the_quotation(only):
    row = only("« [La forêt] ne repoussera pas avant trente ans », a prévenu la garde Inès Collet.")
    assert row.content == "[La forêt] ne repoussera pas avant trente ans"
    assert row.chain == [("Inès Collet", "person", None, True)]


def test_a_quotation_behind_a_colon_is_its_speakers(only):
    row = only("La biologiste Rose Mercier résume : « Le lac manque d'oxygène. »")
    assert (row.content, row.cue, row.names) == ("Le lac manque d'oxygène", "résume", ["Rose Mercier"])


def test_any_verb_may_introduce_a_quotation_by_a_colon(only):
    row = only("Le chorégraphe Léo Santi ne décolère pas : « La salle a été louée deux fois. »")
    assert (row.content, row.names) == ("La salle a été louée deux fois", ["Léo Santi"])


def test_a_quotation_and_a_colon_before_the_clause_about_its_speaker(said):
    first, second = said(
        "« Jamais » : le ministre de la Culture a fermé la porte à une vente, "
        "expliquant sur RMC que les tableaux appartiennent à la nation."
    )
    assert (first.content, first.source, first.cue) == ("Jamais", "le ministre de la Culture", ":")
    assert (second.content, second.cue) == ("les tableaux appartiennent à la nation", "expliquant")
    assert second.names == ["RMC", "ministre de la Culture"]


def test_a_partly_quoted_content_is_mixed_and_keeps_its_marks(only):
    row = only("Le gérant affirme que la fermeture serait « une catastrophe » pour la vallée.")
    assert (row.content, row.mode) == ("la fermeture serait « une catastrophe » pour la vallée", "mixed")


@pytest.mark.parametrize(
    "text",
    [
        "Les « gilets blancs » ont défilé dans le centre de Limoges sous la pluie.",
        "Le film « La Traversée » a attiré deux millions de spectateurs en six semaines.",
        "La « trêve des confiseurs » commence lundi au Palais-Bourbon.",
    ],
)
def test_words_and_titles_in_marks_are_no_speech(said, text):
    assert said(text) == []


def test_offsets_count_code_points_of_the_text_as_it_stands(only):
    row = only("🌊 Marée haute.\n\n« La cafe\u0301te\u0301ria restera ouverte », assure Julie Marnier.")
    assert row.content == "La cafe\u0301te\u0301ria restera ouverte"


@pytest.mark.parametrize(
    "text",
    [
        "« Le pont tiendra. Nous avons tout vérifié, affirme l'ingénieure Marta Roca.\n\n"
        "« Il a été construit en acier. Il en a vu d'autres. »\n\nLa circulation reprendra bientôt.",
        "L'ingénieure Marta Roca a déclaré : « Le pont tiendra. Nous avons tout vérifié.\n\n"
        "Il a été construit en acier. Il en a vu d'autres. »\n\nLa circulation reprendra bientôt.",
        "« Le pont tiendra. Nous avons tout vérifié.\n\n"
        "« Il a été construit en acier. Il en a vu d'autres », a expliqué l'ingénieure Marta Roca.\n\n"
        "La circulation reprendra bientôt.",
    ],
    ids=["cue inside the first part", "cue before", "cue behind the second part"],
)
def test_a_quotation_that_runs_over_a_paragraphs_end_is_one_statement(only, own, text):
    row = only(text)
    assert row.names == ["Marta Roca"]
    assert "Le pont tiendra. Nous avons tout vérifié" in row.content
    assert "Il a été construit en acier. Il en a vu d'autres" in row.content
    assert [found.content for found in own(text)] == ["La circulation reprendra bientôt"]


def test_two_quotations_with_a_cue_each_stay_two_across_paragraphs(said):
    found = said("« Le pont tiendra, affirme Marta Roca.\n\n« Il faut le fermer », réplique Odile Brac.")
    assert [row.names for row in found] == [["Marta Roca"], ["Odile Brac"]]


def test_a_quotation_left_open_takes_in_no_paragraph_that_closes_none(own):
    found = own("« Le pont tiendra, affirme Marta Roca.\n\nLa circulation reprendra bientôt.")
    assert [row.content for row in found] == ["La circulation reprendra bientôt"]
