"""On tiny problems the plan keeps every rule, and what is said to be proven is what trying every choice finds."""

from random import Random

from hypothesis import given, settings

from engine.checks.siting import check, objective
from engine.problems.siting import Covering, Median, Sited
from engine.problems.siting_faults import faults
from engine.problems.solving import Effort, Solved
from engine.solvers.siting import solve
from tests.properties.tiny_siting import optimum, tiny_covering, tiny_coverings, tiny_medians

ENOUGH = Effort(1000)


def kept(problem: Covering | Median, effort: Effort = ENOUGH) -> Solved[Sited]:
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


def test_the_same_problem_and_seed_give_the_same_plan():
    problems = [tiny_covering(Random(seed)) for seed in range(20)]
    assert [kept(problem) for problem in problems] == [kept(problem) for problem in problems]
