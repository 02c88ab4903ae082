"""Where a ride could go: the cheapest place among all tours, and among the tours that could be opened.

Windows and room are looked at while walking along a tour, with its earliest and latest times beside it; what passes
is timed exactly, with all limits (``fitting``), before it counts.
"""

from engine.solvers.compiling import inlined, lean
from engine.solvers.luck import share
from engine.solvers.routing.core.fitting import drivable, fits
from engine.solvers.routing.core.hours import within_hours
from engine.solvers.routing.core.land import (
    AFTER,
    APART,
    BACK,
    BEFORE,
    BELOW,
    CHAIRED,
    CHAIRS,
    COST,
    COUNT,
    EARLY,
    END,
    FAR,
    FIRST,
    FROM,
    HI,
    KIND,
    KNOWN_DOWN,
    KNOWN_UP,
    LAST,
    LATE,
    LEAST,
    LEAVE,
    LIMITED,
    LO,
    MAX_RUN,
    MOST,
    OF,
    PLACES,
    RIVAL,
    ROOM,
    SEATED,
    SEATS,
    SEATS_A_CHAIR,
    SEQ,
    SHIFT,
    SPAN,
    SPLIT,
    SPLITS,
    START,
    TIMED,
    TWIN,
    UNTIL,
    VERSION,
    WISH,
)
from engine.solvers.routing.core.times import cheap, earliest
from engine.solvers.routing.core.tours import unmet

LOOKED_AT = 8
"""How many places are timed for what they cost drivers and riders, those that seem cheapest."""

# scratch.found[rank]: what it costs (or seems to), the tour (-1: a new one), the shift, before which nodes; the bounds
PRICE, TOUR, BY, UP, DOWN, LOWEST, HIGHEST, WHEN = 0, 1, 2, 3, 4, 5, 6, 7


@inlined
def better_split(land, k, last, last_s, node, node_s):
    """Whether an empty vehicle had better go home between two nodes than wait."""
    wait = node_s - last_s
    detour = land.leg[last, land.kind[k, END]] + land.leg[land.kind[k, START], node]
    return wait >= detour + land.kind[k, SPLIT] and wait > detour


@lean
def kept_apart(land, state, t, r):
    """Whether somebody in the tour must not share it with the ride."""
    for p in range(1, state.tour[t, COUNT] - 1):
        node = state.row[t, SEQ, p]
        if not node & 1 and land.apart[r, node >> 1]:
            return True
    return False


@inlined
def ranked(found, width, price, t, s, i, j, lo, hi, leave):
    """Among the ``width`` cheapest places, if it is one of them."""
    if price >= found[width - 1, PRICE]:
        return
    k = width - 1
    while k > 0 and found[k - 1, PRICE] > price:
        for c in range(8):
            found[k, c] = found[k - 1, c]
        k -= 1
    found[k, PRICE], found[k, TOUR], found[k, BY], found[k, UP], found[k, DOWN] = price, t, s, i, j
    found[k, LOWEST], found[k, HIGHEST], found[k, WHEN] = lo, hi, leave


@inlined
def looked_through(land, state, scratch, r, t, width, blink):
    """Rank the ride's places in one tour. Where arcs are what counts, only what can be driven is ranked."""
    row, m, s = state.row[t], state.tour[t, COUNT], state.tour[t, SHIFT]
    if not land.able[s, r] or (land.rules[APART] and kept_apart(land, state, t, r)):
        return
    leg, arc, stop, k, found = land.leg, land.arc, land.stop, land.shift[s, KIND], scratch.found
    timed, limited, splits = land.rules[TIMED], land.rules[LIMITED], land.rules[SPLITS]
    up, down, span, luck = 2 * r, 2 * r + 1, land.ride[r, SPAN], scratch.luck
    early_up, late_up, early_down, late_down = stop[up, EARLY], stop[up, LATE], stop[down, EARLY], stop[down, LATE]
    chairs, seats = stop[up, CHAIRS], stop[up, SEATS]
    places, room, a_chair = land.kind[k, PLACES], land.kind[k, ROOM], land.kind[k, SEATS_A_CHAIR]
    aboard = 0
    for i in range(1, m):
        before, after = row[SEQ, i - 1], row[SEQ, i]
        if i > 1:
            aboard += -1 if before & 1 else 1
        if row[LAST, i] < early_up + leg[up, after]:
            continue
        boards = row[FIRST, i - 1] + leg[before, up]
        if boards > late_up:
            break
        boards = max(boards, early_up)
        if boards + leg[up, after] > row[LAST, i] and boards + leg[up, down] + leg[down, after] > row[LAST, i]:
            continue
        chaired = row[CHAIRED, i - 1] + chairs
        if chaired > places or row[SEATED, i - 1] + seats > room - a_chair * chaired:
            continue
        if splits and i > 1 and aboard == 0 and better_split(land, k, before, row[LAST, i - 1], up, early_up):
            continue
        if timed:
            boarding = (1 + aboard) * (leg[before, up] + leg[up, after] - leg[before, after])
        else:
            boarding = arc[before, up] + arc[up, after] - arc[before, after]
            if boarding >= found[width - 1, PRICE] and (
                arc[before, up] + arc[up, down] + arc[down, after] - arc[before, after] >= found[width - 1, PRICE]
            ):
                continue
        latest_up = min(late_up, row[LAST, i] - leg[up, after])
        now, at, riding = boards, up, aboard
        for j in range(i, m):
            onto = row[SEQ, j]
            alights = max(early_down, now + leg[at, down])
            if alights > late_down:
                break
            if limited and j > i and alights - latest_up > span:
                break
            if alights + leg[down, onto] <= row[LAST, j] and (blink == 0.0 or share(luck) >= blink):
                if timed:
                    if j == i:
                        way = leg[before, up] + leg[up, down] + leg[down, onto] - leg[before, onto]
                        price = (1 + aboard) * way
                    else:
                        price = boarding + (1 + riding) * (leg[at, down] + leg[down, onto] - leg[at, onto])
                    price += alights - boards
                    if not (
                        splits
                        and j < m - 1
                        and riding == 0
                        and better_split(land, k, down, late_down, onto, row[FIRST, j])
                    ):
                        ranked(found, width, price, t, s, i, j, 0, 0, 0)
                else:
                    if j == i:
                        price = arc[before, up] + arc[up, down] + arc[down, onto] - arc[before, onto]
                    else:
                        price = boarding + arc[at, down] + arc[down, onto] - arc[at, onto]
                    if price < found[width - 1, PRICE] and (not limited or drivable(land, state, scratch, t, r, i, j)):
                        ranked(found, width, price, t, s, i, j, 0, 0, 0)
            if j == m - 1:
                break
            now = max(now + leg[at, onto], row[FIRST, j])
            if now > row[LAST, j]:
                break
            chaired = row[CHAIRED, j] + chairs
            if chaired > places or row[SEATED, j] + seats > room - a_chair * chaired:
                break
            riding += -1 if onto & 1 else 1
            at = onto


@inlined
def remembered(land, state, scratch, r, t):
    """The cheapest place in a tour, if it is the cheapest of all so far; looked for only where the tour has changed."""
    known, found = scratch.known[r, t], scratch.found
    least = found[0, PRICE]
    if known[OF] == state.tour[t, VERSION]:
        if known[LEAST] < least:
            found[0, PRICE], found[0, TOUR], found[0, BY] = known[LEAST], t, state.tour[t, SHIFT]
            found[0, UP], found[0, DOWN] = known[KNOWN_UP], known[KNOWN_DOWN]
            return
        if known[BELOW] >= least:
            return
    looked_through(land, state, scratch, r, t, 1, 0.0)
    known[OF], known[BELOW] = state.tour[t, VERSION], found[0, PRICE]
    if found[0, PRICE] < least:
        known[LEAST], known[KNOWN_UP], known[KNOWN_DOWN] = found[0, PRICE], found[0, UP], found[0, DOWN]
    else:
        known[LEAST] = FAR


@lean
def openings(land, state, scratch, r, s, width):
    """Rank new tours of a shift with nobody but the ride, one for each gap between the tours that stand beside it."""
    ends = scratch.line[6]
    starts, count = scratch.line[7], 0
    for v in range(land.rival_at[s], land.rival_at[s + 1]):
        other = land.rival[v, RIVAL]
        for n in range(1, state.of_shift[other, 0] + 1):
            u = state.of_shift[other, n]
            end = state.tour[u, LEAVE] - land.rival[v, BEFORE]
            k = count
            while k > 0 and ends[k - 1] > end:
                ends[k], starts[k] = ends[k - 1], starts[k - 1]
                k -= 1
            ends[k], starts[k] = end, state.tour[u, BACK] + land.rival[v, AFTER]
            count += 1
    lo = land.shift[s, FROM]
    for k in range(count + 1):
        hi = min(ends[k], land.shift[s, UNTIL]) if k < count else land.shift[s, UNTIL]
        if hi > lo:
            price, leave = alone(land, scratch, s, r, lo, hi)
            if price < FAR:
                ranked(scratch.found, width, price, -1, s, 1, 2, lo, hi, leave)
        if k < count:
            lo = max(lo, starts[k])


@lean
def alone(land, scratch, s, r, lo, hi):
    """What a tour of one ride costs between two bounds, and when it leaves."""
    k, line = land.shift[s, KIND], scratch.line
    q, t = line[0], line[2]
    q[0], q[1], q[2], q[3] = land.kind[k, START], 2 * r, 2 * r + 1, land.kind[k, END]
    longest = land.kind[k, MAX_RUN]
    if not earliest(land, q, 4, lo, hi, longest, t, scratch.at, line[1]):
        return FAR, 0
    if not land.rules[TIMED]:
        return land.alone[s, r], t[0]
    cost = cheap(land, q, 4, lo, hi, longest, t, scratch.at, line[1], line[3], line[4], line[5])
    return cost, t[0]


@lean
def priced(land, state, scratch, r, f):
    """What the place ranked ``f`` costs exactly where seconds count; ``FAR`` where it cannot be."""
    found, line = scratch.found, scratch.line
    t, s = found[f, TOUR], found[f, BY]
    if t < 0:
        leave = found[f, WHEN]
        k = land.shift[s, KIND]
        q, now = line[0], line[2]
        cost, leave = alone(land, scratch, s, r, found[f, LOWEST], found[f, HIGHEST])
        return cost if within_hours(land, state, s, leave, line[2, 3], -1) else FAR
    m, i, j = state.tour[t, COUNT], found[f, UP], found[f, DOWN]
    if not fits(land, state, scratch, t, r, i, j):
        return FAR
    q, now, k = line[0], line[2], land.shift[s, KIND]
    cost = cheap(
        land, q, m + 2, state.tour[t, LO], state.tour[t, HI], land.kind[k, MAX_RUN], now, scratch.at, line[1], line[3],
        line[4], line[5],
    )  # fmt: skip
    if cost >= FAR or not within_hours(land, state, s, now[0], now[m + 1], t):
        return FAR
    return cost + land.rules[WISH] * unmet(land, q, m + 2) - state.tour[t, COST]


@lean
def best_place(land, state, scratch, r, blink, width):
    """Fill ``scratch.found`` with the ride's cheapest places, cheapest first; the least price (``FAR``: no place)."""
    found, timed = scratch.found, land.rules[TIMED]
    for f in range(width):
        found[f, PRICE] = FAR
    for s in range(land.shift.shape[0]):
        if not land.able[s, r]:
            continue
        for n in range(1, state.of_shift[s, 0] + 1):
            if timed or width > 1:
                looked_through(land, state, scratch, r, state.of_shift[s, n], width, blink)
            elif blink == 0.0 or share(scratch.luck) >= blink:
                remembered(land, state, scratch, r, state.of_shift[s, n])
        if state.shut[s] or state.of_shift[s, 0] >= land.shift[s, MOST] or state.free[0] == 0:
            continue
        twin = land.shift[s, TWIN]
        if twin >= 0 and state.of_shift[twin, 0] == 0 and not state.shut[twin]:
            continue
        if land.alone[s, r] < found[width - 1, PRICE] and (blink == 0.0 or share(scratch.luck) >= blink):
            openings(land, state, scratch, r, s, width)
    if timed:
        for f in range(width):
            if found[f, PRICE] < FAR:
                found[f, PRICE] = priced(land, state, scratch, r, f)
        for f in range(1, width):
            k = f
            while k > 0 and found[k - 1, PRICE] > found[k, PRICE]:
                for c in range(8):
                    found[k - 1, c], found[k, c] = found[k, c], found[k - 1, c]
                k -= 1
    return found[0, PRICE]
