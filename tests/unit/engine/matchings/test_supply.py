"""Shifts, seats, hours and weeks: what there is to drive with."""

from attrs import evolve

from engine.problems.routing import Budget
from events.vocabulary.privacy import LendingAnswered, LendingAsked, LendingReturned
from events.vocabulary.values import Availability
from tests.building import (
    MONDAY,
    TUESDAY,
    answered,
    approved,
    assignment,
    changed_setting,
    driver,
    hours,
    known,
    known_in,
    on_day,
    one_way,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.matchings.asking import obstacles, week

DAY_S = 86_400
RIDE = ride("n", "hana")


def shifts(*things):
    """The shifts as (vehicle, driver, from, until) in hours of Tuesday."""
    found = week(known(*things)).routing.shifts
    return [(s.vehicle, s.driver, (s.earliest_s - DAY_S) / 3600, (s.latest_s - DAY_S) / 3600) for s in found]


def test_a_shift_is_what_vehicle_and_driver_share():
    found = shifts(RIDE, vehicle(hours=hours("9:00", "15:00")), driver(hours=hours("10:00", "17:00")))
    assert found == [("car", "driver", 10, 15)]


def test_hours_in_two_parts_make_two_shifts():
    parts = Availability((*hours("9:00", "12:00").weekly, *hours("13:00", "16:00").weekly))
    assert shifts(RIDE, vehicle(hours=parts), driver()) == [("car", "driver", 9, 12), ("car", "driver", 13, 16)]


def test_an_inspection_morning_is_cut_out():
    closed = evolve(hours(), closed=(on_day(TUESDAY, "0:00", "12:00"),))
    assert shifts(RIDE, vehicle(hours=closed), driver()) == [("car", "driver", 12, 17)]


def test_a_single_day_is_offered_beside_the_weekly_ones():
    single = evolve(hours(weekdays=(0,)), days=(on_day(TUESDAY, "8:00", "9:30"),))
    assert shifts(RIDE, vehicle(hours=single), driver(hours=hours("8:00", "17:00"))) == [("car", "driver", 8, 9.5)]


def lending(*answers, last=TUESDAY):
    return LendingAsked("l", "driver", "driver", "kaigan", "shonan", MONDAY, last), *answers


def test_somebody_lent_drives_where_she_is_lent_to_on_the_days_of_the_lending():
    def of(*told):
        state = known_in(("shonan", (*RIDE, *vehicle())), ("kaigan", (*driver(), *told)))
        return [shift.driver for shift in week(state).routing.shifts]

    accepted = lending(LendingAnswered("l", True))
    assert of(*lending()) == [], "asked is not lent"
    assert of(*accepted) == ["driver"]
    assert of(*lending(LendingAnswered("l", False))) == []
    assert of(*accepted, LendingReturned("l", TUESDAY)) == []
    assert of(*lending(LendingAnswered("l", True), last=MONDAY)) == []


def test_somebody_lent_away_does_not_drive_at_home():
    asked = LendingAsked("l", "driver", "driver", "shonan", "kaigan", MONDAY, TUESDAY)
    at_home = (*RIDE, *vehicle(), *driver())
    assert len(week(known(at_home, asked)).routing.shifts) == 1
    assert week(known(at_home, asked, LendingAnswered("l", True))).routing.shifts == ()


def test_hours_that_do_not_meet_make_no_shift():
    apart = (RIDE, vehicle(hours=hours("9:00", "12:00")), driver(hours=hours("12:00", "17:00")))
    assert shifts(*apart) == []
    assert obstacles(known(*apart)) == {("car", "driver", "hours.no_overlap")}


def test_every_pair_that_may_drive_together_is_offered():
    found = shifts(RIDE, vehicle("a"), vehicle("b"), driver("x"), driver("y", any_vehicle=False, vehicles=("b",)))
    assert [(v, d) for v, d, _, _ in found] == [("a", "x"), ("b", "x"), ("b", "y")]


def test_vehicles_and_drivers_of_other_districts_are_not_offered():
    state = known_in(("shonan", RIDE), ("kaigan", vehicle()), ("shonan", driver()))
    assert week(state).routing.shifts == ()


def test_a_day_on_which_nobody_rides_has_no_shifts():
    assert all(s.earliest_s // DAY_S == 1 for s in week(known(RIDE, vehicle(), driver())).routing.shifts)


def test_the_capacity_counts_the_driver():
    shift = week(known(RIDE, vehicle(capacity=8, wheelchair_places=2), driver())).routing.shifts[0]
    assert (shift.seats, shift.wheelchair_places, shift.seats_per_wheelchair) == (7, 2, 1)


def test_seats_for_a_wheelchair_are_the_vehicles_word_else_the_settings():
    told = week(known(RIDE, vehicle(seats_per_wheelchair=0), driver())).routing.shifts[0]
    set_ = week(known(changed_setting("vehicle.wheelchair_takes_seats", 3), RIDE, vehicle(), driver())).routing.shifts[
        0
    ]
    assert (told.seats_per_wheelchair, set_.seats_per_wheelchair) == (0, 3)


def test_the_longest_run_and_the_rest_are_settings():
    things = (changed_setting("driver.run_longest_s", 7200), changed_setting("driver.rest_s", 600))
    shift = week(known(*things, RIDE, vehicle(), driver())).routing.shifts[0]
    assert (shift.max_run_s, shift.rest_s) == (7200, 600)


class TestPromisedElsewhere:
    """Another district's plan has promised the vehicle and the driver from 12:00 to 12:13."""

    RUN = one_way("p/1", "m", "taro", start="12:00")
    PLAN = proposed("p", (RUN,), (assignment("m", "taro", RUN),), district="kaigan")
    HERE, THERE = (RIDE, vehicle(), driver()), ride("m", "taro")

    def shifts_after(self, *decisions):
        state = known_in(("shonan", self.HERE), ("kaigan", (self.THERE, self.PLAN, *decisions)))
        return [(s.earliest_s - DAY_S, s.latest_s - DAY_S) for s in week(state).routing.shifts]

    def test_a_proposal_promises_nothing(self):
        assert self.shifts_after() == [(9 * 3600, 17 * 3600)]

    def test_an_approved_run_keeps_both_busy_and_the_driver_rests_around_it(self):
        before, after = 11 * 3600 + 1800, 12 * 3600 + 13 * 60 + 1800
        assert self.shifts_after(approved("p", *self.PLAN.assignments)) == [(9 * 3600, before), (after, 17 * 3600)]

    def test_so_does_an_accepted_one(self):
        assert len(self.shifts_after(answered("p", "p/1", "driver", "driver", "accepted"))) == 2

    def test_a_run_whose_driver_said_no_keeps_nobody_busy_but_is_not_asked_for_again(self):
        rider = answered("p", "m@2026-12-08", "rider", "taro", "accepted")
        driver_ = answered("p", "p/1", "driver", "driver", "declined")
        assert self.shifts_after(rider, driver_) == [(9 * 3600, 12 * 3600), (12 * 3600 + 780, 17 * 3600)]

    def test_a_lender_who_said_no_is_not_asked_for_that_vehicle_at_that_time(self):
        said = answered("p", "p/1", "lender", "lender", "declined")
        assert self.shifts_after(said) == [(9 * 3600, 12 * 3600), (12 * 3600 + 780, 17 * 3600)]

    def test_a_vehicle_that_is_promised_all_day_is_told_as_taken(self):
        run = evolve(self.RUN, leaves=self.RUN.leaves.replace(hour=9), returns=self.RUN.returns.replace(hour=17))
        plan = evolve(self.PLAN, runs=(run,))
        state = known_in(("shonan", self.HERE), ("kaigan", (self.THERE, plan, approved("p", *plan.assignments))))
        assert obstacles(state) == {("car", "", "vehicle.taken"), ("", "driver", "driver.taken")}


class TestWeeks:
    def budgets(self, *things):
        return week(known(RIDE, vehicle(), *things)).routing.budgets

    def test_a_weekly_limit_is_a_budget_of_the_iso_week(self):
        assert self.budgets(driver(weekly_limit_min=300)) == (Budget("driver", 0, 7 * DAY_S, 18_000),)

    def test_without_a_limit_there_is_no_budget(self):
        assert self.budgets(driver()) == ()

    def test_what_she_has_promised_elsewhere_in_that_week_is_taken_off(self):
        run = one_way("p/1", "m", "taro", start="12:00")
        plan = proposed("p", (run,), (assignment("m", "taro", run),), district="kaigan")
        things = ("kaigan", (ride("m", "taro"), plan, approved("p", *plan.assignments)))
        state = known_in(("shonan", (RIDE, vehicle(), driver(weekly_limit_min=300))), things)
        assert week(state).routing.budgets == (Budget("driver", 0, 7 * DAY_S, 18_000 - 780),)

    def test_a_horizon_across_two_weeks_has_two(self):
        from engine.matchings import transport
        from engine.matchings.built import Horizon

        state = known(RIDE, vehicle(), driver(weekly_limit_min=60))
        built = transport.problem(state, Horizon(TUESDAY, 7), ("shonan",))
        assert [(b.from_s // DAY_S, b.until_s // DAY_S) for b in built.routing.budgets] == [(-1, 6), (6, 13)]


def test_nobody_drives_while_she_may_be_out_as_a_rider():
    """At the earliest she boards at 8:58, at the latest she has alighted at 12:34."""
    hers = ride("n", "driver")
    assert shifts(vehicle(), driver(), hers[1:], ride("m", "taro")) == [("car", "driver", 12 + 34 / 60, 17)]


def test_the_first_midnight_is_second_zero():
    built = week(known(ride("n", "hana", MONDAY), vehicle(), driver()))
    assert built.start.isoformat() == "2026-12-07T00:00:00+09:00"
    assert built.routing.shifts[0].earliest_s == 9 * 3600
