"""The best tours out of the pool that serve everybody: a set covering, its columns narrowed by their reduced costs.

The relaxation's duals say for each tour by how much every plan with it exceeds the bound; a tour that exceeds the best
known plan in this way is in no better one, and is left out before CP-SAT chooses (reduced-cost fixing; Parragh & Schmid
2013 combine the same two for dial-a-ride). Covering instead of partitioning: whoever is in two tours leaves the one
where that saves more.
"""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from engine.solvers.cpsat import Model
from engine.solvers.routing.core.land import Ints
from engine.solvers.routing.core.pool import BEGIN, LENGTH, PRICE, Pool

MOST = 1_500
"""The most columns that are chosen from, those of the least reduced cost."""


@frozen
class Columns:
    """Tours as columns: ``rides[i]`` are those of column ``i``, ``cost[i]`` what it costs, ``entry[i]`` its place in
    the pool."""

    rides: tuple[Ints, ...]
    cost: Ints
    entry: Ints


def columns_of(pool: Pool) -> Columns:
    """Every tour of the pool."""
    count = int(pool.size[0])
    entries = pool.entry[:count]
    rides = tuple(
        nodes[nodes & 1 == 0] >> 1
        for begin, length in entries[:, [BEGIN, LENGTH]]
        for nodes in (pool.nodes[begin : begin + length],)
    )
    return Columns(rides, entries[:, PRICE].copy(), np.arange(count))


def duals(columns: Columns, rows: int, vehicles: int) -> tuple[float, Ints, Ints, float]:
    """The relaxation's value, and each column's reduced cost."""
    from ortools.linear_solver.python import model_builder_helper as linear

    model, solver = linear.ModelBuilderHelper(), linear.ModelSolverHelper("GLOP")
    if not model.import_from_mps_string(_mps(columns, rows, vehicles)):
        raise ValueError("model.unreadable")
    solver.solve(model)
    values = np.array(solver.dual_values())
    prices = values[:rows]
    reduced = columns.cost - np.array([prices[rides].sum() for rides in columns.rides]) - values[rows]
    return float(solver.objective_value()), reduced, prices, float(values[rows])


def _mps(columns: Columns, rows: int, vehicles: int) -> str:
    lines = ["NAME cover", "ROWS", " N cost", *(f" G r{row}" for row in range(rows)), f" L r{rows}", "COLUMNS"]
    for i, (rides, cost) in enumerate(zip(columns.rides, columns.cost.tolist(), strict=True)):
        lines.append(f" x{i} cost {cost} r{rows} 1")
        lines += [f" x{i} r{ride} 1" for ride in rides.tolist()]
    lines += ["RHS", *(f" RHS r{row} 1" for row in range(rows)), f" RHS r{rows} {vehicles}", "ENDATA", ""]
    return "\n".join(lines)


def covered(
    columns: Columns, rows: int, vehicles: int, known: Sequence[int], *, seed: int, effort: float
) -> list[int] | None:
    """The columns (indices) of the best choice that was found, None where nothing better than ``known`` was."""
    least = int(columns.cost[list(known)].sum())
    bound, reduced, _, _ = duals(columns, rows, vehicles)
    order = np.argsort(reduced, kind="stable")
    likely = [int(i) for i in order[:MOST] if reduced[i] < least - bound]
    likely = sorted({*likely, *known})
    model = Model()
    taken = {i: model.yes_or_no() for i in likely}
    takers: list[list[int]] = [[] for _ in range(rows)]
    for i in likely:
        for ride in columns.rides[i].tolist():
            takers[ride].append(taken[i])
    for row in takers:
        model.between(1, [(v, 1) for v in row], len(row))
    model.between(0, [(v, 1) for v in taken.values()], vehicles)
    cost = [(taken[i], int(columns.cost[i])) for i in likely]
    model.between(0, cost, least - 1)
    model.minimise(cost)
    answer = model.solve(seed=seed, effort=effort)
    return None if answer is None else [i for i in likely if answer.values[taken[i]]]
