"""When a round's stops lie: evenly, and moved only where a lot's narrow hours ask for it."""

from itertools import pairwise
from random import Random

import pytest

from engine.matchings.mobile_sales.timing import Wish, even, possible, timed
from tests.building import minutes, truck


def fact(**changes):
    return truck(**changes)[-1]


def wish(lot, since, until, worth=1.0, *, stop_min=30):
    """A lot that is free from one time to another."""
    return Wish(lot, worth, frozenset(range(minutes(since), minutes(until) - stop_min + 1, 5)))


def clock(found):
    return [f"{m // 60}:{m % 60:02}" for m in found.starts]


ROUND = fact(start="10:00", end="12:30", most=3)


def test_times_that_suit_everybody_stay_even():
    assert clock(timed(ROUND, [wish("a", "9:00", "17:00"), wish("b", "10:00", "13:00")])) == ["10:00", "11:00", "12:00"]
    assert timed(ROUND, []).lots == ()


def test_a_stop_moves_as_little_as_lets_a_narrow_lot_have_it():
    found = timed(ROUND, [wish("narrow", "10:20", "10:50")])
    assert found.lots == ("narrow",)
    assert clock(found) == ["10:20", "11:00", "12:00"]


def test_a_stop_that_moves_towards_the_next_pushes_it_on_so_that_there_is_time_to_drive():
    assert clock(timed(ROUND, [wish("narrow", "10:30", "11:00")])) == ["10:30", "11:10", "12:00"]


def test_two_lots_of_one_half_hour_cannot_both_be_suited_and_the_worthier_is():
    found = timed(ROUND, [wish("less", "10:20", "10:50", 1.0), wish("more", "11:05", "11:35", 2.0)])
    assert set(found.lots) == {"less", "more"}
    found = timed(ROUND, [wish("less", "10:20", "10:50", 1.0), wish("more", "10:25", "10:55", 2.0)])
    assert found.lots == ("more",)
    assert "10:25" in clock(found)


def test_what_is_held_does_not_move_for_anybody():
    held = timed(ROUND, [wish("narrow", "10:30", "11:00")], kept=(minutes("10:50"),))
    assert held.lots == ()
    assert "10:50" in clock(held)


def test_a_lot_that_no_time_of_the_round_suits_moves_nothing():
    assert timed(ROUND, [wish("evening", "17:00", "18:00")]).starts == even(ROUND)
    assert timed(ROUND, [wish("quarter", "10:20", "10:35")]).starts == even(ROUND)


@pytest.mark.parametrize("seed", range(40))
def test_however_times_move_stops_neither_overlap_nor_leave_the_hours_and_suit_whom_they_moved_for(seed):
    chance = Random(seed)
    rest = ((720, 780),) if chance.random() < 0.5 else ()
    of = fact(start="9:40", end="15:10", most=chance.randint(1, 7), breaks=rest)
    wishes = []
    for n in range(chance.randint(1, 8)):
        since = chance.randrange(540, 960, 5)
        wishes.append(Wish(f"lot-{n}", chance.random(), frozenset(range(since, since + chance.randint(1, 60), 5))))
    found = timed(of, wishes)
    assert len(found.starts) == len(even(of))
    assert set(found.starts) <= {*possible(of), *even(of)}
    assert all(b - a >= of.stop_min for a, b in pairwise(found.starts))
    suited = {each.lot: each.starts for each in wishes}
    assert all(not suited[lot].isdisjoint(found.starts) for lot in found.lots)
