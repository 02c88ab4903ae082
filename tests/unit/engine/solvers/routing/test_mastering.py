"""The choice among runs: who is served, by whom, and what is proven of it."""

from collections import Counter

from attrs import evolve

from engine.problems.routing import Budget, Need
from engine.solvers.routing.columns import column
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.mastering import Menu, choices, mastered
from engine.solvers.routing.tours import Reckoning
from tests.unit.engine.small import problem, ride, shift

HOME_S = 660
A, B = (0, 1), (2, 3)


def boards(name, earliest_s, latest_s, **changes):
    return ride(name, pickup=evolve(ride().pickup, earliest_s=earliest_s, latest_s=latest_s), **changes)


def best(of, *orders):
    reckoning = Reckoning(lay_out(of))
    columns = [column(reckoning, 0, stops) for stops in orders]
    offered = choices(reckoning, [each for each in columns if each], range(len(of.shifts)))
    menu = Menu(tuple(range(len(of.needs))), tuple(offered), complete=True)
    return mastered(reckoning, menu, (), Counter(dict(of.turns)), seed=1, effort=1.0, tries=5)


def test_the_cheaper_of_two_ways_is_taken():
    of = problem((ride("a", 1, 5), ride("b", 2, 6)))
    found = best(of, A, B, (0, 2, 1, 3))
    assert found.runs == ((0, (0, 2, 1, 3)),)
    assert (found.most_served, found.least_effort) == (True, True)


def test_runs_that_do_not_fit_one_after_the_other_are_not_both_taken():
    found = best(problem((boards("a", 600, 700), boards("b", 600, 700))), A, B)
    assert len(found.runs) == 1
    assert found.most_served


def test_a_car_changes_drivers_the_second_it_is_back():
    shifts = (shift("s"), shift("t", vehicle="car-s"))
    late = boards("b", 60 + HOME_S, 60 + HOME_S, shifts=(1,))
    assert len(best(problem((boards("a", 60, 60), late), shifts), A, B).runs) == 2
    tighter = boards("b", 59 + HOME_S, 59 + HOME_S, shifts=(1,))
    assert len(best(problem((boards("a", 60, 60), tighter), shifts), A, B).runs) == 1


def test_what_being_squeezed_costs_is_learnt_and_avoided():
    """Both runs are cheapest at the same time; beside the other one of them has to wait with somebody on board."""
    waits = ride("a", 1, 5, max_ride_s=900, pickup=evolve(ride().pickup, earliest_s=600, latest_s=900))
    waits = evolve(waits, delivery=evolve(waits.delivery, earliest_s=1_200, latest_s=1_200))
    fixed = boards("b", 60, 260)
    found = best(problem((waits, fixed)), A, B)
    assert found.score == (0, 0, 0, 2 * HOME_S)
    assert found.least_effort


def test_hours_hold_over_all_runs():
    of = problem((boards("a", 600, 600), boards("b", 9_000, 9_000)), needs=(Need("a", (0,), 1), Need("b", (1,), 2)))
    tight = evolve(of, budgets=(Budget("driver-s", 0, 86_400, 2 * HOME_S - 1),))
    assert best(tight, A, B).runs == ((0, B),)
    assert len(best(evolve(of, budgets=(Budget("driver-s", 0, 86_400, 2 * HOME_S),)), A, B).runs) == 2
    two_weeks = (Budget("driver-s", 0, 5_000, HOME_S), Budget("driver-s", 5_000, 86_400, HOME_S))
    assert len(best(evolve(of, budgets=two_weeks), A, B).runs) == 2


def test_where_a_run_may_or_may_not_count_towards_a_budget_nothing_is_claimed():
    of = problem((boards("a", 600, 5_000),), budgets=(Budget("driver-s", 0, 3_000, 0),))
    found = best(of, A)
    assert found is None or not found.most_served


def test_a_round_trip_is_taken_whole_or_not_at_all():
    of = problem((ride("there"), boards("back", 9_000, 9_000)), needs=(Need("n", (0, 1), 1),))
    assert best(of, A).runs == ()
    assert len(best(of, A, B).runs) == 2
