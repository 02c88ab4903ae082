"""Taking needs out of a state: strings of neighbouring stops out of neighbouring tours, or one tour whole.

Source: Christiaens & Vanden Berghe 2020, *Slack induction by string removals*, section 5; a string takes every need
with a stop in it.
"""

from engine.solvers.compiling import lean
from engine.solvers.luck import below, share
from engine.solvers.routing.core.land import COUNT, NEED, OPEN, SEQ
from engine.solvers.routing.core.tours import settled, taken

STRING = 10
"""The longest string, in stops."""

SPLIT_UP, LONGER = 0.5, 0.01
"""How often a string leaves out some stops in its middle, and how often it leaves out one less."""

WHOLE = 0.1
"""How often a whole tour goes."""


@lean
def ruined(land, state, scratch, average, left_share):
    """Take needs out around a seed; ``scratch.out`` are those. ``average``: about so many."""
    luck, needs = scratch.luck, land.worth.shape[0]
    scratch.out[0] = 0
    seed = below(luck, needs)
    if left_share > 0.0 and share(luck) < left_share:
        for _ in range(20):
            if state.left[seed]:
                break
            seed = below(luck, needs)
    way = below(luck, land.near.shape[0])
    if not state.left[seed] and share(luck) < WHOLE:
        whole(land, state, scratch, seed, average)
    else:
        strings(land, state, scratch, seed, way, average)
    settled(land, state, scratch)


@lean
def whole(land, state, scratch, seed, average):
    """The seed's tour, up to twice as many as usual."""
    r = land.need_ride[land.need_at[seed] + below(scratch.luck, land.need_at[seed + 1] - land.need_at[seed])]
    t = state.node[2 * r, 0]
    count = (state.tour[t, COUNT] - 2) // 2
    if count > 2 * average:
        cut(land, state, scratch, t, 2 * r, 4 * average)
        return
    seq, m = scratch.line[0], state.tour[t, COUNT]
    for p in range(m):
        seq[p] = state.row[t, SEQ, p]
    for p in range(1, m - 1):
        taken(land, state, scratch, land.ride[seq[p] >> 1, NEED])


@lean
def strings(land, state, scratch, seed, way, average):
    """Strings out of the tours of the seed and of the needs near it, one a tour."""
    luck, tours = scratch.luck, max(1, state.total[OPEN])
    stops = 2 * (land.ride.shape[0]) // tours
    longest = max(1, min(STRING, stops))
    most = 4.0 * average / (1 + longest) - 1
    strings_left = 1 + int(share(luck) * max(1.0, most))
    for k in range(-1, land.near.shape[2]):
        if strings_left == 0:
            break
        n = seed if k < 0 else land.near[way, seed, k]
        if n < 0:
            break
        if state.left[n]:
            continue
        r = land.need_ride[land.need_at[n] + below(luck, land.need_at[n + 1] - land.need_at[n])]
        t = state.node[2 * r, 0]
        if scratch.flag[t]:
            continue
        cut(land, state, scratch, t, 2 * r + below(luck, 2), 1 + below(luck, min(longest, state.tour[t, COUNT] - 2)))
        strings_left -= 1


@lean
def cut(land, state, scratch, t, node, length):
    """A string of the tour around a node; perhaps with a gap in it, around which it is longer."""
    luck, stops, at = scratch.luck, state.tour[t, COUNT] - 2, state.node[node, 1]
    length, gap = min(length, stops), 0
    if 1 < length < stops and share(luck) < SPLIT_UP:
        gap = 1
        while length + gap < stops and share(luck) > LONGER:
            gap += 1
            if share(luck) < 0.5:
                break
    span = length + gap
    first = max(1, at - span + 1)
    begin = first + below(luck, min(at, stops - span + 1) - first + 1)
    hole = begin + 1 + below(luck, max(1, length - 1))
    chosen = scratch.line[0]
    count = 0
    for p in range(begin, begin + span):
        if hole <= p < hole + gap and p != at:
            continue
        chosen[count] = state.row[t, SEQ, p]
        count += 1
    for c in range(count):
        taken(land, state, scratch, land.ride[chosen[c] >> 1, NEED])
