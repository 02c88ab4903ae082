"""The small changes that might let an occurrence be driven, as altered parts of its day, the smallest first.

A change is only tried here, not shown to work: that takes a second solve (``showing``). Each kind of change is one
function; the tuple at the end gives the order.
"""

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from engine.explain.transport.altered import (
    NEW_VEHICLE,
    Case,
    Tried,
    moved,
    stretched,
    with_demand,
    with_driving,
    with_lent,
    with_new_driver,
    with_new_vehicle,
)
from engine.matchings.parts import Demand, Lent, rides_herself
from engine.matchings.spans import Span
from engine.problems.routing import Ride
from events.vocabulary.plans import Change, Obstacle

HALF_HOUR_S = 1800
STEPS_S = (HALF_HOUR_S, 2 * HALF_HOUR_S)
HOUR_S = 3600
SEATS, PLACES = 4, 1
"""What an ordinary car, and one that takes a wheelchair, would bring."""
NEW_LENDER = "+lender"

RENEWED = {
    "licence.ended": "licence.renewed",
    "insurance.voluntary_ended": "insurance.renewed",
    "insurance.voluntary_missing": "insurance.taken_out",
    "insurance.ride_support_ended": "insurance.renewed",
    "insurance.ride_support_missing": "insurance.taken_out",
    "course.missing": "course.done",
}
"""What mends an obstacle of paper, by its code."""


def another_time(case: Case) -> Iterator[Tried]:
    """The appointment half an hour or an hour later or earlier, there and back alike; what is published stays."""
    for step_s in STEPS_S if rides_herself(case.demand) else ():
        for code, by_s in (("time.later", step_s), ("time.earlier", -step_s)):
            rides = tuple(moved(ride, by_s) for ride in case.demand.rides)
            yield Tried(Change(code, case.occurrence, step_s, 0), with_demand(case, evolve(case.demand, rides=rides)))


def a_later_return(case: Case) -> Iterator[Tried]:
    """Fetched half an hour or an hour later."""
    for step_s in STEPS_S if len(case.demand.rides) > 1 else ():
        rides = (case.demand.rides[0], *(moved(ride, step_s) for ride in case.demand.rides[1:]))
        yield Tried(
            Change("return.later", case.occurrence, step_s, 0), with_demand(case, evolve(case.demand, rides=rides))
        )


def longer_hours(case: Case) -> Iterator[Tried]:
    """A vehicle, or a driver, half an hour or an hour longer at either end of the day; then the two together."""
    for step_s in STEPS_S:
        near = case.near(step_s)
        for lent in case.day.lent:
            for end, hours in stretched(lent, step_s) if any(v == lent.vehicle for v, _ in near) else ():
                change = Change(f"vehicle.{end}", lent.vehicle, step_s, 0)
                yield Tried(change, with_lent(case.before.parts, evolve(lent, hours=hours)), shared=True)
        for driving in case.day.driving:
            for end, hours in stretched(driving, step_s) if any(d == driving.driver for _, d in near) else ():
                change = Change(f"driver.{end}", driving.driver, step_s, 0)
                yield Tried(change, with_driving(case.before.parts, evolve(driving, hours=hours)), shared=True)
        yield from _both_longer(case, step_s)


def _both_longer(case: Case, step_s: int) -> Iterator[Tried]:
    """``what`` names the vehicle and the driver, with a plus between them."""
    lent, driving = {v.vehicle: v for v in case.day.lent}, {d.driver: d for d in case.day.driving}
    for vehicle, driver in case.near(step_s):
        ours, hers = stretched(lent[vehicle], step_s), stretched(driving[driver], step_s)
        for (end, longer), (_, too) in zip(ours, hers, strict=True):
            one = with_lent(case.before.parts, evolve(lent[vehicle], hours=longer))
            both = with_driving(one, evolve(driving[driver], hours=too))
            yield Tried(Change(f"both.{end}", f"{vehicle}+{driver}", step_s, 0), both, shared=True)


def an_hour_more_that_week(case: Case) -> Iterator[Tried]:
    """A driver whose weekly limit is an hour higher."""
    for driver in dict.fromkeys(budget.driver for budget in case.before.parts.budgets):
        budgets = tuple(
            evolve(b, limit_s=b.limit_s + HOUR_S) if b.driver == driver else b for b in case.before.parts.budgets
        )
        more = evolve(case.before.parts, budgets=budgets)
        yield Tried(Change("driver.hour_more", driver, HOUR_S, 0), more, shared=True)


def a_paper_renewed(case: Case) -> Iterator[Tried]:
    """A licence or an insurance renewed, a course done: for the whole day, so for everybody on it."""
    papers = {(o.vehicle, o.driver, RENEWED[o.code]): None for o in case.demand.refusals if o.code in RENEWED}
    for vehicle, driver, mended in papers:
        codes = {code for code, by in RENEWED.items() if by == mended}
        demands = tuple(
            evolve(each, refusals=tuple(o for o in each.refusals if not _is(o, vehicle, driver, codes)))
            for each in case.before.parts.demands
        )
        renewed = evolve(case.before.parts, demands=demands)
        yield Tried(Change(mended, vehicle or driver, 1, 0), renewed, shared=True)


def a_held_ride_released(case: Case) -> Iterator[Tried]:
    """A ride that is held may move: at its asked-for times, with any vehicle and driver."""
    for each in case.before.parts.demands:
        if each.rides != each.wished or any(each.only):
            free = evolve(each, rides=each.wished, only=())
            demands = tuple(free if d is each else d for d in case.before.parts.demands)
            released = evolve(case.before.parts, demands=demands)
            yield Tried(Change("held.released", each.at.occurrence, 1, 0), released, shared=True)


def in_two_parties(case: Case) -> Iterator[Tried]:
    """A party too large for one vehicle, driven in two or three, the wheelchairs with the first."""
    most = max((lent.seats for lent in case.day.lent), default=0)
    seats = max(ride.seats for ride in case.demand.rides)
    for count in (2, 3) if seats > most and rides_herself(case.demand) else ():
        rides = tuple(_part(ride, n, count) for ride in case.demand.rides for n in range(count))
        split = evolve(case.demand, rides=rides, wished=rides, only=())
        yield Tried(Change("party.split", case.occurrence, count, 0), with_demand(case, split))


def more_room(case: Case) -> Iterator[Tried]:
    """As many more wheelchair places or seats as a vehicle is short of; beside a full plan, one seat more."""
    lent = {each.vehicle: each for each in case.day.lent}
    for vehicle, short in case.missed("wheelchairs.short"):
        roomier = evolve(lent[vehicle], wheelchair_places=lent[vehicle].wheelchair_places + short)
        parts = with_lent(case.before.parts, roomier)
        yield Tried(Change("vehicle.wheelchair_place", vehicle, short, 0), parts, shared=True)
    for vehicle, short in case.missed("seats.short") or tuple((vehicle, 1) for vehicle in lent):
        roomier = evolve(lent[vehicle], seats=lent[vehicle].seats + short)
        parts = with_lent(case.before.parts, roomier)
        yield Tried(Change("vehicle.seat", vehicle, short, 0), parts, shared=True)


def one_more_driver(case: Case) -> Iterator[Tried]:
    """Somebody new at the wheel of a vehicle that can be had: for half a day, else for all of it."""
    closed = {o.vehicle for o in case.demand.refusals if o.vehicle and not o.driver}
    for name, span in case.day.spans:
        for lent in case.day.lent:
            if lent.vehicle not in closed:
                parts = with_new_driver(case, span, {other.vehicle for other in case.day.lent} - {lent.vehicle})
                yield Tried(Change(f"driver.more_{name}", lent.vehicle, 1, 0), parts, shared=True)


def one_more_vehicle(case: Case) -> Iterator[Tried]:
    """A vehicle more with its own driver, for half a day, all day, else just when she needs it.

    It takes wheelchairs where she comes in one.
    """
    chairs = max(ride.wheelchairs for ride in case.demand.rides)
    seats = max(SEATS, *(ride.seats for ride in case.demand.rides))
    kind = "wheelchair_vehicle" if chairs else "vehicle"
    garage = case.day.lent[0].garage if case.day.lent else case.demand.rides[0].pickup.location
    for name, span in (*case.day.spans, ("these_hours", _around(case.demand))):
        lent = Lent(NEW_VEHICLE, NEW_LENDER, garage, seats, max(PLACES, chairs) if chairs else 0, 1, (span,))
        change = Change(f"{kind}.more_{name}", case.occurrence if name == "these_hours" else "", seats, 0)
        yield Tried(change, with_new_vehicle(case, lent), shared=name != "these_hours")


def _around(demand: Demand) -> Span:
    """From an hour before she could board to an hour after she must be home."""
    return demand.rides[0].pickup.earliest_s - HOUR_S, demand.rides[-1].delivery.latest_s + HOUR_S


def _is(obstacle: Obstacle, vehicle: str, driver: str, codes: Iterable[str]) -> bool:
    return (obstacle.vehicle, obstacle.driver) == (vehicle, driver) and obstacle.code in codes


def _part(ride: Ride, n: int, count: int) -> Ride:
    """The ``n``-th of ``count`` parts of a party."""
    seats = ride.seats // count + (1 if n < ride.seats % count else 0)
    return evolve(ride, id=f"{ride.id}/{n}", seats=seats, wheelchairs=ride.wheelchairs if n == 0 else 0)


KINDS: tuple[Callable[[Case], Iterator[Tried]], ...] = (
    another_time,
    a_later_return,
    longer_hours,
    a_held_ride_released,
    an_hour_more_that_week,
    a_paper_renewed,
    in_two_parties,
    more_room,
    one_more_driver,
    one_more_vehicle,
)
"""In the order of size: what a telephone call settles, what paper settles, what has to be found."""
