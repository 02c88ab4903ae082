"""What a choice of places covers and costs, recomputed from scratch: no number of a solver is taken on trust.

Beside the rules and not among them: an objective is reported, never violated.
"""

from collections.abc import Iterable
from typing import overload

from engine.problems.siting import (
    Coverage,
    Covering,
    Distances,
    Median,
    Outlook,
    Scenario,
    Site,
    Sited,
    Touring,
    Uncertain,
    Week,
    value,
)


@overload
def objective(problem: Covering, plan: Sited) -> Coverage: ...
@overload
def objective(problem: Uncertain, plan: Sited) -> Outlook: ...
@overload
def objective(problem: Median, plan: Sited) -> Distances: ...
@overload
def objective(problem: Touring, plan: Week) -> Coverage: ...


def objective(problem: Covering | Uncertain | Median | Touring, plan: Sited | Week) -> Coverage | Outlook | Distances:
    """Each part of the objective, as the problem's objective class defines it."""
    chosen = frozenset(plan.sites() if isinstance(plan, Week) else plan.sites)
    if isinstance(problem, Uncertain):
        return _outlook(problem, chosen)
    if isinstance(problem, Median):
        served = sum(min((row[site] for site in chosen), default=max(row)) for row in problem.costs)
        return Distances(_must_left(problem.sites, chosen), served, _cost(problem.sites, chosen))
    covering = problem.covering if isinstance(problem, Touring) else problem
    uncovered = sum(point.weight for point in covering.points if chosen.isdisjoint(point.sites))
    return Coverage(_must_left(covering.sites, chosen), uncovered, _cost(covering.sites, chosen))


def _outlook(problem: Uncertain, chosen: frozenset[int]) -> Outlook:
    covered = tuple(_covered(problem.covering, scenario, chosen) for scenario in problem.scenarios)
    cost = _cost(problem.covering.sites, chosen)
    return Outlook(_must_left(problem.covering.sites, chosen), covered, cost, value(problem, covered, cost))


def _covered(covering: Covering, scenario: Scenario, chosen: frozenset[int]) -> int:
    consenting = chosen.difference(scenario.refused)
    near = (point for point in covering.points if not consenting.isdisjoint(point.sites))
    return sum(point.weight * scenario.rates[point.neighbourhood] for point in near)


def _must_left(sites: tuple[Site, ...], chosen: frozenset[int]) -> int:
    return sum(site.must for s, site in enumerate(sites) if s not in chosen)


def _cost(sites: tuple[Site, ...], chosen: Iterable[int]) -> int:
    return sum(sites[site].cost for site in chosen)
