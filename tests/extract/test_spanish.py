"""Every way in which Spanish articles attribute: what is said, who says it, and by which words."""

import pytest


@pytest.fixture(scope="module")
def language():
    return "es"


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


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("se quejaron de", "los ruidos de la fábrica"),
        ("coinciden en", "la necesidad de una reforma"),
    ],
)
def test_a_verb_with_its_preposition_credits_what_follows(only, cue, content):
    row = only(f"Los vecinos {cue} {content}.")
    assert (row.content, row.source) == (content, "Los vecinos")


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


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("El alcalde volvió a pedir anoche una reunión con la ministra.", "una reunión con la ministra"),
        ("La ministra se mostró dispuesta a negociar.", "dispuesta a negociar"),
        ("El fiscal explicó cómo se produjo el robo.", "cómo se produjo el robo"),
        ("El portavoz acabó reconociendo que el puente estaba dañado.", "el puente estaba dañado"),
        ("El sindicato anunció una huelga para el martes.", "una huelga para el martes"),
    ],
)
def test_further_cues(only, text, content):
    assert only(text).content == content


def test_a_cue_alone_between_commas_has_the_speaker_before(said):
    text = "El gerente, Gonzalo Iruña, lo explicó: «Son malas». Las cosechas de otoño, añadió, caben en dos carros."
    assert [row.content for row in said(text)] == ["Son malas", "Las cosechas de otoño […] caben en dos carros"]


def test_a_series_of_acts_holds_no_cue(said):
    assert said("El alcalde llegó al muelle, habló con los vecinos, prometió ayudas y se fue.") == []
