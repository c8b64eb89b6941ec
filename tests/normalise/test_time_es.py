import pytest
from tests.normalise.parsed import PUBLISHED, Word, article, paragraph

from recoupe.languages.es import PACK
from recoupe.normalise.time import find_times


def told(text, *paragraphs, published=PUBLISHED):
    """The words and value of each time in a text."""
    made = article(text, published=published)
    return [(made.text[slice(*one.span)], one.value) for one in find_times(made, paragraphs, PACK)]


def values(text, *paragraphs, **more):
    return [value for _, value in told(text, *paragraphs, **more)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # days
        ("El puerto abrió el 3 de mayo de 2019.", "2019-05-03"),
        ("El puerto abrió el 1º de mayo del 2019.", "2019-05-01"),
        ("El puerto abrió el miércoles 3 de mayo.", "2023-05-03"),
        ("El puerto abrió el pasado 2 de mayo.", "2023-05-02"),
        ("Murió el 14/02/2021.", "2021-02-14"),
        ("La votación del martes 9 es nula.", "2023-05-09"),
        ("Es desde los atentados del 11 de septiembre.", "2001-09-11"),
        # days counted from the article's
        ("Llovió ayer.", "2023-05-09"),
        ("Llovió anteayer.", "2023-05-08"),
        ("Lloverá pasado mañana.", "2023-05-12"),
        ("Llovió el lunes.", "2023-05-08"),
        ("Llovió el miércoles pasado.", "2023-05-03"),
        ("Llovió el pasado miércoles.", "2023-05-03"),
        ("Lloverá el próximo viernes.", "2023-05-12"),
        ("La presa cedió hace cuatro días.", "2023-05-06"),
        ("La obra abre dentro de diez días.", "2023-05-20"),
        # parts of days and clock times
        ("Llovió ayer por la tarde.", "2023-05-09TAF"),
        ("Llovió esta mañana.", "2023-05-10TMO"),
        ("Llovió anoche.", "2023-05-09TNI"),
        ("Llovió la noche del lunes al martes.", "2023-05-08TNI"),
        ("Llovió el lunes por la mañana.", "2023-05-08TMO"),
        ("Llovió a las 15:40.", "2023-05-10T15:40"),
        ("Llovió a las 15.40 h.", "2023-05-10T15:40"),
        ("Llovió a las 22 horas.", "2023-05-10T22:00"),
        ("Llovió a las 8 de la tarde.", "2023-05-10T20:00"),
        ("Llovió a las cinco y media de la tarde.", "2023-05-10T17:30"),
        ("Llovió a las nueve menos cuarto de la noche.", "2023-05-10T20:45"),
        ("Llovió el martes a mediodía.", "2023-05-09T12:00"),
        ("Llovió a las 16:08 UTC.", "2023-05-10T16:08Z"),
        # longer times
        ("El puente abrió en marzo.", "2023-03"),
        ("El puente abrió el pasado noviembre.", "2022-11"),
        ("El puente abrió en noviembre del año pasado.", "2022-11"),
        ("El puente abrió a finales de abril.", "2023-04"),
        ("El puente cerró en 2011.", "2011"),
        ("Rompió el acuerdo de 1991.", "1991"),
        ("El puente es de los años 50.", "195"),
        ("El puente es de la década de los setenta.", "197"),
        ("El puente es de la década de 1950.", "195"),
        ("El puente es del siglo XVII.", "16"),
        ("Llovió la semana pasada.", "2023-W18"),
        ("Lloverá la próxima semana.", "2023-W20"),
        ("Lloverá la semana que viene.", "2023-W20"),
        ("Llovió el fin de semana.", "2023-W18-WE"),
        ("Llovió el mes pasado.", "2023-04"),
        ("Llovió el año pasado.", "2022"),
        ("Llueve esta semana.", "2023-W19"),
        ("Todo estará listo a finales de año.", "2023"),
        ("Llovió hace dos años.", "2021"),
        ("Llovió hace dos semanas.", "2023-W17"),
        ("Llovió el verano pasado.", "2022-SU"),
        ("Llovió en la primavera de 2015.", "2015-SP"),
        ("Las ventas del primer trimestre de 2022 subieron.", "2022-Q1"),
        ("Las ventas del segundo semestre de 2022 subieron.", "2022-H2"),
        ("Las ventas del año fiscal 2021 subieron.", "FY2021"),
        ("El curso 2021-2022 fue largo.", "SY2021"),
        # feasts
        ("Llovió en Navidad.", "2022-12-25"),
        ("Llovió el Viernes Santo.", "2023-04-07"),
        ("Llovió el Domingo de Resurrección.", "2023-04-09"),
        # durations and sets
        ("Llovió durante tres semanas.", "P3W"),
        ("Llovió media hora.", "PT30M"),
        ("Llovió una hora y media.", "PT1.5H"),
        ("Llovió más de una década.", "P10Y"),
        ("Llovió en los últimos doce meses.", "P12M"),
        ("Llovió en las últimas horas.", "PTXH"),
        ("Llovió varios días.", "PXD"),
        ("Dura desde hace siglos.", "PXCE"),
        ("Llueve cada semana.", "P1W"),
        ("Llueve cada dos días.", "P2D"),
        ("Llueve dos veces al mes.", "P1M"),
        ("Es la feria anual.", "P1Y"),
        ("Llueve todos los martes.", "XXXX-WXX-2"),
        ("Ahora llueve.", "PRESENT_REF"),
    ],
)
def test_a_time_is_read_from_the_day_of_publication(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("El puente abrió en marzo.", "XXXX-03"),
        ("El puente abrió el 3 de marzo.", "XXXX-03-03"),
        ("El puente abrió el mes pasado.", "XXXX-XX"),
        ("El puente abrió la semana pasada.", "XXXX-WXX"),
        ("El puente abrió el martes.", "XXXX-WXX-2"),
        ("El puente abrió ayer.", "XXXX-XX-XX"),
        ("El puente abrió el verano pasado.", "XXXX-SU"),
    ],
)
def test_without_a_date_the_year_stays_open_and_the_reason_is_told(text, value):
    (found,) = find_times(article(text, published=None), (), PACK)
    assert (found.value, found.start, found.anchor) == (value, None, None)
    assert found.unresolved == "the article's date is not known"


@pytest.mark.parametrize(
    "text",
    [
        "Tiene 34 años. Un hombre de 34 años. Lola, de 27 años, salió.",
        "Niños de 5 a 9 años.",
        "Los 2000 habitantes recibieron 1500 euros.",
        "Las 24 personas del vuelo 2011.",
        "La segunda vez, tan pronto como sea.",
        "La mañana fue fría.",
        "El mar y los marzos de la orilla.",
        "El partido acabó 3-1.",
        "",
    ],
)
def test_what_is_no_time(text):
    assert told(text) == []


def test_ranges_share_month_and_year():
    assert values("Abre del 3 al 5 de abril.") == ["2023-04-03", "2023-04-05"]
    assert values("Abre del 3 al 5 de abril de 2022.") == ["2022-04-03", "2022-04-05"]
    assert values("Abre del lunes 3 al miércoles 5 de abril.") == ["2023-04-03", "2023-04-05"]
    assert values("El 3 y el 4 de julio.") == ["2023-07-03", "2023-07-04"]
    assert values("Entre 2003 y 2009, y de marzo a mayo.") == ["2003", "2009", "2023-03", "2023-05"]
    assert values("Entre marzo y junio de 2019.") == ["2019-03", "2019-06"]
    assert values("De seis a nueve meses.") == ["P6M", "P9M"]


def test_what_looks_back_in_the_text_is_counted_from_the_date_told_last():
    text = "Se fue el 2 de mayo. Al día siguiente volvió. Dos días después se fue. La semana siguiente volvió."
    assert values(text) == ["2023-05-02", "2023-05-03", "2023-05-05", "2023-W19"]
    assert values("Se fue en 2004 y volvió dos años más tarde.") == ["2004", "2006"]
    assert values("Volvió dos días después.") == ["P2D"]
    assert values("La bolsa cayó el lunes y terminó la jornada en un mínimo.") == ["2023-05-08", "2023-05-08"]


@pytest.mark.parametrize(
    ("text", "value", "mod"),
    [
        ("A principios de 2020.", "2020", "START"),
        ("A mediados de marzo.", "2023-03", "MID"),
        ("A finales del próximo año.", "2024", "END"),
        ("Tardó más de 20 años.", "P20Y", "MORE_THAN"),
        ("Tardó menos de una semana.", "P1W", "LESS_THAN"),
        ("Tardó unos diez días.", "P10D", "APPROX"),
    ],
)
def test_modifiers(text, value, mod):
    found = find_times(article(text), (), PACK)[-1]
    assert (found.value, found.mod) == (value, mod)


@pytest.mark.parametrize(
    ("verb", "feats", "time", "value"),
    [
        ("saldrá", "Tense=Fut", "el viernes", "2023-05-12"),
        ("salió", "Tense=Past", "el viernes", "2023-05-05"),
        ("saldría", "Mood=Cnd", "el viernes", "2023-05-12"),
        ("saldrá", "Tense=Fut", "en noviembre", "2023-11"),
        ("salió", "Tense=Past", "en noviembre", "2022-11"),
    ],
)
def test_the_verb_tells_on_which_side_of_today_a_time_lies(verb, feats, time, value):
    text = f"Ella {verb} {time}."
    words = [Word("Ella", "PRON", "nsubj", 1), Word(verb, "VERB", "root", 1, feats)]
    assert values(text, paragraph(text, *words, *(Word(word, "NOUN", "obl", 1) for word in time.split()))) == [value]


def test_joined_weekdays_go_on_from_the_first():
    assert values("Abre de lunes a viernes, de 9 a 17 horas.") == [
        *("2023-05-08", "2023-05-12"),
        *("2023-05-12T09:00", "2023-05-12T17:00"),
    ]
    assert values("Fue en 1906, el 18 de abril de ese año.") == ["1906", "1906-04-18"]
