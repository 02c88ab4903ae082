"""A bound on every choice: Lagrangian relaxation of "each point is served once", by a deflected subgradient.

Sources: Cornuejols, Fisher & Nemhauser 1977 (the relaxation), Camerini, Fratta & Maffioli 1975 (the deflection),
Beasley 1993 (location problems); the bound is that of the linear relaxation.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Flags, Ints, Land, State
from engine.solvers.siting.core.seating import seated

FREE, IN, OUT = 0, 1, -1
FAR = 1 << 62


class Pace(NamedTuple):
    """How the multipliers move: at most ``steps``, the step times ``shrink`` after ``patience`` steps without gain."""

    steps: int
    step: float
    keep: float
    shrink: float
    patience: int
    least: float


class Relaxed(NamedTuple):
    """``bound``: no choice with these sites in and out costs less. ``prices``: what each free site would add to it.

    ``dearest`` and ``next_best`` bound what taking a site in or leaving one out changes elsewhere. ``often``: how often
    lately each free site was chosen. ``sites``: the choice that cost least on the way.
    """

    bound: int
    multipliers: Ints
    prices: Ints
    dearest: int
    next_best: int
    often: NDArray[np.float64]
    sites: Ints


@compiled
def reduced(land: Land, free: Ints, multipliers: Ints, prices: Ints) -> None:
    """What each free site adds to the bound: its price less what the points would pay for it."""
    for j in free:
        total = land.price[j]
        for e in range(land.at[j], land.at[j + 1]):
            over = multipliers[land.by[e]] - land.cost[e]
            if over > 0:
                total -= over
        prices[j] = total


@compiled
def cheapest(prices: Ints, free: Ints, room: int, fits: Flags, holder: Ints, taken: Ints) -> tuple[int, int, int]:
    """The free sites that lower the bound most: how many, the dearest of them, the best of the others (at most 0)."""
    order = np.argsort(prices[free], kind="mergesort")
    count, next_best, dearest = 0, 0, 0
    for a in order:
        j = free[a]
        if prices[j] > 0:
            break
        if count == room or (fits.shape[1] and not seated(fits, holder, j)):
            next_best = min(next_best, prices[j])
            if count == room:
                break
        else:
            taken[count] = j
            dearest = prices[j]
            count += 1
    return count, dearest if count == room else 0, next_best


@compiled
def relaxed(land: Land, state: State, multipliers: Ints, incumbent: int, pace: Pace) -> Relaxed:
    """Raise the bound from the given multipliers, until nothing that costs less than the incumbent can be left.

    A site that is in lowers the ``top`` of its points, and takes its slot and its place.
    """
    points, all_sites, slots = len(land.top), len(land.price), land.fits.shape[1]
    top, held = land.top.copy(), 0
    ground = 0
    base_holder = np.full(slots, -1, np.int64)
    sites = np.full(land.most, -1, np.int64)
    best_sites = sites.copy()
    free = np.empty(all_sites, np.int64)
    count = 0
    possible = True
    for j in range(all_sites):
        if state[j] == IN:
            possible = possible and held < land.most and (slots == 0 or seated(land.fits, base_holder, j))
            if not possible:
                break
            sites[held] = j
            held += 1
            ground += land.price[j]
            for e in range(land.at[j], land.at[j + 1]):
                top[land.by[e]] = min(top[land.by[e]], land.cost[e])
        elif state[j] == FREE:
            free[count] = j
            count += 1
    free = free[:count]
    room = land.most - held
    if slots:
        room = min(room, slots - held)
    prices, best_prices = np.zeros(all_sites, np.int64), np.zeros(all_sites, np.int64)
    often, best_often = np.zeros(all_sites), np.zeros(all_sites)
    if not possible:
        return Relaxed(FAR, multipliers, prices, 0, 0, often, best_sites)
    now = np.minimum(multipliers, top)
    kept = now.copy()
    way = np.zeros(points)
    times, near = np.zeros(points, np.int32), np.empty(points, np.int64)
    taken, holder = np.empty(max(room, 1), np.int64), base_holder.copy()
    best, best_dearest, best_next, least_value = -FAR, 0, 0, FAR
    step, waited = pace.step, 0
    for _ in range(pace.steps):
        reduced(land, free, now, prices)
        holder[:] = base_holder
        chosen, dearest, next_best = cheapest(prices, free, room, land.fits, holder, taken)
        bound = ground
        for k in range(points):
            bound += now[k]
            times[k] = 0
        for a in range(chosen):
            j = taken[a]
            bound += prices[j]
            for e in range(land.at[j], land.at[j + 1]):
                if land.cost[e] < now[land.by[e]]:
                    times[land.by[e]] += 1
        for a in range(count):
            often[free[a]] *= 0.9
        for a in range(chosen):
            often[taken[a]] += 0.1
        waited += 1
        if bound > best:
            if bound - best > 2e-4 * (incumbent - best):
                waited = 0
            best, best_dearest, best_next = bound, dearest, next_best
            kept[:], best_prices[:], best_often[:] = now, prices, often
            value = ground
            near[:] = top
            for a in range(chosen):
                value += land.price[taken[a]]
                for e in range(land.at[taken[a]], land.at[taken[a] + 1]):
                    near[land.by[e]] = min(near[land.by[e]], land.cost[e])
            for k in range(points):
                value += near[k]
            if value < least_value:
                least_value = value
                sites[held:] = -1
                sites[held : held + chosen] = taken[:chosen]
                best_sites[:] = sites
            if best > incumbent - land.scale:
                break
        if waited >= pace.patience:
            step, waited = step * pace.shrink, 0
            if step < pace.least:
                break
            now[:] = kept
            way[:] = 0
            continue
        length = 0.0
        for k in range(points):
            slope = 1.0 - times[k]
            if (now[k] <= 0 and slope < 0) or (now[k] >= top[k] and slope > 0):
                slope = 0.0
            way[k] = pace.keep * way[k] + (1.0 - pace.keep) * slope
            length += way[k] * way[k]
        if length < 1e-12:
            break
        stride = step * (incumbent - bound) / length
        for k in range(points):
            moved = now[k] + np.int64(np.rint(stride * way[k]))
            now[k] = min(max(moved, 0), top[k])
    return Relaxed(best, kept, best_prices, best_dearest, best_next, best_often, best_sites)
