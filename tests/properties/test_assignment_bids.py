"""Tasks that bid for people, on tiny problems: the plan keeps every rule, and no plan lies below the bound."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.invented import helpers
from engine.checks.assignment import check, objective
from engine.problems.assignment import Assigned, Assignment, Offer, Resource, Slot, Task
from engine.problems.solving import Effort
from engine.solvers.assignment import diving
from engine.solvers.assignment.bazaar import Bazaar
from engine.solvers.assignment.greedy import greedy
from engine.solvers.assignment.ground import lay_out
from tests.properties.test_assignment_optimum import kept, no_better_than_it_says
from tests.properties.test_assignment_shares import alone, as_one, sound
from tests.properties.tiny_assignment import optimum

problems = st.builds(alone, st.integers(0, 10**9), long=st.booleans())
CROWD = helpers.Size(volunteers=70, tasks=110, each=7, towns=12)


def held(problem: Assignment) -> bool:
    """Whether a plan keeps all that is held: only then tasks bid."""
    return objective(problem, Assigned(greedy(lay_out(problem)).offers())).must_left == 0


@pytest.mark.slow
@settings(max_examples=80, deadline=None)
@given(problems, st.integers(0, 9))
def test_a_plan_by_bids_breaks_no_rule_and_no_plan_lies_below_its_bound(problem: Assignment, seed: int):
    assume(held(problem))
    struck = Bazaar(lay_out(problem), seed).strike(1, lambda _: False)
    assert sound(problem, Assigned(struck.offers))
    best = as_one(problem, optimum(problem))
    assert struck.bound <= best <= as_one(problem, objective(problem, Assigned(struck.offers)).order())


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(problems)
def test_what_the_tally_says_a_plan_costs_is_what_the_checks_reckon(problem: Assignment):
    assume(held(problem))
    bazaar = Bazaar(lay_out(problem), 1)
    bazaar.strike(1, lambda _: False)
    order = objective(problem, Assigned(bazaar.plan())).order()
    assert as_one(problem, order) == pytest.approx(bazaar.tally.cost[0])


@pytest.mark.slow
def test_a_crowd_with_every_rule_is_served_near_the_bound_and_the_same_each_time():
    problem = helpers.helpers(CROWD, seed=1)
    first, again = (Bazaar(lay_out(problem), 5).strike(40, lambda _: False) for _ in range(2))
    assert first == again
    plan = Assigned(first.offers)
    assert check(problem, plan) == ()
    cost = as_one(problem, objective(problem, plan).order())
    assert first.bound <= cost <= 1.05 * first.bound


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(problems)
def test_what_is_said_of_a_plan_by_bids_holds_beside_every_other_plan(problem: Assignment):
    no_better_than_it_says(problem, kept(problem, Effort(2), bids_above=-1))


@pytest.mark.slow
@pytest.mark.parametrize("calls", [1, 70, 155, 160])
def test_bids_that_are_stopped_leave_a_sound_plan_and_count_what_was_done(calls: int):
    problem = helpers.helpers(CROWD, seed=2)
    told = list[int]()

    def over(rounds: int) -> bool:
        told.append(rounds)
        return len(told) >= calls

    struck = Bazaar(lay_out(problem), 1).strike(1000, over)
    assert sum(told) in (0, 200)
    assert check(problem, Assigned(struck.offers)) == ()


@pytest.mark.slow
def test_a_dive_ends_in_an_exact_choice_where_few_shares_are_left_and_in_bids_else():
    problem = helpers.helpers(CROWD, seed=3)
    ends = list[int]()
    for few in (0, 10**9):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(diving, "FEW", few)
            struck = Bazaar(lay_out(problem), 1).strike(0, lambda _: False)
        plan = Assigned(struck.offers)
        assert check(problem, plan) == ()
        ends.append(as_one(problem, objective(problem, plan).order()))
    assert struck.bound <= ends[1] <= ends[0]


@pytest.mark.slow
def test_where_everybody_may_start_at_many_times_the_model_of_the_whole_proves_the_plan():
    tasks, starts, people = 8, 12, 3
    slots = [
        Slot(t, 0, ((t * 4000 + 300 * k, t * 4000 + 300 * k + 3600),)) for t in range(tasks) for k in range(starts)
    ]
    offers = [Offer(s, (r,), cost=(7 * s + 5 * r) % 60, leads=2) for s in range(len(slots)) for r in range(people)]
    problem = Assignment(
        ((0,),),
        tuple(Resource(f"v{r}", fair=40) for r in range(people)),
        tuple(Task(f"t{t}", 100) for t in range(tasks)),
        tuple(slots),
        tuple(offers),
    )
    assert kept(problem, Effort(100), bids_above=len(offers) // 2).proven
