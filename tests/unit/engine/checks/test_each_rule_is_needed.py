"""Every rule is the only one that catches some smallest plan: switched off, that plan would pass."""

import pytest

from engine.checks import routing
from engine.problems.faults import faults
from tests.unit.engine.checks.broken import BROKEN


def test_there_is_a_smallest_broken_plan_for_every_rule():
    assert set(BROKEN) == set(routing.RULES)


@pytest.mark.parametrize("rule", routing.RULES, ids=lambda rule: rule.__name__)
def test_the_smallest_broken_plan_breaks_its_rule_once_and_no_other(rule):
    problem, plan = BROKEN[rule]
    assert faults(problem) == ()
    assert routing.check(problem, plan) == tuple(rule(problem, plan))
    assert len(routing.check(problem, plan)) == 1


@pytest.mark.parametrize("off", routing.RULES, ids=lambda rule: rule.__name__)
def test_with_a_rule_switched_off_the_suite_of_broken_plans_fails(off, monkeypatch):
    monkeypatch.setattr(routing, "RULES", tuple(rule for rule in routing.RULES if rule is not off))
    slipped_through = [rule for rule, (problem, plan) in BROKEN.items() if not routing.check(problem, plan)]
    assert slipped_through == [off]


def test_the_codes_that_may_be_set_aside_are_those_of_the_promises():
    promised = {v.code for rule in routing.PROMISE for v in rule(*BROKEN[rule])}
    assert promised <= set(routing.MAY_BE_SET_ASIDE)
    lawful = {v.code for rule in routing.LAW for v in rule(*BROKEN[rule])}
    assert not lawful & set(routing.MAY_BE_SET_ASIDE)
