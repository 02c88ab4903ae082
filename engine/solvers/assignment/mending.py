"""Rounds of mending: part of a plan is opened, settled exactly, and kept where it is better (large-neighbourhood
search, Shaw 1998)."""

from collections.abc import Sequence
from random import Random

from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.ground import Ground, lay_out
from engine.solvers.assignment.part import Part, part_of
from engine.solvers.assignment.reckoning import reckoned
from engine.solvers.assignment.standing import Standing
from engine.solvers.cpsat import Model

OPEN_TASKS = 60
"""Tasks opened in a round: as many as a model of the part settles in a blink."""


class Mending:
    """A plan that gets better round by round."""

    def __init__(self, ground: Ground, best: Sequence[int], chance: Random) -> None:
        self.ground, self.chance = ground, chance
        self.standing = Standing(ground.problem, tuple(best))
        self._tasks = [t for t, slots in enumerate(ground.of_task) if slots]
        self._waiting: list[int] = []

    def offers(self) -> tuple[int, ...]:
        return self.standing.offers()

    def become(self, best: Sequence[int]) -> None:
        """Go on from another plan."""
        self._change(set(self.offers()), set(best))

    def round(self, *, effort: float) -> float:
        """Open a few tasks and settle them; CP-SAT's deterministic seconds spent."""
        opened = self._opened()
        part = part_of(self.ground, self.standing.of_resource, self.standing.of_task, opened)
        ground = lay_out(part.problem)
        compact = Compact(ground, Model())
        for o in ground.pinned:
            if o >= len(part.offers) - len(part.kept):
                compact.model.between(1, [(compact.taken[o], 1)], 1)
        price = 1 + sum(abs(factor) for _, factor in compact.prices)
        compact.model.minimise([*((v, w * price) for v, w in compact.left_over()), *compact.prices])
        now = self._now(part)
        compact.model.hint(compact.told(now))
        answer = compact.model.solve(seed=self.chance.randrange(1 << 30), effort=effort)
        if answer is None:
            return effort
        then = compact.plan(answer.values)
        if reckoned(ground, then) < reckoned(ground, now):
            self._change({part.offers[o] for o in now}, {part.offers[o] for o in then})
        return answer.effort

    def _now(self, part: Part) -> tuple[int, ...]:
        taken = {o for o in part.offers if o in self._taken(o)}
        return tuple(n for n, o in enumerate(part.offers) if o in taken)

    def _taken(self, o: int) -> list[int]:
        return self.standing.of_task.get(self.ground.problem.task_of(o), [])

    def _change(self, now: set[int], then: set[int]) -> None:
        for o in sorted(now - then):
            self.standing.drop(o)
        for o in sorted(then - now):
            self.standing.take(o)

    def _opened(self) -> list[int]:
        """A task and those it competes with: tasks that could take the same resources; every task has its turn."""
        if not self._waiting:
            self._waiting = list(self._tasks)
            self.chance.shuffle(self._waiting)
        problem, opened = self.ground.problem, [self._waiting.pop()]
        seen = set(opened)
        for t in opened:
            near = {
                problem.task_of(other)
                for offers in self.ground.of_task[t].values()
                for o in offers
                for r in problem.offers[o].resources
                for other in self.ground.of_resource[r]
            }
            rivals = sorted(near - seen)
            self.chance.shuffle(rivals)
            opened += rivals[: max(0, min(OPEN_TASKS - len(opened), OPEN_TASKS // 3))]
            seen |= set(opened)
        return opened
