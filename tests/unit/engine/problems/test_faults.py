"""What is reported of a malformed problem, fault by fault."""

import pytest
from attrs import evolve

from engine.problems.faults import Fault, faults
from engine.problems.routing import Budget, Need
from tests.unit.engine.small import problem, ride, shift

FINE = problem((ride("a"), ride("b")))


def codes(of):
    return [(fault.rows, fault.index, fault.code) for fault in faults(of)]


def test_a_well_formed_problem_has_no_faults():
    assert faults(FINE) == ()


def test_a_problem_without_anything_has_no_faults():
    assert faults(evolve(FINE, rides=(), needs=(), shifts=(), travel_s=())) == ()


def test_a_fault_names_its_row():
    assert faults(evolve(FINE, needs=FINE.needs[:1])) == (Fault("rides", 1, "not_in_exactly_one_need"),)


@pytest.mark.parametrize(
    ("travel_s", "code"),
    [(((0, 1),), "not_square"), (((0, -1), (1, 0)), "negative"), (((1,),), "not_zero_to_itself")],
)
def test_travel_is_a_square_of_seconds(travel_s, code):
    empty = evolve(FINE, rides=(), needs=(), shifts=(), travel_s=travel_s)
    assert ("travel_s", 0, code) in codes(empty)


def stop(**changes):
    return evolve(ride().pickup, **changes)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (ride(pickup=stop(location=20)), "unknown_location"),
        (ride(delivery=stop(location=-1)), "unknown_location"),
        (ride(pickup=stop(earliest_s=5, latest_s=4)), "window_reversed"),
        (ride(max_ride_s=-1), "negative_time"),
        (ride(seats=0), "nobody_on_board"),
        (ride(shifts=(1,)), "shifts_unsorted_or_unknown"),
        (ride(shifts=(0, 0)), "shifts_unsorted_or_unknown"),
    ],
)
def test_a_ride_that_cannot_be_meant_is_reported(changed, code):
    assert codes(problem((changed,))) == [("rides", 0, code)]


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        ((Need("n", (0, 1), 0),), ("needs", 0, "weight_below_one")),
        ((Need("n", (0, 1), 1), Need("m", (), 1)), ("needs", 1, "no_rides")),
        ((Need("n", (0, 1, 2), 1),), ("needs", 0, "unknown_ride")),
        ((Need("n", (0, 1), 1), Need("m", (1,), 1)), ("rides", 1, "not_in_exactly_one_need")),
        ((Need("n", (0,), 1), Need("n", (1,), 1)), ("needs", 1, "id_twice")),
    ],
)
def test_needs_part_the_rides_among_them(needs, expected):
    assert codes(evolve(FINE, needs=needs)) == [expected]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"start": 99}, "unknown_location"),
        ({"earliest_s": 9, "latest_s": 8}, "window_reversed"),
        ({"rest_s": -1}, "negative_time"),
        ({"seats": -1}, "negative_places"),
    ],
)
def test_a_shift_that_cannot_be_meant_is_reported(changes, code):
    assert codes(evolve(FINE, shifts=(shift(**changes),))) == [("shifts", 0, code)]


def test_a_budget_over_no_time_is_reported():
    assert codes(evolve(FINE, budgets=(Budget("d", 5, 5, 1),))) == [("budgets", 0, "window_reversed_or_negative")]


def test_a_pair_that_is_not_sorted_is_reported():
    assert codes(evolve(FINE, apart=(("b", "a"),))) == [("apart", 0, "pair_unsorted")]


def test_a_lender_counted_twice_is_reported():
    assert codes(evolve(FINE, turns=(("x", 1), ("x", 2)))) == [("turns", 1, "id_twice")]
