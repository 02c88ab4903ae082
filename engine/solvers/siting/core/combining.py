"""The best week put together from the days that could be in one: every combination that could be better is tried."""

import numpy as np

from engine.solvers.compiling import compiled
from engine.solvers.siting.core.land import Few, Ints


@compiled
def gathered(been: int, at: Ints, covers: Ints, weights: Ints, earns: Ints) -> int:
    """What these sites (bits) cover and earn together."""
    seen, total = np.zeros(len(weights), np.bool_), 0
    for site in range(len(earns)):
        if been >> site & 1:
            total += earns[site]
            for e in range(at[site], at[site + 1]):
                if not seen[covers[e]]:
                    seen[covers[e]] = True
                    total += weights[covers[e]]
    return total


@compiled
def combined(
    been: Ints,
    lost: Ints,
    kind: Few,
    at_site: Ints,
    by_site: Few,
    order: Ints,
    must: int,
    counts: Ints,
    most: int,
    spare: int,
    unit: int,
    earned: int,
    at: Ints,
    covers: Ints,
    weights: Ints,
    earns: Ints,
    looks: int,
) -> tuple[int, Ints, int]:
    """The best week of more than ``earned`` that there is, as days by their numbers; none where there is none.

    ``been[n]`` are the sites of day ``n`` (bits), ``kind[n]`` its kind of day, of which there are ``counts``,
    ``lost[n]`` how far it lies below the bound's best day of its kind. Days are sorted by what is lost; a week that
    loses more than ``spare`` in all is no better, and every ``unit`` earned more takes as much away from it. ``must``
    are sites without which no week is better: the first in ``order`` that is not visited yet is given a day next. After
    them anything may follow. ``by_site[at_site[s]:at_site[s + 1]]`` are the days that visit site ``s``; behind the
    sites, all of them.
    Returns what is earned, the days, and how many looks are left: none, and it was not finished.
    """
    days, every = counts.sum(), len(earns)
    chosen, found = np.full(days, -1, np.int64), np.full(days, -1, np.int64)
    listing, place = np.zeros(days + 1, np.int64), np.zeros(days + 1, np.int64)
    used, gone, left = np.zeros(days + 1, np.int64), np.zeros(days + 1, np.int64), counts.copy()
    depth, fresh = 0, True
    while depth >= 0:
        if fresh:
            fresh = False
            waiting = every
            for s in order:
                if must >> s & 1 and not used[depth] >> s & 1:
                    waiting = s
                    break
            if waiting == every:
                here = gathered(used[depth], at, covers, weights, earns)
                if here > earned:
                    spare -= (here - earned) * unit
                    earned = here
                    found[:] = -1
                    found[:depth] = chosen[:depth]
            listing[depth] = waiting
            place[depth] = at_site[waiting]
            if waiting == every and depth > 0 and listing[depth - 1] == every:
                place[depth] = place[depth - 1]
            if depth == days:
                place[depth] = at_site[waiting + 1]
        next_one = -1
        while place[depth] < at_site[listing[depth] + 1]:
            n = by_site[place[depth]]
            place[depth] += 1
            looks -= 1
            if looks <= 0:
                return earned, found, 0
            if gone[depth] + lost[n] > spare:
                place[depth] = at_site[listing[depth] + 1]
            elif been[n] & used[depth] == 0 and left[kind[n]] > 0 and stands(used[depth] | been[n], most):
                next_one = n
                break
        if next_one >= 0:
            chosen[depth] = next_one
            left[kind[next_one]] -= 1
            used[depth + 1] = used[depth] | been[next_one]
            gone[depth + 1] = gone[depth] + lost[next_one]
            depth += 1
            fresh = True
        else:
            depth -= 1
            if depth >= 0:
                left[kind[chosen[depth]]] += 1
    return earned, found, looks


@compiled
def stands(been: int, most: int) -> bool:
    """Whether these are no more than ``most``."""
    count = 0
    while been:
        been &= been - 1
        count += 1
    return count <= most
