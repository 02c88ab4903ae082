"""A good week soon: stops put in where they earn most, exchanged, shaken; days kept within their hours."""

from random import Random

import numpy as np
from attrs import frozen

from engine.problems.siting import Touring
from engine.problems.solving import Stop
from engine.solvers.siting.core.land import Ints

Days = list[list[int]]

WORSE = 0.01
"""A week that much worse than the best, as a share of what is covered, is at first gone on from."""
NEVER = 10**12
"""Later than any day lasts."""


@frozen(eq=False)
class Roads:
    """The problem as lists, and the rows of points that each site covers."""

    problem: Touring
    earns: list[int]
    weights: Ints
    covers: list[Ints]

    @property
    def sites(self) -> int:
        return len(self.earns)

    def earned(self, days: Days) -> int:
        """What the stops cover and earn together."""
        count = self.counted(days)
        return int(self.weights[count > 0].sum()) + sum(self.earns[site] for day in days for site in day)

    def counted(self, days: Days) -> Ints:
        count = np.zeros(len(self.weights), np.int64)
        for day in days:
            for site in day:
                count[self.covers[site]] += 1
        return count

    def gain(self, site: int, count: Ints) -> int:
        """What a site adds where its rows are covered so many times."""
        near = self.covers[site]
        return int(self.weights[near][count[near] == 0].sum()) + self.earns[site]

    def day_s(self, d: int, day: list[int]) -> int:
        """When the truck is back, driven as early as can be; ``NEVER`` where a visit finds its hours over."""
        travel_s, stop_s, windows = self.problem.travel_s, self.problem.stop_s, self.problem.windows
        now_s, at = 0, self.sites
        for site in day:
            now_s += travel_s[at][site]
            if windows:
                free = (max(now_s, since) for since, until in windows[site][d] if max(now_s, since) + stop_s <= until)
                now_s = min(free, default=NEVER)
                if now_s == NEVER:
                    return NEVER
            now_s, at = now_s + stop_s, site
        return now_s + travel_s[at][self.sites] if day else 0

    def put_in(self, d: int, day: list[int], site: int) -> list[int] | None:
        """The day with the site put in where it takes least time; None where there is none."""
        if d not in self.problem.covering.sites[site].slots:
            return None
        tried = [[*day[:at], site, *day[at:]] for at in range(len(day) + 1)]
        spent_s, at = min((self.day_s(d, other), at) for at, other in enumerate(tried))
        return tried[at] if spent_s <= self.problem.days_s[d] else None


def searched(roads: Roads, times: int, chance: Random, stop: Stop) -> list[Days]:
    """Weeks met while shaking the best so far, the best last."""
    best = _bettered(roads, [[] for _ in roads.problem.days_s])
    earned, met = roads.earned(best), [best]
    for _ in range(times):
        if stop():
            break
        trial = _bettered(roads, _shaken(best, chance))
        reached = roads.earned(trial)
        met.append(trial)
        if reached >= earned:
            best, earned = trial, reached
    return [*met, best]


def refined(roads: Roads, days: Days, enough: int, times: int, chance: Random, stop: Stop) -> Days:
    """The best week met while shaking, from one on; it ends where ``enough`` is earned.

    A week a little worse than the best is gone on from, too, less and less so (record-to-record travel: Dueck 1993).
    """
    now, best, earned = days, days, roads.earned(days)
    worse = WORSE * int(roads.weights[roads.counted(days) > 0].sum())
    for n in range(times):
        if earned >= enough or stop():
            break
        trial = _bettered(roads, _shaken(now, chance))
        reached = roads.earned(trial)
        if reached > earned:
            best, earned = trial, reached
        if reached >= earned - worse * (1 - n / times):
            now = trial
    return best


def _shaken(days: Days, chance: Random) -> Days:
    stops = [(d, site) for d, day in enumerate(days) for site in day]
    out = set(chance.sample(stops, min(len(stops), chance.randint(1, 4))))
    return [[site for site in day if (d, site) not in out] for d, day in enumerate(days)]


def _bettered(roads: Roads, days: Days) -> Days:
    """Stops put in, days shortened, stops exchanged, until nothing helps."""
    while True:
        shortened = [_shortened(roads, d, day) for d, day in enumerate(days)]
        days = [day if roads.day_s(d, day) <= roads.problem.days_s[d] else [] for d, day in enumerate(shortened)]
        better = _filled(roads, days) or _exchanged(roads, days)
        if better is None:
            return days
        days = better


def _filled(roads: Roads, days: Days) -> Days | None:
    """One more stop: the one that earns most a second of its detour."""
    count, inside = roads.counted(days), {site for day in days for site in day}
    if len(inside) >= roads.problem.covering.most:
        return None
    best: tuple[float, int, int, list[int]] | None = None
    for site in range(roads.sites):
        gain = roads.gain(site, count)
        if site in inside or gain <= 0:
            continue
        for d, day in enumerate(days):
            longer = roads.put_in(d, day, site)
            if longer is not None:
                rank = (-gain / (1 + roads.day_s(d, longer) - roads.day_s(d, day)), site, d, longer)
                best = rank if best is None else min(best, rank)
    return None if best is None else [best[3] if d == best[2] else day for d, day in enumerate(days)]


def _exchanged(roads: Roads, days: Days) -> Days | None:
    """The exchange of one stop for a site outside that earns most."""
    count, inside = roads.counted(days), {site for day in days for site in day}
    best: tuple[int, int, int] | None = None
    made: Days | None = None
    for d, day in enumerate(days):
        for leaver in day:
            shorter = [site for site in day if site != leaver]
            count[roads.covers[leaver]] -= 1
            loss = roads.gain(leaver, count)
            for site in range(roads.sites):
                gain = roads.gain(site, count) - loss
                if site in inside or gain <= 0 or (best is not None and (-gain, site, leaver) >= best):
                    continue
                longer = roads.put_in(d, shorter, site)
                if longer is not None:
                    best, made = (-gain, site, leaver), [longer if e == d else other for e, other in enumerate(days)]
            count[roads.covers[leaver]] += 1
    return made


def _shortened(roads: Roads, d: int, day: list[int]) -> list[int]:
    """The day driven the quickest way that turning a stretch round finds (2-opt; Croes 1958)."""
    best, spent_s = day, roads.day_s(d, day)
    better = True
    while better:
        better = False
        for a in range(len(best)):
            for b in range(a + 2, len(best) + 1):
                turned = [*best[:a], *reversed(best[a:b]), *best[b:]]
                turned_s = roads.day_s(d, turned)
                if turned_s < spent_s:
                    best, spent_s, better = turned, turned_s, True
    return best
