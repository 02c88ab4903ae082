"""Wages found a few people at a time: each looks again at what pays her best, and wages move at once.

A subgradient taken in turn (surrogate: Zhao, Luh & Wang 1999): ten moves of the wages cost as much as one after
everybody has looked, and who takes long to look does so more seldom.
"""

import numpy as np

from engine.solvers.assignment.core.land import Flags, Floats, Ints, Land, Wages
from engine.solvers.assignment.core.raising import copied
from engine.solvers.assignment.core.shares import desk_for, search
from engine.solvers.assignment.core.teams import table_for, wanted
from engine.solvers.compiling import compiled

GROUPS = 10
"""People look in so many groups, in turn."""
LOOKS = 100_000
"""So many looks at places at most; the best share found by then will do."""
LONG = 20_000
"""Who looks so often misses the next turn, who looks twice as often two, up to ``MISSED``."""
MISSED = 8
STEADY = 0.8
"""The share of the way so far in the next step (deflection: Camerini, Fratta & Maffioli 1975)."""


@compiled
def haggled(land: Land, wages: Wages, rounds: int, order: Ints, first: float, last: float) -> Wages:
    """Wages after everybody has had so many turns; a task that lacks one person raises its wage by ``first`` to begin
    with, by ``last`` in the end."""
    places, units, people = len(land.price), len(wages.pay), len(land.past)
    now, taken, chosen = copied(wages), np.zeros(places), np.zeros(places)
    seen, sums = np.zeros(len(land.change)), np.zeros(len(land.most))
    desk, share, best = desk_for(land, LOOKS), np.zeros((1, places + 1), np.int64), np.zeros(1)
    table = table_for(land)
    way, slope = np.zeros(units), np.zeros(units)
    row_way, seen_way = np.zeros(len(land.most)), np.zeros(len(land.change))
    has, missed = np.zeros((people, 2 + max_of(land.group)), np.int64), np.zeros(people, np.int64)
    known = np.zeros(len(land.change), np.bool_)
    for n in range(rounds * GROUPS):
        group = n % GROUPS
        for x in range(group * people // GROUPS, (group + 1) * people // GROUPS):
            r = order[x]
            if missed[r] > 0:
                missed[r] -= 1
                continue
            counted(land, r, has[r], -1, taken, sums, seen, known)
            desk.looks[0] = LOOKS
            search(land, now, r, 0.0, share, best, desk)
            missed[r] = min(MISSED, (LOOKS - desk.looks[0]) // LONG)
            has[r, : share[0, 0] + 1] = share[0, : share[0, 0] + 1]
            counted(land, r, has[r], 1, taken, sums, seen, known)
        if n < GROUPS - 1:
            continue
        wanted(land, now, chosen, table)
        far = first * (last / first) ** (n / (rounds * GROUPS))
        slope[:] = 0
        for p in range(places):
            slope[land.unit[p]] += chosen[p] - taken[p]
        for u in range(units):
            way[u] = STEADY * way[u] + (1 - STEADY) * slope[u]
            now.pay[u] += far * way[u]
        for k in range(len(land.most)):
            row_way[k] = STEADY * row_way[k] + (1 - STEADY) * (sums[k] - land.most[k])
            now.charge[k] = max(0.0, now.charge[k] + far * row_way[k])
        for k in range(len(land.change)):
            seen_way[k] = STEADY * seen_way[k] + (1 - STEADY) * (seen[k] - 1)
            now.seen[k] = min(land.change[k], max(0.0, now.seen[k] + far * seen_way[k]))
    return now


@compiled
def max_of(numbers: Ints) -> int:
    most = 0
    for number in numbers:
        most = max(most, number)
    return most


@compiled
def counted(
    land: Land, r: int, share: Ints, sign: int, taken: Floats, sums: Floats, seen: Floats, known: Flags
) -> None:
    """A share (its length first) comes to what is taken, or goes."""
    for i in range(1, share[0] + 1):
        p = land.at[r] + share[i]
        taken[p] += sign
        for e in range(land.row_at[p], land.row_at[p + 1]):
            sums[land.rows[e]] += sign * land.by[e]
        for f in range(land.face_at[p], land.face_at[p + 1]):
            k = land.faces[f]
            seen[k] += 0 if known[k] else sign
            known[k] = True
    for i in range(1, share[0] + 1):
        p = land.at[r] + share[i]
        for f in range(land.face_at[p], land.face_at[p + 1]):
            known[land.faces[f]] = False
