"""Times of several runs together."""

from attrs import evolve

from engine.problems.routing import Budget
from engine.solvers.routing.clocking import Clash, Clocked, clocked
from engine.solvers.routing.ground import lay_out
from engine.solvers.routing.tours import Reckoning
from tests.unit.engine.small import problem, ride, shift

HOME_S = 660
OUT, BACK = (0, 1), (2, 3)


def boards(name, earliest_s, latest_s):
    return ride(name, pickup=evolve(ride().pickup, earliest_s=earliest_s, latest_s=latest_s))


def together(of, *runs):
    return clocked(Reckoning(lay_out(of)), [(0, stops) for stops in runs])


def test_runs_that_do_not_collide_keep_their_own_times():
    found = together(problem((boards("a", 600, 600), boards("b", 9_000, 9_000))), OUT, BACK)
    assert isinstance(found, Clocked)
    assert found.groups == ()


def test_runs_that_collide_follow_each_other():
    found = together(problem((boards("a", 600, 2_000), boards("b", 700, 2_000))), OUT, BACK)
    assert isinstance(found, Clocked)
    first, second = sorted(found.times, key=lambda time: time.leave_s)
    assert second.leave_s >= first.back_s
    assert found.groups == ((0, 1),)


def test_the_order_that_can_be_driven_is_found():
    found = together(problem((boards("a", 600, 2_000), boards("b", 600, 700))), OUT, BACK)
    assert isinstance(found, Clocked)
    assert found.times[1].back_s <= found.times[0].leave_s


def test_runs_that_cannot_follow_each_other_clash_for_sure():
    assert together(problem((boards("a", 600, 700), boards("b", 600, 700))), OUT, BACK) == Clash((0, 1), sure=True)


def test_rest_lies_between():
    of = problem((boards("a", 600, 600), boards("b", 600 + HOME_S, 600 + HOME_S + 100)), (shift(rest_s=50),))
    found = together(of, OUT, BACK)
    assert isinstance(found, Clocked)
    assert found.times[1].leave_s - found.times[0].back_s == 50


def test_hours_that_suffice_to_the_second_are_kept():
    of = problem((boards("a", 600, 600), boards("b", 9_000, 9_000)), budgets=(Budget("driver-s", 0, 86_400, 1_320),))
    assert isinstance(together(of, OUT, BACK), Clocked)


def test_hours_that_cannot_be_kept_clash():
    of = problem((boards("a", 600, 600), boards("b", 9_000, 9_000)), budgets=(Budget("driver-s", 0, 86_400, 1_319),))
    assert together(of, OUT, BACK) == Clash((0, 1), sure=False)
