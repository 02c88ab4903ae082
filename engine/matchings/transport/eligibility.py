"""Which vehicles, drivers and rides may go together at all, before any time is looked at.

One small rule each: it yields the code of what stands in the way. Dates are tested on the day of the ride; every value
that law or a district decides is a dated setting.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from attrs import frozen

from engine.matchings.transport.hours import hours_on
from engine.matchings.transport.occurrences import Asked
from events.settings import setting
from events.state.model import Driver, State, Vehicle

CLASSES = {"ordinary": 0, "semi_medium": 1, "medium": 2, "large": 3, "second_class": 3}
"""Licence classes by what they include: each may drive what the lower ones may (道路交通法 85条)."""


@frozen
class OnDay:
    """A vehicle and a driver on a day, under the settings of that day."""

    state: State
    vehicle: Vehicle
    driver: Driver
    day: date

    def setting(self, name: str) -> Any:
        return setting(self.state.settings, name, self.day, self.vehicle.district)


def vehicle_refusals(state: State, vehicle: Vehicle, day: date) -> tuple[str, ...]:
    """Why nobody may drive this vehicle on this day; empty where somebody may."""
    return tuple(code for rule in VEHICLE_RULES for code in rule(state, vehicle, day))


def pair_refusals(each: OnDay) -> tuple[str, ...]:
    """Why this driver may not drive this vehicle on this day; empty where she may."""
    return tuple(code for rule in PAIR_RULES for code in rule(each))


def ride_refusals(each: OnDay, asked: Asked) -> tuple[str, ...]:
    """Why this ride may not be carried by this vehicle and driver; empty where it may."""
    return tuple(code for rule in RIDE_RULES for code in rule(each, asked))


def vehicle_is_lent(state: State, vehicle: Vehicle, day: date) -> Iterator[str]:
    if any(w.from_day <= day and (w.until is None or day <= w.until) for w in vehicle.withdrawn):
        yield "vehicle.withdrawn"


def vehicle_has_hours(state: State, vehicle: Vehicle, day: date) -> Iterator[str]:
    if not hours_on(day, vehicle.fact.hours):
        yield "vehicle.no_hours"


def vehicle_is_insured(state: State, vehicle: Vehicle, day: date) -> Iterator[str]:
    for kind in setting(state.settings, "ride.insurance", day, vehicle.district):
        shown = vehicle.insured.get(kind)
        if shown is None or not shown.held:
            yield f"insurance.{kind}_missing"
        elif shown.until is not None and day > shown.until:
            yield f"insurance.{kind}_ended"


def driver_drives(each: OnDay) -> Iterator[str]:
    if each.driver.withdrawn:
        yield "driver.withdrawn"


def driver_has_hours(each: OnDay) -> Iterator[str]:
    if not hours_on(each.day, each.driver.fact.hours):
        yield "driver.no_hours"


def driver_takes_vehicle(each: OnDay) -> Iterator[str]:
    if not each.driver.fact.any_vehicle and each.vehicle.id not in each.driver.fact.vehicles:
        yield "driver.other_vehicles"


def licence_is_valid(each: OnDay) -> Iterator[str]:
    licence = each.driver.licence
    if licence is None:
        yield "licence.missing"
    elif licence.until is not None and each.day > licence.until:
        yield "licence.ended"


def licence_class_suffices(each: OnDay) -> Iterator[str]:
    licence = each.driver.licence
    if licence is None:
        return
    rank = max((CLASSES.get(name, -1) for name in licence.classes), default=-1)
    by_capacity = each.setting("ride.licence_by_capacity")
    needed = [CLASSES[name] for least, name in by_capacity.items() if each.vehicle.fact.capacity >= int(least)]
    terms = [CLASSES[name] for name in each.vehicle.fact.licences]
    if rank < max([0, *needed]) or (terms and rank < min(terms)):
        yield "licence.class"


def course_is_done(each: OnDay) -> Iterator[str]:
    course = each.driver.course
    if each.setting("driver.course_required") and (course is None or course.on is None or course.on > each.day):
        yield "course.missing"


def driver_is_young_enough(each: OnDay) -> Iterator[str]:
    oldest = each.setting("driver.oldest_age")
    person = each.state.people.get(each.driver.id)
    age = person.fact.private.age if person and person.fact.private else None
    if oldest is not None and age is not None and age > oldest:
        yield "driver.age"


def chair_fits_the_vehicle(each: OnDay, asked: Asked) -> Iterator[str]:
    if asked.details.chair == "powered" and asked.details.wheelchairs and not each.vehicle.fact.powered_chairs:
        yield "chair.powered"


def rider_may_meet_driver(each: OnDay, asked: Asked) -> Iterator[str]:
    first, second = sorted((each.driver.id, asked.need.fact.person))
    if (first, second) in each.state.apart:
        yield "apart"


def registered_ride_has_its_conditions(each: OnDay, asked: Asked) -> Iterator[str]:
    """福祉有償運送: the vehicle registered, the driver with a second-class licence or the recognised course."""
    if asked.details.basis != "registered":
        return
    if each.setting("ride.registered_vehicle") and not each.vehicle.fact.registered:
        yield "basis.vehicle_unregistered"
    shown = set(each.driver.licence.classes) if each.driver.licence else set()
    if each.driver.course is not None and each.driver.course.on is not None and each.driver.course.on <= each.day:
        shown.add("recognised_course")
    if not shown & set(each.setting("ride.registered_driver")):
        yield "basis.driver_unqualified"


VEHICLE_RULES: tuple[Callable[[State, Vehicle, date], Iterator[str]], ...] = (
    vehicle_is_lent,
    vehicle_has_hours,
    vehicle_is_insured,
)
PAIR_RULES: tuple[Callable[[OnDay], Iterator[str]], ...] = (
    driver_drives,
    driver_has_hours,
    driver_takes_vehicle,
    licence_is_valid,
    licence_class_suffices,
    course_is_done,
    driver_is_young_enough,
)
RIDE_RULES: tuple[Callable[[OnDay, Asked], Iterator[str]], ...] = (
    chair_fits_the_vehicle,
    rider_may_meet_driver,
    registered_ride_has_its_conditions,
)
