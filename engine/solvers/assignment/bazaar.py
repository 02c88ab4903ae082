"""Thousands of offers and more: wages are found by haggling, raised over lists of shares until they nearly agree, and
what people lean to is taken for good. Tasks that are left bid for people, what suits somebody better is taken over, try
by try, and where most is lost some hundreds choose again; the wages also prove how far from the best the plan may be.

Beside ``market``, whose list of shares can be chosen from exactly only where there are few.
"""

from collections.abc import Callable
from math import ceil
from typing import Final

import numpy as np
from attrs import frozen

from engine.solvers.assignment.core.bidding import room_for
from engine.solvers.assignment.core.haggling import take_turn, talk_for
from engine.solvers.assignment.core.land import Wages
from engine.solvers.assignment.core.raising import LOST, bound_of, raised
from engine.solvers.assignment.core.shares import NEVER
from engine.solvers.assignment.core.taking_over import asked, dissatisfied, fill_up, take_over
from engine.solvers.assignment.core.tally import tally_for
from engine.solvers.assignment.diving import dived
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.landing import first_wages, landed
from engine.solvers.assignment.lists import Shares, listed, near
from engine.solvers.assignment.windows import Windows

TURNS, MOST_TURNS = 60, 150
"""Everybody looks so many times at least, and at most, while wages are found."""
LOOKED_AT: Final = 1_500_000
"""In between, so many offers are looked at in all."""
FAR, NEAR = 1.0, 1 / 400
"""The first and the last step of a wage, in mean first wages."""
COIN, WARM = 1 / 36, 1 / 120
"""The least rise of a bid, and what a change may cost on average to be kept at first, in mean first wages."""
LISTS, MOST_LISTS = 4, 10
"""Wages are raised over so many lists at least, and at most, one after the other, as long as that proves more."""
LISTED_FROM: Final = 1_000_000
"""In between, so many offers are listed from in all."""
STEPS: Final = 60
"""Steps over one list: more, and the best wages over a list prove little over all shares."""
SLACK: Final = 0.3
"""A list has the shares that are worth so much less than somebody's best, in mean first wages; ``EACH`` at most."""
EACH: Final = 100
AHEAD, LESS = 1.5e-3, 0.8
"""How far above the bound the first step of a list aims, in mean first wages for each person, and how much less the one
of the next."""
TRIES: Final = 50
"""So many changes are tried in a round of effort: half of the rounds, the others are for windows."""
WINDOW: Final = 40
"""A window counts for so many rounds."""
ANEW: Final = 10_000
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
        self.seed = seed
        chance = np.random.default_rng(seed)
        self.luck = np.array([1 + chance.integers(1 << 62)], np.uint64)
        self.order = chance.permutation(len(self.land.past))
        self.wages = first_wages(self.land)
        self.coin = max(1e-3, float(np.abs(self.wages.pay).mean())) if len(self.wages.pay) else 1.0
        self.tally = tally_for(self.land)

    def strike(self, rounds: int, over: Callable[[int], bool]) -> Struck:
        """So many rounds; ``over`` is told now and then how many more are done, and may say that it is enough."""
        self.find_wages(over)
        self.fill(over)
        tried = (rounds + 1) // 2
        self._take_over(tried * TRIES, over)
        self._open_windows((rounds - tried) // WINDOW, over)
        return Struck(self.plan(), self.bound())

    def _pay(self, wages: Wages) -> None:
        self.wages, self.worths = wages, np.zeros(len(self.land.past))
        self.proof = bound_of(self.land, wages, self.worths, NEVER)

    def find_wages(self, over: Callable[[int], bool]) -> None:
        """Haggle, then agree; as far as that may go on."""
        turns = max(TURNS, min(MOST_TURNS, LOOKED_AT // max(1, len(self.offers))))
        talk = talk_for(self.land, self.wages)
        for turn in range(turns):
            if over(0):
                break
            take_turn(self.land, talk, self.order, turn, turns, FAR * self.coin, NEAR * self.coin)
        self._pay(talk.now)
        self._agree(over)

    def _agree(self, over: Callable[[int], bool]) -> None:
        """Raise wages over lists as long as they prove more."""
        for n in range(max(LISTS, min(MOST_LISTS, LISTED_FROM // max(1, len(self.offers))))):
            if over(0):
                return
            before = self.wages, self.worths, self.proof
            known = listed(self.land, self.near())
            ahead = self._ahead() * LESS**n
            self._pay(raised(self.land, self.wages, known, STEPS, ahead, NEVER, np.zeros(len(known.cost)))[1])
            if self.proof <= before[2]:
                self.wages, self.worths, self.proof = before
                return

    def near(self) -> Shares:
        return near(self.land, self.wages, self.worths, SLACK * self.coin, EACH)

    def _ahead(self) -> float:
        return AHEAD * self.coin * len(self.land.past)

    def fill(self, over: Callable[[int], bool]) -> None:
        """A first plan: what people lean to, and who bids most for the others."""
        wages = dived(self.land, self.tally, self.near(), self.wages, self._ahead(), self.seed, lambda: over(0))
        asks = asked(self.land, wages)
        fill_up(self.land, self.tally, asks, wages, room_for(self.land, self.tally, asks, wages), COIN * self.coin)

    def _take_over(self, tries: int, over: Callable[[int], bool]) -> None:
        asks = asked(self.land, self.wages)
        room = room_for(self.land, self.tally, asks, self.wages)
        for done in range(0, tries, ANEW):
            if over(0):
                return
            warm, coin = WARM * self.coin * (1 - done / tries), COIN * self.coin
            people = dissatisfied(self.land, self.wages, self.tally, room)
            some = min(ANEW, tries - done)
            if len(people):
                take_over(self.land, self.wages, asks, self.tally, room, people, some, coin, warm, self.luck)
            over(some // TRIES)

    def _open_windows(self, count: int, over: Callable[[int], bool]) -> None:
        windows = Windows(self.land, self.tally, self.wages, self.worths, self.near(), self.seed) if count else None
        for _ in range(count):
            if over(0) or windows is None or not windows.open_one():
                return
            over(WINDOW)

    def plan(self) -> tuple[int, ...]:
        """What the tally takes; nothing where somebody who is held has nobody to lead her."""
        if (self.tally.lead < 0).any():
            return ()
        return tuple(sorted(self.offers[p] for p in np.flatnonzero(self.tally.taken)))

    def bound(self) -> int:
        """What no plan costs less than."""
        return ceil(self.proof - OFF) if self.proof > LOST else 0


OFF: Final = 1e-3
"""What sums in floating point may be off by."""
