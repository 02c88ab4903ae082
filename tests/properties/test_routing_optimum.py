"""On tiny problems the solver's plan keeps every rule and is as good as the best of all plans."""

from hypothesis import given, settings

from engine.checks.routing import check, objective
from engine.problems.faults import faults
from engine.problems.routing import Routing
from engine.problems.solving import Effort
from engine.solvers.routing import solve
from tests.properties.tiny_routing import optimum, tiny_problems


@settings(max_examples=60, deadline=None)
@given(tiny_problems())
def test_the_plan_is_the_best_of_all_plans(problem: Routing):
    assert faults(problem) == ()
    solved = solve(problem, seed=1, effort=Effort(20))
    left = objective(problem, solved.plan).must_left
    assert [v for v in check(problem, solved.plan) if v.code != "held.left"] == []
    assert objective(problem, solved.plan).order()[:4] == optimum(problem)[:4]
    assert left == optimum(problem)[0]
    assert solved.proven
    assert solved.most_served
