"""Plans that are just allowed, plans that are just not, and what a plan covers, counted by hand."""

import pytest
from attrs import evolve

from engine.checks.siting import check, objective
from engine.checks.violation import Violation
from engine.problems.siting import Coverage, Distances, Sited, Week
from tests.unit.engine.small_siting import DOUBTFUL, MEDIAN, PLAIN, SLOTTED, WEEK, sites


@pytest.mark.parametrize(
    ("problem", "plan"),
    [
        (PLAIN, Sited(())),
        (PLAIN, Sited((0, 2))),
        (SLOTTED, Sited((0, 1), (0, 1))),
        (DOUBTFUL, Sited((1, 2))),
        (MEDIAN, Sited((0, 1))),
        (evolve(PLAIN, sites=sites(1)), Sited((1,))),
        (WEEK, Week(((0, 1, 2), ()))),
        (WEEK, Week(((1, 2), (0,)))),
    ],
)
def test_a_plan_within_the_rules_is_allowed(problem, plan):
    assert check(problem, plan) == ()


def test_a_day_of_exactly_the_drivers_hours_is_allowed_and_a_second_less_is_not_enough():
    day = Week(((0, 1, 2), ()))
    assert check(WEEK, day) == ()
    assert check(evolve(WEEK, days_s=(74, 50)), day) == (Violation("day.too_long", 1, run=0),)


def test_a_day_that_is_too_long_says_by_how_much():
    assert check(WEEK, Week(((), (0, 1, 2)))) == (Violation("day.too_long", 25, run=1),)


def test_a_visit_of_exactly_a_sites_hours_is_allowed_and_the_truck_waits_for_them():
    open_all_day = (((0, 75),), ((0, 50),))
    day = Week(((1,), ()))
    assert check(evolve(WEEK, windows=(open_all_day, (((20, 25),), ()), open_all_day)), day) == ()
    waiting = evolve(WEEK, windows=(open_all_day, (((0, 10), (50, 55)), ()), open_all_day))
    assert check(waiting, day) == ()
    assert check(evolve(waiting, days_s=(74, 50)), day) == (Violation("day.too_long", 1, run=0),)


def test_a_visit_a_second_after_a_sites_hours_says_how_late_it_is():
    late = evolve(WEEK, windows=((((0, 24),), ()),) * 3)
    assert check(late, Week(((1,), ()))) == (Violation("visit.outside_hours", 1, run=0, who=("site-1",)),)


@pytest.mark.parametrize(
    ("problem", "plan", "code"),
    [
        (PLAIN, Sited((3,)), "plan.unknown_site"),
        (PLAIN, Sited((-1,)), "plan.unknown_site"),
        (PLAIN, Sited((0,), (0,)), "plan.unknown_slot"),
        (SLOTTED, Sited((0,), ()), "plan.slots"),
        (SLOTTED, Sited((0,), (2,)), "plan.unknown_slot"),
        (WEEK, Week(((0,),)), "plan.days"),
        (WEEK, Week(((3,), ())), "plan.unknown_site"),
    ],
)
def test_what_the_problem_does_not_have_is_reported_and_nothing_else(problem, plan, code):
    codes = {violation.code for violation in check(problem, plan)}
    assert code in codes
    assert all(found.startswith("plan.") for found in codes)


def test_a_point_near_two_chosen_sites_counts_once():
    assert objective(PLAIN, Sited((0, 1))) == Coverage(0, 2 + 7, 0)


def test_nothing_chosen_covers_nothing():
    assert objective(PLAIN, Sited()) == Coverage(0, 21, 0)


def test_what_sites_cost_counts_beside_what_they_leave():
    priced = objective(evolve(PLAIN, sites=sites(2, cost=4)), Sited((0, 1)))
    assert (priced.must_left, priced.cost, priced.order()) == (1, 8, (1, 9 + 8))


def test_a_refusal_covers_nothing_and_the_worst_scenario_weighs_its_share():
    told = objective(DOUBTFUL, Sited((1, 2)))
    # neighbourhood 0: 3 near site 1; neighbourhood 1: 4 near site 1, 2 near site 2
    assert told.covered == (3 + 6, 2 * 3, 3 * 2)
    assert told.value == 500 * (9 + 6 + 6) + 500 * 3 * 6
    assert told.order() == (0, -told.value)


def test_each_point_goes_to_its_cheapest_site():
    assert objective(MEDIAN, Sited((0, 1))) == Distances(0, 0 + 0 + 5, 0)


def test_with_no_site_chosen_each_point_costs_what_its_dearest_would():
    assert objective(MEDIAN, Sited()) == Distances(0, 9 + 4 + 9, 0)


def test_a_week_covers_what_its_stops_cover():
    assert objective(WEEK, Week(((2,), (0,)))) == Coverage(0, 4 + 7, 0)
