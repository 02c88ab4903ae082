"""From a solved problem back to the words of the field, and from planned runs to the problem again."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from engine.matchings.built import OccurrenceAt, Planned
from engine.matchings.transport.booked import seconds
from engine.matchings.transport.built import BuiltRides
from engine.problems.routing import Routes, Routing, Run, Visit
from events.vocabulary.plans import PlannedAssignment, PlannedRun, PlannedStop

Legs = Mapping[int, tuple[str, str]]
"""For each ride of the problem the occurrence and the leg that it is."""


def plan(built: BuiltRides, plan: Routes, name: str) -> Planned:
    """The runs in the order of leaving, called ``name/1``, ``name/2`` …, and the occurrences that are served whole."""
    ordered = sorted(plan.runs, key=lambda run: (run.leaves_s, run.shift))
    legs = _legs(built.routing, built.occurrences)
    runs = tuple(_planned(built, legs, f"{name}/{n}", run) for n, run in enumerate(ordered, 1))
    carrying: dict[str, dict[str, None]] = {}
    for run in runs:
        for stop in run.stops:
            carrying.setdefault(stop.occurrence, {})[run.run] = None
    served = sorted(plan.served(built.routing))
    return Planned(tuple(_assignment(built, n, tuple(carrying[built.occurrences[n].occurrence])) for n in served), runs)


def _assignment(built: BuiltRides, n: int, runs: tuple[str, ...]) -> PlannedAssignment:
    """Of a service nobody is asked but the driver and the lender: it was published already."""
    at, ride = built.occurrences[n], built.routing.rides[built.routing.needs[n].rides[0]]
    party = "rider" if at.person in ride.riders else ""
    return PlannedAssignment(at.occurrence, at.need, at.person, at.district, runs, party)


def routes(built: BuiltRides, runs: Sequence[PlannedRun]) -> Routes:
    """Planned runs as the problem numbers them; see ``numbered``."""
    return numbered(built.routing, built.occurrences, built.start, runs)


def numbered(routing: Routing, at: Sequence[OccurrenceAt], start: datetime, runs: Sequence[PlannedRun]) -> Routes:
    """Planned runs as a problem numbers them whose needs are these occurrences.

    Raises ``KeyError`` where the problem has no such ride, or no shift of a run's vehicle and driver on its day.
    """
    rides = {key: ride for ride, key in _legs(routing, at).items()}
    solved = (
        Run(
            _shift(routing, start, run),
            seconds(run.leaves, start),
            seconds(run.returns, start),
            tuple(_visit(start, rides[stop.occurrence, stop.leg], stop) for stop in run.stops),
        )
        for run in runs
    )
    return Routes(tuple(sorted(solved, key=lambda run: (run.leaves_s, run.shift))))


def _legs(routing: Routing, occurrences: Sequence[OccurrenceAt]) -> dict[int, tuple[str, str]]:
    pairs = zip(occurrences, routing.needs, strict=True)
    return {ride: (at.occurrence, leg) for at, need in pairs for ride, leg in zip(need.rides, at.legs, strict=True)}


def _planned(built: BuiltRides, legs: Legs, name: str, run: Run) -> PlannedRun:
    def moment(second: int) -> datetime:
        return built.start + timedelta(seconds=second)

    shift = built.routing.shifts[run.shift]
    stops = tuple(
        PlannedStop(*legs[v.ride], v.boards, moment(v.arrives_s), moment(v.starts_s), moment(v.leaves_s))
        for v in run.visits
    )
    return PlannedRun(
        name, shift.vehicle, shift.driver, shift.lender, moment(run.leaves_s), moment(run.returns_s), stops
    )


def _visit(start: datetime, ride: int, stop: PlannedStop) -> Visit:
    arrives_s, starts_s, leaves_s = (seconds(at, start) for at in (stop.arrives, stop.starts, stop.leaves))
    return Visit(ride, stop.boards, arrives_s, starts_s, leaves_s)


def _shift(routing: Routing, start: datetime, run: PlannedRun) -> int:
    """The shift of the run's vehicle and driver whose hours it lies in, else the one that begins nearest to it."""
    leaves_s, returns_s = seconds(run.leaves, start), seconds(run.returns, start)
    theirs = [
        (max(0, shift.earliest_s - leaves_s) + max(0, returns_s - shift.latest_s), n)
        for n, shift in enumerate(routing.shifts)
        if (shift.vehicle, shift.driver) == (run.vehicle, run.driver)
    ]
    if not theirs:
        raise KeyError(run.run)
    return min(theirs)[1]
