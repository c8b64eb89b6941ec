"""Every way in which Spanish articles attribute, through whom it came, and how sure it is."""

from functools import partial

import pytest


@pytest.fixture(scope="session")
def said(said):
    return partial(said, language="es")


@pytest.fixture(scope="session")
def own(own):
    return partial(own, language="es")


@pytest.fixture(scope="session")
def only(only):
    return partial(only, language="es")


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        ("Según la alcaldía, tres escuelas cerrarán.", "tres escuelas cerrarán", "la alcaldía", "Según"),
        ("Tres escuelas cerrarán, según la alcaldía.", "Tres escuelas cerrarán", "la alcaldía", "según"),
        (
            "De acuerdo con el alcalde, tres escuelas cerrarán.",
            "tres escuelas cerrarán",
            "el alcalde",
            "De acuerdo con",
        ),
        (
            "En opinión de la economista Clara Ponce, el barrio carece de árboles.",
            "el barrio carece de árboles",
            "la economista Clara Ponce",
            "En opinión de",
        ),
        (
            "A juicio del microbiólogo Pedro Nadal, habrá más casos.",
            "habrá más casos",
            "microbiólogo Pedro Nadal",
            "A juicio del",
        ),
        (
            "Para el botánico Juan Vidal, el bosque ha perdido la mitad de sus hayas.",
            "el bosque ha perdido la mitad de sus hayas",
            "el botánico Juan Vidal",
            "Para",
        ),
    ],
)
def test_prepositions_head_a_source(only, text, content, source, cue):
    row = only(text)
    assert (row.content, row.source, row.cue, row.mode) == (content, source, cue, "indirect")


@pytest.mark.parametrize(
    "text",
    [
        "Según los casos, la visita dura una o dos horas.",
        "Para la familia, el club ha reservado dos filas.",
        "Los precios varían según la temporada.",
        "A mi juicio, eso es un error.",
        "Según nuestras informaciones, la planta cerrará en marzo.",
        "Según ha podido saber este diario, la planta cerrará en marzo.",
    ],
)
def test_the_same_words_without_a_source_attribute_nothing(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("verb", "act"),
    [
        ("afirma", "says"),
        ("aseguró", "says"),
        ("señaló", "says"),
        ("indica", "says"),
        ("recuerda", "says"),
        ("reconoció", "says"),
        ("ha anunciado", "says"),
        ("sostuvo", "says"),
        ("advirtió de", "says"),
        ("insistió en", "says"),
        ("informó de", "says"),
        ("se queja de", "says"),
        ("hizo saber", "says"),
        ("dejó claro", "says"),
        ("confirmó", "confirms"),
        ("desmintió", "denies"),
    ],
)
def test_verbs_take_a_clause(only, verb, act):
    row = only(f"La fiscalía {verb} que el coche era del alcalde.")
    assert (row.content, row.source, row.act) == ("el coche era del alcalde", "La fiscalía", act)


@pytest.mark.parametrize(
    ("text", "content", "source", "cue"),
    [
        (
            "Los impuestos no subirán, declaró el martes la ministra de Hacienda.",
            "Los impuestos no subirán",
            "la ministra de Hacienda",
            "declaró",
        ),
        (
            "Al menos nueve personas murieron, informó Protección Civil.",
            "Al menos nueve personas murieron",
            "Protección Civil",
            "informó",
        ),
        ("“Jamás”, soltó el alcalde.", "Jamás", "el alcalde", "soltó"),
        ("«Nadie nos avisó», lamenta Julia Soto.", "Nadie nos avisó", "Julia Soto", "lamenta"),
        ('"Nadie nos avisó", lamenta Julia Soto.', "Nadie nos avisó", "Julia Soto", "lamenta"),
        (
            "Anunció ayer el ministro que la base cerrará.",
            "la base cerrará",
            "el ministro",
            "Anunció",
        ),
        ("Fue el ministro quien anunció que la base cerrará.", "la base cerrará", "el ministro", "anunció"),
    ],
)
def test_a_subject_may_stand_behind_its_verb(only, text, content, source, cue):
    row = only(text)
    assert (row.content, row.source, row.cue) == (content, source, cue)


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        ("El ayuntamiento dice haber pagado a las empresas.", "haber pagado a las empresas", "says"),
        ("El alcalde niega haber recibido dinero.", "haber recibido dinero", "denies"),
        ("La región promete reabrir la línea antes del verano.", "reabrir la línea antes del verano", "says"),
        ("El alcalde se comprometió a asfaltar la calle.", "a asfaltar la calle", "says"),
        ("La fiscalía anunció la apertura de una investigación.", "la apertura de una investigación", "says"),
        ("La federación rechazó cualquier idea de aplazamiento.", "cualquier idea de aplazamiento", "says"),
        ("La empresa desmintió cualquier despido.", "cualquier despido", "denies"),
        ("El sindicato informó de doce heridos.", "doce heridos", "says"),
        ("La abogada insiste en la necesidad de un peritaje.", "la necesidad de un peritaje", "says"),
        ("El economista califica el proyecto de “pozo sin fondo”.", "pozo sin fondo", "says"),
        ("La ONG acusa a la mina de contaminar el lago.", "contaminar el lago", "says"),
        ("La fiscalía pidió dos años de cárcel.", "dos años de cárcel", "says"),
        ("Los sindicatos exigen que se cierre la planta.", "se cierre la planta", "says"),
    ],
)
def test_infinitives_nouns_and_labels_are_what_is_said(only, text, content, act):
    row = only(text)
    assert (row.content, row.act) == (content, act)


def test_two_cues_of_one_speaker_make_two_statements(said):
    found = said("La apicultora asegura que sus colmenas están vacías, y añade que el invierno fue suave.")
    assert [(row.content, row.cue) for row in found] == [
        ("sus colmenas están vacías", "asegura"),
        ("el invierno fue suave", "añade"),
    ]
    assert found[0].chain == found[1].chain


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“No hay riesgo”, dijo Rosa Alcaraz. Insiste en que el puente es seguro.", ["Rosa Alcaraz"]),
        ("“No hay riesgo”, dijo Rosa Alcaraz. «Ninguno», recalcó a la salida del pleno.", ["Rosa Alcaraz"]),
        ("Rosa Alcaraz compareció ayer. El puente cerrará en mayo, según explicó.", ["Rosa Alcaraz"]),
        ("Los vecinos protestan. Denuncian que nadie los avisó.", ["vecinos"]),
        ("«Nadie sabe nada», asegura Pedro Gil. Y añade: «Ni siquiera el juez».", ["Pedro Gil"]),
    ],
)
def test_a_verb_without_a_subject_is_said_by_who_was_told_of_last(said, text, names):
    row = said(text)[-1]
    assert (row.source, row.names) == (None, names)
    assert not any(stated for *_, stated in row.chain)


@pytest.mark.parametrize(
    "text",
    [
        "Dicen que en invierno el puerto se hiela.",
        "El puente costó tres millones. Se espera que reabra en mayo.",
        "El martes llovió. Anunció que volvería.",
        "“No hay riesgo”, dijo Rosa Alcaraz. Se teme que haya más grietas.",
    ],
)
def test_without_anybody_who_can_be_meant_the_outlet_says_it(own, text):
    assert own(text)[-1].source is None


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("En el club sostienen que el acuerdo está cerca.", "el club", "organization"),
        ("Desde el Ministerio insisten en que la cifra es correcta.", "el Ministerio", "organization"),
        ("En Moncloa creen que habrá acuerdo.", "Moncloa", "organization"),
    ],
)
def test_the_body_in_which_people_speak_is_the_source(only, text, source, kind):
    row = only(text)
    assert (row.source, row.kinds) == (source, [kind])


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        (
            "Se puede leer en el informe que la cocina carecía de licencia.",
            "la cocina carecía de licencia",
            "el informe",
        ),
        (
            "En el informe se puede leer que la cocina carecía de licencia.",
            "la cocina carecía de licencia",
            "el informe",
        ),
        ("Consta en el sumario que la víctima llamó dos veces.", "la víctima llamó dos veces", "el sumario"),
        (
            "De los documentos se desprende que la empresa conocía el riesgo.",
            "la empresa conocía el riesgo",
            "los documentos",
        ),
        ("La vacuna será gratuita, se indica en el comunicado.", "La vacuna será gratuita", "el comunicado"),
        ("Rey cobró comisiones, según consta en el auto.", "Rey cobró comisiones", "el auto"),
    ],
)
def test_what_is_written_has_its_document_for_source(only, text, content, source):
    row = only(text)
    assert (row.content, row.source, row.kinds) == (content, source, ["document"])


def test_a_pronoun_means_the_document_told_of_before(said):
    _, second = said(
        "Un informe de la Inspección muestra que el dique pierde agua. En él se advierte de que las compuertas ceden."
    )
    assert (second.content, second.source, second.kinds) == ("las compuertas ceden", "él", ["document"])


@pytest.mark.parametrize(
    ("text", "content", "names"),
    [
        ("El puente cerrará en mayo, como ha dicho la alcaldesa.", "El puente cerrará en mayo", ["alcaldesa"]),
        ("El puente cerrará en mayo, tal y como adelantó El Correo.", "El puente cerrará en mayo", ["El Correo"]),
        ("El puente cerrará en mayo, según publica el diario Expansión.", "El puente cerrará en mayo", ["Expansión"]),
        ("El puente cerrará en mayo, lo que niega la oposición.", "El puente cerrará en mayo", ["oposición"]),
        ("El puente cerrará en mayo. Así lo confirmó el alcalde.", "El puente cerrará en mayo", ["alcalde"]),
        ("El puente cerrará en mayo. Es lo que afirma el alcalde.", "El puente cerrará en mayo", ["alcalde"]),
        ("El grupo venderá su filial. Una información de Bloomberg.", "El grupo venderá su filial", ["Bloomberg"]),
    ],
)
def test_comment_clauses_credit_the_rest_or_the_sentence_before(only, text, content, names):
    row = only(text)
    assert (row.content, row.names) == (content, names)


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
        ("El ministro no descarta viajar a Roma.", "PS+", "none"),
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


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "La gerente explica también, ante sus clientes, que la terraza reabrirá en mayo.",
            "La gerente",
            "la terraza reabrirá en mayo",
        ),
        ("El gobernador solicitó ayuda al Gobierno.", "El gobernador", "ayuda al Gobierno"),
        ("Kiev rechazó “categóricamente” las acusaciones.", "Kiev", "las acusaciones"),
        (
            "El acuerdo se firmará antes de Navidad, aseguró Luis Gil.",
            "Luis Gil",
            "El acuerdo se firmará antes de Navidad",
        ),
        ("“¿Quién paga esto?”, se pregunta el alcalde, Luis Mora.", "el alcalde, Luis Mora", "¿Quién paga esto"),
        ("El portavoz se limitó a decir que el caso sigue abierto.", "El portavoz", "el caso sigue abierto"),
        ("El juez considera acreditado que hubo pagos.", "El juez", "hubo pagos"),
        ("El ministro volvió a insistir en que no dimitirá.", "El ministro", "no dimitirá"),
        ("Los expertos consultados coinciden en que es un error.", "Los expertos consultados", "es un error"),
        (
            "La ingeniera Marta Roca es tajante: “El puente aguantará”.",
            "La ingeniera Marta Roca",
            "El puente aguantará",
        ),
        (
            "“No hay prisa”, dijo Ana Ruiz, alcaldesa de Tordera. “Esperaremos”.",
            "Ana Ruiz, alcaldesa de Tordera",
            "No hay prisa […] Esperaremos",
        ),
    ],
)
def test_what_is_said_is_found_where_the_tree_slips(said, text, source, content):
    assert (said(text)[0].source, said(text)[0].content) == (source, content)


def test_speech_between_dashes_is_quoted(only, said):
    row = only("—No hay salida —se queja Antonio Vera, conductor desde hace años—. Llevamos dos convenios congelados.")
    assert (row.content, row.mode) == ("No hay salida […] Llevamos dos convenios congelados", "direct")
    assert row.names == ["Antonio Vera"]
    assert said("—¿Vienes?\n\n—Todavía no.") == []


def test_the_outlet_itself_is_no_relay(only):
    row = only("Fuentes del ministerio consultadas por este diario apuntan que habrá rebaja.")
    assert row.names == ["Fuentes del ministerio"]
