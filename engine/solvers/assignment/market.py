"""People and tasks as a market: wages are raised until shares and tasks nearly agree; among the shares that are then
still in question the choice is the best of all.

No plan costs less than the bound that the wages prove; a share that is worth so much less to its person than her best
is in no plan that costs less than one that is known. What is left can be listed, and chosen from exactly (route
enumeration: Baldacci, Christofides & Mingozzi 2008).
"""

from collections.abc import Sequence
from math import ceil
from typing import Final, NamedTuple

import numpy as np
from attrs import frozen

from engine.solvers.assignment.columns import Columns
from engine.solvers.assignment.core.land import Flags, Floats, Wages
from engine.solvers.assignment.core.listed import Listed, dearer_by
from engine.solvers.assignment.core.raising import LOST, bound_of, raised
from engine.solvers.assignment.core.shares import NEVER, above_all
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.landing import first_wages, landed
from engine.solvers.assignment.lists import Shares, flat, listed
from engine.solvers.assignment.reckoning import reckoned, roughly

STEPS: Final = 80
"""Steps of raising wages over all shares."""
AHEAD: Final = 0.04
"""How far above the bound the first step aims, as a share of a plan's cost."""
LOOKS: Final = 200_000_000
"""So many places are looked at while wages are raised, about a second; shares that ask more are too many."""
AGREED: Final = 100
"""Steps over shares once listed; a fifth of the others' time each."""
LISTED: Final = 20_000
"""So many shares are listed to agree over at most."""
MARGIN: Final = 1e-4
"""How far the best plan is first taken to lie above the bound, as a share of it."""
AGREEING: Final = ((8, 16), (4, 4), (4, 2), (4, 1))
"""Lists to agree over, one after the other: of shares that are worth so many margins less than the best, the first step
aiming so many margins above the bound."""
MOST: Final = 80_000
"""So many shares are listed at most, and chosen from exactly."""
FAR: Final = 3
"""A plan that lies more than so many margins above the bound is first not looked for."""
NEXT: Final = 1.5
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


class Paid(NamedTuple):
    """Wages, what everybody's best share is worth at them, and what no plan costs less than."""

    wages: Wages
    worths: Floats
    bound: float


class Known(NamedTuple):
    """Wages, as each offer is paid, and the dearest of each slot."""

    wages: Wages
    offers: dict[int, float]
    slots: dict[int, float]


class Market:
    """One problem whose plan so far keeps all that is held.

    ``now`` is what is paid after the last step, ``proof`` what proves most.
    """

    def __init__(self, ground: Ground, best: tuple[int, ...]) -> None:
        self.ground, self.best = ground, best
        self.land, self.offers = landed(ground)
        self.cost = roughly(ground.problem, reckoned(ground, best))
        self.now = self.proof = Paid(first_wages(self.land), np.zeros(len(self.land.past)), -np.inf)
        self.proved, self.hoped = -np.inf, -np.inf
        self.deep = 2 + int(self.land.group.max(initial=0))

    @property
    def bound(self) -> float:
        """No plan costs less."""
        return self.proof.bound

    def trade(self, nodes: int) -> Traded | None:
        """The best plan found and a bound, which meet where it is proven; None where shares are too many."""
        if not self.prepare():
            return None
        return self.choose(nodes)

    def prepare(self) -> bool:
        """Raise the wages as far as a few hundred steps do; False where shares are too many."""
        if not self.raise_wages(STEPS, AHEAD * abs(self.cost)):
            return False
        self.agree()
        return True

    def agree(self, lists: Sequence[tuple[float, float]] = AGREEING) -> None:
        """Raise wages over lists; before shares are chosen from."""
        margin = MARGIN * abs(self.now.bound)
        for slack, ahead in lists:
            shares = self._near(slack * margin)
            if shares is not None:
                self._raise_over(listed(self.land, shares), ahead * margin)

    def choose(self, nodes: int) -> Traded:
        """The best plan among the shares that the wages leave in question."""
        columns, gap = Columns(self.land), MARGIN * abs(self.bound)
        reach = self.hoped + gap
        for _ in range(TRIES):
            few = self._in_question(reach)
            if few is None or self._settle(columns, few, reach, nodes):
                break
            gap *= NEXT
            reach = min(self.cost - 1, max(reach, self.hoped) + gap)
        return Traded(self.best, ceil(max(self.bound, self.proved) - SURE))

    def raise_wages(self, steps: int, ahead: float) -> bool:
        """So many steps more over all shares; what has been proven stays so. False where they are too many."""
        bound, wages = raised(self.land, self.now.wages, NONE, steps, ahead, LOOKS, NO_FLOATS)
        self._pay(wages)
        return bound > LOST

    def go_on_from(self, known: Known) -> bool:
        """Begin with the wages of nearly the same problem; False where shares are too many.

        A newcomer is paid as the dearest of those who could come to the slot; a task of one person pays all the same.
        """
        wages = first_wages(self.land)
        for p, o in enumerate(self.offers):
            pay = known.offers.get(o, known.slots.get(self.ground.problem.offers[o].slot))
            if pay is not None:
                wages.pay[self.land.unit[p]] = pay
        wages.seen[:] = known.wages.seen
        if len(self.land.most) == len(known.wages.charge):
            wages.charge[:] = known.wages.charge
        self._pay(wages)
        return self.now.bound > LOST

    def known(self) -> Known:
        """What is paid now, for those who go on from here."""
        offers = dict(zip(self.offers, self.now.wages.pay[self.land.unit].tolist(), strict=True))
        slots = dict[int, float]()
        for o, pay in offers.items():
            slot = self.ground.problem.offers[o].slot
            slots[slot] = max(slots.get(slot, pay), pay)
        return Known(self.now.wages, offers, slots)

    def _near(self, slack: float) -> Shares | None:
        """The shares that are now worth so much less than the best, or less where these are too many."""
        shares = self._within(self.now, slack, LISTED)
        while shares is None and slack > 1:
            slack /= 2
            shares = self._within(self.now, slack, LISTED)
        return shares

    def _raise_over(self, known: Listed, ahead: float) -> Wages:
        self.hoped, wages = raised(self.land, self.now.wages, known, AGREED, ahead, NEVER, np.zeros(len(known.cost)))
        self._pay(wages)
        return wages

    def _pay(self, wages: Wages) -> None:
        worths = np.zeros(len(self.now.worths))
        self.now = Paid(wages, worths, bound_of(self.land, wages, worths, LOOKS))
        self.proof = max(self.proof, self.now, key=lambda paid: paid.bound)

    def _in_question(self, reach: float) -> Shares | None:
        """The shares that may be in a plan that costs no more; None where too many are to be looked through.

        Whatever the wages are, a plan costs more than their bound by what its shares are worth less than the best.
        """
        shares = self._within(self.proof, reach - self.bound, MOST)
        if shares is None:
            return None
        known = listed(self.land, shares)
        wages = self._raise_over(known, (reach - self.bound) / 4)
        return shares.some(dearer_by(self.land, wages, known) <= reach - self.hoped + SURE)

    def _settle(self, columns: Columns, few: Shares, reach: float, nodes: int) -> bool:
        """Choose among the shares exactly; whether to leave it at that: no other plan is better than the one found, or
        the choice was too hard."""
        chosen = columns.settled(few, min(self.cost - 0.5, reach + FAR * MARGIN * abs(self.bound)), nodes)
        self._take(few, chosen.taken)
        proven = chosen.best and self.cost - 1 <= reach + SURE
        if chosen.best:
            self.proved = max(self.proved, float(self.cost) if proven else reach)
        return proven or not chosen.best

    def _take(self, shares: Shares, taken: Flags) -> None:
        places = shares.some(taken).places
        plan = tuple(sorted(self.offers[p] for p in places))
        cost = roughly(self.ground.problem, reckoned(self.ground, plan))
        if cost < self.cost:
            self.best, self.cost = plan, cost

    def _within(self, paid: Paid, slack: float, most: int) -> Shares | None:
        """All shares worth at most so much less than their person's best; None where they are more than ``most``."""
        out = np.empty((2 * most + 1, self.deep), np.int64)
        worth, whose = np.empty(len(out)), np.empty(len(out), np.int64)
        count, cut = above_all(self.land, paid.wages, paid.worths, slack, most, out, worth, whose)
        if count < 0 or cut or count > most:
            return None
        return flat(self.land.at, out[:count], whose[:count])
