"""A truck's week decided: every day that could be in a better week is listed, and all their combinations are tried.

Prices of visits bound every week. A day that wins less at these prices than the best one, by more than what lies
between the bound and the week that is known, is in no better week; nor is a week without a site that is worth more.
Where few days are left, trying what goes together settles it (Baldacci, Christofides & Mingozzi 2008 list routes so;
theirs are then chosen among by a general solver, which is slower where there are so few days).
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
from attrs import frozen

from engine.solvers.siting.core.combining import combined
from engine.solvers.siting.core.completing import completions, memories
from engine.solvers.siting.core.land import Few, Ints
from engine.solvers.siting.core.listing import in_order, listed
from engine.solvers.siting.grounds import Ground, Kind, carried_by, nearest_to
from engine.solvers.siting.landing import by_site

UNIT_S: Final = 30
"""Times are rounded down to so many seconds in the table of what can still be won."""

BITS: Final = 62
"""More sites than that do not go into one word."""

LOOKS: Final = 4_000_000_000
"""So many looks at days at most, some ten seconds; then it is not known whether all were tried."""
DAYS: Final = 400_000
"""More days of a kind than that are too many to be tried together."""

Days = list[list[int]]


@frozen(eq=False)
class Priced:
    """Prices of visits, what each site is worth beside them, the most that a day of each kind wins, and the bound.

    All of them times ``scale``; without ``most`` there is no bound but what could be earned everywhere."""

    visits: Ints
    worth: Ints
    most: tuple[int, ...]
    bound: int
    scale: int


def decided(ground: Ground, priced: Priced, earned: int) -> tuple[Days | None, bool]:
    """A week that earns most, where it is more than ``earned`` (nothing, or more); and whether all were tried.

    Where no stop takes any time, nothing is tried: the table counts on a visit's taking some.
    """
    spare = priced.bound - (earned + 1) * priced.scale
    if spare < 0:
        return None, True
    sites = np.nonzero(priced.worth >= -spare)[0]
    if len(sites) > BITS or len(sites) == 0 or ground.problem.stop_s == 0:
        return None, len(sites) == 0
    found = [_days(ground, kind, sites, priced, k, spare) for k, kind in enumerate(ground.kinds)]
    if any(each is None for each in found):
        return None, False
    return _best(ground, priced, sites, [each for each in found if each is not None], earned, spare)


@frozen(eq=False)
class _Of:
    """Of one kind of day: the sets of sites it could visit (bits), what each loses, and the labels behind them."""

    been: Ints
    lost: Ints
    label: Ints
    last: Few
    parent: Few


def _days(ground: Ground, kind: Kind, sites: Ints, priced: Priced, k: int, spare: int) -> _Of | None:
    """None where there are too many."""
    depot = len(ground.earns)
    some = np.append(sites, depot)
    travel = np.ascontiguousarray(ground.travel[np.ix_(some, some)])
    steps = travel[:-1, :-1] + ground.problem.stop_s
    unit_s = max(1, min(UNIT_S, int(steps.min())))
    near = nearest_to(travel)
    memory = memories(near, carried_by(near))
    prize, allowed = priced.visits[sites], kind.allowed[sites]
    units = kind.limit_s // unit_s
    best = completions(prize, steps // unit_s, travel[:-1, -1] // unit_s, units, allowed, memory)
    least = priced.most[k] - spare
    been, won, last, parent, all_there = listed(
        prize, travel, ground.problem.stop_s, kind.limit_s, allowed, kind.windows[sites], unit_s, best, memory, least
    )
    if not all_there:
        return None
    labels = np.nonzero(won >= least)[0]
    _, first = np.unique(been[labels], return_index=True)
    labels = labels[first]
    if len(labels) > DAYS:
        return None
    return _Of(been[labels], priced.most[k] - won[labels], labels, last, parent)


def _best(
    ground: Ground, priced: Priced, sites: Ints, found: Sequence[_Of], earned: int, spare: int
) -> tuple[Days | None, bool]:
    kinds = np.concatenate([np.full(len(of.been), k, np.int32) for k, of in enumerate(found)])
    within = np.concatenate([np.arange(len(of.been)) for of in found])
    been, lost = np.concatenate([of.been for of in found]), np.concatenate([of.lost for of in found])
    order = np.argsort(lost, kind="stable")
    been, lost, kinds, within = been[order], lost[order], kinds[order], within[order]
    holding = [np.nonzero(been >> s & 1)[0] for s in range(len(sites))]
    at = np.cumsum([0, *(len(days) for days in holding), len(been)])
    rows_at, rows = by_site(ground.rows, len(ground.earns))
    covers = [rows[rows_at[s] : rows_at[s + 1]].astype(np.int64) for s in sites]
    must = sum(1 << n for n, s in enumerate(sites) if priced.worth[s] > spare)
    _, chosen, left = combined(
        been,
        lost,
        kinds,
        at,
        np.concatenate([*holding, np.arange(len(been))]).astype(np.int32),
        np.argsort([len(days) for days in holding], kind="stable"),
        must,
        np.array([len(kind.days) for kind in ground.kinds]),
        ground.problem.covering.most,
        spare,
        priced.scale,
        earned,
        np.cumsum([0, *map(len, covers)]),
        np.concatenate(covers),
        ground.weights,
        ground.earns[sites],
        LOOKS,
    )
    if chosen[0] < 0:
        return None, left > 0
    days: Days = [[] for _ in ground.problem.days_s]
    free = [list(kind.days) for kind in ground.kinds]
    for n in chosen[chosen >= 0]:
        of = found[kinds[n]]
        stops = in_order(of.last, of.parent, of.label[within[n]])
        days[free[kinds[n]].pop(0)] = [int(sites[s]) for s in stops]
    return days, left > 0
