"""The model over shares, on tiny problems: what it proves is what trying every plan finds."""

from itertools import combinations
from random import Random

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.checks.assignment import check, objective
from engine.problems.assignment import Assigned, Assignment
from engine.problems.solving import Effort
from engine.solvers.assignment import market, solve, solving
from engine.solvers.assignment.core.listed import dearer_by
from engine.solvers.assignment.greedy import greedy
from engine.solvers.assignment.ground import lay_out
from engine.solvers.assignment.lists import listed
from engine.solvers.assignment.market import Market
from engine.solvers.assignment.reckoning import roughly, scale
from tests.properties.tiny_assignment import LEFT, optimum, tiny_problem


def alone(seed: int, *, long: bool) -> Assignment:
    """A tiny problem whose offers take one exclusive resource each; ``long``: slots of several spans."""
    free = tiny_problem(Random(seed), many_takes=long)
    resources = tuple(evolve(each, exclusive=True) for each in free.resources)
    return evolve(
        free, resources=resources, offers=tuple(evolve(each, resources=each.resources[:1]) for each in free.offers)
    )


problems = st.builds(alone, st.integers(0, 10**9), long=st.booleans())


def sound(problem: Assignment, plan: Assigned) -> bool:
    return all(violation.code in LEFT for violation in check(problem, plan))


def as_one(problem: Assignment, order: tuple[int, int, int, int]) -> int:
    """``Loads.order()`` as the number that the model over shares makes least."""
    return roughly(problem, (scale(problem).one(*order[:3]), order[3]))


@pytest.mark.slow
@settings(max_examples=50, deadline=None)
@given(problems, st.sampled_from((0.0, 2e-4, 0.1)))
def test_no_plan_costs_less_than_the_bound_and_the_plan_found_reaches_it(problem: Assignment, margin: float):
    ground = lay_out(problem)
    first = greedy(ground).offers()
    assume(objective(problem, Assigned(first)).must_left == 0)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(market, "MARGIN", margin)
        traded = Market(ground, first).trade(nodes=1000)
    assert sound(problem, Assigned(traded.offers))
    reached = as_one(problem, objective(problem, Assigned(traded.offers)).order())
    assert traded.bound <= reached
    best = optimum(problem)
    if reached == traded.bound and best[:3] == objective(problem, Assigned(traded.offers)).order()[:3]:
        assert reached == as_one(problem, best)
    assert traded.bound <= as_one(problem, best)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(problems)
def test_a_plan_proven_by_way_of_shares_is_the_best_of_all(problem: Assignment):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(solving, "FEW_OFFERS", 0)
        solved = solve(problem, seed=1, effort=Effort(40))
    assert sound(problem, solved.plan)
    assert solved.proven
    assert objective(problem, solved.plan).order() == optimum(problem)


def taken_by(problem: Assignment, plan: tuple[int, ...], resource: int) -> frozenset[int]:
    return frozenset(o for o in plan if problem.offers[o].resources == (resource,))


@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(problems, st.floats(0, 30))
def test_no_plan_with_a_share_costs_less_than_the_bound_and_what_the_share_makes_dearer(
    problem: Assignment, pay: float
):
    ground = lay_out(problem)
    first = greedy(ground).offers()
    assume(objective(problem, Assigned(first)).must_left == 0)
    here = Market(ground, first)
    here.raise_wages(3, pay)
    shares = here._within(here.now, 1e12, 5000)
    assert shares is not None
    asked = listed(here.land, shares)
    dearer = dearer_by(here.land, here.now.wages, asked)
    least = {
        (int(r), frozenset(here.offers[p] for p in shares.places[shares.at[n] : shares.at[n + 1]])): here.now.bound + by
        for n, (r, by) in enumerate(zip(shares.whose, dearer, strict=True))
    }
    every = range(len(problem.offers))
    for plan in (chosen for size in range(len(every) + 1) for chosen in combinations(every, size)):
        if check(problem, Assigned(plan)) == ():
            cost = as_one(problem, objective(problem, Assigned(plan)).order())
            for r in range(len(problem.resources)):
                took = taken_by(problem, plan, r)
                assert not took or least[r, took] <= cost + 1e-3
