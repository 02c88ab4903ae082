"""The rules across runs: exactly the limit is allowed, one more is reported with its excess."""

from attrs import evolve

from engine.checks.routing import check
from engine.checks.violation import Violation
from engine.problems.routing import Budget, Need
from tests.unit.engine.small import drive, plan, problem, ride, shift

HOME_S = 660  # one ride of ``small.ride`` takes this long, garage to garage


def found(of, *runs):
    return check(of, plan(*runs))


def round_trip():
    return problem((ride("there"), ride("back", 5, 1)), needs=(Need("n", (0, 1), 1),))


def test_a_round_trip_may_be_driven_in_two_runs():
    of = round_trip()
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", leaves_s=HOME_S)) == ()


def test_a_round_trip_may_be_left_over_whole():
    assert found(round_trip()) == ()


def test_a_rider_driven_there_and_not_back_is_reported():
    of = round_trip()
    assert found(of, drive(of, "+0 -0")) == (Violation("need.halfway", 1, need=0),)


def test_a_ride_driven_twice_is_reported():
    of = problem((ride(),))
    assert found(of, drive(of, "+0 -0"), drive(of, "+0 -0", leaves_s=HOME_S)) == (Violation("ride.twice", 1, ride=0),)


def test_a_held_need_left_over_is_reported_and_a_free_one_is_not():
    rides = (ride("a"), ride("b"))
    of = problem(rides, needs=(Need("held", (0,), 1, must=True), Need("free", (1,), 1)))
    assert found(of, drive(of, "+0 -0")) == ()
    assert found(of, drive(of, "+1 -1")) == (Violation("held.left", 1, need=0),)


def two(**of_the_second):
    shifts = (shift("s"), shift("t", **of_the_second))
    return problem((ride("a"), ride("b", shifts=(1,))), shifts)


def test_a_driver_may_leave_again_when_she_is_back():
    of = two(driver="driver-s")
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S)) == ()


def test_a_driver_who_leaves_a_second_too_soon_is_reported():
    of = two(driver="driver-s")
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S - 1)) == (
        Violation("driver.busy", 1, run=1, who=("driver-s",)),
    )


def test_the_longer_rest_of_the_two_shifts_counts():
    of = two(driver="driver-s", rest_s=300)
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S + 300)) == ()
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S + 298)) == (
        Violation("driver.busy", 2, run=1, who=("driver-s",)),
    )


def test_a_driver_needs_the_way_to_another_garage():
    of = two(driver="driver-s", start=3, end=3)
    way_s = of.travel_s[0][3]
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S + way_s)) == ()
    assert [v.by for v in found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S))] == [way_s]


def test_a_vehicle_changes_drivers_without_a_rest():
    of = two(vehicle="car-s", rest_s=900)
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S)) == ()


def test_a_vehicle_out_twice_at_once_is_reported():
    of = two(vehicle="car-s")
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S - 5)) == (
        Violation("vehicle.busy", 5, run=1, who=("car-s",)),
    )


def test_a_vehicle_starts_where_it_was_left():
    of = two(vehicle="car-s", start=2)
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=HOME_S + 119)) == (
        Violation("vehicle.busy", 1, run=1, who=("car-s",)),
    )


def with_hours(limit_s, until_s=3600):
    return problem((ride("a"), ride("b")), budgets=(Budget("driver-s", 0, until_s, limit_s),))


def test_hours_may_be_used_up():
    of = with_hours(2 * HOME_S)
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", leaves_s=HOME_S)) == ()


def test_a_second_over_the_hours_is_reported():
    of = with_hours(2 * HOME_S - 1)
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", leaves_s=HOME_S)) == (
        Violation("hours.over", 1, who=("driver-s",)),
    )


def test_hours_count_the_runs_that_begin_in_the_budgets_time():
    of = with_hours(HOME_S, until_s=HOME_S)
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", leaves_s=HOME_S)) == ()
    longer = with_hours(HOME_S, until_s=HOME_S + 1)
    assert [v.by for v in found(longer, drive(longer, "+0 -0"), drive(longer, "+1 -1", leaves_s=HOME_S))] == [HOME_S]


def test_hours_of_others_do_not_count():
    of = evolve(with_hours(0), budgets=(Budget("driver-else", 0, 3600, 0),))
    assert found(of, drive(of, "+0 -0")) == ()
