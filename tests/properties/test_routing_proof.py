"""On tiny problems no plan lies below the bound, and what is proven is what trying every plan finds."""

from random import Random

import pytest
from hypothesis import given, settings

from engine.checks.routing import check, objective
from engine.problems.routing import Routes, Routing
from engine.problems.solving import Effort
from engine.solvers.routing import solve
from engine.solvers.routing.proving import Proof, prove
from tests.properties.tiny_routing import optimum, tiny_problem, tiny_problems
from tests.unit.engine.small import drive, plan, problem, ride


def first_plan(of: Routing) -> Routes:
    """The first that insertion finds."""
    return solve(of, seed=1, effort=Effort(1), stop=lambda: True).plan


def holds(of: Routing, proof: Proof) -> None:
    """What the proof says of its plan, set against every plan there is."""
    best, reached = optimum(of), objective(of, proof.plan).order()
    assert [each for each in check(of, proof.plan) if each.code != "held.left"] == []
    assert reached[3] == proof.effort_s
    if proof.most_served:
        assert reached[:3] == best[:3]
        assert proof.bound_s is None or proof.bound_s <= best[3]
    assert not proof.proven or reached[:4] == best[:4]


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(tiny_problems())
def test_no_plan_lies_below_the_bound_and_none_is_better_than_one_that_is_proven(of: Routing):
    first = first_plan(of)
    proof = prove(of, first, seed=1)
    holds(of, proof)
    assert objective(of, proof.plan).order()[:4] <= objective(of, first).order()[:4]


@pytest.mark.slow
@settings(max_examples=25, deadline=None)
@given(tiny_problems(hours=True))
def test_a_drivers_weekly_hours_make_no_bound_untrue(of: Routing):
    proof, best = prove(of, first_plan(of), seed=1), optimum(of)
    reached = objective(of, proof.plan).order()
    assert not proof.most_served or reached[:3] == best[:3]


def test_most_tiny_problems_are_proven():
    problems = [tiny_problem(Random(seed)) for seed in range(30)]
    proofs = [prove(of, solve(of, seed=1, effort=Effort(40)).plan, seed=1) for of in problems]
    assert sum(proof.proven for proof in proofs) >= 27


def two_runs() -> tuple[Routing, Routes]:
    """Two who could ride together, each driven by herself."""
    of = problem((ride("a", 1, 5), ride("b", 2, 6)))
    return of, plan(drive(of, "+0 -0"), drive(of, "+1 -1", leaves_s=3_600))


def test_a_better_plan_is_found_where_the_one_at_hand_is_poor_and_is_then_proven():
    of, poor = two_runs()
    proof = prove(of, poor, seed=1)
    assert (proof.found, proof.proven) == (True, True)
    assert len(proof.plan.runs) == 1
    assert objective(of, proof.plan).order()[:4] == optimum(of)[:4]


def test_nothing_is_claimed_of_a_proof_that_was_stopped_and_the_plan_stays():
    of, poor = two_runs()
    proof = prove(of, poor, seed=1, stop=lambda: True)
    assert (proof.cut_short, proof.most_served, proof.bound_s, proof.plan) == (True, False, None, poor)


def test_without_effort_the_gap_is_not_known():
    of, poor = two_runs()
    proof = prove(of, poor, seed=1, effort=0.0)
    assert (proof.most_served, proof.bound_s, proof.proven) == (True, None, False)


def test_the_same_bound_and_plan_come_of_the_same_effort():
    of, poor = two_runs()
    assert prove(of, poor, seed=1) == prove(of, poor, seed=1)
