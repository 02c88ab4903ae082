"""What a rider was promised: her whole ride at her time, and what the law asks of a registered one."""

from collections.abc import Iterator
from datetime import timedelta

from engine.promises.told import Found, Told, at_minute, day_of, need_of, whole_seconds
from events.vocabulary.needs import RideDetails
from events.vocabulary.plans import PlannedAssignment, PlannedRun


def ride_is_whole(told: Told) -> Found:
    """There, and back where she asked for it: nobody is stranded."""
    for each, details in _known(told):
        legs = {(s.leg, s.boards) for s in told.stops_of(each.occurrence)}
        wanted = {("out", True), ("out", False)}
        if details.return_ready_min is not None:
            wanted |= {("back", True), ("back", False)}
        if not wanted <= legs:
            yield each.occurrence, (each.person,), 0


def arrives_in_time(told: Told) -> Found:
    """Out of the vehicle by the time she must be there, and not earlier than agreed."""
    for each, details in _known(told):
        due = at_minute(day_of(each.occurrence), details.arrive_by_min)
        early = timedelta(seconds=_value(told, each, "ride.early_s"))
        for stop in told.stops_of(each.occurrence):
            if stop.leg == "out" and not stop.boards:
                earliest = min(due - early, due - (stop.leaves - stop.starts))
                off_s = max(whole_seconds(stop.leaves - due), whole_seconds(earliest - stop.starts))
                if off_s > 0:
                    yield each.occurrence, (each.person,), off_s


def fetched_in_time(told: Told) -> Found:
    """Fetched no sooner than she is ready, and after no longer a wait than agreed."""
    for each, details in _known(told):
        if details.return_ready_min is None:
            continue
        ready = at_minute(day_of(each.occurrence), details.return_ready_min)
        wait = timedelta(seconds=_value(told, each, "ride.wait_s"))
        for stop in told.stops_of(each.occurrence):
            if stop.leg == "back" and stop.boards:
                off_s = max(whole_seconds(ready - stop.starts), whole_seconds(stop.starts - ready - wait))
                if off_s > 0:
                    yield each.occurrence, (each.person,), off_s


def registered_rides_have_their_conditions(told: Told) -> Found:
    """福祉有償運送: the vehicle registered; the driver with a second-class licence or the recognised course."""
    for run in told.runs:
        for occurrence in sorted({stop.occurrence for stop in run.stops}):
            if _is_registered(told, occurrence) and not _conditions_met(told, run):
                yield occurrence, (run.driver, run.vehicle), 0


def _is_registered(told: Told, occurrence: str) -> bool:
    """Whether the ride itself, or its district for all rides, asks for 福祉有償運送."""
    details = told.details_of(occurrence)
    district = told.state.needs[need_of(occurrence)].district
    return "registered" in (
        details.basis if details else "",
        told.setting("ride.basis", day_of(occurrence), district),
    )


def _conditions_met(told: Told, run: PlannedRun) -> bool:
    vehicle, driver, day = told.state.vehicles[run.vehicle], told.state.drivers[run.driver], run.leaves.date()
    shown = set(driver.licence.classes if driver.licence else ())
    if driver.course is not None and driver.course.on is not None and driver.course.on <= day:
        shown.add("recognised_course")
    qualified = shown & set(told.setting("ride.registered_driver", day, driver.district))
    needs_plate = told.setting("ride.registered_vehicle", day, vehicle.district)
    return bool(qualified) and (vehicle.fact.registered or not needs_plate)


def _known(told: Told) -> Iterator[tuple[PlannedAssignment, RideDetails]]:
    for each in told.assignments:
        details = told.details_of(each.occurrence)
        if details is not None and told.service_of(each.occurrence) is None:
            yield each, details


def _value(told: Told, each: PlannedAssignment, name: str) -> int:
    return int(told.setting(name, day_of(each.occurrence), each.district))
