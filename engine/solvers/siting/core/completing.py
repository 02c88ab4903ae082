"""What a day can still win: a table over places, time left and what is remembered, exact but for rounded times.

Source: Baldacci, Mingozzi & Roberti 2011, *New route relaxation and pricing strategies*: a tour remembers of where it
has been only what is near.
"""

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Few, Flags, Ints


@compiled
def memories(near: Ints, carried: Ints) -> Few:
    """``[j, i, memory]``: what is remembered at ``i`` when one comes from ``j`` with this memory; -1: it was there.

    The first that is near to a place is the place itself, which needs no remembering: every second memory is not used.
    """
    sites, width = near.shape
    found = np.full((sites, sites, 1 << width), -1, np.int32)
    for j in range(sites):
        for i in range(sites):
            for memory in range(0 if i != j else 1 << width, 1 << width):
                kept = 0
                for b in range(width):
                    if near[i, b] == j:
                        kept |= 1 << b
                    if memory >> b & 1 and near[j, b] == i:
                        kept = -1
                        break
                    if memory >> b & 1 and carried[j, i, b] >= 0:
                        kept |= 1 << carried[j, i, b]
                found[j, i, memory] = kept
    return found


@compiled
def completions(prize: Ints, steps: Ints, home: Ints, units: int, allowed: Flags, memory: Few) -> Ints:
    """``[t, site, memory]``: the most that can be won after a site with ``t`` units left; -1: no way home.

    Hours of the sites are left aside, and ``steps`` and ``home`` are rounded down: no tour wins more.
    """
    sites, memories = len(prize), memory.shape[2]
    best = np.full((units + 1, sites, memories), -1, np.int64)
    for t in range(units + 1):
        for j in range(sites):
            if home[j] > t or not allowed[j]:
                continue
            best[t, j, :] = 0
            for i in range(sites):
                rest = t - steps[j, i]
                if rest < 0 or i == j or not allowed[i] or home[i] > rest:
                    continue
                for m in range(memories):
                    kept = memory[j, i, m]
                    if kept >= 0:
                        best[t, j, m] = max(best[t, j, m], prize[i] + best[rest, i, kept])
    return best
