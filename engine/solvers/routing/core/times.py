"""When a tour stops where: the earliest and the latest times of an order of nodes, and its cheapest ones.

The same reckoning as in ``routing.timing``, which has the reasons and the sources; ``tests`` hold the two together.
``q`` are the nodes from garage to garage, ``m`` their count; ``t`` is filled with times. Leaving is the time of the
first node, the return that of the last.
"""

from engine.solvers.compiling import lean
from engine.solvers.routing.core.land import EARLY, FAR, LATE, LIMITED, SPAN


@lean
def boardings(q, m, at, pairs):
    """For each alighting its position and that of its boarding; how many."""
    count = 0
    for p in range(1, m - 1):
        node = q[p]
        if node & 1:
            pairs[2 * count] = at[node >> 1]
            pairs[2 * count + 1] = p
            count += 1
        else:
            at[node >> 1] = p
    return count


@lean
def earliest(land, q, m, lo, hi, max_run, t, at, pairs):
    """The earliest time of each node; False where the order cannot be driven."""
    leg, stop = land.leg, land.stop
    for p in range(1, m - 1):
        t[p] = stop[q[p], EARLY]
    t[0], t[m - 1] = lo, lo
    count = boardings(q, m, at, pairs) if land.rules[LIMITED] else 0
    for _ in range(m + 1):
        now = t[0]
        for p in range(1, m):
            now += leg[q[p - 1], q[p]]
            if now < t[p]:
                now = t[p]
            else:
                t[p] = now
            if now > (stop[q[p], LATE] if p < m - 1 else hi):
                return False
        settled = True
        for c in range(count):
            up, down = pairs[2 * c], pairs[2 * c + 1]
            least = t[down] - land.ride[q[down] >> 1, SPAN]
            if least > t[up]:
                t[up] = least
                settled = False
                if least > stop[q[up], LATE]:
                    return False
        if now - max_run > t[0]:
            t[0] = now - max_run
            settled = False
        if settled:
            return True
    return False


@lean
def latest(land, q, m, lo, hi, max_run, t, at, pairs):
    """The latest time of each node; False where the order cannot be driven."""
    leg, stop = land.leg, land.stop
    for p in range(1, m - 1):
        t[p] = stop[q[p], LATE]
    t[0], t[m - 1] = hi, hi
    count = boardings(q, m, at, pairs) if land.rules[LIMITED] else 0
    for _ in range(m + 1):
        now = t[m - 1]
        for p in range(m - 2, -1, -1):
            now -= leg[q[p], q[p + 1]]
            if now > t[p]:
                now = t[p]
            else:
                t[p] = now
            if now < (stop[q[p], EARLY] if p > 0 else lo):
                return False
        settled = True
        for c in range(count):
            up, down = pairs[2 * c], pairs[2 * c + 1]
            most = t[up] + land.ride[q[down] >> 1, SPAN]
            if most < t[down]:
                t[down] = most
                settled = False
                if most < stop[q[down], EARLY]:
                    return False
        if now + max_run < t[m - 1]:
            t[m - 1] = now + max_run
            settled = False
        if settled:
            return True
    return False


@lean
def cheap(land, q, m, lo, hi, max_run, t, at, pairs, ready, ends, slopes):
    """The cheapest times, from the earliest in ``t``; what they cost in seconds of drivers and riders.

    Exact where waiting in the emptiest vehicle breaks no limit; else the shortest run with the earliest return, which
    may cost more than the least. The choice at the end times every run exactly.
    """
    leg, stop = land.leg, land.stop
    back = t[m - 1]
    pieces, aboard = 1, 0
    ends[0], slopes[0] = FAR, 0
    for p in range(1, m - 2):
        aboard += -1 if q[p] & 1 else 1
        wait, close, way = 1 + aboard, stop[q[p], LATE], leg[q[p], q[p + 1]]
        while pieces and slopes[pieces - 1] > wait:
            pieces -= 1
        for k in range(pieces):
            ends[k] = min(ends[k], close)
        ready[p] = max(t[p], ends[pieces - 1]) if pieces else t[p]
        for k in range(pieces):
            ends[k] += way
        ends[pieces], slopes[pieces] = FAR, wait
        pieces += 1
    t[m - 2] = back - leg[q[m - 2], q[m - 1]]
    for p in range(m - 3, 0, -1):
        t[p] = min(t[p + 1] - leg[q[p], q[p + 1]], ready[p])
    t[0] = t[1] - leg[q[0], q[1]]
    kept = back - t[0] <= max_run
    count = boardings(q, m, at, pairs)
    for c in range(count):
        if t[pairs[2 * c + 1]] - t[pairs[2 * c]] > land.ride[q[pairs[2 * c + 1]] >> 1, SPAN]:
            kept = False
    if not kept and not latest(land, q, m, lo, back, max_run, t, at, pairs):
        return FAR
    cost = t[m - 1] - t[0]
    for p in range(1, m - 1):
        cost += t[p] - leg[q[p] - 1, q[p]] if q[p] & 1 else -t[p]
    return cost
