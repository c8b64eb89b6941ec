"""What two outlets tell in words of their own is one claim where it means one thing, and two where it does not."""

import pytest
from tests.weigh.press import Press, told

DAY = "2031-05-04"
BESIDE = {
    "fr": "Selon la mairie, une chorale répète dans la gare. Le blé a grimpé de 4 %, a dit un courtier.",
    "es": "Según el alcalde, un coro ensaya cada noche en la estación. El trigo subió un 4 %, dijo un corredor.",
    "en": "A choir rehearses every night in the old station, the mayor said. Wheat prices rose 4%, a broker said.",
}
CREDITED = {
    "fr": ("{}, selon Radio Brumes.", "{}, selon la rédaction du Quai."),
    "es": ("{}, según Radio Norte.", "{}, según el diario El Muelle."),
    "en": ("{}, the Ledger reported.", "{}, the Argus reported."),
}


def press(one, other, language):
    """A story of two outlets that credit each another medium, and of a third that tells other things."""
    texts = (form.format(words) for form, words in zip(CREDITED[language], (one, other), strict=True))
    articles = [told(f"Outlet {at}", DAY, text, language) for at, text in enumerate(texts)]
    return Press(*articles, told("Beside", DAY, BESIDE[language], language))


def claims(story):
    """By claim what each outlet's statement does to it."""
    return [{story.at[key][1].outlet: stance for key, stance in one.stance.items()} for one in story.dossier.claims]


def are_one(story):
    return {"Outlet 0", "Outlet 1"} in [set(claim) for claim in claims(story)]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Le fonds Arvel rachète la scierie de Tourmont", "La scierie de Tourmont sera cédée au fonds Arvel"),
        ("fr", "La région envisage de fermer le lycée Curie", "La fermeture du lycée Curie est sur la table"),
        ("fr", "Quatre skieurs sont morts sous l'avalanche", "L'avalanche a fait six morts"),
        ("fr", "Le maire n'a pas été averti de la fuite", "Le maire n'était pas au courant de la fuite"),
        ("fr", "Le train est sorti des rails près de Tourmont", "Le train a déraillé près de Tourmont"),
        ("es", "Oriol venderá su astillero de Puerto Alto", "Oriol se desprende de su astillero de Puerto Alto"),
        ("es", "El contrato de limpieza se otorgó sin concurso", "El contrato de limpieza se adjudicó a dedo"),
        ("en", "Pella Dairy is considering closing a creamery", "Pella Dairy is looking at shutting down a creamery"),
        ("en", "Ninety people at the mill would be laid off", "Ninety people would lose their jobs at the mill"),
        (
            "fr",
            "Les dockers de Rivemont cesseront le travail mardi",
            "La grève des dockers de Rivemont commencera mardi",
        ),
        (
            "es",
            "Los conductores de Almor se cruzarán de brazos el martes",
            "La huelga de conductores de Almor empieza el martes",
        ),
        (
            "en",
            "Dockers at Rivermouth will down tools on Tuesday",
            "The dockers' strike at Rivermouth starts on Tuesday",
        ),
        (
            "fr",
            "Le quartier des Aubiers a été privé d'électricité",
            "Une coupure de courant a touché le quartier des Aubiers",
        ),
        ("es", "El barrio de la Era se quedó sin luz", "Un apagón afectó al barrio de la Era"),
        ("en", "The Calder district was without power", "A blackout hit the Calder district"),
        ("fr", "L'opéra de Calder a fini l'année dans le rouge", "L'opéra de Calder a terminé l'année avec un déficit"),
        ("es", "El teatro de Almor cerró el año en números rojos", "El teatro de Almor acabó el año con déficit"),
        ("en", "The Calder opera ended the year in the red", "The Calder opera closed the year with a deficit"),
        ("es", "La sonda Nerea ha dejado de responder", "Se perdió el contacto con la sonda Nerea"),
        ("en", "The slide at Corvo claimed nine lives", "Nine people died in the slide at Corvo"),
        ("fr", "La villa Rosa a fait l'objet d'un cambriolage", "Des voleurs ont cambriolé la villa Rosa"),
    ],
)
def test_one_thing_told_in_other_words_is_one_claim(language, one, other):
    assert are_one(press(one, other, language))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "L'offre pour le club s'élève à 42 millions d'euros", "La dette du club s'élève à 12 millions d'euros"),
        ("fr", "La mairie fermera la piscine si le gaz augmente encore", "Le gaz a encore augmenté de 3 % en mars"),
        ("es", "El alcalde cerrará la piscina si el gas sube otra vez", "El gas subió otra vez en marzo"),
        ("en", "The mayor will shut the pool if gas prices rise again", "Gas prices rose again in March"),
        ("fr", "La préfète a fermé le pont de Grivas", "La préfète a fermé le pont de Montel"),
        ("en", "Ada Brill was suspended by the league", "Tom Carver was suspended by the league"),
        ("es", "El Gobierno estudia gravar los pisos vacíos", "El Gobierno se plantea suprimir la ayuda a los garajes"),
        ("es", "La prefecta cerró el puente de Grivas", "La prefecta cerró el puente de Montel"),
        ("en", "The fine for the mill stands at $4 million", "The offer for the mill stands at $9 million"),
    ],
)
def test_two_things_told_in_the_same_words_are_two_claims(language, one, other):
    assert not are_one(press(one, other, language))


DEPARTING = [
    ("fr", "Le ministère envisage de vider le lac d'Orve", "Le préfet a ordonné la vidange du lac d'Orve"),
    ("es", "El ministerio estudia vaciar el lago de Orve", "El gobernador ha ordenado el vaciado del lago de Orve"),
    ("en", "The ministry is considering draining Lake Orve", "The governor has ordered the draining of Lake Orve"),
]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        *DEPARTING,
        ("fr", "Aucune décision n'est prise sur la fermeture du port", "La fermeture du port a été ordonnée hier"),
        ("es", "No se ha tomado ninguna decisión sobre el cierre del puerto", "El cierre del puerto fue ordenado ayer"),
        ("en", "No decision has been taken on closing the port", "The closing of the port was ordered yesterday"),
    ],
)
def test_two_accounts_that_depart_from_each_other_meet_where_nobody_agrees_with_either(language, one, other):
    assert are_one(press(one, other, language))


@pytest.mark.parametrize(("language", "one", "other"), DEPARTING)
def test_two_accounts_that_depart_from_each_other_are_two_claims_where_others_agree_with_each(language, one, other):
    texts = (CREDITED[language][at % 2].format(words) for at, words in enumerate((one, other, one, other)))
    story = Press(*(told(f"Outlet {at}", DAY, text, language) for at, text in enumerate(texts)))
    assert sorted(sorted(claim) for claim in claims(story)) == [["Outlet 0", "Outlet 2"], ["Outlet 1", "Outlet 3"]]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "fr",
            "Le cargo Vega a quitté sa route près des récifs",
            "Le cargo Vega a suivi la route prévue près des récifs",
        ),
        ("fr", "La grève des trams de lundi est annulée", "La grève des trams de lundi est maintenue"),
        ("en", "The freighter Vega went off course near the reef", "The freighter Vega stayed on course near the reef"),
    ],
)
def test_who_says_the_contrary_denies(language, one, other):
    assert {"Outlet 0": "asserts", "Outlet 1": "denies"} in claims(press(one, other, language))


def test_a_clause_of_a_long_sentence_is_a_statement_of_its_own():
    both = "La région envisage de fermer le lycée Curie et n'a pas vendu le gymnase municipal de Brumes"
    assert are_one(press(both, "Le gymnase municipal de Brumes n'a pas été vendu", "fr"))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "fr",
            "Le silo de Corvanne a pris feu lundi, selon Radio Brumes. Le silo de Corvanne était contrôlé, "
            "dit Luc Pradelle.",
            "Un incendie a touché lundi le silo de Corvanne, dit Ana Vasseur. Le silo de Corvanne était contrôlé, "
            "selon la mairie.",
        ),
        (
            "en",
            "The silo at Corvan caught fire on Monday, Radio Mist said. The silo at Corvan was inspected, Ada Brill "
            "said.",
            "A fire hit the silo at Corvan on Monday, Tom Carver said. The silo at Corvan was inspected, the mayor "
            "said.",
        ),
    ],
)
def test_two_facts_about_one_thing_are_two_claims_in_a_story_of_few_statements(language, one, other):
    story = Press(told("Outlet 0", DAY, one, language), told("Outlet 1", DAY, other, language))
    assert [len(claim.members) for claim in story.dossier.claims] == [2, 2]
