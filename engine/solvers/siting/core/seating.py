"""Sites to slots, one each: which sets of sites can be seated (a transversal matroid; Edmonds & Fulkerson 1965)."""

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Flags, Ints


@compiled
def seated(fits: Flags, holder: Ints, site: int) -> bool:
    """Seat one more site, moving others to other slots where that helps; ``holder[slot]`` is a site or -1."""
    slots = fits.shape[1]
    came_from = np.full(slots, -2, np.int64)
    queue = np.empty(slots, np.int64)
    count = 0
    for t in range(slots):
        if fits[site, t]:
            came_from[t] = -1
            queue[count] = t
            count += 1
    head = 0
    while head < count:
        t = queue[head]
        head += 1
        if holder[t] < 0:
            while came_from[t] >= 0:
                holder[t] = holder[came_from[t]]
                t = came_from[t]
            holder[t] = site
            return True
        for other in range(slots):
            if came_from[other] == -2 and fits[holder[t], other]:
                came_from[other] = t
                queue[count] = other
                count += 1
    return False


@compiled
def all_seated(fits: Flags, sites: Ints) -> bool:
    """Whether these sites (-1: nobody) can all be seated; always, where there are no slots."""
    if fits.shape[1] == 0:
        return True
    holder = np.full(fits.shape[1], -1, np.int64)
    for j in sites:  # noqa: SIM110 - compiled code knows no generators
        if j >= 0 and not seated(fits, holder, j):
            return False
    return True
