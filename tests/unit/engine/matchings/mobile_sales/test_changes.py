"""What small change would bring a round a stop: told where a second solve has shown it, with how many it reaches."""

import pytest
from attrs import evolve

from engine.explain.mobile_sales import explain
from engine.matchings import mobile_sales as kind
from engine.matchings.built import Horizon
from engine.problems.solving import never, silent
from events.vocabulary.mobile_sales import TownCounted, TownHeard
from events.vocabulary.plans import RuleSetAside
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import MONDAY, hours, known, lot, occurrence, truck

WEEK = Horizon(MONDAY, 7)
TOWNS = TownsListed((TownPoint("中島", 35.328, 139.375), TownPoint("松尾", 35.326, 139.386)), "見本")
HERE = (TOWNS, TownCounted("中島", 400), TownCounted("松尾", 300), TownHeard("r", "中島", 40, 20, "survey"))
ROUND = truck(most=1)


def built(*things):
    return kind.problem(known(HERE, *things), WEEK, ("shonan",))


def solved(of):
    return kind.solve(of, seed=1, effort=kind.default_effort(), stop=never, progress=silent)


def left(*things):
    of = built(*things)
    return explain(of, solved(of), seed=1)


@pytest.mark.parametrize(
    ("told", "code", "by"),
    [
        ({"spaces": 4}, "lot.smaller_would_do", 1),
        ({"hours": hours(weekdays=(0,))}, "lot.free_then", 0),
        ({"spaces": None}, "lot.measured", 0),
        ({"consent": "no"}, "lot.agrees", 0),
    ],
)
def test_what_alone_keeps_a_lot_away_is_the_change_that_would_help(told, code, by):
    (why,) = left(lot(town="中島", **told), ROUND)
    (change,) = why.changes
    assert (change.code, change.what, change.by) == (code, "lot", by)
    assert change.serves > 100


def test_what_two_rules_keep_away_is_helped_by_no_one_change():
    (why,) = left(lot(town="中島", spaces=4, consent="no"), ROUND)
    assert why.changes == ()


def test_a_lot_that_is_near_nobody_is_no_help():
    (why,) = left(lot(town="", spaces=4), ROUND)
    assert why.changes == ()


def test_a_lot_that_has_its_stop_already_does_not_leave_it_for_another_round():
    whys = left(lot(town="中島"), ROUND, truck("m", weekday=2, most=1))
    assert [why.need for why in whys] == ["m"]
    assert whys[0].changes == ()


def test_the_nearest_miss_is_tried_first_and_each_kind_of_change_is_told_once():
    lots = (lot(f"small{n}", owner=f"o{n}", town="中島", spaces=5 - n) for n in (2, 1, 3))
    (why,) = left(*lots, lot("no", owner="on", town="松尾", consent="no"), ROUND)
    assert [(each.code, each.what, each.by) for each in why.changes] == [
        ("lot.smaller_would_do", "small1", 1),
        ("lot.agrees", "no", 0),
    ]


def test_a_change_that_is_told_works_when_it_is_made():
    (why,) = left(lot(town="中島", spaces=4), ROUND)
    aside = RuleSetAside("room_for_the_truck_and_its_buyers", occurrence("n"))
    of = built(lot(town="中島", spaces=4), ROUND, aside)
    found = solved(of)
    assert explain(of, found, seed=1) == ()
    assert kind.objective(of, found.plan)["near_mean"] == pytest.approx(why.changes[0].serves, abs=1)


def test_the_changes_are_the_same_each_time():
    of = built(lot(town="中島", spaces=4), ROUND)
    assert explain(of, solved(of), seed=1) == explain(evolve(of), solved(of), seed=1)
