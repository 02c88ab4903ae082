"""One part of a plan bounded: what no plan leaves less than, what none costs less than, and a better one if met.

First the bound of the prices; then the best choice among the days met on the way, as a plan; then, of every vehicle,
all days that a better plan could need, and the best choice among these (Baldacci, Christofides & Mingozzi 2008). What
labels leave out is looked at where a choice hangs on it: the days in question are solved exactly by themselves, and
what they really cost is learnt (``Cut``; logic-based Benders, Hooker & Ottosson 2003).
"""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve

from engine.problems.routing import WISH_S
from engine.solvers.routing.clocking import Chosen, Clash, clocked
from engine.solvers.routing.partition import Cut
from engine.solvers.routing.parts import Part
from engine.solvers.routing.proof.bounded import Bounded, Purse
from engine.solvers.routing.proof.core.sheet import MILLI, MOST_RIDES
from engine.solvers.routing.proof.driving import driven
from engine.solvers.routing.proof.fleet import vehicles_of
from engine.solvers.routing.proof.learning import Least, least_s
from engine.solvers.routing.proof.picking import Picked, picked
from engine.solvers.routing.proof.prices import Day, Priced, Prices, Wanted
from engine.solvers.routing.tours import Reckoning, unmet

MET_S: Final = 0.5
"""The most effort for one choice among the days met."""
ALL_S: Final = 3.0
"""The same among all that could be needed."""
MOST_DAYS: Final = 30_000
"""Where more days than these could be needed, they are not chosen from."""


class Bounding:
    """One part of a problem; ``worth`` is what leaving each need counts."""

    def __init__(self, reckoning: Reckoning, part: Part, worth: Mapping[int, int], purse: Purse, seed: int) -> None:
        self.reckoning, self.part, self.purse, self.seed = reckoning, part, purse, seed
        ground, needs = reckoning.ground, reckoning.ground.problem.needs
        self.rides = [ride for need in part.needs for ride in needs[need].rides]
        at = {ride: r for r, ride in enumerate(self.rides)}
        sets = tuple(sum(1 << at[ride] for ride in needs[need].rides) for need in part.needs)
        self.wanted = Wanted(sets, tuple(worth[need] for need in part.needs), 0)
        self.direct = [ground.leg_s[2 * ride][2 * ride + 1] for ride in self.rides]
        self.vehicles = vehicles_of(reckoning, part, self.rides)
        self.ways: dict[tuple[int, int], list[Chosen]] = {}

    def run(self, left: int, runs: Sequence[Chosen], effort_s: int) -> Bounded:
        """Bound a plan of the part that leaves ``left`` and whose runs cost ``effort_s``."""
        found = Bounded(not left, left, tuple(runs), effort_s, None)
        if len(self.rides) > MOST_RIDES:
            return found
        while not found.served:
            other = self._leaving_less(found)
            if other is None:
                return found
            found = other
        prices = self._prices(found.left)
        priced = prices.run(found.effort_s * MILLI)
        if priced is None:
            return found
        bound_s = min(found.effort_s, -(-priced.bound // MILLI))
        if bound_s < found.effort_s:
            found = self._met(prices, found)
        found = evolve(found, bound_s=bound_s)
        return self._all(prices, priced, found) if bound_s < found.effort_s else found

    def _prices(self, limit: int) -> Prices:
        return Prices(self.vehicles, self.rides, self.direct, evolve(self.wanted, limit=limit), self.purse)

    def _leaving_less(self, found: Bounded) -> Bounded | None:
        """The plan with the proof that none leaves less, or one that does; None where neither was found."""
        prices, cap_s = self._prices(found.left - 1), self._dearest_s()
        priced = prices.run(cap_s * MILLI)
        if priced is not None and priced.bound > cap_s * MILLI:
            return evolve(found, served=True)
        choice, days = self._picked_among_met(prices, cap_s)
        runs = None if choice is None else self._runs([days[i] for i in choice])
        cost_s = None if runs is None else self._cost_s(runs)
        if runs is None or cost_s is None:
            return None
        left = self._left(runs)
        return Bounded(not left, left, runs, cost_s, None)

    def _dearest_s(self) -> int:
        """More than any plan costs."""
        shifts, ground = self.reckoning.ground.problem.shifts, self.reckoning.ground
        out_s = sum(shifts[shift].latest_s - shifts[shift].earliest_s for shift in self.part.shifts)
        return out_s + sum(ground.span_s[ride] for ride in self.rides) + 1

    def _picked_among_met(self, prices: Prices, below_s: int) -> tuple[tuple[int, ...] | None, list[Day]]:
        days = prices.days()
        choice = self._picked(prices, days, [], below_s, MET_S)
        return choice.chosen, days

    def _picked(self, prices: Prices, days: Sequence[Day], cuts: Sequence[Cut], below_s: int, most: float) -> Picked:
        effort = max(0.01, min(most, self.purse.left))
        choice = picked(days, cuts, prices.wanted, below_s, seed=self.seed, effort=effort)
        self.purse.pay(choice.spent)
        return choice

    def _met(self, prices: Prices, found: Bounded) -> Bounded:
        """The plan, or a better one of days met on the way."""
        choice, days = self._picked_among_met(prices, found.effort_s)
        return found if choice is None else self._better([days[i] for i in choice], found)

    def _better(self, days: Sequence[Day], found: Bounded) -> Bounded:
        runs = self._runs(days)
        cost_s = self._cost_s(runs)
        if cost_s is None or cost_s >= found.effort_s:
            return found
        left = self._left(runs)
        return evolve(found, left=left, runs=runs, effort_s=cost_s)

    def _all(self, prices: Prices, priced: Priced, found: Bounded) -> Bounded:
        """The best choice among all days that a better plan could need; what they leave out is learnt on the way."""
        days, cuts = self._listed(prices, priced, found), list[Cut]()
        while days is not None and self.purse.left > 0:
            choice = self._picked(prices, days, cuts, found.effort_s, ALL_S)
            found = evolve(found, bound_s=min(found.effort_s, max(found.bound_s or 0, choice.bound_s)))
            if choice.chosen is None or found.bound_s == found.effort_s:
                break
            found = self._better([days[i] for i in choice.chosen], found)
            if found.bound_s == found.effort_s or not self._learnt(days, choice.chosen, cuts):
                break
        return found

    def _listed(self, prices: Prices, priced: Priced, found: Bounded) -> list[Day] | None:
        slack, days = (found.effort_s - 1) * MILLI - priced.bound, list[Day]()
        for v in range(len(self.vehicles)):
            more = prices.listed(v, priced, slack) if slack >= 0 else []
            if more is None or len(days) + len(more) > MOST_DAYS:
                return None
            days += more
        return days

    def _learnt(self, days: list[Day], chosen: Sequence[int], cuts: list[Cut]) -> bool:
        """Whether something was learnt about days of the choice: what they cost by themselves or together, or a way to
        drive them."""
        learnt = False
        for group in self._in_question(days, chosen):
            known_s = sum(days[i].cost for i in group) // MILLI
            least = least_s(self.reckoning.ground, [self._rides_by_shifts(days[i]) for i in group], self.seed)
            if least is None:
                continue
            learnt = self._knows(days, group, least) or learnt
            if least.least_s is not None and least.least_s <= known_s:
                continue
            learnt = True
            if len(group) == 1 and least.least_s is not None:
                days[group[0]] = evolve(days[group[0]], cost=least.least_s * MILLI)
            else:
                cuts.append(Cut(group, None if least.least_s is None else least.least_s - known_s))
        return learnt

    def _knows(self, days: Sequence[Day], group: Sequence[int], least: Least) -> bool:
        """Keep the ways to drive these days; whether any is another than was known."""
        before = [self._way(days[i]) for i in group]
        for i in group:
            day, of = days[i], self.vehicles[days[i].vehicle].shifts
            if least.runs:
                self.ways[day.vehicle, day.rides] = [run for run in least.runs if run[0] in of]
        return before != [self._way(days[i]) for i in group]

    def _in_question(self, days: Sequence[Day], chosen: Sequence[int]) -> list[tuple[int, ...]]:
        """The days, each or some together, that cost more when driven than is known of them."""
        ways, found = {i: self._way(days[i]) for i in chosen}, list[tuple[int, ...]]()
        for i, runs in ways.items():
            cost_s = self._cost_s(runs)
            if cost_s is None or cost_s > days[i].cost // MILLI:
                found.append((i,))
        if found:
            return found
        by = [i for i, runs in ways.items() for _ in runs]
        timed = clocked(self.reckoning, [run for runs in ways.values() for run in runs])
        groups = [timed.group] if isinstance(timed, Clash) else timed.groups
        return [tuple(sorted({by[run] for run in group})) for group in groups]

    def _rides_by_shifts(self, day: Day) -> tuple[list[int], tuple[int, ...]]:
        rides = [ride for r, ride in enumerate(self.rides) if day.rides >> r & 1]
        return rides, self.vehicles[day.vehicle].shifts

    def _runs(self, days: Sequence[Day]) -> tuple[Chosen, ...]:
        return tuple(run for day in days for run in self._way(day))

    def _way(self, day: Day) -> list[Chosen]:
        """How the day is driven, as far as is known."""
        key = (day.vehicle, day.rides)
        if key not in self.ways:
            self.ways[key] = driven(self.vehicles[day.vehicle], self.rides, day.rides)
        return self.ways[key]

    def _cost_s(self, runs: Sequence[Chosen]) -> int | None:
        """What the runs cost when they are driven; None: they cannot be."""
        ground = self.reckoning.ground
        if any(stop >> 1 in ground.apart[other >> 1] for _, stops in runs for stop in stops for other in stops):
            return None
        timed = clocked(self.reckoning, runs)
        if isinstance(timed, Clash):
            return None
        return sum(time.effort_s for time in timed.times) + WISH_S * sum(unmet(ground, stops) for _, stops in runs)

    def _left(self, runs: Sequence[Chosen]) -> int:
        carried = {self.reckoning.ground.need_of[stop >> 1] for _, stops in runs for stop in stops}
        return sum(lost for need, lost in zip(self.part.needs, self.wanted.worth, strict=True) if need not in carried)
