"""What one more volunteer brings, on tiny problems: the first ones are those that trying every plan finds."""

from random import Random

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.checks.assignment import objective
from engine.problems.assignment import Assignment, Offer
from engine.problems.solving import Effort
from engine.solvers.assignment import Newcomer, solve, worth
from engine.solvers.assignment.reckoning import roughly, scale
from engine.solvers.assignment.worth import joined
from tests.properties.tiny_assignment import optimum, tiny_problem

EFFORT, TOP = Effort(40), 2


def alone(chance: Random) -> Assignment:
    """A tiny problem whose offers take one exclusive resource each, and nobody is held."""
    free = tiny_problem(chance)
    return evolve(
        free,
        resources=tuple(evolve(each, exclusive=True) for each in free.resources),
        tasks=tuple(evolve(each, must=False) for each in free.tasks),
        offers=tuple(evolve(each, resources=each.resources[:1], must=False) for each in free.offers[:6]),
    )


def newcomers(chance: Random, problem: Assignment) -> list[Newcomer]:
    def offer() -> Offer:
        return Offer(
            chance.randrange(len(problem.slots)), (0,), cost=chance.randint(0, 20), leads=chance.choice((0, 2))
        )

    return [Newcomer(f"n{k}", tuple(offer() for _ in range(chance.randint(1, 2))), fair=4) for k in range(3)]


def least(problem: Assignment) -> int:
    """The best of all plans, as the number by which newcomers are ranked."""
    must, standing, weight, price = optimum(problem)
    return roughly(problem, (scale(problem).one(must, standing, weight), price))


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**9))
def test_the_first_ones_bring_what_trying_every_plan_says_and_nobody_else_brings_more(seed: int):
    chance = Random(seed)
    problem = alone(chance)
    plan = solve(problem, seed=1, effort=EFFORT)
    assume(plan.proven and objective(problem, plan.plan).must_left == 0)
    new = newcomers(chance, problem)
    brought = {each.id: least(problem) - least(joined(problem, each)) for each in new}
    found = worth(problem, plan, new, seed=1, effort=EFFORT, top=TOP)
    assert all(each.proven for each in found)
    assert [each.gain for each in found] == [brought[each.id] for each in found]
    assert [each.gain for each in found] == sorted(brought.values(), reverse=True)[:TOP]
