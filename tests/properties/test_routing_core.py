"""The compiled search on tiny problems, run as plain Python: its plans keep every rule and claim no more than is so.

``numba`` is told not to compile, so that little problems take seconds; in use the same functions are compiled.
"""

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.checks.routing import check, objective
from engine.problems.routing import Routing
from engine.problems.solving import Effort
from engine.solvers.routing import menus, planning, solve
from tests.properties.plainly import plain_python as plain_python
from tests.properties.tiny_routing import optimum, tiny_problems


def solved_by_the_core(problem: Routing, seed: int):
    with pytest.MonkeyPatch.context() as patched, warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # 64 bits that overflow are meant to
        patched.setattr(menus, "LISTED_RIDES", -1)
        patched.setattr(planning, "COMPILED_NEEDS", 0)
        patched.setattr(planning, "COMPILED_ROUNDS", 2)
        return solve(problem, seed=seed, effort=Effort(25))


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(tiny_problems(hours=True), st.integers(1, 3))
def test_what_the_core_plans_keeps_every_rule(problem: Routing, seed: int):
    solved = solved_by_the_core(problem, seed)
    assert [each for each in check(problem, solved.plan) if each.code != "held.left"] == []


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(tiny_problems())
def test_what_the_core_serves_is_at_most_the_optimum_and_nothing_is_claimed_that_is_not_so(problem: Routing):
    solved = solved_by_the_core(problem, 1)
    reached, best = objective(problem, solved.plan).order()[:3], optimum(problem)[:3]
    assert reached >= best
    assert reached == best or not (solved.most_served or solved.proven)


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(tiny_problems(rough=True))
def test_drives_that_differ_by_direction_break_no_rule(problem: Routing):
    solved = solved_by_the_core(problem, 2)
    assert [each for each in check(problem, solved.plan) if each.code != "held.left"] == []
