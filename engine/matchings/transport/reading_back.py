"""From a solved problem back to the words of the field, and from planned runs to the problem again."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from engine.matchings.built import Built
from engine.problems.routing import Routes, Run, Visit
from events.vocabulary.plans import PlannedAssignment, PlannedRun, PlannedStop


def plan(built: Built, routes: Routes, name: str) -> tuple[tuple[PlannedRun, ...], tuple[PlannedAssignment, ...]]:
    """The runs in the order of leaving, called ``name/1``, ``name/2`` …, and the occurrences that are served whole."""
    ordered = sorted(routes.runs, key=lambda run: (run.leaves_s, built.routing.shifts[run.shift].id))
    runs = tuple(_planned(built, f"{name}/{n}", run) for n, run in enumerate(ordered, 1))
    carrying: dict[str, list[str]] = {}
    for run in runs:
        for stop in run.stops:
            if stop.boards:
                carrying.setdefault(stop.occurrence, []).append(run.run)
    served = (built.occurrences[n] for n in sorted(routes.served(built.routing)))
    assignments = tuple(
        PlannedAssignment(o.occurrence, o.need, o.person, o.district, tuple(dict.fromkeys(carrying[o.occurrence])))
        for o in served
    )
    return runs, assignments


def routes(built: Built, runs: Sequence[PlannedRun]) -> Routes:
    """Planned runs as the problem numbers them. Raises ``KeyError`` where the problem knows a run's shift no more."""
    return Routes(tuple(sorted((_solved(built, run) for run in runs), key=lambda run: (run.leaves_s, run.shift))))


def _planned(built: Built, name: str, run: Run) -> PlannedRun:
    shift = built.routing.shifts[run.shift]
    legs = {
        ride: (occurrence.occurrence, leg)
        for occurrence, need in zip(built.occurrences, built.routing.needs, strict=True)
        for ride, leg in zip(need.rides, occurrence.legs, strict=True)
    }
    return PlannedRun(
        run=name,
        vehicle=shift.vehicle,
        driver=shift.driver,
        lender=shift.lender,
        leaves=_moment(built, run.leaves_s),
        returns=_moment(built, run.returns_s),
        stops=tuple(
            PlannedStop(
                *legs[visit.ride],
                visit.boards,
                _moment(built, visit.arrives_s),
                _moment(built, visit.starts_s),
                _moment(built, visit.leaves_s),
            )
            for visit in run.visits
        ),
    )


def _solved(built: Built, run: PlannedRun) -> Run:
    rides = {ride.id: n for n, ride in enumerate(built.routing.rides)}
    leaves_s, returns_s = _seconds(built, run.leaves), _seconds(built, run.returns)
    fitting = [
        n
        for n, shift in enumerate(built.routing.shifts)
        if (shift.vehicle, shift.driver) == (run.vehicle, run.driver)
        and shift.earliest_s <= leaves_s
        and returns_s <= shift.latest_s
    ]
    if not fitting:
        raise KeyError(run.run)
    visits = tuple(
        Visit(
            rides[f"{stop.occurrence}/{stop.leg}"],
            stop.boards,
            _seconds(built, stop.arrives),
            _seconds(built, stop.starts),
            _seconds(built, stop.leaves),
        )
        for stop in run.stops
    )
    return Run(fitting[0], leaves_s, returns_s, visits)


def _moment(built: Built, seconds: int) -> datetime:
    return built.start + timedelta(seconds=seconds)


def _seconds(built: Built, moment: datetime) -> int:
    return (moment - built.start) // timedelta(seconds=1)
