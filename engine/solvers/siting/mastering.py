"""The master problem of a truck's week as a linear program: which tours, which sites, which points; and its prices.

OR-Tools' GLOP solves it. Its prices come back as whole numbers, and nothing else of its answer is used.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
from attrs import frozen

from engine.solvers.siting.core.land import Ints


@frozen(eq=False)
class Prices:
    """What one more would be worth, times a scale: of each row of points (at most its weight), of each visit, of one
    more tour of each kind of day, of one more site."""

    points: Ints
    visits: Ints
    days: Ints
    most: int


class Master:
    """Rows of points, sites and kinds of day; tours are added as they are found."""

    def __init__(self, rows: list[tuple[int, ...]], weights: Ints, earns: Ints, days: list[int], most: int) -> None:
        from ortools.linear_solver import pywraplp

        self._solver: Any = pywraplp.Solver.CreateSolver("GLOP")
        self._weights = weights
        solver = self._solver
        endless = solver.infinity()
        sites = [solver.NumVar(0, 1, "") for _ in earns]
        self._visits = [solver.Constraint(-endless, 0) for _ in sites]
        self._days = [solver.Constraint(-endless, count) for count in days]
        self._most = solver.Constraint(-endless, most)
        self._points: list[Any] = []
        for site, visit in zip(sites, self._visits, strict=True):
            visit.SetCoefficient(site, 1)
            self._most.SetCoefficient(site, 1)
        for row in rows:
            point, covered = solver.Constraint(-endless, 0), solver.NumVar(0, 1, "")
            point.SetCoefficient(covered, 1)
            for site in row:
                point.SetCoefficient(sites[site], -1)
            solver.Objective().SetCoefficient(covered, int(weights[len(self._points)]))
            self._points.append(point)
        for site, earned in zip(sites, earns, strict=True):
            solver.Objective().SetCoefficient(site, int(earned))
        solver.Objective().SetMaximization()

    def add(self, kind: int, stops: Iterable[int]) -> None:
        """One more tour for a kind of day."""
        tour = self._solver.NumVar(0, self._solver.infinity(), "")
        self._days[kind].SetCoefficient(tour, 1)
        times: dict[int, int] = {}
        for site in stops:
            times[site] = times.get(site, 0) + 1
        for site, count in times.items():
            self._visits[site].SetCoefficient(tour, -count)

    def solve(self, scale: int) -> Prices:
        """The prices at the best mixture of the tours so far."""
        if self._solver.Solve() != self._solver.OPTIMAL:
            raise ArithmeticError("siting.master_not_solved")
        points = np.minimum(_whole(self._points, scale), self._weights * scale)
        most = int(_whole([self._most], scale)[0])
        return Prices(points, _whole(self._visits, scale), _whole(self._days, scale), most)


def _whole(constraints: list[Any], scale: int) -> Ints:
    return np.array([max(0, round(scale * constraint.dual_value())) for constraint in constraints], np.int64)
