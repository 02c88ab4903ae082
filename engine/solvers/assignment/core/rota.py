"""Which lender takes which groups, relaxed: each lender takes the whole set that is worth most to it, each group pays
for being taken, each row charges what stands in it; and the bound that pays and charges prove.

A lender's turns are whole, and the more it has the dearer is the next: that is what a linear relaxation does not see,
for which half a meeting costs half its turns. Of groups with equally many turns a lender takes those that are worth
most, so that its best set is found by a table over its turns (knapsack: Martello & Toth 1990, ch. 2).
"""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.land import Floats, Ints
from engine.solvers.compiling import compiled, lean

NONE = -1e15
"""Worth of what cannot be."""
KEPT = 0.9
"""How much of the way so far a step keeps."""
PATIENCE = 5
"""So many steps in vain, and the next are shorter."""
NEAR = 0.01
"""Prices are whole numbers: nearer than that nothing is to be gained."""


class Rota(NamedTuple):
    """Places are the usable offers, in the order of items; an item is a group at a lender with so many turns.

    ``item_at[i]`` to ``item_at[i + 1]`` are the places of item ``i`` (one of them at most is taken), ``lender_at[h]``
    to ``lender_at[h + 1]`` the items of a lender, by their turns, ascending. ``past`` and ``fair`` are a lender's;
    ``weight`` is what leaving a group costs. Each row: the places in ``entries[row_at[r]:row_at[r + 1]]`` sum, ``by``
    each, to no more than ``most``.
    """

    price: Floats
    task: Ints
    item_at: Ints
    turns: Ints
    lender_at: Ints
    past: Floats
    fair: Floats
    weight: Floats
    row_at: Ints
    entries: Ints
    by: Floats
    most: Floats


class Desk(NamedTuple):
    """Room for one lender's table, and what was last found for all."""

    worth: Floats
    value: Floats
    place: Ints
    order: Ints
    class_at: Ints
    table: Floats
    kept: Ints
    taken: Ints


@compiled
def desk_for(rota: Rota) -> Desk:
    items = len(rota.turns)
    widest, most, deep = 0, 0, 1
    for h in range(len(rota.past)):
        since, until = rota.lender_at[h], rota.lender_at[h + 1]
        widest = max(widest, until - since)
        total, classes = 0, 1
        for i in range(since, until):
            total += rota.turns[i]
            classes += i > since and rota.turns[i] != rota.turns[i - 1]
        most, deep = max(most, total), max(deep, classes)
    return Desk(
        np.zeros(len(rota.price)),
        np.zeros(items),
        np.zeros(items, np.int64),
        np.zeros(widest + 1, np.int64),
        np.zeros(deep + 2, np.int64),
        np.zeros((deep + 1, most + 1)),
        np.zeros((deep + 1, most + 1), np.int64),
        np.zeros(items, np.int64),
    )


@lean
def put_up(rota: Rota, pay: Floats, charge: Floats, desk: Desk) -> None:
    """What each place and each item is worth at these prices."""
    worth = desk.worth
    for p in range(len(worth)):
        worth[p] = pay[rota.task[p]] - rota.price[p]
    for r in range(len(charge)):
        if charge[r] > 0:
            for e in range(rota.row_at[r], rota.row_at[r + 1]):
                worth[rota.entries[e]] -= charge[r] * rota.by[e]
    for i in range(len(rota.turns)):
        best = rota.item_at[i]
        for p in range(best + 1, rota.item_at[i + 1]):
            if worth[p] > worth[best]:
                best = p
        desk.value[i], desk.place[i] = worth[best], best


@lean
def turns_cost(rota: Rota, h: int, n: int) -> float:
    return float(rota.fair[h] * n * (2 * rota.past[h] + n))


@lean
def classed(rota: Rota, h: int, every: bool, desk: Desk) -> tuple[int, int]:
    """The items that may be in the lender's best set, or all, class by class of turns, the best of each first.

    How many classes, and the most turns that set may have: in the best each item is worth the turns that it adds.
    """
    past, fair = rota.past[h], rota.fair[h]
    count, classes, last, total, most = 0, 0, 0, 0, 0.0
    for i in range(rota.lender_at[h], rota.lender_at[h + 1]):
        w, value = rota.turns[i], desk.value[i]
        if not every and value <= turns_cost(rota, h, w):
            continue
        if w != last:
            desk.class_at[classes] = count
            classes, last = classes + 1, w
        total += w
        if fair > 0:
            most = max(most, (value / (fair * w) + w) / 2 - past)
        k = count
        while k > desk.class_at[classes - 1] and desk.value[desk.order[k - 1]] < value:
            desk.order[k] = desk.order[k - 1]
            k -= 1
        desk.order[k] = i
        count += 1
    desk.class_at[classes] = count
    if fair > 0 and not every:
        total = min(total, int(most) + 1)
    return classes, total


@lean
def tabled(rota: Rota, classes: int, most: int, without: int, desk: Desk) -> None:
    """``table[c, n]``: the most that items of the first ``c`` classes with ``n`` turns are worth, turns not paid;
    ``kept[c, n]`` how many are of class ``c - 1``. One class may be left out."""
    table, kept = desk.table, desk.kept
    for n in range(most + 1):
        table[0, n] = NONE
    table[0, 0] = 0.0
    for c in range(classes):
        since, until = desk.class_at[c], desk.class_at[c + 1]
        w = rota.turns[desk.order[since]]
        for n in range(most + 1):
            table[c + 1, n], kept[c + 1, n] = table[c, n], 0
        if c == without:
            continue
        value = 0.0
        for k in range(1, until - since + 1):
            if k * w > most:
                break
            value += desk.value[desk.order[since + k - 1]]
            for n in range(k * w, most + 1):
                if table[c, n - k * w] + value > table[c + 1, n]:
                    table[c + 1, n], kept[c + 1, n] = table[c, n - k * w] + value, k


@lean
def best_set(rota: Rota, h: int, desk: Desk, found: int) -> tuple[float, int]:
    """What the lender's best set is worth; its items go to ``taken`` from ``found`` on, how many there then are."""
    classes, most = classed(rota, h, False, desk)
    if rota.fair[h] == 0:
        value = 0.0
        for k in range(desk.class_at[classes]):
            desk.taken[found] = desk.order[k]
            value += desk.value[desk.order[k]]
            found += 1
        return value, found
    tabled(rota, classes, most, -1, desk)
    best, load = 0.0, 0
    for n in range(1, most + 1):
        value = desk.table[classes, n] - turns_cost(rota, h, n)
        if value > best:
            best, load = value, n
    for c in range(classes, 0, -1):
        since, count = desk.class_at[c - 1], desk.kept[c, load]
        for k in range(count):
            desk.taken[found] = desk.order[since + k]
            found += 1
        load -= count * rota.turns[desk.order[since]]
    return best, found


@lean
def bounded(rota: Rota, pay: Floats, charge: Floats, desk: Desk) -> tuple[float, int]:
    """No plan costs less; and how many items are ``taken``."""
    put_up(rota, pay, charge, desk)
    bound, found = 0.0, 0
    for h in range(len(rota.past)):
        value, found = best_set(rota, h, desk, found)
        bound -= value
    for t in range(len(pay)):
        bound += min(pay[t], rota.weight[t])
    for r in range(len(charge)):
        bound -= charge[r] * rota.most[r]
    return bound, found


@compiled
def raised(rota: Rota, pay: Floats, charge: Floats, steps: int, ahead: float) -> float:
    """The best bound of so many steps; ``pay`` and ``charge`` are then those that prove it.

    Steps go from the best prices along the mean of what the last sets asked for (the volume algorithm: Barahona & Anbil
    2000), as far as a target so much ahead says: farther where it is reached, less far where a few steps were in vain.
    """
    desk = desk_for(rota)
    tasks, rows = len(pay), len(charge)
    now_pay, now_charge = pay.copy(), charge.copy()
    way, row_way = np.zeros(tasks), np.zeros(rows)
    slope, row_slope = np.zeros(tasks), np.zeros(rows)
    row_of_at, row_of, row_by = turned(rota)
    best, waited, gained = -1e300, 0, 0.0
    for n in range(steps):
        if ahead < NEAR:
            break
        bound, found = bounded(rota, now_pay, now_charge, desk)
        if bound > best:
            gained += bound - best if n else 0.0
            if gained > ahead:
                ahead, gained = ahead * 1.5, 0.0
            best, waited = bound, 0
            pay[:], charge[:] = now_pay, now_charge
        else:
            waited += 1
            if waited >= PATIENCE:
                ahead, waited, gained = ahead * 0.6, 0, 0.0
        slope[:] = 1
        row_slope[:] = -rota.most
        for k in range(found):
            p = desk.place[desk.taken[k]]
            slope[rota.task[p]] -= 1
            for e in range(row_of_at[p], row_of_at[p + 1]):
                row_slope[row_of[e]] += row_by[e]
        old = KEPT if n else 0.0
        length = 1e-9
        for t in range(tasks):
            way[t] = old * way[t] + (1 - old) * slope[t]
            if way[t] < 0 or pay[t] < rota.weight[t]:
                length += way[t] * way[t]
        for r in range(rows):
            row_way[r] = old * row_way[r] + (1 - old) * row_slope[r]
            if row_way[r] > 0 or charge[r] > 0:
                length += row_way[r] * row_way[r]
        far = ahead / length
        for t in range(tasks):
            now_pay[t] = min(rota.weight[t], pay[t] + far * way[t])
        for r in range(rows):
            now_charge[r] = max(0.0, charge[r] + far * row_way[r])
    return best


@compiled
def turned(rota: Rota) -> tuple[Ints, Ints, Floats]:
    """The rows in which each place stands, and by how much."""
    at = np.zeros(len(rota.price) + 1, np.int64)
    for p in rota.entries:
        at[p + 1] += 1
    at = np.cumsum(at)
    filled, rows, by = at[:-1].copy(), np.zeros(len(rota.entries), np.int64), np.zeros(len(rota.entries))
    for r in range(len(rota.most)):
        for e in range(rota.row_at[r], rota.row_at[r + 1]):
            p = rota.entries[e]
            rows[filled[p]], by[filled[p]] = r, rota.by[e]
            filled[p] += 1
    return at, rows, by


@compiled
def losses(rota: Rota, pay: Floats, charge: Floats) -> tuple[float, Floats]:
    """The bound, and by how much it rises where a place is taken."""
    desk = desk_for(rota)
    bound, _ = bounded(rota, pay, charge, desk)
    found = np.zeros(len(rota.price))
    for h in range(len(rota.past)):
        raises(rota, h, desk, found)
    for p in range(len(found)):
        found[p] += max(0.0, pay[rota.task[p]] - rota.weight[rota.task[p]])
    return bound, found


@lean
def raises(rota: Rota, h: int, desk: Desk, found: Floats) -> None:
    """What the lender's best set with each place in it is worth less than the best of all.

    Of a class with so many items taken, those are the best; where one of them is given, the best others and it.
    """
    best, _ = best_set(rota, h, desk, 0)
    classes, most = classed(rota, h, False, desk)
    for i in range(rota.lender_at[h], rota.lender_at[h + 1]):
        own = -1
        for c in range(classes):
            if rota.turns[desk.order[desk.class_at[c]]] == rota.turns[i]:
                own = c
        if rota.fair[h] == 0:
            value = best + min(0.0, desk.value[i])
        else:
            if i == rota.lender_at[h] or rota.turns[i] != rota.turns[i - 1]:
                tabled(rota, classes, most, own, desk)
            value = best_with(rota, h, i, classes, most, own, desk)
        for p in range(rota.item_at[i], rota.item_at[i + 1]):
            found[p] = best - value + desk.value[i] - desk.worth[p]


@lean
def best_with(rota: Rota, h: int, i: int, classes: int, most: int, own: int, desk: Desk) -> float:
    """What the best set with item ``i`` is worth; the table is that of all classes but its ``own``."""
    since, until = (desk.class_at[own], desk.class_at[own + 1]) if own >= 0 else (0, 0)
    best, mine, seen = 2 * NONE, 0.0, False
    for k in range(1, until - since + 2):
        if seen or (k <= until - since and desk.order[since + k - 1] == i):
            if k > until - since:
                break
            mine += desk.value[desk.order[since + k - 1]]
            seen = True
            value = mine
        else:
            value = mine + desk.value[i]
            if k <= until - since:
                mine += desk.value[desk.order[since + k - 1]]
        for n in range(most + 1):
            others = desk.table[classes, n] - turns_cost(rota, h, n + k * rota.turns[i])
            best = max(best, value + others)
    return best


@compiled
def turns_within(rota: Rota, pay: Floats, charge: Floats, slack: float, least: Ints, most: Ints) -> None:
    """The fewest and the most turns that each lender has in a plan which costs so much more than the bound at most."""
    desk = desk_for(rota)
    bounded(rota, pay, charge, desk)
    for h in range(len(rota.past)):
        classes, total = classed(rota, h, True, desk)
        tabled(rota, classes, total, -1, desk)
        best, least[h], most[h] = 0.0, total, 0
        for n in range(total + 1):
            best = max(best, desk.table[classes, n] - turns_cost(rota, h, n))
        for n in range(total + 1):
            if best - desk.table[classes, n] + turns_cost(rota, h, n) <= slack:
                least[h], most[h] = min(least[h], n), max(most[h], n)
