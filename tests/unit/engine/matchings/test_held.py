"""What was asked, accepted or approved stays where it is; what fell through is free again."""

from attrs import evolve

from events.state.life import held, holding_plans
from events.vocabulary.plans import AssignmentPinned, AssignmentReleased, AssignmentsRejected, PartyAsked
from tests.building import (
    TUESDAY,
    answered,
    approved,
    assignment,
    driver,
    known,
    occurrence,
    on_day,
    one_way,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.matchings.asking import week

OUT, BACK = one_way("p/1", start="9:40"), one_way("p/2", start="11:30", leg="back")
PLAN = proposed("p", (OUT, BACK), (assignment("n", "hana", OUT, BACK),))
TWO_CARS = (vehicle("car"), vehicle("van"), driver("driver"), driver("other"))
NAME = occurrence("n")


def built(*decisions, cars=TWO_CARS):
    return week(known(ride("n", "hana"), cars, PLAN, *decisions))


def pairs(of, leg=0):
    shifts = of.routing.shifts
    return {(shifts[n].vehicle, shifts[n].driver) for n in of.routing.rides[leg].shifts}


def board_window(of, leg=0):
    """When she may board, in minutes of Tuesday."""
    pickup = of.routing.rides[leg].pickup
    return (pickup.earliest_s / 60 - 1440, pickup.latest_s / 60 - 1440)


EVERYBODY = {(v, d) for v in ("car", "van") for d in ("driver", "other")}
ASKED_FOR, NEAR = (9 * 60 - 2, 9 * 60 + 53), (9 * 60 + 33, 9 * 60 + 53)
DRIVER_NO = answered("p", "p/1", "driver", "driver", "declined")
HANA_YES = answered("p", NAME, "rider", "hana", "accepted")


def test_a_proposal_alone_holds_nothing():
    of = built()
    assert not of.routing.needs[0].must
    assert pairs(of) == EVERYBODY
    assert board_window(of) == ASKED_FOR


def test_who_is_being_asked_keeps_vehicle_driver_and_time():
    of = built(PartyAsked("p", NAME, "rider", "hana"))
    assert of.routing.needs[0].must
    assert pairs(of, 0) == pairs(of, 1) == {("car", "driver")}
    assert board_window(of, 0) == NEAR
    assert board_window(of, 1) == (11 * 60 + 30, 11 * 60 + 43)


def test_accepted_approved_and_pinned_rides_are_held():
    assert built(HANA_YES).routing.needs[0].must
    assert built(approved("p", *PLAN.assignments)).routing.needs[0].must
    assert built(AssignmentPinned("p", NAME)).routing.needs[0].must


def test_a_released_or_rejected_ride_is_free():
    for decision in (AssignmentReleased("p", NAME), AssignmentsRejected("p", (NAME,), "office")):
        of = built(HANA_YES, decision)
        assert not of.routing.needs[0].must
        assert pairs(of) == EVERYBODY


def test_a_driver_who_said_no_is_not_asked_again_and_who_was_only_asked_is_free():
    of = built(PartyAsked("p", NAME, "rider", "hana"), DRIVER_NO)
    assert not of.routing.needs[0].must
    assert pairs(of, 0) == {("car", "other"), ("van", "other")}
    assert board_window(of) == ASKED_FOR


def test_a_rider_who_said_yes_keeps_her_time_though_the_driver_said_no():
    of = built(HANA_YES, DRIVER_NO)
    assert pairs(of, 0) == {("car", "other"), ("van", "other")}
    assert board_window(of) == NEAR
    assert of.routing.needs[0].standing
    assert not of.routing.needs[0].must


def test_a_lender_who_said_no_keeps_the_vehicle_away():
    of = built(HANA_YES, answered("p", "p/1", "lender", "lender", "declined"))
    assert pairs(of, 0) == {("van", "driver"), ("van", "other")}


def test_a_held_ride_whose_driver_may_not_drive_any_more_is_free():
    without_course = (vehicle("car"), vehicle("van"), driver("driver", course=False), driver("other"))
    of = built(HANA_YES, cars=without_course)
    assert not of.routing.needs[0].must
    assert of.routing.needs[0].standing
    assert pairs(of) == {("car", "other"), ("van", "other")}


def test_a_held_ride_outside_its_vehicles_new_hours_is_free_at_the_time_that_was_asked_for():
    lent = vehicle("car")[1]
    inspected = evolve(lent, hours=evolve(lent.hours, closed=(on_day(TUESDAY, "9:00", "10:00"),)))
    of = built(HANA_YES, cars=(vehicle("car"), inspected, driver("driver"), vehicle("van")))
    assert not of.routing.needs[0].must
    assert board_window(of) == ASKED_FOR


def test_a_request_moved_since_is_planned_anew():
    moved = ride("n", "hana", arrive="14:00", ready="15:00")[-1]
    of = built(HANA_YES, moved)
    assert not of.routing.needs[0].must
    assert pairs(of) == EVERYBODY


def test_what_was_let_go_is_held_again_by_the_next_pin_or_word():
    let_go = AssignmentReleased("p", NAME)
    for again in (
        AssignmentPinned("p", NAME),
        PartyAsked("p", "p/1", "driver", "driver"),
        answered("p", NAME, "rider", "hana", "accepted"),
    ):
        assert held(known(ride("n", "hana"), TWO_CARS, PLAN, AssignmentPinned("p", NAME), let_go)) == {}
        state = known(ride("n", "hana"), TWO_CARS, PLAN, AssignmentPinned("p", NAME), let_go, again)
        assert list(held(state)) == [NAME]
        assert holding_plans(state, NAME) == ("p",)


OUT_AGAIN, BACK_AGAIN = one_way("q/1", start="9:40"), one_way("q/2", start="11:30", leg="back")
AGAIN = proposed("q", (OUT_AGAIN, BACK_AGAIN), (assignment("n", "hana", OUT_AGAIN, BACK_AGAIN),))
ASKED = PartyAsked("p", NAME, "rider", "hana")
ASKED_TO_DRIVE = PartyAsked("p", "p/1", "driver", "driver")


def kept(*decisions):
    """The plan that holds her ride, and by what: ``q`` carries on what ``p`` proposed."""
    found = held(known(ride("n", "hana"), TWO_CARS, PLAN, *decisions)).get(NAME)
    return found and (found.plan, found.by)


def test_a_no_to_the_plan_that_carries_on_a_hold_lets_go_of_the_older_one_too():
    assert kept(ASKED, AGAIN) == ("p", "asked")
    assert kept(ASKED, AGAIN, answered("q", NAME, "rider", "hana", "declined")) is None
    assert kept(ASKED_TO_DRIVE, AGAIN) == ("p", "asked")
    assert kept(ASKED_TO_DRIVE, AGAIN, answered("q", "q/1", "driver", "driver", "declined")) is None


def test_a_no_from_before_a_plan_was_made_does_not_touch_it():
    assert kept(DRIVER_NO, AGAIN, PartyAsked("q", NAME, "rider", "hana")) == ("q", "asked")


def test_what_is_approved_and_whose_time_was_accepted_stays_though_a_newer_plan_hears_a_no():
    no = answered("q", "q/1", "driver", "driver", "declined")
    assert kept(HANA_YES, AGAIN, no) == ("p", "accepted")
    assert kept(approved("p", *PLAN.assignments), AGAIN, answered("q", NAME, "rider", "hana", "declined")) == (
        "p",
        "approved",
    )
