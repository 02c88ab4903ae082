"""Why a lot was not chosen: whom it would reach that no chosen one does, what it needs, what choosing it would cost."""

import pytest

from engine.checks.siting import check
from engine.explain.lots import lot_left
from engine.matchings import mobile_sales as kind
from engine.matchings.built import Horizon
from engine.problems.solving import never, silent
from events.vocabulary.mobile_sales import TownCounted, TownHeard
from events.vocabulary.plans import Change, Obstacle
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import MONDAY, hours, known, lot, truck

WEEK = Horizon(MONDAY, 7)
POINTS = (TownPoint("中島", 35.328, 139.375), TownPoint("松尾", 35.326, 139.386), TownPoint("柳島", 35.318, 139.378))
HEARD = (TownHeard("r", "中島", 40, 20, "survey"), TownHeard("q", "松尾", 40, 20, "survey"))
HERE = (TownsListed(POINTS, "見本"), TownCounted("中島", 400), TownCounted("松尾", 300), *HEARD)
ONE = (truck(most=1),)
BEST, OTHER = lot("best", town="中島"), lot("other", owner="o", town="松尾")


def left(which, *things, rounds=ONE):
    """Why this lot was left out, with the plan that leaves it out."""
    built = kind.problem(known(HERE, *rounds, *things), WEEK, ("shonan",))
    plan = kind.solve(built, seed=1, effort=kind.default_effort(), stop=never, progress=silent).plan
    assert check(built.uncertain, plan) == ()
    return lot_left(built, plan, which, seed=1), kind.objective(built, plan)["near_mean"]


def test_what_choosing_it_would_cost_is_what_the_plan_without_the_other_comes_to():
    why, now = left("other", BEST, OTHER)
    assert why.obstacles == ()
    assert (why.instead.out, why.instead.came, why.instead.change) == (("best",), (), None)
    _, then = left("other", OTHER, lot("elsewhere", owner="e"))
    assert why.instead.people == pytest.approx(then - now, abs=1)
    assert why.instead.people < 0
    assert why.instead.proven


def test_whom_it_would_reach_that_no_chosen_lot_does():
    why, _ = left("other", BEST, OTHER)
    (near,) = why.near
    assert (near.town, near.covered_by) == ("松尾", ())
    assert why.reach == why.margin == pytest.approx(near.people, abs=3)


def test_a_lot_beside_a_chosen_one_reaches_nobody_more():
    why, _ = left("twin", BEST, lot("twin", owner="o", town="中島", consent="unasked"))
    assert [each.covered_by for each in why.near] == [("best",)]
    assert (why.reach > 100, why.margin) == (True, 0)


@pytest.mark.parametrize(
    ("told", "obstacle", "change"),
    [
        ({"spaces": 4}, Obstacle("other", "", "lot.too_small", 1), Change("lot.smaller_would_do", "other", 1, 0)),
        ({"hours": hours(weekdays=(0,))}, Obstacle("other", "", "lot.hours"), Change("lot.free_then", "other", 0, 0)),
        ({"spaces": None}, Obstacle("other", "", "lot.unmeasured"), Change("lot.measured", "other", 0, 0)),
        ({"consent": "no"}, Obstacle("other", "", "lot.refused"), Change("lot.agrees", "other", 0, 0)),
    ],
)
def test_what_keeps_it_from_every_stop_and_what_it_would_bring_without_that(told, obstacle, change):
    why, _ = left("other", BEST, lot("other", owner="o", town="松尾", **told), rounds=(truck(most=2),))
    assert why.obstacles == (obstacle,)
    assert why.instead.change == change
    assert (why.instead.out, why.instead.people) == ((), pytest.approx(why.margin, abs=1))


def test_what_two_rules_keep_away_has_no_choice_that_has_it():
    why, _ = left("other", BEST, lot("other", owner="o", town="松尾", spaces=4, consent="no"))
    assert {each.code for each in why.obstacles} == {"lot.too_small", "lot.refused"}
    assert (why.instead, why.agreed) == (None, None)


def test_an_owner_who_has_not_answered_is_reckoned_with_both_ways():
    why, _ = left("other", BEST, lot("other", owner="o", town="松尾", consent="unasked"))
    assert 0 < why.consent_pm < 1000
    assert why.agreed.people > why.instead.people
    known_one, _ = left("other", BEST, OTHER)
    assert known_one.agreed is None
    assert why.agreed.people == pytest.approx(known_one.instead.people, abs=25)


def test_it_is_the_same_each_time():
    assert left("other", BEST, OTHER) == left("other", BEST, OTHER)
