"""Through whom what Spanish articles tell reached the page."""

import pytest


@pytest.fixture(scope="module")
def language():
    return "es"


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Habrá una misión, informó el martes Reuters, que cita a tres funcionarios.",
            [("Reuters", "media", None, True), ("tres funcionarios", "anonymous", 3, True)],
        ),
        (
            "Según The Washington Post, que cita un memorando, la agencia perdió los datos.",
            [("The Washington Post", "media", None, True), ("un memorando", "document", None, True)],
        ),
        (
            "Según el director, citado por El Mundo, la caja está vacía.",
            [("El Mundo", "media", None, True), ("director", "person", None, True)],
        ),
        (
            "Fuentes de la investigación consultadas por El Periódico señalan que el conductor había bebido.",
            [("El Periódico", "media", None, True), ("Fuentes de la investigación", "anonymous", None, True)],
        ),
        (
            "“Todo es posible”, dijo a la CNN un alto cargo del Pentágono.",
            [("CNN", "media", None, True), ("un alto cargo del Pentágono", "anonymous", 1, True)],
        ),
        (
            "Preguntado por La Sexta, el ministro reconoció que la obra cuesta demasiado.",
            [("La Sexta", "media", None, True), ("ministro", "person", None, True)],
        ),
        (
            "El periódico El Mundo afirma que el director precisó que la caja está vacía.",
            [("El Mundo", "media", None, True), ("director", "person", None, True)],
        ),
        (
            "El informe, al que ha tenido acceso EL PAÍS, sostiene que hubo sobrecostes.",
            [("EL PAÍS", "media", None, True), ("El informe", "document", None, True)],
        ),
        ("Varios medios aseguran que el ministro dimitirá.", [("Varios medios", "media", None, True)]),
        ("“No dimitiré”, ha dicho el ministro a este diario.", [("ministro", "person", None, True)]),
    ],
)
def test_chains_go_from_the_nearest_relay_to_the_root(said, text, chain):
    assert said(text)[-1].chain == chain


def test_unnamed_people_told_of_again_keep_their_relay(said):
    _, second = said(
        "La obra empezará en mayo, confirmaron a EFE fuentes de la alcaldía. Será cara, según esas mismas fuentes."
    )
    assert second.names == ["EFE", "fuentes de la alcaldía"]
    assert second.chain[0][3] is False


def test_joint_sources_have_a_chain_each(only):
    row = only("El Ejército y la Policía anunciaron la captura del cabecilla.")
    assert [chain[-1][0] for chain in row.chains] == ["Ejército", "Policía"]


def test_the_outlet_itself_is_no_relay(only):
    row = only("Fuentes del ministerio consultadas por este diario apuntan que habrá rebaja.")
    assert row.names == ["Fuentes del ministerio"]
