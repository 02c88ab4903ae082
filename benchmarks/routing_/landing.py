"""A published instance as the land that the compiled search reads: whole numbers, a fine fraction of its unit each.

Drives are rounded up and limits down, so that what holds in whole numbers holds in the instance.
"""

from math import ceil, floor, isinf

import numpy as np

from benchmarks.routing_.instances import Instance
from engine.solvers.routing.core.land import FAR, Land
from engine.solvers.routing.core.nearness import near_by

FINEST = 100_000
LARGEST = 5e8
"""No time and no way is a larger number, so that matrices of 32 bits hold them."""


def land_of(instance: Instance) -> tuple[Land, int]:
    """The land, and how many of its units make one of the instance."""
    scale = FINEST
    while max(instance.nodes[0][5], max(node[5] for node in instance.nodes)) * scale > LARGEST:
        scale //= 10
    rides, fleet = len(instance.pairs), instance.vehicles
    order = [node for pair in instance.pairs for node in pair] + [0, 0]
    xy = np.array([instance.nodes[node][:2] for node in order])
    drive = np.hypot(*(xy[:, None, :] - xy[None, :, :]).transpose(2, 0, 1))
    service = np.array([instance.nodes[node][2] for node in order])
    leg = np.ceil((drive + service[:, None]) * scale - 1e-3).astype(np.int32)
    arc = np.rint(drive * scale).astype(np.int32)
    stop = np.zeros((2 * rides + 2, 4), np.int64)
    for at, node in enumerate(order[:-2]):
        _, _, _, load, early, late = instance.nodes[node]
        stop[at] = ceil(early * scale), floor(late * scale), load, 0
    _narrowed(stop, leg, instance, scale)
    depot = instance.nodes[0]
    ride = np.zeros((rides, 3), np.int64)
    for r in range(rides):
        ride[r] = _span(instance, order[2 * r], scale), r, 0
    longest = FAR if isinf(instance.longest_route) else floor(instance.longest_route * scale)
    kind = np.array([[longest, instance.capacity, 0, 0, 2 * rides, 2 * rides + 1, 0]], np.int64)
    shift = np.array([[0, ceil(depot[4] * scale), floor(depot[5] * scale), 1, v - 1] for v in range(fleet)], np.int64)
    ways = np.arange(2 * rides, step=2)
    by_itself = arc[-2, ways] + arc[ways, ways + 1] + arc[ways + 1, -1]
    limited = not isinf(instance.longest_ride) or longest < shift[0, 2] - shift[0, 1]
    chance = np.random.default_rng(20_061)
    return Land(
        leg=leg,
        arc=arc,
        stop=stop,
        ride=ride,
        kind=kind,
        shift=shift,
        able=np.ones((fleet, rides), np.bool_),
        apart=np.zeros((1, 1), np.bool_),
        rival_at=np.arange(fleet + 1, dtype=np.int64),
        rival=np.array([[v, 0, 0] for v in range(fleet)], np.int64),
        hours_at=np.zeros(fleet + 1, np.int64),
        hours=np.zeros((1, 3), np.int64),
        limit=np.zeros(1, np.int64),
        need_at=np.arange(rides + 1, dtype=np.int64),
        need_ride=np.arange(rides, dtype=np.int64),
        worth=np.full(rides, 4 * int(arc.max()) * 10, np.int64),
        alone=np.vstack([np.repeat(by_itself[None, :], fleet, axis=0), arc[-2, ways][None, :]]).astype(np.int64),
        near=near_by(leg, stop, np.arange(rides)),
        mark=chance.integers(-(1 << 62), 1 << 62, rides + 1),
        rules=np.array([0, int(limited), 0, 0, 0], np.int64),
    ), scale


def _span(instance: Instance, pickup: int, scale: int) -> int:
    if isinf(instance.longest_ride):
        return FAR
    return floor((instance.longest_ride + instance.nodes[pickup][2]) * scale)


def _narrowed(stop: np.ndarray, leg: np.ndarray, instance: Instance, scale: int) -> None:
    """Windows narrowed by the depot's hours and by what a request's other end allows (Cordeau 2006, section 5.1.1)."""
    opens, closes = ceil(instance.nodes[0][4] * scale), floor(instance.nodes[0][5] * scale)
    for r, (pickup, _) in enumerate(instance.pairs):
        up, down, span = 2 * r, 2 * r + 1, _span(instance, pickup, scale)
        stop[up, 0] = max(stop[up, 0], opens + leg[-2, up], stop[down, 0] - span)
        stop[down, 0] = max(stop[down, 0], stop[up, 0] + leg[up, down])
        stop[down, 1] = min(stop[down, 1], closes - leg[down, -1], stop[up, 1] + span)
        stop[up, 1] = min(stop[up, 1], stop[down, 1] - leg[up, down])
