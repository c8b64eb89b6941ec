"""Stamps of telling are compared as far as both are known; what is not known to the day has no day."""

import pytest

from recoupe.weigh.day import day_of, days_apart, order


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("2031-05-04", "2031-05-04"),
        ("2031-05-04T13:21", "2031-05-04"),
        ("2031-05", None),
        ("XXXX-05-04", None),
        ("2031-W18-5", None),
        ("", None),
        (None, None),
    ],
)
def test_a_stamp_has_a_day_where_it_is_known(stamp, day):
    assert day_of(stamp) == day


def test_days_lie_between_two_known_days():
    assert days_apart("2031-05-04", "2031-04-30") == 4
    assert days_apart(None, "2031-04-30") is None


@pytest.mark.parametrize(
    ("first", "second", "way"),
    [("2031-05-04", "2031-05-05T01:00", -1), ("2031-05", "2031-05-05", 0), ("2032", "2031-05-05", 1)],
)
def test_stamps_are_ordered_to_the_precision_of_both(first, second, way):
    assert order(first, second) == way
