"""Each task's cheapest way to be done: who comes together, at which slot, and with somebody to lead the led.

All that a task asks of those who come is settled here, exactly: a knapsack over how many come and how many more they
could lead (Martello & Toth 1990, ch. 2). A row over its places would let half an adult look after a whole child.
"""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages
from engine.solvers.compiling import compiled, lean

HELD = 1e9
"""More than any place pays: a held one is taken in any case."""
NOBODY = -1


class Table(NamedTuple):
    """``cost[k, b]`` of the cheapest ``k`` who could lead ``b`` more; ``came[i, k, b]`` is what ``b`` was before the
    last of them, place ``i`` of the slot, joined (below zero: she is not the last). ``team`` are places, ``best`` those
    of the best slot so far."""

    cost: Floats
    came: Ints
    team: Ints
    best: Ints


@compiled
def table_for(land: Land) -> Table:
    """Room for the largest slot."""
    places, wide, deep = 0, 0, 0
    for t in range(len(land.wanted)):
        for s in range(land.of_task[t], land.of_task[t + 1]):
            places = max(places, land.slot_at[s + 1] - land.slot_at[s])
            wide, deep = max(wide, land.wanted[t]), max(deep, led_at_most(land, t, s))
    return Table(
        np.zeros((wide + 1, deep + 1)),
        np.zeros((places, wide + 1, deep + 1), np.int64),
        np.zeros(wide, np.int64),
        np.zeros(wide, np.int64),
    )


@lean
def led_at_most(land: Land, t: int, s: int) -> int:
    """More to lead than those who come to a slot could ever ask for."""
    most = 0
    for e in range(land.slot_at[s], land.slot_at[s + 1]):
        most = max(most, -land.leads[land.slots[e]])
    return int(most * (land.wanted[t] - 1))


@compiled
def wanted(land: Land, wages: Wages, chosen: Floats, table: Table) -> float:
    """Every task's cheapest way to be done, or left: what they pay together; ``chosen`` by place."""
    total = 0.0
    chosen[:] = 0
    for t in range(len(land.wanted)):
        best, count = left_over(land, t), 0
        if land.wanted[t] == 1 and land.of_task[t] < land.of_task[t + 1]:
            total += one_alone(land, wages, t, best, chosen)
            continue
        for s in range(land.of_task[t], land.of_task[t + 1]):
            cost, m = cheapest(land, wages, t, s, table, NOBODY, NOBODY)
            if cost < best:
                best, count = cost, m
                table.best[:m] = table.team[:m]
        total += best
        for k in range(count):
            chosen[table.best[k]] = 1
    return total


@lean
def one_alone(land: Land, wages: Wages, t: int, left: float, chosen: Floats) -> float:
    """The same for a task of one person, who pays everybody alike: whoever is held, or the first of all."""
    since, until = land.slot_at[land.of_task[t]], land.slot_at[land.of_task[t + 1]]
    first = land.slots[since]
    if left >= HELD:
        for e in range(since, until):
            if land.held[land.slots[e]]:
                first = land.slots[e]
    pay = float(wages.pay[land.unit[first]])
    if pay >= left:
        return left
    chosen[first] = 1
    return pay


@lean
def left_over(land: Land, t: int) -> float:
    """What leaving the task costs: nobody pays that where one of its places is held."""
    for e in range(land.slot_at[land.of_task[t]], land.slot_at[land.of_task[t + 1]]):
        if land.held[land.slots[e]]:
            return HELD * HELD
    return float(land.weight[t])


@lean
def cheapest(land: Land, wages: Wages, t: int, s: int, table: Table, with_: int, without: int) -> tuple[float, int]:
    """The cheapest ``team`` of the slot with all that are held, what it and the places left empty cost, and how many
    they are; without end where there is none. One place more is asked for, another is shut."""
    cost, came, since, most = table.cost, table.came, land.slot_at[s], land.wanted[t]
    deep, fixed = led_at_most(land, t, s), 0
    cost[: most + 1, : deep + 1] = np.inf
    cost[0, 0] = 0.0
    for i in range(land.slot_at[s + 1] - since):
        p = land.slots[since + i]
        asked_for = land.held[p] or p == with_
        pay = wages.pay[land.unit[p]] - HELD * asked_for
        fixed += int(asked_for)
        came[i, : most + 1, : deep + 1] = -1
        if p == without:
            continue
        for k in range(min(i + 1, most), 0, -1):
            for b in range(deep + 1):
                after = min(b + land.leads[p], deep)
                if after >= 0 and cost[k - 1, b] + pay < cost[k, after]:
                    cost[k, after] = cost[k - 1, b] + pay
                    came[i, k, after] = b
    least, count, left = np.inf, 0, 0
    for k in range(land.least[t], most + 1):
        for b in range(deep + 1):
            asked = cost[k, b] + land.short[t] * (most - k)
            if asked < least:
                least, count, left = asked, k, b
    k, i = count, land.slot_at[s + 1] - since
    while k > 0:
        i -= 1
        if came[i, k, left] >= 0:
            p = land.slots[since + i]
            left, k = came[i, k, left], k - 1
            table.team[k] = p
            if land.held[p] or p == with_:
                fixed, least = fixed - 1, least + HELD
    return (least, count) if fixed == 0 else (np.inf, 0)


@compiled
def regrets(land: Land, wages: Wages) -> tuple[Floats, Floats]:
    """How much dearer a task's team is with a place that is not in its cheapest, and without one that is: by place.

    Nothing for tasks of one person, who pay everybody alike.
    """
    inside, outside, table = np.zeros(len(land.price)), np.zeros(len(land.price)), table_for(land)
    chosen = np.zeros(len(land.price))
    wanted(land, wages, chosen, table)
    for t in range(len(land.wanted)):
        if land.wanted[t] == 1:
            continue
        best = least_without(land, wages, t, NOBODY, table)
        for s in range(land.of_task[t], land.of_task[t + 1]):
            for e in range(land.slot_at[s], land.slot_at[s + 1]):
                p = land.slots[e]
                if chosen[p]:
                    outside[p] = least_without(land, wages, t, p, table) - best
                else:
                    inside[p] = cheapest(land, wages, t, s, table, p, NOBODY)[0] - best
    return inside, outside


@lean
def least_without(land: Land, wages: Wages, t: int, p: int, table: Table) -> float:
    """What a task pays at least, with a place shut."""
    best = left_over(land, t)
    for s in range(land.of_task[t], land.of_task[t + 1]):
        best = min(best, cheapest(land, wages, t, s, table, NOBODY, p)[0])
    return best
