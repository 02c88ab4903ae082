"""What was said of an older plan holds for the same part of the plan that follows it, and for no other."""

from datetime import timedelta

import pytest
from attrs import evolve

from events.state.told import change, ride_told, said
from events.vocabulary.plans import PartyAsked, PlannedSession, Use
from tests.building import (
    TUESDAY,
    answered,
    assignment,
    at,
    driver,
    known,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)

NAME = occurrence("n")
WEEK = (ride("n", "hana"), vehicle("car"), vehicle("van"), driver("driver"), driver("other"))
SAID = (
    answered("p", NAME, "rider", "hana", "accepted"),
    answered("p", "p/1", "driver", "driver", "accepted"),
    PartyAsked("p", "p/1", "lender", "lender"),
)


def plan(name: str, follows: str | None = None, **changes: str) -> object:
    run = one_way(f"{name}/1", **changes)
    return evolve(proposed(name, (run,), (assignment("n", "hana", run),)), follows=follows)


def stand(*later: object, last: str = "q") -> dict[str, str]:
    """Where rider, driver and lender stand on the last plan, after all had been asked or had accepted in the first."""
    state = known(WEEK, plan("p"), SAID, later)
    targets = {"rider": NAME, "driver": f"{last}/1", "lender": f"{last}/1"}
    found = {party: said(state, last, target, party) for party, target in targets.items()}
    return {party: answer.status for party, answer in found.items() if answer is not None}


EVERYBODY = {"rider": "accepted", "driver": "accepted", "lender": "asked"}


@pytest.mark.parametrize("start", ["9:40", "9:50", "9:30"])
def test_the_same_run_within_the_tolerance_needs_no_second_call(start):
    assert stand(plan("q", "p", start=start)) == EVERYBODY


@pytest.mark.parametrize("start", ["9:51", "9:29"])
def test_a_minute_more_is_another_run_for_everybody(start):
    assert stand(plan("q", "p", start=start)) == {}


def test_another_driver_is_new_to_the_rider_and_no_news_to_the_lender():
    assert stand(plan("q", "p", by="other")) == {"lender": "asked"}


def test_another_vehicle_is_new_to_everybody():
    assert stand(plan("q", "p", car="van")) == {}


def test_a_plan_that_follows_no_other_inherits_nothing():
    assert stand(plan("q")) == {}


def test_small_steps_do_not_add_up():
    assert stand(plan("q", "p", start="9:48"), plan("r", "q", start="9:56"), last="r") == {}
    assert stand(plan("q", "p", start="9:45"), plan("r", "q", start="9:50"), last="r") == EVERYBODY


def test_what_was_said_last_of_the_plan_itself_counts():
    no = answered("q", "q/1", "driver", "driver", "declined")
    assert stand(plan("q", "p"), no) == {**EVERYBODY, "driver": "declined"}


def test_somebody_else_on_board_is_news_to_the_driver_and_none_to_the_lender():
    assert stand(plan("q", "p", need="m", who="taro")) == {"lender": "asked"}


def session(name: str, follows: str | None = None, *, start: str = "9:00", helper: str = "mamoru") -> object:
    visit = PlannedSession(
        f"{name}/1", (NAME,), at(TUESDAY, start), at(TUESDAY, "10:00"), (Use("helper", helper, helper),)
    )
    served = evolve(assignment("n", "hana"), runs=(f"{name}/1",), party="requester")
    return evolve(proposed(name, (), (served,)), sessions=(visit,), follows=follows)


@pytest.mark.parametrize(
    ("later", "status"),
    [({}, "accepted"), ({"start": "9:10"}, "accepted"), ({"start": "9:11"}, None), ({"helper": "minoru"}, None)],
)
def test_a_visit_by_the_same_helper_at_the_same_time_needs_no_second_call(later, status):
    yes = answered("p", "p/1", "helper", "mamoru", "accepted")
    state = known(WEEK, session("p"), yes, session("q", "p", **later))
    found = said(state, "q", "q/1", "helper")
    assert (found.status if found else None) == status


def stops(name: str, *lots: str):
    """A company's day: so many stops, the first at 9:00, one an hour."""
    visits = tuple(
        PlannedSession(
            f"{name}/{n}", (NAME,), at(TUESDAY, f"{9 + n}:00"), at(TUESDAY, f"{9 + n}:30"), (Use("lot", lot, lot),)
        )
        for n, lot in enumerate(lots)
    )
    made = proposed(name, visits, (assignment("n", "company", *visits),), kind="mobile_sales")
    return ride_told(known(made).plans[name], NAME)


def test_places_are_told_in_the_order_of_their_times():
    told = stops("p", "z", "a", "m")
    assert told.uses == (("lot", "z"), ("lot", "a"), ("lot", "m"))
    assert [each.hour for each in told.pickups] == [9, 10, 11]


def test_the_same_places_at_each_others_times_are_a_change_of_time():
    no_time = timedelta(0)
    assert change(stops("p", "a", "z"), stops("q", "z", "a"), no_time) == "time"
    assert change(stops("p", "a", "z"), stops("q", "a", "m"), no_time) == "lot"
    assert change(stops("p", "a", "z"), stops("q", "a", "z"), no_time) is None
