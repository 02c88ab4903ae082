"""Counts, ages, hours of a week."""

import pytest

from intake.parsers.numbers import read_age, read_count, read_weekly_minutes
from intake.parsers.troubles import Unreadable


@pytest.mark.parametrize(
    ("written", "read"),
    [("8", 8), ("３", 3), ("7人", 7), ("２台", 2), ("1名", 1), ("なし", 0), ("×", 0), ("二台", 2), ("8.0", 8)],
)
def test_counts(written, read):
    assert read_count(written) == read


def test_a_negative_count_is_told_apart_from_an_unreadable_one():
    with pytest.raises(Unreadable) as negative:
        read_count("-1")
    with pytest.raises(Unreadable) as unreadable:
        read_count("たくさん")
    assert (negative.value.code, unreadable.value.code) == ("count.negative", "count.unreadable")


def test_a_count_below_its_least_says_what_the_least_is():
    with pytest.raises(Unreadable) as error:
        read_count("0", least=1)
    assert error.value.expected == "count|1|99"


@pytest.mark.parametrize(("written", "read"), [("85歳", 85), ("８３", 83), ("72才", 72), ("100", 100)])
def test_ages(written, read):
    assert read_age(written) == read


@pytest.mark.parametrize("written", ["131", "-1"])
def test_ages_that_nobody_has_are_refused(written):
    with pytest.raises(Unreadable, match=r"age\.out_of_range"):
        read_age(written)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [("6", 360), ("8時間", 480), ("１０", 600), ("7.5", 450), ("7時間半", 450), ("7時間30分", 450), ("なし", None)],
)
def test_hours_of_a_week_are_minutes(written, minutes):
    assert read_weekly_minutes(written) == minutes


@pytest.mark.parametrize("written", ["169", "-3"])
def test_a_week_has_168_hours(written):
    with pytest.raises(Unreadable, match=r"week_hours\.out_of_range"):
        read_weekly_minutes(written)
