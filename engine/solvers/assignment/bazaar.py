"""Tens of thousands of offers: wages are found by haggling, tasks bid for people at these wages, and what suits
somebody better is taken over, try by try; the wages also prove how far from the best the plan may be at most.

Beside ``market``, whose list of shares can be chosen from exactly only where there are few.
"""

from collections.abc import Callable
from math import ceil
from typing import Final

import numpy as np
from attrs import frozen

from engine.solvers.assignment.core.bidding import room_for
from engine.solvers.assignment.core.haggling import haggled
from engine.solvers.assignment.core.raising import LOST, bound_of
from engine.solvers.assignment.core.shares import NEVER
from engine.solvers.assignment.core.taking_over import asked, dissatisfied, fill_up, hand_out, take_over
from engine.solvers.assignment.core.tally import tally_for
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.landing import first_wages, landed

TURNS, MOST_TURNS = 60, 150
"""Everybody looks so many times at least, and at most, while wages are found."""
LOOKED_AT: Final = 3_500_000
"""In between, so many offers are looked at in all."""
FAR, NEAR = 1.0, 1 / 400
"""The first and the last step of a wage, in mean first wages."""
COIN, WARM = 1 / 36, 1 / 12
"""The least rise of a bid, and what a change may cost on average to be kept at first, in mean first wages."""
TRIES: Final = 50
"""So many changes are tried in a round of effort."""
LIST: Final = 10_000
"""After so many tries it is asked anew who is dissatisfied."""


@frozen
class Struck:
    """The plan (offers), and what no plan costs less than: left and price as one number (``roughly``)."""

    offers: tuple[int, ...]
    bound: int


class Bazaar:
    """One problem in which everybody comes by herself, and whose held tasks and pins can be kept."""

    def __init__(self, ground: Ground, seed: int) -> None:
        self.land, self.offers = landed(ground)
        chance = np.random.default_rng(seed)
        self.luck = np.array([1 + chance.integers(1 << 62)], np.uint64)
        first = first_wages(self.land)
        self.coin = max(1e-3, float(np.abs(first.pay).mean())) if len(first.pay) else 1.0
        order = chance.permutation(len(self.land.past))
        turns = max(TURNS, min(MOST_TURNS, LOOKED_AT // max(1, len(self.offers))))
        self.wages = haggled(self.land, first, turns, order, FAR * self.coin, NEAR * self.coin)
        self.tally = tally_for(self.land)
        self.asks = asked(self.land, self.wages)
        self.room = room_for(self.land, self.tally, self.asks, self.wages)
        hand_out(self.land, self.wages, self.tally)
        fill_up(self.land, self.tally, self.asks, self.wages, self.room, COIN * self.coin)

    def strike(self, rounds: int, over: Callable[[int], bool]) -> Struck:
        """So many rounds; ``over`` is told now and then how many more are done, and may say that it is enough."""
        tries = rounds * TRIES
        for done in range(0, tries, LIST):
            warm = WARM * self.coin * (1 - done / tries)
            people = dissatisfied(self.land, self.wages, self.tally, self.room)
            some = min(LIST, tries - done)
            coin = COIN * self.coin
            if len(people):
                take_over(self.land, self.wages, self.asks, self.tally, self.room, people, some, coin, warm, self.luck)
            if over(some // TRIES):
                break
        return Struck(self.plan(), self.bound())

    def plan(self) -> tuple[int, ...]:
        """What the tally takes; nothing where somebody who is held has nobody to lead her."""
        if (self.tally.lead < 0).any():
            return ()
        return tuple(sorted(self.offers[p] for p in np.flatnonzero(self.tally.taken)))

    def bound(self) -> int:
        """What no plan costs less than."""
        worths = np.zeros(len(self.land.past))
        found = bound_of(self.land, self.wages, worths, NEVER)
        return ceil(found - SURE) if found > LOST else 0


SURE: Final = 1e-3
"""What sums in floating point may be off by."""
