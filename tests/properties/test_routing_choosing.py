"""The search over published instances, run as plain Python on small ones: what it drives holds, and is the same again.

Annealing, pricing, rounding up and the choice from the pool come after one another here as they do in the benchmark;
the benchmark's checker, which knows nothing of the solver, judges.
"""

import warnings
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.routing_.checking import faults, length
from benchmarks.routing_.instances import Instance, Node
from tests.properties.plainly import plain_python as plain_python


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    """Five to eight requests with narrow windows, two or three vehicles, a limit on rides and on routes."""
    chance, n = Random(draw(st.integers(0, 10_000))), draw(st.integers(5, 8))
    nodes: list[Node] = [(0.0, 0.0, 0.0, 0.0, 0.0, 480.0)]
    places = [(chance.uniform(-8, 8), chance.uniform(-8, 8)) for _ in range(2 * n)]
    opens = [chance.uniform(20, 300) for _ in range(n)]
    nodes += [(*places[i], 3.0, 1.0, opens[i], opens[i] + 20) for i in range(n)]
    nodes += [(*places[n + i], 3.0, -1.0, 0.0, 480.0) for i in range(n)]
    pairs = tuple((i, i + n) for i in range(1, n + 1))
    return Instance("small", draw(st.integers(2, 3)), 3.0, 480.0, 30.0, tuple(nodes), pairs, False)


def solved(instance: Instance, seed: int) -> tuple[list[list[int]], int]:
    from benchmarks.routing_.landing import land_of
    from engine.solvers.routing.core.driving import driven

    land, scale = land_of(instance)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # 64 bits that overflow are meant to
        found = driven(land, seed=seed, rounds=40, thin=False, stop=lambda: False, first=lambda: None)
    node_of = [node for pair in instance.pairs for node in pair]
    routes = [[node_of[node] for node in route] for route in found.routes]
    if not found.left:
        assert length(instance, routes) == pytest.approx(found.cost / scale, abs=0.01)
    return routes, found.left


@pytest.mark.slow
@settings(max_examples=6, deadline=None)
@given(instances(), st.integers(1, 3))
def test_what_is_chosen_holds_and_costs_what_is_said_and_is_the_same_again(instance: Instance, seed: int):
    routes, left = solved(instance, seed)
    unserved = [fault for fault in faults(instance, routes) if fault != "not every node is visited exactly once"]
    assert unserved == []
    assert left or faults(instance, routes) == []
    assert solved(instance, seed) == (routes, left)
