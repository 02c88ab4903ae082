"""Tasks that nobody comes to yet bid for people, who may leave other tasks for them, which then bid in their turn.

An auction (Bertsekas 1988) at wages that nearly agree: a task goes to whom it suits best and from then on pays as much
as makes the second best worth its while, so that bids only rise and an end is reached.
"""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.bits import BITS
from engine.solvers.assignment.core.land import Flags, Floats, Ints, Land, Wages
from engine.solvers.assignment.core.tally import Tally, exclude_each_other, is_open, put, rows_allow
from engine.solvers.compiling import lean

BESIDE = 10
"""So many of a person's places at most are tried beside a new one, in every combination."""
NONE = -1e300
RISE = 0.1
"""What was bid in vain before rises by so much more: two tasks that want one person settle it soon."""


class Room(NamedTuple):
    """The auction's room: what each place is worth to its person (``worth``: what is asked, less its price), by how
    much tasks have raised their bids, the tasks that wait, and space to reckon in."""

    worth: Floats
    raised: Floats
    waiting: Ints
    waits: Flags
    changed: Ints
    some: Ints
    kept: Ints
    gone: Ints


def room_for(land: Land, tally: Tally, asks: Floats, wages: Wages) -> Room:
    """Nothing is bid yet beyond what each slot asks."""
    place = np.repeat(np.arange(len(land.price)), np.diff(land.row_at))
    charged = np.bincount(place, wages.charge[land.rows] * land.by, len(land.price))
    tasks, wide = len(land.wanted), tally.own.shape[1] + 1
    return Room(
        worth=asks - land.price - charged,
        raised=np.zeros(tasks),
        waiting=np.zeros(tasks + 1, np.int64),
        waits=np.zeros(tasks, np.bool_),
        changed=np.zeros(tasks + 1, np.int64),
        some=np.zeros(wide, np.int64),
        kept=np.zeros(2, np.int64),
        gone=np.zeros(wide, np.int64),
    )


@lean
def value_of(land: Land, seen: Floats, worth: Floats, r: int, places: Ints, n: int) -> float:
    """What so many places are worth to a person together."""
    value, turns = 0.0, 0
    for i in range(n):
        p = places[i]
        value += worth[p]
        turns += land.turns[p]
        for f in range(land.face_at[p], land.face_at[p + 1]):
            known = False
            for j in range(i):
                for g in range(land.face_at[places[j]], land.face_at[places[j] + 1]):
                    known = known or land.faces[g] == land.faces[f]
            if not known:
                value -= seen[land.faces[f]]
    return float(value - land.fair[r] * turns * (2 * land.past[r] + turns))


@lean
def best_beside(land: Land, tally: Tally, seen: Floats, room: Room, p: int) -> float:
    """What her best is worth to a person with one place more; ``kept[0]`` gets the bits of those of hers that stay: all
    that she can keep, where she can keep all. ``NONE`` where it cannot be."""
    r = tally.whose[p]
    stay = 0
    for i in range(tally.many[r]):
        q = tally.own[r, i]
        if exclude_each_other(land, tally, p, q):
            if land.held[q]:
                return NONE
        elif stay < BESIDE and i < BITS - 2:
            room.gone[stay] = i
            stay += 1
        elif land.held[q]:
            return NONE
    best = NONE
    for mask in range((1 << stay) - 1, -1, -1):
        n, fits, bits = 1, True, 0
        room.some[0] = p
        for k in range(stay):
            q = tally.own[r, room.gone[k]]
            if mask >> k & 1:
                room.some[n] = q
                n += 1
                bits |= 1 << room.gone[k]
            elif land.held[q]:
                fits = False
        for b in range(land.limit.shape[1]):
            spent = 0.0
            for k in range(n):
                spent += land.spent[room.some[k], b]
            fits = fits and spent <= land.limit[r, b]
        if fits:
            value = value_of(land, seen, room.worth, r, room.some, n)
            if value > best:
                best = value
                room.kept[0] = bits
            if mask == (1 << stay) - 1:
                break
    return best


@lean
def serves(land: Land, tally: Tally, r: int, t: int) -> bool:
    """Whether she comes to the task already."""
    found = False
    for i in range(tally.many[r]):
        found = found or land.task[tally.own[r, i]] == t
    return found


@lean
def wait(room: Room, head: int, size: int, t: int) -> int:
    """Line up, if not there yet; how many then stand there."""
    if room.waits[t]:
        return size
    room.waits[t] = True
    room.waiting[(head + size) % len(room.waiting)] = t
    return size + 1


@lean
def let_go(land: Land, tally: Tally, p: int) -> None:
    """A place is left; with somebody who leads go those whom nobody leads then."""
    t = land.task[p]
    s = tally.slot[p]
    put(land, tally, p, -1)
    for e in range(land.slot_at[s], land.slot_at[s + 1]):
        q = land.slots[e]
        if tally.lead[t] < 0 and land.leads[q] < 0 and tally.taken[q] and not land.held[q]:
            put(land, tally, q, -1)


@lean
def raise_bid(land: Land, room: Room, t: int, by: float, changed: int) -> int:
    """How many tasks have changed their bids since."""
    if room.raised[t] == 0.0:
        room.changed[changed] = t
        changed += 1
    room.raised[t] += by
    for s in range(land.of_task[t], land.of_task[t + 1]):
        for e in range(land.slot_at[s], land.slot_at[s + 1]):
            room.worth[land.slots[e]] += by
    return changed


@lean
def forget_bids(land: Land, room: Room, changed: int) -> None:
    """All bids as they were."""
    for i in range(changed):
        t = room.changed[i]
        by = -room.raised[t]
        for s in range(land.of_task[t], land.of_task[t + 1]):
            for e in range(land.slot_at[s], land.slot_at[s + 1]):
                room.worth[land.slots[e]] += by
        room.raised[t] = 0.0


@lean
def bid(
    land: Land, tally: Tally, asks: Floats, seen: Floats, room: Room, size: int, most: int, coin: float, changed: int
) -> int:
    """The first ``size`` tasks in ``waiting`` bid, and whoever loses somebody to them; ``most`` bids at most.

    ``coin`` is what a bid rises by at least. How many tasks have changed their bids.
    """
    head, bids = 0, 0
    while size > 0:
        t = room.waiting[head % len(room.waiting)]
        head, size = (head + 1) % len(room.waiting), size - 1
        room.waits[t] = False
        if bids >= most or tally.filled[t] >= land.wanted[t]:
            continue
        bids += 1
        first, second, chosen, stay = NONE, NONE, -1, 0
        for s in range(land.of_task[t], land.of_task[t + 1]):
            if tally.used[t] >= 0 and tally.used[t] != s:
                continue
            for e in range(land.slot_at[s], land.slot_at[s + 1]):
                p = land.slots[e]
                r = tally.whose[p]
                if tally.taken[p] or not rows_allow(land, tally, p) or serves(land, tally, r, t):
                    continue
                found = best_beside(land, tally, seen, room, p)
                if found <= NONE:
                    continue
                found -= value_of(land, seen, room.worth, r, tally.own[r], tally.many[r])
                if found > first:
                    first, second, chosen, stay = found, first, p, room.kept[0]
                elif found > second:
                    second = found
        if chosen < 0:
            continue
        worth_it = land.short[t] if tally.filled[t] >= land.least[t] else land.weight[t]
        if asks[chosen] + room.raised[t] - min(first, 0.0) > worth_it:
            continue
        rise = max(0.0, -max(second, first - 60 * coin)) + coin + RISE * max(0.0, room.raised[t])
        changed = raise_bid(land, room, t, rise, changed)
        r, leave = tally.whose[chosen], 0
        for i in range(tally.many[r]):
            if not stay >> i & 1:
                room.gone[leave] = tally.own[r, i]
                leave += 1
        for i in range(leave):
            if tally.taken[room.gone[i]]:
                let_go(land, tally, room.gone[i])
                size = wait(room, head, size, land.task[room.gone[i]])
        if is_open(land, tally, chosen):
            put(land, tally, chosen, 1)
        if tally.filled[t] < land.wanted[t]:
            size = wait(room, head, size, t)
    return changed


@lean
def is_whole(land: Land, tally: Tally) -> bool:
    """Whether what was moved since leaves no task begun and not done, nobody unled, and no row overdrawn."""
    if tally.notes[0] >= len(tally.noted):
        return False
    for i in range(tally.notes[0]):
        p = tally.noted[i]
        if p < 0:
            p = -p - 1
        t = land.task[p]
        if 0 < tally.filled[t] < land.least[t] or tally.lead[t] < 0:
            return False
        for e in range(land.row_at[p], land.row_at[p + 1]):
            if tally.sums[land.rows[e]] > land.most[land.rows[e]]:
                return False
    return True
