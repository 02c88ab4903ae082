"""Rows over offers of one resource that all exclude each other: few of them, that between them cover every two that do.

The same rows as ``conflicts`` finds; twenty thousand options take it longer than everything else.
"""

import numpy as np

from engine.solvers.assignment.core.bits import BITS, ONE, added, removed
from engine.solvers.assignment.core.clashes import way
from engine.solvers.assignment.core.land import Ints, Words
from engine.solvers.compiling import compiled, lean


@compiled
def rows_of(
    at: Ints,
    places: Ints,
    task: Ints,
    location: Ints,
    span_at: Ints,
    since: Ints,
    until: Ints,
    pace: Ints,
    travel: Ints,
) -> tuple[Ints, Ints]:
    """Where each row starts, and its places. ``places[at[r]:at[r + 1]]`` are those of resource ``r``; each place is of
    its task, at its location, over its spans."""
    widest = 0
    for r in range(len(pace)):
        widest = max(widest, at[r + 1] - at[r])
    clash = np.zeros((widest, widest // BITS + 1), np.uint64)
    members, could = np.zeros(widest + 1, np.int64), np.zeros(clash.shape[1], np.uint64)
    starts, entries = np.zeros(1024, np.int64), np.zeros(1024, np.int64)
    rows, filled = 0, 0
    for r in range(len(pace)):
        mine = places[at[r] : at[r + 1]]
        count = len(mine)
        clash[:count] = 0
        excluded(mine, task, location, span_at, since, until, pace[r], travel, clash)
        waiting = clash[:count].copy()
        for i in range(count):
            while True:
                size = grown(i, clash, waiting, members, could)
                if size < 2:
                    break
                if rows + 2 > len(starts):
                    starts = np.concatenate((starts, starts))
                while filled + size > len(entries):
                    entries = np.concatenate((entries, entries))
                for k in range(size):
                    entries[filled + k] = mine[members[k]]
                rows, filled = rows + 1, filled + size
                starts[rows] = filled
    return starts[: rows + 1].copy(), entries[:filled].copy()


@compiled
def excluded(
    places: Ints,
    task: Ints,
    location: Ints,
    span_at: Ints,
    since: Ints,
    until: Ints,
    pace: int,
    travel: Ints,
    clash: Words,
) -> None:
    """Which two of the places exclude each other: of one task, or too close in time for the way between them."""
    last = np.full(task[places].max() + 1, -1)
    alike = np.full(len(places), -1)
    for i in range(len(places)):
        t = task[places[i]]
        alike[i], last[t] = last[t], i
        j = alike[i]
        while j >= 0:
            marked(clash, i, j)
            j = alike[j]
    counts = span_at[places + 1] - span_at[places]
    owner, which = np.repeat(np.arange(len(places)), counts), np.zeros(counts.sum(), np.int64)
    filled = 0
    for p in places:
        for a in range(span_at[p], span_at[p + 1]):
            which[filled] = a
            filled += 1
    longest, order = longest_way(np.unique(location[places]), pace, travel), np.argsort(since[which])
    for x in range(len(order)):
        i, a = owner[order[x]], which[order[x]]
        for y in range(x + 1, len(order)):
            j, b = owner[order[y]], which[order[y]]
            if since[b] >= until[a] + longest:
                break
            if since[b] < until[a] + way(travel, location[places[i]], location[places[j]], pace):
                marked(clash, i, j)


@lean
def marked(clash: Words, i: int, j: int) -> None:
    if i != j:
        added(clash[i], j)
        added(clash[j], i)


@lean
def longest_way(locations: Ints, pace: int, travel: Ints) -> int:
    longest = 0
    for one in locations:
        for other in locations:
            longest = max(longest, way(travel, one, other, pace))
    return longest


@lean
def grown(i: int, clash: Words, waiting: Words, members: Ints, could: Words) -> int:
    """A group around an entry with an open pair, in ``members``, its pairs closed; how many are in it, 1: none open."""
    members[0], size = i, 1
    for w in range(len(could)):
        could[w] = clash[i, w]
    while True:
        j = lowest(could, waiting[i])
        if j < 0 and size > 1:
            j = lowest(could, could)
        if j < 0:
            break
        members[size] = j
        size += 1
        for w in range(len(could)):
            could[w] &= clash[j, w]
    for a in range(size):
        for b in range(size):
            removed(waiting[members[a]], members[b])
    return size


@lean
def lowest(could: Words, among: Words) -> int:
    """The lowest bit in both; -1: none."""
    for w in range(len(could)):
        both = could[w] & among[w]
        if both:
            j = 0
            while not (both >> np.uint64(j)) & ONE:
                j += 1
            return w * BITS + j
    return -1
