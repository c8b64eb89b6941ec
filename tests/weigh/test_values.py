"""Values told in other words: what two accounts of one claim differ in, in three languages, and what agrees."""

import pytest
from tests.weigh.press import told

from recoupe.languages.pack import installed
from recoupe.link.claims import Group
from recoupe.link.credit import credit
from recoupe.link.entities import find_entities
from recoupe.normalise.actor import read_names
from recoupe.weigh.claims import weigh

DAY = "2031-05-05"
OUTLETS = {"fr": ("Le Quai", "Radio Brumes"), "es": ("El Muelle", "Radio Niebla"), "en": ("The Quay", "Radio Mist")}


def conflicts(language, first, second):
    """Kind and relation of what two sentences of one claim differ in, whatever linking makes of them."""
    articles = [
        told(outlet, DAY, text, language) for outlet, text in zip(OUTLETS[language], (first, second), strict=True)
    ]
    packs = {language: installed()[language]}
    named, entities = find_entities(articles)
    tied = credit(named, entities)
    members = [max(one.statements, key=lambda said: said.content[-1][1] - said.content[0][0]) for one in tied]
    group = Group(tuple(one.id for one in members), {one.id: one.content for one in members}, {})
    [claim] = weigh(tied, [group], packs, read_names(tied, packs), entities)
    return [(one.kind, one.relation) for one in claim.conflicts]


DIFFER = {
    "quantity": [
        ("fr", "La réfection de la halle coûtera 64 millions d'euros.", "La facture de la halle atteindra 91 M€."),
        ("es", "La reforma del mercado costará 64 millones de euros.", "La factura del mercado ascenderá a 91 M€."),
        ("en", "Mending the market hall will cost 64 million pounds.", "The bill for the market hall will reach £91m."),
        ("fr", "Un quart des 200 marins du chantier ont accepté le plan.", "Seuls 12 marins ont accepté le plan."),
        (
            "es",
            "La mitad de los olivares del valle se helaron.",
            "El hielo dañó el 12 por ciento de los olivares del valle.",
        ),
        ("en", "A third of the 300 pilots backed the strike.", "Only 30 pilots backed the strike."),
        ("fr", "La coupure d'eau a duré trois heures.", "La coupure d'eau a duré onze heures."),
        ("es", "El corte de agua duró tres horas.", "El corte de agua duró once horas."),
        ("en", "The water cut lasted three hours.", "The water cut lasted eleven hours."),
    ],
    "date": [
        (
            "fr",
            "Le tunnel rouvrira la semaine prochaine.",
            "La remise en service du tunnel n'aura pas lieu avant deux mois.",
        ),
        ("es", "El túnel reabrirá la semana próxima.", "La reapertura del túnel no llegará antes de dos meses."),
        ("en", "The tunnel will reopen next week.", "The reopening of the tunnel will come in two months."),
        ("fr", "Le phare fermera à la mi-juin.", "Le phare baissera le rideau début juin."),
    ],
    "status": [
        ("fr", "La région envisage de fermer la ligne.", "La fermeture de la ligne a été ordonnée par la région."),
        (
            "es",
            "El puerto ha terminado de trasladar las grúas.",
            "El traslado de las grúas del puerto sigue en marcha.",
        ),
        ("en", "The port has finished moving the cranes.", "The move of the port's cranes is still under way."),
        ("fr", "Le port négocie l'achat de deux grues.", "Le port a déjà acheté les deux grues."),
    ],
    "actor": [
        (
            "fr",
            "Le président du club, Serge Montal, a limogé l'entraîneur.",
            "C'est la directrice, Éva Larré, qui a limogé l'entraîneur.",
        ),
        (
            "es",
            "El presidente del club, Sergio Montes, destituyó al entrenador.",
            "Fue la directora, Eva Larrea, quien echó al entrenador.",
        ),
        (
            "en",
            "The chairman, Serge Montal, sacked the coach.",
            "It was the director, Eva Larre, who sacked the coach.",
        ),
    ],
    "place": [
        ("fr", "Le planeur est tombé dans un champ.", "Le planeur est tombé sur la plage."),
        ("es", "El planeador cayó en un trigal.", "El planeador cayó en la playa."),
        ("en", "The glider came down in a field.", "The glider came down on the beach."),
    ],
    "negation": [
        ("fr", "L'école de Valmont fermera cet été.", "L'école de Valmont restera ouverte."),
        ("es", "La escuela de Valmonte cerrará este verano.", "La escuela de Valmonte seguirá abierta."),
        ("en", "The school in Valmont will close this summer.", "The school in Valmont is staying open."),
        ("fr", "Le conseil a décidé d'instaurer un péage.", "Aucune décision n'a été prise sur le péage."),
        ("en", "The council has decided to impose a toll.", "No decision has been taken about the toll."),
        ("es", "El ministro ha dimitido.", "El ministro sigue en el cargo."),
    ],
    "identity": [
        ("fr", "Le procureur, Luc Bren, requiert une amende.", "Le procureur adjoint, Luc Bren, requiert une amende."),
        (
            "es",
            "La directora del hospital, Lea Carón, promete camas.",
            "La subdirectora del hospital, Lea Carón, promete camas.",
        ),
        ("en", "The champion, Mary Holt, wants phones banned.", "The former champion, Mary Holt, wants phones banned."),
    ],
}


@pytest.mark.parametrize(
    ("kind", "language", "first", "second"), [(kind, *pair) for kind, pairs in DIFFER.items() for pair in pairs]
)
def test_what_cannot_both_hold_is_found_by_whatever_words(kind, language, first, second):
    assert (kind, "conflict") in conflicts(language, first, second)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "fr",
            "L'usine de Brenon fermera ses portes fin juin.",
            "La fermeture du site de Brenon interviendra au 30 juin.",
        ),
        ("fr", "La moitié des candidats ont échoué.", "Un candidat sur deux n'a pas réussi l'examen."),
        (
            "fr",
            "Le juge a condamné le banquier à deux ans de prison.",
            "Le banquier a été condamné à vingt-quatre mois de prison.",
        ),
        ("fr", "Le pont restera fermé jusqu'en mai.", "Le pont ne rouvrira pas avant mai."),
        ("fr", "Le parc accueille 300 000 visiteurs par an.", "Le parc a reçu 25 000 visiteurs en mai."),
        ("es", "El puente seguirá cerrado hasta mayo.", "El puente no reabrirá antes de mayo."),
        ("es", "El sospechoso fue detenido en el aeropuerto de Lorval.", "El sospechoso fue detenido en Lorval."),
        ("es", "El juicio empezará dentro de quince días.", "La vista arrancará en dos semanas."),
        ("en", "The two clubs are merging.", "The two clubs will merge."),
        ("en", "A court suspended the building work.", "Work has stopped on the orders of a court."),
        ("en", "The mayor, Ivan Coll, rejects the plan.", "Ivan Coll, a councillor, rejects the plan."),
    ],
)
def test_what_agrees_by_other_words_is_no_conflict(language, first, second):
    assert conflicts(language, first, second) == []


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "fr",
            "Les ventes de bois ont rapporté 2,97 milliards d'euros.",
            "Les ventes de bois ont atteint près de trois milliards d'euros.",
        ),
        (
            "es",
            "Las ventas de madera sumaron 2.970 millones de euros.",
            "Las ventas de madera rozaron los tres mil millones de euros.",
        ),
        ("en", "Timber sales brought in 2.97 billion dollars.", "Timber sales brought in about $3bn."),
    ],
)
def test_a_rounded_number_only_differs(language, first, second):
    assert conflicts(language, first, second) == [("quantity", "differs")]
