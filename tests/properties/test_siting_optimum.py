"""On tiny problems the plan keeps every rule, and what is said to be proven is what trying every choice finds."""

from random import Random
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.sitings.cities import city, covering
from engine.checks.siting import check, objective
from engine.problems.siting import Covering, Median, Sited, Survey, Touring, Uncertain, Week
from engine.problems.siting_faults import faults
from engine.problems.solving import Effort, Solved
from engine.solvers.siting import choosing, solve, survey
from engine.solvers.siting.deciding import decided
from engine.solvers.siting.grounds import Ground, ground_of, streets_of
from engine.solvers.siting.mastering import Prices
from engine.solvers.siting.touring import ENDLESS, SCALE, _priced
from engine.solvers.siting.weeks import Shaking, days_of, driven
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


def earned(ground: Ground, days: list[list[int]]) -> int:
    """What these days cover and earn, counted anew."""
    inside = {site for day in days for site in day}
    covered = (w for row, w in zip(ground.rows, ground.weights, strict=True) if inside & set(row))
    return int(sum(covered) + sum(ground.earns[site] for site in inside))


def most(problem: Touring) -> int:
    """The most that any week of a tiny problem earns."""
    return max(earned(ground_of(problem), [list(day) for day in week.days]) for week in weeks(problem))


def kept_week(problem: Touring, days: list[list[int]]) -> bool:
    return all(each.code == "site.held_left" for each in check(problem, Week(tuple(map(tuple, days)))))


@settings(max_examples=60, deadline=None)
@given(tiny_weeks())
def test_shaking_keeps_every_rule_never_loses_and_ends_where_enough_is_earned(problem: Touring):
    ground = ground_of(problem)
    shaking = Shaking(streets_of(ground), Random(3))
    first, days = shaking.earned, shaking.days
    shaking.shake(200, first, lambda: False)
    assert shaking.days == days
    shaking.shake(200, ENDLESS, lambda: False)
    assert kept_week(problem, shaking.days)
    assert kept_week(problem, shaking.now)
    assert shaking.earned == earned(ground, shaking.days)
    assert first <= shaking.earned <= most(problem)


def test_shaking_finds_the_best_week_of_nearly_all_tiny_ones():
    found = 0
    for seed in range(40):
        problem = tiny_week(Random(seed))
        shaking = Shaking(streets_of(ground_of(problem)), Random(3))
        shaking.shake(100, ENDLESS, lambda: False)
        found += shaking.earned == most(problem)
    assert found >= 38


@settings(max_examples=60, deadline=None)
@given(tiny_weeks())
def test_a_week_is_driven_as_the_checker_drives_it(problem: Touring):
    streets = streets_of(ground_of(problem))
    for week in weeks(problem):
        days = [list(day) for day in week.days]
        taken = driven(streets, days)
        assert taken is not None
        assert days_of(taken) == days
        turned = [day[::-1] for day in days]
        assert (driven(streets, turned) is not None) == kept_week(problem, turned)


def any_prices(problem: Touring, chance: Random) -> Prices:
    """Prices that nobody has reckoned out: they bound every week, well or badly."""
    ground = ground_of(problem)
    points = [chance.randint(0, int(weight)) * SCALE for weight in ground.weights]
    visits = [chance.randint(0, 9 * SCALE) for _ in ground.earns]
    days = [chance.randint(0, 9 * SCALE) for _ in ground.kinds]
    return Prices(
        np.array(points, np.int64), np.array(visits, np.int64), np.array(days, np.int64), chance.choice([0, 0, SCALE])
    )


@settings(max_examples=100, deadline=None)
@given(tiny_weeks(), st.randoms(use_true_random=False), st.integers(0, 30))
def test_whatever_the_prices_are_the_best_week_above_an_aim_is_found_or_there_is_none(
    problem: Touring, chance: Random, below: int
):
    ground, best = ground_of(problem), most(problem)
    _, priced = _priced(ground, any_prices(problem, chance), 0)
    assert priced is not None
    assert priced.bound >= best * SCALE
    for aim in (max(0, best - 1 - below), best, best + below):
        days, all_tried = decided(ground, priced, aim)
        assert all_tried or problem.stop_s == 0
        assert (days is not None) == (all_tried and aim < best)
        if days is not None:
            assert kept_week(problem, days)
            assert earned(ground, days) == best


def test_most_tiny_weeks_are_proven():
    problems = [tiny_week(Random(seed)) for seed in range(30)]
    assert sum(solve(problem, seed=1, effort=ENOUGH).proven for problem in problems) >= 28


def test_the_same_problem_and_seed_give_the_same_plan():
    problems = [tiny_covering(Random(seed)) for seed in range(20)]
    assert [kept(problem) for problem in problems] == [kept(problem) for problem in problems]
