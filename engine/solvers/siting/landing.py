"""From a problem to arrays: demand points of equal cover set become one, costs become whole multiples of a scale."""

from itertools import chain

import numpy as np

from engine.problems.siting import Covering, Median, Site
from engine.solvers.siting.core.land import Few, Flags, Ints, Land

ROOM_BITS, MOST_BITS = 56, 61
"""Sums of costs stay below two to these powers: what is left of the first is the scale, the second is never passed."""


def rows_of(problem: Covering) -> tuple[list[tuple[int, ...]], list[int]]:
    """The cover sets that occur, in the order in which they first do, and which of them each point has (-1: none)."""
    numbers: dict[tuple[int, ...], int] = {}
    of = [numbers.setdefault(point.sites, len(numbers)) if point.sites else -1 for point in problem.points]
    return list(numbers), of


def summed(weights: list[int], of: list[int], rows: int) -> Ints:
    """The weights of the points of each row."""
    total = [0] * rows
    for weight, row in zip(weights, of, strict=True):
        if row >= 0:
            total[row] += weight
    return np.array(total, np.int64)


def land_of_covering(problem: Covering) -> tuple[Land, int]:
    """The arrays, and the weight of points that no site is near to."""
    rows, of = rows_of(problem)
    weights = [point.weight for point in problem.points]
    total = summed(weights, of, len(rows))
    return land_of_rows(problem, rows, total), sum(weights) - int(total.sum())


def land_of_rows(problem: Covering, rows: list[tuple[int, ...]], weights: Ints, unit: int = 1) -> Land:
    """The arrays of a covering whose points are ``rows`` of sites with weights; ``unit`` is what a cost of 1 weighs."""
    at, by = by_site(rows, len(problem.sites))
    dearest = int(weights.sum()) + unit * sum(site.cost for site in problem.sites) + 1
    scale = scale_for(dearest * (1 + sum(site.must for site in problem.sites)))
    return Land(
        at=at,
        by=by,
        cost=np.zeros(len(by), np.int64),
        top=weights * scale,
        price=_prices(problem.sites, dearest, unit) * scale,
        fits=fits_of(problem.sites, len(problem.slots)),
        most=_most(problem.most, problem.sites, len(problem.slots)),
        scale=scale,
    )


def by_site(rows: list[tuple[int, ...]], sites: int) -> tuple[Ints, Few]:
    """Rows of sites, turned round: for each site its rows, ascending, behind one another."""
    lengths = np.fromiter(map(len, rows), np.int64, len(rows))
    flat = np.fromiter(chain.from_iterable(rows), np.int64, int(lengths.sum()))
    order = np.argsort(flat, kind="stable")
    owner = np.repeat(np.arange(len(rows), dtype=np.int32), lengths)
    return np.concatenate(([0], np.cumsum(np.bincount(flat, minlength=sites)))), owner[order]


def land_of_median(problem: Median) -> Land:
    """The arrays of a p-median: every site is near to every point but those it is dearest for."""
    costs = np.array(problem.costs, np.int64).reshape(len(problem.costs), len(problem.sites))
    dearest = costs.max(axis=1)
    worst = int(dearest.sum()) + sum(site.cost for site in problem.sites) + 1
    scale = scale_for(worst * (1 + sum(site.must for site in problem.sites)))
    near = dearest[None, :] > costs.T
    return Land(
        at=np.concatenate(([0], np.cumsum(near.sum(axis=1)))),
        by=np.nonzero(near)[1].astype(np.int32),
        cost=costs.T[near] * scale,
        top=dearest * scale,
        price=_prices(problem.sites, worst) * scale,
        fits=fits_of(problem.sites, 0),
        most=_most(problem.most, problem.sites, 0),
        scale=scale,
    )


def narrowed(land: Land, reach: Ints) -> Land:
    """The same with no point costing more than its ``reach``: any choice costs as much or less, so bounds hold."""
    top = np.minimum(land.top, reach)
    return kept(land, land.cost < top[land.by])._replace(top=top)


def kept(land: Land, entries: Flags) -> Land:
    """The same with some of the entries only."""
    counts = np.concatenate(([0], np.cumsum(entries)))
    return land._replace(at=counts[land.at], by=land.by[entries], cost=land.cost[entries])


def fits_of(sites: tuple[Site, ...], slots: int) -> Flags:
    fits = np.zeros((len(sites), slots), np.bool_)
    for s, site in enumerate(sites):
        if slots:
            fits[s, list(site.slots)] = True
    return fits


def scale_for(total: int) -> int:
    """How fine multipliers may be: at most 1/1024 of a unit, and 1 where the numbers are large.

    Raises ``OverflowError`` where sums of costs would not fit into a machine's words.
    """
    if total.bit_length() > MOST_BITS:
        raise OverflowError("siting.numbers_too_large")
    return 1 << max(0, min(10, ROOM_BITS - total.bit_length()))


def _prices(sites: tuple[Site, ...], dearest: int, unit: int = 1) -> Ints:
    """What each site costs; a held one earns more than all points and sites together are worth."""
    return np.array([unit * site.cost - dearest * site.must for site in sites], np.int64)


def _most(most: int, sites: tuple[Site, ...], slots: int) -> int:
    return min(most, len(sites), slots) if slots else min(most, len(sites))
