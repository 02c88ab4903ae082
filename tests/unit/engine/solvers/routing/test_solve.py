"""The solver at its edges: nothing to do, nothing to do it with, stopped, held, and each rule by a small example."""

from attrs import evolve

from engine.checks.routing import check, objective
from engine.problems.canonical import canonical
from engine.problems.routing import Budget, Need, Routes
from engine.problems.solving import Effort
from engine.solvers.routing import DEFAULT_EFFORT, solve
from tests.unit.engine.small import ROAD, problem, ride, shift

LITTLE = Effort(30)


def solved(of, **asked):
    answer = solve(of, **{"seed": 1, "effort": LITTLE, **asked})
    assert check(of, answer.plan) == ()
    return answer


def window(stop, earliest_s, latest_s):
    return evolve(stop, earliest_s=earliest_s, latest_s=latest_s)


def appointment(name, arrives_s, **changes):
    return ride(name, delivery=window(ride().delivery, arrives_s - 1800, arrives_s), **changes)


def test_no_needs_is_the_empty_plan_and_proven():
    answer = solved(problem(()))
    assert answer.plan == Routes()
    assert (answer.proven, answer.most_served, answer.cut_short) == (True, True, False)


def test_no_shifts_serve_nobody_and_that_is_proven():
    answer = solved(problem((ride(shifts=()),), ()))
    assert answer.plan == Routes()
    assert answer.proven


def test_a_window_that_nobody_can_keep_is_left_and_the_others_served():
    impossible = ride("late", pickup=window(ride().pickup, 0, 10))
    answer = solved(problem((impossible, ride("a")), (shift(earliest_s=1000),)))
    assert answer.plan.served(problem((impossible, ride("a")))) == {1}
    assert answer.proven


def test_everybody_in_one_place_takes_no_time():
    still = tuple(tuple(0 for _ in ROAD) for _ in ROAD)
    rides = tuple(ride(name, 3, 3, pickup=evolve(ride(start=3).pickup, service_s=0)) for name in "abc")
    answer = solved(problem(rides, travel_s=still))
    assert objective(problem(rides, travel_s=still), answer.plan).order() == (0, 0, 0, 0, 1)


def test_two_to_one_place_at_one_time_share_a_run():
    answer = solved(problem((appointment("a", 36_000), appointment("b", 36_000))))
    assert len(answer.plan.runs) == 1


def test_two_who_are_kept_apart_do_not():
    of = problem((appointment("a", 36_000), appointment("b", 36_000)), apart=(("rider-a", "rider-b"),))
    assert len(solved(of).plan.runs) == 2


def test_a_held_need_is_served_before_any_other():
    cars = (shift(seats=1, max_run_s=900),)
    rides = tuple(appointment(name, 600, max_ride_s=240) for name in "abc")
    needs = (Need("a", (0,), 9), Need("b", (1,), 9, standing=True), Need("c", (2,), 1, must=True))
    of = problem(rides, cars, needs=needs)
    assert solved(of).plan.served(of) == {2}


def test_a_standing_need_is_served_before_a_weightier_one():
    cars = (shift(seats=1, max_run_s=900),)
    rides = tuple(appointment(name, 600, max_ride_s=240) for name in "ab")
    of = problem(rides, cars, needs=(Need("a", (0,), 9), Need("b", (1,), 1, standing=True)))
    assert solved(of).plan.served(of) == {1}


def test_a_round_trip_whose_return_cannot_be_driven_is_not_driven_out():
    back = ride("back", 5, 1, pickup=window(ride(start=5).pickup, 80_000, 80_000))
    of = problem((ride("there"), back), (shift(latest_s=50_000),), needs=(Need("n", (0, 1), 1),))
    answer = solved(of)
    assert answer.plan == Routes()
    assert answer.proven


def test_hours_that_suffice_for_one_serve_the_weightier():
    apart = (appointment("a", 30_000), appointment("b", 60_000))
    needs = (Need("a", (0,), 1), Need("b", (1,), 2))
    of = problem(apart, needs=needs, budgets=(Budget("driver-s", 0, 86_400, 700),))
    answer = solved(of)
    assert answer.plan.served(of) == {1}
    assert answer.most_served


def test_runs_wait_at_the_garage_and_not_on_the_road():
    answer = solved(problem((appointment("a", 30_000), appointment("b", 60_000))))
    assert [run.returns_s - run.leaves_s for run in answer.plan.runs] == [660, 660]


def test_equal_runs_go_to_the_lender_who_drove_less():
    shifts = (shift("s", lender="x"), shift("t", lender="y"))
    of = problem((ride(shifts=(0, 1)),), shifts, turns=(("x", 3), ("y", 1)))
    assert [run.shift for run in solved(of).plan.runs] == [1]


def test_an_appointment_is_reached_neither_half_an_hour_early_nor_on_the_last_minute():
    answer = solved(problem((appointment("a", 36_000),)))
    alights = answer.plan.runs[0].visits[1]
    assert alights.starts_s == 36_000 - 900


def test_who_is_ready_to_go_home_is_fetched_at_once():
    ready = ride(pickup=window(ride().pickup, 36_000, 37_800))
    assert solved(problem((ready,))).plan.runs[0].visits[0].starts_s == 36_000


def many():
    """More appointments than are listed, and fewer than want the compiled search."""
    rides = tuple(appointment(f"r{n}", 30_000 + 1_200 * (n // 3), seats=2) for n in range(13))
    return problem(tuple(evolve(r, shifts=(0, 1)) for r in rides), (shift("s"), shift("t")))


def test_stopped_at_once_there_is_a_plan_all_the_same():
    answer = solved(many(), stop=lambda: True)
    assert answer.cut_short
    assert answer.rounds_done == 0
    assert answer.plan.served(many())


def test_stopped_at_once_nobody_who_was_promised_a_ride_is_left():
    """The first would be put where the second has to be: only a choice between their runs has both."""
    anywhen, now = ride("a"), ride("b", 10, 15, pickup=window(ride(start=10).pickup, 600, 600))
    needs = (Need("need-a", (0,), 2, must=True), Need("need-b", (1,), 1, must=True))
    of = problem((anywhen, now), needs=needs, apart=(("rider-a", "rider-b"),))
    answer = solved(of, stop=lambda: True)
    assert answer.plan.served(of) == {0, 1}
    assert answer.cut_short


def test_stopped_between_rounds_it_says_how_many_were_done():
    asked = iter(range(1000))
    answer = solved(many(), stop=lambda: next(asked) >= 10)
    assert answer.cut_short
    assert 0 < answer.rounds_done < LITTLE.rounds


def test_progress_is_told_up_to_the_last_round():
    told: list[tuple[int, int]] = []
    solved(many(), effort=Effort(60), progress=lambda done, rounds: told.append((done, rounds)))
    assert told == [(25, 60), (50, 60), (60, 60)]


def test_the_same_seed_and_effort_give_the_same_plan():
    assert canonical(solved(many(), seed=7).plan) == canonical(solved(many(), seed=7).plan)


def test_the_default_effort_is_counted():
    assert DEFAULT_EFFORT.rounds > 0


def told(name, boards_s, **changes):
    """A ride that may board ten minutes sooner or later than she was told."""
    return ride(name, pickup=window(ride().pickup, boards_s - 600, boards_s + 600), near_s=boards_s, **changes)


def boards_s(of, index):
    plan = solved(of).plan
    return next(visit.starts_s for _, visit in plan.visits() if visit.ride == index and visit.boards)


def test_who_was_told_a_time_is_fetched_at_that_very_time_where_nothing_is_in_the_way():
    assert boards_s(problem((told("a", 36_000),)), 0) == 36_000


def test_where_something_is_in_the_way_she_is_fetched_as_near_to_it_as_can_be():
    home_by = shift(latest_s=36_240)
    assert boards_s(problem((told("a", 36_000),), (home_by,)), 0) == 36_240 - 60 - 240 - 300


def test_who_was_told_a_time_counts_before_who_was_not():
    alone = problem((told("a", 36_000), appointment("b", 37_000)))
    assert boards_s(alone, 0) == 36_000
