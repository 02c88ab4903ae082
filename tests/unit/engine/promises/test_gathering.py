"""Teams of a help day gather at one place: who must not meet is in no two of them."""

from datetime import timedelta

from engine.promises import promises
from events.vocabulary.people import MeetingRefused
from tests.building import TUESDAY, assignment, help_wanted, helper, known, session


def broken(*things, other_day=False, other_help_day=False):
    day = TUESDAY + timedelta(days=1) if other_day else TUESDAY
    here = session("q/1", "10:00", "11:00", "n", helper="a", help_day="d")
    there = session("q/2", "10:00", "11:00", "m", day=day, helper="b", help_day="e" if other_help_day else "d")
    named = (
        assignment("n", "hana", here, party="requester"),
        assignment("m", "taro", there, day=day, party="requester"),
    )
    state = known(help_wanted("n", "hana"), help_wanted("m", "taro", day), helper("a"), helper("b"), *things)
    return [each.rule for each in promises(state, (here, there), named) if "meet" in each.rule]


APART = MeetingRefused("a", "b")


def test_two_who_must_not_meet_are_in_no_two_teams_of_a_help_day():
    assert broken(APART) == ["nobody_meets_whom_she_must_not"]
    assert broken() == []


def test_on_another_day_and_at_another_help_day_they_do_not_meet():
    assert broken(APART, other_day=True) == []
    assert broken(APART, other_help_day=True) == []
