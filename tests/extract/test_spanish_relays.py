"""Who stands behind what Spanish articles tell when they do not say it in plain order."""

import pytest


@pytest.fixture(scope="module")
def language():
    return "es"


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("La presa tiene fisuras, dijeron a Reuters tres peritos. Otro dijo que es vieja.", ["Reuters", "Otro"], 1),
        (
            "La presa tiene fisuras, dijeron a Reuters tres peritos. Los otros dos callaron, dijo el segundo.",
            ["Reuters", "el segundo"],
            1,
        ),
        (
            "La presa tiene fisuras, dijeron a Reuters tres peritos. Los otros dos admiten que es vieja.",
            ["Reuters", "Los otros dos"],
            2,
        ),
        (
            "La presa tiene fisuras, dijeron a Reuters cuatro peritos. Los demás sostienen que es vieja.",
            ["Reuters", "Los demás"],
            None,
        ),
        (
            "La presa tiene fisuras, dijeron a Reuters tres peritos. Un tercer perito aseguró que es vieja.",
            ["Reuters", "Un tercer perito"],
            1,
        ),
        ("La presa tiene fisuras, según dos peritos. Los peritos añaden que es vieja.", ["peritos"], 2),
    ],
)
def test_others_of_those_told_before_keep_their_relay(said, text, names, count):
    last = said(text)[-1]
    assert [name.lower() for name in last.names] == [name.lower() for name in names]
    assert last.chain[-1][1:3] == ("anonymous", count)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        (
            "Un asesor del ministro Hugo Paz dijo que habrá cambios.",
            ("Un asesor del ministro Hugo Paz", "anonymous", 1),
        ),
        ("La abogada del exministro Hugo Paz, Mora Iturbe, dijo que apelará.", ("Mora Iturbe", "person", None)),
        ("Su hija y productora, Inés Roble, dijo que vendrá.", ("Inés Roble", "person", None)),
        ("Un vocero de la cementera, Calcáreos, dijo que pagará.", ("Un vocero de la cementera", "anonymous", 1)),
        ("La mayoría de los vecinos cree que es el pozo.", ("mayoría de los vecinos", "anonymous", None)),
        (
            "Según un escrito firmado por la jueza, Rosa Vega, el plazo venció.",
            ("un escrito firmado por la jueza", "document", None),
        ),
        (
            "Las cigüeñas ya no emigran, concluye un estudio publicado en la revista Ornis.",
            ("un estudio", "document", None),
        ),
        ("Según Radio Norte, que cita un cable interno, el cónsul huyó.", ("un cable interno", "document", None)),
    ],
)
def test_a_phrase_is_read_for_whom_its_noun_stands_for(only, text, root):
    assert only(text).chain[-1][:3] == root


def test_a_medium_keeps_the_relay_that_it_came_through(said):
    first, second, third = said(
        "El puerto se vende, según publica el portal Costa Abierta, que se hace eco de una noticia "
        "del diario Le Temps. "
        "El periódico asegura haber visto el contrato. “Es barato”, dijo un armador al rotativo."
    )
    assert first.names == ["Costa Abierta", "Le Temps"]
    assert second.names == ["Costa Abierta", "Le Temps"]
    assert third.names == ["Costa Abierta", "Le Temps", "un armador"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“Hubo gas”, admitió al diario El Faro uno de los mineros.", ["El Faro", "uno de los mineros"]),
        ("El Gobierno cerrará la mina, dijeron a El Imparcial cuatro capataces.", ["El Imparcial", "cuatro capataces"]),
        ("Reuters confirmó la fuga con dos fuentes policiales.", ["Reuters", "dos fuentes policiales"]),
        ("Luis Mora habló. “Me voy”, dijo en radio Nova.", ["Nova", "Luis Mora"]),
    ],
)
def test_the_medium_that_is_spoken_to_stands_before_who_speaks(said, text, names):
    assert said(text)[-1].names[-1] == names[-1]
    assert said(text)[-1].names[0].endswith(names[0])


@pytest.mark.parametrize(
    ("text", "content", "cue", "names"),
    [
        ("Nació un lince, dio a conocer el museo.", "Nació un lince", "dio a conocer", ["museo"]),
        ("El lince nació ayer, según dio a conocer el museo.", "El lince nació ayer", "según dio a conocer", ["museo"]),
        (
            "La vacuna, prometen en el ministerio, llegará en mayo.",
            "La vacuna […] llegará en mayo",
            "prometen",
            ["ministerio"],
        ),
        (
            "La noticia, cuentan allegados al club, cayó mal.",
            "La noticia […] cayó mal",
            "cuentan",
            ["allegados al club"],
        ),
        (
            "El zoólogo Juan Gil, que no ha estado allí, duda de que el lince sobreviva.",
            "el lince sobreviva",
            "duda",
            ["Juan Gil"],
        ),
        ("Desde la cofradía se muestran dispuestos a negociar.", "dispuestos a negociar", "se muestran", ["cofradía"]),
        ("La alcaldesa rogó a los vecinos que «no salgan de casa».", "no salgan de casa", "rogó", ["alcaldesa"]),
        (
            "El dique cedió, concluye un peritaje al que accedió Reuters.",
            "El dique cedió",
            "concluye",
            ["Reuters", "un peritaje"],
        ),
    ],
)
def test_cues_are_found_where_the_sentence_is_broken(only, text, content, cue, names):
    row = only(text)
    assert (row.content, row.cue, row.names) == (content, cue, names)


@pytest.mark.parametrize(
    "text",
    [
        "Luis Mora visitó la obra. El puente, añadió, no se abrirá.",
        "Luis Mora visitó la obra. Negó, además, que falten obreros.",
        "Luis Mora visitó la obra. “No hay prisa”, se lamentó.",
        "Luis Mora visitó la obra. A su modo de ver, el puente aguanta.",
    ],
)
def test_who_was_told_of_speaks_by_a_verb_without_a_subject(only, text):
    assert only(text).names == ["Luis Mora"]


@pytest.mark.parametrize(
    "text",
    [
        "La obra va bien, según ha podido saber El Cabildo.",
        "Una vecina del puerto, que habló a condición de mantener el anonimato, se marchó.",
        "El fiscal, que lo niega, se marchó.",
    ],
)
def test_what_the_outlet_tells_itself_is_nobodys(said, text):
    assert said(text, outlet="El Cabildo") == []
