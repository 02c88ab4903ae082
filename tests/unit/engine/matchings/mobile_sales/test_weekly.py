"""A truck's own week: owners who have not answered count by the chance of a yes."""

import pytest

from engine.matchings.mobile_sales.weekly import Shift, hoped, own_stops, own_week
from engine.problems.siting import Point, Scenario
from events.vocabulary.mobile_sales import BuyersCounted, LotStepTaken, TownCounted, TownHeard
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import MONDAY, TUESDAY, known, lot

TOWNS = (TownPoint("中島", 35.328, 139.375), TownPoint("松尾", 35.326, 139.386), TownPoint("元町", 35.327, 139.38))
TOLD = (TownHeard("r", "中島", 40, 20, "survey"), TownHeard("s", "松尾", 40, 20, "survey"))
HERE = (TownsListed(TOWNS, "見本"), TownCounted("中島", 400), TownCounted("松尾", 300), *TOLD)
LESS = lot("less", owner="ol", town="松尾")


def week(consent, until):
    """The city's truck on Monday from ten o'clock on; the lot near more people has an owner who has said so much."""
    state = known(HERE, lot("more", owner="om", town="中島", consent=consent), LESS)
    found = own_week(state, ("shonan",), "元町", Shift((MONDAY,), 600, until, 30), 1)
    return found, {visit.lot for visit in found.days[0].visits}


def test_a_town_is_covered_as_often_as_the_owners_near_to_it_agree():
    futures = (Scenario((), (0,)), Scenario((), (0, 1)), Scenario((), ()), Scenario((), (0,)))
    points = hoped((Point(10, (0, 1), 7), Point(9, (), 8)), futures)
    assert {point.sites: point.weight for point in points if point.neighbourhood == 7} == {(1,): 5, (): 2, (0, 1): 3}
    assert [(point.sites, point.weight) for point in points if point.neighbourhood == 8] == [((), 9)]


@pytest.mark.slow
def test_with_time_for_one_stop_a_sure_yes_near_fewer_people_is_better_than_a_doubtful_one_near_more():
    sure, visited = week("yes", 645)
    assert visited == {"more"}
    unsure, visited = week("unasked", 645)
    assert visited == {"less"}
    assert unsure.agreed == unsure.people < sure.people == sure.agreed


@pytest.mark.slow
def test_with_time_for_both_those_near_an_unsure_owner_count_by_her_chance():
    sure, _ = week("yes", 900)
    unsure, visited = week("negotiating", 900)
    assert visited == {"more", "less"}
    assert unsure.agreed == sure.people
    near_less = week("no", 900)[0].people
    expected = near_less + 0.6 * (sure.people - near_less)  # mobile_sales.consent_pm
    assert abs(unsure.people - expected) <= 0.1 * expected
    assert near_less < unsure.people <= unsure.most < sure.people


OPENED = (LESS, LotStepTaken("less", "ol", "opened", MONDAY))
MORE = lot("more", owner="om", town="中島")
SOLD = BuyersCounted("less", TUESDAY, 9)


@pytest.mark.slow
def test_a_stop_of_the_citys_own_truck_keeps_its_weekday_and_takes_its_time_of_the_day():
    def stops(*things):
        shift = Shift((MONDAY, TUESDAY), 600, 645, 30)
        days = own_week(known(HERE, MORE, OPENED, *things), ("shonan",), "元町", shift, 1).days
        return [[(visit.lot, visit.opened) for visit in day.visits] for day in days]

    assert stops(SOLD) == [[("more", False)], [("less", True)]]
    assert stops(BuyersCounted("less", MONDAY, 9)) == [[("less", True)], [("more", False)]]


def test_a_stop_whose_weekday_nobody_has_told_or_that_has_ended_is_not_the_trucks():
    assert own_stops(known(HERE, OPENED, SOLD)) == {"less": 1}
    assert own_stops(known(HERE, OPENED)) == {}
    assert own_stops(known(HERE, OPENED, SOLD, lot("less", owner="ol", town="松尾", consent="no"))) == {}
    assert own_stops(known(HERE, OPENED, SOLD, LotStepTaken("less", "ol", "ended", TUESDAY))) == {}
