"""One person's shares: the sets of places that she could take together, the best one, or all above a value.

A branch and bound over her places. What is still to come is bounded in four ways at once: places that no longer fit do
not count; where all take as many turns, of a group that excludes each other one counts, and each further turn costs
more; and a second of her first budget has a price (a knapsack's Lagrangian bound: Martello & Toth 1990, ch. 2).
"""

from typing import NamedTuple

import numpy as np

from engine.solvers.assignment.core.bits import added, is_in
from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages, Words
from engine.solvers.compiling import compiled, lean

SAME = 1e-7
NEVER = np.iinfo(np.int64).max


class Desk(NamedTuple):
    """Room to work in, laid out once: a row for each place taken on the way down.

    ``looks`` counts down the places looked at; a search that has none left stops, and what it found is not all.
    """

    worth: Floats
    lowered: Floats
    order: Ints
    mark: Ints
    next: Ints
    chosen: Ints
    used: Words
    left: Floats
    value: Floats
    turns: Ints
    hour: Floats
    looks: Ints


@compiled
def desk_for(land: Land, looks: int) -> Desk:
    widest = 0
    for r in range(len(land.at) - 1):
        widest = max(widest, land.at[r + 1] - land.at[r])
    deep = widest + 2
    return Desk(
        np.zeros(deep),
        np.zeros(deep),
        np.zeros(deep, np.int64),
        np.zeros(deep, np.int64),
        np.zeros(deep, np.int64),
        np.zeros(deep, np.int64),
        np.zeros((deep, land.clash.shape[1]), np.uint64),
        np.zeros((deep, land.limit.shape[1])),
        np.zeros(deep),
        np.zeros(deep, np.int64),
        np.zeros(1),
        np.full(1, looks, np.int64),
    )


@lean
def by_worth(worth: Floats, order: Ints, n: int) -> None:
    """The first ``n`` numbered by worth, the dearest first, and as they came among equals (Shell 1959)."""
    for i in range(n):
        order[i] = i
    gap = 1
    while 3 * gap + 1 < n:
        gap = 3 * gap + 1
    while gap > 0:
        for i in range(gap, n):
            moved, k = order[i], i
            while k >= gap:
                other = order[k - gap]
                if worth[other] > worth[moved] or (worth[other] == worth[moved] and other < moved):
                    break
                order[k] = other
                k -= gap
            order[k] = moved
        gap //= 3


@lean
def put_up(land: Land, wages: Wages, r: int, desk: Desk) -> None:
    """What each of her places is worth by itself, and their order once her time is paid for."""
    n = land.at[r + 1] - land.at[r]
    for i in range(n):
        p = land.at[r] + i
        worth = wages.pay[land.unit[p]] - land.price[p]
        for e in range(land.row_at[p], land.row_at[p + 1]):
            worth -= wages.charge[land.rows[e]] * land.by[e]
        desk.worth[i] = worth
    desk.hour[0] = hour_of(land, r, desk)
    for i in range(n):
        desk.lowered[i] = desk.worth[i] - desk.hour[0] * land.spent[land.at[r] + i, 0]
    by_worth(desk.lowered, desk.order, n)


@lean
def hour_of(land: Land, r: int, desk: Desk) -> float:
    """What a second of her first budget is worth to her: that of the place with which the best by the second, one of a
    group and each turn dearer, fill it."""
    n, asked = land.at[r + 1] - land.at[r], 0.0
    for i in range(n):
        p = land.at[r] + i
        worth = desk.worth[i] - land.fair[r] * land.turns[p] * (2 * land.past[r] + land.turns[p])
        desk.lowered[i] = worth / land.spent[p, 0] if worth > 0 and land.spent[p, 0] > 0 else 0.0
        if desk.lowered[i] > 0:
            asked += land.spent[p, 0]
    if asked <= land.limit[r, 0]:
        return 0.0
    for i in range(n + 1):
        desk.mark[i] = -1
    asked, turns = 0.0, 0
    by_worth(desk.lowered, desk.order, n)
    for k in range(n):
        i = desk.order[k]
        p = land.at[r] + i
        if desk.mark[land.group[p]] >= 0:
            continue
        worth = desk.worth[i] - land.fair[r] * land.turns[p] * (2 * (land.past[r] + turns) + land.turns[p])
        if worth <= 0:
            continue
        desk.mark[land.group[p]] = 1
        turns += land.turns[p]
        asked += land.spent[p, 0]
        if asked > land.limit[r, 0]:
            return float(worth / land.spent[p, 0])
    return 0.0


@lean
def open_to(spent: Floats, left: Floats, used: Words, i: int) -> bool:
    """Whether a place still fits beside those taken."""
    if is_in(used, i):
        return False
    for b in range(len(left)):  # noqa: SIM110 - numba compiles no all() over a generator
        if spent[i, b] > left[b]:
            return False
    return True


@lean
def newly_seen(face_at: Ints, faces: Ints, p: int, base: int, chosen: Ints, seen: Floats) -> float:
    """What it costs to be seen in the series of a place in which one is not seen yet."""
    total = 0.0
    for f in range(face_at[p], face_at[p + 1]):
        known = False
        for e in range(len(chosen)):
            q = base + chosen[e]
            for g in range(face_at[q], face_at[q + 1]):
                known = known or faces[g] == faces[f]
        if not known:
            total += seen[faces[f]]
    return total


@lean
def search(land: Land, wages: Wages, r: int, above: float, out: Ints, worth: Floats, desk: Desk) -> int:
    """Her shares worth more than ``above``, as rows of ``out`` (their length first), as many as there is room for;
    where there is room for one, her best. How many there are; one more than there is room for where they are more."""
    put_up(land, wages, r, desk)
    base, room, past, fair = land.at[r], len(out), land.past[r], land.fair[r]
    n, words, budgets = land.at[r + 1] - base, land.clash.shape[1], land.limit.shape[1]
    spent, turns_of, group = land.spent[base : base + n], land.turns[base : base + n], land.group[base : base + n]
    clash, held = land.clash[base : base + n], land.held[base : base + n]
    order, lowered, hour, mark = desk.order, desk.lowered, desk.hour[0], desk.mark
    left, used, value, turns, chosen, following = desk.left, desk.used, desk.value, desk.turns, desk.chosen, desk.next
    even = True
    for i in range(n):
        even = even and turns_of[i] == turns_of[0]
    for i in range(n + 1):
        mark[i] = -1
    value[0], turns[0] = 0.0, 0
    for b in range(budgets):
        left[0, b] = land.limit[r, b]
    for w in range(words):
        used[0, w] = np.uint64(0)
    d, found, stamp, root, best, pinned = 0, 0, 0, 0, 0.0, 0
    rooted = False
    while True:
        i = -1
        if not rooted:
            while pinned < n and not held[pinned]:
                pinned += 1
            if pinned < n:
                i, pinned = pinned, pinned + 1
            else:
                rooted, root, best, following[d] = True, d, value[d], 0
                if room == 1 or best > above:
                    found = noted(d, best, out, worth, 0, chosen)
                continue
        else:
            if d < root or desk.looks[0] <= 0:
                return found
            since, stamp = following[d], stamp + 1
            need = (best if room == 1 else above) + SAME
            bound, more_turns, any_more, open_ = value[d] + hour * left[d, 0], turns[d], -np.inf, False
            for k in range(since, n):
                j = order[k]
                desk.looks[0] -= 1
                if (even and mark[group[j]] == stamp) or not open_to(spent, left[d], used[d], j):
                    continue
                c = turns_of[j]
                more = lowered[j] - fair * c * (2 * (past + more_turns) + c)
                any_more = max(any_more, more)
                if more > 0:
                    bound += more
                if bound + min(any_more, 0.0) > need:
                    open_ = True
                    break
                if even:
                    if more <= 0:
                        break
                    mark[group[j]] = stamp
                    more_turns += c
            if not open_:
                d -= 1
                continue
            following[d] = since + 1
            i = order[since]
            if not open_to(spent, left[d], used[d], i):
                continue
        c = turns_of[i]
        value[d + 1] = (
            value[d]
            + desk.worth[i]
            - fair * c * (2 * (past + turns[d]) + c)
            - newly_seen(land.face_at, land.faces, base + i, base, chosen[:d], wages.seen)
        )
        chosen[d] = i
        turns[d + 1] = turns[d] + c
        for b in range(budgets):
            left[d + 1, b] = left[d, b] - spent[i, b]
        for w in range(words):
            used[d + 1, w] = used[d, w] | clash[i, w]
        added(used[d + 1], i)
        following[d + 1] = following[d]
        d += 1
        if not rooted:
            continue
        if room == 1:
            if value[d] > best + SAME:
                best = value[d]
                noted(d, best, out, worth, 0, chosen)
        elif value[d] > above:
            if found == room:
                return room + 1
            found = noted(d, value[d], out, worth, found, chosen)


@lean
def noted(d: int, value: float, out: Ints, worth: Floats, at: int, chosen: Ints) -> int:
    out[at, 0] = d
    for i in range(d):
        out[at, 1 + i] = chosen[i]
    worth[at] = value
    return at + 1


@compiled
def above_all(
    land: Land, wages: Wages, best: Floats, slack: float, each: int, out: Ints, worth: Floats, whose: Ints
) -> tuple[int, int]:
    """Everybody's shares worth no more than ``slack`` less than her best; at most ``each`` a person.

    How many they are, and how many people have more; all of a person's or none where she has more than ``each``.
    """
    desk, total, cut = desk_for(land, NEVER), 0, 0
    for r in range(len(land.at) - 1):
        if total + each > len(out):
            return -1, cut
        found = search(land, wages, r, best[r] - slack - SAME, out[total : total + each], worth[total:], desk)
        if found > each:
            cut += 1
            found = each
        whose[total : total + found] = r
        total += found
    return total, cut


@compiled
def near_each(
    land: Land, wages: Wages, best: Floats, slack: float, each: int, out: Ints, worth: Floats, whose: Ints
) -> int:
    """Everybody's shares worth no more than ``slack`` less than her best, or than a half, a quarter of it where they
    are more than ``each``; how many they are. ``out`` has room for so many of everybody."""
    desk, total = desk_for(land, NEVER), 0
    for r in range(len(land.at) - 1):
        less, found = 2 * slack, each + 1
        while found > each and less > SAME:
            less /= 2
            found = search(land, wages, r, best[r] - less - SAME, out[total : total + each], worth[total:], desk)
        found = min(found, each)
        whose[total : total + found] = r
        total += found
    return total
