"""The terms of lenders as promises: each with the smallest meeting that breaks it and one that just keeps it."""

from datetime import date, timedelta

import pytest

from engine.promises import promises, salons
from events.vocabulary.plans import PartyAsked
from events.vocabulary.salons import YearlyDays
from tests.building import (
    TUESDAY,
    answered,
    approved,
    assignment,
    changed_setting,
    known,
    proposed,
    salon_wanted,
    session,
    venue,
)
from tests.unit.engine.promises.broken_salons import meeting

COOKS = salon_wanted(details={"needs": ("chairs", "kitchen")})
LEVEL = salon_wanted(details={"needs": ("no_step",)})
ILL = changed_setting("salon.epidemic", True)
LATE = salon_wanted("s", start="15:30", end="17:00")


@pytest.mark.parametrize(
    ("rule", "breaks", "keeps"),
    [
        (
            "venue_allows_what_is_done",
            meeting(COOKS, venue(has=("chairs", "kitchen"), terms=("no_food",))),
            meeting(COOKS, venue(has=("chairs", "kitchen"))),
        ),
        (
            "venue_allows_what_is_done",
            meeting(salon_wanted(), venue(longest_min=89)),
            meeting(salon_wanted(), venue(longest_min=90)),
        ),
        (
            "venue_allows_what_is_done",
            meeting(salon_wanted(), venue(terms=("not_in_epidemic",)), ILL),
            meeting(salon_wanted(), venue(terms=("not_in_epidemic",))),
        ),
        ("venue_has_what_is_needed", meeting(LEVEL, venue(terms=("step_unsaid",))), meeting(LEVEL, venue())),
        (
            "venue_hours_are_kept",
            meeting(LATE, venue(terms=("done_by_end",)), start="15:30", end="17:00"),
            meeting(LATE, venue(), start="15:30", end="17:00"),
        ),
        (
            "venue_hours_are_kept",
            meeting(salon_wanted(), venue(closed_yearly=(YearlyDays(12, 8, 12, 8),))),
            meeting(salon_wanted(), venue(closed_yearly=(YearlyDays(12, 9, 12, 31),))),
        ),
    ],
)
def test_a_term_that_is_broken_is_found_and_one_that_is_kept_is_not(rule, breaks, keeps):
    assert [each.rule for each in breaks.answer()] == [rule]
    assert keeps.answer() == ()


HELD = session("q/1", "10:00", "11:30", "s", venue="hall")
NAMED = assignment("s", "hana", HELD, party="group")
PLAN = proposed("q", (HELD,), (NAMED,), kind="salons")
EIGHT = venue(notice_days=8)


def broken(*things):
    return [each.rule for each in promises(known(salon_wanted(), *things), (HELD,), (NAMED,))]


def test_the_first_day_on_which_a_lender_was_asked_counts():
    late = PartyAsked("q", "q/1", "venue", "lender-hall")
    assert broken(EIGHT, PLAN, late) == ["lender_hears_in_time"]
    assert broken(venue(notice_days=7), PLAN, late) == []


def test_a_lender_who_agrees_waives_her_notice_and_what_is_approved_stands():
    assert broken(EIGHT, PLAN, answered("q", "q/1", "venue", "lender-hall", "accepted")) == []
    assert broken(EIGHT, PLAN, answered("q", "q/1", "group", "hana", "accepted")) == ["lender_hears_in_time"]
    assert broken(EIGHT, PLAN, approved("q", NAMED)) == []


def test_how_often_a_room_is_lent_counts_what_is_promised_beside():
    later = session("p/1", "13:00", "14:30", "t", venue="hall")
    named = assignment("t", "taro", later, party="group")
    beside = (salon_wanted("t", "taro", "13:00", "14:30"), proposed("p", (later,), (named,), kind="salons"))
    assert broken(venue(monthly_limit=1), *beside) == []
    assert broken(venue(monthly_limit=1), *beside, approved("p", named)) == [salons.room_is_lent_so_often.__name__]
    assert broken(venue(monthly_limit=2), *beside, approved("p", named)) == []


@pytest.mark.parametrize("limit", ["weekly_limit", "daily_limit"])
def test_how_often_a_week_or_a_day_counts_what_is_promised_beside(limit):
    later = session("p/1", "13:00", "14:30", "t", venue="hall")
    named = assignment("t", "taro", later, party="group")
    plan = proposed("p", (later,), (named,), kind="salons")
    beside = (salon_wanted("t", "taro", "13:00", "14:30"), plan, approved("p", named))
    assert broken(venue(**{limit: 1}), *beside) == [salons.room_is_lent_so_often.__name__]
    assert broken(venue(**{limit: 2}), *beside) == []


def test_a_week_begins_on_monday_and_a_day_at_midnight():
    wednesday = session("p/1", "10:00", "11:30", "t", venue="hall", day=TUESDAY + timedelta(1))
    monday_after = session("p/1", "10:00", "11:30", "t", venue="hall", day=TUESDAY + timedelta(6))
    for later, limit, rules in (
        (wednesday, "daily_limit", []),
        (wednesday, "weekly_limit", ["room_is_lent_so_often"]),
        (monday_after, "weekly_limit", []),
    ):
        named = assignment("t", "taro", later, day=later.starts.date(), party="group")
        plan = proposed("p", (later,), (named,), kind="salons")
        group = salon_wanted("t", "taro", weekdays=(later.starts.weekday(),), nth=())
        assert broken(venue(**{limit: 1}), group, plan, approved("p", named)) == rules


def test_a_room_that_is_shut_on_holidays_keeps_its_hours_on_other_days_alone():
    day = date(2027, 1, 11)  # 成人の日
    held = session("q/1", "10:00", "11:30", "s", venue="hall", day=day)
    group, named = salon_wanted(weekdays=(0,), nth=()), assignment("s", "hana", held, day=day, party="group")
    for terms, rules in ((("not_on_holidays",), ["venue_hours_are_kept"]), ((), [])):
        found = promises(known(group, venue(terms=terms)), (held,), (named,))
        assert [each.rule for each in found] == rules
