"""Each rule of who may drive whom: a permitted and a forbidden case, dates to the day."""

from datetime import date, timedelta

import pytest

from engine.matchings.transport import eligibility
from events.vocabulary.evidence import CourseShown, LicenceShown
from events.vocabulary.offers import DriverAbsent, DriverWithdrawn
from events.vocabulary.people import MeetingAllowed, MeetingRefused
from events.vocabulary.plans import RuleSetAside
from events.vocabulary.vehicles import VehicleWithdrawn
from tests.building import (
    MONDAY,
    TUESDAY,
    answered,
    assignment,
    changed_setting,
    driver,
    hours,
    insurance,
    known,
    occurrence,
    one_way,
    proposed,
    ride,
    vehicle,
)
from tests.unit.engine.matchings.asking import may_be_driven, obstacles

WEDNESDAY = TUESDAY + timedelta(days=1)
RIDE, CAR, DRIVER = ride("n", "hana"), vehicle(), driver()


def licence(*classes: str, until: date | None = None) -> LicenceShown:
    return LicenceShown("driver", classes, (), until)


def with_licence(*classes: str, until: date | None = None) -> tuple[object, ...]:
    return (driver(licence=False), licence(*classes, until=until))


REGISTERED = (changed_setting("driver.course_required", False), ride("n", "hana", basis="registered"))
CHAIR = ride("n", "hana", wheelchairs=1, chair="powered")
RUN = one_way("p/1")
ASKED = (RIDE, CAR, DRIVER, proposed("p", (RUN,), (assignment("n", "hana", RUN),)))

PERMITTED = {
    "an ordinary car and driver": (RIDE, CAR, DRIVER),
    "insurance on its last day": (RIDE, CAR, DRIVER, insurance("car", "ride_support", until=TUESDAY)),
    "insurance without an end": (RIDE, CAR, DRIVER, insurance("car", "ride_support")),
    "only the insurance that is asked for": (
        changed_setting("ride.insurance", ["voluntary"]), RIDE, CAR, DRIVER,
        insurance("car", "ride_support", held=False),
    ),
    "no insurance where none is asked for": (
        changed_setting("ride.insurance", []), RIDE, vehicle(insured=False), DRIVER
    ),
    "a vehicle withdrawn from the day after": (RIDE, CAR, DRIVER, VehicleWithdrawn("car", WEDNESDAY)),
    "a vehicle withdrawn until the day before": (RIDE, CAR, DRIVER, VehicleWithdrawn("car", MONDAY, MONDAY)),
    "a driver absent on another day": (RIDE, CAR, DRIVER, DriverAbsent("driver", WEDNESDAY)),
    "a licence on its last day": (RIDE, CAR, *with_licence("ordinary", until=TUESDAY)),
    "a licence that is not asked for": (
        changed_setting("ride.licence_valid", False), RIDE, CAR, *with_licence("ordinary", until=MONDAY)
    ),
    "ten seats with an ordinary licence": (RIDE, vehicle(capacity=10), DRIVER),
    "eleven seats with a medium licence": (RIDE, vehicle(capacity=11), *with_licence("medium")),
    "eleven seats with a large licence": (RIDE, vehicle(capacity=11), *with_licence("large")),
    "one of the licences that the vehicle asks for": (
        RIDE, vehicle(licences=("semi_medium", "medium")), *with_licence("semi_medium")
    ),
    "a higher licence than the vehicle asks for": (RIDE, vehicle(licences=("semi_medium",)), *with_licence("large")),
    "a second-class licence for an ordinary car": (RIDE, CAR, *with_licence("second_class")),
    "a course done on the day itself": (RIDE, CAR, driver(course=False), CourseShown("driver", TUESDAY)),
    "no course where none is asked for": (
        changed_setting("driver.course_required", False), RIDE, CAR, driver(course=False)
    ),
    "no course where it is set aside for the ride": (
        RIDE, CAR, driver(course=False), RuleSetAside("course_completed", occurrence("n"))
    ),
    "a driver of the oldest age": (changed_setting("driver.oldest_age", 75), RIDE, CAR, driver(age=75)),
    "an old driver where no age is set": (RIDE, CAR, driver(age=99)),
    "a vehicle that the driver names": (RIDE, CAR, driver(any_vehicle=False, vehicles=("car",))),
    "a powered chair in a vehicle that takes it": (CHAIR, vehicle(wheelchair_places=1), DRIVER),
    "a manual chair in a vehicle that takes no powered ones": (
        ride("n", "hana", wheelchairs=1, chair="manual"), vehicle(wheelchair_places=1, powered_chairs=False), DRIVER
    ),
    "a registered ride by the recognised course": (*REGISTERED, vehicle(registered=True), DRIVER),
    "a registered ride by a second-class licence": (
        *REGISTERED, vehicle(registered=True), driver(licence=False, course=False), licence("ordinary", "second_class")
    ),
    "a registered ride in an unregistered vehicle where that is not asked": (
        changed_setting("ride.registered_vehicle", False), *REGISTERED, CAR, DRIVER
    ),
    "two who may meet again": (RIDE, CAR, DRIVER, MeetingRefused("hana", "driver"), MeetingAllowed("driver", "hana")),
    "a rule set aside for who must not meet": (
        RIDE, CAR, DRIVER, MeetingRefused("hana", "driver"),
        RuleSetAside("nobody_meets_whom_she_must_not", occurrence("n")),
    ),
}  # fmt: skip

FORBIDDEN = {
    "vehicle.withdrawn": ("car", "", (RIDE, CAR, DRIVER, VehicleWithdrawn("car", TUESDAY, TUESDAY))),
    "vehicle.no_hours": ("car", "", (RIDE, vehicle(hours=hours(weekdays=(0, 2))), DRIVER)),
    "insurance.voluntary_missing": ("car", "", (RIDE, CAR, DRIVER, insurance("car", "voluntary", held=False))),
    "insurance.ride_support_missing": (
        "car", "", (RIDE, vehicle(insured=False), insurance("car", "voluntary"), DRIVER)
    ),
    "insurance.ride_support_ended": ("car", "", (RIDE, CAR, DRIVER, insurance("car", "ride_support", until=MONDAY))),
    "driver.withdrawn": ("", "driver", (RIDE, CAR, DRIVER, DriverWithdrawn("driver"))),
    "driver.absent": ("", "driver", (RIDE, CAR, DRIVER, DriverAbsent("driver", TUESDAY))),
    "driver.no_hours": ("", "driver", (RIDE, CAR, driver(hours=hours(weekdays=(0, 2))))),
    "licence.missing": ("", "driver", (RIDE, CAR, driver(licence=False))),
    "licence.ended": ("", "driver", (RIDE, CAR, *with_licence("ordinary", until=MONDAY))),
    "course.missing": ("", "driver", (RIDE, CAR, driver(course=False))),
    "driver.age": ("", "driver", (changed_setting("driver.oldest_age", 75), RIDE, CAR, driver(age=76))),
    "driver.other_vehicles": ("car", "driver", (RIDE, CAR, driver(any_vehicle=False, vehicles=("van",)))),
    "licence.class": ("car", "driver", (RIDE, vehicle(capacity=11), DRIVER)),
    "chair.powered": ("car", "", (CHAIR, vehicle(wheelchair_places=1, powered_chairs=False), DRIVER)),
    "basis.vehicle_unregistered": ("car", "", (*REGISTERED, CAR, DRIVER)),
    "basis.driver_unqualified": ("", "driver", (*REGISTERED, vehicle(registered=True), driver(course=False))),
    "apart": ("", "driver", (RIDE, CAR, DRIVER, MeetingRefused("hana", "driver"))),
    "driver.declined": ("", "driver", (*ASKED, answered("p", "p/1", "driver", "driver", "declined"))),
    "lender.declined": ("car", "", (*ASKED, answered("p", "p/1", "lender", "lender", "declined"))),
}  # fmt: skip


@pytest.mark.parametrize("things", PERMITTED.values(), ids=PERMITTED)
def test_permitted(things):
    state = known(*things)
    assert obstacles(state) == set()
    assert may_be_driven(state)


@pytest.mark.parametrize(("code", "case"), FORBIDDEN.items(), ids=FORBIDDEN)
def test_forbidden(code, case):
    vehicle_, driver_, things = case
    state = known(*things)
    assert (vehicle_, driver_, code) in obstacles(state)
    assert not may_be_driven(state)


@pytest.mark.parametrize(
    "things",
    [
        (RIDE, vehicle(capacity=30), *with_licence("medium")),
        (RIDE, vehicle(licences=("semi_medium", "medium")), DRIVER),
        (RIDE, vehicle(licences=("second_class",)), *with_licence("large")),
        (RIDE, vehicle(capacity=11), *with_licence("second_class")),
    ],
    ids=["thirty seats", "the vehicle's own terms", "second class is a class of its own", "and no medium one"],
)
def test_a_licence_below_what_the_vehicle_needs_is_not_enough(things):
    assert obstacles(known(*things)) == {("car", "driver", "licence.class")}


def test_the_course_must_be_done_by_the_day():
    booked = known(RIDE, CAR, driver(course=False), CourseShown("driver", WEDNESDAY))
    refused = known(RIDE, CAR, driver(course=False), CourseShown("driver", None))
    assert obstacles(booked) == obstacles(refused) == {("", "driver", "course.missing")}


def test_a_district_can_ask_for_registered_rides_throughout():
    state = known(changed_setting("ride.basis", "registered", district="shonan"), RIDE, CAR, DRIVER)
    assert obstacles(state) == {("car", "", "basis.vehicle_unregistered")}


def test_a_law_is_never_set_aside():
    state = known(RIDE, CAR, *with_licence("ordinary", until=MONDAY), RuleSetAside("licence_in_force", occurrence("n")))
    assert obstacles(state) == {("", "driver", "licence.ended")}


def test_a_promise_set_aside_for_one_ride_holds_for_the_others():
    other = ride("m", "taro", arrive="14:00", ready=None)
    aside = RuleSetAside("course_completed", occurrence("n"))
    state = known(RIDE, other, CAR, driver(course=False), aside)
    assert may_be_driven(state, "n")
    assert not may_be_driven(state, "m")


TABLES = ("VEHICLE_RULES", "DRIVER_RULES", "PAIR_RULES", "VEHICLE_RIDE_RULES", "DRIVER_RIDE_RULES")


@pytest.mark.parametrize("table", TABLES)
def test_with_any_rule_switched_off_a_forbidden_case_slips_through(table, monkeypatch):
    rules = getattr(eligibility, table)
    for off in rules:
        monkeypatch.setattr(eligibility, table, tuple(rule for rule in rules if rule is not off))
        missed = [
            code
            for code, (vehicle_, driver_, things) in FORBIDDEN.items()
            if (vehicle_, driver_, code) not in obstacles(known(*things))
        ]
        assert missed, off.__name__
