"""A day of somebody who was left over, and the ways to alter it: one vehicle, one driver, one demand at a time."""

from collections.abc import Iterator

from attrs import evolve, frozen

from engine.explain.transport.showing import DayBefore
from engine.matchings.by_itself import ByItself
from engine.matchings.parts import Day, Demand, Driving, Lent, Pair, Parts
from engine.matchings.spans import Span, merged, without
from engine.problems.routing import Ride, Stop
from events.vocabulary.plans import Change, Obstacle

TOO_SHORT = ("shift.early", "shift.late")
"""What hours that are too short are reported as."""
NEW_DRIVER = "+driver"
"""Somebody who does not drive yet."""
NEW_VEHICLE = "+vehicle"
"""A vehicle that nobody lends yet."""


@frozen
class Tried:
    """A change and the day as it would then be; ``shared`` where it is the same whoever of the day asks for it."""

    change: Change
    parts: Parts
    shared: bool = False


@frozen
class Case:
    """A demand left over, the day it was left on, and what it failed with by itself."""

    before: DayBefore
    demand: Demand
    by_itself: ByItself

    @property
    def day(self) -> Day:
        return self.before.day

    @property
    def occurrence(self) -> str:
        return self.demand.at.occurrence

    def near(self, by_s: int) -> tuple[Pair, ...]:
        """The pairs that so much longer hours might help: those that missed by no more, else (beside) all."""
        if all(self.by_itself.possible):
            return tuple((v.vehicle, d.driver) for v in self.day.lent for d in self.day.driving)
        near = (m.pair for m in self.by_itself.misses if m.code in TOO_SHORT and m.by <= by_s)
        return tuple(dict.fromkeys(near))

    def missed(self, code: str) -> tuple[tuple[str, int], ...]:
        """The vehicles that failed with this code and the least they failed by, the nearest miss first."""
        found: dict[str, int] = {}
        for miss in self.by_itself.misses:
            if miss.code == code:
                vehicle = miss.pair[0]
                found[vehicle] = min(found.get(vehicle, miss.by), miss.by)
        return tuple(sorted(found.items(), key=lambda each: each[1]))


def with_new_driver(case: Case, span: Span, not_in: set[str]) -> Parts:
    """The day with a driver whom nobody knows yet, who drives none of the vehicles in ``not_in``."""
    parts, day = case.before.parts, case.day
    new = Driving(NEW_DRIVER, day.max_run_s, day.rest_s, (span,))
    barred = tuple(Obstacle(vehicle, NEW_DRIVER, "driver.other_vehicles") for vehicle in sorted(not_in))
    demands = tuple(evolve(each, refusals=(*each.refusals, *barred)) for each in parts.demands)
    return evolve(parts, days=(evolve(day, driving=(*day.driving, new)),), demands=demands)


def with_new_vehicle(case: Case, lent: Lent) -> Parts:
    """The day with one vehicle more and its own driver, who drives nothing else; nobody else drives it."""
    own = with_new_driver(case, lent.hours[0], {other.vehicle for other in case.day.lent})
    barred = tuple(Obstacle(lent.vehicle, driving.driver, "driver.other_vehicles") for driving in case.day.driving)
    demands = tuple(evolve(each, refusals=(*each.refusals, *barred)) for each in own.demands)
    return evolve(own, days=(evolve(own.days[0], lent=(*case.day.lent, lent)),), demands=demands)


def with_demand(case: Case, changed: Demand) -> Parts:
    """The day with one demand changed."""
    parts = case.before.parts
    demands = tuple(changed if d.at.occurrence == changed.at.occurrence else d for d in parts.demands)
    return evolve(parts, demands=demands)


def with_lent(parts: Parts, lent: Lent) -> Parts:
    """The day with one vehicle changed."""
    day = parts.days[0]
    changed = tuple(lent if each.vehicle == lent.vehicle else each for each in day.lent)
    return evolve(parts, days=(evolve(day, lent=changed),))


def with_driving(parts: Parts, driving: Driving) -> Parts:
    """The day with one driver changed."""
    day = parts.days[0]
    changed = tuple(driving if each.driver == driving.driver else each for each in day.driving)
    return evolve(parts, days=(evolve(day, driving=changed),))


def moved(ride: Ride, by_s: int) -> Ride:
    """The ride so much later, or earlier where below zero."""
    return evolve(ride, pickup=_later(ride.pickup, by_s), delivery=_later(ride.delivery, by_s))


def _later(stop: Stop, by_s: int) -> Stop:
    return evolve(stop, earliest_s=stop.earliest_s + by_s, latest_s=stop.latest_s + by_s)


def stretched(of: Lent | Driving, by_s: int) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The hours with a later end, then with an earlier beginning; what is taken stays taken."""
    yield "until_later", without(merged((start, end + by_s) for start, end in of.hours), of.taken)
    yield "from_earlier", without(merged((start - by_s, end) for start, end in of.hours), of.taken)


def as_if_free(parts: Parts, on: Day) -> Parts:
    """The parts, had nobody and nothing of the day been promised elsewhere."""
    free = evolve(
        on,
        lent=tuple(evolve(each, hours=merged((*each.hours, *each.taken))) for each in on.lent),
        driving=tuple(evolve(each, hours=merged((*each.hours, *each.taken))) for each in on.driving),
    )
    return evolve(parts, days=tuple(free if day.day == on.day else day for day in parts.days))
