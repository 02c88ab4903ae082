"""The objective, recomputed: each part by itself."""

from engine.checks.routing import objective
from engine.problems.routing import WISH_S, Need, Objective
from tests.unit.engine.small import drive, plan, problem, ride, shift


def test_an_empty_plan_leaves_everything():
    rides = tuple(ride(name) for name in "abc")
    needs = (Need("a", (0,), 5, must=True), Need("b", (1,), 3, standing=True), Need("c", (2,), 1))
    left = objective(problem(rides, needs=needs), plan())
    assert left == Objective(1, 1, 9, 0, 0, 0, 0)


def test_driver_time_is_garage_to_garage_and_waiting_counts():
    of = problem((ride(),))
    assert objective(of, plan(drive(of, "+0 -0", leaves_s=100, waits={0: 50}))).driver_s == 660 + 50


def test_excess_ride_time_is_what_goes_beyond_the_direct_drive():
    of = problem((ride("a", 1, 5), ride("b", 3, 5)))
    direct = plan(drive(of, "+0 -0"), drive(of, "+1 -1", leaves_s=3600))
    assert objective(of, direct).excess_ride_s == 0
    shared = plan(drive(of, "+0 +1 -0 -1", waits={2: 30}))
    assert objective(of, shared).excess_ride_s == (60 + 30) + 30


def test_one_front_seat_serves_one_wish_at_a_time():
    wishing = tuple(ride(name, front_seat=True) for name in "abc")
    of = problem(wishing)
    assert objective(of, plan(drive(of, "+0 -0 +1 -1 +2 -2"))).wishes == 0
    assert objective(of, plan(drive(of, "+0 +1 -0 -1 +2 -2"))).wishes == 1


def test_the_front_seat_goes_to_whom_it_serves_best():
    of = problem(tuple(ride(name, front_seat=True) for name in "abc"))
    assert objective(of, plan(drive(of, "+0 +1 -1 +2 -2 -0"))).wishes == 1


def test_others_on_board_do_not_take_the_wish_away():
    of = problem((ride("a", front_seat=True), ride("b")))
    assert objective(of, plan(drive(of, "+1 +0 -1 -0"))).wishes == 0


def test_turns_are_squared_with_the_turns_of_the_past():
    shifts = (shift("s", lender="x"), shift("t", lender="y"))
    of = problem((ride("a"), ride("b", shifts=(1,))), shifts, turns=(("x", 2), ("z", 1)))
    assert objective(of, plan()).unfair == 4 + 1
    assert objective(of, plan(drive(of, "+0 -0"))).unfair == 9 + 1
    assert objective(of, plan(drive(of, "+0 -0"), drive(of, "+1 -1", on=1))).unfair == 9 + 1 + 1


def test_the_order_puts_people_before_seconds_and_prices_a_wish():
    assert Objective(0, 0, 1, 0, 0, 0, 0).order() > Objective(0, 0, 0, 9999, 9999, 9, 99).order()
    assert Objective(0, 0, 0, 100, 20, 1, 7).order() == (0, 0, 0, 120 + WISH_S, 7)
