"""Rounds of mending: part of a plan is opened, settled exactly, and kept where it is better (large-neighbourhood
search, Shaw 1998)."""

from collections.abc import Sequence
from random import Random

from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.ground import Ground, lay_out
from engine.solvers.assignment.reckoning import reckoned
from engine.solvers.cpsat import Model

OPEN_TASKS = 40
"""Tasks opened in a round: as many as a model of the part settles in a blink."""


def mended(
    ground: Ground, best: tuple[int, ...], chance: Random, *, seed: int, effort: float
) -> tuple[tuple[int, ...], float]:
    """The plan after one round, and CP-SAT's deterministic seconds spent on it."""
    opened = _opened(ground, best, chance)
    kept = [o for o in best if ground.problem.task_of(o) not in opened]
    among = sorted({*best, *(o for t in opened for offers in ground.of_task[t].values() for o in offers)})
    part = lay_out(ground.problem, among)
    compact = Compact(part, Model())
    for o in kept:
        compact.model.between(1, [(compact.taken[o], 1)], 1)
    price = 1 + sum(abs(factor) for _, factor in compact.prices)
    compact.model.minimise([*((v, w * price) for v, w in compact.left_over()), *compact.prices])
    compact.model.hint(compact.told(best))
    answer = compact.model.solve(seed=seed, effort=effort)
    if answer is None:
        return best, effort
    plan = compact.plan(answer.values)
    better = reckoned(ground, plan) < reckoned(ground, best)
    return (plan if better else best), answer.effort


def _opened(ground: Ground, best: Sequence[int], chance: Random) -> set[int]:
    """A task and those it competes with: tasks that could take the same resources, nearest first."""
    tasks = [t for t, slots in enumerate(ground.of_task) if slots]
    opened = [chance.choice(tasks)]
    seen = set(opened)
    for t in opened:
        near = {
            ground.problem.task_of(other)
            for offers in ground.of_task[t].values()
            for o in offers
            for r in ground.problem.offers[o].resources
            for other in ground.of_resource[r]
        }
        rivals = sorted(near - seen)
        chance.shuffle(rivals)
        opened += rivals[: max(0, min(len(rivals), OPEN_TASKS - len(opened), OPEN_TASKS // 3))]
        seen |= set(opened)
    return set(opened)
