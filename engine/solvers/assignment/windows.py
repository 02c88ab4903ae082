"""Windows opened where a plan loses most against the wages: some hundreds who could take each other's tasks choose
again, exactly, all others as they are (large neighbourhood search: Shaw 1998)."""

from typing import Final

import numpy as np

from engine.solvers.assignment.columns import Columns
from engine.solvers.assignment.core.diving import OPEN, still_open
from engine.solvers.assignment.core.land import Floats, Ints, Land, Wages
from engine.solvers.assignment.core.losing import lost_by_people, lost_by_tasks
from engine.solvers.assignment.core.tally import Tally, let_all_go, take_all
from engine.solvers.assignment.lists import Shares, had, joined, listed

PEOPLE: Final = 420
"""So many choose again at once."""
EFFORT: Final = 2.0
"""A window takes so much of CP-SAT's deterministic time at most."""


class Windows:
    """One plan (``tally``), opened here and there; it only gets better."""

    def __init__(self, land: Land, tally: Tally, wages: Wages, worths: Floats, shares: Shares, seed: int) -> None:
        self.land, self.tally, self.wages, self.worths, self.shares = land, tally, wages, worths, shares
        self.seed, self.cold = seed, np.zeros(len(land.past), np.bool_)
        owner = np.repeat(shares.whose, np.diff(shares.at))
        pairs = np.unique(land.task[shares.places] * len(land.past) + owner)
        self.by_task, self.comers = np.divmod(pairs, len(land.past))
        self.first = np.searchsorted(self.by_task, np.arange(len(land.wanted) + 1))

    def open_one(self) -> bool:
        """Choose again where most is lost of what was not opened yet; whether there was such a place."""
        heat = self._heat()
        heat[self.cold] = 0
        if heat.max(initial=0) < 1:
            return False
        window = self._around(int(heat.argmax()))
        self.cold[window] = True
        before, places, cost = had(self.tally, window), self._places(window), self.tally.cost[0]
        let_all_go(self.land, self.tally, places)
        take_all(self.land, self.tally, self._chosen(before, window))
        if self.tally.cost[0] > cost:
            let_all_go(self.land, self.tally, self._places(window))
            take_all(self.land, self.tally, places)
        elif self.tally.cost[0] < cost:
            self.cold[:] = False
            self.cold[window] = True
        return True

    def _heat(self) -> Floats:
        """What is lost around each person: by her, and by the tasks that she comes to."""
        heat = lost_by_people(self.land, self.wages, self.worths, self.tally)
        lost = lost_by_tasks(self.land, self.wages, self.tally)
        taken = np.flatnonzero(self.tally.taken)
        np.add.at(heat, self.tally.whose[taken], lost[self.land.task[taken]])
        return heat

    def _around(self, person: int) -> Ints:
        """People who could take each other's tasks, the nearest first."""
        found, waiting = {person}, [person]
        for r in waiting:
            for p in self.tally.own[r, : self.tally.many[r]].tolist():
                t = self.land.task[p]
                new = set(self.comers[self.first[t] : self.first[t + 1]].tolist()) - found
                found |= new
                waiting += sorted(new)
            if len(waiting) >= PEOPLE:
                break
        return np.array(waiting[:PEOPLE], np.int64)

    def _places(self, people: Ints) -> Ints:
        """What people have that is not held."""
        places = had(self.tally, people).places
        return places[~self.land.held[places]]

    def _chosen(self, had_before: Shares, window: Ints) -> Ints:
        """The places of the best choice for the window, all others as they are; those before where none is found."""
        has = np.zeros(len(self.land.past), np.int64)
        has[window] = OPEN
        near = self.shares.some(has[self.shares.whose] == OPEN)
        near = near.some(still_open(self.land, self.tally, listed(self.land, near), has))
        others = had(self.tally, np.flatnonzero(has != OPEN))
        every = joined(others, had_before, near)
        number = np.arange(len(every.whose))
        fixed = number < len(others.whose)
        hint = number < len(others.whose) + len(had_before.whose)
        tasks = np.unique(self.land.task[every.some(~fixed).places])
        chosen = Columns(self.land, tasks.tolist()).completed(every, fixed, hint, self.seed, EFFORT)
        places = every.some(chosen.taken & ~fixed if chosen.taken.any() else hint & ~fixed).places
        return places[~self.tally.taken[places]]
