"""Shares that have been listed once: the best of each person is found by looking through them, many times as quick as
by a search."""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages
from engine.solvers.assignment.core.teams import regrets
from engine.solvers.compiling import compiled, lean


class Listed(NamedTuple):
    """Shares, person by person: ``first[r]`` to ``first[r + 1]`` are those of person ``r``.

    ``places[at[n]:at[n + 1]]`` are the places of share ``n``, ``faces[face_at[n]:face_at[n + 1]]`` the series in which
    its person is seen, ``cost[n]`` its price with the turns. ``least[r]`` is what taking no share is worth: nothing, or
    far less where she is held.
    """

    first: Ints
    at: Ints
    places: Ints
    face_at: Ints
    faces: Ints
    cost: Floats
    least: Floats


@compiled
def worth_of(land: Land, wages: Wages, worth: Floats) -> None:
    """What each place pays, less what its rows charge."""
    for p in range(len(land.price)):
        worth[p] = wages.pay[land.unit[p]]
        for e in range(land.row_at[p], land.row_at[p + 1]):
            worth[p] -= wages.charge[land.rows[e]] * land.by[e]


@compiled
def value_of(listed: Listed, wages: Wages, worth: Floats, n: int) -> float:
    value = -float(listed.cost[n])
    for e in range(listed.at[n], listed.at[n + 1]):
        value += worth[listed.places[e]]
    for e in range(listed.face_at[n], listed.face_at[n + 1]):
        value -= wages.seen[listed.faces[e]]
    return float(value)


@compiled
def looked_up(
    land: Land, wages: Wages, listed: Listed, taken: Floats, seen: Floats, best: Floats, chosen: Ints, worth: Floats
) -> float:
    """Everybody's best share (``chosen``; -1: none): what they are worth together; ``taken`` by place, ``seen`` by
    series."""
    worth_of(land, wages, worth)
    taken[:], seen[:] = 0, 0
    total = 0.0
    for r in range(len(listed.first) - 1):
        best[r], which = listed.least[r], -1
        for n in range(listed.first[r], listed.first[r + 1]):
            value = value_of(listed, wages, worth, n)
            if value > best[r]:
                best[r], which = value, n
        total += best[r]
        chosen[r] = which
        if which >= 0:
            taken[listed.places[listed.at[which] : listed.at[which + 1]]] = 1
            for e in range(listed.face_at[which], listed.face_at[which + 1]):
                seen[listed.faces[e]] += 1
    return total


@compiled
def dearer_by(land: Land, wages: Wages, listed: Listed) -> Floats:
    """How much dearer than the bound a plan with the share is at least: by what the share is worth less than its
    person's best, and by what her places, taken or not, cost the teams of their tasks."""
    worth, best = np.zeros(len(land.price)), np.zeros(len(land.past))
    taken, seen = np.zeros(len(land.price)), np.zeros(len(land.change))
    looked_up(land, wages, listed, taken, seen, best, np.zeros(len(best), np.int64), worth)
    inside, outside = regrets(land, wages)
    found = np.zeros(len(listed.cost))
    for r in range(len(best)):
        once_a_task(land, r, outside)
        for n in range(listed.first[r], listed.first[r + 1]):
            places = listed.places[listed.at[n] : listed.at[n + 1]]
            found[n] = best[r] - value_of(listed, wages, worth, n)
            for p in places:
                found[n] += inside[p]
            for p in range(land.at[r], land.at[r + 1]):
                if outside[p] > 0 and not has_task(land, places, land.task[p]):
                    found[n] += outside[p]
    return found


@lean
def once_a_task(land: Land, r: int, outside: Floats) -> None:
    """A team may count on a person twice, in two ways to come; she is missed once."""
    for p in range(land.at[r], land.at[r + 1]):
        for q in range(land.at[r], p):
            if outside[q] > 0 and land.task[q] == land.task[p]:
                outside[p] = 0.0


@lean
def has_task(land: Land, places: Ints, task: int) -> bool:
    for p in places:  # noqa: SIM110 - numba compiles no any() over a generator
        if land.task[p] == task:
            return True
    return False
