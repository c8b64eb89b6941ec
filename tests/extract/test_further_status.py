"""How far an act has got: nouns for acts, fixed phrases, what is excluded or not, orders, participles of a perfect."""

import pytest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La mairie annonce la fermeture du stade.", "planned"),
        ("La région a annoncé la suspension du directeur.", "done"),
        ("Le rectorat a annoncé l'ouverture de deux enquêtes.", "done"),
        ("La police a confirmé l'interpellation d'un conducteur.", "done"),
        ("L'hôpital a confirmé l'existence du souterrain.", "none"),
        ("Le maire évoque un retrait de la plainte.", "considered"),
        ("Le maire évoque des malfaçons.", "none"),
        ("L'armée n'exclut pas un retrait partiel des chars.", "considered"),
        ("L'armée n'exclut pas de quitter l'île.", "considered"),
        ("L'armée n'exclut pas une panne.", "none"),
        ("L'armée exclut de quitter l'île.", "refused"),
        ("L'armée exclut toute panne.", "none"),
        ("Les élus menacent de saisir le juge.", "planned"),
        ("L'élue jure d'avoir payé.", "done"),
        ("L'ingénieure recommande de « vider le lac ».", "requested"),
    ],
)
def test_a_noun_or_an_infinitive_under_a_cue_tells_how_far_its_act_has_got(only, text, status):
    assert only(text).status == status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("la vente du moulin est à l'étude", "considered"),
        ("la vente du moulin est sur la table", "considered"),
        ("un texte est sur la table", "none"),
        ("un audit est en cours", "ongoing"),
        ("la visite est repoussée à mardi", "planned"),
        ("deux visites ont été repoussées", "done"),
        ("une retraitée est morte mardi", "done"),
        ("le colonel a donné l'ordre de tirer", "ordered"),
    ],
)
def test_phrases_and_participles_tell_how_far_an_act_has_got(only, told, status):
    assert only(f"Selon la mairie, {told}.").status == status
