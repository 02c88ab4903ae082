"""People and tasks as a market: wages are raised until shares and tasks nearly agree; among the shares that are then
still in question the choice is the best of all.

No plan costs less than the bound that the wages prove; a share that is worth so much less to its person than her best
is in no plan that costs less than one that is known. What is left can be listed, and chosen from exactly (route
enumeration: Baldacci, Christofides & Mingozzi 2008).
"""

from math import ceil
from typing import Final

import numpy as np
from attrs import frozen

from engine.solvers.assignment.columns import Columns, Shares
from engine.solvers.assignment.core.land import Flags, Ints
from engine.solvers.assignment.core.raising import bound_of, raised
from engine.solvers.assignment.core.shares import above_all
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.landing import first_wages, landed
from engine.solvers.assignment.reckoning import reckoned, roughly

STEPS: Final = 200
"""Steps of raising wages; beyond it the bound rises by less than a listing of shares makes up for."""
PATIENCE: Final = 5
LISTED: Final = 12
"""So many shares a person, in the mean, show where the relaxation over all of them lies."""
MOST: Final = 60_000
"""So many shares are chosen from exactly at most."""
MARGIN: Final = 2e-4
"""How far the best plan is first taken to lie above the relaxation, as a share of it."""
TRIES: Final = 4
SURE: Final = 1e-3
"""What sums in floating point may be off by."""


@frozen
class Traded:
    """The best plan found (offers), and what no plan costs less than: left and price as one number (``roughly``)."""

    offers: tuple[int, ...]
    bound: int


class Market:
    """One problem whose plan so far keeps all that is held."""

    def __init__(self, ground: Ground, best: tuple[int, ...]) -> None:
        self.ground, self.best = ground, best
        self.land, self.offers = landed(ground)
        self.cost = roughly(ground.problem, reckoned(ground, best))
        self.first, self.bound, self.proved = best, -np.inf, -np.inf
        self.wages, self.worths = first_wages(self.land), np.zeros(len(self.land.past))
        self.deep = 2 + int(self.land.group.max(initial=0))

    def trade(self, nodes: int) -> Traded:
        """The best plan found and a bound, which meet where it is proven."""
        self.raise_wages()
        columns = Columns(self.land)
        near = self._near()
        relaxed = columns.relaxed(near)
        hoped = relaxed.bound if relaxed is not None else self.bound
        gap = MARGIN * abs(self.bound)
        for _ in range(TRIES):
            slack = max(0.0, hoped - self.bound) + gap
            listed = self._within(slack, MOST)
            if listed is None:
                self.raise_wages()
                continue
            if self._settle(columns, listed, slack, gap, nodes):
                break
            gap = max(2 * gap, self.cost - hoped)
        if self.best == self.first:
            self._settle(columns, near, 0.0, np.inf, nodes)
        return Traded(self.best, ceil(max(self.bound, self.proved) - SURE))

    def raise_wages(self) -> None:
        """So many steps more; what has been proven stays so."""
        bound, wages = raised(self.land, self.wages, STEPS, PATIENCE)
        if bound > self.bound:
            self.bound, self.wages = bound, wages
            bound_of(self.land, wages, self.worths)

    def _settle(self, columns: Columns, listed: Shares, slack: float, gap: float, nodes: int) -> bool:
        """Choose among listed shares those that the relaxation leaves in question; whether that settles it all.

        A plan with a share that is not listed costs more than ``bound + slack``; one with a share that the relaxation
        over the listed ones lets go costs more than that relaxation and ``gap``.
        """
        relaxed = columns.relaxed(listed)
        if relaxed is None:
            return False
        kept = relaxed.dearer <= gap
        chosen = columns.settled(listed.some(kept), nodes)
        if chosen is not None:
            self._take(listed.some(kept), chosen.taken)
        reach = min(self.bound + slack, relaxed.bound + gap)
        proven = chosen is not None and chosen.best and self.cost <= reach + SURE
        self.proved = max(self.proved, float(self.cost) if proven else min(self.bound + slack, relaxed.bound))
        return proven

    def _near(self) -> Shares:
        """The shares that pay nearly best: as wide a margin as gives no more than a few a person."""
        room, slack = LISTED * len(self.land.past), 1e-5 * max(1.0, abs(self.bound))
        found = self._within(slack, room)
        while found is not None and slack < abs(self.bound):
            wider = self._within(2 * slack, room)
            if wider is None:
                return found
            found, slack = wider, 2 * slack
        return found or Shares(np.zeros(0, np.int64), np.zeros(1, np.int64), np.zeros(0, np.int64))

    def _take(self, shares: Shares, taken: Flags) -> None:
        places = shares.some(taken).places
        plan = tuple(sorted(self.offers[p] for p in places))
        cost = roughly(self.ground.problem, reckoned(self.ground, plan))
        if cost < self.cost:
            self.best, self.cost = plan, cost

    def _within(self, slack: float, most: int) -> Shares | None:
        """All shares worth at most so much less than their person's best; None where they are more than ``most``."""
        each = max(2, most // 4)
        out = np.empty((most + each + 1, self.deep), np.int64)
        worth, whose = np.empty(len(out)), np.empty(len(out), np.int64)
        count, cut = above_all(self.land, self.wages, self.worths, slack, each, out, worth, whose)
        if count < 0 or cut or count > most:
            return None
        return _flat(self.land.at, out[:count], whose[:count])


def _flat(starts: Ints, out: Ints, whose: Ints) -> Shares:
    lengths = out[:, 0]
    inside = np.arange(out.shape[1] - 1)[None, :] < lengths[:, None]
    places = out[:, 1:][inside] + np.repeat(starts[whose], lengths)
    return Shares(whose.copy(), np.concatenate(([0], np.cumsum(lengths))), places)
