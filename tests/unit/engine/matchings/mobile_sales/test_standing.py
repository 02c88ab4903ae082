"""An opened stop keeps its place: nobody else is offered it, and it is not proposed anew."""

from datetime import timedelta

from engine.matchings import mobile_sales as kind
from engine.matchings.built import Horizon
from engine.matchings.mobile_sales.standing import standing
from engine.problems.solving import never, silent
from events.vocabulary.mobile_sales import LotStepTaken, TownCounted, TownHeard
from events.vocabulary.plans import PlannedSession, Use
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import MONDAY, TUESDAY, approved, assignment, at, known, lot, occurrence, proposed, truck

TOWNS = TownsListed((TownPoint("中島", 35.328, 139.375), TownPoint("松尾", 35.326, 139.386)), "見本")
HERE = (TOWNS, TownCounted("中島", 400), TownCounted("松尾", 100), TownHeard("r", "中島", 40, 20, "survey"))
LOTS = (lot("more", owner="om", town="中島"), lot("less", owner="ol", town="松尾"))
OPENED = LotStepTaken("less", "ol", "opened", MONDAY)
BEFORE = TUESDAY - timedelta(7)


def approved_on(day, start="10:00", end="10:30", plan="p"):
    """A stop of the round at the lot ``less`` on a day, and its approval."""
    uses = (Use("lot", "less", "ol"),)
    session = PlannedSession(f"{plan}/1", (occurrence("n", day),), at(day, start), at(day, end), uses)
    named = assignment("n", "company", session, day=day, party="company")
    return proposed(plan, (session,), (named,), kind="mobile_sales"), approved(plan, named)


def solved(*things):
    built = kind.problem(known(HERE, LOTS, *things), Horizon(MONDAY, 7), ("shonan",))
    found = kind.solve(built, seed=1, effort=kind.default_effort(), stop=never, progress=silent)
    assert kind.check(built, found.plan) == ()
    sessions = kind.plan(built, found.plan, "q").sessions
    return built, {f"{each.starts:%H:%M}": each.uses[0].resource for each in sessions}


def test_its_place_in_a_round_of_one_stop_is_taken_and_a_lot_that_was_only_approved_has_none():
    assert solved(truck(most=1), approved_on(BEFORE))[1] == {"10:00": "more"}
    built, stops = solved(truck(most=1), approved_on(BEFORE), OPENED)
    assert stops == {}
    assert built.contradicting == ()


def test_the_other_places_of_its_round_are_offered_at_other_times():
    built, stops = solved(truck(most=2), approved_on(BEFORE, "11:00", "11:30"), OPENED)
    (seat,) = built.seats
    assert stops == {f"{seat.starts:%H:%M}": "more"}
    assert abs(seat.starts - at(TUESDAY, "11:00")) >= timedelta(minutes=40)


def test_it_stands_where_it_was_approved_last():
    state = known(LOTS, truck(), approved_on(BEFORE), approved_on(TUESDAY, "11:00", "11:30", plan="q"), OPENED)
    assert standing(state) == {"n": (("less", 660),)}


def test_what_was_approved_in_these_days_stays_in_the_plan():
    built, stops = solved(truck(most=1), approved_on(TUESDAY), OPENED)
    assert stops == {"10:00": "less"}
    assert built.contradicting == ()


def test_an_opened_stop_that_was_approved_nowhere_or_has_ended_takes_no_place():
    assert solved(truck(most=1), OPENED)[1] == {"10:00": "more"}
    ended = LotStepTaken("less", "ol", "ended", MONDAY)
    assert solved(truck(most=1), approved_on(BEFORE), OPENED, ended)[1] == {"10:00": "more"}
