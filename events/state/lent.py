"""What districts lend each other, and what one district may see of another: availability alone, until it is accepted.

Pure functions over a state and a day; nothing here decides anything.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from events.state.model import State
from events.state.privacy import Lending
from events.vocabulary.values import Availability

Key = TypeVar("Key")
Known = TypeVar("Known", bound=Any)


@frozen
class Available:
    """A driver, a helper or a vehicle of another district, as far as it may be known there: that it is, and when.

    ``wheelchair_places`` and ``seats`` (the passengers') are 0 for a person.
    """

    resource: str
    kind: str
    district: str
    hours: Availability
    seats: int = 0
    wheelchair_places: int = 0


def lent_on(state: State, resource: str, on: date) -> Lending | None:
    """The accepted lending under which a driver, a helper or a vehicle is away on this day."""
    return next((each for each in state.lendings.values() if each.fact.resource == resource and each.lends(on)), None)


def used_by(state: State, resource: str, home: str, on: date) -> str:
    """The district that may plan with a driver, helper or vehicle on this day: the one it is lent to, else its own."""
    lending = lent_on(state, resource, on)
    return lending.fact.to if lending else home


def usable_by(state: State, resource: str, home: str, districts: Collection[str], on: date | None = None) -> bool:
    """Whether these districts may plan with a driver, a helper or a vehicle on a day; without a day, whether ever."""
    if on is not None:
        return used_by(state, resource, home, on) in districts
    lent = (each for each in state.lendings.values() if each.accepted and each.fact.resource == resource)
    return home in districts or any(each.fact.to in districts for each in lent)


def available_elsewhere(state: State, district: str) -> tuple[Available, ...]:
    """What other districts have, in the order of the log, drivers and helpers first; without a name or a place."""
    drivers = (
        Available(each.id, "driver", each.district, each.fact.hours)
        for each in state.drivers.values()
        if each.district != district and not each.withdrawn and each.id not in state.forgotten
    )
    helpers = (
        Available(each.id, "helper", each.district, each.fact.hours)
        for each in state.helpers.values()
        if each.district not in ("", district) and not each.withdrawn and each.id not in state.forgotten
    )
    vehicles = (
        Available(each.id, "vehicle", each.district, fact.hours, fact.capacity - 1, fact.wheelchair_places)
        for each in state.vehicles.values()
        for fact in (each.fact,)
        if each.district != district and each.fact.lender not in state.forgotten
    )
    return (*drivers, *helpers, *vehicles)


def seen_by(state: State, district: str, on: date) -> State:
    """The state as a district may see it: nothing sealed of other districts' people but of whom is lent to it today.

    People of whom no district is known are everybody's.
    """
    homes = _homes(state)
    lent = {each.fact.resource for each in state.lendings.values() if each.fact.to == district and each.lends(on)}
    lent |= {state.vehicles[each].fact.lender for each in lent & state.vehicles.keys()}
    shown = {person for person, where in homes.items() if district in where} | lent

    def hide(records: Mapping[Key, Known], whose: Any) -> dict[Key, Known]:
        return {
            key: each if whose(each) not in homes or whose(each) in shown else evolve(each, fact=_closed(each.fact))
            for key, each in records.items()
        }

    return evolve(
        state,
        people=hide(state.people, lambda each: each.id),
        lenders=hide(state.lenders, lambda each: each.id),
        drivers=hide(state.drivers, lambda each: each.id),
        helpers=hide(state.helpers, lambda each: each.id),
        hosts=hide(state.hosts, lambda each: each.id),
        venues=hide(state.venues, lambda each: each.fact.lender),
        members=hide(state.members, lambda each: each.fact.person),
        shops=hide(state.shops, lambda each: each.id),
        nominations=hide(state.nominations, lambda each: each.fact.shop),
        notices=hide(state.notices, lambda each: each.fact.person),
        needs=hide(state.needs, lambda each: each.fact.person),
        vehicles=hide(state.vehicles, lambda each: each.fact.lender),
        rows=hide(state.rows, lambda each: each.fact.subject),
        questions=hide(state.questions, lambda each: each.fact.subject),
    )


def _closed(fact: Any) -> Any:
    return None if fact is None else evolve(fact, private=None)


def _homes(state: State) -> dict[str, set[str]]:
    """The districts in which each person or lender needs or offers something."""
    homes: dict[str, set[str]] = {}
    for who, district in _told(state):
        if district:
            homes.setdefault(who, set()).add(district)
    return homes


def _told(state: State) -> Iterator[tuple[str, str]]:
    yield from ((need.fact.person, need.district) for need in state.needs.values())
    yield from ((driver.id, driver.district) for driver in state.drivers.values())
    yield from ((helper.id, helper.district) for helper in state.helpers.values())
    yield from ((host.id, host.district) for host in state.hosts.values())
    yield from ((venue.fact.lender, venue.district) for venue in state.venues.values())
    yield from ((shop.id, shop.district) for shop in state.shops.values())
    yield from ((vehicle.fact.lender, vehicle.district) for vehicle in state.vehicles.values())
    yield from ((row.fact.subject, row.fact.district) for row in state.rows.values())
