"""On tiny problems in which people have been told something, trying every plan and every set of kept promises finds no
plan that leaves fewer, or leaves as few and calls fewer."""

from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings

from engine.checks.routing import check, objective
from engine.problems.faults import faults
from engine.problems.routing import CALL_S, Routing
from engine.problems.solving import Effort
from engine.solvers.routing import calling
from engine.solvers.routing.calling import chosen_among, solve_with_few_calls
from tests.properties.tiny_routing import optimum, tiny_problem, tiny_problems

LITTLE = Effort(40)


def order(problem: Routing, most: int | None = None) -> tuple[int, ...]:
    assert faults(problem) == ()
    solved = solve_with_few_calls(problem, seed=1, effort=LITTLE, most=most)
    assert [violation for violation in check(problem, solved.plan) if violation.code != "held.left"] == []
    return objective(problem, solved.plan).order()


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(tiny_problems(told=True))
def test_nobody_is_called_in_vain(problem: Routing):
    reached, best = order(problem), optimum(problem)
    assert reached[:3] == best[:3]
    assert reached[3] == best[3]


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(tiny_problems(told=True, hours=True))
def test_hours_change_nothing_about_who_is_called(problem: Routing):
    reached, best = order(problem), optimum(problem)
    assert reached[:3] == best[:3]
    assert reached[3] // CALL_S == best[3] // CALL_S


@settings(max_examples=15, deadline=None)
@given(tiny_problems(told=True))
def test_fewer_calls_allowed_never_serve_more(problem: Routing):
    every = [order(problem, most)[:3] for most in (0, 1, 2, None)]
    assert every == sorted(every, reverse=True)


@settings(max_examples=15, deadline=None)
@given(tiny_problems(told=True))
def test_what_the_search_reckons_is_what_the_checks_reckon(problem: Routing):
    for choice in chosen_among(problem, seed=1, effort=LITTLE):
        counted = objective(problem, choice.solved.plan)
        assert choice.reached.order == counted.order()[:4]
        assert choice.avoidable <= counted.calls


def test_where_not_every_choice_is_tried_the_plan_still_leaves_no_more(monkeypatch: pytest.MonkeyPatch):
    problems = [tiny_problem(Random(seed), told=True) for seed in range(25)]
    every = [order(problem)[:3] for problem in problems]
    monkeypatch.setattr(calling, "ALL_CHOICES", 0)
    assert [order(problem)[:3] for problem in problems] == every


def test_nothing_told_is_an_ordinary_problem():
    problem = evolve(tiny_problem(Random(3), told=True), told=())
    assert order(problem)[:4] == optimum(problem)[:4]


@pytest.mark.slow
@settings(max_examples=20, deadline=None)
@given(tiny_problems(told=True))
def test_who_is_sure_to_serve_most_does(problem: Routing):
    solved, best = solve_with_few_calls(problem, seed=1, effort=LITTLE, most=0), optimum(problem)
    reached = objective(problem, solved.plan).order()
    assert reached[:3] == best[:3] or not (solved.most_served or solved.proven)
