"""Every set of sites that one day can visit and that wins enough to be in a better week."""

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Few, Flags, Ints
from engine.solvers.siting.core.pricing import begun

LABELS = 6_000_000
"""So many partial days at most: 200 MB."""
SLOTS = 1 << 23
"""Of the table in which a partial day is found again."""


@compiled
def listed(
    prize: Ints,
    travel: Ints,
    stop_s: int,
    limit_s: int,
    allowed: Flags,
    windows: Ints,
    unit_s: int,
    best: Ints,
    memory: Few,
    least: int,
) -> tuple[Ints, Ints, Few, Few, bool]:
    """Partial days that can still come to ``least``: where they have been (bits), what they have won, their last stop,
    the partial day before it; whether all are there.

    Of two that have been at the same sites and end at the same one the earlier is kept: it can do all that the other
    can. ``best`` are the ``completions``.
    """
    sites, depot = len(prize), len(prize)
    been, won, time = np.empty(LABELS, np.int64), np.empty(LABELS, np.int64), np.empty(LABELS, np.int64)
    last, parent, kept = np.empty(LABELS, np.int32), np.empty(LABELS, np.int32), np.empty(LABELS, np.int32)
    heads, link = np.full(SLOTS, -1, np.int32), np.empty(LABELS, np.int32)
    count = 0
    for j in range(sites):
        start = begun(travel[depot, j], stop_s, windows[j])
        spent = start + stop_s
        if not allowed[j] or start < 0 or spent + travel[j, depot] > limit_s:
            continue
        rest = best[(limit_s - spent) // unit_s, j, 0]
        if rest < 0 or prize[j] + rest < least:
            continue
        been[count], won[count], time[count] = 1 << j, prize[j], spent
        last[count], parent[count], kept[count] = j, -1, 0
        count += 1
    begin = 0
    while begin < count:
        end = count
        for a in range(begin, end):
            j = last[a]
            for i in range(sites):
                if been[a] >> i & 1 or not allowed[i] or memory[j, i, kept[a]] < 0:
                    continue
                start = begun(time[a] + travel[j, i], stop_s, windows[i])
                spent = start + stop_s
                if start < 0 or spent + travel[i, depot] > limit_s:
                    continue
                remembered, prize_here = memory[j, i, kept[a]], won[a] + prize[i]
                rest = best[(limit_s - spent) // unit_s, i, remembered]
                if rest < 0 or prize_here + rest < least:
                    continue
                where = been[a] | 1 << i
                slot = ((where * 0x9E3779B97F4A7C1 + i * 1000003) >> 20) & (SLOTS - 1)
                e = heads[slot]
                while e >= 0 and (been[e] != where or last[e] != i):
                    e = link[e]
                if e >= 0:
                    if spent < time[e]:
                        time[e], parent[e], kept[e] = spent, a, remembered
                    continue
                if count == LABELS:
                    return been[:0], won[:0], last[:0], parent[:0], False
                been[count], won[count], time[count] = where, prize_here, spent
                last[count], parent[count], kept[count] = i, a, remembered
                link[count] = heads[slot]
                heads[slot] = count
                count += 1
        begin = end
    return been[:count].copy(), won[:count].copy(), last[:count].copy(), parent[:count].copy(), True


@compiled
def in_order(last: Few, parent: Few, label: int) -> Ints:
    """The stops of a partial day, the first one first."""
    count, e = 0, label
    while e >= 0:
        count += 1
        e = parent[e]
    stops, e = np.empty(count, np.int64), label
    for p in range(count - 1, -1, -1):
        stops[p] = last[e]
        e = parent[e]
    return stops
