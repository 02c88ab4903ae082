"""From an occurrence to its rides: windows, loads, limits. Seconds count from the start of the horizon."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil
from typing import Any, Final

from attrs import evolve, frozen

from engine.matchings.transport.booked import HeldLeg, seconds
from engine.matchings.transport.occurrences import Asked
from engine.problems.routing import Ride, Stop
from events.settings import setting
from events.state.model import State
from events.vocabulary.services import ServiceDetails

LEGS: Final = ("out", "back")


@frozen
class Rules:
    """The dated settings that shape a ride, on its day and in its district."""

    early_s: int
    wait_s: int
    floor_s: int
    factor: float
    boarding_s: int
    boarding_wheelchair_s: int

    def service_s(self, wheelchairs: int) -> int:
        return self.boarding_wheelchair_s if wheelchairs else self.boarding_s

    def longest_s(self, direct_s: int) -> int:
        return max(self.floor_s, ceil(self.factor * direct_s))


def rules(state: State, asked: Asked) -> Rules:
    """The rules in force for one occurrence."""

    def value(name: str) -> Any:
        return setting(state.settings, name, asked.day, asked.need.district)

    return Rules(
        value("ride.early_s"),
        value("ride.wait_s"),
        value("ride.longest_floor_s"),
        value("ride.longest_factor"),
        value("ride.boarding_s"),
        value("ride.boarding_wheelchair_s"),
    )


def rides(
    asked: Asked, rule: Rules, home: int, there: int, travel_s: Sequence[Sequence[int]], midnight_s: int
) -> tuple[Ride, ...]:
    """The rides of an occurrence, there and (where she goes home) back; ``midnight_s`` begins its day."""
    details = asked.details
    if asked.need.service is not None:
        return (_service(asked, asked.need.service, rule, home, there, midnight_s),)
    out = _there(asked, rule, (home, there), travel_s[home][there], midnight_s + details.arrive_by_min * 60)
    if details.return_ready_min is None:
        return (out,)
    return out, _home(asked, rule, (there, home), travel_s[there][home], midnight_s + details.return_ready_min * 60)


def _there(asked: Asked, rule: Rules, way: tuple[int, int], direct_s: int, arrive_s: int) -> Ride:
    """Out of the vehicle by the time of the appointment, and no earlier than agreed."""
    limit_s, service_s = rule.longest_s(direct_s), rule.service_s(asked.details.wheelchairs)
    latest_s = arrive_s - service_s
    earliest_s = min(arrive_s - rule.early_s, latest_s)
    last_s = latest_s - direct_s - service_s
    pickup = Stop(way[0], min(earliest_s - limit_s - service_s, last_s), last_s, service_s)
    return _ride(asked, LEGS[0], pickup, Stop(way[1], earliest_s, latest_s, service_s), limit_s)


def _home(asked: Asked, rule: Rules, way: tuple[int, int], direct_s: int, ready_s: int) -> Ride:
    """Into the vehicle once she is ready, after no more than the agreed wait."""
    limit_s, service_s = rule.longest_s(direct_s), rule.service_s(asked.details.wheelchairs)
    pickup = Stop(way[0], ready_s, ready_s + rule.wait_s, service_s)
    first_s = ready_s + service_s + direct_s
    delivery = Stop(way[1], first_s, max(first_s, pickup.latest_s + service_s + limit_s), service_s)
    return _ride(asked, LEGS[1], pickup, delivery, limit_s)


def _service(asked: Asked, service: ServiceDetails, rule: Rules, first: int, last: int, midnight_s: int) -> Ride:
    """From the first stop to the last at the published minutes: it leaves the one, and arrives at the other, then.

    Nobody rides in her own name: what is on board is the service, which shares its run with nobody (``apart``).
    """
    leaves_s, arrives_s = (midnight_s + 60 * stop.at_min for stop in (service.stops[0], service.stops[-1]))
    service_s = rule.service_s(asked.details.wheelchairs)
    pickup = Stop(first, leaves_s - service_s, leaves_s - service_s, service_s)
    ride = _ride(asked, LEGS[0], pickup, Stop(last, arrives_s, arrives_s, service_s), arrives_s - leaves_s)
    return evolve(ride, riders=(asked.need.id,))


def _ride(asked: Asked, leg: str, pickup: Stop, delivery: Stop, limit_s: int) -> Ride:
    """She sits in the first wheelchair herself; without one she takes a seat beside her attendants."""
    details = asked.details
    return Ride(
        id=f"{asked.occurrence}/{leg}",
        pickup=pickup,
        delivery=delivery,
        max_ride_s=limit_s,
        seats=details.attendants + (0 if details.wheelchairs else 1),
        wheelchairs=details.wheelchairs,
        riders=(asked.person,),
        shifts=(),
        front_seat=details.front_seat,
    )


def narrowed(ride: Ride, held: HeldLeg, start: datetime, tolerance_s: int) -> Ride | None:
    """A ride near the times it was held for; None where the request has moved away from them since."""
    boards_s = seconds(held.boards, start)
    pickup = _near(ride.pickup, boards_s, tolerance_s)
    delivery = _near(ride.delivery, seconds(held.alights, start), tolerance_s)
    return evolve(ride, pickup=pickup, delivery=delivery, near_s=boards_s) if pickup and delivery else None


def _near(stop: Stop, at_s: int, tolerance_s: int) -> Stop | None:
    earliest_s, latest_s = max(stop.earliest_s, at_s - tolerance_s), min(stop.latest_s, at_s + tolerance_s)
    return evolve(stop, earliest_s=earliest_s, latest_s=latest_s) if earliest_s <= latest_s else None
