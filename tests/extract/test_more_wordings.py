"""Cues in further wordings, and how far an act has got by its date, its adverb or whoever tells it."""

import pytest
from tests.extract.reading import article, rows


@pytest.fixture(scope="module")
def credited(extractor):
    """Read a text in a language and return its credited statements."""
    return lambda language, text: [r for r in rows(extractor(article(text, language=language))) if r.mode != "own"]


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("fr", "La route sera fermée, comme l'indique l'arrêté affiché.", "La route sera fermée"),
        ("fr", "Le pont est fragile, comme on le lit dans le rapport.", "Le pont est fragile"),
        ("fr", "La direction n'écarte pas de fermer le site.", "de fermer le site"),
        ("fr", "« Où est l'argent ? » l'interroge la juge Zoé Brun.", "Où est l'argent"),
        ("fr", "« Faux ! » s'est écrié Me Paul Morin.", "Faux"),
        ("fr", "Le préfet ne décolère pas : « On nous ment. »", "On nous ment"),
        ("fr", "Il a ensuite admis en avoir brûlé une partie.", "en avoir brûlé une partie"),
        ("fr", "« C'est un reniement », a tonné depuis les bancs de l'opposition Zoé Brun.", "C'est un reniement"),
        ("es", "Tres navieras no descartan trasladar sus escalas.", "trasladar sus escalas"),
        ("es", "El sindicato ha pedido al juez que cite a la directora.", "cite a la directora"),
        ("es", "El puente es frágil, como puede leerse en el informe.", "El puente es frágil"),
        ("es", "«Ha sido un error», señalaron a Efe desde el tribunal.", "Ha sido un error"),
        ("es", "Desde el PP le reprochan no haber vaciado el embalse.", "no haber vaciado el embalse"),
        ("es", "Un informe de la OCDE sitúa el coste en dos millones.", "el coste en dos millones"),
        ("en", "The bridge is weak, as stated in the report.", "The bridge is weak"),
        ("en", "The road is shut, the firm which owns it confirmed.", "The road is shut"),
        ("en", "Six people were hurt, per the ambulance service.", "Six people were hurt"),
        ("en", "The bank confirmed that a review was under way but did not give numbers.",
         "a review was under way"),
    ],
)  # fmt: skip
def test_what_is_said(credited, language, text, content):
    assert credited(language, text)[0].content == content


def test_what_takes_up_what_was_told_is_told_by_another(credited):
    text = "Zoé Brun dit craindre la fin du site, chiffre que la direction qualifie de « fantaisiste »."
    first, second = credited("fr", text)
    assert (first.content, first.names) == ("craindre la fin du site", ["Zoé Brun"])
    assert (second.content, second.names) == ("fantaisiste", ["direction"])


def test_who_denies_in_the_same_sentence_denies_what_was_said(credited):
    first, second = credited(
        "es", "Uno de ellos asegura que llamó al 112, extremo que el servicio de emergencias niega."
    )
    assert (first.content, second.content, second.act) == ("llamó al 112", "llamó al 112", "denies")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il ne l'a pas précisé. Le maire, lui, n'a pas souhaité répondre."),
        ("fr", "Le quotidien dit s'appuyer sur trois sources."),
        ("es", "Los sindicatos, a los que acusa de alarmismo, han convocado una huelga."),
        ("en", "The news was first reported by Reuters."),
    ],
)
def test_what_says_nothing(credited, language, text):
    assert credited(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fr", "Selon la greffière, le tribunal doit se prononcer le 4 juin.", "planned"),
        ("fr", "Selon la greffière, les experts en discuteront mardi.", "planned"),
        ("fr", "L'avocate affirme défendre trois familles.", "ongoing"),
        ("fr", "Selon la greffière, le four tournerait encore à vide.", "ongoing"),
        ("fr", "Le club a exclu une vente.", "refused"),
        ("fr", "Selon la greffière, aucun train ne partira.", "none"),
        ("fr", "« Qu'on nous montre les comptes », exige la greffière.", "requested"),
        ("es", "«No vamos a descargar el barco», avisó el capitán.", "refused"),
    ],
)
def test_how_far_an_act_has_got(credited, language, text, status):
    assert credited(language, text)[0].status == status


@pytest.mark.parametrize(
    ("language", "text", "certainty"),
    [
        ("en", "The captain said that sabotage could not be excluded.", "PS+"),
        ("es", "El alcalde, no obstante, lamentó que la obra se parara.", "CT+"),
        ("fr", "La procureure n'exclut aucune piste.", "PS+"),
        ("en", "The minister dismissed the report as “nonsense”.", "CT+"),
    ],
)
def test_how_sure_it_is(credited, language, text, certainty):
    assert credited(language, text)[0].certainty == certainty


def test_a_connective_between_commas_is_nobody_who_speaks(credited):
    [one] = credited("es", "Tres vecinos aseguran, en cambio, que se negó a abrir la verja.")
    assert (one.content, one.act) == ("se negó a abrir la verja", "says")
