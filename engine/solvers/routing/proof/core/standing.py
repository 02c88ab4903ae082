"""Which labels stay: of two in one state the better one, and where sets are listed those that can still end well."""

from engine.solvers.compiling import inlined, lean
from engine.solvers.routing.proof.core.sheet import (
    ABOARD,
    BEGIN,
    BELOW,
    BENDS,
    BEST,
    CAP,
    GONE,
    HELD,
    LEVEL,
    LOST,
    MADE,
    MET,
    MILLI,
    MIRROR,
    MOST_RIDES,
    NEXT,
    NODE,
    QUEUED,
    READY,
    ROUGH,
    ROUGHLY_S,
    SETS,
    SHIFT,
    STEP_S,
    UNTIL,
    Ints,
    Labels,
)


@inlined
def cost_at(labels, i, at):
    """What label ``i`` costs at a time from its earliest on."""
    cost = labels.cost[i]
    for k in range(labels.row[i, BENDS]):
        more = at - labels.bend[i, k]
        if more > 0:
            cost += MILLI * more
    return cost


@lean
def stands_in(sheet, labels, i, j, level):
    """Whether whatever can follow label ``j`` can follow ``i`` as cheaply; both are in one state."""
    row = labels.row
    if level == ROUGH:
        return row[i, READY] <= row[j, READY] + ROUGHLY_S and labels.cost[i] <= labels.cost[j]
    if row[i, READY] > row[j, READY] or labels.cost[i] > labels.cost[j] or row[i, CAP] < row[j, CAP]:
        return False
    if level == SETS and labels.mask[i, MET] != labels.mask[j, MET]:
        return False
    if labels.mask[i, MET] & ~(labels.mask[j, MET] | labels.mask[j, LOST]):
        return False
    mine, hers, r, rides = 0, 0, 0, labels.mask[j, ABOARD]
    while rides:  # how much longer each may ride, as far as she could
        if rides & 1:
            if labels.mask[i, ABOARD] >> r & 1:
                more = min(labels.left[j, hers], sheet.close[2 * r + 1] - row[j, READY])
                if labels.left[i, mine] < more:
                    return False
                mine += 1
            hers += 1
        rides >>= 1
        r += 1
    if cost_at(labels, i, row[j, READY]) > labels.cost[j]:
        return False
    for k in range(row[j, BENDS]):
        at = labels.bend[j, k]
        if row[j, READY] < at < row[j, CAP] and cost_at(labels, i, at) > cost_at(labels, j, at):
            return False
    return cost_at(labels, i, row[j, CAP]) <= cost_at(labels, j, row[j, CAP])


@inlined
def slot(labels, spot, s, aboard):
    """Where the chain of a state begins."""
    size = labels.head.shape[0]
    key = (aboard * 0x9E3779B1 + spot * 0x85EBCA77 + s * 0xC2B2AE3D) & 0x7FFFFFFFFFFFFFFF
    return ((key >> 15) ^ key ^ (key >> 37)) & (size - 1)


@inlined
def position(aboard, r):
    """How many of the rides on board come before this one."""
    rides, k = aboard & ((1 << r) - 1), 0
    while rides:
        rides &= rides - 1
        k += 1
    return k


@inlined
def state(aboard, met, level):
    """What labels have in common that are held against each other: who is on board, roughly only how many; where sets
    are listed also who was."""
    if level == ROUGH:
        return position(aboard, MOST_RIDES)
    return aboard + met * 0x27D4EB2F if level == SETS else aboard


@lean
def kept(sheet, labels, back, prize, asked, i):
    """Keep the label just written, unless another stands in for it; those that it stands in for are gone. Where sets
    are listed, only what can still end below what is asked for is kept."""
    row, mask, spot = labels.row, labels.mask, sheet.spot
    begin, below, level = asked[BEGIN], asked[BELOW], asked[LEVEL]
    if level == SETS and not hopeful(sheet, labels, back, prize, below, i):
        return
    here, who = spot[row[i, NODE]], state(mask[i, ABOARD], mask[i, MET], level)
    h = slot(labels, here, row[i, SHIFT], who)
    j, before = labels.head[h], -1
    while j >= 0:
        labels.size[HELD] += 1
        after = row[j, NEXT]
        same = spot[row[j, NODE]] == here and row[j, SHIFT] == row[i, SHIFT]
        same = same and state(mask[j, ABOARD], mask[j, MET], level) == who
        if same and stands_in(sheet, labels, j, i, level):
            return
        if same and stands_in(sheet, labels, i, j, level):
            row[j, GONE] = 1
            if before < 0:
                labels.head[h] = after
            else:
                row[before, NEXT] = after
        else:
            before = j
        j = after
    if level == BEST and sheet.short[0] and outdone(sheet, labels, i):
        return
    row[i, NEXT] = labels.head[h]
    labels.head[h] = i
    step = (row[i, READY] - begin) // STEP_S
    row[i, QUEUED] = labels.queue[step]
    labels.queue[step] = i
    labels.size[MADE] += 1


@lean
def outdone(sheet, labels, i):
    """Whether another label with one less on board stands in for this one: to leave a stop out is never dearer."""
    row, mask = labels.row, labels.mask
    here, s, rides, r = sheet.spot[row[i, NODE]], row[i, SHIFT], mask[i, ABOARD], 0
    while rides:
        if rides & 1:
            aboard = mask[i, ABOARD] & ~(1 << r)
            j = labels.head[slot(labels, here, s, aboard)]
            while j >= 0:
                labels.size[HELD] += 1
                same = sheet.spot[row[j, NODE]] == here and row[j, SHIFT] == s and mask[j, ABOARD] == aboard
                if same and stands_in(sheet, labels, j, i, BEST):
                    return True
                j = row[j, NEXT]
        rides >>= 1
        r += 1
    return False


@inlined
def comes_home(sheet, labels, i):
    """Whether the run can go home from the last stop before its shift ends."""
    s = labels.row[i, SHIFT]
    return labels.row[i, READY] + sheet.home[s, labels.row[i, NODE]] <= sheet.hours[s, UNTIL]


@lean
def hopeful(sheet, labels, back, prize, below, i):
    """Whether a day that begins with label ``i`` can end below: over all ways home in ``back``, cheapest first."""
    row, s, node, aboard = labels.row, labels.row[i, SHIFT], labels.row[i, NODE], labels.mask[i, ABOARD]
    weight, rest = 1, below - labels.cost[i]
    rides, r = aboard, 0
    while rides:
        if rides & 1:
            weight += 1
            rest -= prize[r]
        rides >>= 1
        r += 1
    if not aboard and MILLI * sheet.home[s, node] < rest and comes_home(sheet, labels, i):
        return True
    ready, met = row[i, READY], labels.mask[i, MET]
    j = back.head[slot(back, 0, 0, aboard)]
    while j >= 0:
        if back.mask[j, ABOARD] == aboard:
            if back.cost[j] >= rest:
                return False
            if back.mask[j, MET] & met == aboard:
                to, t, until = back.row[j, NODE] ^ 1, back.row[j, SHIFT], back.size[MIRROR] - back.row[j, READY]
                leg = sheet.leg[node, to]
                if s == t and ready + leg <= until and back.cost[j] + MILLI * weight * leg < rest:
                    return True
                if not aboard:
                    ways = sheet.home[s, node] + sheet.out[t, to]
                    if ready + ways + sheet.gap[s, t] <= until and back.cost[j] + MILLI * ways < rest:
                        return True
        j = back.row[j, NEXT]
    return False


@lean
def turned_round(labels: Labels, mirror: int, order: Ints) -> None:
    """Chain the labels that stand by who is on board, for ``hopeful``: in this order, the last first. ``mirror`` is the
    time that is 0 for them."""
    row = labels.row
    labels.head[:] = -1
    labels.size[MIRROR] = mirror
    for at in range(order.shape[0]):
        i = order[at]
        if not row[i, GONE]:
            h = slot(labels, 0, 0, labels.mask[i, ABOARD])
            row[i, NEXT] = labels.head[h]
            labels.head[h] = i
