"""Putting needs back by regret: first whoever would lose most by not getting her best place now.

Source: Ropke & Pisinger 2006, *An adaptive large neighborhood search heuristic for the pickup and delivery problem with
time windows*. What each ride costs in each tour is kept in a table; a tour that changes changes one column of it.
"""

from engine.solvers.routing.core.compiling import compiled
from engine.solvers.routing.core.land import FAR, LOST, MOST, SHIFT
from engine.solvers.routing.core.places import BY, DOWN, HIGHEST, LOWEST, PRICE, TOUR, UP, WHEN, looked_through, openings
from engine.solvers.routing.core.recreate import driven


@compiled
def cell_of(land, state, scratch, k, t, blink):
    """The ride's cheapest place in one tour into the table."""
    found, cell = scratch.found, scratch.cell
    found[0, PRICE] = FAR
    if state.tour[t, SHIFT] >= 0:
        looked_through(land, state, scratch, land.need_ride[land.need_at[scratch.out[k]]], t, 1, blink)
    for c in range(8):
        cell[k - 1, t, c] = found[0, c]


@compiled
def new_cell(land, state, scratch, k):
    """The ride's cheapest new tour into the table's last column."""
    found, cell, r = scratch.found, scratch.cell, land.need_ride[land.need_at[scratch.out[k]]]
    found[0, PRICE] = FAR
    for s in range(land.shift.shape[0]):
        if state.shut[s] or state.of_shift[s, 0] >= land.shift[s, MOST] or not land.able[s, r]:
            continue
        openings(land, state, scratch, r, s, 1)
        break
    for c in range(8):
        cell[k - 1, cell.shape[1] - 1, c] = found[0, c]


@compiled
def regretted(land, state, scratch, blink, depth):
    """Put back ``scratch.out``, by the regret over the ``depth`` cheapest tours (1: whoever is cheapest)."""
    cell, out, count = scratch.cell, scratch.out, scratch.out[0]
    tours = cell.shape[1] - 1
    for k in range(1, count + 1):
        for t in range(tours):
            cell_of(land, state, scratch, k, t, blink)
        new_cell(land, state, scratch, k)
    for _ in range(count):
        chosen, chosen_t, most, least = 0, -1, -1.0, FAR
        for k in range(1, count + 1):
            if out[k] < 0:
                continue
            best, at = FAR, -1
            for t in range(tours + 1):
                if cell[k - 1, t, PRICE] < best:
                    best, at = cell[k - 1, t, PRICE], t
            if at < 0:
                continue
            regret = regret_of(cell[k - 1], best, at, depth)
            if regret > most or (regret == most and best < least):
                chosen, chosen_t, most, least = k, at, regret, best
        if chosen == 0:
            break
        n, place = out[chosen], cell[chosen - 1, chosen_t]
        r = land.need_ride[land.need_at[n]]
        if driven(
            land, state, scratch, r, place[PRICE], place[TOUR], place[BY], place[UP], place[DOWN], place[LOWEST], place[HIGHEST],
            place[WHEN],
        ):  # fmt: skip
            state.left[n] = 0
            state.total[LOST] -= land.worth[n]
            out[chosen] = -1
            changed = state.node[2 * r, 0]
            for k in range(1, count + 1):
                if out[k] >= 0:
                    cell_of(land, state, scratch, k, changed, blink)
                    if chosen_t == tours:
                        new_cell(land, state, scratch, k)
        else:
            place[PRICE] = FAR
    for k in range(1, count + 1):
        if out[k] >= 0:
            scratch.missed[out[k]] += 1


@compiled
def regret_of(row, best, at, depth):
    """By how much the next cheapest tours are dearer than the cheapest; a place that is not there counts a great deal."""
    if depth == 1:
        return 1.0 / (1.0 + best) if best >= 0 else 1.0 - best
    total, last, last_at = 0.0, best, at
    for _ in range(depth - 1):
        following, where = FAR, -1
        for t in range(row.shape[0]):
            price = row[t, PRICE]
            if (price > last or (price == last and t > last_at)) and price < following:
                following, where = price, t
        total += float(min(following, 1 << 50) - best)
        if where < 0:
            total += float(depth) * 1e15
            break
        last, last_at = following, where
    return total
