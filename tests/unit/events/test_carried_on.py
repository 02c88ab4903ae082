"""What was approved or pinned in an older plan stands in the newest one that leaves it as it was."""

from datetime import timedelta

import pytest
from attrs import evolve

from events.state.life import approved_by, status
from events.state.told import said
from events.vocabulary.plans import AssignmentPinned, AssignmentReleased
from tests.building import (
    BEGAN,
    MONDAY,
    TUESDAY,
    answered,
    approved,
    assignment,
    driver,
    known,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)

NAME = occurrence("n")
WEEK = (ride("n", "hana"), vehicle("car"), driver("driver"), driver("other"))


def plan(name: str, follows: str | None = None, **changes: str) -> object:
    run = one_way(f"{name}/1", **changes)
    return evolve(proposed(name, (run,), (assignment("n", "hana", run),)), follows=follows)


def of_monday(name: str, follows: str) -> object:
    """A plan of the day before, with nothing in it."""
    return evolve(proposed(name, (), ()), follows=follows, first_day=MONDAY, days=1)


FIRST = plan("p")
APPROVED = approved("p", *FIRST.assignments)


def stands(*later: object, last: str = "q") -> str:
    return status(known(WEEK, FIRST, APPROVED, later), last, NAME, BEGAN)


@pytest.mark.parametrize("start", ["9:40", "9:50", "9:30"])
def test_an_approved_ride_is_approved_in_the_plan_that_leaves_it_as_it_was(start):
    assert stands(plan("q", "p", start=start)) == "approved"


def test_a_ride_at_another_time_or_with_another_driver_is_not():
    assert stands(plan("q", "p", start="9:51")) == "proposed"
    assert stands(plan("q", "p", by="other")) == "proposed"


def test_what_was_let_go_again_is_not_approved():
    assert stands(AssignmentReleased("p", NAME), plan("q", "p")) == "proposed"


def test_an_older_plan_still_says_that_there_is_a_newer_one():
    state = known(WEEK, FIRST, APPROVED, plan("q", "p"), plan("r", "q"))
    assert [status(state, each, NAME, BEGAN) for each in "pqr"] == ["approved", "superseded", "approved"]


def test_a_plan_from_before_the_one_that_was_approved_counts_nothing_as_approved():
    second = plan("q", "p")
    state = known(WEEK, FIRST, second, approved("q", *second.assignments), plan("r", "q"))
    assert [approved_by(state, each) for each in "pqr"] == [(), (NAME,), (NAME,)]


def test_an_approved_ride_stays_approved_when_its_time_has_come():
    state = known(WEEK, FIRST, APPROVED, plan("q", "p"))
    assert status(state, "q", NAME, BEGAN + timedelta(days=30)) == "approved"


def test_a_pinned_ride_is_pinned_in_the_plan_that_leaves_it_as_it_was():
    state = known(WEEK, FIRST, AssignmentPinned("p", NAME), plan("q", "p"))
    assert status(state, "q", NAME, BEGAN) == "pinned"


def test_one_day_planned_again_forgets_nothing_that_was_said_of_another():
    yes = answered("p", NAME, "rider", "hana", "accepted")
    state = known(WEEK, FIRST, yes, of_monday("m", "p"), plan("q", "m"))
    answer = said(state, "q", NAME, "rider")
    assert answer is not None
    assert answer.status == "accepted"
    assert status(state, "q", NAME, BEGAN) == "accepted"


def test_the_same_day_planned_without_her_does():
    yes = answered("p", NAME, "rider", "hana", "accepted")
    without = evolve(proposed("m", (), ()), follows="p", first_day=TUESDAY, days=1)
    state = known(WEEK, FIRST, yes, without, plan("q", "m"))
    assert said(state, "q", NAME, "rider") is None
