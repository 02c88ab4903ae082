"""New columns for the covering: tours near those it likes, that its duals say it would like still better.

From a tour of the pool: one ride more, one ride less, or one in place of another, each where it costs least. What has a
negative reduced cost joins the pool (heuristic pricing; Parragh & Schmid 2013 price by neighbourhoods as well).
"""

from engine.solvers.compiling import compiled
from engine.solvers.routing.core.land import COST, COUNT, END, FROM, HASH, HI, KIND, LO, SEQ, SHIFT, START, UNTIL
from engine.solvers.routing.core.places import DOWN, PRICE, UP, fits, looked_through
from engine.solvers.routing.core.pool import BEGIN, BY, LENGTH, known, pooled
from engine.solvers.routing.core.tours import retimed


@compiled
def laid(land, state, scratch, t, s, nodes, begin, length, without):
    """Tour ``t`` of the shift over these nodes, the ride ``without`` (-1: none) left out; False: cannot be driven."""
    k, m = land.shift[s, KIND], 1
    seq = state.row[t, SEQ]
    seq[0] = land.kind[k, START]
    for p in range(begin, begin + length):
        if nodes[p] >> 1 != without:
            seq[m] = nodes[p]
            m += 1
    seq[m] = land.kind[k, END]
    state.tour[t, COUNT], state.tour[t, SHIFT] = m + 1, s
    state.tour[t, LO], state.tour[t, HI] = land.shift[s, FROM], land.shift[s, UNTIL]
    return retimed(land, state, scratch, t)


@compiled
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


@compiled
def grown_into_pool(land, state, scratch, pool, r, i, j, price):
    """The tour with one ride more, as ``fits`` left it in ``scratch.line``, into the pool; the tour stays as it is."""
    m = state.tour[0, COUNT]
    row, line = state.row[1, SEQ], scratch.line[0]
    for p in range(m + 2):
        row[p] = line[p]
    state.tour[1, SHIFT], state.tour[1, COUNT] = state.tour[0, SHIFT], m + 2
    state.tour[1, HASH], state.tour[1, COST] = state.tour[0, HASH] ^ land.mark[r], state.tour[0, COST] + price
    pooled(pool, state, 1)


@compiled
def enriched(land, state, scratch, pool, order, prices, fixed):
    """Look around the pool's entries in this order; how many tours were added. ``fixed``: the price of a vehicle."""
    added, aboard, rides = 0, scratch.aboard, land.ride.shape[0]
    for at in range(order.shape[0]):
        e = order[at]
        begin, length, s = pool.entry[e, BEGIN], pool.entry[e, LENGTH], pool.entry[e, BY]
        if not laid(land, state, scratch, 0, s, pool.nodes, begin, length, -1):
            continue
        for r in range(rides):
            aboard[r] = 0
        reduced = state.tour[0, COST] - fixed
        for p in range(begin, begin + length):
            if not pool.nodes[p] & 1:
                aboard[pool.nodes[p] >> 1] = 1
                reduced -= prices[pool.nodes[p] >> 1]
        added += widened(land, state, scratch, pool, prices, reduced, aboard)
        for p in range(begin, begin + length):
            r = pool.nodes[p] >> 1
            if pool.nodes[p] & 1 or length <= 2:
                continue
            if not laid(land, state, scratch, 0, s, pool.nodes, begin, length, r):
                continue
            less = state.tour[0, COST] - fixed
            for o in range(begin, begin + length):
                if not pool.nodes[o] & 1 and pool.nodes[o] >> 1 != r:
                    less -= prices[pool.nodes[o] >> 1]
            if less < -1.0 and not known(pool, state.tour[0, HASH]):
                pooled(pool, state, 0)
                added += 1
            added += widened(land, state, scratch, pool, prices, less, aboard)
    return added
