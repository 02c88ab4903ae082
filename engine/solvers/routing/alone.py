"""Could one shift drive one need on an otherwise empty day, and if not: which rules stand in the way, and by how much?

Each ride is looked at by itself: its load against the vehicle, then its times against the shift, garage to garage.
"""

from collections.abc import Iterator

from attrs import frozen

from engine.problems.routing import Ride, Routing, Shift


@frozen
class Obstacle:
    """A rule in the way and how much is missing: seats, places, or seconds."""

    code: str
    by: int


def alone(problem: Routing, need: int, shift: int) -> tuple[Obstacle, ...]:
    """What keeps the shift from driving the need with nobody else on board; empty where nothing does."""
    rides = (problem.rides[ride] for ride in problem.needs[need].rides)
    return tuple(each for ride in rides for each in _obstacles(problem, ride, problem.shifts[shift]))


def _obstacles(problem: Routing, ride: Ride, shift: Shift) -> Iterator[Obstacle]:
    room = (*_room(ride, shift),)
    yield from room or _times(problem, ride, shift)


def _room(ride: Ride, shift: Shift) -> Iterator[Obstacle]:
    seats = shift.seats - shift.seats_per_wheelchair * ride.wheelchairs
    if ride.wheelchairs > shift.wheelchair_places:
        yield Obstacle("wheelchairs.short", ride.wheelchairs - shift.wheelchair_places)
    elif ride.seats > seats:
        yield Obstacle("seats.short", ride.seats - seats)


def _times(problem: Routing, ride: Ride, shift: Shift) -> Iterator[Obstacle]:
    """The windows first, then the shift's two ends, then the run's length and the driver's hours."""
    to_s = problem.travel_s[shift.start][ride.pickup.location]
    back_s = problem.travel_s[ride.delivery.location][shift.end]
    direct_s = problem.direct_s(ride)
    if direct_s > ride.max_ride_s:
        yield Obstacle("ride.too_long", direct_s - ride.max_ride_s)
        return
    between_s = ride.pickup.service_s + direct_s
    longest_s = ride.pickup.service_s + ride.max_ride_s
    first_s = max(ride.pickup.earliest_s, ride.delivery.earliest_s - longest_s)
    last_s = min(ride.pickup.latest_s, ride.delivery.latest_s - between_s)
    if first_s > last_s:
        yield Obstacle("window.late", first_s - last_s)
        return
    boards_s = max(first_s, shift.earliest_s + to_s)
    if boards_s > last_s:
        yield Obstacle("shift.early", boards_s - last_s)
        return
    alights_s = max(boards_s + between_s, ride.delivery.earliest_s)
    over_s = alights_s + ride.delivery.service_s + back_s - shift.latest_s
    if over_s > 0:
        yield Obstacle("shift.late", over_s)
        return
    yield from _lengths(problem, shift, to_s + between_s + ride.delivery.service_s + back_s)


def _lengths(problem: Routing, shift: Shift, length_s: int) -> Iterator[Obstacle]:
    """The run as short as it can be, against the longest run and the driver's hours of the week."""
    if length_s > shift.max_run_s:
        yield Obstacle("run.too_long", length_s - shift.max_run_s)
    for budget in problem.budgets:
        within = budget.from_s < shift.latest_s and shift.earliest_s < budget.until_s
        if budget.driver == shift.driver and within and length_s > budget.limit_s:
            yield Obstacle("hours.over", length_s - budget.limit_s)
