"""What each ride would have to pay so that vehicles' days, each at its best, tell what no plan undercuts.

Column generation: a linear program over the vehicles' days met so far prices the rides; the compiled search finds days
that these prices make worth driving; and whatever the prices, what they pay less what the best days gain is a bound
(Lagrange; Desrosiers, Soumis & Desrochers 1984; for rides Ropke & Cordeau 2009, Gschwind & Irnich 2015). Counted in
whole thousandths, so that the bound is exact however inexact the program that found the prices.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from attrs import frozen

from engine.solvers.linear import Matrix
from engine.solvers.routing.proof.bounded import Purse
from engine.solvers.routing.proof.core.labelling import search
from engine.solvers.routing.proof.core.sheet import (
    BEST,
    FAR,
    FOUND,
    FROM,
    HELD,
    MADE,
    MET,
    MILLI,
    ROUGH,
    SETS,
    STEP_S,
    Ints,
    Labels,
    asked,
    room,
)
from engine.solvers.routing.proof.core.standing import turned_round
from engine.solvers.routing.proof.fleet import Vehicle
from engine.solvers.routing.proof.leaving import most_saved

LABELS: Final = 600_000
"""The most labels of one search."""
LABELS_A_SECOND: Final = 250_000
HELD_A_SECOND: Final = 40_000_000
"""So many pairs of labels are held against each other in about a second."""
PASS_S: Final = 0.015
"""About what one linear program takes; both count as effort."""
ROUGHLY: Final = 0.4
"""The most of the effort that goes into looking roughly."""
AT_ONCE: Final = 40
"""The most days of one vehicle that join at once."""
NEAR: Final = 2_000
"""So many times as fine as the bound the prices are at the end."""


@frozen
class Day:
    """A set of rides (bits) as a vehicle's day, at what it costs at least (thousandths)."""

    vehicle: int
    rides: int
    cost: int


@frozen(eq=False)
class Priced:
    """No plan costs less than ``bound`` (thousandths); at these prices the vehicles' days cost ``least`` at least."""

    bound: int
    prize: Ints
    least: tuple[int, ...]


@frozen
class Wanted:
    """``needs`` as sets of rides, each left whole or not at all; leaving one counts its ``worth``, and all that are
    left come to ``limit`` at most."""

    needs: tuple[int, ...]
    worth: tuple[int, ...]
    limit: int


class Prices:
    """The days of a part's vehicles, priced. ``rides`` are the part's, by which bits count; ``direct`` is each one's
    direct drive in seconds; ``unserved`` what a ride that nobody drives costs in the linear program: more than a
    plan does."""

    def __init__(
        self,
        vehicles: Sequence[Vehicle],
        rides: Sequence[int],
        direct: Sequence[int],
        wanted: Wanted,
        purse: Purse,
        unserved: int,
    ) -> None:
        self.rides, self.vehicles, self.wanted, self.purse = rides, vehicles, wanted, purse
        self.unserved = unserved
        self.direct = MILLI * np.array(direct, np.int64)
        hours = [vehicle.sheet.hours for vehicle in vehicles]
        self.begin = min(int(each[:, FROM].min()) for each in hours)
        self.steps = (max(each.ends_s for each in vehicles) - min(0, self.begin)) // STEP_S + 2
        self.labels = room(LABELS, self.steps)
        self.none = room(1, 1)
        self.cost: dict[tuple[int, int], int] = {}
        self.evening: dict[int, Labels | None] = {}

    def add(self, day: Day) -> bool:
        """Whether the day is new, or cheaper than it was known to be."""
        known = self.cost.get((day.vehicle, day.rides), FAR)
        self.cost[day.vehicle, day.rides] = min(known, day.cost)
        return day.cost < known

    def days(self) -> list[Day]:
        """Every day met."""
        return [Day(v, rides, cost) for (v, rides), cost in self.cost.items()]

    def run(self, enough: int) -> Priced | None:
        """Price until the bound is as good as the program's own value, or ``enough``; None where the effort ends
        before there is any bound."""
        best: Priced | None = None
        level, centre, enough_left = ROUGH, None, self.purse.left * (1 - ROUGHLY)
        while self.purse.left > 0:
            value, wanted = self._relaxed()
            mixed = wanted if centre is None else (wanted + centre) // 2
            least, added = self._searched(mixed, level)
            if level == BEST and least is not None:
                bound = int(mixed.sum()) - self._most_saved(mixed) + sum(least)
                if best is None or bound > best.bound:
                    best = Priced(bound, mixed, least)
                    centre = mixed
                if best.bound > enough - MILLI or best.bound > value - max(MILLI, abs(value) / NEAR):
                    break
            elif level == BEST:
                break
            else:
                centre = mixed
            if not added or (level == ROUGH and self.purse.left < enough_left):
                if level == ROUGH:
                    level, centre = BEST, None
                elif centre is None or (mixed == wanted).all():
                    break
                else:
                    centre = None
        return best

    def _most_saved(self, prize: Ints) -> int:
        """What those pay at most that may be left."""
        paid = [sum(int(prize[r]) for r in members(rides)) for rides in self.wanted.needs]
        return most_saved(paid, self.wanted.worth, self.wanted.limit)

    def _searched(self, prize: Ints, level: int) -> tuple[tuple[int, ...] | None, int]:
        """What each vehicle's best day costs at these prices (None: there was no room), and how many days are new."""
        least, added = list[int](), 0
        for v in range(len(self.vehicles)):
            found = self._search(v, prize, -1, level)
            least.append(found)
            added += sum(self.add(day) for day in self._days(v, prize, AT_ONCE))
        return (None if max(least) > 0 else tuple(least)), added

    def _search(self, v: int, prize: Ints, below: int, level: int, back: Labels | None = None) -> int:
        sheet = self.vehicles[v].sheet
        found = search(
            sheet, self.labels, back or self.none, prize + self.direct, self._asked(self.begin, below, level)
        )
        self._pay(self.labels)
        return found

    def _asked(self, begin: int, below: int, level: int) -> Ints:
        return asked(begin, below, level, max(0, int(self.purse.left * HELD_A_SECOND)))

    def _pay(self, labels: Labels) -> None:
        self.purse.pay(int(labels.size[MADE]) / LABELS_A_SECOND + int(labels.size[HELD]) / HELD_A_SECOND)

    def _days(self, v: int, prize: Ints, most: int) -> list[Day]:
        """The best of the days that the last search noted, of each set of rides one."""
        labels, found = self.labels, dict[int, Day]()
        worth = labels.worth[: labels.size[FOUND]]
        for at in np.argsort(worth, kind="stable").tolist():
            if len(found) >= most:
                break
            rides = int(labels.mask[labels.end[at], MET])
            if rides not in found:
                found[rides] = Day(v, rides, int(worth[at]) + sum(int(prize[r]) for r in members(rides)))
        return list(found.values())

    def _relaxed(self) -> tuple[float, Ints]:
        """The linear program over the days known: its value, and what it has each ride pay."""
        self.purse.pay(PASS_S)
        known, rides, fleet = list(self.cost), len(self.direct), len(self.vehicles)
        columns = [(*members(mask), rides + v) for v, mask in known]
        columns += [(r,) for r in range(rides)]
        columns += [(*members(each), rides + fleet) for each in self.wanted.needs]
        scale = max(self.wanted.worth)
        weight = [1.0] * (len(known) + rides) + [each / scale for each in self.wanted.worth]
        high = [np.inf] * rides + [1.0] * fleet + [self.wanted.limit / scale]
        at = np.repeat(np.arange(len(columns)), [len(each) for each in columns])
        rows = np.array([row for each in columns for row in each])
        factors = np.where(rows == rides + fleet, np.array(weight)[at], 1.0)
        order = np.argsort(rows, kind="stable")
        cost = np.array([*self.cost.values(), *[self.unserved] * rides, *[0] * len(self.wanted.needs)], np.float64)
        matrix = Matrix(
            lower=np.zeros(len(columns)),
            upper=np.full(len(columns), 1e6),
            cost=cost,
            low=np.array([1.0] * rides + [-np.inf] * (fleet + 1)),
            high=np.array(high),
            counts=np.bincount(rows, minlength=rides + fleet + 1),
            names=at[order],
            factors=factors[order],
        )
        relaxed = matrix.relax()
        prices = np.floor(np.maximum(relaxed.prices[:rides], 0)).astype(np.int64)
        return float(relaxed.values @ cost), prices

    def listed(self, v: int, priced: Priced, slack: int) -> list[Day] | None:
        """Every day of the vehicle that costs at most ``slack`` more than its best at these prices, of each set of
        rides the cheapest; None where they are too many."""
        back = self._seen_from_the_evening(v, priced.prize)
        if back is None or self._search(v, priced.prize, priced.least[v] + slack + 1, SETS, back) > 0:
            return None
        return self._days(v, priced.prize, LABELS)

    def _seen_from_the_evening(self, v: int, prize: Ints) -> Labels | None:
        """The labels of the vehicle's days with time running backwards, always at the same prices; None: no room."""
        if v not in self.evening:
            vehicle, labels = self.vehicles[v], room(LABELS, self.steps)
            no_room = search(vehicle.mirrored, labels, self.none, prize + self.direct, self._asked(0, -FAR, BEST)) > 0
            self._pay(labels)
            turned_round(labels, vehicle.ends_s, np.argsort(-labels.cost[: labels.size[MADE]], kind="stable"))
            self.evening[v] = None if no_room else labels
        return self.evening[v]


def members(rides: int) -> Iterator[int]:
    """The numbers of the bits."""
    r = 0
    while rides:
        if rides & 1:
            yield r
        rides >>= 1
        r += 1
