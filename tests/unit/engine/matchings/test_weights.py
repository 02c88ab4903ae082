"""Who comes first: priority, refused lately, accepted weekly rides, turns, pairs apart."""

from datetime import timedelta

import pytest

from events.vocabulary.people import MeetingRefused
from events.vocabulary.plans import LeftOver
from tests.building import (
    MONDAY,
    TUESDAY,
    answered,
    approved,
    assignment,
    changed_setting,
    driver,
    known,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.matchings.asking import week

BEFORE = TUESDAY - timedelta(days=7)


def weight(*things):
    return week(known(*things)).routing.needs[-1].weight


def left(need="old", who="hana", day=BEFORE):
    return LeftOver(occurrence(need, day), need, who, "shonan", "beside")


@pytest.mark.parametrize(
    ("purpose", "expected"), [("clinic", 800), ("shopping", 400), ("salon", 200), ("festival", 100), ("unheard", 100)]
)
def test_the_purpose_decides(purpose, expected):
    assert weight(ride("n", "hana", purpose=purpose)) == expected


def test_the_meeting_can_decide_otherwise():
    assert weight(changed_setting("priority", {"clinic": 3}), ride("n", "hana")) == 300


def test_a_priority_of_nothing_still_counts():
    assert weight(changed_setting("priority", {"clinic": 0}), ride("n", "hana")) == 1


class TestRefusedLately:
    def test_who_was_left_over_lately_comes_before_her_equals(self):
        assert weight(ride("n", "hana"), proposed("p", left=(left(),))) == 825

    def test_each_time_counts_but_never_as_much_as_a_priority(self):
        days = tuple(left(f"old{n}", day=MONDAY - timedelta(days=n)) for n in range(1, 9))
        assert weight(ride("n", "hana"), proposed("p", left=days)) == 899

    @pytest.mark.parametrize(("ago", "expected"), [(28, 825), (29, 800), (1, 825), (0, 800)])
    def test_only_the_weeks_before_the_horizon_count(self, ago, expected):
        plan = proposed("p", left=(left(day=MONDAY - timedelta(days=ago)),))
        assert weight(ride("n", "hana"), plan) == expected

    def test_somebody_elses_refusal_does_not(self):
        assert weight(ride("n", "hana"), proposed("p", left=(left(who="taro"),))) == 800

    def test_a_newer_plan_that_served_her_after_all_makes_it_good(self):
        run = one_way("q/1", "old", "hana", day=BEFORE)
        served = proposed("q", (run,), (assignment("old", "hana", run, day=BEFORE),), first_day=BEFORE)
        assert weight(ride("n", "hana"), proposed("p", left=(left(),)), served) == 800


class TestStanding:
    RUN = one_way("p/1", day=BEFORE)
    PLAN = proposed("p", (RUN,), (assignment("n", "hana", RUN, day=BEFORE),), first_day=BEFORE)
    WEEKLY = (ride("n", "hana", BEFORE, weekdays=(1,)), vehicle(), driver())

    def standing(self, *decisions, asks=WEEKLY):
        return week(known(asks, self.PLAN, *decisions)).routing.needs[0].standing

    def test_a_weekly_ride_stands_once_an_earlier_one_was_approved(self):
        assert self.standing(approved("p", *self.PLAN.assignments))

    def test_or_accepted_by_its_rider(self):
        assert self.standing(answered("p", occurrence("n", BEFORE), "rider", "hana", "accepted"))

    def test_a_drivers_yes_is_not_hers(self):
        assert not self.standing(answered("p", "p/1", "driver", "driver", "accepted"))

    def test_a_proposal_is_not_enough(self):
        assert not self.standing()

    def test_a_single_ride_never_stands(self):
        single = (ride("n", "hana"), vehicle(), driver())
        assert not self.standing(approved("p", *self.PLAN.assignments), asks=single)


def test_turns_count_the_approved_runs_of_the_four_weeks_before_the_horizon():
    asks, runs, gone = [], [], []
    for ago in (8, 29, 30):  # the horizon begins on Monday: 29 days before Tuesday are 28 before it
        day = TUESDAY - timedelta(days=ago)
        asks.append(ride(f"o{ago}", "taro", day))
        runs.append(one_way(f"p/{ago}", f"o{ago}", "taro", day=day))
        gone.append(assignment(f"o{ago}", "taro", runs[-1], day=day))
    plan = proposed("p", tuple(runs), tuple(gone))
    things = (ride("n", "hana"), vehicle(), vehicle("van", lender="z"), driver(), tuple(asks), plan)
    assert week(known(*things)).routing.turns == (("lender", 0), ("z", 0))
    assert week(known(*things, approved("p", *gone))).routing.turns == (("lender", 2), ("z", 0))


def test_riders_who_must_not_meet_are_a_pair_apart():
    refused = (MeetingRefused("taro", "hana"), MeetingRefused("hana", "jiro"))
    state = known(ride("n", "hana"), ride("m", "taro", arrive="14:00"), *refused)
    assert week(state).routing.apart == (("hana", "taro"),)
