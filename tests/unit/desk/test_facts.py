"""Facts as events: all of it the first time, then just the change, then nothing."""

from datetime import date, datetime

from attrs import evolve

from desk.facts import driver_events, is_same_ride, ride_ended, ride_events, vehicle_events
from events.state.model import Driver, Need, Stamp, Vehicle
from events.times import TOKYO, to_us
from events.vocabulary.needs import RideDetails, RideRequested
from events.vocabulary.people import PersonDetails
from events.vocabulary.values import Availability, Place, WeeklyHours
from intake.rows import DriverFacts, RideFacts, VehicleFacts

TUESDAY, TODAY = date(2026, 12, 8), date(2026, 12, 4)
STAMP = Stamp(9, to_us(datetime(2026, 12, 4, tzinfo=TOKYO)), to_us(datetime(2026, 12, 4, tzinfo=TOKYO)), "担当")
HOURS = Availability((WeeklyHours((1,), 540, 720),))
DETAILS = RideDetails("clinic", Place("中島1"), Place("松尾2"), 600, 690, note="つえ")
RIDE = RideFacts(PersonDetails("見本 花子"), TUESDAY, (), "湘001", date(2026, 11, 20), DETAILS)
CAR = VehicleFacts(
    "例示カー", "例示会", "body", 5, 1, None, True, (), HOURS, Place("中島3"), {"voluntary": (True, None)}
)
DRIVER = DriverFacts(PersonDetails("例示 守"), ("ordinary",), (), None, date(2024, 5, 18), (), True, HOURS, 360)


def kinds(stated) -> list[str]:
    return [type(each.event).__name__ for each in stated]


def need_of(facts: RideFacts) -> Need:
    first = next(iter(ride_events("need-1", "p", facts, None, TODAY))).event
    assert isinstance(first, RideRequested)
    return Need("need-1", first, "shonan", STAMP, STAMP)


def test_a_ride_is_requested_with_its_consent_then_nothing_then_just_the_change():
    assert kinds(ride_events("need-1", "p", RIDE, None, TODAY)) == ["RideRequested", "ConsentGiven"]
    assert kinds(ride_events("need-1", "p", RIDE, need_of(RIDE), TODAY)) == []
    later = evolve(RIDE, details=evolve(DETAILS, arrive_by_min=660))
    assert kinds(ride_events("need-1", "p", later, need_of(RIDE), TODAY)) == ["RideChanged"]


def test_a_request_that_is_now_another_persons_is_her_application():
    stated = list(ride_events("need-1", "other", RIDE, need_of(RIDE), TODAY))
    assert kinds(stated) == ["RideChanged", "ConsentGiven"]
    assert {"claim:p:2026-W50", "claim:other:2026-W50"} <= set(stated[0].claims)


def test_without_a_day_of_receipt_the_consent_dates_from_today_and_never_after_the_ride():
    undated = evolve(RIDE, received=None)
    (_, consent) = ride_events("need-1", "p", undated, None, TODAY)
    assert consent.event.on == TODAY  # type: ignore[attr-defined]
    (_, late) = ride_events("need-1", "p", undated, None, date(2026, 12, 20))
    assert late.event.on == TUESDAY  # type: ignore[attr-defined]


def test_a_vehicle_is_lent_with_its_insurance_then_nothing_then_just_the_change():
    assert kinds(vehicle_events("v", "l", CAR, None)) == ["VehicleLent", "InsuranceShown"]
    lent, shown = (each.event for each in vehicle_events("v", "l", CAR, None))
    known = Vehicle("v", lent, "shonan", STAMP, {"voluntary": shown})  # type: ignore[arg-type, dict-item]
    assert kinds(vehicle_events("v", "l", CAR, known)) == []
    assert kinds(vehicle_events("v", "l", evolve(CAR, capacity=7), known)) == ["VehicleChanged"]
    assert kinds(vehicle_events("v", "l", evolve(CAR, insurance={}), known)) == ["InsuranceShown"]


def test_a_driver_is_offered_with_licence_and_course_then_nothing_then_just_the_change():
    assert kinds(driver_events("p", DRIVER, (), None)) == ["DriverOffered", "LicenceShown", "CourseShown"]
    offered, licence, course = (each.event for each in driver_events("p", DRIVER, (), None))
    known = Driver("p", offered, "shonan", STAMP, licence, course)  # type: ignore[arg-type]
    assert kinds(driver_events("p", DRIVER, (), known)) == []
    assert kinds(driver_events("p", evolve(DRIVER, course=None), (), known)) == ["CourseShown"]
    assert kinds(driver_events("p", DRIVER, ("v",), known)) == ["DriverChanged"]


def test_the_very_same_ride_is_known_again_whatever_its_number_and_note():
    other = evolve(RIDE, number="社7", received=None, details=evolve(DETAILS, note=""))
    assert is_same_ride(other, "p", need_of(RIDE))


def test_another_time_day_or_person_is_another_ride():
    known = need_of(RIDE)
    assert not is_same_ride(evolve(RIDE, details=evolve(DETAILS, arrive_by_min=601)), "p", known)
    assert not is_same_ride(evolve(RIDE, first_day=date(2026, 12, 15)), "p", known)
    assert not is_same_ride(RIDE, "other", known)


def test_a_weekly_ride_is_the_same_from_a_later_day_on_and_not_from_an_earlier_one():
    weekly = evolve(RIDE, weekdays=(1,))
    assert is_same_ride(evolve(weekly, first_day=date(2027, 1, 12)), "p", need_of(weekly))
    assert not is_same_ride(evolve(weekly, first_day=date(2026, 12, 1)), "p", need_of(weekly))


def test_a_single_ride_that_is_replaced_is_off():
    assert kinds([ride_ended(need_of(RIDE), TUESDAY)]) == ["RideWithdrawn"]


def test_a_weekly_ride_replaced_on_its_first_day_is_off_and_later_it_ends():
    weekly = need_of(evolve(RIDE, weekdays=(1,)))
    assert kinds([ride_ended(weekly, TUESDAY)]) == ["RideWithdrawn"]
    ended = ride_ended(weekly, date(2026, 12, 15)).event
    assert ended.until == date(2026, 12, 14)  # type: ignore[attr-defined]
