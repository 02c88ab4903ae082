"""What lenders ask for, in plans: each term keeps a group away that would break it, and no other, with its reason."""

from datetime import date, timedelta

import pytest

from engine.explain import explain
from engine.matchings import salons
from engine.matchings.built import Horizon
from engine.matchings.salons.hours import room_hours_on
from engine.problems.solving import Effort, never, silent
from events.vocabulary.plans import Obstacle, OverrideWords, PartyAsked, RuleSetAside
from events.vocabulary.salons import YearlyDays
from tests.building import (
    MONDAY,
    TUESDAY,
    answered,
    approved,
    assignment,
    changed_setting,
    known,
    occurrence,
    proposed,
    salon_wanted,
    session,
    venue,
)

WEEK, MONTH = Horizon(MONDAY, 7), Horizon(date(2026, 12, 1), 31)
KITCHEN = {"details": {"needs": ("kitchen",)}, "has": ("kitchen",)}


def solved(*things, horizon=WEEK):
    built = salons.problem(known(*things), horizon, ("shonan",))
    found = salons.solve(built, seed=1, effort=Effort(40), stop=never, progress=silent)
    assert salons.check(built, found.plan) == ()
    return built, found


def meetings(*things, horizon=WEEK):
    built, found = solved(*things, horizon=horizon)
    return len(salons.plan(built, found.plan, "p").sessions)


def why(*things, horizon=WEEK):
    built, found = solved(*things, horizon=horizon)
    return [each.obstacles for each in explain("salons", built, found, seed=1)]


@pytest.mark.parametrize(
    ("group", "room", "code", "by"),
    [
        ({"details": {"needs": ("kitchen",)}}, {"has": ("kitchen",), "terms": ("no_food",)}, "venue.no_food", 0),
        ({"details": {"food": "卵"}}, {"terms": ("no_food",)}, "venue.no_food", 0),
        ({}, {"longest_min": 89}, "venue.longest", 1),
        ({"details": {"needs": ("no_step",)}}, {"terms": ("step_unsaid",)}, "venue.step_unsaid", 0),
        ({}, {"notice_days": 8}, "venue.notice", 1),
        ({"start": "15:00", "end": "16:31"}, {"terms": ("done_by_end",)}, "venue.clear_up", 0),
        ({}, {"closed_yearly": (YearlyDays(12, 8, 12, 8),)}, "venue.other_hours", 0),
        ({}, {"monthly_limit": 0}, "venue.monthly", 0),
        ({}, {"weekly_limit": 0}, "venue.weekly", 0),
        ({}, {"daily_limit": 0}, "venue.daily", 0),
    ],
)
def test_a_term_that_would_be_broken_is_the_reason(group, room, code, by):
    assert why(salon_wanted(**group), venue(**room)) == [(Obstacle("hall", "", code, by),)]


@pytest.mark.parametrize(
    ("group", "room"),
    [
        ({}, {"terms": ("no_food", "no_alcohol", "members_only")}),
        ({}, {"longest_min": 90}),
        ({}, {"terms": ("step_unsaid",)}),
        ({}, {"notice_days": 7}),
        ({"start": "15:00", "end": "16:30"}, {"terms": ("done_by_end",)}),
        ({"start": "15:30", "end": "17:00"}, {}),
        ({}, {"closed_yearly": (YearlyDays(12, 9, 12, 7),)}),
        ({}, {"terms": ("not_in_epidemic",)}),
        ({}, {"monthly_limit": 1}),
        ({}, {"weekly_limit": 1}),
        ({}, {"daily_limit": 1}),
        ({}, {"terms": ("not_on_holidays",)}),
    ],
)
def test_a_term_that_is_just_kept_keeps_nobody_away(group, room):
    assert meetings(salon_wanted(**group), venue(**room)) == 1


def test_an_epidemic_shuts_the_rooms_of_those_who_say_so_from_its_day_on():
    room = venue(terms=("not_in_epidemic",))
    ill = changed_setting("salon.epidemic", True, since=TUESDAY)
    assert why(salon_wanted(), room, ill) == [(Obstacle("hall", "", "venue.epidemic"),)]
    assert meetings(salon_wanted(), venue(), ill) == 1
    assert meetings(salon_wanted(), room, changed_setting("salon.epidemic", True, since=TUESDAY + timedelta(1))) == 1


def test_a_group_that_meets_on_any_day_takes_one_that_is_far_enough_away():
    any_day = salon_wanted(any_day=True, weekdays=())
    built, found = solved(any_day, venue(notice_days=20), horizon=MONTH)
    (held,) = salons.plan(built, found.plan, "p").sessions
    assert held.starts.date() >= date(2026, 12, 21)


def test_a_room_is_lent_no_more_often_a_month_than_told():
    weekly = salon_wanted(weekdays=(1,))
    assert [meetings(weekly, venue(monthly_limit=n), horizon=MONTH) for n in (1, 3, None)] == [1, 3, 5]


def test_a_room_is_lent_no_more_often_a_week_than_told():
    twice = salon_wanted(weekdays=(1, 3), nth=())
    assert [meetings(twice, venue(weekly_limit=n)) for n in (1, 2, None)] == [1, 2, 2]
    assert meetings(salon_wanted(weekdays=(1,)), venue(weekly_limit=1), horizon=MONTH) == 5
    assert why(twice, venue(weekly_limit=1)) == [(Obstacle("hall", "", "venue.weekly"),)]


def test_a_room_takes_so_many_groups_a_day():
    morning, afternoon = salon_wanted(), salon_wanted("t", "taro", "13:00", "14:30")
    assert [meetings(morning, afternoon, venue(daily_limit=n)) for n in (1, 2, None)] == [1, 2, 2]
    assert why(morning, afternoon, venue(daily_limit=1)) == [(Obstacle("hall", "", "venue.daily"),)]


def test_what_is_held_outside_the_horizon_counts_in_its_week():
    held = session("p/1", "10:00", "11:30", "s", venue="hall", group="hana")
    named = assignment("s", "hana", held, party="group")
    twice = salon_wanted(weekdays=(1, 3), nth=())
    before = (proposed("p", (held,), (named,), kind="salons"), approved("p", named))
    from_wednesday = Horizon(TUESDAY + timedelta(1), 4)
    assert meetings(twice, venue(weekly_limit=2), *before, horizon=from_wednesday) == 1
    assert why(twice, venue(weekly_limit=1), *before, horizon=from_wednesday)[0][0].code == "venue.weekly"


def test_a_room_that_is_shut_on_holidays_is_not_lent_on_one():
    new_year = Horizon(date(2027, 1, 11), 1)  # 成人の日, a Monday
    group = salon_wanted(weekdays=(0,), nth=())
    open_all = changed_setting("closed.holidays", False)
    assert meetings(group, venue(), open_all, horizon=new_year) == 1
    assert why(group, venue(terms=("not_on_holidays",)), open_all, horizon=new_year) == [
        (Obstacle("hall", "", "venue.holiday"),)
    ]


HELD = session("p/1", "10:00", "11:30", "s", venue="hall", group="hana")
NAMED = assignment("s", "hana", HELD, party="group")
PLAN = proposed("p", (HELD,), (NAMED,), kind="salons")
LATE = venue(notice_days=8)


def test_who_has_agreed_or_is_approved_is_not_asked_for_notice_any_more():
    assert meetings(salon_wanted(), LATE, PLAN, answered("p", "p/1", "venue", "lender-hall", "accepted")) == 1
    assert meetings(salon_wanted(), LATE, PLAN, approved("p", NAMED)) == 1


def test_who_was_asked_too_late_was_not_asked_in_time():
    asked = PartyAsked("p", "p/1", "venue", "lender-hall")
    assert meetings(salon_wanted(), venue(notice_days=7), PLAN, asked) == 1
    assert why(salon_wanted(), LATE)[0][0].code == "venue.notice"


def test_a_promise_set_aside_lets_the_group_meet():
    aside = RuleSetAside("lender_hears_in_time", occurrence("s"), private=OverrideWords("会長に電話して了解をもらった"))
    assert meetings(salon_wanted(), LATE, aside) == 1


@pytest.mark.parametrize(("day", "shut"), [((12, 28), False), ((12, 29), True), ((1, 3), True), ((1, 4), False)])
def test_days_of_every_year_go_over_its_turn(day, shut):
    room = venue(closed_yearly=(YearlyDays(12, 29, 1, 3),))[1]
    on = date(2026 + (day[0] == 1), *day)
    assert (room_hours_on(on, room) == ()) is shut
