"""Whether a tour can be driven with one ride more, in a place that is given: all its times anew, or as a rule less.

Gschwind & Drexl 2019 answer the same question in constant time.
"""

from engine.solvers.compiling import inlined
from engine.solvers.routing.core.land import COUNT, EARLY, FIRST, KIND, LAST, LATE, MAX_RUN, SEQ, SHIFT, SPAN


@inlined
def fits(land, state, scratch, t, r, i, j):
    """Whether the tour can be driven with the ride boarding before node ``i`` and alighting before node ``j``."""
    row, m, line = state.row[t], state.tour[t, COUNT], scratch.line
    q, now_at, most_at, at, pairs = line[0], line[2], line[3], scratch.at, line[1]
    leg, stop, up, down = land.leg, land.stop, 2 * r, 2 * r + 1
    for p in range(i):
        q[p], now_at[p], most_at[p] = row[SEQ, p], row[FIRST, p], row[LAST, p]
    q[i], now_at[i], most_at[i] = up, stop[up, EARLY], stop[up, LATE]
    for p in range(i, j):
        q[p + 1], now_at[p + 1], most_at[p + 1] = row[SEQ, p], row[FIRST, p], row[LAST, p]
    q[j + 1], now_at[j + 1], most_at[j + 1] = down, stop[down, EARLY], stop[down, LATE]
    for p in range(j, m):
        q[p + 2], now_at[p + 2], most_at[p + 2] = row[SEQ, p], row[FIRST, p], row[LAST, p]
    m += 2
    longest = land.kind[land.shift[state.tour[t, SHIFT], KIND], MAX_RUN]
    count = 0
    for p in range(1, m - 1):
        node = q[p]
        if node & 1:
            pairs[2 * count], pairs[2 * count + 1] = at[node >> 1], p
            count += 1
        else:
            at[node >> 1] = p
    begin = i
    for _ in range(m + 1):
        now = now_at[begin - 1]
        for p in range(begin, m):
            now += leg[q[p - 1], q[p]]
            if now > now_at[p]:
                if now > most_at[p]:
                    return False
                now_at[p] = now
            else:
                now = now_at[p]
        begin = m
        for c in range(count):
            above, below = pairs[2 * c], pairs[2 * c + 1]
            least = now_at[below] - land.ride[q[below] >> 1, SPAN]
            if least > now_at[above]:
                if least > most_at[above]:
                    return False
                now_at[above] = least
                begin = min(begin, above + 1)
        if now_at[m - 1] - longest > now_at[0]:
            now_at[0] = now_at[m - 1] - longest
            if now_at[0] > most_at[0]:
                return False
            begin = 1
        if begin == m:
            return True
    return False


@inlined
def seen_to_fit(land, state, scratch, t, r, i, j):
    """What a look at those who come later by it can tell of ``fits``: 1 yes, 0 no, -1 not known.

    It is known wherever nobody need board later so as not to ride too long. Looking ends where nobody comes later.
    """
    row, m, now_at = state.row[t], state.tour[t, COUNT], scratch.line[2]
    leg, stop, up, down, known = land.leg, land.stop, 2 * r, 2 * r + 1, 1
    boards = max(stop[up, EARLY], row[FIRST, i - 1] + leg[row[SEQ, i - 1], up])
    now, at = boards, up
    for p in range(i, m):
        if p == j:
            now = max(now + leg[at, down], stop[down, EARLY])
            at, least = down, now - land.ride[r, SPAN]
            if now > stop[down, LATE] or least > stop[up, LATE]:
                return 0
            if least > boards:
                known = -1
        node = row[SEQ, p]
        now += leg[at, node]
        if now > row[LAST, p]:
            return 0
        if now <= row[FIRST, p]:
            if p >= j:
                return known
            now = row[FIRST, p]
        now_at[p], at = now, node
        if node & 1 and p < m - 1:
            above = state.node[node - 1, 1]
            least = now - land.ride[node >> 1, SPAN]
            if least > row[LAST, above]:
                return 0
            if least > (now_at[above] if above >= i else row[FIRST, above]):
                known = -1
    least = now - land.kind[land.shift[state.tour[t, SHIFT], KIND], MAX_RUN]
    if least > row[LAST, 0]:
        return 0
    return known if least <= row[FIRST, 0] else -1


@inlined
def drivable(land, state, scratch, t, r, i, j):
    """The same as ``fits``, as a rule sooner, without the times."""
    seen = seen_to_fit(land, state, scratch, t, r, i, j)
    return seen == 1 or (seen == -1 and fits(land, state, scratch, t, r, i, j))
