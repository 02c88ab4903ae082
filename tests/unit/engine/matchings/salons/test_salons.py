"""Which group meets where: the rules of each room, months, last month's room, fair turns, and why somebody has none."""

from datetime import date

import pytest

from engine.explain import explain
from engine.matchings import salons
from engine.matchings.built import Horizon
from engine.matchings.salons.hours import room_hours_on
from engine.matchings.salons.occurrences import asked
from engine.problems.solving import Effort, never, silent
from events.vocabulary.plans import Obstacle
from events.vocabulary.salons import NthHours, TownPeople
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import (
    MONDAY,
    TUESDAY,
    approved,
    assignment,
    changed_setting,
    hours,
    known,
    proposed,
    salon_wanted,
    session,
    venue,
)

WEEK = Horizon(MONDAY, 7)
MONTH = Horizon(date(2026, 12, 1), 31)


def solved(state, horizon=WEEK):
    built = salons.problem(state, horizon, ("shonan",))
    found = salons.solve(built, seed=1, effort=Effort(40), stop=never, progress=silent)
    assert salons.check(built, found.plan) == ()
    return built, found


def rooms(*things, horizon=WEEK):
    """Occurrence -> room, as planned."""
    built, found = solved(known(*things), horizon)
    planned = salons.plan(built, found.plan, "p")
    return {each.occurrences[0]: each.uses[0].resource for each in planned.sessions}


def left(*things):
    built, found = solved(known(*things))
    return explain("salons", built, found, seed=1)


def days(*things):
    return [each.day.day for each in asked(known(*things), MONTH, ("shonan",))]


def test_each_week_and_the_second_of_a_month_fall_on_their_days():
    assert days(salon_wanted()) == [1, 8, 15, 22, 29]
    assert days(salon_wanted(nth=(2,))) == [8]
    assert days(salon_wanted(nth=(1, 5))) == [1, 29]


def test_a_group_that_meets_on_any_day_meets_once_a_month():
    state = known(salon_wanted(any_day=True, weekdays=()), venue(hours=hours(weekdays=(3,))))
    built, found = solved(state, MONTH)
    (held,) = salons.plan(built, found.plan, "p").sessions
    assert held.occurrences == ("s@2026-12-01",)
    assert held.starts.weekday() == 3


@pytest.mark.parametrize(
    ("group", "room", "code", "by"),
    [
        ({"participants": 21}, {}, "venue.capacity", 1),
        ({"details": {"needs": ("rail",)}}, {}, "venue.lacks_rail", 0),
        ({"details": {"needs": ("tatami|kitchen",)}}, {}, "venue.lacks_tatami", 0),
        ({"details": {"needs": ("floor",)}}, {"capacity": 23}, "venue.lacks_floor", 0),
        ({"details": {"parking": 3}}, {"parking": 1}, "venue.parking", 2),
        (
            {"details": {"needs": ("accessible_toilet",)}},
            {"has": ("accessible_toilet",), "step_cm": 15},
            "venue.step",
            15,
        ),
        ({"details": {"needs": ("no_step",)}}, {"step_cm": 2}, "venue.lacks_no_step", 0),
        ({"details": {"needs": ("sound",)}}, {"terms": ("quiet",)}, "venue.quiet", 0),
    ],
)
def test_a_room_that_would_not_do_is_named_with_its_reason(group, room, code, by):
    (why,) = left(salon_wanted(**group), venue(**room))
    assert why.strength == "alone"
    assert why.obstacles == (Obstacle("hall", "", code, by),)


@pytest.mark.parametrize(
    ("group", "room"),
    [
        ({"participants": 20}, {}),
        ({"details": {"needs": ("toilet",)}}, {"has": ("rail",)}),
        ({"details": {"needs": ("tatami|chairs",)}}, {}),
        ({"details": {"needs": ("floor",)}}, {"capacity": 24}),
        ({"details": {"parking": 3}}, {"parking": 3}),
        ({"details": {"needs": ("sound",)}}, {}),
        ({"details": {"needs": ("bright",)}}, {}),
    ],
)
def test_a_room_that_just_does_is_taken(group, room):
    assert rooms(salon_wanted(**group), venue(**room)) == {"s@2026-12-08": "hall"}


def test_a_room_is_not_to_be_had_when_it_is_shut_and_is_when_it_is_opened_for_the_month():
    shut = NthHours((2,), 1, 0, 720)
    assert room_hours_on(TUESDAY, venue(shut=(shut,))[1]) == ((720, 1020),)
    opened = venue(hours=hours(weekdays=(0,)), opened=(NthHours((2,), 1, 600, 840),))[1]
    assert room_hours_on(TUESDAY, opened) == ((600, 840),)
    assert room_hours_on(date(2026, 12, 15), opened) == ()
    (why,) = left(salon_wanted(), venue(shut=(shut,)))
    assert why.obstacles == (Obstacle("hall", "", "venue.other_hours"),)


def test_two_groups_do_not_share_a_room_at_one_time():
    both = (salon_wanted("a", "hana"), salon_wanted("b", "taro", participants=13), venue())
    assert rooms(*both) == {"b@2026-12-08": "hall"}
    (why,) = left(*both)
    assert (why.occurrence, why.strength, why.bound) == ("a@2026-12-08", "beside", True)
    assert [change.code for change in why.changes][:1] == ["salon.later"]


def test_who_speaks_for_two_groups_is_at_one_of_them():
    both = (salon_wanted("a"), salon_wanted("b", participants=13), venue("hall"), venue("shrine"))
    assert list(rooms(*both)) == ["b@2026-12-08"]


TOWNS = TownsListed(
    (TownPoint("中島", 35.33, 139.40), TownPoint("松尾", 35.34, 139.40), TownPoint("南湖", 35.33, 139.41)), "例"
)


def met_last_week(room):
    held = session("last", "10:00", "11:30", "s", day=date(2026, 12, 1), venue=room)
    named = assignment("s", "hana", held, day=date(2026, 12, 1), party="group")
    return proposed("old", (held,), (named,), kind="salons", first_day=date(2026, 11, 30)), approved("old", named)


def test_people_do_not_come_from_far_where_a_room_is_near():
    group = salon_wanted(details={"towns": (TownPeople("中島", 12),)})
    assert rooms(TOWNS, group, venue("far", town="松尾"), venue("near", town="中島")) == {"s@2026-12-08": "near"}


def test_last_months_room_is_kept_unless_another_one_gains_much():
    near, far = venue("near", town="中島"), venue("far", town="松尾")
    few = salon_wanted(participants=2, details={"towns": (TownPeople("中島", 2),)})
    assert rooms(TOWNS, few, near, far, met_last_week("far")) == {"s@2026-12-08": "far"}
    many = salon_wanted(details={"towns": (TownPeople("中島", 12),)})
    assert rooms(TOWNS, many, near, far, met_last_week("far")) == {"s@2026-12-08": "near"}


def test_lenders_take_turns():
    two = (salon_wanted("a", "hana"), salon_wanted("b", "taro", start="13:00", end="14:00"), venue("x"), venue("y"))
    assert sorted(rooms(*two).values()) == ["x", "y"]
    uneven = changed_setting("salon.fair", 0)
    assert len(rooms(*two, uneven)) == 2


def test_rides_that_a_room_would_need_are_counted():
    group = salon_wanted(details={"towns": (TownPeople("中島", 5), TownPeople("松尾", 7))})
    built, found = solved(known(TOWNS, group, venue(town="中島")))
    assert salons.objective(built, found.plan)["salon.rides"] == 7


def test_a_held_meeting_keeps_its_room():
    held = session("p/1", "10:00", "11:30", "s", venue="y")
    named = assignment("s", "hana", held, party="group")
    plan = (proposed("p", (held,), (named,), kind="salons"), approved("p", named))
    assert rooms(salon_wanted(), venue("x"), venue("y"), plan) == {"s@2026-12-08": "y"}


def test_what_stands_in_the_rest_does_not_change_the_row_of_a_group_or_room():
    before = salons.problem(known(salon_wanted(), venue()), WEEK, ("shonan",))
    after = salons.problem(known(salon_wanted(), venue(), met_last_week("hall")), WEEK, ("shonan",))
    same = {row.row: row.data for row in before.rows if row.row != "rest"}
    assert same == {row.row: row.data for row in after.rows if row.row != "rest"}


def test_a_plan_read_back_is_the_same_plan():
    built, found = solved(known(salon_wanted(), venue()))
    planned = salons.plan(built, found.plan, "p")
    recorded = proposed("p", planned.carriers, planned.assignments, kind="salons")
    assert salons.recheck(built, recorded, ()) == ()
