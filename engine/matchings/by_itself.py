"""Could a demand be driven if it were the only one: leg by leg, whole, and the vehicles and drivers it fails with.

Both a problem's building (a held ride that cannot stay where it is) and a reason (not possible by itself) ask this.
"""

from attrs import evolve, frozen

from engine.matchings.parts import Day, Demand, Pair, Parts, assembled
from engine.problems.routing import Routing


@frozen
class Miss:
    """What stood in the way of one leg (None: of the whole trip) with one vehicle and driver, and by how much."""

    leg: int | None
    pair: Pair
    code: str
    by: int


@frozen
class ByItself:
    """``possible[leg]`` whether any shift can drive the leg alone; ``misses`` what stood in the way of the others."""

    possible: tuple[bool, ...]
    misses: tuple[Miss, ...]


def by_itself(parts: Parts, demand: Demand) -> ByItself:
    """Each leg of the demand, tried on each shift that may carry it, with nobody else there."""
    possible: list[bool] = []
    misses: list[Miss] = []
    for leg in range(len(demand.rides)):
        fits, found = _leg(parts, demand, leg)
        possible.append(fits)
        misses += found
    return ByItself(tuple(possible), tuple(misses))


def whole(parts: Parts, demand: Demand) -> tuple[Miss, ...]:
    """What stands in the way of there and back with one vehicle and driver; empty where some pair could."""
    problem = assembled(evolve(parts, days=_today(parts, demand), demands=(demand,)))
    misses: list[Miss] = []
    for n, shift in enumerate(problem.shifts):
        found = [Miss(None, (shift.vehicle, shift.driver), code, by) for code, by in _in_the_way(problem, n)]
        if not found:
            return ()
        misses += found
    return tuple(misses)


def possible(parts: Parts, demand: Demand) -> bool:
    """Whether each leg of the demand can be driven by some shift: ``by_itself`` without the misses, and sooner told."""
    problems = (_leg_alone(parts, demand, leg) for leg in range(len(demand.rides)))
    return all(any(not _in_the_way(problem, n) for n in range(len(problem.shifts))) for problem in problems)


def _leg(parts: Parts, demand: Demand, leg: int) -> tuple[bool, list[Miss]]:
    problem = _leg_alone(parts, demand, leg)
    misses: list[Miss] = []
    fits = False
    for n, shift in enumerate(problem.shifts):
        found = [Miss(leg, (shift.vehicle, shift.driver), code, by) for code, by in _in_the_way(problem, n)]
        fits = fits or not found
        misses += found
    return fits, misses


def _leg_alone(parts: Parts, demand: Demand, leg: int) -> Routing:
    one = evolve(demand, rides=(demand.rides[leg],), only=demand.only[leg : leg + 1])
    return assembled(evolve(parts, days=_today(parts, demand), demands=(one,)))


def _in_the_way(problem: Routing, shift: int) -> list[tuple[str, int]]:
    from engine.solvers.routing import alone

    return [(each.code, each.by) for each in alone(problem, 0, shift)]


def _today(parts: Parts, demand: Demand) -> tuple[Day, ...]:
    return tuple(day for day in parts.days if day.day == demand.at.day)
