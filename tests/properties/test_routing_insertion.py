"""On tiny plans the best place found for one more need is the best of all its places, and none is found only where none
is."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.checks.routing import check
from engine.problems.routing import Routes, Routing
from engine.problems.solving import Effort
from engine.solvers.routing import insertions, solve
from tests.properties.tiny_insertion import least_added_s
from tests.properties.tiny_routing import tiny_problems


def planned_without(of: Routing, need: int) -> Routes:
    """A plan in which nobody may drive the need."""
    hers = of.needs[need].rides
    rides = tuple(evolve(ride, shifts=()) if r in hers else ride for r, ride in enumerate(of.rides))
    return solve(evolve(of, rides=rides), seed=1, effort=Effort(20)).plan


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(tiny_problems(rides=5), st.data())
def test_the_first_place_is_the_best_of_all_places(of: Routing, data: st.DataObject):
    need = data.draw(st.integers(0, len(of.needs) - 1))
    standing = planned_without(of, need)
    found, least_s = insertions(of, standing, need), least_added_s(of, standing, need)
    assert bool(found) == (least_s is not None)
    for each in found:
        assert [violation for violation in check(of, each.routes) if violation.code != "held.left"] == []
        assert least_s is not None
        assert each.added_s >= least_s
    if found and len(of.needs[need].rides) == 1:
        assert found[0].added_s == least_s
