from datetime import date

import pytest

from recoupe.languages.pack import installed
from recoupe.normalise.feast import easter, feast_day


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, (4, 2)), (1999, (4, 4)), (2000, (4, 23)), (2019, (4, 21)), (2024, (3, 31)), (2038, (4, 25))],
)
def test_easter(year, day):
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("12-25", (12, 25)),
        ("easter+49", (5, 19)),
        ("easter-2", (3, 29)),
        ("11/4#4", (11, 28)),
        ("9/1#1", (9, 2)),
        ("5/1#-1", (5, 27)),
        ("12/2#-1", (12, 31)),
    ],
)
def test_a_feast_of_2024(code, day):
    assert feast_day(code, 2024) == date(2024, *day)


def test_a_slip_in_a_code_is_named():
    with pytest.raises(ValueError, match="'easter' is no feast"):
        feast_day("easter", 2024)


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_the_feasts_of_each_language_have_a_day(language):
    for code in installed()[language].table("time")["words"]["feast"].values():
        assert feast_day(code, 2024).year == 2024
