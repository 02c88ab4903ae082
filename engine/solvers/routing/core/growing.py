"""A ride into a tour whose times with it are known already: nothing is reckoned twice."""

from engine.solvers.compiling import inlined, lean
from engine.solvers.routing.core.land import (
    AT,
    BACK,
    CHAIRED,
    CHAIRS,
    COST,
    COUNT,
    FIRST,
    HASH,
    KIND,
    LAST,
    LEAVE,
    MAX_RUN,
    SEATED,
    SEATS,
    SEQ,
    SHIFT,
    SPAN,
    SPENT,
)
from engine.solvers.routing.core.tours import renewed, touch


@lean
def grown(land, state, scratch, t, r, i, j, price):
    """A ride goes into a tour that ``places.fits`` has just timed with it: the same as ``put`` and ``retimed``, where
    arcs are what counts, from what is known already."""
    touch(scratch, t)
    row, line, m, stop = state.row[t], scratch.line, state.tour[t, COUNT] + 2, land.stop
    for p in range(m):
        row[SEQ, p], row[FIRST, p], row[LAST, p] = line[0, p], line[2, p], line[3, p]
    seats, chairs = stop[2 * r, SEATS], stop[2 * r, CHAIRS]
    for p in range(m - 1, j + 1, -1):
        row[SEATED, p], row[CHAIRED, p] = row[SEATED, p - 2], row[CHAIRED, p - 2]
    row[SEATED, j + 1], row[CHAIRED, j + 1] = row[SEATED, j - 1], row[CHAIRED, j - 1]
    for p in range(j, i, -1):
        row[SEATED, p], row[CHAIRED, p] = row[SEATED, p - 1] + seats, row[CHAIRED, p - 1] + chairs
    row[SEATED, i], row[CHAIRED, i] = row[SEATED, i - 1] + seats, row[CHAIRED, i - 1] + chairs
    for p in range(i, m - 1):
        node = row[SEQ, p]
        row[AT, p] = p
        state.node[node, 0], state.node[node, 1] = t, p
    row[AT, m - 1] = m - 1
    pulled_in(land, state, scratch, t, j + 2)
    state.tour[t, COUNT] = m
    state.tour[t, COST] += price
    state.tour[t, HASH] ^= land.mark[r]
    state.tour[t, LEAVE], state.tour[t, BACK] = row[LAST, 0], row[FIRST, m - 1]
    state.total[SPENT] += price
    renewed(state, scratch, t)


@inlined
def pulled_in(land, state, scratch, t, begin):
    """Bring a tour's latest times down to what its order allows, from times that are not too early; pairs as ``fits``
    left them."""
    row, m, leg = state.row[t], state.tour[t, COUNT] + 2, land.leg
    last, seq, pairs = row[LAST], row[SEQ], scratch.line[1]
    most = land.kind[land.shift[state.tour[t, SHIFT], KIND], MAX_RUN]
    for _ in range(m + 1):
        now = last[begin]
        for p in range(begin - 1, -1, -1):
            now = min(now - leg[seq[p], seq[p + 1]], last[p])
            last[p] = now
        begin = 0
        for c in range((m - 2) // 2):
            up, down = pairs[2 * c], pairs[2 * c + 1]
            latest_down = last[up] + land.ride[seq[down] >> 1, SPAN]
            if latest_down < last[down]:
                last[down] = latest_down
                begin = max(begin, down)
        if last[0] + most < last[m - 1]:
            last[m - 1] = last[0] + most
            begin = m - 1
        if begin == 0:
            return
