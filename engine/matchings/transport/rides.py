"""From an occurrence to its rides: windows, loads, limits. Seconds count from the start of the horizon."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from attrs import evolve, frozen

from engine.matchings.transport.booked import HeldRide
from engine.matchings.transport.occurrences import Asked
from engine.problems.routing import Ride, Stop
from events.settings import setting
from events.state.model import State
from events.vocabulary.plans import PlannedStop

LEGS = ("out", "back")
DAY_S = 86_400


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
        return max(self.floor_s, int(self.factor * direct_s))


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
    asked: Asked, rule: Rules, home: int, there: int, travel: Mapping[tuple[int, int], int], at_s: int
) -> list[Ride]:
    """The rides of an occurrence, there and (where she goes home) back; ``at_s`` is midnight of its day."""
    details = asked.details
    service_s = rule.service_s(details.wheelchairs)
    arrive_s = at_s + details.arrive_by_min * 60
    out = _there(asked, rule, (home, there), travel[home, there], arrive_s, service_s)
    if details.return_ready_min is None:
        return [out]
    ready_s = at_s + details.return_ready_min * 60
    return [out, _home(asked, rule, (there, home), travel[there, home], ready_s, service_s)]


def _there(asked: Asked, rule: Rules, way: tuple[int, int], direct_s: int, arrive_s: int, service_s: int) -> Ride:
    """Out of the vehicle by the time of the appointment, and into the house no earlier than agreed."""
    limit_s = rule.longest_s(direct_s)
    latest_s = arrive_s - service_s
    earliest_s = min(arrive_s - rule.early_s, latest_s)
    pickup = Stop(way[0], earliest_s - limit_s - service_s, latest_s - direct_s - service_s, service_s)
    return _ride(asked, "out", pickup, Stop(way[1], earliest_s, latest_s, service_s), limit_s)


def _home(asked: Asked, rule: Rules, way: tuple[int, int], direct_s: int, ready_s: int, service_s: int) -> Ride:
    """Into the vehicle once she is ready, after no more than the agreed wait."""
    limit_s = rule.longest_s(direct_s)
    latest_s = ready_s + rule.wait_s
    delivery = Stop(way[1], ready_s + service_s + direct_s, latest_s + service_s + limit_s, service_s)
    return _ride(asked, "back", Stop(way[0], ready_s, latest_s, service_s), delivery, limit_s)


def _ride(asked: Asked, leg: str, pickup: Stop, delivery: Stop, limit_s: int) -> Ride:
    details = asked.details
    return Ride(
        id=f"{asked.occurrence}/{leg}",
        pickup=pickup,
        delivery=delivery,
        max_ride_s=limit_s,
        seats=details.attendants + (0 if details.wheelchairs else 1),
        wheelchairs=details.wheelchairs,
        riders=(asked.need.fact.person,),
        shifts=(),
        front_seat=details.front_seat,
    )


def kept(ride: Ride, leg: str, held: HeldRide, start: Any, tolerance_s: int) -> Ride:
    """A held ride, narrowed to the times it was promised for; where the request has moved since, the request wins."""
    stops = [s for run in held.runs for s in run.stops if s.occurrence == held.occurrence and s.leg == leg]
    boards, alights = (next((s for s in stops if s.boards is way), None) for way in (True, False))
    return evolve(
        ride,
        pickup=_near(ride.pickup, boards, start, tolerance_s),
        delivery=_near(ride.delivery, alights, start, tolerance_s),
    )


def _near(stop: Stop, planned: PlannedStop | None, start: Any, tolerance_s: int) -> Stop:
    if planned is None:
        return stop
    at_s = (planned.starts - start) // timedelta(seconds=1)
    earliest_s, latest_s = max(stop.earliest_s, at_s - tolerance_s), min(stop.latest_s, at_s + tolerance_s)
    return evolve(stop, earliest_s=earliest_s, latest_s=latest_s) if earliest_s <= latest_s else stop
