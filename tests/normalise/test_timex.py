from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.normalise.timex import Anchor, at_precision, interval, season_of, shifted

UNITS = ["D", "W", "WE", "M", "Q", "6M", "Y", "DE", "CE"]


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2023-05-10", "2023-05-10", "2023-05-11"),
        ("2023-12", "2023-12-01", "2024-01-01"),
        ("2023", "2023-01-01", "2024-01-01"),
        ("197", "1970-01-01", "1980-01-01"),
        ("18", "1800-01-01", "1900-01-01"),
        ("2023-W01", "2023-01-02", "2023-01-09"),
        ("2023-W19-WE", "2023-05-13", "2023-05-15"),
        ("2023-Q4", "2023-10-01", "2024-01-01"),
        ("2023-H1", "2023-01-01", "2023-07-01"),
        ("2023-WI", "2023-12-01", "2024-03-01"),
        ("2023-05-10T18:05", "2023-05-10T18:05", "2023-05-10T18:06"),
        ("2023-05-10T24:00", "2023-05-11T00:00", "2023-05-11T00:01"),
        ("2023-05-10TNI", "2023-05-10T20:00", "2023-05-11T06:00"),
        ("9999", "9999-01-01", None),
    ],
)
def test_intervals_leave_their_end_out(value, start, end):
    assert interval(value) == (start, end)


@pytest.mark.parametrize("value", ["P3D", "PT2H", "PXW", "XXXX-02", "XXXX-WXX-3", "PRESENT_REF", "2023-02-30"])
def test_what_has_no_place_on_the_calendar_has_no_interval(value):
    assert interval(value) == (None, None)


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [
        ("D", -10, "2023-04-30"),
        ("W", 1, "2023-W20"),
        ("M", -5, "2022-12"),
        ("Q", 3, "2024-Q1"),
        ("6M", 1, "2023-H2"),
        ("Y", -30, "1993"),
        ("DE", -1, "201"),
        ("CE", -1, "19"),
        ("Y", -5000, "XXXX"),
    ],
)
def test_shifts_write_the_precision_of_their_unit(unit, count, value):
    assert shifted(date(2023, 5, 10), unit, count) == value


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9889, 12, 31)), st.sampled_from(UNITS))
def test_a_day_lies_in_the_interval_of_its_own_value(day, unit):
    start, end = interval(at_precision(day, unit))
    assert start is not None
    assert end is not None
    if unit == "WE":
        assert date.fromisoformat(start).isoweekday() == 6
    else:
        assert start <= day.isoformat() < end


@given(st.dates())
def test_a_season_is_one_of_four_and_winter_keeps_the_year_it_began_in(day):
    name, year = season_of(day)
    assert (name == "WI") == (day.month in (12, 1, 2))
    assert year == day.year - (day.month < 3)


@pytest.mark.parametrize(
    ("stamp", "known", "text"),
    [
        ("2023-05-10T08:30", 3, "2023-05-10"),
        ("2023-05", 2, "2023-05"),
        ("2023", 1, "2023"),
        ("2023-02-31", 0, None),
        ("hier", 0, None),
        (None, 0, None),
    ],
)
def test_an_anchor_is_known_as_far_as_its_stamp_says(stamp, known, text):
    anchor = Anchor(stamp)
    assert (anchor.known, anchor.text) == (known, text)
    assert (anchor.day("D") is None, anchor.day("M") is None, anchor.day("Y") is None) == (
        known < 3,
        known < 2,
        not known,
    )
