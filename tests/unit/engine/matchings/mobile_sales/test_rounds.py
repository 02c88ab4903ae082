"""When a company's rounds come, and the times at which they can stop."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.rounds import comes, offered, seats
from engine.matchings.mobile_sales.timing import even
from events.vocabulary.mobile_sales import RoundWithdrawn
from tests.building import MONDAY, TUESDAY, known, minutes, truck

WEEK = Horizon(MONDAY, 7)


def fact(**changes):
    return truck(**changes)[-1]


def times(**changes):
    return [f"{seat.starts:%H:%M}" for seat in spread(fact(**changes))]


def spread(of):
    return seats("n@2026-12-08", of, TUESDAY, even(of))


def test_a_round_comes_on_its_weekday_from_its_first_day_on():
    assert [each[0] for each in offered(known(truck()), WEEK, ("shonan",))] == ["n@2026-12-08"]
    assert not comes(fact(), TUESDAY - timedelta(days=7))


def test_the_first_and_third_wednesday_are_not_the_second():
    wednesdays = [day for day in range(1, 32) if comes(fact(weekday=2, weeks=(1, 3)), date(2027, 1, day))]
    assert wednesdays == [6, 20]


def test_a_round_that_was_taken_back_does_not_come():
    assert offered(known(truck(), RoundWithdrawn("n", "vanished")), WEEK, ("shonan",)) == ()


def test_stops_are_spread_over_the_hours():
    assert times(start="10:00", end="12:30", most=3) == ["10:00", "11:00", "12:00"]
    assert times(start="10:00", end="10:30", most=1) == ["10:00"]


def test_no_stop_lies_in_a_break():
    assert times(start="10:00", end="15:30", most=5, breaks=((720, 780),)) == [
        "10:00",
        "11:30",
        "13:00",
        "14:00",
        "15:00",
    ]


def test_there_are_no_more_stops_than_fit():
    assert times(start="10:00", end="11:00", most=5) == ["10:00", "10:30"]
    assert times(start="10:00", end="10:29", most=5) == []


@pytest.mark.parametrize("most", range(1, 9))
def test_stops_never_overlap_and_stay_within_the_hours(most):
    found = spread(fact(start="9:40", end="16:10", most=most, breaks=((700, 745),)))
    assert all(one.ends <= other.starts for one, other in pairwise(found))
    assert all(minutes("9:40") <= seat.starts.hour * 60 + seat.starts.minute for seat in found)
    assert all(seat.ends.hour * 60 + seat.ends.minute <= minutes("16:10") for seat in found)
