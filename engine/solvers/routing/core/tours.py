"""Changing tours: a ride goes in or out, a tour opens or closes, and what stands beside it learns of it.

Every change notes the tours it touches, so that a round that is not kept is undone by copying just those back.
"""

from engine.solvers.compiling import inlined, lean
from engine.solvers.routing.core.hours import counted
from engine.solvers.routing.core.land import (
    AFTER,
    AT,
    BACK,
    BEFORE,
    CHAIRED,
    CHAIRS,
    COST,
    COUNT,
    END,
    FAR,
    FIRST,
    FROM,
    FRONT,
    HASH,
    HI,
    KIND,
    LAST,
    LEAVE,
    LO,
    LOST,
    MAX_RUN,
    NEED,
    OPEN,
    RIVAL,
    SEATED,
    SEATS,
    SEQ,
    SHIFT,
    SPENT,
    START,
    TIMED,
    UNTIL,
    VERSION,
    WISH,
)
from engine.solvers.routing.core.times import cheap, earliest, latest


@inlined
def touch(scratch, t):
    if scratch.flag[t] == 0:
        scratch.flag[t] = 1
        scratch.touched[0] += 1
        scratch.touched[scratch.touched[0]] = t


@lean
def unmet(land, q, m):
    """Front-seat wishes that this order cannot meet: the seat goes to whoever alights first, for her whole way."""
    count, free_from = 0, 0
    for p in range(1, m - 1):
        node = q[p]
        if node & 1 and land.ride[node >> 1, FRONT]:
            up = p - 1
            while q[up] != node - 1:
                up -= 1
            if up >= free_from:
                free_from = p
            else:
                count += 1
    return count


@lean
def between(land, state, t):
    """The earliest leaving and the latest return that the tours beside this one leave it."""
    s, leave = state.tour[t, SHIFT], state.tour[t, LEAVE]
    lo, hi = land.shift[s, FROM], land.shift[s, UNTIL]
    for v in range(land.rival_at[s], land.rival_at[s + 1]):
        other = land.rival[v, RIVAL]
        for k in range(1, state.of_shift[other, 0] + 1):
            u = state.of_shift[other, k]
            if u == t:
                continue
            if state.tour[u, LEAVE] < leave:
                lo = max(lo, state.tour[u, BACK] + land.rival[v, AFTER])
            else:
                hi = min(hi, state.tour[u, LEAVE] - land.rival[v, BEFORE])
    return lo, hi


@lean
def bounded(land, state, scratch, t):
    """Reckon a tour's earliest and latest times within its bounds; False where there are none."""
    m, k = state.tour[t, COUNT], land.shift[state.tour[t, SHIFT], KIND]
    lo, hi, most = state.tour[t, LO], state.tour[t, HI], land.kind[k, MAX_RUN]
    row, pairs = state.row[t], scratch.line[1]
    if not earliest(land, row[SEQ], m, lo, hi, most, row[FIRST], scratch.at, pairs):
        return False
    return latest(land, row[SEQ], m, lo, hi, most, row[LAST], scratch.at, pairs)


@inlined
def renewed(state, scratch, t):
    """What is known about places in the tour holds no longer."""
    scratch.version[0] += 1
    state.tour[t, VERSION] = scratch.version[0]


@lean
def retimed(land, state, scratch, t):
    """Reckon everything about a tour from its order of nodes, within its bounds; False where it cannot be driven."""
    m, s, row = state.tour[t, COUNT], state.tour[t, SHIFT], state.row[t]
    k = land.shift[s, KIND]
    counted(land, state, t, -1)
    state.total[SPENT] -= state.tour[t, COST]
    state.tour[t, COST], state.tour[t, BACK] = 0, state.tour[t, LEAVE]
    if not bounded(land, state, scratch, t):
        return False
    seated, chaired, mark, cost = 0, 0, land.mark[land.ride.shape[0] + k], 0
    for p in range(m):
        node = row[SEQ, p]
        seated += land.stop[node, SEATS]
        chaired += land.stop[node, CHAIRS]
        row[SEATED, p], row[CHAIRED, p] = seated, chaired
        row[AT, p] = p
        if 0 < p < m - 1:
            state.node[node, 0], state.node[node, 1] = t, p
            if not node & 1:
                mark ^= land.mark[node >> 1]
        if p and not land.rules[TIMED]:
            cost += land.arc[row[SEQ, p - 1], node]
    leave, back = row[LAST, 0], row[FIRST, m - 1]
    if land.rules[TIMED]:
        line = scratch.line
        for p in range(m):
            line[2, p] = row[FIRST, p]
        most = land.kind[k, MAX_RUN]
        lo, hi = state.tour[t, LO], state.tour[t, HI]
        cost = cheap(land, row[SEQ], m, lo, hi, most, line[2], scratch.at, line[1], line[3], line[4], line[5])
        if cost >= FAR:
            return False
        cost += land.rules[WISH] * unmet(land, row[SEQ], m)
        leave, back = line[2, 0], line[2, m - 1]
    state.tour[t, COST], state.tour[t, HASH] = cost, mark
    renewed(state, scratch, t)
    state.tour[t, LEAVE], state.tour[t, BACK] = leave, back
    state.total[SPENT] += cost
    counted(land, state, t, 1)
    return True


@lean
def told(land, state, scratch, s):
    """The tours beside a shift learn what room they have now."""
    if not land.rules[TIMED]:
        return
    for v in range(land.rival_at[s], land.rival_at[s + 1]):
        other = land.rival[v, RIVAL]
        for k in range(1, state.of_shift[other, 0] + 1):
            u = state.of_shift[other, k]
            lo, hi = between(land, state, u)
            if lo != state.tour[u, LO] or hi != state.tour[u, HI]:
                touch(scratch, u)
                state.tour[u, LO], state.tour[u, HI] = lo, hi
                bounded(land, state, scratch, u)
                renewed(state, scratch, u)


@lean
def opened(land, state, scratch, s, r, lo, hi, leave):
    """A tour of one ride, between these bounds; its number. It is timed by the caller's ``retimed``."""
    t = state.free[state.free[0]]
    state.free[0] -= 1
    touch(scratch, t)
    k = land.shift[s, KIND]
    row = state.row[t]
    row[SEQ, 0], row[SEQ, 1], row[SEQ, 2], row[SEQ, 3] = land.kind[k, START], 2 * r, 2 * r + 1, land.kind[k, END]
    state.tour[t, COUNT], state.tour[t, SHIFT] = 4, s
    state.tour[t, LO], state.tour[t, HI] = lo, hi
    state.tour[t, LEAVE], state.tour[t, BACK], state.tour[t, COST] = leave, leave, 0
    state.of_shift[s, 0] += 1
    state.of_shift[s, state.of_shift[s, 0]] = t
    state.total[OPEN] += 1
    return t


@lean
def closed(land, state, scratch, t):
    """An empty tour goes."""
    touch(scratch, t)
    counted(land, state, t, -1)
    s = state.tour[t, SHIFT]
    state.total[SPENT] -= state.tour[t, COST]
    state.total[OPEN] -= 1
    count = state.of_shift[s, 0]
    for k in range(1, count + 1):
        if state.of_shift[s, k] == t:
            state.of_shift[s, k] = state.of_shift[s, count]
            break
    state.of_shift[s, 0] = count - 1
    state.tour[t, SHIFT], state.tour[t, COUNT] = -1, 0
    state.free[0] += 1
    state.free[state.free[0]] = t


@lean
def put(state, scratch, t, r, i, j):
    """The ride boards before the tour's node ``i`` and alights before its node ``j``."""
    touch(scratch, t)
    seq, m = state.row[t, SEQ], state.tour[t, COUNT]
    for p in range(m - 1, j - 1, -1):
        seq[p + 2] = seq[p]
    seq[j + 1] = 2 * r + 1
    for p in range(j - 1, i - 1, -1):
        seq[p + 1] = seq[p]
    seq[i] = 2 * r
    state.tour[t, COUNT] = m + 2


@inlined
def drawn(state, scratch, r):
    """Take a ride out of its tour's order and leave the tour to be timed; the tour, or -1 where it is in none."""
    t = state.node[2 * r, 0]
    if t < 0:
        return -1
    touch(scratch, t)
    seq, m, to = state.row[t, SEQ], state.tour[t, COUNT], 0
    for p in range(m):
        if seq[p] >> 1 != r or p == 0 or p == m - 1:
            seq[to] = seq[p]
            to += 1
    state.tour[t, COUNT] = to
    state.node[2 * r, 0] = state.node[2 * r + 1, 0] = -1
    return t


@lean
def taken(land, state, scratch, n):
    """Take a need out: its rides out of their orders, which are left to be timed."""
    if state.left[n]:
        return
    state.left[n] = 1
    state.total[LOST] += land.worth[n]
    scratch.out[0] += 1
    scratch.out[scratch.out[0]] = n
    for k in range(land.need_at[n], land.need_at[n + 1]):
        drawn(state, scratch, land.need_ride[k])


@lean
def settled(land, state, scratch):
    """Time the tours that rides were taken from; a tour that cannot be driven without them loses everybody."""
    at = 1
    while at <= scratch.touched[0]:
        t = scratch.touched[at]
        at += 1
        if state.tour[t, SHIFT] < 0:
            continue
        s = state.tour[t, SHIFT]
        if state.tour[t, COUNT] > 2 and land.rules[TIMED]:
            state.tour[t, LO], state.tour[t, HI] = between(land, state, t)
        if state.tour[t, COUNT] > 2 and not retimed(land, state, scratch, t):
            for p in range(state.tour[t, COUNT] - 2, 0, -1):
                node = state.row[t, SEQ, p]
                if node & 1 and not state.left[land.ride[node >> 1, NEED]]:
                    taken(land, state, scratch, land.ride[node >> 1, NEED])
            at = 1
        if state.tour[t, COUNT] <= 2:
            closed(land, state, scratch, t)
        told(land, state, scratch, s)
