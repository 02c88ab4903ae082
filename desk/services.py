"""Scheduled services (定時便): published before anybody knows who rides, seats on them booked and given back.

A service is a need of a vehicle and a driver like any other ride, and is planned together with them; who rides on it is
settled here. A booking may answer a request for a ride: that day's ride is then cancelled in the same append.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from attrs import frozen

from desk.claims import weekly
from desk.errors import Refused, Unknown
from desk.facts import need_claims
from desk.office import Office
from desk.seats import Fit, fits, instead_of, refuse_unbookable, services_on
from desk.trying import decided
from engine.matchings.transport.occurrences import falls_on
from engine.travel.choosing import travel_times
from engine.travel.places import point
from events.log import Draft
from events.state.model import Need, State
from events.state.seats import all_aboard
from events.vocabulary.needs import RideCancelled
from events.vocabulary.services import (
    SeatBooked,
    SeatGivenBack,
    ServiceDetails,
    ServicePublished,
    ServiceStop,
    ServiceWithdrawn,
)
from events.vocabulary.values import Place


@frozen
class Announced:
    """A service as somebody publishes it: ``who`` publishes it (a person or a lender), and where it belongs."""

    name: str
    district: str
    who: str
    stops: tuple[tuple[Place, int], ...]
    first_day: date
    weekdays: tuple[int, ...] = ()
    until: date | None = None
    seats: int = 1
    wheelchairs: int = 0
    walk_ups: int = 0
    note: str = ""


def publish(office: Office, told: Announced) -> ServicePublished:
    """Publish a service. Raises ``Refused``: service.stops (not in time's order), service.too_fast, service.walk_ups,
    service.past, service.days.
    """
    state = office.state()
    _refuse_unfit(state, told, office.clock().date())
    stops = tuple(ServiceStop(place, at_min) for place, at_min in told.stops)
    event = ServicePublished(
        need=office.opaque("service"),
        person=told.who,
        first_day=told.first_day,
        weekdays=told.weekdays,
        until=told.until,
        number=_number(state),
        received=office.clock().date(),
        seats=told.seats,
        wheelchairs=told.wheelchairs,
        walk_ups=told.walk_ups,
        private=ServiceDetails(told.name, stops, told.note),
    )
    office.append([office.draft(event, district=told.district, claims=need_claims(event))])
    return event


def withdraw(office: Office, service: str, day: date | None = None) -> tuple[str, ...]:
    """The service is driven no more, or not on one ``day``; who has to be told: the people with seats from then on.

    Raises ``Unknown`` (service.unknown) and ``Refused`` (service.not_that_day, service.over).
    """

    def decide(state: State) -> tuple[tuple[str, ...], Sequence[Draft]]:
        need = _standing(state, service)
        if day is not None and not falls_on(need, day):
            raise Refused("service.not_that_day", need=service, day=day)
        event = ServiceWithdrawn(service, "cancelled") if day is None else RideCancelled(service, day)
        today = office.clock().date()
        riders = [
            each.person
            for each in all_aboard(state)
            if each.seat.need == service and (each.seat.day == day if day else each.seat.day >= today)
        ]
        draft = office.draft(event, district=need.district, claims=need_claims(need.fact))
        return tuple(dict.fromkeys(riders)), [draft]

    return decided(office, [service], decide)


def book(office: Office, seat: SeatBooked) -> SeatBooked:
    """Book a seat for somebody. Raises ``Unknown`` (service.unknown, service.no_stop, person.unknown), ``Refused``:
    service.not_that_day, service.full, service.no_consent, service.elsewhere, service.apart.
    """

    def decide(state: State) -> tuple[SeatBooked, Sequence[Draft]]:
        refuse_unbookable(state, seat)
        return seat, [_booked(office, state, seat)]

    return decided(office, [seat.need, seat.person], decide, [seat.day])


def book_instead(office: Office, need: str, day: date) -> Fit:
    """Give whoever asked for a ride seats on the day's services that take her there (and back), and cancel that ride.

    Raises ``Refused`` (service.none_fits) where there are no such services, and as ``book`` does.
    """

    def decide(state: State) -> tuple[Fit, Sequence[Draft]]:
        fit = instead_of(state, need, day)
        if fit is None:
            raise Refused("service.none_fits", need=need, day=day)
        for seat in fit.seats:
            refuse_unbookable(state, seat, replaced=fit.occurrence)
        ride = state.needs[need]
        cancelled = office.draft(
            RideCancelled(need, day), district=ride.district, claims=weekly([need, ride.fact.person], [day])
        )
        return fit, [*(_booked(office, state, seat) for seat in fit.seats), cancelled]

    return decided(office, [need, *_of_the_day(office.state(), need, day)], decide, [day])


def give_back(office: Office, service: str, day: date, person: str) -> SeatGivenBack:
    """She does not ride. Raises ``Unknown`` (service.unknown) and ``Refused`` (service.no_seat)."""

    def decide(state: State) -> tuple[SeatGivenBack, Sequence[Draft]]:
        need = _service(state, service)
        if (f"{service}@{day.isoformat()}", person) not in state.seats:
            raise Refused("service.no_seat", who=person, need=service, day=day)
        event = SeatGivenBack(service, day, person)
        return event, [office.draft(event, district=need.district, claims=weekly([service, person], [day]))]

    return decided(office, [service, person], decide, [day])


def who_fits(state: State, service: str, day: date) -> tuple[Fit, ...]:
    """Whose ride of the day this service (with others of the day) could take the place of, in the log's order."""
    return tuple(fit for fit in fits(state, day, state.needs[service].district) if service in _services_of(fit))


def _refuse_unfit(state: State, told: Announced, today: date) -> None:
    times = [at_min for _, at_min in told.stops]
    if len(times) < 2 or any(later <= earlier for earlier, later in pairwise(times)):
        raise Refused("service.stops", times=tuple(times))
    if told.walk_ups > told.seats:
        raise Refused("service.walk_ups", walk_ups=told.walk_ups, seats=told.seats)
    last = told.until or (None if told.weekdays else told.first_day)
    if last is not None and last < max(today, told.first_day):
        raise Refused("service.past", day=last)
    points = [point(place, told.district, state.towns) for place, _ in told.stops]
    drives = travel_times(state, told.first_day, told.district).table(points).seconds
    for n, (earlier, later) in enumerate(pairwise(times)):
        needed_min = -(-drives[n][n + 1] // 60)
        if later - earlier < needed_min:
            places = tuple(place.name or place.address for place, _ in told.stops[n : n + 2])
            raise Refused("service.too_fast", places=places, planned=later - earlier, needed=needed_min)


def _number(state: State) -> str:
    """定1, 定2 …: its receipt number, in the order of publishing."""
    return f"定{1 + sum(isinstance(need.fact, ServicePublished) for need in state.needs.values())}"


def _service(state: State, service: str) -> Need:
    need = state.needs.get(service)
    if need is None or not isinstance(need.fact, ServicePublished):
        raise Unknown("service.unknown", came=service)
    return need


def _standing(state: State, service: str) -> Need:
    need = _service(state, service)
    if need.withdrawn is not None:
        raise Refused("service.over", need=service)
    return need


def _booked(office: Office, state: State, seat: SeatBooked) -> Draft:
    claims = weekly([seat.need, seat.person], [seat.day])
    return office.draft(seat, district=state.needs[seat.need].district, claims=claims)


def _of_the_day(state: State, need: str, day: date) -> tuple[str, ...]:
    """Who asks, and every service of the day: what a booking may touch."""
    if need not in state.needs:
        raise Unknown("insert.no_ride", need=need, day=day)
    services = tuple(each.id for each, _ in services_on(state, day, state.needs[need].district))
    return (state.needs[need].fact.person, *services)


def _services_of(fit: Fit) -> frozenset[str]:
    return frozenset(seat.need for seat in fit.seats)
