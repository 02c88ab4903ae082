"""The compiled search from an empty state to the best one found: construct, anneal, dive and choose from the pool.

Each cycle anneals from the best state, prices the covering of the pool until its relaxation is good, and lets CP-SAT
choose; what it finds is the next cycle's start. All is counted in rounds, passes and deterministic seconds.
"""

from collections.abc import Callable
from random import Random

import numpy as np
from attrs import frozen

from engine.solvers.routing.core.anneal import annealed, thinned
from engine.solvers.routing.core.covering import Columns, Relaxed, columns_of, covered, relaxed, rounded
from engine.solvers.routing.core.land import (
    COUNT,
    FROM,
    HASH,
    LOST,
    OPEN,
    SEQ,
    SHIFT,
    SPENT,
    UNTIL,
    Land,
    State,
)
from engine.solvers.routing.core.pool import KEY, LENGTH, empty_pool, pooled
from engine.solvers.routing.core.pricing import enriched, wandered
from engine.solvers.routing.core.recreate import recreated
from engine.solvers.routing.core.rooms import empty_state, scratch
from engine.solvers.routing.core.routes import nodes_of, once_each
from engine.solvers.routing.core.states import copied
from engine.solvers.routing.core.tours import opened, retimed

HOT, COLD = 0.7, 0.06
"""Heat at first and at last, in the mean cost of a need."""

FIRST = 0.25
"""What share of the rounds comes before the first dive."""

DIVES, STARTS, WARM = 8, 2, 0.15
"""How often tours are priced, how often each time the relaxation is rounded up and annealed, and from what heat."""

AVERAGE, BLINK, NEARLY = 10, 0.01, 1.05
LOOKED_AROUND = 250
"""Around how many of the pool's tours others are looked for."""

TRIES = 5
"""How often rides leave each of these tours for others."""

CHOICE_EFFORT = 0.6
"""CP-SAT's deterministic seconds for one choice."""

SLICE = 500
"""Rounds between two questions whether to stop."""

Stop = Callable[[], bool]


@frozen
class Found:
    """The routes of the best state, as nodes of the land without garages; what they cost; who is left; rounds done."""

    routes: tuple[tuple[int, ...], ...]
    cost: int
    left: int
    rounds: int
    cut_short: bool


class Driving:
    """A land, and the states that a search over it goes through."""

    def __init__(self, land: Land, seed: int, stop: Stop) -> None:
        self.land, self.stop, self.seed = land, stop, seed
        self.kept, self.trial, self.best, self.work = (empty_state(land) for _ in range(4))
        self.scratch, self.pool = scratch(land, seed), empty_pool(200_000, 4_000_000)
        self.rounds, self.cut_short, self.within = 0, False, set[int]()
        self.gain = np.zeros(len(land.ride), np.int64)
        self.chance = Random(seed)  # noqa: S311 - the search's luck, no secret

    def over(self) -> bool:
        """Whether to stop; once asked to, always."""
        self.cut_short = self.cut_short or self.stop()
        return self.cut_short

    def construct(self) -> None:
        """A first state, by best insertion."""
        needs = len(self.land.worth)
        self.scratch.out[0] = needs
        self.scratch.out[1 : needs + 1] = np.arange(needs)
        recreated(self.land, self.trial, self.scratch, 0.0)
        self.restart(self.trial)
        copied(self.trial, self.best)

    def restart(self, state: State) -> None:
        """Go on from this state."""
        copied(state, self.kept)
        copied(state, self.trial)
        self.scratch.touched[0] = 0
        self.scratch.flag[:] = 0

    def anneal(self, rounds: int, hot: float, cold: float) -> None:
        """So many rounds from the state kept, heat falling."""
        unit = float(self.best.total[SPENT]) / max(1, len(self.land.worth))
        self.anneal_between(rounds, hot * unit, cold * unit)

    def anneal_between(self, rounds: int, hot: float, cold: float) -> None:
        """The same with heat in the land's own units."""
        slices = max(1, -(-rounds // SLICE))
        fall = (cold / hot) ** (1 / slices)
        for at in range(slices):
            if self.over():
                return
            heat = hot * fall**at
            count = min(SLICE, rounds - at * SLICE)
            annealed(
                self.land, self.kept, self.trial, self.best, self.scratch, self.pool, count, heat, heat * fall,
                AVERAGE, BLINK, NEARLY,
            )  # fmt: skip
            self.rounds += count

    def thin(self, rounds: int) -> None:
        """One vehicle fewer, as often as the rounds allow."""
        unit = float(self.best.total[SPENT]) / max(1, len(self.land.worth))
        left = rounds
        if self.best.total[LOST] == 0:
            self._without_one()
        while left > 0 and not self.over():
            done = min(SLICE, left)
            done = thinned(self.land, self.kept, self.trial, self.scratch, done, COLD * unit, AVERAGE, BLINK)
            left -= done
            self.rounds += done
            if self.kept.total[LOST] == 0:
                copied(self.kept, self.best)
                self._without_one()
        used = int(self.best.total[OPEN])
        if self.best.total[LOST] == 0:
            self.best.shut[used:] = 1
            self._packed(used)
        self.restart(self.best)

    def _without_one(self) -> None:
        """The tour whose needs were missed least often goes, and its shift is shut."""
        state = self.trial
        copied(self.best, state)
        missed = self.scratch.missed
        tours = [t for t in range(len(state.tour)) if state.tour[t, SHIFT] >= 0]
        totals = [sum(int(missed[node >> 1]) for node in nodes_of(state, t) if not node & 1) for t in tours]
        gone = tours[int(np.argmin(totals))]
        state.shut[state.tour[gone, SHIFT]] = 1
        self.rebuild([nodes_of(state, t) for t in tours if t != gone], len(tours) - 1)
        self.restart(self.trial)

    def _packed(self, used: int) -> None:
        routes = [nodes_of(self.best, t) for t in range(len(self.best.tour)) if self.best.tour[t, SHIFT] >= 0]
        self.rebuild(routes, used)
        copied(self.trial, self.best)

    def rebuild(self, routes: list[list[int]], vehicles: int) -> None:
        """These routes on the first shifts into ``trial``; whoever is in two leaves the one where that saves more."""
        land, state = self.land, empty_state(self.land)
        state.shut[vehicles:] = 1
        self.scratch.flag[:] = 0
        self.scratch.touched[0] = 0
        for s, route in enumerate(once_each(land, routes)):
            if not route:
                continue
            t = opened(land, state, self.scratch, s, route[0] >> 1, land.shift[s, FROM], land.shift[s, UNTIL], 0)
            end = state.row[t, SEQ, 3]
            state.row[t, SEQ, 1 : len(route) + 1] = route
            state.row[t, SEQ, len(route) + 1] = end
            state.tour[t, COUNT] = len(route) + 2
            if not retimed(land, state, self.scratch, t):
                raise ArithmeticError("a tour of the pool can be driven")
            for node in route:
                if not node & 1:
                    state.left[node >> 1] = 0
                    state.total[LOST] -= land.worth[node >> 1]
        copied(state, self.trial)
        self.scratch.flag[:] = 0
        self.scratch.touched[0] = 0

    def choose(self, vehicles: int) -> None:
        """The best tours of the pool; taken over where they are better than the best."""
        if self.best.total[LOST] or self.over():
            return
        needs = len(self.land.worth)
        for t in range(len(self.best.tour)):
            pooled(self.pool, self.best, t)
        known = self._known()
        self.within.update(known)
        columns, relaxation = self._priced(vehicles, 0)
        chosen = covered(columns, needs, vehicles, known, relaxation, seed=self.seed, effort=CHOICE_EFFORT)
        if chosen is not None:
            self.rebuild(self._routes(chosen), vehicles)
            if self.trial.total[SPENT] < self.best.total[SPENT]:
                copied(self.trial, self.best)

    def _priced(self, vehicles: int, passes: int) -> tuple[Columns, Relaxed]:
        """The pool's relaxation, and the pool, after so many passes of pricing."""
        needs = len(self.land.worth)
        columns = columns_of(self.pool)
        relaxation = relaxed(columns, needs, vehicles, self.within)
        for _ in range(passes):
            if self.over():
                break
            order = np.argsort(relaxation.reduced, kind="stable")[:LOOKED_AROUND]
            asked = (self.land, self.work, self.scratch, self.pool, order, relaxation.prices, relaxation.fixed)
            if not enriched(*asked) + wandered(*asked, TRIES, self.gain):
                break
            columns = columns_of(self.pool)
            relaxation = relaxed(columns, needs, vehicles, self.within)
        return columns, relaxation

    def dive(self, vehicles: int, passes: int, tries: int, rounds: int) -> None:
        """From what the relaxation likes to states: its tours, rounded up by lot, mended and annealed a little."""
        if self.best.total[LOST] or self.over():
            return
        for t in range(len(self.best.tour)):
            pooled(self.pool, self.best, t)
        self.within.update(self._known())
        columns, relaxation = self._priced(vehicles, passes)
        for _ in range(tries):
            if self.over():
                return
            self.rebuild(self._routes(rounded(columns, relaxation, vehicles, self.chance)), vehicles)
            left = np.flatnonzero(self.trial.left)
            self.scratch.out[0] = len(left)
            self.scratch.out[1 : len(left) + 1] = left
            recreated(self.land, self.trial, self.scratch, 0.0)
            self.restart(self.trial)
            self.anneal(rounds, WARM, COLD)

    def _routes(self, chosen: list[int]) -> list[list[int]]:
        entries = [self.pool.entry[i] for i in chosen]
        return [self.pool.nodes[e[0] : e[0] + e[LENGTH]].tolist() for e in entries]

    def _known(self) -> list[int]:
        """The best state's tours in the pool."""
        at = {int(key): i for i, key in enumerate(self.pool.entry[: int(self.pool.size[0]), KEY])}
        tours = range(len(self.best.tour))
        return [at[int(self.best.tour[t, HASH])] for t in tours if self.best.tour[t, SHIFT] >= 0]

    def found(self) -> Found:
        tours = [t for t in range(len(self.best.tour)) if self.best.tour[t, SHIFT] >= 0]
        routes = tuple(tuple(nodes_of(self.best, t)) for t in tours)
        return Found(routes, int(self.best.total[SPENT]), int(self.best.left.sum()), self.rounds, self.cut_short)


def driven(
    land: Land, *, seed: int, rounds: int, thin: bool, stop: Stop, first: Callable[[], None], choose: bool = True
) -> Found:
    """The best routes found in so many rounds; where ``thin``, with as few vehicles as a third of them finds.

    ``first`` is told when everybody is served for the first time.
    """
    driving = Driving(land, seed, stop)
    driving.construct()
    told = False
    if driving.best.total[LOST] == 0:
        first()
        told = True
    vehicles = len(land.shift)
    while driving.best.total[LOST] and driving.rounds < rounds // 2 and not driving.over():
        driving.rounds += thinned(
            land, driving.kept, driving.trial, driving.scratch, SLICE, 0.1 * float(land.leg.mean()), AVERAGE, BLINK
        )
        if driving.kept.total[LOST] == 0:
            copied(driving.kept, driving.best)
    driving.restart(driving.best)
    if not told and driving.best.total[LOST] == 0:
        first()
    if thin:
        driving.thin((rounds - driving.rounds) // 3)
        vehicles = int(driving.best.total[OPEN])
    left = rounds - driving.rounds
    if not choose:
        driving.anneal(left, HOT, COLD)
        return driving.found()
    driving.anneal(int(FIRST * left), HOT, COLD)
    for dive in range(DIVES):
        driving.dive(vehicles, 1, STARTS, int((1 - FIRST) * left) // (DIVES * STARTS))
        if dive == DIVES // 2:
            driving.choose(vehicles)
        driving.restart(driving.best)
    return driving.found()
