"""New columns for the covering: tours near those it likes, that its duals say it would like still better.

From a tour of the pool: one ride more, one ride less, or one in place of another, each where it costs least; and
further off, a string of its rides gone and others in as long as their prices pay for it. What has a negative reduced
cost joins the pool (heuristic pricing; Parragh & Schmid 2013 price by neighbourhoods as well).
"""

import numpy as np

from engine.solvers.compiling import lean
from engine.solvers.luck import below, share
from engine.solvers.routing.core.fitting import fits
from engine.solvers.routing.core.land import COST, COUNT, END, FROM, HASH, HI, KIND, LO, SEQ, SHIFT, START, UNTIL
from engine.solvers.routing.core.places import DOWN, PRICE, UP, looked_through
from engine.solvers.routing.core.pool import BEGIN, BY, LENGTH, known, pooled
from engine.solvers.routing.core.tours import put, retimed

GONE, BLIND = 6, 0.15
"""The most rides that leave a tour at once, and how often one that would pay is not seen."""


@lean
def laid(land, state, scratch, t, s, nodes, begin, length, aboard):
    """Tour ``t`` of the shift over those of these nodes whose rides are aboard; False: cannot be driven."""
    k, m = land.shift[s, KIND], 1
    seq = state.row[t, SEQ]
    seq[0] = land.kind[k, START]
    for p in range(begin, begin + length):
        if aboard[nodes[p] >> 1]:
            seq[m] = nodes[p]
            m += 1
    seq[m] = land.kind[k, END]
    state.tour[t, COUNT], state.tour[t, SHIFT] = m + 1, s
    state.tour[t, LO], state.tour[t, HI] = land.shift[s, FROM], land.shift[s, UNTIL]
    return retimed(land, state, scratch, t)


@lean
def widened(land, state, scratch, pool, prices, reduced, aboard):
    """Every tour that has one ride more than tour 0 and a negative reduced cost, into the pool."""
    found, added = scratch.found, 0
    for r in range(land.ride.shape[0]):
        if aboard[r] or known(pool, state.tour[0, HASH] ^ land.mark[r]):
            continue
        found[0, PRICE] = int(prices[r] - reduced) if prices[r] - reduced > 1.0 else 0
        if found[0, PRICE] <= 0:
            continue
        found[0, UP] = 0
        looked_through(land, state, scratch, r, 0, 1, 0.0)
        if found[0, UP] == 0:
            continue
        i, j = found[0, UP], found[0, DOWN]
        fits(land, state, scratch, 0, r, i, j)
        grown_into_pool(land, state, scratch, pool, r, i, j, found[0, PRICE])
        added += 1
    return added


@lean
def grown_into_pool(land, state, scratch, pool, r, i, j, price):
    """The tour with one ride more, as ``fits`` left it in ``scratch.line``, into the pool; the tour stays as it is."""
    m = state.tour[0, COUNT]
    row, line = state.row[1, SEQ], scratch.line[0]
    for p in range(m + 2):
        row[p] = line[p]
    state.tour[1, SHIFT], state.tour[1, COUNT] = state.tour[0, SHIFT], m + 2
    state.tour[1, HASH], state.tour[1, COST] = state.tour[0, HASH] ^ land.mark[r], state.tour[0, COST] + price
    pooled(pool, state, 1)


@lean
def worth(land, state, prices, fixed):
    """The reduced cost of tour 0."""
    reduced = state.tour[0, COST] - fixed
    for p in range(1, state.tour[0, COUNT] - 1):
        node = state.row[0, SEQ, p]
        if not node & 1:
            reduced -= prices[node >> 1]
    return reduced


@lean
def boarded(pool, e, aboard):
    """Those who are aboard a tour of the pool, and nobody else."""
    aboard[:] = 0
    for p in range(pool.entry[e, BEGIN], pool.entry[e, BEGIN] + pool.entry[e, LENGTH]):
        aboard[pool.nodes[p] >> 1] = 1


@lean
def enriched(land, state, scratch, pool, order, prices, fixed):
    """Look closely around the pool's entries in this order; how many tours were added. ``fixed``: what a vehicle is
    worth."""
    added, aboard = 0, scratch.aboard
    for at in range(order.shape[0]):
        e = order[at]
        begin, length, s = pool.entry[e, BEGIN], pool.entry[e, LENGTH], pool.entry[e, BY]
        boarded(pool, e, aboard)
        if not laid(land, state, scratch, 0, s, pool.nodes, begin, length, aboard):
            continue
        added += widened(land, state, scratch, pool, prices, worth(land, state, prices, fixed), aboard)
        for p in range(begin, begin + length):
            r = pool.nodes[p] >> 1
            if pool.nodes[p] & 1 or length <= 2:
                continue
            aboard[r] = 0
            drivable = laid(land, state, scratch, 0, s, pool.nodes, begin, length, aboard)
            aboard[r] = 1
            if not drivable:
                continue
            less = worth(land, state, prices, fixed)
            if less < -1.0 and not known(pool, state.tour[0, HASH]):
                pooled(pool, state, 0)
                added += 1
            added += widened(land, state, scratch, pool, prices, less, aboard)
    return added


@lean
def wandered(land, state, scratch, pool, order, prices, fixed, tries, gain):
    """Look further around the pool's entries: rides out, and others in while they pay; how many tours were added."""
    aboard, luck, size = scratch.aboard, scratch.luck, pool.size[0]
    for at in range(order.shape[0]):
        e = order[at]
        begin, length, s = pool.entry[e, BEGIN], pool.entry[e, LENGTH], pool.entry[e, BY]
        for _ in range(tries):
            boarded(pool, e, aboard)
            gone, p = 1 + below(luck, min(GONE, length // 2)), below(luck, length)
            gain[:] = 1
            while gone:
                r = pool.nodes[begin + p] >> 1
                if aboard[r]:
                    aboard[r] = 0
                    gone -= 1
                    gain[r] = below(luck, 2)
                p = (p + 1) % length
            if not laid(land, state, scratch, 0, s, pool.nodes, begin, length, aboard):
                continue
            filled(land, state, scratch, prices, gain, aboard)
            if state.tour[0, COUNT] > 2 and worth(land, state, prices, fixed) < -1.0:
                pooled(pool, state, 0)
    return pool.size[0] - size


@lean
def paying(land, state, scratch, prices, r):
    """What putting the ride where it costs least in tour 0 gains, 0 where it does not pay; the place in
    ``scratch.found``."""
    found, price = scratch.found, int(prices[r])
    found[0, PRICE], found[0, UP] = price, 0
    if price > 0:
        looked_through(land, state, scratch, r, 0, 1, 0.0)
    return price - found[0, PRICE] if found[0, UP] else 0


@lean
def filled(land, state, scratch, prices, gain, aboard):
    """Put rides into tour 0, those that gain most first, until none pays; only those with a ``gain`` are looked at."""
    for r in range(gain.shape[0]):
        if gain[r]:
            blind = aboard[r] or share(scratch.luck) < BLIND
            gain[r] = 0 if blind else paying(land, state, scratch, prices, r)
    while True:
        r = int(np.argmax(gain))
        if gain[r] <= 0:
            return
        gain[r] = 0
        if paying(land, state, scratch, prices, r) > 0:
            put(state, scratch, 0, r, scratch.found[0, UP], scratch.found[0, DOWN])
            aboard[r] = 1
            if not retimed(land, state, scratch, 0):
                return
