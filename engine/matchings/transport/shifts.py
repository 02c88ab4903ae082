"""Every vehicle with every driver who may drive it, each day, for the hours that both can be had."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from attrs import frozen

from engine.matchings.built import Horizon
from engine.matchings.transport.booked import busy, refused
from engine.matchings.transport.eligibility import OnDay, pair_refusals, vehicle_refusals
from engine.matchings.transport.hours import Span, hours_on, shared, without
from events.state.model import Driver, State, Vehicle
from events.vocabulary.plans import Obstacle, PlannedRun


@frozen
class Candidate:
    """A vehicle and a driver over one span of one day (minutes from midnight)."""

    on: OnDay
    span: Span

    @property
    def id(self) -> str:
        return f"{self.on.vehicle.id}/{self.on.driver.id}/{self.on.day.isoformat()}/{self.span[0]}"


def candidates(
    state: State, horizon: Horizon, districts: Collection[str], outside: Sequence[PlannedRun]
) -> tuple[Candidate, ...]:
    """All shifts of the horizon, in the order of days, vehicles and drivers."""
    return tuple(
        Candidate(each, span)
        for day in horizon.dates()
        for each in _pairs(state, districts, day)
        if not vehicle_refusals(state, each.vehicle, day) and not pair_refusals(each)
        for span in free_hours(each, outside)
    )


def free_hours(each: OnDay, outside: Sequence[PlannedRun]) -> tuple[Span, ...]:
    """The spans in which both can be had, less what is promised to others and what either has said no to."""
    offered = shared(hours_on(each.day, each.vehicle.fact.hours), hours_on(each.day, each.driver.fact.hours))
    for resource in (each.vehicle.id, each.driver.id):
        offered = without(offered, busy(outside, each.day, resource))
        offered = without(offered, refused(each.state, each.day, resource))
    return offered


def day_obstacles(
    state: State, districts: Collection[str], day: date, outside: Sequence[PlannedRun]
) -> tuple[Obstacle, ...]:
    """What keeps vehicles and drivers away on a day, whatever the ride: each vehicle once, else each of its drivers."""
    found: list[Obstacle] = []
    for vehicle in vehicles_of(state, districts):
        codes = vehicle_refusals(state, vehicle, day)
        found += [Obstacle(vehicle.id, "", code) for code in codes]
        if not codes:
            found += _driver_obstacles(state, districts, day, vehicle, outside)
    return tuple(found)


def _driver_obstacles(
    state: State, districts: Collection[str], day: date, vehicle: Vehicle, outside: Sequence[PlannedRun]
) -> Iterator[Obstacle]:
    for driver in drivers_of(state, districts):
        each = OnDay(state, vehicle, driver, day)
        codes = pair_refusals(each)
        yield from (Obstacle(vehicle.id, driver.id, code) for code in codes)
        if not codes and not free_hours(each, outside):
            yield Obstacle(vehicle.id, driver.id, "hours.no_overlap")


def _pairs(state: State, districts: Collection[str], day: date) -> Iterator[OnDay]:
    for vehicle in vehicles_of(state, districts):
        for driver in drivers_of(state, districts):
            yield OnDay(state, vehicle, driver, day)


def vehicles_of(state: State, districts: Collection[str]) -> tuple[Vehicle, ...]:
    """The districts' vehicles whose lender is known, in the order of their ids."""
    known = (v for v in state.vehicles.values() if v.district in districts and v.fact.private is not None)
    return tuple(sorted(known, key=lambda v: v.id))


def drivers_of(state: State, districts: Collection[str]) -> tuple[Driver, ...]:
    """The districts' drivers who have not been forgotten, in the order of their ids."""
    known = (d for d in state.drivers.values() if d.district in districts and d.fact.private is not None)
    return tuple(sorted(known, key=lambda d: d.id))
