"""Which needs are near each other: in place, and in place and time."""

import numpy as np
from numpy.typing import NDArray

from engine.solvers.routing.core.land import EARLY, LATE, Ints

NEIGHBOURS = 120
"""So many are remembered."""


def near_by(leg: NDArray[np.int32], stop: Ints, need_of: NDArray[np.int64]) -> NDArray[np.int32]:
    """``[way, need, rank]``: the other needs, nearest first (-1: no more). ``need_of`` gives the need of each ride."""
    rides, needs = len(need_of), int(need_of.max()) + 1 if len(need_of) else 0
    ups, downs = 2 * np.arange(rides), 2 * np.arange(rides) + 1
    ways = leg.astype(np.int64)
    across = np.minimum(ways[np.ix_(ups, ups)], ways[np.ix_(downs, downs)])
    across = np.minimum(across, np.minimum(ways[np.ix_(ups, downs)], ways[np.ix_(downs, ups)].T))
    both = ways[np.ix_(ups, ups)] + ways[np.ix_(downs, downs)]
    middle = (stop[ups, EARLY] + stop[ups, LATE]) // 2
    wait = np.abs(middle[:, None] - middle[None, :])
    measures = [both + wait // 2]
    count = min(NEIGHBOURS, max(0, needs - 1))
    found = np.full((len(measures), needs, max(1, count)), -1, np.int32)
    for way, far in enumerate(measures):
        by_need = np.full((needs, needs), np.iinfo(np.int64).max)
        np.minimum.at(by_need, (need_of[:, None], need_of[None, :]), far)
        np.fill_diagonal(by_need, np.iinfo(np.int64).max)
        if count:
            found[way] = np.argsort(by_need, axis=1, kind="stable")[:, :count]
    return found
