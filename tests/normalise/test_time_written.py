"""What is written comes back: dates and other times of every value, in words and in figures, in three languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.normalise.parsed import PUBLISHED, article
from tests.normalise.spelt import english, english_ordinal, english_year, french, spanish, words

from recoupe.languages.pack import installed
from recoupe.normalise.grammar import grammar
from recoupe.normalise.time import find_times

MONTHS = {
    "fr": words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "en": words("January February March April May June July August September October November December"),
    "es": words("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
}
WEEKDAYS = {
    "fr": words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    "en": words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "es": words("lunes martes miércoles jueves viernes sábado domingo"),
}
FRAMES = {
    "fr": "Le pont a fermé {}, dit-on.",
    "en": "The bridge closed {}, they say.",
    "es": "El puente cerró {}, dicen.",
}
DAYS = st.dates(date(1500, 1, 1), date(2099, 12, 31))
YEARS = st.integers(1500, 2099)

for _pack in installed().values():
    grammar(_pack)  # compiled once, before hypothesis watches how long an example takes


def values(language, said, published=PUBLISHED):
    text = FRAMES[language].format(said)
    return [one.value for one in find_times(article(text, published=published), (), installed()[language])]


def french_dates(day):
    number, month = ("1er" if day.day == 1 else str(day.day)), MONTHS["fr"][day.month - 1]
    spelt = "premier" if day.day == 1 else french(day.day)
    yield f"le {number} {month} {day.year}"
    yield f"le {WEEKDAYS['fr'][day.weekday()]} {number} {month} {day.year}"
    yield f"le {day:%d/%m/%Y}"
    yield f"le {day:%d.%m.%Y}"
    yield f"le {day.isoformat()}"
    yield f"le {spelt} {month} {french(day.year)}"


def english_dates(day):
    month = MONTHS["en"][day.month - 1]
    yield f"on {month} {day.day}, {day.year}"
    yield f"on {day.day} {month} {day.year}"
    yield f"on {WEEKDAYS['en'][day.weekday()]}, {month} {day.day}, {day.year}"
    yield f"on {day.isoformat()}"
    yield f"on {month} the {english_ordinal(day.day)}, {english_year(day.year)}"
    yield f"on the {english_ordinal(day.day)} of {month} {english_year(day.year)}"
    if day.day > 12:
        yield f"on {day:%m/%d/%Y}"
        yield f"on {day:%d/%m/%Y}"


def spanish_dates(day):
    month = MONTHS["es"][day.month - 1]
    spelt = "primero" if day.day == 1 else spanish(day.day)
    yield f"el {day.day} de {month} de {day.year}"
    yield f"el {WEEKDAYS['es'][day.weekday()]} {day.day} de {month} del {day.year}"
    yield f"el {day:%d/%m/%Y}"
    yield f"el {day.isoformat()}"
    yield f"el {spelt} de {month} de {spanish(day.year)}"


@given(DAYS)
def test_every_date_comes_back(day):
    for language, written in (("fr", french_dates), ("en", english_dates), ("es", spanish_dates)):
        for said in written(day):
            assert (said, values(language, said)) == (said, [day.isoformat()])


@given(YEARS, st.integers(1, 12))
def test_every_month_comes_back(year, month):
    names = {language: names[month - 1] for language, names in MONTHS.items()}
    for language, said in (
        ("fr", f"en {names['fr']} {year}"),
        ("en", f"in {names['en']} {year}"),
        ("en", f"in {names['en']} of {year}"),
        ("en", f"in {names['en']} {english_year(year)}"),
        ("es", f"en {names['es']} de {year}"),
        ("es", f"en {names['es']} de {spanish(year)}"),
    ):
        assert (said, values(language, said)) == (said, [f"{year}-{month:02d}"])


@given(YEARS)
def test_every_year_comes_back(year):
    for language, said in (
        ("fr", f"en {year}"),
        ("fr", f"en {french(year)}"),
        ("en", f"in {year}"),
        ("en", f"in {english_year(year)}"),
        ("es", f"en {year}"),
        ("es", f"en {spanish(year)}"),
    ):
        assert (said, values(language, said)) == (said, [str(year)])


@given(st.integers(150, 209))
def test_every_decade_comes_back(decade):
    for language, said in (("fr", f"dans les années {decade}0"), ("en", f"in the {decade}0s")):
        assert (said, values(language, said)) == (said, [str(decade)])
    assert values("es", f"en la década de {decade}0") == [str(decade)]


@given(YEARS, st.integers(1, 4))
def test_every_quarter_and_season_comes_back(year, number):
    fr = (words("premier deuxième troisième quatrième")[number - 1], words("printemps été automne hiver")[number - 1])
    en = (words("first second third fourth")[number - 1], words("spring summer autumn winter")[number - 1])
    es = (words("primer segundo tercer cuarto")[number - 1], words("primavera verano otoño invierno")[number - 1])
    season = f"{year}-{('SP', 'SU', 'FA', 'WI')[number - 1]}"
    assert values("fr", f"au {fr[0]} trimestre {year}") == [f"{year}-Q{number}"]
    assert values("en", f"in the {en[0]} quarter of {year}") == [f"{year}-Q{number}"]
    assert values("es", f"en el {es[0]} trimestre de {year}") == [f"{year}-Q{number}"]
    assert values("fr", f"{'à l’' if number > 1 else 'au '}{fr[1]} {year}") == [season]
    assert values("en", f"in the {en[1]} of {year}") == [season]
    assert values("es", f"en {es[1]} de {year}") == [season]


@given(DAYS, st.times())
def test_every_clock_time_comes_back(day, clock):
    hour, minute = clock.hour, clock.minute
    value = [f"{day.isoformat()}T{hour:02d}:{minute:02d}"]
    half = "a.m." if hour < 12 else "p.m."
    month = MONTHS["fr"][day.month - 1]
    assert values("fr", f"le {'1er' if day.day == 1 else day.day} {month} {day.year} à {hour}h{minute:02d}") == value
    month = MONTHS["en"][day.month - 1]
    twelve = f"{(hour - 1) % 12 + 1}:{minute:02d} {half}"
    assert values("en", f"on {month} {day.day}, {day.year} at {hour}:{minute:02d}") == value
    assert values("en", f"on {month} {day.day}, {day.year} at {twelve}") == value
    month = MONTHS["es"][day.month - 1]
    assert values("es", f"el {day.day} de {month} de {day.year} a las {hour}:{minute:02d}") == value
    assert values("es", f"el {day.day} de {month} de {day.year} a las {twelve}") == value


UNITS = {
    "TS": ("secondes", "seconds", "segundos"),
    "TM": ("minutes", "minutes", "minutos"),
    "TH": ("heures", "hours", "horas"),
    "D": ("jours", "days", "días"),
    "W": ("semaines", "weeks", "semanas"),
    "M": ("mois", "months", "meses"),
    "Y": ("ans", "years", "años"),
}


@given(st.integers(2, 9999), st.sampled_from(sorted(UNITS)))
def test_every_duration_comes_back(number, code):
    value = [f"P{'T' if code[0] == 'T' else ''}{number}{code[-1]}"]
    fr, en, es = UNITS[code]
    feminine = es in {"horas", "semanas"}
    for language, said in (
        ("fr", f"pendant {number} {fr}"),
        ("fr", f"pendant {french(number)} {fr}"),
        ("en", f"for {number} {en}"),
        ("en", f"for {english(number)} {en}"),
        ("es", f"durante {number} {es}"),
        ("es", f"durante {_agreeing(spanish(number), feminine=feminine)} {es}"),
    ):
        assert (said, values(language, said)) == (said, value)


def _agreeing(said, *, feminine):
    """Spanish words before a noun: "veintiún días", "doscientas horas"."""
    for ending, cut in (("veintiuno", "veintiún"), ("uno", "un")):
        if said.endswith(ending):
            said = said.removesuffix(ending) + ("una" if feminine and ending == "uno" else cut)
            said = said.replace("veintiúna", "veintiuna")
    return said.replace("cientos", "cientas").replace("quinientos", "quinientas") if feminine else said


SLIPS = [
    ("fr", "la mois dernière", "2023-04"),
    ("fr", "le semaine dernier", "2023-W18"),
    ("fr", "l'année dernier", "2022"),
    ("es", "el semana pasado", "2023-W18"),
    ("es", "la mes pasada", "2023-04"),
    ("es", "la año próximo", "2024"),
]


@pytest.mark.parametrize(("language", "said", "value"), SLIPS)
def test_an_agreement_error_loses_no_time(language, said, value):
    assert values(language, said) == [value]


PIECES = {
    "fr": "le|31|février|mardi|à|24h59|dans|la nuit|de|1999|999 milliards|siècles|XXe|il y a|ans|dernier|trimestre|,|"
    "veille|été|00:60|deux mille|et demi|Pâques|exercice 9999|plus tard|fin|mi-|deux cent mille ans|GMT|30/02/2021",
    "en": "the|31|February|last|Tuesday|at|24:59|in|night|of|1999|999 billion|centuries|20th|ago|years|next|quarter|,|"
    "day before|summer|00:60|two thousand|and a half|Easter|fiscal 9999|later|late|mid-|a million years|GMT|13/13/2021",
    "es": "el|31|febrero|martes|a las|24:59|en|noche|de|1999|999 millones|siglos|XX|hace|años|pasado|trimestre|,|día|"
    "anterior|verano|00:60|dos mil|y media|Viernes Santo|ejercicio 9999|después|finales|mil años|UTC|31/02/2021",
}


@pytest.mark.parametrize("language", sorted(PIECES))
@given(st.data())
def test_any_words_are_read_in_order_without_overlaps(language, data):
    said = data.draw(st.lists(st.sampled_from(PIECES[language].split("|")), max_size=12))
    published = data.draw(
        st.sampled_from([PUBLISHED, None, "1000-01-01", "9999-12-31", "0001-01-01", "2023", "2023-05"])
    )
    text = " ".join(said)
    end = 0
    for one in find_times(article(text, published=published), (), installed()[language]):
        assert end <= one.span[0] < one.span[1] <= len(text)
        assert (one.start is None) or (one.end is None) or one.start < one.end
        end = one.span[1]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "on Tueſday, May 3", ["2022-05-03"]),
        ("fr", "le dimanche 3 mai 2019 à mınuit", ["2019-05-03T24:00"]),
        ("es", "el vıernes 3 de mayo", ["2024-05-03"]),
        ("en", "on \u0663 May \u0662\u0660\u0661\u0669 at \u0663 p.m.", []),
    ],
)
def test_letters_and_digits_that_only_look_alike_do_no_harm(language, text, found):
    assert [value for value in values(language, text) if value[0] == "2"] == found


@pytest.mark.parametrize("language", sorted(PIECES))
@given(st.text(max_size=200))
def test_no_text_makes_it_raise(language, text):
    find_times(article(text), (), installed()[language])
