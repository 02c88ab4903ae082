"""Every rule is the only one that catches some smallest plan: switched off, that plan would pass."""

import pytest

from engine.checks import assignment
from engine.problems.assignment_faults import faults
from tests.unit.engine.checks.broken_assignments import BROKEN


def test_there_is_a_smallest_broken_plan_for_every_rule():
    assert set(BROKEN) == set(assignment.RULES)


@pytest.mark.parametrize("rule", assignment.RULES, ids=lambda rule: rule.__name__)
def test_the_smallest_broken_plan_breaks_its_rule_once_and_no_other(rule):
    problem, plan = BROKEN[rule]
    assert faults(problem) == ()
    assert assignment.check(problem, plan) == tuple(rule(problem, plan))
    assert len(assignment.check(problem, plan)) == 1


@pytest.mark.parametrize("off", assignment.RULES, ids=lambda rule: rule.__name__)
def test_with_a_rule_switched_off_the_suite_of_broken_plans_fails(off, monkeypatch):
    monkeypatch.setattr(assignment, "RULES", tuple(rule for rule in assignment.RULES if rule is not off))
    slipped_through = [rule for rule, (problem, plan) in BROKEN.items() if not assignment.check(problem, plan)]
    assert slipped_through == [off]


def test_the_codes_that_may_be_set_aside_are_those_of_the_promises():
    promised = {v.code for rule in assignment.PROMISE for v in rule(*BROKEN[rule])}
    assert promised <= set(assignment.MAY_BE_SET_ASIDE)
    lawful = {v.code for rule in assignment.LAW for v in rule(*BROKEN[rule])}
    assert not lawful & set(assignment.MAY_BE_SET_ASIDE)
