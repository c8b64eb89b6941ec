"""Cues of more words or other words than a verb of saying: aspect, attitude, questions, nouns, what stands between."""

import pytest


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("La rectrice a fini par admettre que le toit fuyait.", "a fini par admettre", "le toit fuyait"),
        ("Le gérant vient d'annoncer la vente du moulin.", "vient d'annoncer", "la vente du moulin"),
        ("L'adjointe ne cesse de répéter que l'eau est bonne.", "ne cesse de répéter", "l'eau est bonne"),
        ("Le colonel est allé jusqu'à dire que le vote était faux.", "est allé jusqu'à dire", "le vote était faux"),
        ("Le préfet a dû reconnaître que la digue était basse.", "a dû reconnaître", "la digue était basse"),
        (
            "Le maire a beau répéter que l'eau est bonne, les habitants ne la boivent plus.",
            "a beau répéter",
            "l'eau est bonne",
        ),
        ("Mille euros, a-t-elle fini par lâcher.", "a-t-elle fini par lâcher", "Mille euros"),
    ],
)
def test_an_infinitive_under_a_verb_of_aspect_is_said(only, text, cue, content):
    row = only(text)
    assert (row.cue, row.content, row.certainty) == (cue, content, "CT+")


@pytest.mark.parametrize(
    "text",
    [
        "La mairie doit annoncer demain la vente du moulin.",
        "Le préfet n'a pas voulu dire que la digue était basse.",
        "Le gérant espère vendre le moulin.",
    ],
)
def test_what_is_still_to_be_said_is_not_said(said, text):
    assert said(text) == []


def test_who_is_heard_to_say_something_says_it(only):
    row = only("On a entendu le rapporteur déclarer que la réserve serait créée.")
    assert (row.source, row.cue, row.content) == ("le rapporteur", "déclarer", "la réserve serait créée")


@pytest.mark.parametrize(
    ("text", "content", "status"),
    [
        ("La ministre s'est dite prête à recevoir les maires.", "prête à recevoir les maires", "offered"),
        ("Le comité s'est montré « disposé » à patienter.", "« disposé » à patienter", "offered"),
        ("L'ancien caissier s'est déclaré innocent du vol.", "innocent du vol", "none"),
        ("Les pêcheurs se disent trahis.", "trahis", "none"),
    ],
)
def test_what_somebody_says_that_she_is(only, text, content, status):
    row = only(text)
    assert (row.content, row.status) == (content, status)


@pytest.mark.parametrize(
    "text", ["L'équipe s'est montrée efficace en seconde période.", "L'incendie s'est déclaré hier dans un grenier."]
)
def test_what_somebody_is_or_does_is_not_said(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Le syndicat juge inutile la visite du ministre.", "inutile la visite du ministre"),
        ("Le syndicat juge « intenable » le silence du patron.", "« intenable » le silence du patron"),
        ("Chez ses rivaux, on le trouve « arrogant ».", "arrogant"),
    ],
)
def test_an_adjective_may_come_before_what_is_judged(only, text, content):
    assert only(text).content == content


@pytest.mark.parametrize(
    ("text", "content", "certainty"),
    [
        ("L'experte a expliqué mardi comment le mur avait cédé.", "comment le mur avait cédé", "CT+"),
        ("Le maire se demande si le pont tiendra.", "si le pont tiendra", "Uu"),
    ],
)
def test_an_indirect_question_is_what_is_said(only, text, content, certainty):
    row = only(text)
    assert (row.content, row.certainty) == (content, certainty)


def test_a_question_that_is_not_answered_says_nothing(said):
    assert said("Le porte-parole n'a pas précisé si l'offre tenait toujours.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("La ligue a annoncé lundi, dans une lettre, le report du match.", "le report du match"),
        ("Le musée a confirmé jeudi soir, sur France Inter, la vente du tableau.", "la vente du tableau"),
        ("La radio fait état, elle, d'un accord secret.", "un accord secret"),
        ("Dans une note, la directrice signalait en mai des fuites d'eau.", "fuites d'eau"),
        ("Le préfet met en garde contre les orages de lundi.", "les orages de lundi"),
        ("La mairie annonce une braderie pour dimanche.", "une braderie pour dimanche"),
    ],
)
def test_times_and_asides_may_part_a_cue_from_its_content(only, text, content):
    assert only(text).content == content


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Réponse du maire : « Jamais. »", "maire", "Jamais"),
        ("Motif avancé par l'éleveur : le prix du foin.", "l'éleveur", "le prix du foin"),
        ("Précision de l'AFP : la séance a duré six heures.", "l'AFP", "la séance a duré six heures"),
        ("La promesse du maire de rouvrir la piscine a déçu.", "maire", "de rouvrir la piscine"),
        ("L'annonce par le rectorat de la fermeture du lycée a surpris.", "le rectorat", "la fermeture du lycée"),
    ],
)
def test_a_noun_of_saying_has_its_author_and_its_words(only, text, source, content):
    row = only(text)
    assert (row.source, row.content) == (source, content)


def test_a_noun_of_saying_without_an_author_credits_nobody(said):
    assert said("Bilan de l'explosion : trois maisons détruites.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Le Courrier corrige son article de lundi : le bateau mesure douze mètres.", "le bateau mesure douze mètres"),
        ("La glaciologue a nuancé sur RTL : le recul reste lent.", "le recul reste lent"),
    ],
)
def test_a_clause_behind_a_colon_is_said_whatever_stands_before_it(said, text, content):
    assert [row.content for row in said(text)] == [content]


def test_a_list_behind_a_colon_is_no_clause(said):
    rows = said("Le maire a annoncé trois travaux : le toit, la cour et le préau.")
    assert [row.content for row in rows] == ["trois travaux"]


def test_a_relative_clause_of_a_cue_ends_where_its_noun_goes_on(only):
    row = only("Le patron, qui jurait il y a un mois que rien ne changerait, a vendu l'usine.")
    assert (row.source, row.content) == ("Le patron", "rien ne changerait")


def test_a_relative_clause_behind_an_inserted_pronoun_is_content(only):
    row = only("C'est le jardinier, racontent-elles, qui gardait les clés.")
    assert row.content == "C'est le jardinier […] qui gardait les clés"


def test_a_question_is_no_report(said):
    assert said("Le maire a rendu son écharpe. A-t-il nié les faits ?") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Le vitrail aurait été volé, à ce que raconte La Croix.", "Le vitrail aurait été volé"),
        ("Le pont a cédé, ainsi que l'a confirmé la préfecture.", "Le pont a cédé"),
        ("« On verra », nous a répondu le préfet.", "On verra"),
    ],
)
def test_further_clauses_and_pronouns_stand_at_a_cue(only, text, content):
    assert only(text).content == content


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La chaîne TF1 fait état d'une noyade lundi, sur la foi d'un témoin.", ["TF1", "un témoin"]),
        (
            "Le pont a cédé, rapporte Le Figaro, citant l'AFP, elle-même prévenue par trois pompiers.",
            ["Le Figaro", "AFP", "trois pompiers"],
        ),
        (
            "Selon Le Monde, qui cite Reuters, elle-même renseignée par un enquêteur, le consul quittera la ville.",
            ["Le Monde", "Reuters", "un enquêteur"],
        ),
        ("L'agence Reuters, d'après deux diplomates, affirme que l'accord est prêt.", ["Reuters", "deux diplomates"]),
        (
            "Une note de l'hôpital, mise au jour par Mediapart, juge le produit « douteux ».",
            ["Mediapart", "Une note de l'hôpital"],
        ),
    ],
)
def test_a_report_tells_on_whose_word_it_rests(only, text, names):
    assert only(text).names == names


def test_the_press_at_large_relays_nothing(said):
    rows = said("Le Monde a révélé que la mine fermerait. « C'est faux », a déclaré à la presse la ministre.")
    assert rows[-1].names == ["ministre"]


def test_an_outlet_called_by_its_initials_relays_nothing_to_itself(only):
    text = "Jointe par l'agence APH, la maire a dit que la salle était vide."
    assert only(text, outlet="Agence Presse Horizon").names == ["maire"]
    assert only(text, outlet="Le Tilleul").names == ["APH", "maire"]
