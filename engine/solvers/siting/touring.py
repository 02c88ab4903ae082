"""A truck's week: tours are priced in one at a time (column generation), then chosen among; and the bound of all tours.

The master problem covers points by sites, sites by tours, and gives each day a tour; its prices tell ``pricing`` what a
visit would be worth. Any prices give a bound, reckoned here in whole numbers and not taken from the linear program.
"""

from collections.abc import Sequence
from random import Random

import numpy as np
from attrs import frozen

from engine.problems.siting import Touring, Week
from engine.problems.solving import Effort, Progress, Solved, Stop
from engine.solvers.cpsat import Model
from engine.solvers.siting.core.land import Flags, Ints
from engine.solvers.siting.core.pricing import still_to_win, toured
from engine.solvers.siting.landing import by_site, rows_of, summed
from engine.solvers.siting.mastering import Master, Prices
from engine.solvers.siting.weeks import Days, Roads, refined, searched

SCALE = 1024
REMEMBERED, UNITS, QUICK, WANTED = 8, 240, 60, 40
SHAKES = 60
MORE, LOOKS = 130, 3_000_000
"""Shakes a lot of the week chosen, where it is not proven; fewer where many lots make each of them long."""
CHOOSING = 8.0
"""CP-SAT's effort for choosing among the tours that were priced in."""

MOST_ROUNDS = 400

Tour = tuple[int, ...]
Spans = tuple[tuple[int, int], ...]
Tours = list[dict[Tour, None]]


@frozen(eq=False)
class Kind:
    """Days that are alike: which, how long, which sites may be visited and in which ``windows`` (pairs of seconds)."""

    days: tuple[int, ...]
    limit_s: int
    allowed: Flags
    windows: Ints


@frozen(eq=False)
class Ground:
    """The problem as arrays. ``earns``: what a visit earns beside what it covers (held: everything), less its cost."""

    problem: Touring
    rows: list[tuple[int, ...]]
    weights: Ints
    earns: Ints
    travel: Ints
    kinds: tuple[Kind, ...]
    near: Ints
    carried: Ints


def weekly(problem: Touring, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Week]:
    """The best week found, with its proof or its bound."""
    ground, chance = ground_of(problem), Random(seed)  # noqa: S311 - repeatable, nothing secret
    roads = roads_of(ground)
    met = searched(roads, SHAKES, chance, stop)
    tours: Tours = [{} for _ in ground.kinds]
    counts = [len(kind.days) for kind in ground.kinds]
    master = Master(ground.rows, ground.weights, ground.earns, counts, problem.covering.most)
    for days in met:
        _taken(master, tours, _by_kind(ground, days))
    all_won = int(ground.weights.sum() + np.maximum(ground.earns, 0).sum())
    bound, rounds, quick = all_won, 0, True
    while rounds < min(effort.rounds, MOST_ROUNDS) and not stop():
        rounds += 1
        prices = master.solve(SCALE)
        found, most = _priced(ground, prices, QUICK if quick else 0)
        bound = bound if most is None else min(bound, most)
        if not _taken(master, tours, found):
            if not quick:
                break
            quick = False
        progress(rounds, effort.rounds)
    days = max((_chosen(ground, roads, tours, met[-1], seed), met[-1]), key=roads.earned)
    more = min(effort.rounds, MORE * roads.sites, LOOKS // max(1, roads.sites) ** 2)
    days = refined(roads, days, bound, more, chance, stop)
    return _solved(ground, days, roads.earned(days), bound, effort, rounds, stop())


def ground_of(problem: Touring) -> Ground:
    """The arrays of a problem; rows that no site covers are left aside."""
    sites = problem.covering.sites
    rows, of = rows_of(problem.covering)
    weights = summed([point.weight for point in problem.covering.points], of, len(rows))
    dearest = int(weights.sum()) + sum(site.cost for site in sites) + 1
    alike: dict[tuple[int, tuple[bool, ...], tuple[Spans, ...]], list[int]] = {}
    for d, limit_s in enumerate(problem.days_s):
        hours = tuple(of_site[d] for of_site in problem.windows) or (((0, limit_s),),) * len(sites)
        alike.setdefault((limit_s, tuple(d in site.slots for site in sites), hours), []).append(d)
    travel = np.array(problem.travel_s, np.int64).reshape(len(sites) + 1, len(sites) + 1)
    near = np.argsort(travel[:-1, :-1] + travel[:-1, :-1].T, axis=1, kind="stable")[:, :REMEMBERED]
    return Ground(
        problem=problem,
        rows=rows,
        weights=weights,
        earns=np.array([dearest * site.must - site.cost for site in sites], np.int64),
        travel=travel,
        kinds=tuple(
            Kind(tuple(days), limit_s, np.array(allowed, np.bool_), _windows(hours))
            for (limit_s, allowed, hours), days in alike.items()
        ),
        near=near,
        carried=_carried(near),
    )


def _windows(hours: Sequence[Spans]) -> Ints:
    """``[site, k]``: its ``k``-th window; those that it does not have are over before they begin."""
    found = np.full((len(hours), max((len(spans) for spans in hours), default=1) or 1, 2), -1, np.int64)
    for site, spans in enumerate(hours):
        for k, span in enumerate(spans):
            found[site, k] = span
    return found


def _carried(near: Ints) -> Ints:
    """``[j, i, b]``: where the ``b``-th site that is remembered at ``j`` stands in the memory at ``i``; -1: nowhere."""
    sites, memory = near.shape
    place = np.full((sites, sites), -1, np.int64)
    for i in range(sites):
        place[i, near[i]] = np.arange(memory)
    return np.ascontiguousarray(place[:, near].transpose(1, 0, 2))


def roads_of(ground: Ground) -> Roads:
    at, by = by_site(ground.rows, len(ground.earns))
    covers = [by[at[site] : at[site + 1]].astype(np.int64) for site in range(len(ground.earns))]
    return Roads(ground.problem, [int(earned) for earned in ground.earns], ground.weights, covers)


def _by_kind(ground: Ground, days: Days) -> list[tuple[int, Tour]]:
    kind_of = {d: k for k, kind in enumerate(ground.kinds) for d in kind.days}
    return [(kind_of[d], tuple(day)) for d, day in enumerate(days) if day]


def _taken(master: Master, tours: Tours, found: list[tuple[int, Tour]]) -> int:
    """How many tours are new; they come into the master problem."""
    new = [(kind, tour) for kind, tour in dict.fromkeys(found) if tour not in tours[kind]]
    for kind, tour in new:
        tours[kind][tour] = None
        master.add(kind, tour)
    return len(new)


def _priced(ground: Ground, prices: Prices, quick: int) -> tuple[list[tuple[int, Tour]], int | None]:
    """Tours worth having at these prices, and the most that any week can earn, where the search missed none.

    Lagrangian duality: what is not paid for coverage and visits, and for each day its dearest tour.
    """
    paid = np.zeros(len(ground.earns), np.int64)
    for row, sites in enumerate(ground.rows):
        paid[list(sites)] += prices.points[row]
    spare = np.maximum(0, paid + ground.earns * SCALE - prices.most - prices.visits)
    most = (
        int((ground.weights * SCALE - prices.points).sum() + spare.sum()) + ground.problem.covering.most * prices.most
    )
    found: list[tuple[int, Tour]] = []
    all_exact = True
    for k, kind in enumerate(ground.kinds):
        least = int(prices.days[k])
        stops, won, exact = _tours(ground, kind, prices.visits, least, quick)
        all_exact = all_exact and exact
        most += len(kind.days) * max(won, least)
        found += [(k, tuple(int(site) for site in tour if site >= 0)[::-1]) for tour in stops]
    return found, most // SCALE if all_exact else None


def _tours(ground: Ground, kind: Kind, prize: Ints, least: int, quick: int) -> tuple[Ints, int, bool]:
    sites, stop_s = len(prize), ground.problem.stop_s
    between = ground.travel[:sites, :sites] + stop_s
    shortest = int(between[~np.eye(sites, dtype=np.bool_)].min()) if sites > 1 else stop_s
    unit_s = max(1, min(kind.limit_s // UNITS, shortest))
    units = kind.limit_s // unit_s
    if shortest >= unit_s:
        after = still_to_win(prize, between // unit_s, ground.travel[:sites, sites] // unit_s, units)
    else:  # some step takes no time at all
        after = np.full((sites, units + 1), int(prize.sum()), np.int64)
    _, stops, won, exact = toured(
        prize, ground.travel, stop_s, kind.limit_s, kind.allowed, kind.windows, ground.near, ground.carried, unit_s,
        after, least, quick, WANTED,
    )  # fmt: skip
    return stops, int(won), bool(exact)


def _chosen(ground: Ground, roads: Roads, tours: Tours, hint: Days, seed: int) -> Days:
    """The best week among the tours that were found, each site in at most one of them."""
    model, earned = Model(), []
    pool = [(k, tour) for k, found in enumerate(tours) for tour in found if len(set(tour)) == len(tour)]
    taken = [model.yes_or_no() for _ in pool]
    by_stop: list[list[int]] = [[] for _ in ground.earns]
    by_day: list[list[int]] = [[] for _ in ground.kinds]
    for variable, (k, tour) in zip(taken, pool, strict=True):
        by_day[k].append(variable)
        for site in tour:
            by_stop[site].append(variable)
    for kind, variables in zip(ground.kinds, by_day, strict=True):
        model.between(0, [(variable, 1) for variable in variables], len(kind.days))
    for variables in by_stop:
        model.between(0, [(variable, 1) for variable in variables], 1)
    model.between(0, [(v, len(tour)) for v, (_, tour) in zip(taken, pool, strict=True)], ground.problem.covering.most)
    for row, sites in enumerate(ground.rows):
        covered = model.yes_or_no()
        near = dict.fromkeys(variable for site in sites for variable in by_stop[site])
        model.between(-len(near), [(covered, 1), *((variable, -1) for variable in near)], 0)
        earned.append((covered, -int(ground.weights[row])))
    earned += [(v, -sum(roads.earns[site] for site in tour)) for v, (_, tour) in zip(taken, pool, strict=True)]
    model.minimise(earned)
    wanted = set(_by_kind(ground, hint))
    model.hint({variable: int(choice in wanted) for variable, choice in zip(taken, pool, strict=True)})
    answer = model.solve(seed=seed, effort=CHOOSING)
    if answer is None:
        return hint
    days: Days = [[] for _ in ground.problem.days_s]
    left = [list(kind.days) for kind in ground.kinds]
    for variable, (k, tour) in zip(taken, pool, strict=True):
        if answer.values[variable]:
            days[left[k].pop(0)] = list(tour)
    return days


def _solved(
    ground: Ground, days: Days, earned: int, bound: int, effort: Effort, rounds: int, cut: bool
) -> Solved[Week]:
    """The plan, and the bound in the problem's own units, to be compared with ``Coverage.order()``."""
    sites = ground.problem.covering.sites
    inside = {site for day in days for site in day}
    held = sum(site.must for site in sites)
    bonus = max((int(e) + site.cost for e, site in zip(ground.earns, sites, strict=True) if site.must), default=0)
    left = sum(site.must for s, site in enumerate(sites) if s not in inside)
    total = sum(point.weight for point in ground.problem.covering.points)
    least = total - (bound - bonus * (held - left))
    return Solved(
        plan=Week(tuple(tuple(day) for day in days)),
        effort=effort,
        rounds_done=rounds,
        cut_short=cut,
        proven=earned >= bound,
        most_served=earned >= bound,
        bound=(left, max(0, least)) if bonus == 0 or bound < bonus * (held - left + 1) else (0, 0),
    )
