"""Later kinds respect what earlier ones propose, earlier ones only what later ones hold."""

import pytest

from engine import matchings
from engine.matchings.engaged import engaged
from events.vocabulary.needs import RideRequested, RideWithdrawn
from events.vocabulary.plans import AssignmentsRejected, PartyAsked
from tests.building import (
    MONDAY,
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
    rider,
    session,
    vehicle,
)
from tests.unit.engine.matchings.asking import week

START = at(MONDAY, "0:00")
MEETING = session("q/1", "10:00", "12:00", "m", helper="driver")
TARO = assignment("m", "taro", MEETING, party="requester")
HELP = (*rider("taro"), RideRequested("m", "taro", TUESDAY), proposed("q", (MEETING,), (TARO,), kind="later"))
RUN = one_way()
RIDE = (ride("n", "hana", ready=None), vehicle(), driver(), proposed("p", (RUN,), (assignment("n", "hana", RUN),)))
DAY_S = 86_400


@pytest.fixture(autouse=True)
def three_kinds(monkeypatch):
    monkeypatch.setattr(matchings, "KINDS", ("earlier", "transport", "later"))


def test_a_later_kind_sees_whom_an_earlier_one_would_take():
    found = engaged(known(RIDE), "later", START)
    assert set(found) == {"driver", "car", "hana"}
    assert found["driver"] == ((DAY_S + 34_800, DAY_S + 35_580),)
    assert found["hana"] == ((DAY_S + 34_980, DAY_S + 35_400),)


@pytest.mark.parametrize(
    "decision",
    [
        AssignmentsRejected("p", (occurrence("n"),), "office"),
        RideWithdrawn("n", "cancelled"),
        answered("p", occurrence("n"), "rider", "hana", "declined"),
        answered("p", RUN.run, "driver", "driver", "declined"),
    ],
)
def test_but_not_what_somebody_has_said_no_to(decision):
    assert engaged(known(RIDE, decision), "later", START) == {}


def test_an_earlier_kind_sees_only_what_is_held():
    assert engaged(known(RIDE, HELP), "transport", START) == {}
    held = engaged(known(RIDE, HELP, PartyAsked("q", "q/1", "helper", "driver")), "transport", START)
    assert held == {"driver": ((DAY_S + 36_000, DAY_S + 43_200),)}


def test_a_kind_is_not_engaged_by_itself():
    assert engaged(known(RIDE, PartyAsked("p", RUN.run, "driver", "driver")), "transport", START) == {}


def test_a_driver_held_as_a_helper_is_not_planned_as_a_driver_meanwhile():
    asked = PartyAsked("q", "q/1", "helper", "driver")
    facts = (ride("n", "hana", ready=None), vehicle(), driver())
    free = [(s.earliest_s, s.latest_s) for s in week(known(facts, HELP)).routing.shifts]
    taken = [(s.earliest_s, s.latest_s) for s in week(known(facts, HELP, asked)).routing.shifts]
    nine, ten, noon, five = (DAY_S + 3600 * hour for hour in (9, 10, 12, 17))
    assert free == [(nine, five)]
    assert taken == [(nine, ten), (noon, five)]
