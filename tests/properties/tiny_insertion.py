"""Every way of taking one more need into a plan that stands, by trying each place of each of its rides.

Apart from the tests, so that it can be read, and doubted, by itself. The runs' own order and the times of runs that the
need does not touch stay; those it touches, and new ones, are timed together, in every order they could have.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from engine.problems.routing import Routes, Routing, Run
from engine.solvers.differences import Arc, cheapest
from tests.properties.tiny_routing import Driven, Route, add_run, fits, fixed_s, gap_s, kept_apart, together


def least_added_s(problem: Routing, routes: Routes, need: int) -> int | None:
    """The least effort that the need adds to the plan; None where it finds no place at all."""
    standing = [_driven(run) for run in routes.runs]
    before_s = _effort_s(problem, standing, routes.runs)
    if before_s is None:
        raise AssertionError("a plan that keeps every rule can be driven as it is")
    added = [
        after_s - before_s
        for runs in _with(problem, standing, problem.needs[need].rides)
        if (after_s := _effort_s(problem, runs, routes.runs)) is not None
    ]
    return min(added, default=None)


def _driven(run: Run) -> Driven:
    route = tuple((visit.ride, visit.boards) for visit in run.visits)
    return Driven(run.shift, route, frozenset(ride for ride, _ in route), 0)


def _with(problem: Routing, runs: list[Driven], rides: Sequence[int]) -> Iterator[list[Driven]]:
    if not rides:
        yield runs
        return
    for shift in problem.rides[rides[0]].shifts:
        for at, run in enumerate(runs):
            if run.shift == shift:
                for wider in _wider(problem, run, rides[0]):
                    yield from _with(problem, [*runs[:at], wider, *runs[at + 1 :]], rides[1:])
        for alone in _wider(problem, Driven(shift, (), frozenset(), 0), rides[0]):
            yield from _with(problem, [*runs, alone], rides[1:])


def _wider(problem: Routing, run: Driven, ride: int) -> Iterator[Driven]:
    if any(kept_apart(problem, ride, other) for other in run.rides | {ride}):
        return
    for i, j in combinations(range(len(run.route) + 2), 2):
        route: list[tuple[int, bool]] = list(run.route)
        route.insert(i, (ride, True))
        route.insert(j, (ride, False))
        wider = Driven(run.shift, tuple(route), run.rides | {ride}, 0)
        if _seated(problem, wider.shift, wider.route) and together(problem, (wider,), hours=False) is not None:
            yield wider


def _seated(problem: Routing, shift: int, route: Route) -> bool:
    aboard: frozenset[int] = frozenset()
    for ride, boards in route:
        aboard = aboard | {ride} if boards else aboard - {ride}
        if not fits(problem, problem.shifts[shift], aboard):
            return False
    return True


def _effort_s(problem: Routing, runs: Sequence[Driven], standing: Sequence[Run]) -> int | None:
    """The least effort of these runs, those that stand in their times; None where they cannot be driven so."""
    costs, arcs, ends = [0], list[Arc](), list[tuple[int, int]]()
    for run in runs:
        first = len(costs)
        ends.append(add_run(problem, run, costs, arcs, frozenset()))
        for same in (each for each in standing if _driven(each) == run):
            times = (same.leaves_s, *(visit.starts_s for visit in same.visits))
            arcs += [arc for v, at in enumerate(times, first) for arc in ((0, v, at), (v, 0, -at))]
    clashes = [
        (
            (ends[i][1], ends[j][0], gap_s(problem, problem.shifts[runs[i].shift], problem.shifts[runs[j].shift])),
            (ends[j][1], ends[i][0], gap_s(problem, problem.shifts[runs[j].shift], problem.shifts[runs[i].shift])),
        )
        for i, j in combinations(range(len(runs)), 2)
        if _share(problem, runs[i].shift, runs[j].shift)
    ]
    found = (cheapest(costs, [*arcs, *order]) for order in product(*clashes))
    least = (sum(c * v for c, v in zip(costs, each, strict=True)) for each in found if each is not None)
    best = min(least, default=None)
    return None if best is None else best + fixed_s(problem, runs)


def _share(problem: Routing, one: int, other: int) -> bool:
    a, b = problem.shifts[one], problem.shifts[other]
    return a.vehicle == b.vehicle or a.driver == b.driver
