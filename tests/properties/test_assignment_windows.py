"""Short lists of shares, what is lost against wages, and windows: each as it says, on problems with every rule."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.invented import helpers
from engine.checks.assignment import check
from engine.problems.assignment import Assigned, Assignment
from engine.solvers.assignment.bazaar import Bazaar
from engine.solvers.assignment.core.losing import lost_by_people, lost_by_tasks
from engine.solvers.assignment.ground import lay_out
from engine.solvers.assignment.lists import near
from engine.solvers.assignment.windows import Windows
from tests.properties.test_assignment_bids import CROWD, held
from tests.properties.test_assignment_shares import alone

problems = st.builds(alone, st.integers(0, 10**9), long=st.booleans())


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(problems)
def test_what_is_lost_is_nowhere_less_than_nothing_and_no_more_than_lies_between_plan_and_bound(problem: Assignment):
    assume(held(problem))
    bazaar = Bazaar(lay_out(problem), 1)
    bazaar.strike(1, lambda _: False)
    assume((bazaar.tally.lead >= 0).all())
    people = lost_by_people(bazaar.land, bazaar.wages, bazaar.worths, bazaar.tally)
    tasks = lost_by_tasks(bazaar.land, bazaar.wages, bazaar.tally)
    assert people.min(initial=0) > -1e-6
    assert tasks.min(initial=0) > -1e-6
    assert people.sum() + tasks.sum() <= bazaar.tally.cost[0] - bazaar.proof + 1e-3


@pytest.mark.slow
def test_a_list_has_all_shares_that_are_near_enough_or_no_more_than_it_may():
    bazaar = Bazaar(lay_out(helpers.helpers(CROWD, seed=1)), 1)
    bazaar.find_wages(lambda _: False)
    every = near(bazaar.land, bazaar.wages, bazaar.worths, 300.0, 5_000)
    few = near(bazaar.land, bazaar.wages, bazaar.worths, 300.0, 20)
    counts, shorter = (np.bincount(each.whose, minlength=len(bazaar.land.past)) for each in (every, few))
    assert shorter.max() <= 20 < counts.max()
    assert (shorter[counts <= 20] == counts[counts <= 20]).all()
    assert (shorter[counts > 20] > 0).all()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_windows_end_in_a_sound_plan_that_is_never_dearer_and_then_close(seed: int):
    problem = helpers.helpers(CROWD, seed=seed)
    bazaar = Bazaar(lay_out(problem), seed)
    bazaar.find_wages(lambda _: False)
    bazaar.fill(lambda _: False)
    windows = Windows(bazaar.land, bazaar.tally, bazaar.wages, bazaar.worths, bazaar.near(), seed)
    costs = [float(bazaar.tally.cost[0])]
    while windows.open_one() and len(costs) < 50:
        costs.append(float(bazaar.tally.cost[0]))
        assert check(problem, Assigned(bazaar.plan())) == ()
    assert costs == sorted(costs, reverse=True)
    assert len(costs) < 50
