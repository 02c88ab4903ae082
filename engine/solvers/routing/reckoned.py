"""What a plan leaves, whom it has called and what it costs, reckoned by the solver itself for comparing its own plans.

The checks reckon the same anew and are never asked: a solver that could ask its judge would prove nothing.
"""

from attrs import frozen

from engine.problems.routing import CALL_S, WISH_S, Routes, Routing
from engine.solvers.routing.ground import lay_out_singly
from engine.solvers.routing.timing import priced
from engine.solvers.routing.tours import unmet


@frozen
class Reached:
    """``left`` counts held, standing, weight; ``called`` are the needs whose riders hear something new; ``order`` is
    what plans are compared by."""

    left: tuple[int, int, int]
    called: frozenset[int]
    order: tuple[int, int, int, int]


def reached(problem: Routing, routes: Routes) -> Reached:
    """What the plan comes to."""
    served, needs = routes.served(problem), problem.needs
    left = [need for n, need in enumerate(needs) if n not in served]
    counts = (sum(n.must for n in left), sum(n.standing for n in left), sum(n.weight for n in left))
    called = _called(problem, routes)
    people = {rider for n in called for ride in needs[n].rides for rider in problem.rides[ride].riders}
    return Reached(counts, called, (*counts, len(people) * CALL_S + _effort_s(problem, routes)))


def _called(problem: Routing, routes: Routes) -> frozenset[int]:
    """Every need of a rider of whom some ride is not as told."""
    boards = {v.ride: (problem.shifts[run.shift].driver, v.starts_s) for run, v in routes.visits() if v.boards}
    people = set[str]()
    for told in problem.told:
        driver, starts_s = boards.get(told.ride, ("", 0))
        if driver != told.driver or abs(starts_s - told.boards_s) > told.tolerance_s:
            people.update(problem.rides[told.ride].riders)
    hers = ((n, ride) for n, need in enumerate(problem.needs) for ride in need.rides)
    return frozenset(n for n, ride in hers if people.intersection(problem.rides[ride].riders))


def _effort_s(problem: Routing, routes: Routes) -> int:
    ground, total = lay_out_singly(problem), 0
    for run in routes.runs:
        stops = tuple(2 * visit.ride + (not visit.boards) for visit in run.visits)
        kind = ground.kinds[ground.kind_of[run.shift]]
        total += priced(ground, kind, stops, [visit.starts_s for visit in run.visits]).effort_s
        total += WISH_S * unmet(ground, stops)
    return total
