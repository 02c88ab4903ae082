"""A plan in the making over the land, whose whole price is known after every place taken or let go.

Every move is noted, so that a change that led nowhere is taken back at once.
"""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.bits import is_in
from engine.solvers.assignment.core.land import Flags, Floats, Ints, Land
from engine.solvers.compiling import compiled, lean


class Tally(NamedTuple):
    """``whose`` and ``slot`` of each place never change; all else follows from the places ``taken``.

    Of a task how many come (``filled``), at which slot (``used``, or -1) and how many more they could lead (``lead``);
    of a row its sum; of a person her turns and her places (``own[r, :many[r]]``); of a series how many are seen in it.
    ``cost[0]`` is the price of the whole, what is left over with it. ``noted[:notes[0]]`` are the moves since somebody
    began to note them: a place taken, or ``-p - 1`` for one let go.
    """

    whose: Ints
    slot: Ints
    taken: Flags
    filled: Ints
    used: Ints
    lead: Ints
    sums: Floats
    turns: Ints
    own: Ints
    many: Ints
    faces: Ints
    cost: Floats
    noted: Ints
    notes: Ints


NOTES = 100_000
"""More moves than one change ever makes; one that makes more is not made."""


def tally_for(land: Land) -> Tally:
    """Nobody comes yet, but those who are held."""
    slot = np.full(len(land.price), -1, np.int64)
    slot[land.slots] = np.repeat(np.arange(len(land.slot_at) - 1), np.diff(land.slot_at))
    people, tasks = len(land.past), len(land.wanted)
    tally = Tally(
        whose=np.repeat(np.arange(people), np.diff(land.at)),
        slot=slot,
        taken=np.zeros(len(land.price), np.bool_),
        filled=np.zeros(tasks, np.int64),
        used=np.full(tasks, -1, np.int64),
        lead=np.zeros(tasks, np.int64),
        sums=np.zeros(len(land.most)),
        turns=np.zeros(people, np.int64),
        own=np.zeros((people, 2 + int(land.group.max(initial=0))), np.int64),
        many=np.zeros(people, np.int64),
        faces=np.zeros(len(land.change), np.int64),
        cost=np.array([land.weight.sum()]),
        noted=np.zeros(NOTES, np.int64),
        notes=np.zeros(1, np.int64),
    )
    take_all(land, tally, np.flatnonzero(land.held))
    return tally


@compiled
def take_all(land: Land, tally: Tally, places: Ints) -> None:
    for p in places:
        put(land, tally, p, 1)
    tally.notes[0] = 0


@compiled
def let_all_go(land: Land, tally: Tally, places: Ints) -> None:
    for p in places:
        put(land, tally, p, -1)
    tally.notes[0] = 0


@lean
def put(land: Land, tally: Tally, p: int, sign: int) -> None:
    """Take a place (1) or let it go (-1)."""
    r, t = tally.whose[p], land.task[p]
    cost = sign * land.price[p] - task_cost(land, t, tally.filled[t])
    tally.filled[t] += sign
    cost += task_cost(land, t, tally.filled[t])
    tally.used[t] = tally.slot[p] if tally.filled[t] > 0 else -1
    tally.lead[t] += sign * land.leads[p]
    had = tally.turns[r]
    has = had + sign * land.turns[p]
    tally.turns[r] = has
    cost += land.fair[r] * (has * (2 * land.past[r] + has) - had * (2 * land.past[r] + had))
    for e in range(land.row_at[p], land.row_at[p + 1]):
        tally.sums[land.rows[e]] += sign * land.by[e]
    for f in range(land.face_at[p], land.face_at[p + 1]):
        k = land.faces[f]
        if not is_seen(land, tally, r, k, p):
            beyond = tally.faces[k] if sign > 0 else tally.faces[k] - 1
            tally.faces[k] += sign
            if beyond > 0:
                cost += sign * land.change[k]
    tally.taken[p] = sign > 0
    last = tally.many[r]
    if sign > 0:
        tally.own[r, last] = p
    else:
        i = 0
        while tally.own[r, i] != p:
            i += 1
        tally.own[r, i] = tally.own[r, last - 1]
    tally.many[r] += sign
    tally.cost[0] += cost
    if tally.notes[0] < NOTES:
        tally.noted[tally.notes[0]] = p if sign > 0 else -p - 1
        tally.notes[0] += 1


@lean
def take_back(land: Land, tally: Tally) -> None:
    """All moves that are noted, the last one first."""
    moves, tally.notes[0] = tally.notes[0], NOTES
    for i in range(moves - 1, -1, -1):
        p = tally.noted[i]
        if p >= 0:
            put(land, tally, p, -1)
        else:
            put(land, tally, -p - 1, 1)
    tally.notes[0] = 0


@lean
def task_cost(land: Land, t: int, filled: int) -> float:
    """What a task costs that so many come to, beside what they cost."""
    if filled < land.least[t]:
        return float(land.weight[t])
    return float(land.short[t] * (land.wanted[t] - filled))


@lean
def is_seen(land: Land, tally: Tally, r: int, k: int, but: int) -> bool:
    """Whether a person is seen in a series by another place than one."""
    for i in range(tally.many[r]):
        q = tally.own[r, i]
        if q != but:
            for f in range(land.face_at[q], land.face_at[q + 1]):
                if land.faces[f] == k:
                    return True
    return False


@lean
def rows_allow(land: Land, tally: Tally, p: int) -> bool:
    """Whether the further rows have room for the place, and whoever is to be led there has somebody to lead her."""
    if land.leads[p] < 0 and tally.lead[land.task[p]] + land.leads[p] < 0:
        return False
    for e in range(land.row_at[p], land.row_at[p + 1]):
        if land.by[e] > 0 and tally.sums[land.rows[e]] + land.by[e] > land.most[land.rows[e]]:
            return False
    return True


@lean
def is_open(land: Land, tally: Tally, p: int) -> bool:
    """Whether its task still wants somebody there, whoever it is."""
    t = land.task[p]
    if tally.filled[t] >= land.wanted[t] or (tally.used[t] >= 0 and tally.used[t] != tally.slot[p]):
        return False
    return rows_allow(land, tally, p)


@lean
def exclude_each_other(land: Land, tally: Tally, p: int, q: int) -> bool:
    """Whether two places of one person do."""
    return is_in(land.clash[p], q - land.at[tally.whose[p]])
