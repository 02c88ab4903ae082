"""A first plan at given wages, and changes to it: somebody takes what would suit her best, those whom she sends away
and what she leaves bid for others, and what comes of it is kept where the whole is not dearer, or hardly (ruin and
recreate: Schrimpf et al. 2000)."""

from math import log

import numpy as np

from engine.solvers.assignment.core.bidding import (
    Room,
    bid,
    forget_bids,
    is_whole,
    let_go,
    value_of,
    wait,
)
from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages, Words
from engine.solvers.assignment.core.raising import copied
from engine.solvers.assignment.core.shares import desk_for, search
from engine.solvers.assignment.core.tally import Tally, is_open, put, rows_allow, take_back
from engine.solvers.compiling import compiled
from engine.solvers.luck import below, share

SHUT = -1e9
"""What a place pays that cannot be had."""
GLANCES = 20_000
"""So many looks for a share that suits somebody; the best found by then will do."""


@compiled
def asked(land: Land, wages: Wages) -> Floats:
    """What each place is worth to its task, whoever fills it: the wage of the dearest that the slot would choose; to
    whoever must be led, her own."""
    found = wages.pay[land.unit]
    for t in range(len(land.wanted)):
        for s in range(land.of_task[t], land.of_task[t + 1]):
            pays = np.sort(wages.pay[land.unit[land.slots[land.slot_at[s] : land.slot_at[s + 1]]]])
            for e in range(land.slot_at[s], land.slot_at[s + 1]):
                if land.leads[land.slots[e]] >= 0:
                    found[land.slots[e]] = pays[min(len(pays), land.wanted[t]) - 1]
    return found


@compiled
def fill_up(land: Land, tally: Tally, asks: Floats, wages: Wages, room: Room, coin: float) -> None:
    """All tasks with places to fill bid for people, the first plan's end; what is begun and cannot be done is left."""
    size, tasks = 0, len(land.wanted)
    for t in range(tasks):
        if tally.filled[t] < land.wanted[t] and land.of_task[t + 1] > land.of_task[t]:
            size = wait(room, 0, size, t)
    changed = bid(land, tally, asks, wages.seen, room, size, 40 * tasks, coin, 0)
    forget_bids(land, room, changed)
    for p in range(len(land.price)):
        t = land.task[p]
        if tally.taken[p] and not land.held[p] and (tally.filled[t] < land.least[t] or tally.lead[t] < 0):
            put(land, tally, p, -1)
    tally.notes[0] = 0


@compiled
def dissatisfied(land: Land, wages: Wages, tally: Tally, room: Room) -> Ints:
    """The people who are worth less by what they do than by what would pay them best."""
    found, desk, count = np.zeros(len(land.past), np.int64), desk_for(land, GLANCES), 0
    share, best = np.zeros((1, len(land.price) + 1), np.int64), np.zeros(1)
    for r in range(len(land.past)):
        desk.looks[0] = GLANCES
        search(land, wages, r, 0.0, share, best, desk)
        if best[0] > value_of(land, wages.seen, room.worth, r, tally.own[r], tally.many[r]):
            found[count] = r
            count += 1
    return found[:count]


@compiled
def take_over(
    land: Land,
    wages: Wages,
    asks: Floats,
    tally: Tally,
    room: Room,
    people: Ints,
    rounds: int,
    coin: float,
    warm: float,
    luck: Words,
) -> None:
    """So many tries, each by one of the people: what suits her best at wages a little off (``OFF``)."""
    now, desk = copied(wages), desk_for(land, GLANCES)
    hers, best = np.zeros((1, len(land.price) + 1), np.int64), np.zeros(1)
    for _ in range(rounds):
        before, tally.notes[0] = tally.cost[0], 0
        r = people[below(luck, len(people))]
        off = OFF * share(luck)
        for p in range(land.at[r], land.at[r + 1]):
            pay = asks[p] * (1 + off * (share(luck) - 0.5))
            now.pay[land.unit[p]] = pay if could_have(land, tally, p) else SHUT
        desk.looks[0] = GLANCES
        search(land, now, r, 0.0, hers, best, desk)
        new = hers[0, 0] != tally.many[r]
        for i in range(1, hers[0, 0] + 1):
            new = new or not tally.taken[land.at[r] + hers[0, i]]
        if not new:
            continue
        size = changed_hands(land, tally, room, r, hers)
        changed = bid(land, tally, asks, wages.seen, room, size, 30 + 5 * size, coin, 0)
        forget_bids(land, room, changed)
        if not is_whole(land, tally) or tally.cost[0] > before - warm * log(share(luck) + 1e-12):
            take_back(land, tally)
        tally.notes[0] = 0


OFF = 0.3
"""By so much at most, together, do the wages at which somebody chooses lie beside those that were found."""


@compiled
def could_have(land: Land, tally: Tally, p: int) -> bool:
    """Whether a place could be had if somebody went: of several who come at another time, nobody goes."""
    t = land.task[p]
    elsewhere = tally.used[t] >= 0 and tally.used[t] != tally.slot[p] and tally.filled[t] > 1
    return bool(tally.taken[p] or (not elsewhere and rows_allow(land, tally, p)))


@compiled
def changed_hands(land: Land, tally: Tally, room: Room, r: int, share: Ints) -> int:
    """She leaves what she has and takes a share, from others where they have it; how many tasks then wait."""
    size, mine = 0, tally.own[r, : tally.many[r]].copy()
    for p in mine:
        if tally.taken[p] and not land.held[p]:
            let_go(land, tally, p)
            size = wait(room, 0, size, land.task[p])
    for i in range(1, share[0, 0] + 1):
        p = land.at[r] + share[0, i]
        t = land.task[p]
        if tally.taken[p]:
            continue
        if not is_open(land, tally, p) and rows_allow(land, tally, p):
            q = cheapest_there(land, tally, room, t)
            if q >= 0:
                let_go(land, tally, q)
        if is_open(land, tally, p):
            put(land, tally, p, 1)
        size = wait(room, 0, size, t)
    return size


@compiled
def cheapest_there(land: Land, tally: Tally, room: Room, t: int) -> int:
    """Of those who come to a task and are not held, the place that is worth least to its person; -1: nobody."""
    found = -1
    for s in range(land.of_task[t], land.of_task[t + 1]):
        for e in range(land.slot_at[s], land.slot_at[s + 1]):
            q = land.slots[e]
            if tally.taken[q] and not land.held[q] and (found < 0 or room.worth[q] < room.worth[found]):
                found = q
    return found
