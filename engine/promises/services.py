"""What was published of a scheduled service, and what was promised to whoever booked a seat on it."""

from collections.abc import Iterator

from engine.promises.told import Found, Told, at_minute, day_of, whole_seconds
from events.state.seats import aboard, most_aboard
from events.vocabulary.plans import PlannedAssignment
from events.vocabulary.services import ServicePublished


def service_keeps_its_times(told: Told) -> Found:
    """It leaves its first stop and arrives at its last at the published minutes, in one run."""
    for each, service in _services(told):
        stops, day = told.stops_of(each.occurrence), day_of(each.occurrence)
        if service.private is None:
            continue
        if len(stops) != 2 or len(each.runs) != 1:
            yield each.occurrence, (each.need,), 0
            continue
        off_s = abs(whole_seconds(stops[0].leaves - at_minute(day, service.private.stops[0].at_min)))
        off_s += abs(whole_seconds(stops[1].starts - at_minute(day, service.private.stops[-1].at_min)))
        if off_s:
            yield each.occurrence, (each.need,), off_s


def service_runs_alone(told: Told) -> Found:
    """Nobody else is fetched on its way: who waits at a stop has been told when it comes."""
    services = {each.occurrence for each, _ in _services(told)}
    for run in told.runs:
        on_it = {stop.occurrence for stop in run.stops}
        for occurrence in sorted(services & on_it if len(on_it) > 1 else ()):
            yield run.run, (told.person_of(occurrence),), len(on_it) - 1


def no_seat_booked_twice(told: Told) -> Found:
    """Between any two stops no more than it offers, less what is kept for walk-ups."""
    for each, service in _services(told):
        seats, chairs = most_aboard(service, tuple(rider.seat for rider in aboard(told.state, each.occurrence)))
        over = max(seats - (service.seats - service.walk_ups), chairs - service.wheelchairs)
        if over > 0:
            yield each.occurrence, (each.need,), over


def booked_riders_consent(told: Told) -> Found:
    """Whoever has a seat has agreed to be driven, and has not taken that back."""
    for each, _ in _services(told):
        for rider in aboard(told.state, each.occurrence):
            consent = told.state.consents.get((rider.person, "transport"))
            if consent is None or (consent.revoked is not None and consent.revoked <= day_of(each.occurrence)):
                yield each.occurrence, (rider.person,), 0


def _services(told: Told) -> Iterator[tuple[PlannedAssignment, ServicePublished]]:
    for each in told.assignments:
        service = told.service_of(each.occurrence)
        if service is not None:
            yield each, service
