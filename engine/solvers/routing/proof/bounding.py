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
from engine.solvers.routing.proof.core.sheet import MILLI, MOST_ABOARD, MOST_RIDES
from engine.solvers.routing.proof.cutting import narrowed
from engine.solvers.routing.proof.driving import driven
from engine.solvers.routing.proof.fleet import vehicles_of
from engine.solvers.routing.proof.learning import Least, least_s
from engine.solvers.routing.proof.picking import Picked, picked
from engine.solvers.routing.proof.prices import Day, Priced, Prices, Wanted
from engine.solvers.routing.tours import Reckoning, unmet

MET_S: Final = 1.0
"""The most effort for one choice among the days met, in CP-SAT's deterministic seconds."""
ALL_S: Final = 8.0
"""The same among all that could be needed."""
CPSAT_S: Final = 0.3
"""What one of these counts."""
LEARNT_S: Final = 0.1
"""About what it takes to solve a few rides by themselves."""
TO_SERVE: Final = 0.6
"""The share of the effort for the proof that nobody leaves less."""
FIRST_S: Final = 60
"""Days are listed first that cost so much more than the best, then those that cost ``WIDER`` times as much more."""
WIDER: Final = 4
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
        self.known: dict[tuple[int, int], int | None] = {}

    def run(self, left: int, runs: Sequence[Chosen], effort_s: int) -> Bounded:
        """Bound a plan of the part that leaves ``left`` and whose runs cost ``effort_s``."""
        found = Bounded(not left, left, tuple(runs), effort_s, None)
        if not self._can_be_labelled():
            return found
        while not found.served:
            other = self._leaving_less(found)
            if other is None:
                return found
            found = other
        return self._cheapest(found, self.purse)

    def _can_be_labelled(self) -> bool:
        """Whether labels know all that could be on board: not where more could ride at once than they have room for."""
        problem = self.reckoning.ground.problem
        shifts = [problem.shifts[shift] for shift in self.part.shifts]
        most = max(each.seats + each.wheelchair_places for each in shifts)
        if any(not problem.rides[ride].seats + problem.rides[ride].wheelchairs for ride in self.rides):
            most = len(self.rides)
        return len(self.rides) <= MOST_RIDES and min(most, len(self.rides)) <= MOST_ABOARD

    def _leaving_less(self, found: Bounded) -> Bounded | None:
        """The plan with the proof that none leaves less, or one that does; None where neither was found.

        Asked for is the cheapest plan that leaves less, and that none costs less than more than any plan could.
        """
        dearest_s, purse = self._dearest_s(), Purse(self.purse.left * TO_SERVE)
        self.purse.pay(purse.left)
        other = self._cheapest(Bounded(False, found.left - 1, (), dearest_s, None), purse)
        self.purse.pay(-purse.left)
        if other.runs:
            left = self._left(other.runs)
            return Bounded(not left, left, other.runs, other.effort_s, None)
        return evolve(found, served=True) if other.bound_s == dearest_s else None

    def _dearest_s(self) -> int:
        """More than any plan costs."""
        shifts, ground = self.reckoning.ground.problem.shifts, self.reckoning.ground
        out_s = sum(shifts[shift].latest_s - shifts[shift].earliest_s for shift in self.part.shifts)
        return out_s + sum(ground.span_s[ride] + WISH_S for ride in self.rides) + 1

    def _cheapest(self, found: Bounded, purse: Purse) -> Bounded:
        """The cheapest plan that leaves no more and costs less, as far as it can be told, with its bound. Where only to
        serve somebody more is asked for, the first such plan will do."""
        wanted = evolve(self.wanted, limit=found.left)
        prices = Prices(self.vehicles, self.rides, self.direct, wanted, purse, 4 * self._dearest_s() * MILLI)
        for day in self._days(found.runs):
            prices.add(day)
        priced = prices.run(found.effort_s * MILLI)
        if priced is None:
            return found
        bound_s = min(found.effort_s, -(-priced.bound // MILLI))
        found = evolve(found, bound_s=bound_s)
        if bound_s < found.effort_s:
            found = self._among(prices, prices.days(), found, bound_s, MET_S)
        if bound_s == found.effort_s or (found.runs and not found.served):
            return found
        return self._all(prices, priced, found)

    def _days(self, runs: Sequence[Chosen]) -> list[Day]:
        """What each vehicle drives of these runs."""
        at = {ride: r for r, ride in enumerate(self.rides)}
        found = list[Day]()
        for v, vehicle in enumerate(self.vehicles):
            mine = [run for run in runs if run[0] in vehicle.shifts]
            cost_s = self._cost_s(mine) if mine else None
            if cost_s is not None:
                rides = sum(1 << at[stop >> 1] for _, stops in mine for stop in stops if not stop & 1)
                found.append(Day(v, rides, cost_s * MILLI))
        return found

    def _picked(self, prices: Prices, days: Sequence[Day], cuts: Sequence[Cut], below_s: int, most: float) -> Picked:
        effort = max(0.01, min(most, prices.purse.left / CPSAT_S))
        choice = picked(days, cuts, prices.wanted, below_s, seed=self.seed, effort=effort)
        prices.purse.pay(choice.spent * CPSAT_S)
        return choice

    def _better(self, days: Sequence[Day], found: Bounded) -> Bounded:
        runs = self._runs(days)
        cost_s = None if runs is None else self._cost_s(runs)
        if runs is None or cost_s is None or cost_s >= found.effort_s:
            return found
        left = self._left(runs)
        return evolve(found, left=left, runs=runs, effort_s=cost_s)

    def _all(self, prices: Prices, priced: Priced, found: Bounded) -> Bounded:
        """The plan, or a better one, and the bound, from all days that a better plan could need: those first that cost
        little more than the best, since a better plan met among them needs fewer."""
        within = FIRST_S * MILLI
        while prices.purse.left > 0:
            slack = (found.effort_s - 1) * MILLI - priced.bound
            days = self._listed(prices, priced, min(slack, within))
            if days is None:
                break
            others_s = found.effort_s if slack <= within else -(-(priced.bound + within + 1) // MILLI)
            found = self._among(prices, days, found, others_s, ALL_S)
            if found.bound_s is None or found.bound_s < others_s or found.bound_s == found.effort_s:
                break
            if found.runs and not found.served:
                break
            within *= WIDER
        return found

    def _listed(self, prices: Prices, priced: Priced, slack: int) -> list[Day] | None:
        days = list[Day]()
        for v in range(len(self.vehicles)):
            more = prices.listed(v, priced, slack)
            if more is None or len(days) + len(more) > MOST_DAYS:
                return None
            days += more
        return days

    def _among(self, prices: Prices, days: list[Day], found: Bounded, others_s: int, most: float) -> Bounded:
        """The same from these days; a plan that needs another one costs ``others_s`` at least. What days leave out is
        learnt on the way."""
        fewer, cuts = narrowed(self._as_known(days), prices.wanted, found.effort_s, prices.purse), list[Cut]()
        days, found = fewer.days, _bound(found, fewer.bound_s, others_s)
        while days and prices.purse.left > 0 and found.bound_s != found.effort_s:
            choice = self._picked(prices, days, cuts, found.effort_s, most)
            found = _bound(found, choice.bound_s, others_s)
            if choice.chosen is None:
                break
            found = _bound(self._better([days[i] for i in choice.chosen], found), choice.bound_s, others_s)
            if found.runs and not found.served:
                break
            if not self._learnt(days, choice.chosen, cuts, prices.purse):
                break
        return found

    def _as_known(self, days: Sequence[Day]) -> list[Day]:
        """The days at what has been learnt of them: those that cannot be driven are gone."""
        found = list[Day]()
        for day in days:
            cost = self.known.get((day.vehicle, day.rides), day.cost)
            if cost is not None:
                found.append(evolve(day, cost=max(day.cost, cost)))
        return found

    def _learnt(self, days: list[Day], chosen: Sequence[int], cuts: list[Cut], purse: Purse) -> bool:
        """Whether something was learnt about days of the choice: what they cost by themselves or together, or a way to
        drive them."""
        learnt = False
        for group in self._in_question(days, chosen):
            purse.pay(LEARNT_S)
            known_s = sum(days[i].cost for i in group) // MILLI
            least = least_s(self.reckoning.ground, [self._rides_by_shifts(days[i]) for i in group], self.seed)
            if least is None:
                continue
            learnt = self._knows(days, group, least) or learnt
            if least.least_s is not None and least.least_s <= known_s:
                continue
            learnt = True
            if len(group) == 1:
                self.known[days[group[0]].vehicle, days[group[0]].rides] = least.least_s and least.least_s * MILLI
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
            cost_s = self._cost_s(runs) if runs else None
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

    def _runs(self, days: Sequence[Day]) -> tuple[Chosen, ...] | None:
        ways = [self._way(day) for day in days]
        return tuple(run for way in ways for run in way) if all(ways) else None

    def _way(self, day: Day) -> list[Chosen]:
        """How the day is driven, as far as is known; empty where no way was found."""
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


def _bound(found: Bounded, among_s: int, others_s: int) -> Bounded:
    """With the better bound, where no plan of some days costs less than ``among_s`` and none of others ``others_s``."""
    return evolve(found, bound_s=min(found.effort_s, max(found.bound_s or 0, min(among_s, others_s))))
