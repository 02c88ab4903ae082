"""The rules that only the whole plan can break: needs whole and once, one place at a time, hours.

Apart from the rules within a run, because each of these looks at several runs at once.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from engine.checks.violation import Violation
from engine.problems.routing import Routes, Routing, Shift


def nobody_is_served_twice(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """A ride boards once in the whole plan."""
    boarded = Counter(visit.ride for _, visit in routes.visits() if visit.boards)
    for ride in sorted(boarded):
        if boarded[ride] > 1:
            yield Violation("ride.twice", boarded[ride] - 1, ride=ride)


def nobody_is_left_halfway(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """A need is served whole or not at all: who is driven there is driven back."""
    carried = {visit.ride for _, visit in routes.visits()}
    for n, need in enumerate(problem.needs):
        missing = [ride for ride in need.rides if ride not in carried]
        if 0 < len(missing) < len(need.rides):
            yield Violation("need.halfway", len(missing), need=n)


def held_needs_are_served(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """What was asked, accepted, approved or pinned stays in the plan."""
    served = routes.served(problem)
    for n, need in enumerate(problem.needs):
        if need.must and n not in served:
            yield Violation("held.left", 1, need=n)


def each_driver_is_in_one_place(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """Between two runs of a driver lie her rest and the way to the next garage."""
    for first, second in _neighbours(problem, routes, lambda shift: shift.driver):
        before, after = problem.shifts[routes.runs[first].shift], problem.shifts[routes.runs[second].shift]
        gap_s = max(before.rest_s, after.rest_s, problem.travel_s[before.end][after.start])
        short_s = routes.runs[first].returns_s + gap_s - routes.runs[second].leaves_s
        if short_s > 0:
            yield Violation("driver.busy", short_s, run=second, who=(after.driver,))


def each_vehicle_is_in_one_place(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """A vehicle is back, and where its next run starts, before it leaves again."""
    for first, second in _neighbours(problem, routes, lambda shift: shift.vehicle):
        before, after = problem.shifts[routes.runs[first].shift], problem.shifts[routes.runs[second].shift]
        gap_s = problem.travel_s[before.end][after.start]
        short_s = routes.runs[first].returns_s + gap_s - routes.runs[second].leaves_s
        if short_s > 0:
            yield Violation("vehicle.busy", short_s, run=second, who=(after.vehicle,))


def hours_stay_within_budgets(problem: Routing, routes: Routes) -> Iterator[Violation]:
    """A driver's hours, garage to garage, over the runs that begin within the budget's time."""
    for budget in problem.budgets:
        hours_s = sum(
            run.returns_s - run.leaves_s
            for run in routes.runs
            if problem.shifts[run.shift].driver == budget.driver and budget.from_s <= run.leaves_s < budget.until_s
        )
        if hours_s > budget.limit_s:
            yield Violation("hours.over", hours_s - budget.limit_s, who=(budget.driver,))


def _neighbours(problem: Routing, routes: Routes, of: Callable[[Shift], str]) -> Iterator[tuple[int, int]]:
    """Pairs of runs (indices) of one vehicle or one driver that follow each other in time."""
    runs = routes.runs
    owners = [of(problem.shifts[run.shift]) for run in runs]
    in_order = sorted(range(len(runs)), key=lambda r: (owners[r], runs[r].leaves_s, runs[r].returns_s, r))
    for first, second in pairwise(in_order):
        if owners[first] == owners[second]:
            yield first, second
