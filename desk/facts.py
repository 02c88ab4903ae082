"""What a row's facts are as events, compared with what is known: nothing where nothing changed, else just the change.

Pure. Each event comes with its claims: by week where the days are told, without a week where there is no end.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final, Protocol

import attrs
from attrs import evolve, frozen

from desk.claims import endless, weekly
from events.log import Event
from events.state.model import Driver, Need, Vehicle
from events.vocabulary.evidence import CourseShown, InsuranceShown, LicenceShown
from events.vocabulary.needs import Requested, RideChanged, RideRequested, RideWithdrawn
from events.vocabulary.offers import DriverChanged, DriverDetails, DriverOffered, DriverWithdrawn
from events.vocabulary.people import ConsentGiven
from events.vocabulary.values import LenderId, NeedId, PersonId, VehicleId
from events.vocabulary.vehicles import VehicleChanged, VehicleDetails, VehicleLent, VehicleWithdrawn
from intake.rows import DriverFacts, RideFacts, VehicleFacts

SERVICE: Final = "transport"
APPLICATION: Final = "application"


@frozen
class Stated:
    """An event, and the claims under which it meets decisions about the same thing."""

    event: Event
    claims: tuple[str, ...] = ()


class Known(Protocol):
    """What the state keeps of a thing: the latest word about it, and whether it was taken back."""

    @property
    def fact(self) -> attrs.AttrsInstance: ...

    @property
    def withdrawn(self) -> object: ...


def as_it_reads(
    first: type[Any], changed: Event, known: Known | None, claims: tuple[str, ...] = (), *, gone: bool | None = None
) -> Iterator[Stated]:
    """The ``first`` word about a thing, or what has changed since; nothing where it reads as before and stands.

    ``gone`` where being taken back is something else than being withdrawn.
    """
    if known is None:
        yield Stated(first(**fields_of(changed)), claims)
    elif (known.withdrawn if gone is None else gone) or fields_of(changed) != fields_of(known.fact):
        yield Stated(changed, claims)


def request_as_it_reads(first: type[Any], changed: Requested, known: Need | None) -> Iterator[Stated]:
    """The same of a need, under the claims of the days that it was and is for."""
    claims = {*need_claims(changed), *(need_claims(known.fact) if known else ())}
    yield from as_it_reads(first, changed, known, tuple(sorted(claims)))


def ride_events(need: NeedId, person: PersonId, facts: RideFacts, known: Need | None, today: date) -> Iterator[Stated]:
    """The ride as asked for now. A new application is itself the consent to this service."""
    changed = RideChanged(
        need=need,
        person=person,
        first_day=facts.first_day,
        weekdays=facts.weekdays,
        number=facts.number,
        received=facts.received,
        private=facts.details,
    )
    yield from request_as_it_reads(RideRequested, changed, known)
    if known is None or known.fact.person != person:
        on = facts.received or min(facts.first_day, today)
        yield Stated(ConsentGiven(person, SERVICE, APPLICATION, on), endless([person]))


def vehicle_events(
    vehicle: VehicleId, lender: LenderId, facts: VehicleFacts, known: Vehicle | None
) -> Iterator[Stated]:
    """The loan as it reads now, and what covers the vehicle. An insurance no longer named is no longer held."""
    changed = VehicleChanged(
        vehicle=vehicle,
        lender=lender,
        capacity=facts.capacity,
        wheelchair_places=facts.wheelchair_places,
        hours=facts.hours,
        seats_per_wheelchair=facts.seats_per_wheelchair,
        powered_chairs=facts.powered_chairs,
        licences=facts.licences,
        registered=known.fact.registered if known else False,
        private=VehicleDetails(facts.name, facts.garage, facts.note),
    )
    yield from as_it_reads(
        VehicleLent, changed, known, endless([vehicle]), gone=known is not None and is_withdrawn(known)
    )
    before = known.insured if known else {}
    for kind in sorted({*facts.insurance, *before}):
        held, until = facts.insurance.get(kind, (False, None))
        shown = InsuranceShown(vehicle, kind, held, until)
        if before.get(kind) != shown:
            yield Stated(shown, endless([vehicle]))


def driver_events(
    person: PersonId, facts: DriverFacts, vehicles: tuple[VehicleId, ...], known: Driver | None
) -> Iterator[Stated]:
    """The offer as it reads now, with the licence and the course that were shown."""
    changed = DriverChanged(
        person=person,
        hours=facts.hours,
        vehicles=vehicles,
        any_vehicle=facts.any_vehicle,
        weekly_limit_min=facts.weekly_limit_min,
        private=DriverDetails(facts.note),
    )
    yield from as_it_reads(DriverOffered, changed, known, endless([person]))
    licence = LicenceShown(person, facts.licence_classes, facts.licence_limits, facts.licence_until)
    course = CourseShown(person, facts.course)
    for shown, before in ((licence, known and known.licence), (course, known and known.course)):
        if shown != before:
            yield Stated(shown, endless([person]))


def is_withdrawn(vehicle: Vehicle) -> bool:
    """Whether the vehicle was taken back without an end."""
    return any(withdrawn.until is None for withdrawn in vehicle.withdrawn)


def need_withdrawn(need: Need, reason: str = "vanished") -> Stated:
    """What was asked for is off: its row was taken out of the sheet, say, and somebody said that this was meant."""
    return Stated(need.fact.WITHDRAWAL(need.id, reason), need_claims(need.fact))


def ride_ended(need: Need, before: date) -> Stated:
    """Another request takes the ride's place from a day on: a weekly ride ends the day before, else it is off."""
    if not need.fact.weekdays or before <= need.fact.first_day:
        return Stated(RideWithdrawn(need.id, "moved"), need_claims(need.fact))
    changed = RideChanged(**fields_of(need.fact))
    return Stated(evolve(changed, until=before - timedelta(days=1)), need_claims(need.fact))


def vehicle_withdrawn(vehicle: Vehicle, today: date) -> Stated:
    """The vehicle cannot be had from today on."""
    return Stated(VehicleWithdrawn(vehicle.id, today), endless([vehicle.id]))


def driver_withdrawn(driver: Driver) -> Stated:
    """She does not drive any more."""
    return Stated(DriverWithdrawn(driver.id), endless([driver.id]))


def is_same_ride(facts: RideFacts, person: PersonId, known: Need) -> bool:
    """Whether a request that came in before asks for this very ride: an older sheet listed it, or another file."""
    fact = known.fact
    if known.withdrawn or fact.person != person or known.ride is None or fact.weekdays != facts.weekdays:
        return False
    same_days = fact.first_day <= facts.first_day if facts.weekdays else fact.first_day == facts.first_day
    return same_days and evolve(known.ride, note="") == evolve(facts.details, note="")


def need_claims(need: Requested) -> tuple[str, ...]:
    resources = (need.need, need.person)
    return endless(resources) if need.weekdays else weekly(resources, (need.first_day,))


def fields_of(event: Any) -> dict[str, Any]:
    """An event's fields by name: an event of one class is compared with, or made into, its sister this way."""
    return {field.name: getattr(event, field.name) for field in attrs.fields(type(event))}
