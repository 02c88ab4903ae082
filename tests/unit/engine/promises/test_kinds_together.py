"""One person, several kinds: nobody is driver, rider, helper or host at the same hour; and who may be together."""

from attrs import evolve

from engine.promises import promises
from events.vocabulary.needs import RideRequested
from events.vocabulary.people import MeetingRefused
from tests.building import (
    TUESDAY,
    answered,
    approved,
    assignment,
    driver,
    known,
    occurrence,
    one_way,
    person,
    proposed,
    ride,
    rider,
    session,
    vehicle,
)

# Hana is driven from 9:40 to 9:53. Of what Taro asks for nothing but the day is known.
RUN = one_way()
HANA = assignment("n", "hana", RUN)
RIDES = (ride("n", "hana", ready=None), vehicle(), driver())
OTHER = (*rider("taro"), RideRequested("m", "taro", TUESDAY))


def meeting(start, *, end="12:00", name="q/1", **uses):
    return session(name, start, end, "m", **uses)


def broken(carriers, assignments, *things, within=None):
    return [each.rule for each in promises(known(RIDES, OTHER, *things), carriers, assignments, within=within)]


def taro(*sessions):
    return assignment("m", "taro", *sessions, party="requester")


def promised(*sessions):
    return proposed("q", sessions, (taro(*sessions),), kind="helpers"), approved("q", taro(*sessions))


def test_a_driver_is_nobodys_helper_meanwhile_in_one_plan():
    both = (RUN, meeting("9:52", helper="driver"))
    assert broken(both, (HANA, taro(both[1]))) == ["person_not_in_two_places"]


def test_the_moment_she_is_back_she_is_free():
    both = (RUN, meeting("9:53", helper="driver"))
    assert broken(both, (HANA, taro(both[1]))) == []


def test_a_driver_asked_to_drive_who_is_promised_as_a_helper_is_refused():
    assert broken((RUN,), (HANA,), *promised(meeting("9:00", end="9:41", helper="driver"))) == [
        "person_not_in_two_places"
    ]
    assert broken((RUN,), (HANA,), *promised(meeting("9:00", end="9:40", helper="driver"))) == []


def test_a_rider_is_no_host_while_she_is_away():
    assert broken((RUN,), (HANA,), *promised(meeting("9:45", host="hana"))) == ["person_not_in_two_places"]


def test_a_helper_asked_who_is_promised_as_a_driver_is_refused():
    drives = (proposed("p", (RUN,), (HANA,)), approved("p", HANA))
    ours = meeting("9:45", helper="driver")
    assert broken((ours,), (taro(ours),), *drives) == ["person_not_in_two_places"]


def test_a_helper_who_said_no_promises_nothing():
    ours = meeting("9:45", helper="driver")
    plan = proposed("q", (ours,), (taro(ours),), kind="helpers")
    yes = answered("q", occurrence("m"), "requester", "taro", "accepted")
    no = answered("q", "q/1", "helper", "driver", "declined")
    assert broken((RUN,), (HANA,), plan, yes) == ["person_not_in_two_places"]
    assert broken((RUN,), (HANA,), plan, yes, no) == []


def test_what_a_plan_carries_on_as_it_was_promised_stands_in_nobodys_way():
    before = meeting("9:00", end="9:30", helper="driver")
    after = evolve(before, session="r/1")
    changed = evolve(after, uses=(evolve(after.uses[0], resource="taro"),))
    ours = (one_way(start="9:20"),)
    hers = (assignment("n", "hana", *ours),)
    told = (*promised(before),)
    assert "person_not_in_two_places" in broken(ours, hers, *told, within=(*ours, changed))
    assert "person_not_in_two_places" not in broken(ours, hers, *told, within=(*ours, after))


def test_whoever_must_not_meet_is_not_brought_together_by_one_session_or_by_two_of_one_need():
    apart = (*person("jiro"), MeetingRefused("taro", "jiro"))
    ours = meeting("10:00", helper="jiro")
    assert broken((ours,), (taro(ours),), *apart) == ["nobody_meets_whom_she_must_not"]
    two = (meeting("10:00", helper="driver"), meeting("10:00", name="q/2", helper="jiro"))
    helpers = (*person("jiro"), MeetingRefused("driver", "jiro"))
    assert broken(two, (taro(*two),), *helpers) == ["nobody_meets_whom_she_must_not"]
    assert broken(two[:1], (taro(two[0]),), *helpers) == []
