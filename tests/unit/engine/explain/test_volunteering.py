"""What one more volunteer would bring, by skill and half day: each figure holds when she comes, and none is larger."""

from datetime import timedelta

import pytest

from engine.explain.volunteering import AFTERNOON, MORNING, worths
from engine.matchings import helpers as kind
from engine.matchings.built import Horizon
from engine.problems.solving import Effort, never, silent
from events.vocabulary.plans import Change
from tests.building import DISTRICT, MONDAY, TUESDAY, help_wanted, helper, hours, known

WEEK = Horizon(MONDAY, 7)
WEDNESDAY = TUESDAY + timedelta(days=1)
EFFORT = Effort(60)


def problem(*things):
    return kind.problem(known(*things), WEEK, (DISTRICT,))


def wanted(*things):
    tasks = {need.id: need.help.task for need in known(*things).needs.values()}
    return worths(problem(*things), tasks, 4, seed=1, effort=EFFORT)


def done(*things):
    built = problem(*things)
    solved = kind.solve(built, seed=1, effort=EFFORT, stop=never, progress=silent)
    return len(solved.plan.done(built.whole.problem))


def test_whoever_can_do_most_in_one_half_day_comes_first():
    asked = (
        help_wanted("a", "hana", start="9:00", end="12:00"),
        help_wanted("b", "taro", start="9:00", end="12:00"),
        help_wanted("c", "jiro", start="13:00", end="14:00", day=WEDNESDAY),
    )
    found = [(each.day, each.change) for each in wanted(*asked)]
    assert found[0] == (TUESDAY, Change(MORNING, "weeding", 1, 2))
    assert found[1] == (WEDNESDAY, Change(AFTERNOON, "weeding", 1, 1))
    assert len(found) == 2


def test_two_that_weigh_as_much_go_before_one_and_one_that_weighs_more_before_both():
    asked = (help_wanted("a", "hana", end="12:00"), help_wanted("b", "taro", end="12:00"))
    garbage = help_wanted("c", "jiro", start="13:00", end="14:00", task="garbage")
    assert [each.change.what for each in wanted(*asked, garbage)] == ["garbage", "weeding"]


def test_what_reaches_over_noon_is_in_neither_half():
    assert wanted(help_wanted("a", "hana", start="11:30", end="12:30")) == ()


def test_nobody_is_needed_where_everything_is_done():
    assert wanted(help_wanted("a", "hana"), helper()) == ()


def test_one_more_is_no_help_where_two_are_missing_and_is_where_one_is():
    pair = help_wanted("a", "hana", people=2)
    assert wanted(pair) == ()
    assert [each.change.serves for each in wanted(pair, helper())] == [1]


def test_a_volunteer_who_is_freed_for_another_task_counts_too():
    asked = (help_wanted("a", "hana", task="talk"), help_wanted("b", "taro", task="weeding"))
    only = helper(hours=hours("10:00", "11:00"))
    assert {(each.change.what, each.change.serves) for each in wanted(*asked, only)} == {("talk", 1), ("weeding", 1)}


@pytest.mark.parametrize("seed", range(4))
def test_each_figure_is_what_comes_about_when_she_joins_and_is_proven(seed):
    asked = [
        help_wanted(f"n{i}", f"who{i}", start=f"{9 + (i + seed) % 3}:00", end="12:00", task=("weeding", "talk")[i % 2])
        for i in range(7)
    ]
    there = (helper("one", hours=hours("9:00", "10:00")), helper("two", any_skill=False, skills=("talk",)))
    before = done(*asked, *there)
    for each in wanted(*asked, *there):
        newcomer = helper("new", any_skill=False, skills=(each.change.what,), hours=hours("0:00", "12:00"))
        assert each.proven
        assert done(*asked, *there, newcomer) == before + each.change.serves
