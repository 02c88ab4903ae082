"""Covering under chance: the mean of what is covered, guarded by the mean over the worst scenarios.

The guarded mean is the least of all means over weights of scenarios that give none of them more than its share of the
worst (the dual form of Rockafellar & Uryasev 2000). For any such weights the best choice is a plain covering, and its
bound is a bound here; choice and weights are found in turns, as in fictitious play, each answering the other's past.
"""

from math import gcd
from random import Random

import numpy as np
from attrs import define, evolve, frozen

from engine.problems.siting import Sited, Uncertain
from engine.problems.solving import Effort, Progress, Solved, Stop
from engine.solvers.siting.choosing import first_multipliers, sites_of, slots_for
from engine.solvers.siting.core.exchanging import exchanged
from engine.solvers.siting.core.land import Ints, Land, State
from engine.solvers.siting.core.relaxing import FAR, OUT, Pace, Relaxed, relaxed
from engine.solvers.siting.landing import kept, land_of_rows
from engine.solvers.siting.proving import AGAIN, Polish, proven
from engine.solvers.siting.scenes import Scenes, scenes_of
from engine.solvers.siting.searching import shaken, started

PARTS = 64
"""Weights of scenarios are whole numbers: a scenario that is always among the worst has so many parts."""

TURNS, SHAKES = 24, 10
STEADY = Pace(400, 1.0, 0.8, 0.7, 10, 2e-3)
"""How each turn raises its bound; it starts where the last one ended."""

FEW, TURNS_AT = 2, {AGAIN: 60}
"""A node takes so few turns; the first below the root, where most sites are fixed, so many."""

PARTED = 12
"""The first turn of a node moves one part in so many."""


@frozen(eq=False)
class Start:
    """What a node hands down: multipliers, and each scenario's parts among the worst."""

    multipliers: Ints
    parts: Ints


@frozen(eq=False)
class Guard:
    """The problem in whole numbers: a choice costs ``-PARTS * value``, divided by what its numbers share.

    ``plain`` is what a scenario weighs, ``tail`` what it weighs besides when it is always among the worst.
    """

    problem: Uncertain
    scenes: Scenes
    land: Land
    plain: int
    tail: int

    @property
    def scale(self) -> int:
        return PARTS

    @property
    def most(self) -> int:
        return self.land.most

    def weights(self, parts: Ints) -> Ints:
        """The scenarios' weights in units of cost; they add up the same for all parts."""
        return self.plain * PARTS + self.tail * parts

    def under(self, parts: Ints) -> Land:
        """The plain covering under these parts."""
        return self.land._replace(top=self.scenes.weights(self.weights(parts)))

    def worst(self, sites: Ints) -> Ints:
        """The parts that make the most of the scenarios in which a choice covers least."""
        parts = np.zeros(self.scenes.scenarios, np.int64)
        covered = self.scenes.covered(sites)
        parts[np.lexsort((np.arange(len(covered)), covered))[: self.problem.worst]] = PARTS
        return parts

    def cost(self, sites: Ints) -> int:
        """What a choice costs: nothing is taken from the compiled sums but what is covered."""
        prices = sum(int(self.land.price[site]) for site in sites if site >= 0)
        weights = self.weights(self.worst(sites))
        return prices - int((weights * self.scenes.covered(sites)).sum())

    def order(self, bound: int) -> tuple[int, int]:
        """A bound in the problem's own units, to be compared with ``Outlook.order()``."""
        shared = (
            1000
            * len(self.problem.scenarios)
            * self.problem.worst
            // (self.plain * len(self.problem.scenarios) + self.tail * self.problem.worst)
        )
        return (0, -(-bound * shared // PARTS))

    def relaxed(self, state: State, start: Start, incumbent: int, pace: Pace) -> tuple[Relaxed, Start]:
        """The best bound of a few turns: under the parts handed down, then under what answers the choices found."""
        best = self.under_parts(state, start, incumbent, pace)
        found, handed = best, Start(best.multipliers, start.parts)
        for turn in range(1, TURNS_AT.get(pace, FEW)):
            if best.bound > incumbent - self.scale:
                break
            start = Start(found.multipliers, self.mixed(start.parts, found.sites, PARTED + turn))
            found = self.under_parts(state, start, incumbent, pace)
            if found.bound > best.bound:
                best, handed = found, Start(found.multipliers, start.parts)
        return best, handed

    def under_parts(self, state: State, start: Start, incumbent: int, pace: Pace) -> Relaxed:
        """A bound from one set of parts."""
        land = self.under(start.parts)
        beyond = int(land.top.sum())
        found: Relaxed = relaxed(land, state, start.multipliers, incumbent + beyond, pace)
        return found._replace(bound=int(found.bound) - beyond)

    def mixed(self, parts: Ints, sites: Ints, among: int) -> Ints:
        """Parts that for one in ``among`` answer this choice."""
        return evened(((among - 1) * parts + self.worst(sites)) // among, self.problem.worst)

    def within(self, state: State) -> "Guard":
        owner = np.repeat(state, np.diff(self.land.at))
        return evolve(self, land=kept(self.land, owner != OUT), scenes=self.scenes.among(state != OUT))


def evened(parts: Ints, worst: int) -> Ints:
    """The same with as many parts as there must be: what rounding has lost goes to the first that have room."""
    missing = worst * PARTS - int(parts.sum())
    after = parts.copy()
    for s in np.lexsort((np.arange(len(parts)), -parts)):
        given = min(missing, PARTS - int(after[s]))
        after[s] += given
        missing -= given
    return after


def guarded(problem: Uncertain, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Sited]:
    """The best choice found, with its proof or its bound."""
    guard = guard_of(problem)
    chance = Random(seed)  # noqa: S311 - repeatable, nothing secret
    play = played(guard, chance, stop)
    state = np.zeros(len(guard.land.price), np.int8)
    proof = proven(guard, state, play.sites, play.cost, play.start, polish(guard), effort.rounds, stop, progress)
    bound = max(proof.bound, min(play.bound, proof.cost))
    sites = sites_of(proof.sites)
    return Solved(
        plan=Sited(sites, slots_for(guard.land, sites)),
        effort=effort,
        rounds_done=proof.nodes,
        cut_short=proof.cut_short,
        proven=bound >= proof.cost,
        most_served=bound >= proof.cost,
        bound=guard.order(bound),
    )


def guard_of(problem: Uncertain) -> Guard:
    """The problem as scenes, and a land whose tops are set under weights of scenarios."""
    count, scenes = len(problem.scenarios), scenes_of(problem)
    plain, tail = (1000 - problem.guard_pm) * problem.worst, problem.guard_pm * count
    plain, tail = plain // gcd(plain, tail), tail // gcd(plain, tail)
    unit = PARTS * (plain * count + tail * problem.worst)
    heaviest = scenes.weights(np.full(count, PARTS * (plain + tail), np.int64))
    land = land_of_rows(problem.covering, scenes.rows, heaviest, unit)
    return Guard(problem, scenes, land._replace(price=land.price // land.scale, scale=1), plain, tail)


@define
class Play:
    """What the turns have come to."""

    sites: Ints
    cost: int
    bound: int
    start: Start


def played(guard: Guard, chance: Random, stop: Stop) -> Play:
    """Choice and parts in turns; the best choice, the best bound and where that came from."""
    better, allowed = polish(guard), np.arange(len(guard.land.price))
    parts = evened(
        np.full(guard.scenes.scenarios, PARTS * guard.problem.worst // guard.scenes.scenarios), guard.problem.worst
    )
    land = guard.under(parts)
    sites, cost = started(land, allowed)
    sites, _ = shaken(land, sites, cost, allowed, SHAKES, chance, stop)
    start = Start(first_multipliers(land, sites), parts)
    play = Play(sites, guard.cost(sites), -FAR, start)
    state = np.zeros(len(guard.land.price), np.int8)
    for turn in range(TURNS):
        found = guard.under_parts(state, start, play.cost, STEADY)
        if found.bound > play.bound:
            play.bound, play.start = int(found.bound), Start(found.multipliers, start.parts)
        for met in (found.sites, play.sites):
            reached = better(met)
            if reached[1] < play.cost:
                play.sites, play.cost = reached
        if play.bound > play.cost - guard.scale or stop():
            break
        answer = play.sites.copy()
        exchanged(guard.under(start.parts), answer, allowed)
        start = Start(found.multipliers, guard.mixed(start.parts, answer, turn + 2))
    return play


def polish(guard: Guard) -> Polish:
    """A choice exchanged under the scenarios that are worst for it, if that is better; and what it costs."""
    allowed = np.arange(len(guard.land.price))

    def polished(met: Ints) -> tuple[Ints, int]:
        other = met.copy()
        exchanged(guard.under(guard.worst(met)), other, allowed)
        return min(((met, guard.cost(met)), (other, guard.cost(other))), key=lambda reached: reached[1])

    return polished
