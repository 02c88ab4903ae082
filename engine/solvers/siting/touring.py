"""A truck's week: shaken until it is good, bounded by prices (column generation), and decided where little is left.

The master problem covers points by sites, sites by tours, and gives each day a tour; its prices tell ``pricing`` what a
visit would be worth. Any prices give a bound, reckoned here in whole numbers and not taken from the linear program.
"""

from random import Random

import numpy as np

from engine.problems.siting import Touring, Week
from engine.problems.solving import Effort, Progress, Solved, Stop
from engine.solvers.siting.core.land import Ints
from engine.solvers.siting.core.pricing import still_to_win, toured
from engine.solvers.siting.deciding import Priced, decided
from engine.solvers.siting.grounds import Ground, Kind, ground_of, streets_of
from engine.solvers.siting.mastering import Master, Prices
from engine.solvers.siting.weeks import Days, Shaking

SCALE = 1024
UNITS, QUICK, WANTED = 240, 60, 40
FIRST, ENDLESS = 60, 10**18
"""Shakes whose weeks the prices begin with."""
SOON, ON, LOOKS = 600, 4000, 6_000_000
"""Shakes of a week that meets no bound yet, before its days are listed and after; fewer where many lots make each
long."""

PARTS, AGAIN = (16, 8, 4, 2, 1), (4, 2, 1)
"""The shares of what lies between the best week and its bound that are settled one after the other; and once more of
what is left then, where few lots let it be quick."""

MOST_ROUNDS = 400

Tour = tuple[int, ...]
Tours = list[dict[Tour, None]]


def weekly(problem: Touring, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Week]:
    """The best week found, with its proof or its bound."""
    ground = ground_of(problem)
    shaking = Shaking(streets_of(ground), Random(seed))  # noqa: S311 - repeatable, nothing secret
    met = [shaking.now]
    for _ in range(FIRST):
        shaking.shake(1, ENDLESS, stop)
        met.append(shaking.now)
    priced, rounds = _bounded(ground, [*met, shaking.days], effort, stop, progress)
    enough = priced.bound // SCALE
    often = LOOKS // max(1, len(ground.earns)) ** 2
    for shakes, parts in ((SOON, PARTS), (min(ON, often), AGAIN if often >= ON else ())):
        shaking.shake(min(effort.rounds, shakes), enough, stop)
        enough = _settled(ground, priced, parts, shaking, enough, stop)
    return _solved(ground, shaking.days, shaking.earned, enough, effort, rounds, stop())


def _settled(ground: Ground, priced: Priced, parts: tuple[int, ...], shaking: Shaking, enough: int, stop: Stop) -> int:
    """The most that any week can earn, as far as that is settled by listing days; the best week is taken.

    What is asked first is whether a week earns nearly as much as the bound says: that leaves few days, and where there
    is none the bound is that much lower.
    """
    begun = enough
    for part in parts if priced.most else ():
        earned = shaking.earned
        aim = begun - max(1, (begun - earned) // part)
        if earned >= enough or stop():
            break
        if aim >= enough:
            continue
        better, all_tried = decided(ground, priced, aim)
        if better is not None:
            shaking.take(better)
        if not all_tried:
            break
        enough = shaking.earned if better is not None else aim
    return enough


def _bounded(ground: Ground, met: list[Days], effort: Effort, stop: Stop, progress: Progress) -> tuple[Priced, int]:
    """The prices that bound every week best, and after how many rounds."""
    tours: Tours = [{} for _ in ground.kinds]
    counts = [len(kind.days) for kind in ground.kinds]
    master = Master(ground.rows, ground.weights, ground.earns, counts, ground.problem.covering.most)
    for days in met:
        _taken(master, tours, _by_kind(ground, days))
    nothing = np.zeros(len(ground.earns), np.int64)
    all_won = int(ground.weights.sum() + np.maximum(ground.earns, 0).sum())
    best, rounds, quick = Priced(nothing, nothing, (), all_won * SCALE, SCALE), 0, True
    while rounds < min(effort.rounds, MOST_ROUNDS) and not stop():
        rounds += 1
        found, priced = _priced(ground, master.solve(SCALE), QUICK if quick else 0)
        if priced is not None and priced.bound < best.bound:
            best = priced
        if not _taken(master, tours, found):
            if not quick:
                break
            quick = False
        progress(rounds, effort.rounds)
    return best, rounds


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


def _priced(ground: Ground, prices: Prices, quick: int) -> tuple[list[tuple[int, Tour]], Priced | None]:
    """Tours worth having at these prices, and the bound that they are, where the search missed none.

    Lagrangian duality: what is not paid for coverage and visits, and for each day its dearest tour.
    """
    paid = np.zeros(len(ground.earns), np.int64)
    for row, sites in enumerate(ground.rows):
        paid[list(sites)] += prices.points[row]
    worth = paid + ground.earns * SCALE - prices.most - prices.visits
    bound = int((ground.weights * SCALE - prices.points).sum() + np.maximum(0, worth).sum())
    bound += ground.problem.covering.most * prices.most
    found: list[tuple[int, Tour]] = []
    most: list[int] = []
    all_exact = True
    for k, kind in enumerate(ground.kinds):
        least = int(prices.days[k])
        stops, won, exact = _tours(ground, kind, prices.visits, least, quick)
        all_exact = all_exact and exact
        most.append(max(won, least))
        found += [(k, tuple(int(site) for site in tour if site >= 0)[::-1]) for tour in stops]
    bound += sum(len(kind.days) * won for kind, won in zip(ground.kinds, most, strict=True))
    return found, Priced(prices.visits, worth, tuple(most), bound, SCALE) if all_exact else None


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
