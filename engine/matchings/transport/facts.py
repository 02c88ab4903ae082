"""The rows of a transport problem: the facts it was made from, as canonical bytes to be marked.

What somebody's row holds is what she told and what follows from it; what is held, booked, weighed or counted belongs to
the row ``rest``. So asking a driver does not change her row, and a changed phone number changes nobody's.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import asdict
from msgspec import json

from engine.matchings.built import ProblemFact
from engine.matchings.transport.occurrences import Asked
from engine.matchings.transport.rides import rules
from engine.matchings.transport.shifts import drivers_of, vehicles_of
from engine.problems.routing import Routing
from engine.travel.points import Point, point
from events.state.model import Driver, State, Vehicle

canonical = json.Encoder(order="sorted").encode


def rows(
    state: State, districts: Sequence[str], asked: Iterable[Asked], routing: Routing, points: Sequence[Point]
) -> tuple[ProblemFact, ...]:
    """One row an occurrence, a driver, a vehicle, and the rest."""
    found: list[ProblemFact] = [_occurrence(state, each) for each in asked]
    found += [_driver(driver) for driver in drivers_of(state, districts)]
    found += [_vehicle(state, vehicle) for vehicle in vehicles_of(state, districts)]
    rest = {"problem": asdict(routing), "points": len(points)}
    return (*found, ProblemFact("rest", "log", canonical(rest)))


def _occurrence(state: State, each: Asked) -> ProblemFact:
    details, district = each.details, each.need.district
    where = [asdict(point(place, district, state.towns)) for place in (details.pickup, details.delivery)]
    told = {name: value for name, value in asdict(details).items() if name not in ("note", "pickup", "delivery")}
    consent = state.consents.get((each.need.fact.person, "transport"))
    revoked = None if consent is None or consent.revoked is None else consent.revoked.isoformat()
    data = {
        "where": where,
        "told": told,
        "day": each.day.isoformat(),
        "rules": asdict(rules(state, each)),
        "consent": [consent is not None, revoked],
    }
    return ProblemFact(each.occurrence, each.need.fact.person, canonical(data))


def _driver(driver: Driver) -> ProblemFact:
    fact = driver.fact
    data = {
        "hours": asdict(fact.hours),
        "vehicles": [fact.any_vehicle, *fact.vehicles],
        "limit": fact.weekly_limit_min,
        "licence": driver.licence,
        "course": driver.course,
        "withdrawn": driver.withdrawn,
    }
    return ProblemFact(driver.id, driver.id, canonical(data))


def _vehicle(state: State, vehicle: Vehicle) -> ProblemFact:
    fact, details = vehicle.fact, vehicle.fact.private
    told = {k: v for k, v in asdict(fact, recurse=False).items() if k != "private"}
    garage = asdict(point(details.garage, vehicle.district, state.towns)) if details else None
    data = {
        "told": told,
        "garage": garage,
        "insured": dict(sorted(vehicle.insured.items())),
        "withdrawn": list(_spans(vehicle)),
    }
    return ProblemFact(vehicle.id, fact.lender, canonical(data))


def _spans(vehicle: Vehicle) -> Iterator[tuple[str, str]]:
    for each in vehicle.withdrawn:
        yield each.from_day.isoformat(), each.until.isoformat() if each.until else ""
