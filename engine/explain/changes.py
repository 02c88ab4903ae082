"""The small changes that might let an occurrence be driven, as altered parts of its day, the smallest first.

A change is only tried here, not shown to work: that takes a second solve (``showing``). Each kind of change is one
function; the tuple at the end gives the order.
"""

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from engine.explain.altered import Case, Tried, moved, stretched, with_demand, with_driving, with_lent, with_new_driver
from engine.matchings.parts import Lent
from engine.problems.routing import Ride
from events.vocabulary.plans import Change, Obstacle

HALF_HOUR_S = 1800
STEPS_S = (HALF_HOUR_S, 2 * HALF_HOUR_S)
HOUR_S = 3600
SEATS, PLACES = 4, 1
"""What an ordinary car, and one that takes a wheelchair, would bring."""
NEW_VEHICLE, NEW_LENDER = "+vehicle", "+lender"

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
    """The appointment half an hour or an hour later or earlier, there and back alike."""
    for step_s in STEPS_S:
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
    """A vehicle, or a driver, half an hour or an hour longer at either end of the day."""
    for step_s in STEPS_S:
        for lent in case.day.lent:
            for code, hours in stretched("vehicle", lent.hours, step_s):
                longer = with_lent(case.before.parts, evolve(lent, hours=hours))
                yield Tried(Change(code, lent.vehicle, step_s, 0), longer)
        for driving in case.day.driving:
            for code, hours in stretched("driver", driving.hours, step_s):
                longer = with_driving(case.before.parts, evolve(driving, hours=hours))
                yield Tried(Change(code, driving.driver, step_s, 0), longer)


def an_hour_more_that_week(case: Case) -> Iterator[Tried]:
    """A driver whose weekly limit is an hour higher."""
    for driver in sorted({budget.driver for budget in case.before.parts.budgets}):
        budgets = tuple(
            evolve(b, limit_s=b.limit_s + HOUR_S) if b.driver == driver else b for b in case.before.parts.budgets
        )
        yield Tried(Change("driver.hour_more", driver, HOUR_S, 0), evolve(case.before.parts, budgets=budgets))


def a_paper_renewed(case: Case) -> Iterator[Tried]:
    """A licence or an insurance renewed, a course done: for the whole day, so for everybody on it."""
    papers = {(o.vehicle, o.driver, RENEWED[o.code]): None for o in case.demand.refusals if o.code in RENEWED}
    for vehicle, driver, mended in papers:
        codes = {code for code, by in RENEWED.items() if by == mended}
        demands = tuple(
            evolve(each, refusals=tuple(o for o in each.refusals if not _is(o, vehicle, driver, codes)))
            for each in case.before.parts.demands
        )
        yield Tried(Change(mended, vehicle or driver, 1, 0), evolve(case.before.parts, demands=demands))


def a_held_ride_released(case: Case) -> Iterator[Tried]:
    """A ride that is held may move: at its asked-for times, with any vehicle and driver."""
    for each in case.before.parts.demands:
        if each.rides != each.wished or any(each.only):
            free = evolve(each, rides=each.wished, only=())
            demands = tuple(free if d is each else d for d in case.before.parts.demands)
            yield Tried(Change("held.released", each.at.occurrence, 1, 0), evolve(case.before.parts, demands=demands))


def in_two_parties(case: Case) -> Iterator[Tried]:
    """A party too large for one vehicle, driven in two or three, the wheelchairs with the first."""
    most = max((lent.seats for lent in case.day.lent), default=0)
    seats = max(ride.seats for ride in case.demand.rides)
    for count in (2, 3) if seats > most else ():
        rides = tuple(_part(ride, n, count) for ride in case.demand.rides for n in range(count))
        split = evolve(case.demand, rides=rides, wished=rides, only=())
        yield Tried(Change("party.split", case.occurrence, count, 0), with_demand(case, split))


def more_room(case: Case) -> Iterator[Tried]:
    """As many more wheelchair places or seats as a vehicle is short of."""
    lent = {each.vehicle: each for each in case.day.lent}
    for vehicle, short in case.missed("wheelchairs.short").items():
        roomier = evolve(lent[vehicle], wheelchair_places=lent[vehicle].wheelchair_places + short)
        yield Tried(Change("vehicle.wheelchair_place", vehicle, short, 0), with_lent(case.before.parts, roomier))
    for vehicle, short in (case.missed("seats.short") or dict.fromkeys(lent, 1)).items():
        roomier = evolve(lent[vehicle], seats=lent[vehicle].seats + short)
        yield Tried(Change("vehicle.seat", vehicle, short, 0), with_lent(case.before.parts, roomier))


def one_more_driver(case: Case) -> Iterator[Tried]:
    """Somebody new at the wheel of a vehicle that can be had: for half a day, else for all of it."""
    closed = {o.vehicle for o in case.demand.refusals if o.vehicle and not o.driver}
    for name, span in case.day.spans:
        for lent in case.day.lent:
            if lent.vehicle not in closed:
                parts = with_new_driver(case, span, {other.vehicle for other in case.day.lent} - {lent.vehicle})
                yield Tried(Change(f"driver.more_{name}", lent.vehicle, 1, 0), parts)


def one_more_vehicle(case: Case) -> Iterator[Tried]:
    """A vehicle more with its own driver; one that takes wheelchairs where the rider comes in one."""
    chairs = max(ride.wheelchairs for ride in case.demand.rides)
    seats = max(SEATS, *(ride.seats for ride in case.demand.rides))
    kind = "wheelchair_vehicle" if chairs else "vehicle"
    for name, span in case.day.spans:
        lent = Lent(
            vehicle=NEW_VEHICLE,
            lender=NEW_LENDER,
            garage=case.day.lent[0].garage if case.day.lent else case.demand.rides[0].pickup.location,
            seats=seats,
            wheelchair_places=max(PLACES, chairs) if chairs else 0,
            seats_per_wheelchair=1,
            hours=(span,),
        )
        own = with_new_driver(case, span, {other.vehicle for other in case.day.lent})
        barred = tuple(Obstacle(NEW_VEHICLE, driving.driver, "driver.other_vehicles") for driving in case.day.driving)
        day = evolve(own.days[0], lent=(*case.day.lent, lent))
        demands = tuple(evolve(each, refusals=(*each.refusals, *barred)) for each in own.demands)
        parts = evolve(own, days=(day,), demands=demands)
        yield Tried(Change(f"{kind}.more_{name}", "", seats, 0), parts)


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
