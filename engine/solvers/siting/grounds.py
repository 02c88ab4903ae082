"""A truck's week as arrays: its kinds of day, what its sites earn and cover, how far everything lies apart."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from engine.problems.siting import Touring
from engine.solvers.siting.core.land import Flags, Ints
from engine.solvers.siting.core.streets import Streets
from engine.solvers.siting.landing import by_site, rows_of, summed

REMEMBERED = 8

Spans = tuple[tuple[int, int], ...]


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
    near = nearest_to(travel)
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
        carried=carried_by(near),
    )


def _windows(hours: Sequence[Spans]) -> Ints:
    """``[site, k]``: its ``k``-th window; those that it does not have are over before they begin."""
    found = np.full((len(hours), max((len(spans) for spans in hours), default=1) or 1, 2), -1, np.int64)
    for site, spans in enumerate(hours):
        for k, span in enumerate(spans):
            found[site, k] = span
    return found


def nearest_to(travel: Ints) -> Ints:
    """``[site, b]``: the sites that a tour remembers when it is there, the nearest ones; the depot stands last."""
    return np.argsort(travel[:-1, :-1] + travel[:-1, :-1].T, axis=1, kind="stable")[:, :REMEMBERED]


def carried_by(near: Ints) -> Ints:
    """``[j, i, b]``: where the ``b``-th site that is remembered at ``j`` stands in the memory at ``i``; -1: nowhere."""
    sites, memory = near.shape
    place = np.full((sites, sites), -1, np.int64)
    for i in range(sites):
        place[i, near[i]] = np.arange(memory)
    return np.ascontiguousarray(place[:, near].transpose(1, 0, 2))


def streets_of(ground: Ground) -> Streets:
    """The same for the loops that shake a week, a day at a time."""
    sites, days = len(ground.earns), len(ground.problem.days_s)
    at, covers = by_site(ground.rows, sites)
    most = max((kind.windows.shape[1] for kind in ground.kinds), default=1)
    windows, allowed = np.full((sites, days, most, 2), -1, np.int64), np.zeros((sites, days), np.bool_)
    for kind in ground.kinds:
        for d in kind.days:
            windows[:, d, : kind.windows.shape[1]], allowed[:, d] = kind.windows, kind.allowed
    return Streets(
        ground.travel,
        ground.problem.stop_s,
        np.array(ground.problem.days_s, np.int64),
        allowed,
        windows,
        at.astype(np.int64),
        covers.astype(np.int64),
        ground.weights,
        ground.earns,
        ground.problem.covering.most,
    )
