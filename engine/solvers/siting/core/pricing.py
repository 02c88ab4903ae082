"""The best day's tour for given prizes: labels extended stop by stop, and what is dominated left behind.

Sources: Feillet, Dejax, Gendreau & Gueguen 2004 (labels), Baldacci, Mingozzi & Roberti 2011 (of where it has been, a
tour remembers only what is near: it may come back to a place far away, which only makes the bound weaker).
"""

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Few, Flags, Ints

LABELS = 1_500_000
"""So many labels are kept at most; beyond it the answer is not exact."""


@compiled
def still_to_win(prize: Ints, steps: Ints, home: Ints, units: int) -> Ints:
    """``[site, t]``: the most that can be won after a site with ``t`` units of time left, if places could be repeated.

    ``steps`` are at least one unit each, ``home`` the units back to the depot; -1 where the depot is out of reach.
    """
    sites = len(prize)
    best = np.full((sites, units + 1), -1, np.int64)
    for t in range(units + 1):
        for j in range(sites):
            if home[j] > t:
                continue
            best[j, t] = 0
            for i in range(sites):
                rest = t - steps[j, i]
                if i != j and rest >= 0 and best[i, rest] >= 0:
                    best[j, t] = max(best[j, t], prize[i] + best[i, rest])
    return best


@compiled
def begun(now_s: int, stop_s: int, windows: Ints) -> int:
    """The earliest start of a visit from ``now_s`` on inside one of the windows; -1 where none is left."""
    best = -1
    for k in range(len(windows)):
        since = max(now_s, windows[k, 0])
        if since + stop_s <= windows[k, 1] and (best < 0 or since < best):
            best = since
    return best


@compiled
def toured(
    prize: Ints,
    travel: Ints,
    stop_s: int,
    limit_s: int,
    allowed: Flags,
    windows: Ints,
    near: Ints,
    carried: Ints,
    unit_s: int,
    best_after: Ints,
    least: int,
    a_place: int,
    wanted: int,
) -> tuple[Ints, Ints, int, bool]:
    """Tours that win more than ``least``, the best first: their prizes, their stops (-1: no more), the most that any
    tour can win, and whether that is exact.

    ``windows[j]`` are the times of the day in which a visit may lie; the truck may wait, so that who is there earlier
    can do all that who is there later can. ``near[j]`` are the sites that a tour at ``j`` remembers, ``carried[j, i]``
    the place of each in the memory at ``i``. ``a_place``: so many labels are kept at each site (0:
    all), which makes it quick and not exact.
    """
    sites = len(prize)
    depot = sites
    memory = near.shape[1]
    last = np.empty(LABELS, np.int32)
    parent = np.empty(LABELS, np.int32)
    time = np.empty(LABELS, np.int64)
    won = np.empty(LABELS, np.int64)
    been = np.empty(LABELS, np.int64)
    after = np.empty(LABELS, np.int32)
    dead = np.zeros(LABELS, np.bool_)
    head = np.full(sites, -1, np.int32)
    held = np.zeros(sites, np.int64)
    count = 0
    exact = a_place == 0
    units = best_after.shape[1] - 1
    for j in range(sites):
        start = begun(travel[depot, j], stop_s, windows[j])
        spent = start + stop_s
        if not allowed[j] or start < 0 or spent + travel[j, depot] > limit_s:
            continue
        rest = min(units, (limit_s - spent) // unit_s)
        if best_after[j, rest] < 0 or prize[j] + best_after[j, rest] <= least:
            continue
        last[count], parent[count], time[count], won[count], been[count] = j, -1, spent, prize[j], 0
        after[count] = head[j]
        head[j] = count
        held[j] += 1
        count += 1
    begin = 0
    while begin < count:
        end = count
        for a in range(begin, end):
            if dead[a]:
                continue
            j = last[a]
            for i in range(sites):
                if i == j or not allowed[i] or prize[i] <= 0:
                    continue
                start = begun(time[a] + travel[j, i], stop_s, windows[i])
                spent = start + stop_s
                if start < 0 or spent + travel[i, depot] > limit_s:
                    continue
                seen = False
                mask = 0
                for b in range(memory):
                    if near[j, b] == i and been[a] >> b & 1:
                        seen = True
                        break
                    if been[a] >> b & 1 and carried[j, i, b] >= 0:
                        mask |= 1 << carried[j, i, b]
                if seen:
                    continue
                for b in range(memory):
                    if near[i, b] == j:
                        mask |= 1 << b
                prize_here = won[a] + prize[i]
                rest = min(units, (limit_s - spent) // unit_s)
                if best_after[i, rest] < 0 or prize_here + best_after[i, rest] <= least:
                    continue
                beaten = False
                e = head[i]
                before = -1
                while e >= 0:
                    if time[e] <= spent and won[e] >= prize_here and been[e] & ~mask == 0:
                        beaten = True
                        break
                    following = after[e]
                    if e >= end and spent <= time[e] and prize_here >= won[e] and mask & ~been[e] == 0:
                        dead[e] = True
                        held[i] -= 1
                        if before < 0:
                            head[i] = following
                        else:
                            after[before] = following
                    else:
                        before = e
                    e = following
                if beaten:
                    continue
                if a_place and held[i] >= a_place:
                    exact = False
                    continue
                if count == LABELS:
                    return np.empty(0, np.int64), np.empty((0, 1), np.int64), 0, False
                last[count], parent[count], time[count], won[count], been[count] = i, a, spent, prize_here, mask
                after[count] = head[i]
                head[i] = count
                held[i] += 1
                count += 1
        begin = end
    most = 0
    for a in range(count):
        if not dead[a]:
            most = max(most, won[a])
    return _listed(last, parent, won, dead, count, least, wanted, most, exact)


@compiled
def _listed(
    last: Few, parent: Few, won: Ints, dead: Flags, count: int, least: int, wanted: int, most: int, exact: bool
) -> tuple[Ints, Ints, int, bool]:
    order = np.argsort(-won[:count], kind="mergesort")
    prizes = np.zeros(wanted, np.int64)
    stops = np.full((wanted, 64), -1, np.int64)
    found = 0
    for a in order:
        if found == wanted or won[a] <= least:
            break
        if dead[a]:
            continue
        prizes[found] = won[a]
        e, at = a, 0
        while e >= 0 and at < 64:
            stops[found, at] = last[e]
            at += 1
            e = parent[e]
        found += 1
    return prizes[:found], stops[:found], most, exact
