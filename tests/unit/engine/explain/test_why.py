"""One occurrence in a plan: who carries it, or why it was left."""

from engine.explain import Why, why
from events.vocabulary.plans import LeftOver
from tests.building import assignment, occurrence, one_way, proposed

BACK, OUT = one_way("p/2", start="11:30", leg="back"), one_way("p/1")
LEFT = LeftOver(occurrence("m"), "m", "taro", "shonan", "alone")
PLAN = proposed("p", (BACK, OUT), (assignment("n", "hana", OUT, BACK),), (LEFT,))


def test_who_is_served_is_told_her_runs_in_times_order():
    assert why(PLAN, occurrence("n")) == Why(occurrence("n"), (OUT, BACK), None)


def test_who_is_left_over_is_told_why():
    assert why(PLAN, occurrence("m")) == Why(occurrence("m"), (), LEFT)


def test_whom_the_plan_does_not_know_is_told_nothing():
    assert why(PLAN, occurrence("x")) == Why(occurrence("x"))
