"""The rows of a transport problem: the facts it was made from, as canonical bytes to be marked.

What somebody's row holds is what she told and what follows from it; what is held, booked, weighed or counted belongs to
the row ``rest``. So asking a driver does not change her row, and a changed phone number changes nobody's.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import asdict, fields
from msgspec import json

from engine.matchings.built import ProblemFact
from engine.matchings.transport.occurrences import Asked
from engine.matchings.transport.rides import rules
from engine.matchings.transport.supply import drivers_of, vehicles_of
from engine.problems.routing import Routing
from engine.travel.places import point
from events.state.model import Driver, State, Vehicle

_canonical = json.Encoder(order="sorted").encode


def rows(
    state: State,
    districts: Sequence[str],
    asked: Iterable[Asked],
    refused: Mapping[str, str],
    routing: Routing,
    travel: str,
) -> tuple[ProblemFact, ...]:
    """One row an occurrence, a driver, a vehicle, and the rest. ``refused`` are the codes of those not planned."""
    found = [_occurrence(state, each, refused.get(each.occurrence, "")) for each in asked]
    found += [_driver(state, driver) for driver in drivers_of(state, districts)]
    found += [_vehicle(state, vehicle) for vehicle in vehicles_of(state, districts)]
    return (*found, ProblemFact("rest", "log", _canonical({"problem": _plain(routing), "travel": travel})))


def _plain(routing: Routing) -> dict[str, Any]:
    """The problem's numbers; of what was told nothing where nothing was, so that such problems stay what they were."""
    named = ((each.name, getattr(routing, each.name)) for each in fields(Routing))
    return {name: value for name, value in named if name != "told" or value}


def _occurrence(state: State, each: Asked, refused: str) -> ProblemFact:
    """Where consent was taken back the row says so and nothing else: her request is not looked at any more."""
    data: dict[str, Any] = {"day": each.day.isoformat(), "refused": refused}
    if not refused.startswith("consent."):
        details, district = each.details, each.need.district
        where = [asdict(point(place, district, state.towns)) for place in (details.pickup, details.delivery)]
        told = {k: v for k, v in asdict(details).items() if k not in ("note", "pickup", "delivery")}
        data |= {"where": where, "told": told, "registered": each.registered, "rules": asdict(rules(state, each))}
    return ProblemFact(each.occurrence, each.person, _canonical(data))


def _driver(state: State, driver: Driver) -> ProblemFact:
    fact, person = driver.fact, state.people.get(driver.id)
    data = {
        "hours": asdict(fact.hours),
        "vehicles": [fact.any_vehicle, *fact.vehicles],
        "limit": fact.weekly_limit_min,
        "licence": asdict(driver.licence) if driver.licence else None,
        "course": asdict(driver.course) if driver.course else None,
        "age": person.fact.private.age if person and person.fact.private else None,
        "withdrawn": driver.withdrawn,
        **({"absent": [day.isoformat() for day in driver.absent]} if driver.absent else {}),
        **_lendings(state, driver.id),
    }
    return ProblemFact(driver.id, driver.id, _canonical(data))


def _vehicle(state: State, vehicle: Vehicle) -> ProblemFact:
    fact, details = vehicle.fact, vehicle.fact.private
    data = {
        "told": {k: v for k, v in asdict(fact).items() if k != "private"},
        "garage": asdict(point(details.garage, vehicle.district, state.towns)) if details else None,
        "insured": {kind: asdict(shown) for kind, shown in sorted(vehicle.insured.items())},
        "withdrawn": [asdict(each) for each in vehicle.withdrawn],
        **_lendings(state, vehicle.id),
    }
    return ProblemFact(vehicle.id, fact.lender, _canonical(data))


def _lendings(state: State, resource: str) -> dict[str, Any]:
    """When it is another district's; nothing at all where it never was lent, so that such rows stay what they are."""
    lent = [each for each in state.lendings.values() if each.fact.resource == resource and each.accepted]
    return {"lent": [[asdict(each.fact), each.returned] for each in lent]} if lent else {}
