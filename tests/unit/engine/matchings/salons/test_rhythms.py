"""Every other week, twice a month, so often in one room, working days first: which meetings fall where, and why not."""

from datetime import date

import pytest
from attrs import evolve

from engine.explain import explain
from engine.matchings import salons
from engine.matchings.built import Horizon
from engine.matchings.salons.occurrences import asked
from engine.matchings.salons.rhythm import part_from, part_of
from engine.matchings.salons.terms import lender_would_rather_not
from engine.problems.solving import Effort, never, silent
from events.vocabulary.plans import Change, Obstacle, OverrideWords, RuleSetAside
from events.vocabulary.salons import TownPeople
from events.vocabulary.values import Availability, DayHours
from tests.building import (
    MONDAY,
    TUESDAY,
    approved,
    assignment,
    hours,
    known,
    occurrence,
    proposed,
    salon_wanted,
    session,
    venue,
)

MONTH, WEEK = Horizon(date(2026, 12, 1), 31), Horizon(MONDAY, 7)
TWICE = {"any_day": True, "weekdays": (), "times_a_month": 2}


def days(*things, horizon=MONTH):
    return [each.day.day for each in asked(known(*things), horizon, ("shonan",))]


def solved(*things, horizon=MONTH):
    built = salons.problem(known(*things), horizon, ("shonan",))
    found = salons.solve(built, seed=1, effort=Effort(40), stop=never, progress=silent)
    assert salons.check(built, found.plan) == ()
    assert found.proven
    return built, found


def meets(*things, horizon=MONTH):
    """(day, room) of each meeting."""
    built, found = solved(*things, horizon=horizon)
    planned = salons.plan(built, found.plan, "p").sessions
    return [(each.starts.day, next(u.resource for u in each.uses if u.role == "venue")) for each in planned]


def why(*things, horizon=MONTH):
    built, found = solved(*things, horizon=horizon)
    return explain("salons", built, found, seed=1)


def held_on(day, part=None, need="s", who="hana", start="10:00", end="11:30"):
    """A meeting of that day in the hall, approved, as the one of its month's part where that is told."""
    held = session(f"{need}/1", start, end, venue="hall", day=day)
    held = evolve(held, occurrences=(occurrence(need, part or day),))
    named = assignment(need, who, held, day=part or day, party="group")
    plan = f"p-{need}"
    return (proposed(plan, (held,), (named,), kind="salons"), approved(plan, named))


def test_every_other_week_falls_on_every_other_tuesday():
    """The request's first day is the first of December."""
    assert days(salon_wanted(every_weeks=2)) == [1, 15, 29]
    assert days(salon_wanted(every_weeks=3)) == [1, 22]
    assert days(salon_wanted(every_weeks=2), horizon=WEEK) == []
    assert days(salon_wanted(every_weeks=2), horizon=Horizon(date(2027, 1, 1), 31)) == [12, 26]


@pytest.mark.parametrize(("times", "firsts"), [(1, [1]), (2, [1, 16]), (3, [1, 11, 21]), (4, [1, 8, 16, 23])])
def test_a_month_has_as_many_parts_as_there_are_meetings(times, firsts):
    assert sorted({part_of(date(2026, 12, day), times).day for day in range(1, 32)}) == firsts


def test_a_part_ends_where_the_next_begins_or_the_month_does():
    assert part_from(date(2026, 12, 1), 2) == (date(2026, 12, 1), date(2026, 12, 15))
    assert part_from(date(2026, 12, 16), 2) == (date(2026, 12, 16), date(2026, 12, 31))
    assert part_from(date(2027, 2, 16), 2)[1] == date(2027, 2, 28)
    assert part_from(date(2026, 12, 1), 1)[1] == date(2026, 12, 31)


def test_a_group_meets_twice_a_month_once_in_each_half_and_not_twice_in_a_row():
    only = venue(hours=hours(weekdays=(1, 2)))  # Tuesdays and Wednesdays
    (first, _), (second, _) = meets(salon_wanted(**TWICE), only)
    assert first <= 15 < second
    assert second - first >= 7


def test_where_a_room_is_free_on_two_days_that_are_too_near_the_second_meeting_says_so():
    middle = Availability(days=tuple(DayHours(date(2026, 12, day), 540, 1020) for day in (14, 20)))
    twice = salon_wanted(**TWICE)
    assert len(meets(twice, venue(hours=middle))) == 1
    (left,) = why(twice, venue(hours=middle))
    assert (left.strength, left.obstacles) == ("beside", (Obstacle("hall", "", "salon.too_soon"),))
    apart = Availability(days=tuple(DayHours(date(2026, 12, day), 540, 1020) for day in (14, 21)))
    assert meets(twice, venue(hours=apart)) == [(14, "hall"), (21, "hall")]


def test_what_is_held_keeps_the_next_meeting_a_week_away():
    theirs = held_on(date(2026, 12, 15), date(2026, 12, 1))
    week = Horizon(date(2026, 12, 16), 7)
    (each,) = asked(known(salon_wanted(**TWICE), venue(), *theirs), week, ("shonan",))
    assert each.days == (date(2026, 12, 22),)
    aside = RuleSetAside("meetings_lie_apart", occurrence("s", date(2026, 12, 16)), private=OverrideWords("団体の都合"))
    (freely,) = asked(known(salon_wanted(**TWICE), venue(), *theirs, aside), week, ("shonan",))
    assert freely.days[0] == date(2026, 12, 16)


def test_twice_a_month_on_tuesdays():
    tuesdays = salon_wanted(any_day=True, weekdays=(1,), times_a_month=2)
    assert all(date(2026, 12, day).weekday() == 1 for day, _ in meets(tuesdays, venue()))


def test_one_group_is_in_a_room_no_more_often_than_its_lender_lets_it():
    weekly, once = salon_wanted(), venue(group_monthly_limit=1)
    assert [len(meets(weekly, venue(group_monthly_limit=n))) for n in (0, 1, 3, None)] == [0, 1, 3, 5]
    other = salon_wanted("t", "taro", "13:00", "14:30", nth=(2,))
    assert len(meets(weekly, other, once)) == 2
    left = why(weekly, once)
    assert {each.obstacles for each in left} == {(Obstacle("hall", "", "venue.group_monthly"),)}
    assert Change("salon.once_more", "hall", 1, 1) in left[0].changes
    assert {each.strength for each in why(weekly, venue(group_monthly_limit=0))} == {"alone"}


def test_it_goes_elsewhere_for_the_rest_of_the_month():
    rooms = [room for _, room in meets(salon_wanted(), venue(group_monthly_limit=2), venue("club", capacity=15))]
    assert sorted(rooms) == ["club", "club", "club", "hall", "hall"]


def test_what_is_held_outside_the_horizon_counts_for_its_own_group():
    rest, twice = Horizon(date(2026, 12, 9), 23), venue(group_monthly_limit=2)
    assert len(meets(salon_wanted(), twice, *held_on(TUESDAY), horizon=rest)) == 1
    other = salon_wanted("t", "taro", "13:00", "14:30", nth=(2,))
    theirs = held_on(TUESDAY, need="t", who="taro", start="13:00", end="14:30")
    assert len(meets(salon_wanted(), other, twice, *theirs, horizon=rest)) == 2


def test_a_limit_set_aside_for_one_meeting_lets_that_one_in():
    aside = RuleSetAside("group_is_there_so_often", occurrence("s", TUESDAY), private=OverrideWords("貸主と話した"))
    assert [day for day, _ in meets(salon_wanted(), venue(group_monthly_limit=0), aside)] == [8]


def saturdays(**changes):
    return salon_wanted(weekdays=(5,), nth=(2,), details={"towns": (TownPeople("中島", 12),)}, **changes)


def test_a_room_lent_on_working_days_first_is_taken_on_another_only_where_nothing_else_costs_less():
    first, other = venue("a", terms=("prefers_workdays",)), venue("b", hours=hours(weekdays=(5,)))
    assert [room for _, room in meets(saturdays(), first, other)] == ["b"]
    assert [room for _, room in meets(saturdays(), first)] == ["a"]
    assert [room for _, room in meets(salon_wanted(nth=(2,)), first, venue("b", capacity=12, fee_yen=500))] == ["a"]


def test_what_the_wish_costs_is_told_where_it_is_not_met_and_never_leaves_anybody_out():
    built, found = solved(saturdays(), venue(terms=("prefers_workdays",)))
    assert salons.objective(built, found.plan)["salon.unmet"] == 30
    built, found = solved(salon_wanted(nth=(2,)), venue(terms=("prefers_workdays",)))
    assert "salon.unmet" not in salons.objective(built, found.plan)


def test_a_group_that_meets_on_any_day_meets_on_a_working_day():
    any_day = salon_wanted(any_day=True, weekdays=(4, 5), details={})
    room = venue(terms=("prefers_workdays",))
    assert all(date(2026, 12, day).weekday() == 4 for day, _ in meets(any_day, room))
    holiday = Horizon(date(2027, 1, 11), 1)  # 成人の日
    fact = known(room).venues["hall"].fact
    assert lender_would_rather_not(fact, holiday.first_day)
    assert not lender_would_rather_not(fact, date(2027, 1, 12))
