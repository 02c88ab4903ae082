"""The rules of one run: exactly the limit is allowed, one more is reported with its excess."""

from attrs import evolve

from engine.checks.routing import check
from engine.checks.violation import Violation
from tests.unit.engine.small import drive, plan, problem, ride, shift


def found(of, *runs):
    return check(of, plan(*runs))


def test_a_plan_that_keeps_every_rule_is_clean():
    of = problem((ride("a"), ride("b", 2, 6)))
    assert found(of, drive(of, "+0 +1 -0 -1")) == ()


def test_a_run_without_visits_is_reported():
    of = problem((ride(),))
    assert [v.code for v in found(of, drive(of, ""))] == ["run.empty"]


def test_waiting_before_a_service_adds_up():
    of = problem((ride(),))
    assert found(of, drive(of, "+0 -0", waits={0: 300})) == ()


def test_a_service_that_starts_before_the_arrival_is_reported_by_the_seconds_it_is_off():
    of = problem((ride(),))
    run = drive(of, "+0 -0")
    board, alight = run.visits
    hasty = evolve(run, visits=(evolve(board, starts_s=board.starts_s - 7, leaves_s=board.leaves_s), alight))
    assert found(of, hasty) == (Violation("visit.times", 14, run=0, ride=0),)


def test_leaving_before_the_service_is_over_is_reported():
    of = problem((ride(),))
    run = drive(of, "+0 -0")
    board, alight = run.visits
    early = evolve(board, leaves_s=board.leaves_s - 10)
    gone = evolve(alight, arrives_s=alight.arrives_s - 10, starts_s=alight.starts_s - 10, leaves_s=alight.leaves_s - 10)
    assert found(of, evolve(run, visits=(early, gone), returns_s=run.returns_s - 10)) == (
        Violation("visit.times", 10, run=0, ride=0),
    )


def test_an_arrival_sooner_than_the_road_allows_is_reported():
    of = problem((ride(),))
    run = drive(of, "+0 -0")
    assert found(of, evolve(run, leaves_s=run.leaves_s + 30)) == (Violation("visit.times", 30, run=0, ride=0),)


def test_a_return_sooner_than_the_road_allows_is_reported():
    of = problem((ride(),))
    run = drive(of, "+0 -0")
    assert found(of, evolve(run, returns_s=run.returns_s - 30)) == (Violation("run.return_time", 30, run=0),)


def test_a_rider_who_never_alights_is_reported():
    of = problem((ride(),))
    assert found(of, drive(of, "+0")) == (Violation("ride.never_alights", 1, run=0, ride=0),)


def test_alighting_before_boarding_is_reported_both_ways():
    of = problem((ride(),))
    assert [v.code for v in found(of, drive(of, "-0 +0"))] == ["ride.alights_unboarded", "ride.never_alights"]


def window(earliest_s, latest_s):
    stop = evolve(ride().pickup, earliest_s=earliest_s, latest_s=latest_s)
    return problem((ride(pickup=stop),))


def test_service_may_start_at_both_ends_of_its_window():
    assert found(window(60, 60), drive(window(60, 60), "+0 -0")) == ()


def test_service_one_second_early_is_reported():
    of = window(61, 900)
    assert found(of, drive(of, "+0 -0")) == (Violation("window.early", 1, run=0, ride=0),)


def test_service_one_second_late_is_reported():
    of = window(0, 59)
    assert found(of, drive(of, "+0 -0")) == (Violation("window.late", 1, run=0, ride=0),)


def test_a_ride_of_exactly_the_limit_is_allowed():
    of = problem((ride(max_ride_s=240),))
    assert found(of, drive(of, "+0 -0")) == ()


def test_a_ride_one_second_over_its_limit_is_reported_with_its_excess():
    of = problem((ride(max_ride_s=240),))
    assert found(of, drive(of, "+0 -0", waits={1: 1})) == (Violation("ride.too_long", 1, run=0, ride=0),)


def test_waiting_at_the_door_before_boarding_is_no_ride_time():
    of = problem((ride(max_ride_s=240),))
    assert found(of, drive(of, "+0 -0", waits={0: 900})) == ()


def test_every_seat_may_be_taken():
    of = problem((ride("a", seats=2), ride("b", seats=2)))
    assert found(of, drive(of, "+0 +1 -0 -1")) == ()


def test_a_seat_too_few_is_reported_where_somebody_boards():
    of = problem((ride("a", seats=2), ride("b", seats=3)))
    assert found(of, drive(of, "+0 +1 -0 -1")) == (Violation("seats.short", 1, run=0, ride=1),)


def test_a_seat_is_free_again_after_alighting():
    of = problem((ride("a", seats=4), ride("b", 5, 9, seats=4)))
    assert found(of, drive(of, "+0 -0 +1 -1")) == ()


def test_a_wheelchair_takes_its_seats_away_while_on_board():
    chair = ride("a", seats=0, wheelchairs=1)
    of = problem((chair, ride("b", seats=3)), (shift(seats=4, seats_per_wheelchair=1),))
    assert found(of, drive(of, "+0 +1 -0 -1")) == ()
    tight = problem((chair, ride("b", seats=3)), (shift(seats=4, seats_per_wheelchair=2),))
    assert found(tight, drive(tight, "+0 +1 -0 -1")) == (Violation("seats.short", 1, run=0, ride=1),)


def test_a_wheelchair_place_may_be_taken_once():
    chairs = tuple(ride(name, seats=0, wheelchairs=1) for name in "ab")
    of = problem(chairs, (shift(wheelchair_places=1),))
    assert found(of, drive(of, "+0 -0 +1 -1")) == ()
    assert found(of, drive(of, "+0 +1 -0 -1")) == (Violation("wheelchairs.short", 1, run=0, ride=1),)


def test_a_ride_is_carried_by_the_shifts_it_names_alone():
    of = problem((ride(shifts=(1,)),), (shift("s"), shift("t")))
    assert found(of, drive(of, "+0 -0", on=1)) == ()
    assert found(of, drive(of, "+0 -0", on=0)) == (Violation("ride.shift", 1, run=0, ride=0),)


def test_a_run_may_fill_its_shift_to_the_second():
    of = problem((ride(),), (shift(earliest_s=100, latest_s=760),))
    assert found(of, drive(of, "+0 -0", leaves_s=100)) == ()


def test_a_run_out_of_its_shift_is_reported_at_each_end():
    of = problem((ride(),), (shift(earliest_s=102, latest_s=758),))
    assert found(of, drive(of, "+0 -0", leaves_s=100)) == (
        Violation("shift.early", 2, run=0),
        Violation("shift.late", 2, run=0),
    )


def test_the_longest_run_is_allowed_and_a_second_more_is_not():
    of = problem((ride(),), (shift(max_run_s=660),))
    assert found(of, drive(of, "+0 -0")) == ()
    assert found(of, drive(of, "+0 -0", waits={0: 1})) == (Violation("run.too_long", 1, run=0),)


def test_people_kept_apart_may_use_the_same_car_at_different_times():
    of = problem((ride("a"), ride("b")), apart=(("rider-a", "rider-b"),))
    assert found(of, drive(of, "+0 -0"), drive(of, "+1 -1", leaves_s=660)) == ()


def test_people_kept_apart_are_reported_even_when_one_alights_before_the_other_boards():
    of = problem((ride("a"), ride("b")), apart=(("rider-a", "rider-b"),))
    assert found(of, drive(of, "+0 -0 +1 -1")) == (Violation("people.apart", 1, run=0, who=("rider-a", "rider-b")),)


def test_a_plan_that_names_what_the_problem_does_not_have_is_reported_alone():
    of = problem((ride(),))
    strange = evolve(drive(of, "+0 -0"), shift=7)
    assert found(of, strange) == (Violation("plan.unknown_shift", 1, run=0),)
    board, alight = drive(of, "+0 -0").visits
    ghost = evolve(drive(of, "+0 -0"), visits=(evolve(board, ride=9), alight))
    assert found(of, ghost) == (Violation("plan.unknown_ride", 1, run=0, ride=9),)
