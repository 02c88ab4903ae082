"""Who and what cannot come on a day: drivers, vehicles, requests. Its own file, as noting it is one thing, planning
anew another."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from desk.errors import Refused, Unknown
from engine.matchings.transport.occurrences import falls_on
from events.log import Event
from events.state.model import State
from events.vocabulary.needs import RideCancelled
from events.vocabulary.offers import DriverAbsent
from events.vocabulary.vehicles import VehicleWithdrawn


@frozen
class Out:
    """Who and what cannot come on a day: drivers, vehicles, requests (ids)."""

    drivers: tuple[str, ...] = ()
    vehicles: tuple[str, ...] = ()
    cancelled: tuple[str, ...] = ()

    @property
    def resources(self) -> tuple[str, ...]:
        return (*self.drivers, *self.vehicles, *self.cancelled)


def absences(state: State, out: Out, day: date) -> tuple[Event, ...]:
    """The facts, as far as they are not known already. Raises ``Unknown`` and ``Refused`` (replan.*)."""
    return (*_drivers(state, out, day), *_vehicles(state, out, day), *_cancelled(state, out, day))


def district_of(state: State, event: Event, otherwise: str) -> str:
    """A fact about somebody belongs to her own district, whoever notes it."""
    if isinstance(event, DriverAbsent):
        return state.drivers[event.person].district
    if isinstance(event, VehicleWithdrawn):
        return state.vehicles[event.vehicle].district
    return state.needs[event.need].district if isinstance(event, RideCancelled) else otherwise


def _drivers(state: State, out: Out, day: date) -> Iterator[DriverAbsent]:
    for driver in out.drivers:
        if driver not in state.drivers:
            raise Unknown("replan.no_driver", who=driver)
        if day not in state.drivers[driver].absent:
            yield DriverAbsent(driver, day)


def _vehicles(state: State, out: Out, day: date) -> Iterator[VehicleWithdrawn]:
    for vehicle in out.vehicles:
        if vehicle not in state.vehicles:
            raise Unknown("replan.no_vehicle", vehicle=vehicle)
        away = state.vehicles[vehicle].withdrawn
        if not any(each.from_day <= day and (each.until is None or day <= each.until) for each in away):
            yield VehicleWithdrawn(vehicle, day, day)


def _cancelled(state: State, out: Out, day: date) -> Iterator[RideCancelled]:
    for need in out.cancelled:
        if need not in state.needs:
            raise Unknown("replan.no_need", need=need)
        if state.needs[need].withdrawn is not None or not falls_on(state.needs[need], day):
            raise Refused("replan.not_that_day", need=need, day=day)
        if f"{need}@{day.isoformat()}" not in state.cancelled:
            yield RideCancelled(need, day)
