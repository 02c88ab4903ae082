"""Wages at which nearly every place is taken by one person and wanted by its task, and the bound that they prove.

Each person takes the share that pays her best, each task the places that cost it least; that both choose the same is
relaxed (Lagrangian decomposition: Guignard & Kim 1987), and the wages move along a deflected subgradient from the best
ones so far (Barahona & Anbil 2000, the volume algorithm).
"""

import numpy as np

from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages
from engine.solvers.assignment.core.shares import Desk, desk_for, search
from engine.solvers.compiling import compiled

HELD = 1e9
"""More than any place pays: a held one is taken in any case."""


@compiled
def shared_out(land: Land, wages: Wages, taken: Floats, seen: Floats, best: Floats, share: Ints, desk: Desk) -> float:
    """Everybody's best share: what they are worth together; ``taken`` by place, ``seen`` by series."""
    total = 0.0
    taken[:] = 0
    seen[:] = 0
    for r in range(len(land.at) - 1):
        search(land, wages, r, 0.0, share, best[r : r + 1], desk)
        total += best[r]
        for e in range(1, share[0, 0] + 1):
            p = land.at[r] + share[0, e]
            taken[p] = 1
            for f in range(land.face_at[p], land.face_at[p + 1]):
                known = False
                for g in range(1, e):
                    q = land.at[r] + share[0, g]
                    for h in range(land.face_at[q], land.face_at[q + 1]):
                        known = known or land.faces[h] == land.faces[f]
                if not known:
                    seen[land.faces[f]] += 1
    return total


@compiled
def wanted(land: Land, wages: Wages, chosen: Floats, pick: Ints, kept: Ints) -> float:
    """Every task's cheapest way to be done, or left: what they pay together; ``chosen`` by place."""
    total = 0.0
    chosen[:] = 0
    for t in range(len(land.wanted)):
        best, count = land.weight[t], 0
        bound = False
        for s in range(land.of_task[t], land.of_task[t + 1]):
            for e in range(land.slot_at[s], land.slot_at[s + 1]):
                bound = bound or land.held[land.slots[e]]
        if bound:
            best = HELD * HELD
        for s in range(land.of_task[t], land.of_task[t + 1]):
            n, fixed = 0, 0
            for e in range(land.slot_at[s], land.slot_at[s + 1]):
                p = land.slots[e]
                pay = cost_of(land, wages, p)
                fixed += land.held[p]
                k = n
                if n < land.wanted[t]:
                    n += 1
                elif pay < cost_of(land, wages, pick[n - 1]):
                    k = n - 1
                else:
                    continue
                while k > 0 and cost_of(land, wages, pick[k - 1]) > pay:
                    pick[k] = pick[k - 1]
                    k -= 1
                pick[k] = p
            if n < land.least[t] or (bound and not fixed):
                continue
            cost, m = land.short[t] * land.wanted[t], 0
            for k in range(n):
                pay = cost_of(land, wages, pick[k]) + HELD * land.held[pick[k]]
                if k >= land.least[t] and k >= fixed and pay >= land.short[t]:
                    break
                cost += pay - land.short[t]
                m += 1
            if cost < best:
                best, count = cost, m
                kept[:m] = pick[:m]
        total += best
        for k in range(count):
            chosen[kept[k]] = 1
    return total


@compiled
def cost_of(land: Land, wages: Wages, p: int) -> float:
    return float(wages.pay[land.unit[p]] - HELD * land.held[p])


@compiled
def owed(land: Land, wages: Wages) -> float:
    """What rows and series take back whatever is chosen."""
    total = 0.0
    for k in range(len(land.most)):
        total += wages.charge[k] * land.most[k]
    for k in range(len(land.change)):
        total += wages.seen[k]
    return total


@compiled
def bound_of(land: Land, wages: Wages, best: Floats) -> float:
    """No plan costs less; ``best`` gets what everybody's best share is worth."""
    taken, chosen = np.zeros(len(land.price)), np.zeros(len(land.price))
    seen, share = np.zeros(len(land.change)), np.zeros((1, len(land.price) + 1), np.int64)
    pick, kept = np.zeros(len(land.price) + 1, np.int64), np.zeros(len(land.price) + 1, np.int64)
    worth = shared_out(land, wages, taken, seen, best, share, desk_for(land))
    return wanted(land, wages, chosen, pick, kept) - worth - owed(land, wages)


@compiled
def raised(land: Land, wages: Wages, steps: int, patience: int) -> tuple[float, Wages]:
    """The best bound of so many steps, and its wages."""
    places, units = len(land.price), len(wages.pay)
    taken, chosen = np.zeros(places), np.zeros(places)
    seen, share = np.zeros(len(land.change)), np.zeros((1, places + 1), np.int64)
    pick, kept = np.zeros(places + 1, np.int64), np.zeros(places + 1, np.int64)
    worths, desk = np.zeros(len(land.past)), desk_for(land)
    way, slope = np.zeros(units), np.zeros(units)
    row_way, row_slope = np.zeros(len(land.most)), np.zeros(len(land.most))
    seen_way = np.zeros(len(land.change))
    now = Wages(wages.pay.copy(), wages.charge.copy(), wages.seen.copy())
    best, best_wages = -1e300, Wages(wages.pay.copy(), wages.charge.copy(), wages.seen.copy())
    step, waited = 0.1, 0
    for n in range(steps):
        bound = -shared_out(land, now, taken, seen, worths, share, desk)
        bound += wanted(land, now, chosen, pick, kept) - owed(land, now)
        slope[:] = 0
        for k in range(len(land.most)):
            row_slope[k] = -land.most[k]
        for p in range(places):
            slope[land.unit[p]] += chosen[p] - taken[p]
            if taken[p] > 0:
                for e in range(land.row_at[p], land.row_at[p + 1]):
                    row_slope[land.rows[e]] += land.by[e]
        along = 0.0
        for u in range(units):
            along += way[u] * slope[u]
        if bound > best:
            if along > 0:
                step = min(1.0, step * 1.1)
            best, waited = bound, 0
            best_wages.pay[:], best_wages.charge[:], best_wages.seen[:] = now.pay, now.charge, now.seen
        else:
            waited += 1
            if waited >= patience:
                step, waited = step * 0.66, 0
        keep = 0.8 if n else 0.0
        length = 1e-9
        for u in range(units):
            way[u] = keep * way[u] + (1 - keep) * slope[u]
            length += way[u] * way[u]
        for k in range(len(land.most)):
            row_way[k] = keep * row_way[k] + (1 - keep) * row_slope[k]
            if best_wages.charge[k] > 0 or row_way[k] > 0:
                length += row_way[k] * row_way[k]
        for k in range(len(land.change)):
            seen_way[k] = keep * seen_way[k] + (1 - keep) * (seen[k] - 1)
            inner = 0 < best_wages.seen[k] < land.change[k]
            if inner or (seen_way[k] > 0) == (best_wages.seen[k] <= 0):
                length += seen_way[k] * seen_way[k]
        stride = step * 0.05 * max(abs(best), 1.0) / length
        for u in range(units):
            now.pay[u] = best_wages.pay[u] + stride * way[u]
        for k in range(len(land.most)):
            now.charge[k] = max(0.0, best_wages.charge[k] + stride * row_way[k])
        for k in range(len(land.change)):
            now.seen[k] = min(land.change[k], max(0.0, best_wages.seen[k] + stride * seen_way[k]))
    return best, best_wages
