"""A recorded plan over a problem from which somebody is missing because she was forgotten.

What touches her (her stops and the legs to and from them, her load, her shift where she drove, her garage where she
lent) is taken as recorded, by standing in for it: a place that lies just as far away as was driven, a window at the
very second, a shift as long as the run. So every other number is checked by the same checks as ever, and what nobody
who was forgotten accounts for is reported as unknown to the problem.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from attrs import define, evolve, field

from engine.matchings.spans import Span, shared
from engine.matchings.transport.built import BuiltRides
from engine.problems.routing import Need, Ride, Routes, Routing, Run, Shift, Stop, Visit
from events.vocabulary.plans import PlannedRun, PlannedStop, PlanProposed

UNLIMITED = 1_000
"""Seats and places of a vehicle of which nothing can be told any more."""

UNKNOWN = -1
DAY_S = 86_400

Leg = tuple[str, str]


def as_recorded(built: BuiltRides, plan: PlanProposed, gone: Collection[str]) -> tuple[Routing, Routes]:
    """The problem with stand-ins for what it has no more of the plan because of the ``gone``; the runs in its numbers.

    A ride or a shift that is missing for any other reason has the number -1, which no problem has.
    """
    hers = frozenset(each.occurrence for each in plan.assignments if each.person in gone)
    standing = _Standing(built, hers, frozenset(gone))
    found = Routes(tuple(sorted(map(standing.run, plan.runs), key=lambda run: (run.leaves_s, run.shift))))
    return standing.problem(), found


@define
class _Standing:
    """The problem as it grows, run by run."""

    built: BuiltRides
    hers: frozenset[str]
    gone: frozenset[str]
    rides: list[Ride] = field(init=False)
    needs: list[Need] = field(init=False)
    shifts: list[Shift] = field(init=False)
    _legs: dict[Leg, int] = field(init=False)
    _stood_in: dict[str, list[int]] = field(factory=dict)
    _places: int = field(init=False)
    _driven_s: dict[tuple[int, int], int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        problem = self.built.routing
        self.rides, self.needs, self.shifts = list(problem.rides), list(problem.needs), list(problem.shifts)
        self._places = len(problem.travel_s)
        pairs = zip(self.built.occurrences, problem.needs, strict=True)
        self._legs = {
            (at.occurrence, leg): ride for at, need in pairs for ride, leg in zip(need.rides, at.legs, strict=True)
        }

    def run(self, planned: PlannedRun) -> Run:
        """The run in the problem's numbers, with whatever it needs that is not there any more."""
        for occurrence, leg in dict.fromkeys((stop.occurrence, stop.leg) for stop in planned.stops):
            if (occurrence, leg) not in self._legs and occurrence in self.hers:
                self._stand_in_for_ride(planned, occurrence, leg)
        shift = self._shift(planned)
        visits = tuple(self._visit(stop) for stop in planned.stops)
        self._note_drives(planned, shift, visits)
        return Run(shift, self._second(planned.leaves), self._second(planned.returns), visits)

    def problem(self) -> Routing:
        """The problem with everything that stands in."""
        stood_in = tuple(range(len(self.built.routing.shifts), len(self.shifts)))
        needs = [Need(occurrence, tuple(rides), 0) for occurrence, rides in self._stood_in.items()]
        return evolve(
            self.built.routing,
            travel_s=tuple(tuple(self._travel_s(a, b) for b in range(self._places)) for a in range(self._places)),
            rides=tuple(evolve(ride, shifts=(*ride.shifts, *stood_in)) for ride in self.rides),
            needs=(*self.needs, *needs),
            shifts=tuple(self.shifts),
        )

    def _stand_in_for_ride(self, planned: PlannedRun, occurrence: str, leg: str) -> None:
        hers = [stop for stop in planned.stops if (stop.occurrence, stop.leg) == (occurrence, leg)]
        pickup = self._stop(next(stop for stop in hers if stop.boards))
        delivery = self._stop(next(stop for stop in hers if not stop.boards))
        longest_s = delivery.latest_s - pickup.earliest_s
        every_shift = tuple(range(len(self.built.routing.shifts)))
        self._legs[occurrence, leg] = len(self.rides)
        self._stood_in.setdefault(occurrence, []).append(len(self.rides))
        self.rides.append(Ride(f"{occurrence}/{leg}", pickup, delivery, longest_s, 0, 0, (), every_shift))

    def _stop(self, stop: PlannedStop) -> Stop:
        starts_s = self._second(stop.starts)
        return Stop(self._place(), starts_s, starts_s, self._second(stop.leaves) - starts_s)

    def _place(self) -> int:
        self._places += 1
        return self._places - 1

    def _shift(self, planned: PlannedRun) -> int:
        """The shift of the run's vehicle and driver that it lies nearest in; one that stands in where there is none."""
        leaves_s, returns_s = self._second(planned.leaves), self._second(planned.returns)
        theirs = [
            (max(0, shift.earliest_s - leaves_s) + max(0, returns_s - shift.latest_s), n)
            for n, shift in enumerate(self.built.routing.shifts)
            if (shift.vehicle, shift.driver) == (planned.vehicle, planned.driver)
            and shift.earliest_s // DAY_S == leaves_s // DAY_S
        ]
        if theirs:
            return min(theirs)[1]
        touched = self.gone & {planned.driver, planned.lender} or self.hers & {s.occurrence for s in planned.stops}
        return self._stand_in_for_shift(planned, leaves_s, returns_s) if touched else UNKNOWN

    def _stand_in_for_shift(self, planned: PlannedRun, leaves_s: int, returns_s: int) -> int:
        """With all that is still known of the vehicle and the driver on that day; the rest is as the run was."""
        days = [day for day in self.built.parts.days if day.day == planned.leaves.date()]
        lent = next((each for day in days for each in day.lent if each.vehicle == planned.vehicle), None)
        driving = next((each for day in days for each in day.driving if each.driver == planned.driver), None)
        recorded = (leaves_s, returns_s)
        hours = shared(lent.hours if lent else (recorded,), driving.hours if driving else (recorded,))
        earliest_s, latest_s = _nearest(hours, recorded)
        garage = lent.garage if lent else self._place()
        self.shifts.append(
            Shift(
                id=f"{planned.run}/as recorded",
                vehicle=planned.vehicle,
                driver=planned.driver,
                lender=planned.lender,
                start=garage,
                end=garage,
                earliest_s=earliest_s,
                latest_s=latest_s,
                max_run_s=driving.max_run_s if driving else returns_s - leaves_s,
                rest_s=driving.rest_s if driving else 0,
                seats=lent.seats if lent else UNLIMITED,
                wheelchair_places=lent.wheelchair_places if lent else UNLIMITED,
                seats_per_wheelchair=lent.seats_per_wheelchair if lent else 0,
            )
        )
        return len(self.shifts) - 1

    def _visit(self, stop: PlannedStop) -> Visit:
        times = (self._second(each) for each in (stop.arrives, stop.starts, stop.leaves))
        return Visit(self._legs.get((stop.occurrence, stop.leg), UNKNOWN), stop.boards, *times)

    def _note_drives(self, planned: PlannedRun, shift: int, visits: Sequence[Visit]) -> None:
        """Each drive from or to a place that stands in took as long as it was recorded to take."""
        if shift == UNKNOWN or any(visit.ride == UNKNOWN for visit in visits):
            return
        at, since_s = self.shifts[shift].start, self._second(planned.leaves)
        for visit in visits:
            ride = self.rides[visit.ride]
            here = (ride.pickup if visit.boards else ride.delivery).location
            self._driven_s[at, here] = visit.arrives_s - since_s
            at, since_s = here, visit.leaves_s
        self._driven_s[at, self.shifts[shift].end] = self._second(planned.returns) - since_s

    def _travel_s(self, a: int, b: int) -> int:
        known = self.built.routing.travel_s
        if max(a, b) < len(known):
            return known[a][b]
        return max(0, self._driven_s.get((a, b), 0))

    def _second(self, moment: datetime) -> int:
        return (moment - self.built.start) // timedelta(seconds=1)


def _nearest(hours: Sequence[Span], run: Span) -> Span:
    """The span that the run lies in, else the one that it oversteps least; without any, the run's own."""
    over_s = [max(0, start - run[0]) + max(0, run[1] - end) for start, end in hours]
    return hours[over_s.index(min(over_s))] if hours else run
