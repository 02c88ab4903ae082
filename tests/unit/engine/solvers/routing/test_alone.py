"""What keeps one shift from driving one need on an empty day: nothing at exactly the limit, beyond it by how much."""

import pytest
from attrs import evolve

from engine.problems.routing import Budget, Need
from engine.solvers.routing import Obstacle, alone
from tests.unit.engine.small import problem, ride, shift

HOME_S = 660  # one ride of ``small.ride`` takes this long, garage to garage


def kept_from(the_ride, the_shift=None, **changes):
    return alone(problem((the_ride,), (the_shift or shift(),), **changes), 0, 0)


def window(stop, earliest_s, latest_s):
    return evolve(stop, earliest_s=earliest_s, latest_s=latest_s)


def boards(earliest_s, latest_s, **changes):
    return ride(pickup=window(ride().pickup, earliest_s, latest_s), **changes)


def test_nothing_keeps_a_shift_that_could():
    assert kept_from(ride()) == ()


@pytest.mark.parametrize(
    ("the_ride", "the_shift", "expected"),
    [
        (ride(shifts=()), shift(), Obstacle("ride.shift", 1, 0)),
        (ride(seats=6), shift(seats=4), Obstacle("seats.short", 2, 0)),
        (ride(seats=4, wheelchairs=1), shift(seats=4), Obstacle("seats.short", 1, 0)),
        (ride(seats=0, wheelchairs=2), shift(wheelchair_places=1), Obstacle("wheelchairs.short", 1, 0)),
        (ride(max_ride_s=239), shift(), Obstacle("ride.too_long", 1, 0)),
        (boards(1000, 2000), shift(earliest_s=1951), Obstacle("shift.early", 11, 0)),
        (boards(1000, 2000), shift(latest_s=1590), Obstacle("shift.late", 10, 0)),
        (ride(), shift(max_run_s=HOME_S - 1), Obstacle("run.too_long", 1, 0)),
    ],
)
def test_a_rule_in_the_way_is_named_with_what_is_missing(the_ride, the_shift, expected):
    assert kept_from(the_ride, the_shift) == (expected,)


@pytest.mark.parametrize(
    ("the_ride", "the_shift"),
    [
        (ride(seats=4), shift(seats=4)),
        (ride(seats=3, wheelchairs=1), shift(seats=4)),
        (ride(max_ride_s=240), shift()),
        (boards(1000, 2000), shift(earliest_s=1940)),
        (boards(1000, 2000), shift(latest_s=1600)),
        (ride(), shift(max_run_s=HOME_S)),
    ],
)
def test_exactly_the_limit_is_no_obstacle(the_ride, the_shift):
    assert kept_from(the_ride, the_shift) == ()


def test_an_appointment_that_cannot_be_reached_from_home_in_time_is_told():
    late = evolve(boards(1000, 2000), delivery=window(ride().delivery, 0, 1290))
    assert kept_from(late) == (Obstacle("window.late", 10, 0),)


def test_a_rider_fetched_too_soon_for_her_appointment_would_ride_too_long():
    soon = evolve(boards(0, 100, max_ride_s=300), delivery=window(ride().delivery, 500, 600))
    assert kept_from(soon) == (Obstacle("ride.too_long", 40, 0),)


def test_a_shift_too_short_for_the_ride_would_have_to_end_later():
    assert kept_from(boards(1000, 2000), shift(earliest_s=1500, latest_s=2100)) == (Obstacle("shift.late", 60, 0),)


def test_people_of_one_ride_who_are_kept_apart_are_told():
    couple = ride(riders=("a", "b"))
    assert kept_from(couple, apart=(("a", "b"),)) == (Obstacle("people.apart", 1, 0),)


def test_every_obstacle_is_named():
    assert [o.code for o in kept_from(ride(seats=5, max_ride_s=1))] == ["seats.short", "ride.too_long"]


def there_and_back(ready_s, latest_s, **changes):
    back = ride("back", 5, 1, pickup=window(ride(start=5).pickup, ready_s, latest_s))
    return problem((boards(60, 60), back), needs=(Need("n", (0, 1), 1),), **changes)


def test_there_and_back_is_driven_in_two_runs_with_the_rest_between():
    rested = (shift(rest_s=600),)
    ready_s = HOME_S + 600 + 300
    assert alone(there_and_back(ready_s, ready_s, shifts=rested), 0, 0) == ()


def test_a_ride_home_before_the_driver_has_rested_is_told_by_how_much():
    tight = (shift(rest_s=600, max_run_s=HOME_S),)
    assert alone(there_and_back(900, HOME_S + 600 + 299, shifts=tight), 0, 0) == (Obstacle("driver.busy", 1),)


def test_a_ride_home_too_soon_for_a_rest_may_share_its_run():
    assert alone(there_and_back(360, 400, shifts=(shift(rest_s=600),)), 0, 0) == ()


def test_hours_count_the_way_there_and_back():
    budget = Budget("driver-s", 0, 86_400, 2 * HOME_S - 1)
    of = there_and_back(9000, 9000, budgets=(budget,))
    assert alone(of, 0, 0) == (Obstacle("hours.over", 1),)
    assert alone(evolve(of, budgets=(evolve(budget, limit_s=2 * HOME_S),)), 0, 0) == ()
    assert alone(evolve(of, budgets=(evolve(budget, from_s=86_000),)), 0, 0) == ()


def test_a_ride_is_named_by_its_place_in_the_whole_problem():
    rides = (ride("else"), ride("long", max_ride_s=200))
    assert alone(problem(rides), 1, 0) == (Obstacle("ride.too_long", 40, 1),)
