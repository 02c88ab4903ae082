"""Which vehicles, drivers and rides may go together at all, before any ride is timed.

One small rule each: it yields the code of what stands in the way. Dates are tested on the day of the ride; every value
that law or a district decides is a dated setting. The tuples at the end are the specification.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from attrs import frozen

from engine.matchings.transport.hours import hours_on
from engine.matchings.transport.occurrences import Asked
from events.settings import setting
from events.state.life import declined_for
from events.state.model import Driver, State, Vehicle
from events.state.seats import aboard
from events.vocabulary.plans import Obstacle

CLASSES: Final = {"ordinary": 0, "semi_medium": 1, "medium": 2, "large": 3}
"""Licence classes in the order in which each includes the ones before it (道路交通法 85条)."""

MENDED_BY: Final = {
    "course.missing": "course_completed",
    "driver.age": "age_within_limit",
    "driver.other_vehicles": "driver_takes_this_vehicle",
    "apart": "nobody_meets_whom_she_must_not",
    "chair.powered": "powered_chairs_only_where_they_fit",
}
"""The promise that a code stands for. Set aside for an occurrence, the code no longer keeps anybody away from it."""


@frozen
class OnDay:
    """A day with the settings that a district has on it."""

    state: State
    day: date
    district: str

    def setting(self, name: str) -> Any:
        return setting(self.state.settings, name, self.day, self.district)


def vehicle_obstacles(on: OnDay, vehicle: Vehicle) -> tuple[Obstacle, ...]:
    """Why nobody may drive this vehicle on this day; empty where somebody may."""
    return tuple(Obstacle(vehicle.id, "", code) for rule in VEHICLE_RULES for code in rule(on, vehicle))


def driver_obstacles(on: OnDay, driver: Driver) -> tuple[Obstacle, ...]:
    """Why she may drive nothing on this day; empty where she may."""
    return tuple(Obstacle("", driver.id, code) for rule in DRIVER_RULES for code in rule(on, driver))


def pair_obstacles(on: OnDay, vehicle: Vehicle, driver: Driver) -> tuple[Obstacle, ...]:
    """Why she may not drive this vehicle; empty where she may."""
    return tuple(Obstacle(vehicle.id, driver.id, code) for rule in PAIR_RULES for code in rule(on, vehicle, driver))


def ride_obstacles(
    on: OnDay, asked: Asked, vehicles: tuple[Vehicle, ...], drivers: tuple[Driver, ...]
) -> tuple[Obstacle, ...]:
    """Which vehicles and drivers may not carry this ride, whatever else they may."""
    found = [Obstacle(v.id, "", code) for v in vehicles for rule in VEHICLE_RIDE_RULES for code in rule(on, v, asked)]
    found += [Obstacle("", d.id, code) for d in drivers for rule in DRIVER_RIDE_RULES for code in rule(on, d, asked)]
    return tuple(found)


def vehicle_is_lent(on: OnDay, vehicle: Vehicle) -> Iterator[str]:
    if any(w.from_day <= on.day and (w.until is None or on.day <= w.until) for w in vehicle.withdrawn):
        yield "vehicle.withdrawn"


def vehicle_has_hours(on: OnDay, vehicle: Vehicle) -> Iterator[str]:
    if not hours_on(on.day, vehicle.fact.hours):
        yield "vehicle.no_hours"


def vehicle_is_insured(on: OnDay, vehicle: Vehicle) -> Iterator[str]:
    for kind in on.setting("ride.insurance"):
        shown = vehicle.insured.get(kind)
        if shown is None or not shown.held:
            yield f"insurance.{kind}_missing"
        elif shown.until is not None and on.day > shown.until:
            yield f"insurance.{kind}_ended"


def driver_drives(on: OnDay, driver: Driver) -> Iterator[str]:
    if driver.withdrawn:
        yield "driver.withdrawn"


def driver_is_there(on: OnDay, driver: Driver) -> Iterator[str]:
    if on.day in driver.absent:
        yield "driver.absent"


def driver_has_hours(on: OnDay, driver: Driver) -> Iterator[str]:
    if not hours_on(on.day, driver.fact.hours):
        yield "driver.no_hours"


def licence_is_valid(on: OnDay, driver: Driver) -> Iterator[str]:
    if not on.setting("ride.licence_valid"):
        return
    if driver.licence is None:
        yield "licence.missing"
    elif driver.licence.until is not None and on.day > driver.licence.until:
        yield "licence.ended"


def course_is_done(on: OnDay, driver: Driver) -> Iterator[str]:
    if on.setting("driver.course_required") and not _course_done(on, driver):
        yield "course.missing"


def driver_is_young_enough(on: OnDay, driver: Driver) -> Iterator[str]:
    oldest = on.setting("driver.oldest_age")
    person = on.state.people.get(driver.id)
    age = person.fact.private.age if person and person.fact.private else None
    if oldest is not None and age is not None and age > oldest:
        yield "driver.age"


def driver_takes_vehicle(on: OnDay, vehicle: Vehicle, driver: Driver) -> Iterator[str]:
    if not driver.fact.any_vehicle and vehicle.id not in driver.fact.vehicles:
        yield "driver.other_vehicles"


def licence_class_suffices(on: OnDay, vehicle: Vehicle, driver: Driver) -> Iterator[str]:
    """By the vehicle's capacity, and by its own terms; a class limited as printed (5t, 8t) counts as its class."""
    held = set(driver.licence.classes) if driver.licence else set()
    rank = max((CLASSES.get(name, 0) for name in held), default=-1)
    by_capacity = on.setting("ride.licence_by_capacity")
    needed = [CLASSES[name] for least, name in by_capacity.items() if vehicle.fact.capacity >= int(least)]
    terms = vehicle.fact.licences
    meets_terms = any(name in held or (name in CLASSES and rank >= CLASSES[name]) for name in terms)
    if rank < max([0, *needed]) or (terms and not meets_terms):
        yield "licence.class"


def chair_fits_the_vehicle(on: OnDay, vehicle: Vehicle, asked: Asked) -> Iterator[str]:
    if asked.details.chair == "powered" and asked.details.wheelchairs and not vehicle.fact.powered_chairs:
        yield "chair.powered"


def vehicle_is_registered_where_asked(on: OnDay, vehicle: Vehicle, asked: Asked) -> Iterator[str]:
    """福祉有償運送 is driven with a registered vehicle."""
    if asked.registered and on.setting("ride.registered_vehicle") and not vehicle.fact.registered:
        yield "basis.vehicle_unregistered"


def driver_is_qualified_where_asked(on: OnDay, driver: Driver, asked: Asked) -> Iterator[str]:
    """福祉有償運送 is driven with a second-class licence or the recognised course (whichever the setting names)."""
    shown = set(driver.licence.classes) if driver.licence else set()
    if _course_done(on, driver):
        shown.add("recognised_course")
    if asked.registered and not shown & set(on.setting("ride.registered_driver")):
        yield "basis.driver_unqualified"


def rider_may_meet_driver(on: OnDay, driver: Driver, asked: Asked) -> Iterator[str]:
    riders = [asked.need.fact.person, *(each.person for each in aboard(on.state, asked.occurrence))]
    if any((min(driver.id, rider), max(driver.id, rider)) in on.state.apart for rider in riders):
        yield "apart"


def driver_has_not_said_no(on: OnDay, driver: Driver, asked: Asked) -> Iterator[str]:
    """Who declined a run is not asked for the same ride again, at whatever time."""
    if driver.id in declined_for(on.state, asked.occurrence):
        yield "driver.declined"


def lender_has_not_said_no(on: OnDay, vehicle: Vehicle, asked: Asked) -> Iterator[str]:
    if vehicle.id in declined_for(on.state, asked.occurrence):
        yield "lender.declined"


def _course_done(on: OnDay, driver: Driver) -> bool:
    course = driver.course
    return course is not None and course.on is not None and course.on <= on.day


VEHICLE_RULES: tuple[Callable[[OnDay, Vehicle], Iterator[str]], ...] = (
    vehicle_is_lent,
    vehicle_has_hours,
    vehicle_is_insured,
)
DRIVER_RULES: tuple[Callable[[OnDay, Driver], Iterator[str]], ...] = (
    driver_drives,
    driver_is_there,
    driver_has_hours,
    licence_is_valid,
    course_is_done,
    driver_is_young_enough,
)
PAIR_RULES: tuple[Callable[[OnDay, Vehicle, Driver], Iterator[str]], ...] = (
    driver_takes_vehicle,
    licence_class_suffices,
)
VEHICLE_RIDE_RULES: tuple[Callable[[OnDay, Vehicle, Asked], Iterator[str]], ...] = (
    chair_fits_the_vehicle,
    vehicle_is_registered_where_asked,
    lender_has_not_said_no,
)
DRIVER_RIDE_RULES: tuple[Callable[[OnDay, Driver, Asked], Iterator[str]], ...] = (
    driver_is_qualified_where_asked,
    rider_may_meet_driver,
    driver_has_not_said_no,
)
