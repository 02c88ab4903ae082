"""Branch and bound: no choice is left that costs less, or the least bound of what was not looked at.

A node says of some sites that they are in or out. Its bound comes from ``relaxing`` with its parent's multipliers; what
reduced prices show to be in or out of all that is better is fixed on the way (Beasley 1993). Depth first, the likelier
side first; near the root the site is branched on that raises both sides' bounds most.
"""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

import numpy as np
from attrs import define, frozen

from engine.problems.solving import Progress, Stop
from engine.solvers.siting.core.land import Flags, Ints, Land, State
from engine.solvers.siting.core.relaxing import FREE, IN, OUT, Pace, Relaxed, relaxed
from engine.solvers.siting.landing import kept

Start = TypeVar("Start")

ROOT = Pace(3000, 1.0, 0.8, 0.8, 15, 1e-3)
AGAIN = Pace(500, 1.0, 0.6, 0.7, 8, 3e-3)
NODE = Pace(100, 0.3, 0.5, 0.6, 5, 1e-2)
TRIED = Pace(15, 0.3, 0.5, 0.6, 5, 1e-2)
TRIED_SITES, TRIED_DEPTH = 12, 10

Polish = Callable[[Ints], tuple[Ints, int]]
"""A choice made better and what it really costs; for choices that are met on the way."""


class Bounding(Protocol[Start]):
    """Where bounds come from. A ``Start`` is what a node hands down to its children: multipliers."""

    @property
    def scale(self) -> int:
        """Costs are whole multiples of this, bounds need not be."""

    @property
    def most(self) -> int:
        """At most so many sites are in."""

    def relaxed(self, state: State, start: Start, incumbent: int, pace: Pace) -> tuple[Relaxed, Start]:
        """A bound on all choices with these sites in and out, and where to start below it."""

    def within(self, state: State) -> "Bounding[Start]":
        """The same, smaller, for states that keep what this one has in and out."""


@frozen(eq=False)
class Plain:
    """The bounds of one land; they hold for every problem that costs as much or more (``landing.narrowed``)."""

    land: Land

    @property
    def scale(self) -> int:
        return self.land.scale

    @property
    def most(self) -> int:
        return self.land.most

    def relaxed(self, state: State, start: Ints, incumbent: int, pace: Pace) -> tuple[Relaxed, Ints]:
        found = relaxed(self.land, state, start, incumbent, pace)
        return found, found.multipliers

    def within(self, state: State) -> "Plain":
        return Plain(without(self.land, state))


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


@frozen(eq=False)
class _Node(Generic[Start]):
    state: State
    start: Start
    bound: int
    depth: int


def proven(
    bounding: Bounding[Start],
    state: State,
    sites: Ints,
    cost: int,
    start: Start,
    polish: Polish,
    most_nodes: int,
    stop: Stop,
    progress: Progress,
) -> Proof:
    """Close the gap between a choice and the bound, or stop after so many nodes.

    ``state``: what is in or out from the beginning. ``polish`` knows what choices cost.
    """
    known = _Known(sites, cost)
    root, start = bounding.relaxed(state, start, known.cost, ROOT)
    known.heard(polish(root.sites))
    state = fixed(state, root, known.cost, bounding.scale)
    small = bounding.within(state)
    open_nodes = [_Node(state, start, int(root.bound), 0)]
    nodes = 0
    while open_nodes:
        if nodes >= most_nodes or stop():
            bound = min(known.cost, *(node.bound for node in open_nodes))
            return Proof(known.sites, known.cost, bound, nodes, nodes < most_nodes)
        node = open_nodes.pop()
        if _closed(node.bound, known, bounding.scale):
            continue
        nodes += 1
        if nodes % 64 == 0:
            progress(nodes, most_nodes)
        if node.depth == 1:
            small = bounding.within(node.state)
        open_nodes += _branched(small, node, known, polish)
    return Proof(known.sites, known.cost, known.cost, nodes, False)


def _branched(bounding: Bounding[Start], node: _Node[Start], known: _Known, polish: Polish) -> list[_Node[Start]]:
    """What is left to look at below a node, the likelier last."""
    pace = AGAIN if node.depth == 0 else NODE
    found, start = bounding.relaxed(node.state, node.start, known.cost, pace)
    bound = max(int(found.bound), node.bound)
    if _closed(bound, known, bounding.scale):
        return []
    known.heard(polish(found.sites))
    if _closed(bound, known, bounding.scale):
        return []
    state = fixed(node.state, found, known.cost, bounding.scale)
    free = np.nonzero(state == FREE)[0]
    if len(free) == 0 or np.count_nonzero(state == IN) >= bounding.most:
        known.heard(polish(_filled(bounding.most, np.nonzero(state == IN)[0])))
        return []
    trial = _Node(state, start, bound, node.depth)
    site = _branching_site(bounding, trial, free, found, known.cost)
    sides = [_Node(_with(state, site, side), start, bound, node.depth + 1) for side in (OUT, IN)]
    return sides if found.often[site] >= 0.5 else sides[::-1]


def _branching_site(bounding: Bounding[Start], node: _Node[Start], free: Ints, found: Relaxed, incumbent: int) -> int:
    """The free site that the relaxation is least sure of; near the root the one that settles most."""
    unsure = np.lexsort((free, found.prices[free], np.abs(found.often[free] - 0.5)))
    if node.depth > TRIED_DEPTH or len(free) == 1:
        return int(free[unsure[0]])
    most, best = -1.0, int(free[unsure[0]])
    for site in free[unsure[:TRIED_SITES]]:
        gains = [_gain(bounding, node, _with(node.state, int(site), side), incumbent) for side in (IN, OUT)]
        if gains[0] * gains[1] > most:
            most, best = gains[0] * gains[1], int(site)
    return best


def _gain(bounding: Bounding[Start], node: _Node[Start], state: State, incumbent: int) -> float:
    """How much of the gap a side closes, at least a little and at most all of it."""
    gap = float(incumbent - node.bound)
    found, _ = bounding.relaxed(state, node.start, incumbent, TRIED)
    return min(max(float(int(found.bound) - node.bound), 1e-3 * gap), gap)


def fixed(state: State, found: Relaxed, incumbent: int, scale: int) -> State:
    """Sites in or out, as every choice that costs less than the incumbent must have them."""
    left = incumbent - scale - found.bound
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


def _closed(bound: int, known: _Known, scale: int) -> bool:
    return bound > known.cost - scale


def _with(state: State, site: int, side: int) -> State:
    other = state.copy()
    other[site] = side
    return other


def _filled(most: int, inside: Ints) -> Ints:
    sites = np.full(most, -1, np.int64)
    sites[: len(inside)] = inside[:most]
    return sites
