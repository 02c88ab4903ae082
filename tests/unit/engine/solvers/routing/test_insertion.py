"""The best places of one more need in a plan that stands."""

from attrs import evolve
from hypothesis import given, settings

from engine.checks.routing import check, objective
from engine.problems.routing import Need, Routes, Routing
from engine.problems.solving import Effort
from engine.solvers.routing import insertions, solve
from tests.properties.tiny_routing import tiny_problems
from tests.unit.engine.small import drive, plan, problem, ride, shift


def effort_s(of, routes):
    return objective(of, routes).order()[3]


def test_the_cheapest_place_comes_first():
    of = problem((ride("a", 1, 5), ride("b", 2, 6)))
    standing = plan(drive(of, "+0 -0", leaves_s=3600))
    found = insertions(of, standing, 1)
    assert [each.added_s for each in found] == sorted(each.added_s for each in found)
    assert len(found) == 3
    for each in found:
        assert check(of, each.routes) == ()
        assert effort_s(of, each.routes) - effort_s(of, standing) == each.added_s


def test_a_new_run_is_a_place_too_and_the_standing_run_stays_to_the_second():
    of = problem((ride("a"), ride("b", 5, 9, max_ride_s=240)), (shift(seats=1, max_run_s=1200),))
    standing = plan(drive(of, "+0 -0", leaves_s=1003, waits={0: 7}))
    opened = next(each for each in insertions(of, standing, 1) if len(each.routes.runs) == 2)
    assert standing.runs[0] in opened.routes.runs
    assert [i for i, run in enumerate(opened.routes.runs) if run not in standing.runs] == list(opened.changed)


def test_a_round_trip_goes_in_whole_or_not_at_all():
    back = ride("back", 5, 1, shifts=())
    of = problem((ride("a"), ride("there"), back), needs=(Need("a", (0,), 1), Need("n", (1, 2), 1)))
    assert insertions(of, plan(drive(of, "+0 -0")), 1) == ()


def test_a_need_that_is_served_has_no_other_place():
    of = problem((ride(),))
    assert insertions(of, plan(drive(of, "+0 -0")), 0) == ()


def test_a_full_plan_has_no_place():
    of = problem((ride("a", max_ride_s=240), ride("b", max_ride_s=240)), (shift(seats=1, latest_s=700, max_run_s=700),))
    assert insertions(of, plan(drive(of, "+0 -0")), 1) == ()


def test_an_empty_plan_has_one():
    of = problem((ride(),))
    assert [each.added_s for each in insertions(of, Routes(), 0)] == [660]


@settings(max_examples=60, deadline=None)
@given(tiny_problems())
def test_every_insertion_keeps_every_rule_and_costs_what_it_says(drawn: Routing):
    of = evolve(drawn, needs=tuple(evolve(need, must=False) for need in drawn.needs))
    without = evolve(
        of, rides=tuple(evolve(r, shifts=() if i in of.needs[0].rides else r.shifts) for i, r in enumerate(of.rides))
    )
    standing = solve(without, seed=1, effort=Effort(5)).plan
    for each in insertions(of, standing, 0, limit=20):
        assert check(of, each.routes) == ()
        assert each.routes.served(of) == {0, *standing.served(of)}
        assert effort_s(of, each.routes) - effort_s(of, standing) == each.added_s
        assert {run for i, run in enumerate(each.routes.runs) if i not in each.changed} <= set(standing.runs)
