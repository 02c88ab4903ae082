"""Meetings with lenders who take turns: a bound with whole turns, then the best of all among the few offers that it
leaves in question.

Pay and charges (``core.rota``) prove a bound, and for each offer by how much it rises where that one is taken. An offer
for which it rises above what is asked is in no plan as cheap as that (Lagrangian probing: Beasley 1993); what is left,
a few hundred of twenty thousand, is one small model.
"""

from math import ceil, floor
from typing import Final

import numpy as np
from attrs import frozen

from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.core.land import Floats
from engine.solvers.assignment.core.rota import losses, raised, turns_within
from engine.solvers.assignment.ground import Ground, lay_out
from engine.solvers.assignment.reckoning import reckoned, roughly
from engine.solvers.assignment.rotas import first_pay, laid
from engine.solvers.cpsat import Answer, Model

STEPS: Final = 400
"""Steps of raising the bound, at most."""
AHEAD: Final = 0.02
"""How far above the bound the first step aims, as a share of all pay."""
FIRST: Final = 2
"""So many offers a task are first chosen from: the best plan is taken to lie no further above the bound than these."""
NEXT: Final = 4
"""The next time so many times as far more, but no farther than a plan better than the one found asks."""
TRIES: Final = 6
FEW: Final = 8_000
"""So many offers are chosen from at most."""
SURE: Final = 1e-3
"""What sums in floating point may be off by."""


@frozen
class Lent:
    """The best plan found (offers; None: none), what no plan costs less than (``roughly``), and CP-SAT's effort."""

    offers: tuple[int, ...] | None
    bound: int
    effort: float


class Lending:
    """One problem that is a rota, whose pins can all be kept: they are taken as given."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.rota, self.offers, self.lenders = laid(ground)
        self.pay, self.charge = first_pay(self.rota), np.zeros(len(self.rota.most))
        self.best: tuple[int, ...] | None = None
        self.cost, self.spent = np.inf, 0.0

    def settle(self, seed: int, effort: float) -> Lent:
        """The best plan and a bound, which meet where it is proven within the effort."""
        ahead = AHEAD * float(np.abs(self.pay).sum())
        raised(self.rota, self.pay, self.charge, STEPS, ahead)
        bound, rises = losses(self.rota, self.pay, self.charge)
        proved, margin = bound, self._first_margin(rises)
        reach = bound + margin
        for _ in range(TRIES):
            few = np.flatnonzero(rises <= reach - bound + SURE)
            if len(few) > FEW or self.spent >= effort:
                break
            least = self._chosen([self.offers[p] for p in few], reach - bound + SURE, seed, effort - self.spent)
            beyond = floor(reach + SURE) + 1  # what any plan that is not among them costs at least
            proved = max(proved, min(beyond, least))
            if self.cost <= beyond or least < beyond:
                break
            margin *= NEXT
            reach = min(self.cost - 1, reach + margin)
        return Lent(self.best, ceil(proved - SURE), self.spent)

    def _first_margin(self, rises: Floats) -> float:
        few = min(len(rises), FIRST * len(self.rota.weight))
        return max(1.0, float(np.sort(rises)[few - 1])) if few else 1.0

    def _chosen(self, few: list[int], slack: float, seed: int, effort: float) -> float:
        """What no plan costs less than that costs so much more than the bound at most; a better plan found is kept."""
        ground = lay_out(self.ground.problem, sorted(few))
        compact = Compact(ground, Model(), self._turns(slack))
        compact.model.minimise([*compact.roughly(), *compact.prices])
        answer: Answer | None = compact.model.solve(seed=seed, effort=effort)
        self.spent += compact.model.effort
        if answer is None:
            return np.inf if compact.model.impossible else -np.inf
        plan = compact.plan(answer.values)
        cost = roughly(self.ground.problem, reckoned(self.ground, plan))
        if cost < self.cost:
            self.best, self.cost = plan, cost
        return float(cost if answer.best else answer.bound + compact.rough_base())

    def _turns(self, slack: float) -> dict[int, tuple[int, int]]:
        """The fewest and the most turns of each lender in such plans."""
        least, most = np.zeros((2, len(self.lenders)), np.int64)
        turns_within(self.rota, self.pay, self.charge, slack, least, most)
        ranges = zip(least.tolist(), most.tolist(), strict=True)
        return {r: turns for r, turns in zip(self.lenders, ranges, strict=True) if r >= 0}
