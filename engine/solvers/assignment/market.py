"""People and tasks as a market: wages are raised until shares and tasks nearly agree; among the shares that are then
still in question the choice is the best of all.

No plan costs less than the bound that the wages prove; a share that is worth so much less to its person than her best
is in no plan that costs less than one that is known. What is left can be listed, and chosen from exactly (route
enumeration: Baldacci, Christofides & Mingozzi 2008).
"""

from collections.abc import Iterator
from math import ceil
from typing import Final

import numpy as np
from attrs import frozen

from engine.solvers.assignment.columns import Columns, Shares, listed
from engine.solvers.assignment.core.land import Flags, Ints, Wages
from engine.solvers.assignment.core.listed import Listed, dearer_by
from engine.solvers.assignment.core.raising import LOST, bound_of, raised
from engine.solvers.assignment.core.shares import NEVER, above_all
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.landing import first_wages, landed
from engine.solvers.assignment.reckoning import reckoned, roughly

STEPS: Final = 150
"""Steps of raising wages over all shares."""
AGREED: Final = 150
"""Steps over shares once listed; a fraction of the others' time each."""
AHEAD: Final = 0.04
"""How far above the bound the first step aims, as a share of a plan's cost."""
LOOKS: Final = 200_000_000
"""So many places are looked at while wages are raised, about a second; shares that ask more are too many."""
MOST: Final = 80_000
"""So many shares are listed at most."""
CHOICE: Final = 80_000
"""So many shares are chosen from exactly at most."""
MARGIN: Final = 1e-4
"""How far the best plan is first taken to lie above the bound, as a share of it."""
WIDE: Final = 16
NARROW: Final = 4
"""Wages are raised over shares so many times as far off, if these are not too many."""
NEXT: Final = 4
"""The next margin is so many times as wide, but no wider than a plan better than the one found asks."""
TRIES: Final = 4
SURE: Final = 1e-3
"""What sums in floating point may be off by."""

NO_INTS, NO_FLOATS = np.zeros(0, np.int64), np.zeros(0)
NONE: Final = Listed(NO_INTS, np.zeros(1, np.int64), NO_INTS, np.zeros(1, np.int64), NO_INTS, NO_FLOATS, NO_FLOATS)
"""No shares listed: all are looked through."""


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
        self.bound, self.proved, self.hoped = -np.inf, -np.inf, -np.inf
        self.wages, self.worths = first_wages(self.land), np.zeros(len(self.land.past))
        self.deep = 2 + int(self.land.group.max(initial=0))

    def trade(self, nodes: int) -> Traded | None:
        """The best plan found and a bound, which meet where it is proven; None where shares are too many."""
        if not self.prepare():
            return None
        return self.choose(nodes)

    def prepare(self) -> bool:
        """Raise the wages as far as a few hundred steps do; False where shares are too many."""
        if not self.raise_wages(STEPS, AHEAD * abs(self.cost)):
            return False
        self.agree_twice()
        return True

    def agree_twice(self) -> None:
        """Over a wide list and then a narrow one; before shares are chosen from."""
        self.agree(WIDE * MARGIN * abs(self.bound))
        self.agree(NARROW * MARGIN * abs(self.bound))

    def choose(self, nodes: int) -> Traded:
        """The best plan among the shares that the wages leave in question."""
        columns, gap = Columns(self.land), MARGIN * abs(self.bound)
        reach = self.hoped + gap
        for _ in range(TRIES):
            few = self._in_question(reach)
            if few is None or len(few.whose) > CHOICE or self._settle(columns, few, reach, nodes):
                break
            gap *= NEXT
            reach = min(self.cost - 1, max(reach, self.hoped) + gap)
        return Traded(self.best, ceil(max(self.bound, self.proved) - SURE))

    def raise_wages(self, steps: int, ahead: float) -> bool:
        """So many steps more over all shares; what has been proven stays so. False where they are too many."""
        bound, wages = raised(self.land, self.wages, NONE, steps, ahead, LOOKS)
        self._adopt(wages)
        return bound > LOST

    def go_on_from(self, other: "Market") -> bool:
        """Begin with the wages of nearly the same problem; False where shares are too many.

        A task that takes one person pays all the same; any other pays a newcomer as it pays the dearest it knows.
        """
        pays = {self._payer(o): pay for o, pay in other.pays()}
        dearest = dict[int, float]()
        for o, pay in other.pays():
            slot = self.ground.problem.offers[o].slot
            dearest[slot] = max(dearest.get(slot, 0.0), pay)
        for p, o in enumerate(self.offers):
            found = pays.get(self._payer(o), dearest.get(self.ground.problem.offers[o].slot))
            if found is not None:
                self.wages.pay[self.land.unit[p]] = found
        self.wages.seen[:] = other.wages.seen
        if len(self.land.most) == len(other.land.most):
            self.wages.charge[:] = other.wages.charge
        return self.raise_wages(1, 0)

    def pays(self) -> Iterator[tuple[int, float]]:
        """Each offer and its wage."""
        return zip(self.offers, self.wages.pay[self.land.unit].tolist(), strict=True)

    def _payer(self, o: int) -> tuple[int, int]:
        """The same for offers that are paid the same."""
        task = self.ground.problem.task_of(o)
        return (task, -1 if self.ground.problem.tasks[task].wanted == 1 else o)

    def agree(self, slack: float) -> None:
        """Wages raised over the shares that are worth so much less than the best, or less where these are too many."""
        shares = self._within(slack, MOST)
        while shares is None and slack > 1:
            slack /= 2
            shares = self._within(slack, MOST)
        if shares is not None:
            self._raise_over(listed(self.land, shares), slack / 4)

    def _raise_over(self, known: Listed, ahead: float) -> Wages:
        self.hoped, wages = raised(self.land, self.wages, known, AGREED, ahead, NEVER)
        self._adopt(wages)
        return wages

    def _adopt(self, wages: Wages) -> None:
        worths = np.zeros(len(self.worths))
        bound = bound_of(self.land, wages, worths, LOOKS)
        if bound > self.bound:
            self.bound, self.wages, self.worths = bound, wages, worths

    def _in_question(self, reach: float) -> Shares | None:
        """The shares that may be in a plan that costs no more; None where too many are to be looked through.

        Whatever the wages are, a plan costs more than their bound by what its shares are worth less than the best.
        """
        shares = self._within(reach - self.bound, MOST)
        if shares is None:
            return None
        known = listed(self.land, shares)
        wages = self._raise_over(known, (reach - self.bound) / 4)
        return shares.some(dearer_by(self.land, wages, known) <= reach - self.hoped + SURE)

    def _settle(self, columns: Columns, few: Shares, reach: float, nodes: int) -> bool:
        """Choose among the shares exactly; whether no other plan up to the reach is better than the one found."""
        chosen = columns.settled(few, nodes)
        if chosen is None:
            return False
        self._take(few, chosen.taken)
        proven = chosen.best and self.cost - 1 <= reach + SURE
        if chosen.best:
            self.proved = max(self.proved, float(self.cost) if proven else reach)
        return proven

    def _take(self, shares: Shares, taken: Flags) -> None:
        places = shares.some(taken).places
        plan = tuple(sorted(self.offers[p] for p in places))
        cost = roughly(self.ground.problem, reckoned(self.ground, plan))
        if cost < self.cost:
            self.best, self.cost = plan, cost

    def _within(self, slack: float, most: int) -> Shares | None:
        """All shares worth at most so much less than their person's best; None where they are more than ``most``."""
        out = np.empty((2 * most + 1, self.deep), np.int64)
        worth, whose = np.empty(len(out)), np.empty(len(out), np.int64)
        count, cut = above_all(self.land, self.wages, self.worths, slack, most, out, worth, whose)
        if count < 0 or cut or count > most:
            return None
        return _flat(self.land.at, out[:count], whose[:count])


def _flat(starts: Ints, out: Ints, whose: Ints) -> Shares:
    lengths = out[:, 0]
    inside = np.arange(out.shape[1] - 1)[None, :] < lengths[:, None]
    places = out[:, 1:][inside] + np.repeat(starts[whose], lengths)
    return Shares(whose.copy(), np.concatenate(([0], np.cumsum(lengths))), places)
