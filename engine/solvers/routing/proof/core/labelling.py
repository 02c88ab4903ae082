"""The best days of one vehicle, given what each ride pays: labels in the order of time, of which the better ones stay.

A second costs one for the driver while she is out and one for each ride on board; so what it costs to be at a stop as
a function of when is convex, and its slopes are whole numbers: a list of the times from which on it rises by one more
(the times of Gschwind & Irnich 2015, with their cost). Waiting goes where the vehicle was emptiest.

What the labels leave out only makes days cheaper: a ride's longest time is held against drives without waiting, a run's
longest time, a driver's weekly hours and wishes are not looked at, nor who shares a run without riding together.
"""

from engine.solvers.compiling import inlined, lean
from engine.solvers.routing.proof.core.sheet import (
    ABOARD,
    BELOW,
    BENDS,
    CAP,
    CHAIRS,
    FOUND,
    FRESH,
    FROM,
    GONE,
    HELD,
    LOST,
    MADE,
    MET,
    MILLI,
    MOST_ABOARD,
    MOST_HELD,
    NODE,
    PARENT,
    QUEUED,
    READY,
    SEATS,
    SEATS_A_CHAIR,
    SHIFT,
    SPARE,
    UNTIL,
    Ints,
    Labels,
    Sheet,
)
from engine.solvers.routing.proof.core.standing import comes_home, kept, position


@inlined
def latest_of_use(sheet, node, aboard, s):
    """The latest start of service from which everybody on board still alights in time and the shift ends in time."""
    cap = min(sheet.close[node], sheet.hours[s, UNTIL] - sheet.homeward[s, node])
    rides = aboard
    r = 0
    while rides:
        if rides & 1:
            by = sheet.close[2 * r + 1] - sheet.least[node, 2 * r + 1]
            if by < cap:
                cap = by
        rides >>= 1
        r += 1
    return cap


@inlined
def lost_at(sheet, node, ready):
    """The rides that cannot be fetched any more."""
    lost = 0
    for r in range(sheet.span.shape[0]):
        if ready + sheet.least[node, 2 * r] > sheet.close[2 * r]:
            lost |= 1 << r
    return lost


@inlined
def boards(sheet, labels, i, r, s):
    """Whether there is room for one ride more among those on board label ``i``."""
    seated, chairs, count = sheet.seats[r], sheet.chairs[r], 1
    rides, q = labels.mask[i, ABOARD], 0
    if sheet.apart[r] & (rides | 1 << r):
        return False
    while rides:
        if rides & 1:
            seated += sheet.seats[q]
            chairs += sheet.chairs[q]
            count += 1
        rides >>= 1
        q += 1
    hours = sheet.hours
    return (
        count <= MOST_ABOARD
        and chairs <= hours[s, CHAIRS]
        and seated <= hours[s, SEATS] - hours[s, SEATS_A_CHAIR] * chairs
    )


@lean
def out_to(sheet, labels, prize, i, r, s, new):
    """Write label ``new``: a run of the shift goes out to fetch a ride, after label ``i`` (-1: first of the day)."""
    row, node = labels.row, 2 * r
    ready = max(sheet.open[node], sheet.hours[s, FROM] + sheet.out[s, node])
    cost, met = MILLI * sheet.out[s, node] - prize[r], 0
    if i >= 0:
        last, t = row[i, NODE], row[i, SHIFT]
        if not comes_home(sheet, labels, i):
            return False
        ready = max(ready, row[i, READY] + sheet.home[t, last] + sheet.gap[t, s] + sheet.out[s, node])
        cost += labels.cost[i] + MILLI * sheet.home[t, last]
        met = labels.mask[i, MET]
    aboard = 1 << r
    cap = latest_of_use(sheet, node, aboard, s)
    if ready > cap:
        return False
    row[new, NODE], row[new, SHIFT], row[new, READY], row[new, CAP] = node, s, ready, cap
    row[new, PARENT], row[new, BENDS], row[new, GONE], row[new, FRESH] = i, 0, 0, 1
    labels.cost[new] = cost
    labels.left[new, 0] = sheet.span[r]
    labels.mask[new, ABOARD] = aboard
    labels.mask[new, MET] = met | aboard
    labels.mask[new, LOST] = lost_at(sheet, node, ready)
    return True


@inlined
def out_of_turn(labels, i, node):
    """Whether this stop, alike to the last one, could as well have come before it: one order stands for all. Of those
    who alight one after the other the one goes first who may ride least longer."""
    last, r = labels.row[i, NODE], node >> 1
    if not node & 1:
        return node < last
    left, spare = labels.left[i, position(labels.mask[i, ABOARD], r)], labels.row[i, SPARE]
    return left < spare or (left == spare and node < last)


@lean
def on_to(sheet, labels, prize, i, node, aboard, new):
    """Write label ``new``: straight on from label ``i`` to a stop, with these on board from there."""
    row, r = labels.row, node >> 1
    last, s, before = row[i, NODE], row[i, SHIFT], labels.mask[i, ABOARD]
    leg, weight = sheet.leg[last, node], 1
    stays = sheet.spot[last] == sheet.spot[node]
    if sheet.kin[last] == sheet.kin[node] and last & 1 == node & 1 and out_of_turn(labels, i, node):
        return False
    rides = before
    while rides:
        rides &= rides - 1
        weight += 1
    ready = max(row[i, READY] + leg, sheet.open[node])
    cap = latest_of_use(sheet, node, aboard, s)
    if ready > cap:
        return False
    cost = labels.cost[i] + MILLI * weight * leg
    for k in range(weight):
        at = row[i, CAP]
        if k < row[i, BENDS] and labels.bend[i, k] < at:
            at = labels.bend[i, k]
        at += leg
        if at < ready:
            cost += MILLI * (ready - at)
            at = ready
        labels.bend[new, k] = at
    here, k, to, rides, q = position(before, r), 0, 0, before, 0
    while rides:  # how much longer those on board may ride
        if rides & 1:
            if not node & 1 and k == here:
                to += 1
            left = labels.left[i, k]
            if not (stays and left == sheet.span[q]):  # whoever has just boarded here too: in any order
                left -= leg
            if q == r:
                if left < 0:
                    return False
                row[new, SPARE] = left
            else:
                if left < sheet.least[node, 2 * q + 1]:
                    return False
                labels.left[new, to] = left
                to += 1
            k += 1
        rides >>= 1
        q += 1
    if not node & 1:
        cost -= prize[r]
        labels.left[new, here] = sheet.span[r]
    row[new, NODE], row[new, SHIFT], row[new, READY], row[new, CAP] = node, s, ready, cap
    row[new, PARENT], row[new, BENDS], row[new, GONE], row[new, FRESH] = i, weight, 0, 0
    labels.cost[new] = cost
    labels.mask[new, ABOARD] = aboard
    labels.mask[new, MET] = labels.mask[i, MET] | aboard
    labels.mask[new, LOST] = lost_at(sheet, node, ready)
    return True


@lean
def grown(sheet, labels, back, prize, asked, i):
    """Every label one stop longer than label ``i``; False where there is no room."""
    row, mask, rides = labels.row, labels.mask, sheet.span.shape[0]
    s, aboard = row[i, SHIFT], mask[i, ABOARD]
    full = labels.size[MADE] + rides * (2 + sheet.hours.shape[0]) >= row.shape[0]
    if full or labels.size[HELD] > asked[MOST_HELD]:
        return False
    barred = mask[i, MET] | mask[i, LOST]
    for r in range(rides):
        bit = 1 << r
        if aboard & bit:
            new = labels.size[MADE]
            if on_to(sheet, labels, prize, i, 2 * r + 1, aboard & ~bit, new):
                kept(sheet, labels, back, prize, asked, new)
        if barred & bit:
            continue
        if sheet.able[s] & bit and boards(sheet, labels, i, r, s):
            new = labels.size[MADE]
            if on_to(sheet, labels, prize, i, 2 * r, aboard | bit, new):
                kept(sheet, labels, back, prize, asked, new)
        if not aboard:
            for other in range(sheet.hours.shape[0]):
                if sheet.able[other] & bit:
                    new = labels.size[MADE]
                    if out_to(sheet, labels, prize, i, r, other, new):
                        kept(sheet, labels, back, prize, asked, new)
    return True


@lean
def search(sheet: Sheet, labels: Labels, back: Labels, prize: Ints, asked: Ints) -> int:
    """The least that a day of the vehicle costs, 0 where it stays at home. Above 0: the labels found no room.

    ``asked`` is as in ``sheet.asked``. It looks ``ROUGH`` (a day that is cheap,
    perhaps not the cheapest), ``BEST``, or ``SETS`` (of every set of rides the cheapest day, with the labels of the day
    seen from its end in ``back``).
    """
    row, count, below = labels.row, labels.size, asked[BELOW]
    labels.head[:] = -1
    labels.queue[:] = -1
    count[:] = 0
    best = 0
    for s in range(sheet.hours.shape[0]):
        for r in range(sheet.span.shape[0]):
            if sheet.able[s] & (1 << r):
                new = count[MADE]
                if out_to(sheet, labels, prize, -1, r, s, new):
                    kept(sheet, labels, back, prize, asked, new)
    for step in range(labels.queue.shape[0]):
        while labels.queue[step] >= 0:
            i = labels.queue[step]
            labels.queue[step] = row[i, QUEUED]
            if row[i, GONE]:
                continue
            if not labels.mask[i, ABOARD] and comes_home(sheet, labels, i):
                worth = labels.cost[i] + MILLI * sheet.home[row[i, SHIFT], row[i, NODE]]
                best = min(best, worth)
                if worth < below:
                    labels.end[count[FOUND]], labels.worth[count[FOUND]] = i, worth
                    count[FOUND] += 1
            if not grown(sheet, labels, back, prize, asked, i):
                return 1
    return best
