"""From wages that nearly agree to a plan: what people lean to most is taken for good, wages are raised for the others,
and so on, until what is left can be chosen from exactly (a diving heuristic and its sub-MIP: Berthold 2006)."""

from collections.abc import Callable
from typing import Final

import numpy as np

from engine.solvers.assignment.columns import Columns
from engine.solvers.assignment.core.diving import OPEN, still_open, take_surest
from engine.solvers.assignment.core.land import Flags, Ints, Land, Wages
from engine.solvers.assignment.core.raising import raised
from engine.solvers.assignment.core.shares import NEVER
from engine.solvers.assignment.core.tally import Tally, take_all
from engine.solvers.assignment.lists import FORCED, Shares, listed

STEPS: Final = 60
"""Steps of raising wages between two takings."""
SURE: Final = 0.95
"""A share that was somebody's best so often of late is taken for good."""
PART: Final = 0.15
"""So much of those who have none takes one in any case."""
LESS: Final = 0.7
"""How far above the bound a round aims, beside the one before it."""
FEW: Final = 4_000
"""From so few shares it is chosen exactly, within so much of CP-SAT's deterministic time."""
EFFORT: Final = 3.0


def dived(
    land: Land, tally: Tally, shares: Shares, wages: Wages, ahead: float, seed: int, over: Callable[[], bool]
) -> Wages:
    """The tally takes one share each, as far as they go together; the wages at the end, for those who are left."""
    has = np.full(len(land.past), OPEN)
    while not over():
        known = listed(land, shares)
        known.least[has != OPEN] = -FORCED
        leaning = np.zeros(len(known.cost))
        wages = raised(land, wages, known, STEPS, ahead, NEVER, leaning)[1]
        ahead *= LESS
        least = int(PART * (has == OPEN).sum()) + 1
        if not take_surest(land, tally, known, shares.whose, leaning, SURE, least, has):
            break
        shares = _without_gone(shares, still_open(land, tally, known, has), has)
        if (has[shares.whose] == OPEN).sum() <= FEW:
            _complete(land, tally, shares, has, seed)
            break
    return wages


def _without_gone(shares: Shares, kept: Flags, has: Ints) -> Shares:
    fixed = has != OPEN
    has[fixed] = (np.cumsum(kept) - 1)[has[fixed]]
    return shares.some(kept)


def _complete(land: Land, tally: Tally, shares: Shares, has: Ints, seed: int) -> None:
    """Choose for those who have nothing for good, exactly."""
    fixed = has[shares.whose] != OPEN
    tasks = np.unique(land.task[shares.some(~fixed).places])
    chosen = Columns(land, tasks.tolist()).completed(shares, fixed, np.zeros_like(fixed), seed, EFFORT)
    places = shares.some(chosen.taken).places
    take_all(land, tally, places[~tally.taken[places]])
