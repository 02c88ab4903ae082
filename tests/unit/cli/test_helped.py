"""What why tells of help that is planned: how often it is asked for, and whether she knows who comes."""

import pytest

from cli.call import Call
from cli.labels import Labels
from cli.showing.helped import helped_lines
from tests.building import MONDAY, approved, assignment, help_wanted, helper, known, proposed, session

WEEKLY = help_wanted("t", "hana", MONDAY, weekdays=(0, 1))
MONDAYS = session("before", "9:00", "10:00", "t", day=MONDAY, helper="aki")
CAME = assignment("t", "hana", MONDAYS, day=MONDAY)
BEFORE = (proposed("p", (MONDAYS,), (CAME,), kind="helpers"), approved("p", CAME))


def told(*who: str, before: tuple[object, ...] = BEFORE) -> list[str]:
    """Below the visit on Tuesday of these; on Monday aki came."""
    visits = tuple(session(f"s/{each}", "9:00", "10:00", "t", helper=each) for each in who)
    made = proposed("q", visits, (assignment("t", "hana", *visits),), kind="helpers")
    state = known(WEEKLY, helper("aki"), helper("ben"), *before, made)
    plan = state.plans["q"]
    return [line.strip() for line in helped_lines(Call("ja"), Labels(state, "ja"), plan, plan.fact.assignments[0])]


def test_how_often_it_is_asked_for_is_told():
    assert told("ben", before=())[0].endswith("（毎週月火）")


@pytest.mark.parametrize(
    ("who", "lines"),
    [
        (("aki",), ["前にも行った人: aki"]),
        (("ben",), ["前に行ったほかの人: aki（こんどは行きません）"]),
        (("aki", "ben"), ["前にも行った人: aki"]),
    ],
)
def test_who_comes_again_is_told_and_who_does_not(who, lines):
    assert told(*who)[1:] == lines


def test_where_nobody_came_before_nothing_is_said_of_it():
    assert len(told("ben", before=())) == 1
