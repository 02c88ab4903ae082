"""Cheapest times under difference constraints, against a linear programming code that knows nothing of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.solvers.differences import Arc, cheapest

HORIZON = 30


@st.composite
def programs(draw: st.DrawFn) -> tuple[list[int], list[Arc]]:
    count = draw(st.integers(2, 6))
    costs = [0, *draw(st.lists(st.integers(-3, 3), min_size=count - 1, max_size=count - 1))]
    ends = st.integers(0, count - 1)
    arcs = draw(st.lists(st.tuples(ends, ends, st.integers(-10, 10)).filter(lambda arc: arc[0] != arc[1]), max_size=10))
    bounds = [arc for i in range(1, count) for arc in ((0, i, 0), (i, 0, -HORIZON))]
    return costs, [*bounds, *arcs]


def by_linear_programming(costs: list[int], arcs: list[Arc]) -> int | None:
    from ortools.linear_solver import pywraplp

    solver = pywraplp.Solver.CreateSolver("GLOP")
    x = [solver.NumVar(0, 0 if i == 0 else HORIZON, "") for i in range(len(costs))]
    for i, j, d in arcs:
        solver.Add(x[j] - x[i] >= d)
    solver.Minimize(sum(cost * value for cost, value in zip(costs, x, strict=True)))
    return round(solver.Objective().Value()) if solver.Solve() == solver.OPTIMAL else None


@settings(max_examples=150, deadline=None)
@given(programs())
def test_it_costs_what_linear_programming_says(program: tuple[list[int], list[Arc]]):
    costs, arcs = program
    found, expected = cheapest(costs, arcs), by_linear_programming(costs, arcs)
    assert (found is None) == (expected is None)
    if found is not None:
        assert sum(cost * value for cost, value in zip(costs, found, strict=True)) == expected
        assert all(found[j] - found[i] >= d for i, j, d in arcs)


def test_of_several_optima_the_smallest_values_are_taken():
    assert cheapest([0, 0], [(0, 1, 3), (1, 0, -9)]) == [0, 3]


def test_what_wants_to_be_late_is_as_late_as_its_bound():
    assert cheapest([0, -1], [(0, 1, 3), (1, 0, -9)]) == [0, 9]


def test_two_that_want_to_be_close_meet_where_a_third_allows():
    arcs = [(0, 1, 0), (1, 0, -20), (0, 2, 12), (2, 0, -20), (1, 2, 5)]
    assert cheapest([0, -1, 1], arcs) == [0, 7, 12]


def test_constraints_that_contradict_each_other_have_no_answer():
    assert cheapest([0, 1], [(0, 1, 5), (1, 0, -4)]) is None
