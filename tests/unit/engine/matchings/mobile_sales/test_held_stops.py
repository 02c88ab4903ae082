"""What is held stays while it can; what cannot is named in its smallest sets; a promise set aside lets a lot in."""

import pytest

from engine.explain.mobile_sales import explain
from engine.matchings import mobile_sales as kind
from engine.matchings.built import Horizon
from engine.problems.solving import never, silent
from events.vocabulary.mobile_sales import LotStepTaken, TownCounted, TownHeard
from events.vocabulary.plans import (
    AssignmentPinned,
    AssignmentReleased,
    OverrideWords,
    PartyAsked,
    PlannedSession,
    RuleSetAside,
    Use,
)
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import (
    MONDAY,
    TUESDAY,
    answered,
    approved,
    assignment,
    at,
    hours,
    known,
    lot,
    occurrence,
    proposed,
    truck,
)

WEEK = Horizon(MONDAY, 7)
TOWNS = TownsListed((TownPoint("中島", 35.328, 139.375), TownPoint("松尾", 35.326, 139.386)), "見本")
HERE = (TOWNS, TownCounted("中島", 400), TownCounted("松尾", 100), TownHeard("r", "中島", 40, 20, "survey"))
MORE, LESS = lot("more", owner="om", town="中島"), lot("less", owner="ol", town="松尾")
THURSDAY = TUESDAY.replace(day=10)
TUE, THU = occurrence("n"), occurrence("m", THURSDAY)
ONE_STOP = truck(most=1)
LATER = truck("m", weekday=3, most=1)


def stop(name, where, owner, start="10:00", end="10:30", *, of=TUE, day=TUESDAY):
    return PlannedSession(name, (of,), at(day, start), at(day, end), (Use("lot", where, owner),))


def stopped(plan, need, *these, day=TUESDAY):
    """An older plan of one round."""
    named = assignment(need, "company", *these, day=day, party="company")
    return proposed(plan, these, (named,), kind="mobile_sales")


HELD_LESS = stopped("p", "n", stop("p/1", "less", "ol"))
PINNED = AssignmentPinned("p", TUE)


def solved(*things):
    state = known(HERE, *things)
    built = kind.problem(state, WEEK, ("shonan",))
    found = kind.solve(built, seed=1, effort=kind.default_effort(), stop=never, progress=silent)
    assert kind.check(built, found.plan) == ()
    return built, found


def stops(built, found):
    """Which lot has which stop."""
    made = kind.plan(built, found.plan, "q").sessions
    return {(each.occurrences[0], f"{each.starts:%H:%M}"): each.uses[0].resource for each in made}


def test_a_proposal_alone_holds_nothing_and_what_is_pinned_asked_accepted_or_approved_stays():
    assert stops(*solved(MORE, LESS, ONE_STOP, HELD_LESS)) == {(TUE, "10:00"): "more"}
    for holds in (
        PINNED,
        PartyAsked("p", "p/1", "lot", "ol"),
        answered("p", "p/1", "lot", "ol", "accepted"),
        approved("p", *HELD_LESS.assignments),
    ):
        built, found = solved(MORE, LESS, ONE_STOP, HELD_LESS, holds)
        assert stops(built, found) == {(TUE, "10:00"): "less"}
        assert built.contradicting == ()


def test_a_stop_that_was_let_go_is_free_again():
    assert stops(*solved(MORE, LESS, ONE_STOP, HELD_LESS, PINNED, AssignmentReleased("p", TUE))) == {
        (TUE, "10:00"): "more"
    }


def test_a_held_stop_keeps_its_time_though_a_lot_of_narrow_hours_would_move_it():
    narrow = lot("narrow", owner="on", town="中島", hours=hours("10:20", "10:50"))
    assert stops(*solved(LESS, narrow, truck(most=1), HELD_LESS, PINNED)) == {(TUE, "10:00"): "less"}
    assert stops(*solved(LESS, narrow, truck(most=1))) == {(TUE, "10:20"): "narrow"}


@pytest.mark.parametrize(
    "since",
    [
        lot("less", owner="ol", town="松尾", consent="no"),
        lot("less", owner="ol", town="松尾", spaces=4),
        lot("less", owner="ol", town="松尾", hours=hours("10:05", "12:00")),
        LotStepTaken("less", "ol", "ended", MONDAY),
        truck(most=1, start="10:05"),
        truck(most=1, weekday=2),
    ],
)
def test_a_held_stop_that_a_rule_has_come_to_forbid_is_named_and_another_takes_its_place(since):
    built, found = solved(MORE, LESS, ONE_STOP, HELD_LESS, PINNED, since)
    comes = bool(built.occurrences) and built.occurrences[0].occurrence == TUE
    assert built.contradicting == (((TUE,),) if comes else ())
    assert set(stops(built, found).values()) == {"more"}


def test_with_no_other_lot_the_reason_says_that_what_it_was_held_to_is_not_possible():
    built, found = solved(LESS, ONE_STOP, HELD_LESS, PINNED, lot("less", owner="ol", town="松尾", spaces=4))
    (left,) = explain(built, found, seed=1)
    assert {each.code for each in left.obstacles} == {"lot.too_small", "held.impossible"}


def test_a_lot_held_to_two_rounds_is_named_with_both_and_keeps_the_one_that_was_said_yes_to():
    later = stopped("q", "m", stop("q/1", "less", "ol", of=THU, day=THURSDAY), day=THURSDAY)
    both = (MORE, LESS, ONE_STOP, LATER, HELD_LESS, later)
    built, found = solved(*both, PINNED, AssignmentPinned("q", THU))
    assert [set(each) for each in built.contradicting] == [{TUE, THU}]
    assert sorted(stops(built, found).values()) == ["less", "more"]
    built, found = solved(*both, PINNED, answered("q", "q/1", "lot", "ol", "accepted"))
    assert stops(built, found) == {(TUE, "10:00"): "more", (THU, "10:00"): "less"}
    assert [set(each) for each in built.contradicting] == [{TUE, THU}]


def test_two_lots_held_to_a_round_that_has_become_shorter_are_not_kept_both():
    plan = stopped("p", "n", stop("p/1", "less", "ol"), stop("p/2", "more", "om", "11:30", "12:00"))
    built, found = solved(MORE, LESS, truck(), plan, PINNED)
    assert sorted(stops(built, found).values()) == ["less", "more"]
    assert built.contradicting == ()
    built, found = solved(MORE, LESS, ONE_STOP, plan, PINNED)
    assert built.contradicting != ()
    assert len(found.plan.sites) == 1


def test_an_owner_who_said_no_to_one_stop_is_not_asked_for_the_next_day_until_the_table_says_otherwise():
    no = answered("p", "p/1", "lot", "ol", "declined")
    both = (LESS, ONE_STOP, LATER, HELD_LESS, PartyAsked("p", "p/1", "lot", "ol"), no)
    assert stops(*solved(*both)) == {}
    again = lot("less", owner="ol", town="松尾", consent="negotiating", hours=hours(weekdays=(3,)))
    assert stops(*solved(*both, again)) == {(THU, "10:00"): "less"}


def test_an_owner_whose_yes_was_heard_is_reckoned_with_though_the_table_says_nobody_asked():
    unasked = lot("less", owner="ol", town="松尾", consent="unasked")
    heard = solved(unasked, ONE_STOP, LATER, HELD_LESS, answered("p", "p/1", "lot", "ol", "accepted"))[0]
    assert heard.consent == (1000,)
    assert solved(unasked, ONE_STOP)[0].consent == (300,)


SMALL = lot("small", owner="os", town="中島", spaces=4)


def aside(rule, target=TUE):
    return RuleSetAside(rule, target, private=OverrideWords("軽トラックで来てもらう"))


def test_a_lot_that_is_too_small_has_a_stop_where_somebody_set_that_promise_aside():
    assert stops(*solved(SMALL, ONE_STOP)) == {}
    assert stops(*solved(SMALL, ONE_STOP, aside("room_for_the_truck_and_its_buyers"))) == {(TUE, "10:00"): "small"}


@pytest.mark.parametrize(
    "other",
    [
        aside("lot_hours_kept"),
        aside("room_for_the_truck_and_its_buyers", THU),
        aside("owner_has_not_refused"),
    ],
)
def test_another_promise_or_another_round_set_aside_lets_no_lot_in(other):
    assert stops(*solved(SMALL, lot("no", owner="ox", town="中島", consent="no"), ONE_STOP, other)) == {}


def test_a_lot_outside_its_hours_has_a_stop_where_they_were_set_aside():
    shut = lot("shut", owner="os", town="中島", hours=hours("13:00", "14:00"))
    assert stops(*solved(shut, ONE_STOP)) == {}
    assert stops(*solved(shut, ONE_STOP, aside("lot_hours_kept"))) == {(TUE, "10:00"): "shut"}
