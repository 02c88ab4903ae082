"""On tiny problems the solver's plan keeps every rule, and what it says is proven is what trying every plan finds."""

from random import Random

import pytest
from hypothesis import given, settings

from engine.checks.assignment import check, objective
from engine.problems.assignment import Assigned, Assignment
from engine.problems.assignment_faults import faults
from engine.problems.solving import Effort, Solved
from engine.solvers.assignment import mending, solve, solving
from tests.properties.tiny_assignment import LEFT, optimum, tiny_problem, tiny_problems

LITTLE = Effort(40)


def kept(problem: Assignment, effort: Effort = LITTLE, *, bids_above: int = solving.BAZAAR_OFFERS) -> Solved[Assigned]:
    """The solver's answer, its plan checked; that held tasks cannot always be done is no fault of a plan."""
    assert faults(problem) == ()
    solved = solve(problem, seed=1, effort=effort, bids_above=bids_above)
    assert [violation for violation in check(problem, solved.plan) if violation.code not in LEFT] == []
    return solved


def no_better_than_it_says(problem: Assignment, solved: Solved[Assigned]) -> None:
    reached, best = objective(problem, solved.plan).order(), optimum(problem)
    assert solved.bound <= best <= reached
    assert reached == best or not solved.proven
    assert reached[:3] == best[:3] or not solved.most_served


@pytest.mark.slow
@settings(max_examples=120, deadline=None)
@given(tiny_problems())
def test_no_plan_is_better_than_one_that_is_proven(problem: Assignment):
    solved = kept(problem)
    no_better_than_it_says(problem, solved)
    assert solved.proven


@pytest.mark.slow
@settings(max_examples=120, deadline=None)
@given(tiny_problems(many_takes=True))
def test_rooms_with_their_key_holders_over_many_dates_are_proven_too(problem: Assignment):
    solved = kept(problem)
    no_better_than_it_says(problem, solved)
    assert solved.proven


@settings(max_examples=60, deadline=None)
@given(tiny_problems(many_takes=True))
def test_without_any_effort_the_first_plan_is_sound_and_claims_nothing_that_is_not_so(problem: Assignment):
    no_better_than_it_says(problem, kept(problem, Effort(0)))


@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(tiny_problems(many_takes=True))
def test_where_the_whole_is_too_large_mending_its_parts_breaks_no_rule(problem: Assignment):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(solving, "WHOLE_OFFERS", -1)
        patched.setattr(mending, "OPEN_TASKS", 2)
        no_better_than_it_says(problem, kept(problem, Effort(6)))


def test_a_search_that_is_stopped_says_so_and_gives_a_sound_plan():
    problem = tiny_problem(Random(1))
    solved = solve(problem, seed=1, effort=LITTLE, stop=lambda: True)
    assert solved.cut_short
    no_better_than_it_says(problem, solved)


def test_the_same_seed_and_effort_give_the_same_plan():
    problem = tiny_problem(Random(5), many_takes=True)
    assert kept(problem) == kept(problem)
