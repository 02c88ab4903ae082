"""What branching leaves open of a covering, closed by the cutting planes of a general solver (SCIP, inside OR-Tools).

Where sites crowd, the linear relaxation lies above every choice and branching takes thousands of nodes; zero-half cuts
(Caprara & Fischetti 1996) take a few dozen. Such a solver is quick where little is left: sites that reduced prices fix
are left out of its model, and points that the same sites are near to stand in it once.
"""

from math import ceil, isfinite
from threading import Event, Thread
from typing import Any, Final

import numpy as np
from attrs import evolve, frozen

from engine.problems.solving import Stop
from engine.solvers.siting.core.exchanging import worth
from engine.solvers.siting.core.land import Ints, Land, State
from engine.solvers.siting.core.relaxing import IN, OUT
from engine.solvers.siting.proving import Proof

MOST_UNITS: Final = 50_000_000
"""Up to so many units in all, the half unit that tells two costs apart is more than rounding can hide."""

MOST_ENTRIES: Final = 300_000
"""A larger model is not given away: its root alone would take longer than branching does."""

POLL_S: Final = 0.05


@frozen(eq=False)
class _Left:
    """Free sites, those that are in, and rows of points by places in ``free``: ``by[at[r]:at[r + 1]]``.

    ``ground`` is what points cost that no free site is near to, and what the sites cost that are in.
    """

    free: Ints
    inside: Ints
    at: Ints
    by: Ints
    weights: Ints
    ground: int


@frozen(eq=False)
class _Answer:
    """Places in ``free`` that were taken (None: nothing was found), and a bound in units, without the ground."""

    taken: Ints | None
    bound: int
    nodes: int
    cut_short: bool


def closable(land: Land) -> bool:
    """Whether costs are all or nothing and small enough, and no slots have to be shared out."""
    units = (int(land.top.sum()) + int(np.abs(land.price).sum())) // land.scale
    return land.fits.shape[1] == 0 and units < MOST_UNITS and not land.cost.any()


def closed(land: Land, state: State, proof: Proof, most_nodes: int, stop: Stop) -> Proof:
    """The proof carried on below ``state``, where every choice lies that costs less than the known one."""
    left = _left(land, state)
    if len(left.inside) > land.most:
        return evolve(proof, bound=proof.cost)
    if len(left.by) > MOST_ENTRIES or stop():
        return proof
    answer = _answered(land, left, most_nodes, stop)
    sites, cost = proof.sites, proof.cost
    if answer.taken is not None:
        found = np.full(land.most, -1, np.int64)
        chosen = np.concatenate((left.inside, left.free[answer.taken]))
        found[: len(chosen)] = chosen
        reached = int(worth(land, found))
        sites, cost = (found, reached) if reached < cost else (sites, cost)
    bound = left.ground + land.scale * answer.bound
    return Proof(sites, cost, min(cost, max(proof.bound, bound)), proof.nodes + answer.nodes, answer.cut_short)


def _left(land: Land, state: State) -> _Left:
    inside = np.nonzero(state == IN)[0]
    free = np.nonzero((state != IN) & (state != OUT))[0]
    owner = np.repeat(np.arange(len(land.price)), np.diff(land.at))
    served = np.zeros(len(land.top), np.bool_)
    served[land.by[state[owner] == IN]] = True
    place = np.full(len(land.price), -1, np.int64)
    place[free] = np.arange(len(free))
    kept = (place[owner] >= 0) & ~served[land.by]
    points, places = land.by[kept], place[owner[kept]]
    order = np.lexsort((places, points))
    rows: dict[bytes, int] = {}
    starts = np.concatenate(([0], np.cumsum(np.bincount(points, minlength=len(land.top)))))
    places, beyond = places[order], 0
    for k in np.nonzero(~served)[0]:
        row = places[starts[k] : starts[k + 1]]
        if len(row):
            rows[row.tobytes()] = rows.get(row.tobytes(), 0) + int(land.top[k])
        else:
            beyond += int(land.top[k])
    found = [np.frombuffer(row, np.int64) for row in rows]
    return _Left(
        free=free,
        inside=inside,
        at=np.concatenate(([0], np.cumsum([len(row) for row in found]))).astype(np.int64),
        by=np.concatenate(found) if found else np.zeros(0, np.int64),
        weights=np.array(list(rows.values()), np.int64),
        ground=beyond + int(land.price[inside].sum()),
    )


def _answered(land: Land, left: _Left, most_nodes: int, stop: Stop) -> _Answer:
    """SCIP's answer, on one core: a row costs its weight unless one of its sites is chosen; at most so many are."""
    from ortools.linear_solver import pywraplp

    solver = pywraplp.Solver.CreateSolver("SCIP")
    solver.SetSolverSpecificParametersAsString(f"limits/nodes = {most_nodes}\nlimits/gap = 0\nlimits/absgap = 0")
    sites = [solver.BoolVar("") for _ in left.free]
    rows = [solver.NumVar(0, 1, "") for _ in left.weights]
    places, starts = left.by.tolist(), left.at.tolist()
    for missed, begin, end in zip(rows, starts, starts[1:], strict=False):
        row = solver.Constraint(1, solver.infinity())
        row.SetCoefficient(missed, 1)
        for place in places[begin:end]:
            row.SetCoefficient(sites[place], 1)
    most = solver.Constraint(0, land.most - len(left.inside))
    for site in sites:
        most.SetCoefficient(site, 1)
    costs = np.concatenate((land.price[left.free], left.weights)) // land.scale
    for variable, cost in zip(sites + rows, costs.tolist(), strict=True):
        solver.Objective().SetCoefficient(variable, cost)
    solver.Objective().SetMinimization()
    status = _watched(solver, stop)
    if status not in (pywraplp.Solver.OPTIMAL, pywraplp.Solver.FEASIBLE):
        return _Answer(None, _whole(solver.Objective().BestBound()), int(solver.nodes()), stop())
    taken = np.array([place for place, site in enumerate(sites) if site.solution_value() > 0.5], np.int64)
    done = status == pywraplp.Solver.OPTIMAL
    bound = round(solver.Objective().Value()) if done else _whole(solver.Objective().BestBound())
    return _Answer(taken, bound, int(solver.nodes()), not done and stop())


def _whole(bound: float) -> int:
    """What a whole number cannot be less than; rounding is worth less than half a unit."""
    return ceil(bound - 0.5) if isfinite(bound) else -MOST_UNITS


def _watched(solver: Any, stop: Stop) -> int:
    """Solve, and interrupt where it is time to stop."""
    over = Event()

    def watch() -> None:
        while not over.wait(POLL_S):
            if stop():
                solver.InterruptSolve()

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        return int(solver.Solve())
    finally:
        over.set()
        watcher.join()
