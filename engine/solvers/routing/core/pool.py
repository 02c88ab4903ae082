"""The tours met in good states, each set of rides with its cheapest order for a kind of shift."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.solvers.compiling import lean
from engine.solvers.routing.core.land import COST, COUNT, HASH, SEQ, SHIFT, Ints


class Pool(NamedTuple):
    """``slot``: a hash table of entries (-1: free); ``entry``: where its nodes begin, how many, cost, shift, hash;
    ``nodes``: the orders without garages, one after the other; ``size``: entries, nodes."""

    slot: Ints
    entry: Ints
    nodes: NDArray[np.int32]
    size: Ints


BEGIN, LENGTH, PRICE, BY, KEY = 0, 1, 2, 3, 4


def empty_pool(entries: int, nodes: int) -> Pool:
    slots = 1 << (2 * entries - 1).bit_length()
    return Pool(
        np.full(slots, -1, np.int64),
        np.zeros((entries, 5), np.int64),
        np.zeros(nodes, np.int32),
        np.zeros(2, np.int64),
    )


@lean
def pooled(pool, state, t):
    """Remember a tour, unless its rides are known at no more; nothing once the pool is full."""
    s, m, key, cost = state.tour[t, SHIFT], state.tour[t, COUNT] - 2, state.tour[t, HASH], state.tour[t, COST]
    if s < 0:
        return
    mask = pool.slot.shape[0] - 1
    at = key & mask
    while pool.slot[at] >= 0:
        e = pool.slot[at]
        if pool.entry[e, KEY] == key:
            if cost < pool.entry[e, PRICE]:
                written(pool, state, t, e, m)
            return
        at = (at + 1) & mask
    if pool.size[0] == pool.entry.shape[0] or pool.size[1] + m > pool.nodes.shape[0]:
        return
    e = pool.size[0]
    pool.slot[at] = e
    pool.entry[e, BEGIN], pool.entry[e, LENGTH], pool.entry[e, KEY] = pool.size[1], m, key
    pool.size[0] += 1
    pool.size[1] += m
    written(pool, state, t, e, m)


@lean
def known(pool, key):
    """Whether the pool has a tour of these rides."""
    mask = pool.slot.shape[0] - 1
    at = key & mask
    while pool.slot[at] >= 0:
        if pool.entry[pool.slot[at], KEY] == key:
            return True
        at = (at + 1) & mask
    return False


@lean
def written(pool, state, t, e, m):
    pool.entry[e, PRICE], pool.entry[e, BY] = state.tour[t, COST], state.tour[t, SHIFT]
    begin = pool.entry[e, BEGIN]
    for p in range(m):
        pool.nodes[begin + p] = state.row[t, SEQ, p + 1]
