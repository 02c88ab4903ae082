"""Wages at which nearly every place is taken by one person and wanted by its task, and the bound that they prove.

Each person takes the share that pays her best, each task the team that costs it least; that both choose the same is
relaxed (Lagrangian decomposition: Guignard & Kim 1987), and the wages move along a deflected subgradient (Camerini,
Fratta & Maffioli 1975), back to the best ones so far where that leads nowhere.
"""

import numpy as np

from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages
from engine.solvers.assignment.core.listed import Listed, looked_up
from engine.solvers.assignment.core.shares import Desk, desk_for, search
from engine.solvers.assignment.core.teams import table_for, wanted
from engine.solvers.compiling import compiled

LOST = -1e300
"""No bound."""
FADING = 0.05
"""What a step takes of the average of those before it."""


@compiled
def shared_out(land: Land, wages: Wages, taken: Floats, seen: Floats, best: Floats, share: Ints, desk: Desk) -> float:
    """Everybody's best share: what they are worth together; ``taken`` by place, ``seen`` by series."""
    total = 0.0
    taken[:] = 0
    seen[:] = 0
    for r in range(len(land.at) - 1):
        search(land, wages, r, 0.0, share, best[r : r + 1], desk)
        if desk.looks[0] <= 0:
            return total
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
def owed(land: Land, wages: Wages) -> float:
    """What rows and series take back whatever is chosen."""
    total = 0.0
    for k in range(len(land.most)):
        total += wages.charge[k] * land.most[k]
    for k in range(len(land.change)):
        total += wages.seen[k]
    return total


@compiled
def bound_of(land: Land, wages: Wages, best: Floats, looks: int) -> float:
    """No plan costs less; ``best`` gets what everybody's best share is worth. ``LOST`` where looks do not suffice."""
    taken, chosen = np.zeros(len(land.price)), np.zeros(len(land.price))
    seen, share = np.zeros(len(land.change)), np.zeros((1, len(land.price) + 1), np.int64)
    desk = desk_for(land, looks)
    worth = shared_out(land, wages, taken, seen, best, share, desk)
    if desk.looks[0] <= 0:
        return LOST
    return wanted(land, wages, chosen, table_for(land)) - worth - owed(land, wages)


@compiled
def raised(
    land: Land, wages: Wages, listed: Listed, steps: int, ahead: float, looks: int, leaning: Floats
) -> tuple[float, Wages]:
    """The best bound of so many steps, and its wages; ``LOST`` where so many looks at places do not do.

    Without listed shares all are looked through, else these alone; ``leaning`` gets how often each was the best of late
    (an average whose weights fall by ``FADING`` a step: the volume algorithm's primal solution, Barahona & Anbil 2000).
    The steps aim so much above the best bound yet
    (Polyak's step with a target that follows, Bertsekas 1999, ch. 6.3): more where they get there, less where a few
    have not.
    """
    places, units, known = len(land.price), len(wages.pay), len(listed.cost) > 0
    taken, chosen = np.zeros(places), np.zeros(places)
    seen, share = np.zeros(len(land.change)), np.zeros((1, max(places, len(land.past)) + 1), np.int64)
    worths, worth, desk = np.zeros(len(land.past)), np.zeros(places), desk_for(land, looks)
    table = table_for(land)
    way, slope = np.zeros(units), np.zeros(units)
    row_way, row_slope = np.zeros(len(land.most)), np.zeros(len(land.most))
    seen_way = np.zeros(len(land.change))
    now, best_wages = copied(wages), copied(wages)
    best, waited, gained = LOST, 0, 0.0
    turn, stride, patience = (0.9, 0.1, 20) if known else (0.6, 0.3, 5)
    for n in range(steps):
        if known:
            bound = -looked_up(land, now, listed, taken, seen, worths, share[0], worth)
            leaning *= 1 - FADING
            for r in range(len(worths)):
                if share[0, r] >= 0:
                    leaning[share[0, r]] += FADING
        else:
            bound = -shared_out(land, now, taken, seen, worths, share, desk)
            if desk.looks[0] <= 0:
                return LOST, best_wages
        bound += wanted(land, now, chosen, table) - owed(land, now)
        slope[:] = 0
        for k in range(len(land.most)):
            row_slope[k] = -land.most[k]
        for p in range(places):
            slope[land.unit[p]] += chosen[p] - taken[p]
            if taken[p] > 0:
                for e in range(land.row_at[p], land.row_at[p + 1]):
                    row_slope[land.rows[e]] += land.by[e]
        if bound > best:
            gained += bound - best if n else 0.0
            if gained > ahead:
                ahead, gained = ahead * 1.5, 0.0
            best, waited = bound, 0
            set_to(best_wages, now)
        else:
            waited += 1
            if waited >= patience:
                ahead, waited, gained = ahead * 0.6, 0, 0.0
                set_to(now, best_wages)
        keep = turn if n else 0.0
        length = 1e-9
        for u in range(units):
            way[u] = keep * way[u] + (1 - keep) * slope[u]
            length += way[u] * way[u]
        for k in range(len(land.most)):
            row_way[k] = keep * row_way[k] + (1 - keep) * row_slope[k]
            if now.charge[k] > 0 or row_way[k] > 0:
                length += row_way[k] * row_way[k]
        for k in range(len(land.change)):
            seen_way[k] = keep * seen_way[k] + (1 - keep) * (seen[k] - 1)
            inner = 0 < now.seen[k] < land.change[k]
            if inner or (seen_way[k] > 0) == (now.seen[k] <= 0):
                length += seen_way[k] * seen_way[k]
        far = stride * (best + ahead - bound) / length
        for u in range(units):
            now.pay[u] += far * way[u]
        for k in range(len(land.most)):
            now.charge[k] = max(0.0, now.charge[k] + far * row_way[k])
        for k in range(len(land.change)):
            now.seen[k] = min(land.change[k], max(0.0, now.seen[k] + far * seen_way[k]))
    return best, best_wages


@compiled
def copied(wages: Wages) -> Wages:
    return Wages(wages.pay.copy(), wages.charge.copy(), wages.seen.copy())


@compiled
def set_to(wages: Wages, other: Wages) -> None:
    wages.pay[:], wages.charge[:], wages.seen[:] = other.pay, other.charge, other.seen
