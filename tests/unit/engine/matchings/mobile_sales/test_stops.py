"""From a small state to a plan and back: who is near to what, which lot may have which stop, what is held stays."""

from datetime import timedelta

import pytest
from attrs import evolve

from engine.checks.siting import check as checked
from engine.matchings import mobile_sales as kind
from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.advice import Range, in_trouble
from engine.matchings.mobile_sales.consenting import owners_words
from engine.matchings.mobile_sales.eligibility import obstacles
from engine.matchings.mobile_sales.rounds import seats
from engine.matchings.mobile_sales.towns import estimated, near_lot
from engine.problems.solving import never, silent
from events.vocabulary.mobile_sales import BuyersCounted, LotStepTaken, Season, TownCounted, TownHeard
from events.vocabulary.plans import PartyAsked
from events.vocabulary.settings import TownDistricts, TownPoint, TownsAssigned, TownsListed
from tests.building import MONDAY, TUESDAY, hours, known, lot, minutes, proposed, truck

WEEK = Horizon(MONDAY, 7)
TOWNS = TownsListed((TownPoint("中島", 35.328, 139.375), TownPoint("松尾", 35.326, 139.386)), "見本")
PEOPLE = (TownCounted("中島", 400), TownCounted("松尾", 300))
TOLD = (TownHeard("r", "中島", 40, 20, "survey"), TownHeard("s", "松尾", 40, 20, "survey"))
HERE = (TOWNS, *PEOPLE, *TOLD)
SEAT = seats("n@2026-12-08", truck()[-1], TUESDAY, (minutes("10:00"),))[0]


def solved(state):
    built = kind.problem(state, WEEK, ("shonan",))
    plan = kind.solve(built, seed=1, effort=kind.default_effort(), stop=never, progress=silent).plan
    assert kind.check(built, plan) == ()
    return built, plan


def lots_of(built, plan):
    return [use.resource for each in kind.plan(built, plan, "p").sessions for use in each.uses]


@pytest.mark.parametrize(
    ("things", "code"),
    [
        (lot(consent="no"), "lot.refused"),
        (lot(spaces=4), "lot.too_small"),
        (lot(spaces=None), "lot.unmeasured"),
        (lot(hours=hours("10:01", "17:00")), "lot.hours"),
        (lot(hours=hours(weekdays=(0,))), "lot.hours"),
        (lot(shut=(Season(12, 8, 1, 5),)), "lot.shut"),
        ((lot(), LotStepTaken("lot", "owner", "opened", MONDAY)), "lot.opened"),
        ((lot(), LotStepTaken("lot", "owner", "ended", MONDAY)), "lot.ended"),
    ],
)
def test_a_lot_is_kept_away_by_one_rule(things, code):
    state = known(things)
    assert [each.code for each in obstacles(state, state.lots["lot"], SEAT)] == [code]


@pytest.mark.parametrize(
    "things",
    [
        lot(),
        lot(consent="unasked"),
        lot(spaces=5),
        lot(hours=hours("10:00", "10:30")),
        lot(shut=(Season(12, 9, 12, 7),)),
    ],
)
def test_a_lot_that_just_suits_is_not(things):
    state = known(things)
    assert obstacles(state, state.lots["lot"], SEAT) == ()


def test_the_lot_near_most_of_those_in_trouble_is_chosen():
    state = known(HERE, lot("a", owner="oa", town="中島"), lot("b", owner="ob", town="松尾"), truck(most=1))
    assert lots_of(*solved(state)) == ["a"]


def test_two_stops_reach_both_towns_and_a_second_lot_in_one_town_adds_nothing():
    lots = (lot(name, owner=f"o{name}", town=town) for name, town in (("a", "中島"), ("b", "松尾"), ("c", "中島")))
    built, plan = solved(known(HERE, tuple(lots), truck(most=3)))
    assert len(plan.sites) == 2
    assert set(lots_of(built, plan)) & {"b"}


def test_a_sure_yes_goes_before_an_owner_who_may_say_no():
    lots = (lot("a", owner="oa", town="中島", consent="unasked"), lot("b", owner="ob", town="中島"))
    assert lots_of(*solved(known(HERE, lots, truck(most=1)))) == ["b"]


def test_a_town_where_a_truck_stops_already_counts_no_more():
    lots = (lot("a", owner="oa", town="中島"), lot("b", owner="ob", town="松尾"))
    state = known(HERE, lots, truck(most=1, existing=("中島",)))
    assert lots_of(*solved(state)) == ["b"]


def test_a_town_within_a_walk_of_an_opened_stop_counts_no_more_and_one_further_away_does():
    near = TownPoint("浜見平", 35.3255, 139.3835)  # 230 m from 松尾, a kilometre from 中島
    towns = TownsListed((*TOWNS.towns, near), "見本")
    opened = (lot("open", owner="oo", town="松尾"), LotStepTaken("open", "oo", "opened", MONDAY))
    state = known(HERE, towns, TownCounted("浜見平", 500), opened, lot("a", town="中島"), truck(most=1))
    assert kind.problem(state, WEEK, ("shonan",)).towns == ("中島",)


def test_the_stops_of_a_round_move_for_a_lot_that_is_free_for_half_an_hour_only():
    lots = (lot("a", owner="oa", town="中島", hours=hours("10:40", "11:10")), lot("b", owner="ob", town="松尾"))
    built, plan = solved(known(HERE, lots, truck(most=2)))
    made = kind.plan(built, plan, "p").sessions
    assert {each.uses[0].resource for each in made} == {"a", "b"}
    assert [f"{each.starts:%H:%M}" for each in made if each.uses[0].resource == "a"] == ["10:40"]


def test_what_is_asked_keeps_its_stop():
    lots = (lot("a", owner="oa", town="中島"), lot("b", owner="ob", town="松尾"))
    before = known(HERE, lots, truck(most=1))
    built, plan = solved(known(HERE, lots[1], truck(most=1)))
    planned = kind.plan(built, plan, "p")
    asked = known(
        HERE, lots, truck(most=1),
        proposed("p", planned.sessions, planned.assignments, kind="mobile_sales"),
        PartyAsked("p", planned.sessions[0].session, "lot", "ob"),
    )  # fmt: skip
    assert lots_of(*solved(before)) == ["a"]
    assert lots_of(*solved(asked)) == ["b"]


def test_a_recorded_plan_is_checked_again_and_one_that_was_changed_is_caught():
    state = known(HERE, lot("a", owner="oa", town="中島"), truck(most=1))
    built, plan = solved(state)
    planned = kind.plan(built, plan, "p")
    made = proposed("p", planned.sessions, planned.assignments, kind="mobile_sales")
    assert kind.recheck(built, made, ()) == ()
    moved = evolve(planned.sessions[0], uses=(evolve(planned.sessions[0].uses[0], resource="elsewhere"),))
    assert [each.code for each in kind.recheck(built, evolve(made, sessions=(moved,)), ())] == ["plan.unknown_site"]
    assert kind.recheck(built, evolve(made, sessions=(moved,)), ("oa",)) == ()


def test_the_problem_is_the_same_each_time_and_nothing_asked_is_no_problem():
    state = known(HERE, lot("a", owner="oa", town="中島"), truck(most=1))
    one, other = (kind.problem(state, WEEK, ("shonan",)) for _ in range(2))
    assert [row.data for row in one.rows] == [row.data for row in other.rows]
    assert checked(one.uncertain, solved(state)[1]) == ()
    assert kind.problem(known(HERE, lot()), WEEK, ("shonan",)).asks_for_nothing


def test_buyers_at_an_opened_stop_tell_of_its_towns_and_of_their_district():
    opened = (lot("open", owner="oo", town="松尾"), LotStepTaken("open", "oo", "opened", MONDAY))
    bought = tuple(BuyersCounted("open", MONDAY - timedelta(days=7 * n), 45) for n in range(4))
    districts = TownsAssigned(tuple(TownDistricts(town.town, ("shonan",)) for town in TOWNS.towns), "見本")
    before, after = known(HERE, districts, opened), known(HERE, districts, opened, bought)
    (told,), (learnt,) = (near_lot(state, state.lots["open"], MONDAY, ("shonan",)) for state in (before, after))
    assert (told.town, learnt.town) == ("松尾", "松尾")
    assert learnt.mean > told.mean + 0.05
    (elsewhere,), (neighbour,) = (estimated(state, MONDAY, ("shonan",)) for state in (before, after))
    assert (elsewhere.town, neighbour.town) == ("中島", "中島")
    assert neighbour.mean > elsewhere.mean


def test_an_owners_yes_as_a_step_counts_until_a_newer_table_says_otherwise():
    agreed = LotStepTaken("lot", "owner", "owner", MONDAY)
    assert owners_words(known(lot(consent="negotiating"), agreed))["lot"] == "yes"
    assert owners_words(known(lot(consent="no"), agreed))["lot"] == "yes"
    assert owners_words(known(lot(consent="yes"), agreed, lot(consent="no")))["lot"] == "no"
    assert owners_words(known(lot(consent="unasked"), evolve(agreed, step="council")))["lot"] == "unasked"


def test_how_many_are_in_trouble_is_told_as_a_range_that_more_buyers_narrow():
    bought = tuple(BuyersCounted("lot", MONDAY - timedelta(days=7 * n), 20) for n in range(8))
    wide, narrow = (
        in_trouble(near_lot(state, state.lots["lot"], MONDAY, ("shonan",)))
        for state in (known(TOWNS, PEOPLE, lot(town="中島")), known(TOWNS, PEOPLE, lot(town="中島"), bought))
    )
    assert wide.low < wide.middle < wide.high
    assert narrow.high - narrow.low < wide.high - wide.low
    assert in_trouble(()) == Range(0, 0, 0)
