"""Rides to a group: where a plan of them goes, told by the rooms that were approved when it was made."""

from attrs import evolve

from engine.matchings.meetings import Unsettled, approved_meetings, following, stands_at, unsettled
from events.vocabulary.values import Place
from tests.building import (
    TUESDAY,
    approved,
    assignment,
    known,
    one_way,
    proposed,
    ride,
    salon_wanted,
    session,
    venue,
)

TO_GROUP = (*ride("n", "hana", delivery=Place("喫茶みほんの住所", name="見本 サロン"), purpose="salon"),)
MEETING = session("meet", "10:00", "11:30", "s", venue="hall")
ROOM = (
    *salon_wanted("s", "yuki"),
    *venue("hall"),
    proposed("p/salons", (MEETING,), (assignment("s", "yuki", MEETING),), kind="salons"),
)
APPROVED = approved("p/salons", assignment("s", "yuki", MEETING))
RUN = one_way()
HOME, ROOM_PLACE = Place("hanaの家"), Place("hallの住所", name="見本 サロン（例示hall）")


def rides_made_on(position):
    return evolve(proposed("p/rides", (RUN,), (assignment("n", "hana", RUN),)), based_on=position)


def test_a_ride_goes_to_the_room_that_was_approved_under_the_names_of_both():
    state = known(TO_GROUP, ROOM, APPROVED)
    details = state.needs["n"].ride
    assert following(details, TUESDAY, approved_meetings(state)).delivery == ROOM_PLACE
    assert following(details, TUESDAY.replace(day=9), approved_meetings(state)) == details


def test_stops_of_a_plan_are_where_it_was_made_for():
    state = known(TO_GROUP, ROOM, APPROVED)
    last = state.approved["s@2026-12-08"].stamp.position
    for position, place in ((last, ROOM_PLACE), (last - 1, state.needs["n"].ride.delivery)):
        meetings = approved_meetings(state, position)
        assert [stands_at(state.needs["n"], stop, meetings) for stop in RUN.stops] == [HOME, place]


def test_a_plan_tells_the_meetings_whose_room_was_open_when_it_was_made():
    before = known(TO_GROUP, ROOM)
    assert unsettled(before, rides_made_on(99)) == (Unsettled("見本サロン", TUESDAY, since=False),)
    since = known(TO_GROUP, ROOM, APPROVED)
    at = since.approved["s@2026-12-08"].stamp.position
    assert unsettled(since, rides_made_on(at - 1)) == (Unsettled("見本サロン", TUESDAY, since=True),)
    assert unsettled(since, rides_made_on(at)) == ()


def test_a_ride_to_somewhere_else_is_no_matter_of_rooms():
    assert unsettled(known(ride("n", "hana"), ROOM), rides_made_on(99)) == ()
