"""On tiny problems the plan keeps every rule, and what is said to be proven is what trying every choice finds."""

from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given, settings

from benchmarks.sitings.cities import city, covering
from engine.checks.siting import check, objective
from engine.problems.siting import Covering, Median, Sited, Survey, Touring, Uncertain, Week
from engine.problems.siting_faults import faults
from engine.problems.solving import Effort, Solved
from engine.solvers.siting import choosing, solve, survey
from engine.solvers.siting.touring import ground_of, roads_of
from engine.solvers.siting.weeks import refined, searched
from tests.properties.tiny_siting import (
    optimum,
    optimum_by_chance,
    optimum_of_weeks,
    tiny_chances,
    tiny_covering,
    tiny_coverings,
    tiny_medians,
    tiny_surveys,
    tiny_week,
    tiny_weeks,
    weeks,
    worths,
)

ENOUGH = Effort(1000)

pytestmark = pytest.mark.slow  # the first to run waits for the compiler


def kept(problem: Covering | Median | Uncertain, effort: Effort = ENOUGH) -> Solved[Sited]:
    """The solver's answer, its plan checked; that held sites cannot always be seated is no fault of a plan."""
    assert faults(problem) == ()
    solved = solve(problem, seed=1, effort=effort)
    assert [violation for violation in check(problem, solved.plan) if violation.code != "site.held_left"] == []
    return solved


@settings(max_examples=300, deadline=None)
@given(tiny_coverings())
def test_a_covering_is_solved_and_proven(problem: Covering):
    solved = kept(problem)
    assert solved.proven
    assert objective(problem, solved.plan).order() == optimum(problem) == solved.bound


@settings(max_examples=150, deadline=None)
@given(tiny_coverings())
def test_what_branching_leaves_open_is_closed_by_cutting_planes(problem: Covering):
    with patch.object(choosing, "SOON", 0):  # a tiny problem is never open after a few nodes
        solved = kept(problem)
    assert solved.proven
    assert objective(problem, solved.plan).order() == optimum(problem) == solved.bound


@pytest.mark.parametrize("seed", range(6))
def test_cutting_planes_and_branching_come_to_the_same_where_lots_crowd(seed: int):
    problem = covering(city(120, 2000, seed, towns=12, crowded=True), 12)
    with patch.object(choosing, "SOON", 0):
        closed = kept(problem)
    with patch.object(choosing, "closable", lambda _: False):
        branched = kept(problem, Effort(100_000))
    assert closed.proven
    assert branched.proven
    assert closed.bound == branched.bound == objective(problem, closed.plan).order()


@settings(max_examples=300, deadline=None)
@given(tiny_medians())
def test_a_median_is_solved_and_proven(problem: Median):
    solved = kept(problem)
    assert solved.proven
    assert objective(problem, solved.plan).order() == optimum(problem) == solved.bound


@settings(max_examples=100, deadline=None)
@given(tiny_coverings())
def test_a_bound_without_a_proof_is_no_more_than_the_optimum(problem: Covering):
    solved = kept(problem, Effort(0))
    assert solved.bound <= optimum(problem) <= objective(problem, solved.plan).order()


@settings(max_examples=200, deadline=None)
@given(tiny_chances())
def test_a_choice_under_chance_is_solved_and_proven(problem: Uncertain):
    solved = kept(problem)
    assert solved.proven
    assert objective(problem, solved.plan).order() == optimum_by_chance(problem)
    assert solved.bound <= optimum_by_chance(problem)


@settings(max_examples=100, deadline=None)
@given(tiny_chances())
def test_a_bound_under_chance_without_a_proof_is_no_more_than_the_optimum(problem: Uncertain):
    assert kept(problem, Effort(0)).bound <= optimum_by_chance(problem)


@settings(max_examples=100, deadline=None)
@given(tiny_surveys())
def test_what_asking_is_worth_lies_within_its_bounds_and_the_best_are_exact(problem: Survey):
    assert faults(problem) == ()
    asked, exact = survey(problem, best=2, seed=1, effort=ENOUGH), worths(problem)
    assert all(worth.least <= exact[worth.neighbourhood] <= worth.most for worth in asked.worths)
    assert [exact[home] for home in asked.best] == sorted(exact, reverse=True)[:2]
    assert all(asked.worths[home].least == asked.worths[home].most for home in asked.best)


@settings(max_examples=60, deadline=None)
@given(tiny_weeks())
def test_a_week_keeps_its_hours_and_what_is_proven_is_the_optimum(problem: Touring):
    assert faults(problem) == ()
    solved, best = solve(problem, seed=1, effort=ENOUGH), optimum_of_weeks(problem)
    assert [violation for violation in check(problem, solved.plan) if violation.code != "site.held_left"] == []
    reached = objective(problem, solved.plan).order()
    assert solved.bound <= best <= reached
    assert reached == best or not solved.proven


@settings(max_examples=30, deadline=None)
@given(tiny_weeks())
def test_shaking_on_keeps_every_rule_never_loses_and_ends_where_enough_is_earned(problem: Touring):
    roads, chance = roads_of(ground_of(problem)), Random(3)
    first = searched(roads, 0, chance, lambda: False)[-1]
    after = refined(roads, first, 10**12, 200, chance, lambda: False)
    assert all(violation.code == "site.held_left" for violation in check(problem, Week(tuple(map(tuple, after)))))
    most = max(roads.earned([list(day) for day in week.days]) for week in weeks(problem))
    assert roads.earned(first) <= roads.earned(after) <= most
    assert refined(roads, first, roads.earned(first), 200, chance, lambda: False) == first


def test_shaking_a_week_without_stops_finds_the_best_one_of_nearly_all_tiny_ones():
    found = 0
    for seed in range(40):
        problem = tiny_week(Random(seed))
        roads, nothing = roads_of(ground_of(problem)), [[] for _ in problem.days_s]
        most = max(roads.earned([list(day) for day in week.days]) for week in weeks(problem))
        found += roads.earned(refined(roads, nothing, most, 100, Random(3), lambda: False)) == most
    assert found >= 38


def test_most_tiny_weeks_are_proven():
    problems = [tiny_week(Random(seed)) for seed in range(30)]
    assert sum(solve(problem, seed=1, effort=ENOUGH).proven for problem in problems) >= 28


def test_the_same_problem_and_seed_give_the_same_plan():
    problems = [tiny_covering(Random(seed)) for seed in range(20)]
    assert [kept(problem) for problem in problems] == [kept(problem) for problem in problems]
