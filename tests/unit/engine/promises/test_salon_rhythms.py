"""When a group meets and how often, as promises: every other week, twice a month, so often in one room."""

from datetime import date

import pytest
from attrs import evolve

from engine.promises import promises
from events.vocabulary.plans import OverrideWords, RuleSetAside
from tests.building import (
    TUESDAY,
    approved,
    assignment,
    known,
    occurrence,
    proposed,
    salon_wanted,
    session,
    venue,
)

FORTNIGHT = {"every_weeks": 2}
TWICE = {"any_day": True, "weekdays": (), "times_a_month": 2}


def broken(group, day, part=None, *things, room=None):
    """The rules that a meeting of this group on this day breaks, as the one of its month's part where that is told."""
    held = evolve(session("q/1", "10:00", "11:30", venue="hall", day=day), occurrences=(occurrence("s", part or day),))
    named = assignment("s", "hana", held, day=part or day, party="group")
    state = known(salon_wanted(**group), room or venue(), *things)
    return [each.rule for each in promises(state, (held,), (named,)) if not each.set_aside]


@pytest.mark.parametrize(
    ("day", "rules"),
    [(1, []), (8, ["group_meets_when_it_asked"]), (15, []), (22, ["group_meets_when_it_asked"]), (29, [])],
)
def test_every_other_week_counts_from_the_week_of_the_first_day(day, rules):
    """The first day is Tuesday the first of December."""
    assert broken(FORTNIGHT, date(2026, 12, day)) == rules
    assert broken({}, date(2026, 12, day)) == []


def test_weeks_begin_on_monday_whatever_the_first_day():
    thursdays_too = {"every_weeks": 2, "weekdays": (0, 3)}
    assert broken(thursdays_too, date(2026, 12, 3)) == []
    assert broken(thursdays_too, date(2026, 12, 7)) == ["group_meets_when_it_asked"]
    assert broken(thursdays_too, date(2026, 12, 14)) == []


@pytest.mark.parametrize(
    ("day", "part", "rules"),
    [
        (15, 1, []),
        (16, 1, ["group_meets_when_it_asked"]),
        (15, 16, ["group_meets_when_it_asked"]),
        (16, 16, []),
        (31, 16, []),
    ],
)
def test_each_of_two_meetings_has_its_half_of_the_month(day, part, rules):
    assert broken(TWICE, date(2026, 12, day), date(2026, 12, part)) == rules


def test_twice_a_month_on_tuesdays_is_on_tuesdays():
    tuesdays = {**TWICE, "weekdays": (1,)}
    assert broken(tuesdays, TUESDAY, date(2026, 12, 1)) == []
    assert broken(tuesdays, date(2026, 12, 9), date(2026, 12, 1)) == ["group_meets_when_it_asked"]


def beside(day, part):
    """The group's meeting of another day, approved."""
    held = evolve(session("p/1", "10:00", "11:30", venue="hall", day=day), occurrences=(occurrence("s", part),))
    named = assignment("s", "hana", held, day=part, party="group")
    return (proposed("p", (held,), (named,), kind="salons"), approved("p", named))


def test_what_is_promised_beside_counts():
    first, second = date(2026, 12, 1), date(2026, 12, 16)
    theirs = beside(date(2026, 12, 14), first)
    assert broken(TWICE, date(2026, 12, 20), second, *theirs) == ["meetings_lie_apart"]
    assert broken(TWICE, date(2026, 12, 21), second, *theirs) == []
    aside = RuleSetAside("meetings_lie_apart", occurrence("s", second), private=OverrideWords("団体の都合"))
    assert broken(TWICE, date(2026, 12, 20), second, *theirs, aside) == []


def test_a_room_counts_one_group_by_itself_and_by_the_month():
    room = venue(group_monthly_limit=1)
    ours = beside(date(2026, 12, 1), date(2026, 12, 1))
    november = beside(date(2026, 11, 24), date(2026, 11, 24))
    assert broken({}, TUESDAY, None, *ours, room=room) == ["group_is_there_so_often"]
    assert broken({}, TUESDAY, None, *november, room=room) == []
    assert broken({}, TUESDAY, None, *ours, room=venue(group_monthly_limit=2)) == []


def test_another_group_in_the_room_does_not_count():
    other = session("p/1", "13:00", "14:30", "t", venue="hall")
    named = assignment("t", "taro", other, party="group")
    theirs = (salon_wanted("t", "taro", "13:00", "14:30"), proposed("p", (other,), (named,), kind="salons"))
    room = venue(group_monthly_limit=1)
    assert broken({}, TUESDAY, None, *theirs, approved("p", named), room=room) == []
