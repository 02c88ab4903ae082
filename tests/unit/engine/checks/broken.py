"""For each rule the smallest plan that breaks it and nothing else, as ``{rule: (problem, plan)}``."""

from attrs import evolve

from engine.checks import across_runs, within_runs
from engine.problems.routing import Budget, Need, Routes, Routing, Run
from tests.unit.engine.small import drive, plan, problem, ride, shift

ONE = problem((ride(),))
TWO = problem((ride("a"), ride("b")))
CARS = (shift("s"), shift("t"))


def _retimed() -> tuple[Routing, Routes]:
    run = drive(ONE, "+0 -0")
    return ONE, plan(evolve(run, returns_s=run.returns_s - 1))


def _unboarded() -> tuple[Routing, Routes]:
    return ONE, plan(drive(ONE, "-0"))


def _twice() -> tuple[Routing, Routes]:
    return ONE, plan(drive(ONE, "+0 -0"), drive(ONE, "+0 -0", leaves_s=3600))


def _halfway() -> tuple[Routing, Routes]:
    there_and_back = evolve(TWO, needs=(Need("n", (0, 1), 1),))
    return there_and_back, plan(drive(there_and_back, "+0 -0"))


def _late() -> tuple[Routing, Routes]:
    of = problem((evolve(ride(), pickup=evolve(ride().pickup, latest_s=59)),))
    return of, plan(drive(of, "+0 -0"))


def _long_ride() -> tuple[Routing, Routes]:
    of = problem((ride(max_ride_s=239),))
    return of, plan(drive(of, "+0 -0"))


def _one_seat_short() -> tuple[Routing, Routes]:
    of = problem((ride(seats=5),))
    return of, plan(drive(of, "+0 -0"))


def _one_place_short() -> tuple[Routing, Routes]:
    of = problem((ride(seats=0, wheelchairs=2),))
    return of, plan(drive(of, "+0 -0"))


def _foreign_shift() -> tuple[Routing, Routes]:
    of = problem((ride(),), CARS)
    return of, plan(drive(of, "+0 -0", on=1))


def _after_hours() -> tuple[Routing, Routes]:
    of = problem((ride(),), (shift(latest_s=659),))
    return of, plan(drive(of, "+0 -0"))


def _long_run() -> tuple[Routing, Routes]:
    of = problem((ride(),), (shift(max_run_s=659),))
    return of, plan(drive(of, "+0 -0"))


def _two_runs(left: str, right: str) -> tuple[Routing, Routes]:
    cars = (shift("s", vehicle="car", driver=left), shift("t", vehicle=right, driver="else"))
    of = problem((ride("a"), ride("b", shifts=(1,))), cars)
    return of, plan(drive(of, "+0 -0"), drive(of, "+1 -1", on=1, leaves_s=300))


def _budget() -> tuple[Routing, Routes]:
    of = evolve(ONE, budgets=(Budget("driver-s", 0, 60, 659),))
    return of, plan(drive(of, "+0 -0"))


def _apart() -> tuple[Routing, Routes]:
    of = evolve(TWO, apart=(("rider-a", "rider-b"),))
    return of, plan(drive(of, "+0 -0 +1 -1"))


def _held() -> tuple[Routing, Routes]:
    return evolve(ONE, needs=(Need("n", (0,), 1, must=True),)), plan()


BROKEN = {
    within_runs.every_run_carries_somebody: (ONE, plan(Run(0, 0, 0, ()))),
    within_runs.each_visit_times_add_up: _retimed(),
    within_runs.everybody_boards_before_alighting_in_the_same_run: _unboarded(),
    across_runs.nobody_is_served_twice: _twice(),
    across_runs.nobody_is_left_halfway: _halfway(),
    within_runs.time_windows_are_kept: _late(),
    within_runs.nobody_rides_too_long: _long_ride(),
    within_runs.seats_suffice: _one_seat_short(),
    within_runs.wheelchair_places_suffice: _one_place_short(),
    within_runs.each_ride_may_use_its_shift: _foreign_shift(),
    within_runs.each_run_keeps_its_shift: _after_hours(),
    within_runs.no_run_is_too_long: _long_run(),
    across_runs.each_driver_is_in_one_place: _two_runs("else", "van"),
    across_runs.each_vehicle_is_in_one_place: _two_runs("driver", "car"),
    across_runs.hours_stay_within_budgets: _budget(),
    within_runs.people_kept_apart_share_no_run: _apart(),
    across_runs.held_needs_are_served: _held(),
}
