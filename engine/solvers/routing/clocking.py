"""Times for the runs of a whole plan: each its cheapest, and together where they get into each other's way.

A choice of runs says who drives whom; when is settled here, exactly: runs that collide at their cheapest times are
timed together, in every order in which they could follow each other.
"""

from collections.abc import Sequence
from itertools import combinations, islice, product
from math import prod

from attrs import frozen

from engine.solvers.differences import Arc, cheapest
from engine.solvers.routing.ground import Ground, Kind
from engine.solvers.routing.timing import Stops, Timed, priced, program
from engine.solvers.routing.tours import FAR_S, Reckoning

ORDERS = 64
"""So many orders of colliding runs are tried at most."""

Chosen = tuple[int, Stops]
"""A shift and the stops it drives."""


@frozen
class Clocked:
    """A choice of runs with their times, and the groups (indices) that had to be timed together.

    ``sure``: every order of them was tried, so that no times are cheaper.
    """

    times: tuple[Timed, ...]
    groups: tuple[tuple[int, ...], ...]
    sure: bool


@frozen
class Clash:
    """The runs (indices) that no times were found for; ``sure`` where it is proven that there are none."""

    group: tuple[int, ...]
    sure: bool


def clocked(reckoning: Reckoning, chosen: Sequence[Chosen]) -> Clocked | Clash:
    """The cheapest times of the chosen runs: no vehicle and no driver twice at once, nobody beyond her hours.

    The cheapest times take each driver as little time as can be, so that hours need no trade-off: a run that leaves
    later at the same return costs its driver and its riders less, and is in nobody's way.
    """
    found = _brought_together(reckoning, chosen)
    if isinstance(found, Clash):
        return found
    over = _beyond_hours(reckoning.ground, chosen, found.times)
    return Clash(tuple(over), sure=False) if over else found


def _brought_together(reckoning: Reckoning, chosen: Sequence[Chosen]) -> Clocked | Clash:
    """Start from each run's own cheapest times; join runs that collide, and time them anew, until none do."""
    crew = _Crew(reckoning, chosen)
    group_of: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(chosen))}
    times: dict[int, Timed] = {}
    for i in range(len(chosen)):
        alone = crew.timed((i,))
        if isinstance(alone, Clash):
            return alone
        times.update(alone)
    while (pair := crew.collision(times)) is not None:
        group = tuple(sorted({*group_of[pair[0]], *group_of[pair[1]]}))
        together = crew.timed(group)
        if isinstance(together, Clash):
            return together
        times.update(together)
        group_of.update((i, group) for i in group)
    groups = sorted({group for group in group_of.values() if len(group) > 1})
    return Clocked(tuple(times[i] for i in range(len(chosen))), tuple(groups), crew.sure)


def _beyond_hours(ground: Ground, chosen: Sequence[Chosen], times: Sequence[Timed]) -> list[int]:
    """The runs that count towards a budget that is overdrawn."""
    counted: dict[int, list[int]] = {}
    for i, (shift, _) in enumerate(chosen):
        for b in ground.budgets_at(shift, times[i].leave_s):
            counted.setdefault(b, []).append(i)
    over = set()
    for b, runs in counted.items():
        if sum(times[i].back_s - times[i].leave_s for i in runs) > ground.problem.budgets[b].limit_s:
            over.update(runs)
    return sorted(over)


class _Crew:
    """The chosen runs, and for each pair that shares a vehicle or a driver what must lie between them."""

    def __init__(self, reckoning: Reckoning, chosen: Sequence[Chosen]) -> None:
        self.reckoning, self.ground, self.chosen = reckoning, reckoning.ground, chosen
        self.sure = True
        self.gaps: dict[tuple[int, int], tuple[int, int]] = {}
        for i, j in combinations(range(len(chosen)), 2):
            for rival, after_s, before_s in self.ground.rivals[chosen[i][0]]:
                if rival == chosen[j][0]:
                    self.gaps[(i, j)] = (before_s, after_s)

    def collision(self, times: dict[int, Timed]) -> tuple[int, int] | None:
        for (i, j), (before_s, after_s) in self.gaps.items():
            if times[i].back_s + before_s > times[j].leave_s and times[j].back_s + after_s > times[i].leave_s:
                return i, j
        return None

    def timed(self, group: tuple[int, ...]) -> dict[int, Timed] | Clash:
        """The cheapest times of a group together, over the orders in which its runs could follow each other."""
        if len(group) == 1:
            return self._as_remembered(group[0])
        pairs = [pair for pair in combinations(group, 2) if pair in self.gaps]
        orders = [self._possible(pair) for pair in pairs]
        self.sure = self.sure and prod(len(possible) for possible in orders) <= ORDERS
        best: dict[int, Timed] = {}
        for order in islice(product(*orders), ORDERS):
            found = self._in_order(group, order)
            if found is not None and (not best or _effort_s(found) < _effort_s(best)):
                best = found
        return best or Clash(group, self.sure)

    def _as_remembered(self, i: int) -> dict[int, Timed] | Clash:
        shift, stops = self.chosen[i]
        found = self.reckoning.times(shift, stops, -FAR_S, FAR_S)
        return Clash((i,), sure=True) if found is None else {i: found}

    def _possible(self, pair: tuple[int, int]) -> list[Arc]:
        """The orders of two runs that can be driven: (before, after, gap)."""
        before_s, after_s = self.gaps[pair]
        arcs = ((*pair, before_s), (*pair[::-1], after_s))
        return [arc for arc in arcs if self._in_order(pair, (arc,)) is not None]

    def _in_order(self, group: tuple[int, ...], order: Sequence[Arc]) -> dict[int, Timed] | None:
        """The cheapest times of the group with its runs in this order: one program over all its stops."""
        costs, arcs, first = [0], list[Arc](), dict[int, int]()
        for i in group:
            own_costs, own_arcs = self._program(i)
            first[i], move = len(costs), len(costs) - 1
            costs += own_costs[1:]
            arcs += [(a + move if a else 0, b + move if b else 0, d) for a, b, d in own_arcs]
        for i, j, gap_s in order:
            ended, starts = self.chosen[i][1], self.chosen[j][1]
            way_s = self._kind(i).home_s[ended[-1]] + gap_s + self._kind(j).out_s[starts[0]]
            arcs.append((first[i] + len(ended) - 1, first[j], way_s))
        found = cheapest(costs, arcs)
        if found is None:
            return None
        return {i: self._priced(i, found[first[i] : first[i] + len(self.chosen[i][1])]) for i in group}

    def _program(self, i: int) -> tuple[list[int], list[Arc]]:
        shift, stops = self.chosen[i]
        hours = self.ground.problem.shifts[shift]
        return program(self.ground, self._kind(i), stops, hours.earliest_s, hours.latest_s)

    def _priced(self, i: int, starts: list[int]) -> Timed:
        return priced(self.ground, self._kind(i), self.chosen[i][1], starts)

    def _kind(self, i: int) -> Kind:
        return self.ground.kinds[self.ground.kind_of[self.chosen[i][0]]]


def _effort_s(times: dict[int, Timed]) -> int:
    return sum(time.effort_s for time in times.values())
