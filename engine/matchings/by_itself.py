"""Could a demand be driven if it were the only one: leg by leg, and the vehicles and drivers that it fails with.

Both a problem's building (a held ride that cannot stay where it is) and a reason (not possible by itself) ask this.
"""

from attrs import evolve, frozen

from engine.matchings.parts import Demand, Pair, Parts, assembled


@frozen
class Miss:
    """What stood in the way of one leg with one vehicle and driver, and by how much."""

    leg: int
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


def _leg(parts: Parts, demand: Demand, leg: int) -> tuple[bool, list[Miss]]:
    from engine.solvers.routing import alone

    one = evolve(demand, rides=(demand.rides[leg],), only=demand.only[leg : leg + 1])
    todays = tuple(day for day in parts.days if day.day == demand.at.day)
    problem = assembled(evolve(parts, days=todays, demands=(one,)))
    misses: list[Miss] = []
    fits = False
    for n, shift in enumerate(problem.shifts):
        obstacles = alone(problem, 0, n)
        fits = fits or not obstacles
        misses += [Miss(leg, (shift.vehicle, shift.driver), each.code, each.by) for each in obstacles]
    return fits, misses
