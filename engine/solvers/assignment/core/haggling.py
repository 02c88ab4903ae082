"""Wages found a few people at a time: each looks again at what pays her best, and wages move at once.

A subgradient taken in turn (surrogate: Zhao, Luh & Wang 1999): ten moves of the wages cost as much as one after
everybody has looked, and who takes long to look does so more seldom.
"""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.land import Flags, Floats, Ints, Land, Wages
from engine.solvers.assignment.core.shares import desk_for, search
from engine.solvers.assignment.core.teams import table_for, wanted
from engine.solvers.compiling import compiled, lean

GROUPS = 10
"""People look in so many groups, in turn."""
LOOKS = 100_000
"""So many looks at places at most; the best share found by then will do."""
LONG = 20_000
"""Who looks so often misses the next turn, who looks twice as often two, up to ``MISSED``."""
MISSED = 8
STEADY = 0.8
"""The share of the way so far in the next step (deflection: Camerini, Fratta & Maffioli 1975)."""


class Talk(NamedTuple):
    """Where the haggling stands: the wages; how many take each place, are seen in each series, count in each row; the
    way that wages go; what each person has (its length first), and how many turns she misses."""

    now: Wages
    taken: Floats
    seen: Floats
    sums: Floats
    way: Floats
    seen_way: Floats
    row_way: Floats
    has: Ints
    missed: Ints


def talk_for(land: Land, wages: Wages) -> Talk:
    """Nobody has looked yet."""
    people, series, rows = len(land.past), len(land.change), len(land.most)
    return Talk(
        now=Wages(wages.pay.copy(), wages.charge.copy(), wages.seen.copy()),
        taken=np.zeros(len(land.price)),
        seen=np.zeros(series),
        sums=np.zeros(rows),
        way=np.zeros(len(wages.pay)),
        seen_way=np.zeros(series),
        row_way=np.zeros(rows),
        has=np.zeros((people, 2 + int(land.group.max(initial=0))), np.int64),
        missed=np.zeros(people, np.int64),
    )


@compiled
def take_turn(land: Land, talk: Talk, order: Ints, turn: int, turns: int, first: float, last: float) -> None:
    """Everybody looks once more, group by group, and wages move after each group but those of the first turn; a task
    that lacks one person raises its wage by ``first`` to begin with, by ``last`` in the end."""
    people, place = len(land.past), len(land.price)
    desk, share, best = desk_for(land, LOOKS), np.zeros((1, place + 1), np.int64), np.zeros(1)
    table, chosen, slope = table_for(land), np.zeros(place), np.zeros(len(talk.way))
    known = np.zeros(len(land.change), np.bool_)
    for group in range(GROUPS):
        for x in range(group * people // GROUPS, (group + 1) * people // GROUPS):
            r = order[x]
            if talk.missed[r] > 0:
                talk.missed[r] -= 1
                continue
            counted(land, talk, r, -1, known)
            desk.looks[0] = LOOKS
            search(land, talk.now, r, 0.0, share, best, desk)
            talk.missed[r] = min(MISSED, (LOOKS - desk.looks[0]) // LONG)
            talk.has[r, : share[0, 0] + 1] = share[0, : share[0, 0] + 1]
            counted(land, talk, r, 1, known)
        if turn > 0 or group == GROUPS - 1:
            wanted(land, talk.now, chosen, table)
            done = (turn * GROUPS + group) / (turns * GROUPS)
            move(land, talk, chosen, slope, first * (last / first) ** done)


@lean
def move(land: Land, talk: Talk, chosen: Floats, slope: Floats, far: float) -> None:
    """Wages go a step along their way, which turns to where more are wanted than come."""
    now = talk.now
    slope[:] = 0
    for p in range(len(chosen)):
        slope[land.unit[p]] += chosen[p] - talk.taken[p]
    for u in range(len(slope)):
        talk.way[u] = STEADY * talk.way[u] + (1 - STEADY) * slope[u]
        now.pay[u] += far * talk.way[u]
    for k in range(len(land.most)):
        talk.row_way[k] = STEADY * talk.row_way[k] + (1 - STEADY) * (talk.sums[k] - land.most[k])
        now.charge[k] = max(0.0, now.charge[k] + far * talk.row_way[k])
    for k in range(len(land.change)):
        talk.seen_way[k] = STEADY * talk.seen_way[k] + (1 - STEADY) * (talk.seen[k] - 1)
        now.seen[k] = min(land.change[k], max(0.0, now.seen[k] + far * talk.seen_way[k]))


@lean
def counted(land: Land, talk: Talk, r: int, sign: int, known: Flags) -> None:
    """What a person has comes to what is taken, or goes."""
    for i in range(1, talk.has[r, 0] + 1):
        p = land.at[r] + talk.has[r, i]
        talk.taken[p] += sign
        for e in range(land.row_at[p], land.row_at[p + 1]):
            talk.sums[land.rows[e]] += sign * land.by[e]
        for f in range(land.face_at[p], land.face_at[p + 1]):
            k = land.faces[f]
            talk.seen[k] += 0 if known[k] else sign
            known[k] = True
    for i in range(1, talk.has[r, 0] + 1):
        p = land.at[r] + talk.has[r, i]
        for f in range(land.face_at[p], land.face_at[p + 1]):
            known[land.faces[f]] = False
