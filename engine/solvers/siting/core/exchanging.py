"""Better by one exchange: the fast interchange heuristic, over sites, empty places and slots.

Source: Whitaker 1983; Resende & Werneck 2004, *A fast swap-based local search procedure for location problems*: what a
swap gains is what the newcomer gains, less what the leaver loses, plus what both touch.
"""

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Few, Ints, Land
from engine.solvers.siting.core.seating import all_seated


@compiled
def nearest(land: Land, sites: Ints, first: Ints, second: Ints, owner: Few) -> int:
    """Each point's cheapest and second cheapest chosen site; the total of the first and of the prices."""
    first[:] = land.top
    second[:] = land.top
    owner[:] = -1
    total = 0
    for i in range(len(sites)):
        j = sites[i]
        if j < 0:
            continue
        total += land.price[j]
        for e in range(land.at[j], land.at[j + 1]):
            k, cost = land.by[e], land.cost[e]
            if cost < first[k]:
                second[k], first[k], owner[k] = first[k], cost, i
            elif cost < second[k]:
                second[k] = cost
    for k in range(len(first)):
        total += first[k]
    return total


@compiled
def worth(land: Land, sites: Ints) -> int:
    """What a choice costs."""
    points = len(land.top)
    return nearest(land, sites, np.empty(points, np.int64), np.empty(points, np.int64), np.empty(points, np.int32))


@compiled
def swapped(sites: Ints, i: int, j: int) -> Ints:
    other = sites.copy()
    other[i] = j
    return other


@compiled
def exchanged(land: Land, sites: Ints, allowed: Ints) -> int:
    """Swap while a swap helps; ``sites`` (-1: an empty place) is changed in place. What it then costs.

    Only ``allowed`` sites come in. One that leaves may leave its place empty.
    """
    points, places, all_sites = len(land.top), len(sites), len(land.price)
    first, second, owner = np.empty(points, np.int64), np.empty(points, np.int64), np.empty(points, np.int32)
    loss, both = np.empty(places, np.int64), np.empty(places, np.int64)
    chosen = np.zeros(all_sites, np.bool_)
    for j in sites:
        if j >= 0:
            chosen[j] = True
    total = nearest(land, sites, first, second, owner)
    while True:
        best, best_i, best_j = 0, -1, -1
        for i in range(places):
            loss[i] = -land.price[sites[i]] if sites[i] >= 0 else 0
        for k in range(points):
            if owner[k] >= 0:
                loss[owner[k]] += second[k] - first[k]
        for i in range(places):
            if -loss[i] > best:
                best, best_i, best_j = -loss[i], i, -1
        for j in allowed:
            if chosen[j]:
                continue
            gain = -land.price[j]
            both[:] = 0
            for e in range(land.at[j], land.at[j + 1]):
                k, cost = land.by[e], land.cost[e]
                if cost < first[k]:
                    gain += first[k] - cost
                    if owner[k] >= 0:
                        both[owner[k]] += second[k] - first[k]
                elif cost < second[k]:
                    both[owner[k]] += second[k] - cost
            for i in range(places):
                better = gain - loss[i] + both[i]
                if better > best and all_seated(land.fits, swapped(sites, i, j)):
                    best, best_i, best_j = better, i, j
        if best_i < 0:
            return total
        if sites[best_i] >= 0:
            chosen[sites[best_i]] = False
        if best_j >= 0:
            chosen[best_j] = True
        sites[best_i] = best_j
        total = nearest(land, sites, first, second, owner)
