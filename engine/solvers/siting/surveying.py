"""What asking each neighbourhood is worth: the choice that would follow each answer, beside the one made without.

Only the demand of one neighbourhood changes with an answer, so the choice made without asking and all that were met on
the way give a least worth, and the multipliers of its proof a most, both at once. The neighbourhoods that could be
among the best are then solved answer by answer. Source of the measure: Raiffa & Schlaifer 1961; Yokota & Thompson 2004
review its use.
"""

from collections.abc import Iterable, Iterator
from random import Random

import numpy as np
from attrs import frozen

from engine.problems.siting import Sited, Survey, Worth
from engine.problems.solving import Effort, Progress, Stop
from engine.solvers.siting.choosing import first_multipliers, sites_of, slots_for
from engine.solvers.siting.core.exchanging import exchanged, worth
from engine.solvers.siting.core.land import Ints, Land
from engine.solvers.siting.core.relaxing import Pace, relaxed
from engine.solvers.siting.landing import land_of_rows
from engine.solvers.siting.proving import ROOT, Plain, Proof, proven
from engine.solvers.siting.scenes import pairs_of
from engine.solvers.siting.searching import shaken, started

POOLED, SHAKES = 24, 3
LOOK = Pace(80, 0.3, 0.7, 0.6, 6, 5e-3)
"""How far a bound follows an answer from where the bound without it has come to."""

EXTRA = 15
"""At most so many neighbourhoods are solved besides those asked for, to be sure that they are the best."""


@frozen
class Surveyed:
    """The choice made without asking, what asking each neighbourhood is worth, and which are sure to be worth most.

    ``best``: neighbourhoods whose worth is exact and no less than any other's, the best first.
    """

    plan: Sited
    proven: bool
    worths: tuple[Worth, ...]
    best: tuple[int, ...]
    cut_short: bool


@frozen(eq=False)
class _Asking:
    """A survey as arrays: ``share[pair]`` is what a neighbourhood's points weigh in a row, by rows."""

    problem: Survey
    land: Land
    rows: Ints
    homes: Ints
    share: Ints

    def under(self, home: int, rate: int) -> Land:
        """What there is to choose from after an answer."""
        mean = sum(outcome.rate * outcome.chance for outcome in self.problem.outcomes[home])
        change = self.problem.chances() * rate - mean
        of_home = self.homes == home
        top = self.land.top.copy()
        np.add.at(top, self.rows[of_home], self.share[of_home] * change * self.land.scale)
        return self.land._replace(top=top)


def surveyed(problem: Survey, best: int, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Surveyed:
    """Every neighbourhood's worth within bounds, and the ``best`` exactly."""
    asking = _asking(problem)
    chance = Random(seed)  # noqa: S311 - repeatable, nothing secret
    pool = _pool(asking.land, chance, stop)
    base = _proof(asking.land, pool, first_multipliers(asking.land, pool[0]), effort, stop)
    pool.append(base.sites)
    multipliers = relaxed(
        asking.land,
        np.zeros(len(asking.land.price), np.int8),
        first_multipliers(asking.land, base.sites),
        base.cost,
        ROOT,
    ).multipliers
    worths = []
    for home in range(len(problem.outcomes)):
        progress(home, len(problem.outcomes))
        worths.append(_within(asking, home, base, pool, multipliers))
    sure = _sure(asking, worths, base, pool, multipliers, best, effort, stop)
    sites = sites_of(base.sites)
    plan = Sited(sites, slots_for(asking.land, sites))
    return Surveyed(plan, base.bound >= base.cost, tuple(worths), sure, base.cut_short or stop())


def _asking(problem: Survey) -> _Asking:
    pairs, weights, rows = pairs_of(problem.covering)
    row_of, home_of = (np.array([pair[n] for pair in pairs], np.int64) for n in (0, 1))

    def demand(rates: list[int]) -> Ints:
        total = np.zeros(len(rows), np.int64)
        np.add.at(total, row_of, weights * np.array(rates, np.int64)[home_of])
        return total

    means = [sum(outcome.rate * outcome.chance for outcome in row) for row in problem.outcomes]
    highest = [problem.chances() * max(outcome.rate for outcome in row) for row in problem.outcomes]
    # Held sites must outweigh what any answer could bring.
    land = land_of_rows(problem.covering, rows, demand(highest), problem.chances())
    return _Asking(problem, land._replace(top=demand(means) * land.scale), row_of, home_of, weights)


def _pool(land: Land, chance: Random, stop: Stop) -> list[Ints]:
    """Good choices that differ, the best first."""
    allowed = np.arange(len(land.price))
    sites, cost = started(land, allowed)
    found = {int(cost): sites}
    for _ in range(POOLED):
        sites, cost = shaken(land, sites.copy(), cost, allowed, SHAKES, chance, stop)
        found[int(cost)] = sites
    return [found[cost] for cost in sorted(found)]


def _proof(land: Land, pool: list[Ints], multipliers: Ints, effort: Effort, stop: Stop) -> Proof:
    allowed = np.arange(len(land.price))
    cost, rank = min((int(worth(land, sites)), n) for n, sites in enumerate(pool))
    sites = pool[rank].copy()
    cost = int(exchanged(land, sites, allowed))

    def polished(met: Ints) -> tuple[Ints, int]:
        other = met.copy()
        return other, int(exchanged(land, other, allowed))

    state = np.zeros(len(land.price), np.int8)
    return proven(Plain(land), state, sites, cost, multipliers, polished, effort.rounds, stop, lambda done, of: None)


def _worth(asking: _Asking, home: int, base: Proof, answers: Iterable[tuple[int, int, int]]) -> Worth:
    """A worth from what choosing costs, at most and at least, without asking and after each answer with its chance."""
    least, most = asking.problem.chances() * base.bound, asking.problem.chances() * base.cost
    for chance, cost, bound in answers:
        least -= chance * cost
        most -= chance * bound
    scale = asking.land.scale
    return Worth(home, max(0, -(-least // scale)), max(0, most // scale))


def _within(asking: _Asking, home: int, base: Proof, pool: list[Ints], multipliers: Ints) -> Worth:
    """Bounds of a neighbourhood's worth, from what is known."""
    looked = (
        (chance, *_looked(land, pool, _followed(asking.land, land, multipliers)))
        for chance, land in _answers(asking, home)
    )
    return _worth(asking, home, base, looked)


def _answers(asking: _Asking, home: int) -> Iterator[tuple[int, Land]]:
    for outcome in asking.problem.outcomes[home]:
        yield outcome.chance, asking.under(home, outcome.rate)


def _looked(land: Land, pool: list[Ints], multipliers: Ints) -> tuple[int, int]:
    """After an answer: what the best known choice costs, and what no choice costs less than."""
    costs = [int(worth(land, sites)) for sites in pool]
    best = costs.index(min(costs))
    sites = pool[best].copy()
    cost = int(exchanged(land, sites, np.arange(len(land.price))))
    if cost < costs[best]:
        pool.append(sites)
    found = relaxed(land, np.zeros(len(land.price), np.int8), multipliers, cost, LOOK)
    whole = -(-int(found.bound) // land.scale) * land.scale
    return cost, min(whole, cost)


def _followed(before: Land, after: Land, multipliers: Ints) -> Ints:
    """Multipliers that keep their share of what a row weighs."""
    share = multipliers / np.maximum(before.top, 1)
    return np.asarray(np.minimum(np.rint(share * after.top).astype(np.int64), after.top))


def _sure(
    asking: _Asking,
    worths: list[Worth],
    base: Proof,
    pool: list[Ints],
    multipliers: Ints,
    best: int,
    effort: Effort,
    stop: Stop,
) -> tuple[int, ...]:
    """Solve answer by answer, the most promising first, until as many as asked for are exact and beat all others."""
    for _ in range(best + EXTRA):
        open_homes = [worth for worth in worths if worth.least < worth.most]
        exact = sorted((worth.least for worth in worths if worth.least == worth.most), reverse=True)[:best]
        if stop() or not open_homes:
            break
        next_one = max(open_homes, key=lambda worth: (worth.most, worth.least, -worth.neighbourhood))
        if len(exact) == best and exact[-1] >= next_one.most:
            break
        worths[next_one.neighbourhood] = _solved(asking, next_one.neighbourhood, base, pool, multipliers, effort, stop)
    rivals = max((worth.most for worth in worths if worth.least < worth.most), default=0)
    sure = [worth for worth in worths if worth.least == worth.most and worth.least >= rivals]
    return tuple(
        worth.neighbourhood for worth in sorted(sure, key=lambda worth: (-worth.least, worth.neighbourhood))[:best]
    )


def _solved(
    asking: _Asking, home: int, base: Proof, pool: list[Ints], multipliers: Ints, effort: Effort, stop: Stop
) -> Worth:
    """A neighbourhood's worth, each answer solved by itself."""
    answers = []
    for chance, land in _answers(asking, home):
        proof = _proof(land, pool, _followed(asking.land, land, multipliers), effort, stop)
        pool.append(proof.sites)
        answers.append((chance, proof.cost, -(-proof.bound // land.scale) * land.scale))
    return _worth(asking, home, base, answers)
