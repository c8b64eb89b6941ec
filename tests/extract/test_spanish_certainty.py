"""How sure Spanish articles are, how far things have got, and where nobody says anything."""

import pytest


@pytest.fixture(scope="module")
def language():
    return "es"


@pytest.mark.parametrize(
    ("text", "certainty", "status"),
    [
        ("El ministro dijo que quizá dimita.", "PS+", "none"),
        ("El ministro dijo que puede dimitir.", "PS+", "none"),
        ("El ministro dijo que podría dimitir.", "PS+", "considered"),
        ("El ministro dijo que podría no dimitir.", "PS-", "none"),
        ("El ministro dijo que no puede dimitir.", "CT-", "none"),
        ("El ministro dijo que debería dimitir.", "PR+", "none"),
        ("El ministro dijo que probablemente dimitirá.", "PR+", "planned"),
        ("El ministro dijo que es poco probable que dimita.", "PR-", "none"),
        ("El ministro dijo que no es seguro que dimita.", "PS-", "none"),
        ("El ministro dijo que va a dimitir.", "CT+", "planned"),
        ("El ministro dijo que nunca dimitirá.", "CT-", "refused"),
        ("El ministro dijo que viajaría a Roma.", "CT+", "planned"),
        ("El diario reveló que el ministro habría viajado a Roma.", "PR+", "done"),
        ("Según el fiscal, el dinero saldría de Suiza.", "PR+", "planned"),
        ("El ministro no descarta viajar a Roma.", "PS+", "considered"),
        ("El ministro descartó viajar a Roma.", "CT-", "refused"),
        ("Los vecinos temen que haya más víctimas.", "PS+", "none"),
        ("El Banco Central prevé que la economía crezca.", "PR+", "none"),
        ("La ONG acusa a la mina de contaminar el lago.", "Uu", "none"),
        ("Aún no se ha tomado ninguna decisión, dijo el ministro.", "CT-", "none"),
        ("El presidente ha firmado el decreto, dijo el portavoz.", "CT+", "ordered"),
        ("El Gobierno está negociando con los sindicatos, dijo el ministro.", "CT+", "ongoing"),
        ("Tres personas han sido detenidas, dijo el portavoz.", "CT+", "done"),
        ("El Gobierno estudia subir los impuestos, según El País.", "CT+", "considered"),
        ("El presidente propuso una tregua de un mes.", "CT+", "offered"),
        ("El alcalde pidió que cierren la planta.", "CT+", "requested"),
        ("Hay que cerrar la planta, dijo el alcalde.", "CT+", "requested"),
    ],
)
def test_how_sure_and_how_far(only, text, certainty, status):
    row = only(text)
    assert (row.certainty, row.status) == (certainty, status)


@pytest.mark.parametrize(
    "text",
    [
        "Seis hombres habrían forzado la puerta del almacén.",
        "El delantero habría rechazado una oferta del club.",
        "El alcalde habría sido detenido.",
        "El dinero saldría de Suiza.",
        "Supuestamente, el dinero salió de Suiza.",
    ],
)
def test_hearsay_without_a_source_is_the_outlets_own(own, said, text):
    (row,) = own(text)
    assert (row.certainty, row.hearsay) == ("Uu", True)
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("La ministra declinó comentar el asunto.", "declines"),
        ("La ministra se negó a comentar el asunto.", "declines"),
        ("El constructor no quiso responder a nuestras preguntas.", "declines"),
        ("Un portavoz de la Casa Blanca rehusó hacer declaraciones.", "declines"),
        ("La compañía evitó pronunciarse.", "declines"),
        ("La compañía ni confirmó ni desmintió la información.", "declines"),
        ("El Pentágono no confirmó ni negó la noticia.", "declines"),
        ("Contactada, la dirección no respondió.", "declines"),
        ("Reuters no pudo verificar de forma independiente la autenticidad del video.", "could_not_verify"),
    ],
)
def test_silence_is_no_statement_of_its_source(own, said, text, act):
    assert said(text) == []
    assert own(text)[0].act == act


@pytest.mark.parametrize(
    "text",
    [
        "La empresa no ha confirmado que vaya a cerrar.",
        "No consta que la dirección haya convocado al comité.",
        "El seleccionador descartó a dos jugadores.",
        "Los viajeros esperan en la taquilla.",
        "El testigo pidió el anonimato.",
        "El tribunal condenó a otros dos directivos a cuatro años.",
    ],
)
def test_acts_and_unknowns_are_told_by_the_outlet(own, said, text):
    assert said(text) == []
    assert len(own(text)) == 1
