"""Branch and bound: no choice is left that costs less, or the least bound of what was not looked at.

A node says of some sites that they are in or out. Its bound comes from ``relaxing`` with its parent's multipliers; what
reduced prices show to be in or out of all that is better is fixed on the way (Beasley 1993). Depth first, the likelier
side first; near the root the site is branched on that raises both sides' bounds most.
"""

from collections.abc import Callable

import numpy as np
from attrs import define, frozen

from engine.problems.solving import Progress, Stop
from engine.solvers.siting.core.land import Flags, Ints, Land, State
from engine.solvers.siting.core.relaxing import FREE, IN, OUT, Pace, Relaxed, relaxed
from engine.solvers.siting.landing import kept

ROOT = Pace(3000, 1.0, 0.8, 0.8, 15, 1e-3)
AGAIN = Pace(500, 1.0, 0.6, 0.7, 8, 3e-3)
NODE = Pace(100, 0.3, 0.5, 0.6, 5, 1e-2)
TRIED = Pace(15, 0.3, 0.5, 0.6, 5, 1e-2)
TRIED_SITES, TRIED_DEPTH = 12, 10

Polish = Callable[[Ints], tuple[Ints, int]]
"""A choice made better and what it really costs; for choices that are met on the way."""


@frozen
class Proof:
    """The best choice known, its cost, what no choice costs less than, and how many nodes were looked at."""

    sites: Ints
    cost: int
    bound: int
    nodes: int
    cut_short: bool


@define
class _Known:
    sites: Ints
    cost: int

    def heard(self, polished: tuple[Ints, int]) -> None:
        if polished[1] < self.cost:
            self.sites, self.cost = polished


@frozen
class _Node:
    state: State
    multipliers: Ints
    bound: int
    depth: int


def proven(
    land: Land,
    sites: Ints,
    cost: int,
    multipliers: Ints,
    polish: Polish,
    most_nodes: int,
    stop: Stop,
    progress: Progress,
) -> Proof:
    """Close the gap between a choice and the bound, or stop after so many nodes.

    Bounds hold for ``land``, which may be cheaper than the problem (``narrowed``); ``polish`` knows what choices cost.
    """
    known = _Known(sites, cost)
    state = np.zeros(len(land.price), np.int8)
    root = relaxed(land, state, multipliers, known.cost, ROOT)
    known.heard(polish(root.sites))
    if _closed(root.bound, known, land):
        return Proof(known.sites, known.cost, known.cost, 0, False)
    state = fixed(land, state, root, known.cost)
    small = without(land, state)
    open_nodes = [_Node(state, root.multipliers, root.bound, 0)]
    nodes = 0
    while open_nodes:
        if nodes >= most_nodes or stop():
            bound = min(known.cost, min(node.bound for node in open_nodes))
            return Proof(known.sites, known.cost, bound, nodes, nodes < most_nodes)
        node = open_nodes.pop()
        if _closed(node.bound, known, land):
            continue
        nodes += 1
        if nodes % 64 == 0:
            progress(nodes, most_nodes)
        if node.depth == 1:
            small = without(land, node.state)
        open_nodes += _branched(small, node, known, polish)
    return Proof(known.sites, known.cost, known.cost, nodes, False)


def _branched(land: Land, node: _Node, known: _Known, polish: Polish) -> list[_Node]:
    """What is left to look at below a node, the likelier last."""
    found = relaxed(land, node.state, node.multipliers, known.cost, AGAIN if node.depth == 0 else NODE)
    bound = max(int(found.bound), node.bound)
    if _closed(bound, known, land):
        return []
    known.heard(polish(found.sites))
    if _closed(bound, known, land):
        return []
    state = fixed(land, node.state, found, known.cost)
    free = np.nonzero(state == FREE)[0]
    if len(free) == 0 or np.count_nonzero(state == IN) >= land.most:
        known.heard(polish(_filled(land, np.nonzero(state == IN)[0])))
        return []
    site = _branching_site(land, state, free, found, known.cost, node.depth)
    sides = [_Node(_with(state, site, side), found.multipliers, bound, node.depth + 1) for side in (OUT, IN)]
    return sides if found.often[site] >= 0.5 else sides[::-1]


def _branching_site(land: Land, state: State, free: Ints, found: Relaxed, incumbent: int, depth: int) -> int:
    """The free site that the relaxation is least sure of; near the root the one that settles most."""
    unsure = np.lexsort((free, found.prices[free], np.abs(found.often[free] - 0.5)))
    if depth > TRIED_DEPTH or len(free) == 1:
        return int(free[unsure[0]])
    most, best = -1.0, int(free[unsure[0]])
    for site in free[unsure[:TRIED_SITES]]:
        gains = [_gain(land, _with(state, int(site), side), found, incumbent) for side in (IN, OUT)]
        if gains[0] * gains[1] > most:
            most, best = gains[0] * gains[1], int(site)
    return best


def _gain(land: Land, state: State, found: Relaxed, incumbent: int) -> float:
    """How much of the gap a side closes, at least a little and at most all of it."""
    gap = float(incumbent - found.bound)
    gained = float(relaxed(land, state, found.multipliers, incumbent, TRIED).bound - found.bound)
    return min(max(gained, 1e-3 * gap), gap)


def fixed(land: Land, state: State, found: Relaxed, incumbent: int) -> State:
    """Sites in or out, as every choice that costs less than the incumbent must have them."""
    left = incumbent - land.scale - found.bound
    free, prices = state == FREE, found.prices
    after = state.copy()
    after[free & (prices - found.dearest > left)] = OUT
    after[free & (found.next_best - prices > left)] = IN
    return after


def without(land: Land, state: State) -> Land:
    """The same without what points are near to sites that are out, or pay less at a site that is in."""
    inside = np.nonzero(state == IN)[0]
    top = land.top.copy()
    for site in inside:
        entries = slice(land.at[site], land.at[site + 1])
        np.minimum.at(top, land.by[entries], land.cost[entries])
    owner = np.repeat(state, np.diff(land.at))
    return kept(land, _useful(land, owner, top))


def _useful(land: Land, owner: State, top: Ints) -> Flags:
    return np.asarray((owner == IN) | ((owner == FREE) & (land.cost < top[land.by])))


def _closed(bound: int, known: _Known, land: Land) -> bool:
    return bound > known.cost - land.scale


def _with(state: State, site: int, side: int) -> State:
    other = state.copy()
    other[site] = side
    return other


def _filled(land: Land, inside: Ints) -> Ints:
    sites = np.full(land.most, -1, np.int64)
    sites[: len(inside)] = inside
    return sites
