"""Each promise: a smallest plan that breaks it alone, and its nearest neighbour that keeps it."""

import pytest

from engine import promises
from events.settings import BY_NAME
from tests.unit.engine.promises import broken, broken_salons, broken_watch

BROKEN = {**broken.BROKEN, **broken_salons.BROKEN, **broken_watch.BROKEN}

SETTING_OF = {
    "licence_in_force": "ride.licence_valid",
    "licence_covers_vehicle": "ride.licence_by_capacity",
    "insured_on_the_day": "ride.insurance",
    "registered_rides_have_their_conditions": "ride.registered_vehicle",
    "volunteer_insured_on_the_day": "helper.insurance_required",
    "minors_have_an_adult": "helper.minors_per_adult",
    "minors_do_nothing_dangerous": "helper.not_for_minors",
    "enough_shops_look_in": "watch.least",
    "shops_are_within_a_walk": "watch.walk_m",
    "shops_offered_to_look_in": "watch.looks_in",
    "shops_look_in_on_no_more_than_they_said": "watch.most_households",
    "course_completed": "driver.course_required",
    "age_within_limit": "driver.oldest_age",
    "runs_not_too_long": "driver.run_longest_s",
    "rest_between_runs": "driver.rest_s",
}


def name(rule):
    return rule.__name__


def test_there_is_a_smallest_broken_plan_for_every_promise():
    assert set(BROKEN) == set(promises.RULES)


@pytest.mark.parametrize("rule", promises.RULES, ids=name)
def test_the_smallest_broken_plan_breaks_its_promise_once_and_no_other(rule):
    breaking, _ = BROKEN[rule]
    assert [each.rule for each in breaking.answer()] == [rule.__name__]


@pytest.mark.parametrize("rule", promises.RULES, ids=name)
def test_its_nearest_neighbour_keeps_everything(rule):
    _, kept = BROKEN[rule]
    assert kept.answer() == ()


@pytest.mark.parametrize("off", promises.RULES, ids=name)
def test_with_a_promise_switched_off_the_suite_of_broken_plans_fails(off, monkeypatch):
    monkeypatch.setattr(promises, "RULES", tuple(rule for rule in promises.RULES if rule is not off))
    slipped_through = [rule for rule, (breaking, _) in BROKEN.items() if not breaking.answer()]
    assert slipped_through == [off]


@pytest.mark.parametrize(("rule", "setting"), SETTING_OF.items())
def test_a_promise_is_as_strong_as_its_setting_says(rule, setting):
    assert promises.STRENGTH[rule] == BY_NAME[setting].strength


def test_every_promise_is_law_or_promise():
    assert set(promises.STRENGTH.values()) == {"law", "promise"}
    assert set(promises.STRENGTH) == {rule.__name__ for rule in promises.RULES}
