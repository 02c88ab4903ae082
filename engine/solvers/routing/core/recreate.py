"""Putting needs back where they cost least: whole or not at all, in an order that changes from round to round."""

from engine.solvers.compiling import lean
from engine.solvers.luck import below, share
from engine.solvers.routing.core.fitting import fits
from engine.solvers.routing.core.growing import grown
from engine.solvers.routing.core.land import COUNT, EARLY, FAR, LATE, LOST, SHIFT, TIMED
from engine.solvers.routing.core.places import (
    BY,
    DOWN,
    HIGHEST,
    LOOKED_AT,
    LOWEST,
    PRICE,
    TOUR,
    UP,
    WHEN,
    best_place,
)
from engine.solvers.routing.core.tours import closed, drawn, opened, put, retimed, told

TRIES = 3
"""How many places of an outward ride are tried before its need is given up because the way back finds none."""


@lean
def driven(land, state, scratch, r, price, t, s, i, j, lo, hi, leave):
    """Put the ride in its place; False, and the state as it was, where it cannot be driven there after all."""
    if t >= 0 and not land.rules[TIMED]:
        fits(land, state, scratch, t, r, i, j)
        grown(land, state, scratch, t, r, i, j, price)
        return True
    if t < 0:
        t = opened(land, state, scratch, s, r, lo, hi, leave)
    else:
        put(state, scratch, t, r, i, j)
    if retimed(land, state, scratch, t):
        told(land, state, scratch, s)
        return True
    state.node[2 * r, 0] = t
    undone(land, state, scratch, r)
    return False


@lean
def undone(land, state, scratch, r):
    """Take one ride out again."""
    t = drawn(state, scratch, r)
    s = state.tour[t, SHIFT]
    if state.tour[t, COUNT] <= 2:
        closed(land, state, scratch, t)
    else:
        retimed(land, state, scratch, t)
    told(land, state, scratch, s)


@lean
def placed(land, state, scratch, n, blink):
    """Put a need where it costs least; False, and the state as it was, where no place is found."""
    first, last = land.need_at[n], land.need_at[n + 1]
    width = LOOKED_AT if land.rules[TIMED] else (TRIES if last - first > 1 else 1)
    if best_place(land, state, scratch, land.need_ride[first], blink, width) >= FAR:
        return False
    found, kept = scratch.found, scratch.found[LOOKED_AT:]
    tries = 1 if last - first == 1 else TRIES
    for f in range(min(tries, width)):
        for c in range(8):
            kept[f, c] = found[f, c]
    for f in range(min(tries, width)):
        if kept[f, PRICE] >= FAR:
            return False
        done = first
        while done < last:
            c = f
            place = kept
            if done > first:
                if best_place(land, state, scratch, land.need_ride[done], blink, width) >= FAR:
                    break
                c, place = 0, found
            if not driven(
                land, state, scratch, land.need_ride[done], place[c, PRICE], place[c, TOUR], place[c, BY], place[c, UP],
                place[c, DOWN], place[c, LOWEST], place[c, HIGHEST], place[c, WHEN],
            ):  # fmt: skip
                break
            done += 1
        if done == last:
            state.left[n] = 0
            state.total[LOST] -= land.worth[n]
            return True
        for k in range(done - 1, first - 1, -1):
            undone(land, state, scratch, land.need_ride[k])
    return False


@lean
def gathered(land, state, scratch, most_left):
    """Add up to ``most_left`` others that are left to those that were taken out."""
    out, luck = scratch.out, scratch.luck
    waiting, needs = out[0], land.worth.shape[0]
    if state.total[LOST] and most_left:
        begin, added = below(luck, needs), 0
        for k in range(1, waiting + 1):
            state.left[out[k]] = 2
        for k in range(needs):
            n = (begin + k) % needs
            if state.left[n] == 1:
                waiting += 1
                out[waiting] = n
                added += 1
                if added == most_left:
                    break
        for k in range(1, out[0] + 1):
            state.left[out[k]] = 1
        out[0] = waiting


@lean
def recreated(land, state, scratch, blink):
    """Put back ``scratch.out``, one after the other, in one of several orders."""
    out, luck = scratch.out, scratch.luck
    waiting = out[0]
    ordered(land, scratch, below(luck, 11))
    for k in range(1, waiting + 1):
        if not placed(land, state, scratch, out[k], blink):
            scratch.missed[out[k]] += 1


@lean
def ordered(land, scratch, way):
    """By chance, by worth and weight of demand, nearest or farthest first, shortest window or earliest first."""
    out, keys = scratch.out, scratch.keys
    for k in range(1, out[0] + 1):
        n = out[k]
        r = land.need_ride[land.need_at[n]]
        if way < 4:
            key = share(scratch.luck)
        elif way < 6:
            key = -land.worth[n] - float(land.stop[2 * r, 2] + land.stop[2 * r, 3])
        elif way < 7:
            key = -float(land.leg[2 * r, 2 * r + 1])
        elif way < 8:
            key = -float(land.alone[land.shift.shape[0], r])
        elif way < 10:
            up, down = 2 * r, 2 * r + 1
            key = float(min(land.stop[up, LATE] - land.stop[up, EARLY], land.stop[down, LATE] - land.stop[down, EARLY]))
        else:
            key = float(land.stop[2 * r + 1, LATE])
        p = k
        while p > 1 and keys[p - 1] > key:
            keys[p], out[p] = keys[p - 1], out[p - 1]
            p -= 1
        keys[p], out[p] = key, n
