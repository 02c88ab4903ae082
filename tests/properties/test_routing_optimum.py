"""On tiny problems the solver's plan keeps every rule, and what it says is proven is what trying every plan finds."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.checks.routing import check, objective
from engine.problems.faults import faults
from engine.problems.routing import Routing
from engine.problems.solving import Effort, Solved
from engine.solvers.routing import menus, solve
from tests.properties.tiny_routing import optimum, tiny_problem, tiny_problems

LITTLE = Effort(40)


def kept(problem: Routing) -> Solved:
    """The solver's answer, its plan checked; that held needs cannot always be served is no fault of a plan."""
    assert faults(problem) == ()
    solved = solve(problem, seed=1, effort=LITTLE)
    assert [violation for violation in check(problem, solved.plan) if violation.code != "held.left"] == []
    return solved


def order(problem: Routing, solved: Solved) -> tuple[int, ...]:
    return objective(problem, solved.plan).order()


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(tiny_problems())
def test_no_plan_is_better_than_one_that_is_proven(problem: Routing):
    solved, best = kept(problem), optimum(problem)
    assert order(problem, solved)[:3] == best[:3]
    assert order(problem, solved)[:4] == best[:4] or not solved.proven


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(tiny_problems(hours=True))
def test_a_drivers_hours_leave_no_more_than_they_must(problem: Routing):
    assert order(problem, kept(problem))[:3] == optimum(problem)[:3]


def test_tiny_problems_are_proven():
    problems = [tiny_problem(Random(seed)) for seed in range(40)]
    assert all(solved.proven and solved.most_served for solved in map(kept, problems))


@settings(max_examples=30, deadline=None)
@given(tiny_problems(rough=True), st.booleans())
@example(tiny_problem(Random(40777), rough=True), False)  # a run of no length just before another of its driver
def test_drives_that_differ_by_direction_break_no_rule(problem: Routing, searched: bool):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(menus, "LISTED_RIDES", -1 if searched else menus.LISTED_RIDES)
        assert kept(problem).plan.served(problem) <= set(range(len(problem.needs)))


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(tiny_problems(hours=True))
def test_where_runs_are_searched_and_not_listed_nothing_is_claimed_that_is_not_so(problem: Routing):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(menus, "LISTED_RIDES", -1)
        solved = kept(problem)
    reached, best = order(problem, solved)[:3], optimum(problem)[:3]
    assert reached >= best
    assert reached == best or not (solved.most_served or solved.proven)
