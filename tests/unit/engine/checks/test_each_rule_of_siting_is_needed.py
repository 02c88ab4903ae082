"""Every rule is the only one that catches some smallest plan: switched off, that plan would pass."""

import pytest

from engine.checks import siting
from engine.problems.siting_faults import faults
from tests.unit.engine.checks.broken_siting import BROKEN, BROKEN_WEEKS

ALL = {**BROKEN, **BROKEN_WEEKS}


def test_there_is_a_smallest_broken_plan_for_every_rule():
    assert set(BROKEN) == set(siting.RULES)
    assert set(BROKEN_WEEKS) == set(siting.WEEK_RULES)


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.__name__)
def test_the_smallest_broken_plan_breaks_its_rule_once_and_no_other(rule):
    problem, plan = ALL[rule]
    assert faults(problem) == ()
    assert siting.check(problem, plan) == tuple(rule(problem, plan))
    assert len(siting.check(problem, plan)) == 1


@pytest.mark.parametrize("off", ALL, ids=lambda rule: rule.__name__)
def test_with_a_rule_switched_off_the_suite_of_broken_plans_fails(off, monkeypatch):
    for rules in ("RULES", "WEEK_RULES"):
        monkeypatch.setattr(siting, rules, tuple(rule for rule in getattr(siting, rules) if rule is not off))
    slipped_through = [rule for rule, (problem, plan) in ALL.items() if not siting.check(problem, plan)]
    assert slipped_through == [off]


def test_the_codes_that_may_be_set_aside_are_those_of_the_promises():
    promises = (*siting.PROMISE, siting.held_stops_are_visited)
    promised = {violation.code for rule in promises for violation in rule(*ALL[rule])}
    assert promised == set(siting.MAY_BE_SET_ASIDE)
    others = {violation.code for rule in ALL if rule not in promises for violation in rule(*ALL[rule])}
    assert not others & set(siting.MAY_BE_SET_ASIDE)
