"""Shares that wages have come to agree on are taken for good, the surest first; what is then gone stands in no list."""

import numpy as np

from engine.solvers.assignment.core.land import Flags, Floats, Ints, Land
from engine.solvers.assignment.core.listed import Listed
from engine.solvers.assignment.core.tally import Tally, is_open, put
from engine.solvers.compiling import compiled, lean

OPEN = -1
"""Nothing is taken for good by a person yet."""


@compiled
def take_surest(
    land: Land, tally: Tally, listed: Listed, whose: Ints, leaning: Floats, sure: float, least: int, has: Ints
) -> int:
    """Shares are taken, as far as they still can be: those that people lean to so much, and so many in any case.

    ``has`` is the share that each person has for good; how many more have one.
    """
    count = 0
    for n in np.argsort(-leaning, kind="mergesort"):
        if leaning[n] < sure and count >= least:
            break
        r = whose[n]
        if has[r] == OPEN and takes(land, tally, listed.places[listed.at[n] : listed.at[n + 1]]):
            has[r] = n
            count += 1
    tally.notes[0] = 0
    return count


@lean
def takes(land: Land, tally: Tally, places: Ints) -> bool:
    """Take all of the places, or none where one of them cannot be had."""
    for i in range(len(places)):
        if tally.taken[places[i]]:
            continue
        if not is_open(land, tally, places[i]):
            for j in range(i):
                if not land.held[places[j]]:
                    put(land, tally, places[j], -1)
            return False
        put(land, tally, places[i], 1)
    return True


@compiled
def still_open(land: Land, tally: Tally, listed: Listed, has: Ints) -> Flags:
    """The shares that those who have none for good may still have, and those that are had."""
    found = np.zeros(len(listed.cost), np.bool_)
    for r in range(len(listed.first) - 1):
        for n in range(listed.first[r], listed.first[r + 1]):
            found[n] = has[r] == n
            if has[r] == OPEN:
                found[n] = True
                for p in listed.places[listed.at[n] : listed.at[n + 1]]:
                    found[n] = found[n] and could_still_be(land, tally, p)
    return found


@lean
def could_still_be(land: Land, tally: Tally, p: int) -> bool:
    """Whether a place may still be taken, by and by: whoever must be led may find somebody to lead her."""
    t = land.task[p]
    if tally.taken[p]:
        return True
    if tally.filled[t] >= land.wanted[t] or (tally.used[t] >= 0 and tally.used[t] != tally.slot[p]):
        return False
    for e in range(land.row_at[p], land.row_at[p + 1]):
        if land.by[e] > 0 and tally.sums[land.rows[e]] + land.by[e] > land.most[land.rows[e]]:
            return False
    return True
