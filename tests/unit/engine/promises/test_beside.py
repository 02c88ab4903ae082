"""What is promised already: what stands in the way, what a plan carries on, what may be set aside."""

from datetime import timedelta

from attrs import evolve

from engine.promises import promises
from events.vocabulary.plans import AssignmentReleased, PartyAsked, RuleSetAside
from tests.building import (
    answered,
    approved,
    assignment,
    driver,
    known,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)

OURS, THEIRS = one_way("q/1", start="9:40"), one_way("p/1", "m", "taro", start="9:45")
HANA, TARO = assignment("n", "hana", OURS), assignment("m", "taro", THEIRS)
PLAN = proposed("p", (THEIRS,), (TARO,))
PEOPLE = (ride("n", "hana", ready=None), ride("m", "taro", ready=None, arrive="10:10"), vehicle(), driver())


def broken(*decisions, runs=(OURS,), assignments=(HANA,), within=None):
    found = promises(known(PEOPLE, PLAN, *decisions), runs, assignments, within=within)
    return [(each.rule, each.set_aside) for each in found]


TWICE = [("vehicle_not_promised_twice", False), ("driver_not_promised_twice", False)]


def test_a_proposal_stands_in_nobodys_way():
    assert broken() == []
    assert broken(PartyAsked("p", "p/1", "driver", "driver")) == []


def test_an_approved_and_an_accepted_run_do():
    assert broken(approved("p", TARO)) == TWICE
    assert broken(answered("p", occurrence("m"), "rider", "taro", "accepted")) == TWICE


def test_a_released_one_does_not():
    assert broken(approved("p", TARO), AssignmentReleased("p", occurrence("m"))) == []


def test_a_run_whose_driver_said_no_promises_no_vehicle():
    yes = answered("p", occurrence("m"), "rider", "taro", "accepted")
    assert broken(yes, answered("p", "p/1", "driver", "driver", "declined")) == []


def test_a_round_trip_that_lost_one_way_promises_nothing_with_the_other():
    there = one_way("p/2", "m", "taro", start="8:30", car="van", by="other")
    both = proposed("p", (there, THEIRS), (assignment("m", "taro", there, THEIRS),))
    things = (PEOPLE, vehicle("van"), driver("other"), both)
    yes = answered("p", occurrence("m"), "rider", "taro", "accepted")
    no = answered("p", "p/2", "driver", "other", "declined")
    assert [b.rule for b in promises(known(things, yes), (OURS,), (HANA,))] == [rule for rule, _ in TWICE]
    assert promises(known(things, yes, no), (OURS,), (HANA,)) == ()


def test_a_proposal_may_leave_over_what_was_promised_but_a_yes_to_it_may_not():
    state = known(PEOPLE, PLAN, approved("p", TARO))
    assert promises(state, (OURS,), (HANA,), left=(occurrence("m"),)) == ()
    assert [b.rule for b in promises(state, (OURS,), (HANA,))] == [rule for rule, _ in TWICE]


def shared(shift_s=0):
    """One run with both on board, taro so many seconds away from what he was promised."""
    moved = timedelta(seconds=shift_s)
    his = tuple(
        evolve(s, arrives=s.arrives + moved, starts=s.starts + moved, leaves=s.leaves + moved) for s in THEIRS.stops
    )
    stops = tuple(sorted((*OURS.stops, *his), key=lambda s: s.starts))
    return evolve(OURS, stops=stops, returns=THEIRS.returns + moved)


def test_a_plan_that_carries_a_promise_on_is_not_in_its_way():
    run = shared()
    mine = assignment("n", "hana", run)
    assert broken(approved("p", TARO), runs=(run,), assignments=(mine,)) == []


def test_within_the_tolerance_it_counts_as_carried_on():
    for shift_s, expected in ((600, []), (601, TWICE)):
        run = shared(shift_s)
        assert broken(approved("p", TARO), runs=(run,), assignments=(assignment("n", "hana", run),)) == expected


def test_a_plan_made_before_a_promise_does_not_override_it():
    """The plan in hand drives taro with another car; meanwhile he was promised this one."""
    elsewhere = one_way("q/2", "m", "taro", start="9:45", car="van", by="other")
    others = (vehicle("van"), driver("other"))
    found = broken(others, approved("p", TARO), runs=(OURS,), assignments=(HANA,), within=(OURS, elsewhere))
    assert found == TWICE


def test_promising_somebody_anew_takes_the_place_of_the_old_promise():
    elsewhere = one_way("q/2", "m", "taro", start="9:45", car="van", by="other")
    both = (HANA, assignment("m", "taro", elsewhere))
    others = (vehicle("van"), driver("other"))
    assert broken(others, approved("p", TARO), runs=(OURS, elsewhere), assignments=both) == []


def test_seats_count_those_who_are_promised_on_the_same_run():
    crowd = ride("m", "taro", ready=None, arrive="10:10", attendants=3)[-1]
    run = shared(-60)
    found = promises(known(PEOPLE, crowd, PLAN, approved("p", TARO)), (run,), (assignment("n", "hana", run),))
    assert [b.rule for b in found] == ["seats_for_everybody"]


def test_but_not_those_who_are_merely_proposed():
    crowd = ride("m", "taro", ready=None, arrive="10:10", attendants=3)[-1]
    run = shared(-60)
    assert promises(known(PEOPLE, crowd, PLAN), (run,), (assignment("n", "hana", run),)) == ()


class TestSetAside:
    STATE = (ride("n", "hana", ready=None), vehicle(), driver(course=False))

    def found(self, *asides, things=STATE):
        return [(b.rule, b.set_aside) for b in promises(known(things, *asides), (OURS,), (HANA,))]

    def test_a_promise_may_be_set_aside_for_a_run(self):
        assert self.found(RuleSetAside("course_completed", "q/1")) == [("course_completed", True)]

    def test_or_for_the_one_whom_the_run_carries(self):
        assert self.found(RuleSetAside("course_completed", occurrence("n"))) == [("course_completed", True)]

    def test_not_by_another_rule_or_for_another_ride(self):
        assert self.found(RuleSetAside("age_within_limit", "q/1")) == [("course_completed", False)]
        assert self.found(RuleSetAside("course_completed", occurrence("m"))) == [("course_completed", False)]

    def test_a_law_is_never_set_aside(self):
        uninsured = (ride("n", "hana", ready=None), vehicle(insured=False), driver())
        asides = (RuleSetAside("insured_on_the_day", "q/1"), RuleSetAside("insured_on_the_day", occurrence("n")))
        assert set(self.found(*asides, things=uninsured)) == {("insured_on_the_day", False)}
