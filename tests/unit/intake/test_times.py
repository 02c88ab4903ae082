"""A time of day, however it is written."""

import pytest

from intake.parsers.times import clock, read_ride_time, read_time
from intake.parsers.troubles import Unclear, Unreadable


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("１０：００", "10:00"),
        ("10時半", "10:30"),
        ("10時", "10:00"),
        ("14時15分", "14:15"),
        ("１４時１５分", "14:15"),
        ("午前10:00", "10:00"),
        ("午前10時", "10:00"),
        ("午後1:30", "13:30"),
        ("午後1時半", "13:30"),
        ("午後12時", "12:00"),
        ("午後12時半", "12:30"),
        ("午後0時", "12:00"),
        ("午前0時", "00:00"),
        ("正午", "12:00"),
        ("13時", "13:00"),
        ("6:30", "06:30"),
        ("10:00:00", "10:00"),
        ("10:00 AM", "10:00"),
        ("PM 1:30", "13:30"),
        ("夕方5時", "17:00"),
        ("10時ごろ", "10:00"),
        ("2026-12-08 10:00", "10:00"),
        ("0.4375", "10:30"),
        ("23:59", "23:59"),
    ],
)
def test_times(written, time):
    assert clock(read_time(written)) == time


@pytest.mark.parametrize("written", ["25:00", "24:00", "10:60", "２５：００", "100:00"])
def test_hours_that_no_clock_has_are_out_of_range(written):
    with pytest.raises(Unreadable) as error:
        read_time(written)
    assert (error.value.code, error.value.expected) == ("time.out_of_range", "time.0_24")


@pytest.mark.parametrize("written", ["午前中", "10", "10:5", "あとで", "-1:00", "10:00~11:00"])
def test_what_is_no_single_time_is_refused(written):
    with pytest.raises(Unreadable, match=r"time\.unreadable"):
        read_time(written)


def test_twelve_in_the_morning_may_be_noon_or_midnight():
    with pytest.raises(Unclear) as error:
        read_time("午前12時")
    assert [(o.choice, o.reading) for o in error.value.options] == [("noon", "12:00"), ("night", "00:00")]


def test_a_ride_at_a_bare_two_may_be_in_the_afternoon():
    with pytest.raises(Unclear) as error:
        read_ride_time("2:00")
    assert [(o.choice, o.reading) for o in error.value.options] == [("afternoon", "14:00"), ("night", "02:00")]


@pytest.mark.parametrize(("written", "minutes"), [("02:00", 120), ("午前2:00", 120), ("6:00", 360), ("14:00", 840)])
def test_a_ride_time_that_says_its_half_of_the_day_is_taken(written, minutes):
    assert read_ride_time(written) == minutes
