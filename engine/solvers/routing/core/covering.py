"""The best tours out of the pool that serve everybody: a set covering, its columns narrowed by their reduced costs.

The relaxation's duals say for each tour by how much every plan with it exceeds the bound; a tour that exceeds the best
known plan in this way is in no better one, and is left out before CP-SAT chooses (reduced-cost fixing; Parragh & Schmid
2013 combine the same two for dial-a-ride). Covering instead of partitioning: whoever is in two tours leaves the one
where that saves more.
"""

from collections.abc import Sequence
from random import Random

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from engine.solvers.cpsat import Model
from engine.solvers.linear import Matrix
from engine.solvers.linear import Relaxed as Solution
from engine.solvers.routing.core.land import Ints
from engine.solvers.routing.core.pool import BEGIN, LENGTH, PRICE, Pool

MOST = 1_500
"""The most columns that are chosen from, those of the least reduced cost."""

ASKED_IN, KEPT_IN = 100, 400
"""How many columns join the relaxation at a time, and how many stay in it from pass to pass."""

OVERLAP = 0.34
"""How much of a tour that is rounded up may have been met in others."""

LITTLE = 0.02
"""Columns that the relaxation takes less of are not told."""

Floats = NDArray[np.float64]


@frozen
class Columns:
    """Tours as columns: ``ride[at[i]:at[i + 1]]`` are those of column ``i``, ``cost[i]`` what it costs."""

    ride: Ints
    at: Ints
    cost: Ints

    def rides(self, i: int) -> list[int]:
        found: list[int] = self.ride[self.at[i] : self.at[i + 1]].tolist()
        return found

    def reduced(self, prices: Floats, fixed: float) -> Floats:
        """Each column's cost beyond what its rides are worth. Every column has a ride."""
        worth: Floats = np.add.reduceat(prices[self.ride], self.at[:-1]) + fixed
        return np.asarray(self.cost - worth, np.float64)


@frozen
class Relaxed:
    """The relaxation's value, how much of each column it takes (those it takes any of), each column's reduced cost,
    what each ride is worth and what a vehicle costs."""

    bound: float
    taken: dict[int, float]
    reduced: Floats
    prices: Floats
    fixed: float


def columns_of(pool: Pool) -> Columns:
    """Every tour of the pool, in its order."""
    entries, nodes = pool.entry[: int(pool.size[0])], pool.nodes[: int(pool.size[1])]
    at = np.append(entries[:, BEGIN] // 2, len(nodes) // 2)
    if not (at[1:] - at[:-1] == entries[:, LENGTH] // 2).all():
        raise ArithmeticError("the pool's tours lie one after the other")
    return Columns((nodes[nodes & 1 == 0] >> 1).astype(np.int64), at, entries[:, PRICE].copy())


def relaxed(columns: Columns, rows: int, vehicles: int, within: set[int]) -> Relaxed:
    """The relaxation over all columns, begun from those ``within``, which must serve everybody and then hold those it
    has come to like."""
    while True:
        chosen = sorted(within)
        found = _solved(columns, rows, vehicles, chosen)
        prices, fixed = found.prices[:rows], float(found.prices[rows])
        reduced = columns.reduced(prices, fixed)
        order = np.argsort(reduced, kind="stable")[:ASKED_IN]
        asked = {int(i) for i in order if reduced[i] < -1e-6 * columns.cost[i]} - within
        if not asked:
            kept = sorted(chosen, key=lambda i: float(reduced[i]))[:KEPT_IN]
            within.intersection_update(kept)
            taken = {i: float(x) for i, x in zip(chosen, found.values, strict=True) if x > LITTLE}
            return Relaxed(found.bound, taken, reduced, prices, fixed)
        within |= asked


def _solved(columns: Columns, rows: int, vehicles: int, chosen: Sequence[int]) -> Solution:
    """Everybody in a column, so many columns at most."""
    which, count = np.array(chosen, np.int64), len(chosen)
    lengths = columns.at[which + 1] - columns.at[which]
    terms = np.arange(int(lengths.sum())) + np.repeat(columns.at[which] - np.cumsum(lengths) + lengths, lengths)
    ride, by = columns.ride[terms], np.argsort(columns.ride[terms], kind="stable")
    return Matrix(
        lower=np.zeros(count),
        upper=np.full(count, 2.0),
        cost=columns.cost[which].astype(np.float64),
        low=np.append(np.ones(rows), -np.inf),
        high=np.append(np.full(rows, np.inf), vehicles),
        counts=np.append(np.bincount(ride, minlength=rows), count),
        names=np.append(np.repeat(np.arange(count), lengths)[by], np.arange(count)),
        factors=np.ones(len(ride) + count),
    ).relax()


def rounded(columns: Columns, relaxation: Relaxed, vehicles: int, chance: Random) -> list[int]:
    """Columns drawn by lot, those that the relaxation takes most of first, each mostly of rides not met before."""
    order = sorted(relaxation.taken, key=lambda i: relaxation.taken[i] * (0.5 + chance.random()), reverse=True)
    found, met = list[int](), set[int]()
    for i in order:
        rides = columns.rides(i)
        if len(found) < vehicles and len(met.intersection(rides)) <= OVERLAP * len(rides):
            found.append(i)
            met.update(rides)
    return found


def covered(
    columns: Columns, rows: int, vehicles: int, known: Sequence[int], relaxation: Relaxed, *, seed: int, effort: float
) -> list[int] | None:
    """The columns (indices) of the best choice that was found, None where nothing better than ``known`` was."""
    least, reduced = int(columns.cost[list(known)].sum()), relaxation.reduced
    order = np.argsort(reduced, kind="stable")
    likely = [int(i) for i in order[:MOST] if reduced[i] < least - relaxation.bound]
    likely = sorted({*likely, *known})
    model = Model()
    taken = {i: model.yes_or_no() for i in likely}
    takers: list[list[int]] = [[] for _ in range(rows)]
    for i in likely:
        for ride in columns.rides(i):
            takers[ride].append(taken[i])
    for row in takers:
        model.between(1, [(v, 1) for v in row], len(row))
    model.between(0, [(v, 1) for v in taken.values()], vehicles)
    cost = [(taken[i], int(columns.cost[i])) for i in likely]
    model.between(0, cost, least - 1)
    model.minimise(cost)
    answer = model.solve(seed=seed, effort=effort)
    return None if answer is None else [i for i in likely if answer.values[taken[i]]]
