"""Which group meets where: the rules of each room, months, last month's room, fair turns, and why somebody has none."""

from datetime import date

import pytest

from engine.explain import explain
from engine.matchings import salons
from engine.matchings.built import Horizon
from engine.matchings.salons.hours import room_hours_on
from engine.matchings.salons.occurrences import asked
from engine.problems.solving import Effort, never, silent
from events.vocabulary.imports import QuestionAnswered, QuestionAsked
from events.vocabulary.people import MeetingRefused
from events.vocabulary.plans import Obstacle, OverrideWords, PartyAsked, RuleSetAside
from events.vocabulary.salons import HostWithdrawn, NthHours, TownPeople, VenueWithdrawn
from events.vocabulary.settings import TownPoint, TownsListed
from tests.building import (
    MONDAY,
    TUESDAY,
    answered,
    approved,
    assignment,
    changed_setting,
    host,
    hours,
    known,
    occurrence,
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


def test_a_room_that_is_lent_no_more_is_not_to_be_had_and_says_so():
    (why,) = left(salon_wanted(), venue(), VenueWithdrawn("hall"))
    assert why.obstacles == (Obstacle("hall", "", "venue.withdrawn"),)


def test_a_lender_who_said_no_to_a_meeting_is_not_asked_for_it_again_and_still_for_another():
    asked_for = session("p/1", "10:00", "11:30", "s", venue="hall")
    named = assignment("s", "hana", asked_for, party="group")
    said_no = (
        proposed("p", (asked_for,), (named,), kind="salons"),
        PartyAsked("p", "p/1", "venue", "lender-hall"),
        answered("p", "p/1", "venue", "lender-hall", "declined"),
    )
    (why,) = left(salon_wanted(), venue(), said_no)
    assert why.obstacles == (Obstacle("hall", "", "venue.declined"),)
    later = salon_wanted("t", "taro", weekdays=(TUESDAY.weekday() + 1,))
    assert rooms(salon_wanted(), later, venue(), said_no) == {"t@2026-12-09": "hall"}


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


NEW = salon_wanted(seeks_host=True)


def sessions(*things, horizon=WEEK):
    built, found = solved(known(*things), horizon)
    return salons.plan(built, found.plan, "p").sessions


def used(*things, horizon=WEEK):
    """Who and what each meeting takes, by role."""
    return [{use.role: use.resource for use in each.uses} for each in sessions(*things, horizon=horizon)]


def test_a_new_salon_takes_a_room_and_a_host_together_and_not_who_asked_for_it():
    assert used(NEW, venue(), host()) == [{"venue": "hall", "host": "yuki"}]
    (session,) = sessions(NEW, venue(), host())
    assert {use.role: use.who for use in session.uses} == {"venue": "lender-hall", "host": "yuki"}


@pytest.mark.parametrize(
    ("led_by", "code"),
    [
        (host(hours=hours("9:00", "11:29")), "host.other_hours"),
        (host(details={"areas": ("松尾",)}), "host.areas"),
        ((*host(), HostWithdrawn("yuki")), "host.withdrawn"),
        ((*host(), MeetingRefused("hana", "yuki")), "host.must_not_meet"),
        ((), "host.nobody"),
    ],
)
def test_what_keeps_a_host_away_is_told(led_by, code):
    (only,) = left(NEW, venue(town="中島"), led_by)
    assert [each.code for each in only.obstacles] == [code]
    assert "salon.one_more_host" in [each.code for each in only.changes]


def test_a_host_leads_in_the_rooms_where_she_goes():
    rooms = (venue("near", town="松尾"), venue("far", town="中島"))
    assert used(NEW, *rooms, host(details={"areas": ("松尾",)})) == [{"venue": "near", "host": "yuki"}]


def test_a_host_is_at_one_meeting_at_a_time():
    both = (NEW, salon_wanted("t", "taro", seeks_host=True), venue(), venue("other"), host())
    assert len(used(*both)) == 1
    assert sorted(each["host"] for each in used(*both, host("mari"))) == ["mari", "yuki"]


def test_who_speaks_for_one_group_may_lead_another_at_another_time_only():
    hers = (salon_wanted("t", "yuki", "10:30", "12:00"), venue(), venue("other"), host())
    assert len(used(NEW, *hers)) == 1
    assert len(used(NEW, *(salon_wanted("t", "yuki", "13:00", "14:30"), *hers[1:]))) == 2


def test_a_host_leads_no_more_often_a_month_than_she_would():
    assert [len(used(NEW, venue(), host(monthly_limit=n), horizon=MONTH)) for n in (1, 2)] == [1, 2]


def test_turns_are_shared_among_hosts():
    led = [each["host"] for each in used(NEW, venue(), host(), host("mari"), horizon=MONTH)]
    assert sorted(map(led.count, {"yuki", "mari"})) == [2, 3]


def test_a_new_salon_may_begin_without_a_host_where_somebody_says_so():
    aside = RuleSetAside("new_salon_has_a_host", occurrence("s"), private=OverrideWords("世話は社協で"))
    assert used(NEW, venue(), aside) == [{"venue": "hall", "group": "hana"}]


COMING_OF_AGE = date(2027, 1, 11)  # 成人の日, a Monday
JANUARY = Horizon(COMING_OF_AGE, 7)
MONDAYS = salon_wanted(weekdays=(0,))
ASKED = QuestionAsked("q", occurrence("s", COMING_OF_AGE), "hana", "", "salon.on_holiday", ("meet", "no_meeting"))


def test_a_meeting_on_a_holiday_is_asked_about_first():
    built = salons.problem(known(MONDAYS, venue()), JANUARY, ("shonan",))
    assert [(each.occurrence, each.code) for each in built.questions] == [("s@2027-01-11", "salon.on_holiday")]
    assert built.occurrences == ()


@pytest.mark.parametrize(("answer", "meetings"), [("meet", 1), ("no_meeting", 0)])
def test_the_answer_about_a_holiday_decides(answer, meetings):
    state = known(MONDAYS, venue(), ASKED, QuestionAnswered("q", "hana", answer))
    built = salons.problem(state, JANUARY, ("shonan",))
    assert (len(built.occurrences), built.questions) == (meetings, ())


def test_a_group_that_meets_on_any_day_keeps_off_holidays():
    (only,) = asked(known(salon_wanted(weekdays=(), any_day=True)), JANUARY, ("shonan",))
    assert [day.day for day in only.days] == [12, 13, 14, 15, 16, 17]
