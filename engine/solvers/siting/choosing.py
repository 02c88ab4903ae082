"""Maximal covering and p-median, from problem to plan: arrays, a good choice, a proof, the plan."""

from itertools import count
from random import Random

import numpy as np

from engine.problems.siting import Covering, Median, Sited
from engine.problems.solving import Effort, Progress, Solved, Stop
from engine.solvers.siting.closing import closable, closed
from engine.solvers.siting.core.exchanging import exchanged, nearest, worth
from engine.solvers.siting.core.land import Ints, Land
from engine.solvers.siting.core.seating import seated
from engine.solvers.siting.landing import land_of_covering, land_of_median, narrowed
from engine.solvers.siting.proving import ROOT, Plain, Proof, fixed, proven
from engine.solvers.siting.searching import shaken, started

SHAKES = 40
NEAR_SITES, LEAST_NEAR = 4, 40
"""A point looks, while bounds are sought, at so many times as many sites as would be its share, and at so many."""

PROMISING = 200
"""Choices met while proving are exchanged where they cost at most one part in so many more than the best."""

EACH = 20
"""And one in so many, whatever it costs: a relaxation may leave places empty that cost nothing to fill."""

SOON = 24
"""A covering that is not proven after so many nodes is one whose relaxation is weak."""


def chosen(problem: Covering | Median, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Sited]:
    """The best choice found, with its proof or its bound."""
    if isinstance(problem, Median):
        land, beyond = land_of_median(problem), 0
        near = narrowed(land, _reach(land))
    else:
        land, beyond = land_of_covering(problem)
        near = land
    proof = settled(land, near, seed, effort, stop, progress)
    return solved(problem, land, proof, beyond, effort)


def settled(land: Land, near: Land, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Proof:
    """A good choice, then the proof that it is the best, or a better one."""
    allowed = np.arange(len(land.price))
    sites, cost = started(land, allowed)
    chance = Random(seed)  # noqa: S311 - repeatable, nothing secret
    sites, cost = shaken(land, sites, cost, allowed, SHAKES, chance, stop)

    turns = count()

    def polished(met: Ints) -> tuple[Ints, int]:
        reached = int(worth(land, met))
        if next(turns) % EACH and reached >= cost + abs(cost) // PROMISING:
            return met, reached
        better = met.copy()
        return better, int(exchanged(land, better, allowed))

    start, state = first_multipliers(land, sites), np.zeros(len(land.price), np.int8)
    plain, most = Plain(near), effort.rounds
    if not closable(land):
        return proven(plain, state, sites, cost, start, polished, most, stop, progress)
    proof = proven(plain, state, sites, cost, start, polished, min(SOON, most), stop, progress)
    if proof.bound >= proof.cost or most <= SOON or stop():
        return proof
    root, _ = plain.relaxed(state, start, proof.cost, ROOT)
    return closed(land, fixed(state, root, proof.cost, land.scale), proof, most - SOON, stop)


def first_multipliers(land: Land, sites: Ints) -> Ints:
    """Half way between what a point costs now and what it would cost without its site."""
    points = len(land.top)
    first, second = np.empty(points, np.int64), np.empty(points, np.int64)
    nearest(land, sites, first, second, np.empty(points, np.int32))
    return (first + second) // 2


def solved(problem: Covering | Median, land: Land, proof: Proof, beyond: int, effort: Effort) -> Solved[Sited]:
    """The plan of a proof; its bound in the problem's own units, to be compared with ``order()``."""
    sites = sites_of(proof.sites)
    left = sum(site.must for s, site in enumerate(problem.sites) if s not in sites)
    worst = _earned(problem, land)
    bound = -(-proof.bound // land.scale) + beyond + worst * sum(site.must for site in problem.sites)
    return Solved(
        plan=Sited(sites, slots_for(land, sites)),
        effort=effort,
        rounds_done=proof.nodes,
        cut_short=proof.cut_short,
        proven=proof.bound >= proof.cost,
        most_served=proof.bound >= proof.cost,
        bound=(left, bound - worst * left) if bound >= worst * left else (0, 0),
    )


def sites_of(places: Ints) -> tuple[int, ...]:
    """The sites of a choice, in order, without its empty places."""
    return tuple(sorted(int(site) for site in places if site >= 0))


def slots_for(land: Land, sites: tuple[int, ...]) -> tuple[int, ...]:
    """A slot for each site, in the order of the sites; none where there are no slots."""
    if land.fits.shape[1] == 0:
        return ()
    holder = np.full(land.fits.shape[1], -1, np.int64)
    for site in sites:
        seated(land.fits, holder, site)
    slot_of = {int(site): slot for slot, site in enumerate(holder)}
    return tuple(slot_of[site] for site in sites)


def _earned(problem: Covering | Median, land: Land) -> int:
    """What a held site earns above its cost, as ``landing`` has set it; 0 where none is held."""
    for s, site in enumerate(problem.sites):
        if site.must:
            return site.cost - int(land.price[s]) // land.scale
    return 0


def _reach(land: Land) -> Ints:
    """How far a point looks for its site."""
    sites, points = len(land.price), len(land.top)
    rank = min(sites - 1, max(LEAST_NEAR, NEAR_SITES * sites // max(land.most, 1)))
    costs = np.repeat(land.top[None, :], sites, axis=0)
    costs[np.repeat(np.arange(sites), np.diff(land.at)), land.by] = land.cost
    return np.partition(costs, rank, axis=0)[rank] if points else land.top
