"""Fewer days to pick from: those gone that no better plan can hold, by a relaxation that cutting planes have tightened.

Of any three rides at most one chosen day holds two or more (subset rows; Jepsen, Petersen, Spoorendonk & Pisinger
2008). Over days that are listed such a row costs nothing but itself.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from engine.solvers.linear import Matrix, Relaxed
from engine.solvers.routing.proof.bounded import Purse
from engine.solvers.routing.proof.core.sheet import MILLI
from engine.solvers.routing.proof.prices import Day, Wanted, members

ROUNDS: Final = 12
AT_ONCE: Final = 30
"""The most rows that join in a round."""
NEAR: Final = 0.8
"""Rows are worth while where the bound comes so near to what is asked for."""
FEW: Final = 150
"""So few days need no more rows."""
DOUBT_S: Final = 0.01
"""What the relaxation's own reckoning is not trusted with."""
PASS_S: Final = 0.02
"""About what a round takes, and as much again for each thousand days."""

Bools = NDArray[np.bool_]


@frozen
class Narrowed:
    """The days that are left, and what no choice costs less than, in seconds."""

    days: list[Day]
    bound_s: int


def narrowed(days: Sequence[Day], wanted: Wanted, below_s: int, purse: Purse) -> Narrowed:
    """The days that a choice below ``below_s`` can hold."""
    if not days:
        return Narrowed([], below_s)
    rides = sum(1 for each in wanted.needs for _ in members(each))
    left, bound_s = list(days), 0
    holds = np.array([[day.rides >> r & 1 for r in range(rides)] for day in days], bool).reshape(len(days), rides)
    rows = list[tuple[int, ...]]()
    for _ in range(ROUNDS):
        purse.pay(PASS_S * (1 + len(left) / 1000))
        relaxed = _relaxed(left, holds, wanted, rows)
        if relaxed is None:
            return Narrowed([], below_s)
        bound_s = max(bound_s, int(np.ceil(relaxed.bound - DOUBT_S)))
        may = relaxed.bound + relaxed.reduced[: len(left)] <= below_s - 1 + DOUBT_S
        values = relaxed.values[: len(left)][may]
        left, holds = [day for day, yes in zip(left, may, strict=True) if yes], holds[may]
        more = _violated(holds, values, rows)
        if bound_s >= below_s or bound_s < NEAR * below_s or len(left) <= FEW or not more or purse.left <= 0:
            break
        rows += more
    return Narrowed([] if bound_s >= below_s else left, min(bound_s, below_s))


def _violated(holds: Bools, values: "NDArray[np.float64]", rows: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Triples of rides that the values hold more than once, the most violated first."""
    taken = values > 1e-6
    some, much, known = holds[taken].astype(np.int64), values[taken], set(rows)
    found = list[tuple[float, tuple[int, ...]]]()
    for triple in combinations(range(holds.shape[1]), 3):
        over = float(much[some[:, triple].sum(axis=1) >= 2].sum()) - 1
        if over > 0.02 and triple not in known:
            found.append((-over, triple))
    return [triple for _, triple in sorted(found)[:AT_ONCE]]


def _relaxed(days: Sequence[Day], holds: Bools, wanted: Wanted, rows: Sequence[tuple[int, ...]]) -> Relaxed | None:
    """The linear program over the days, a variable for each, then one for each need that is served; None where it has
    no answer."""
    count, rides, needs = len(days), holds.shape[1], len(wanted.needs)
    fleet = sorted({day.vehicle for day in days})
    of = np.array([[day.vehicle == v for v in fleet] for day in days], bool).reshape(count, len(fleet))
    twice = np.stack([holds[:, row].sum(axis=1) >= 2 for row in rows], axis=1) if rows else np.zeros((count, 0), bool)
    upper = np.concatenate([holds, of, twice], axis=1).T.astype(np.float64)
    whose = np.zeros((rides, needs))
    for n, each in enumerate(wanted.needs):
        whose[list(members(each)), n] = -1.0
    lower = np.zeros((len(upper), needs))
    lower[:rides] = whose
    scale = float(max(wanted.worth))
    last = np.concatenate([np.zeros(count), np.array(wanted.worth) / scale])[None]
    full = np.concatenate([np.concatenate([upper, lower], axis=1), last])
    at, names = np.nonzero(full)
    matrix = Matrix(
        lower=np.zeros(count + needs),
        upper=np.ones(count + needs),
        cost=np.array([*(day.cost / MILLI for day in days), *[0.0] * needs]),
        low=np.array(
            [0.0] * rides + [-np.inf] * (len(fleet) + len(rows)) + [(sum(wanted.worth) - wanted.limit) / scale]
        ),
        high=np.array([0.0] * rides + [1.0] * (len(fleet) + len(rows)) + [np.inf]),
        counts=np.bincount(at, minlength=len(full)),
        names=names,
        factors=full[at, names],
    )
    try:
        return matrix.relax()
    except ValueError:
        return None
