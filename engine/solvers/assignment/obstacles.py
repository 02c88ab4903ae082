"""Why a task is not in a plan: each offer that was there for it, with what keeps that one out.

Two strengths, told apart: by itself (in no plan at all), and beside this plan.
"""

from collections.abc import Iterator

from attrs import frozen

from engine.problems.assignment import Assigned, Assignment
from engine.solvers.assignment.compact import Compact
from engine.solvers.assignment.greedy import serve
from engine.solvers.assignment.ground import Ground, counted, lay_out
from engine.solvers.assignment.standing import Standing
from engine.solvers.cpsat import Model


@frozen
class Obstacle:
    """What keeps an offer (an index) out: the checks' code, the resource (an index) it is about, and by how much.

    ``alone``: whatever else is planned. ``task.short``: the offer itself would fit, but too few others would come.
    """

    offer: int
    code: str
    resource: int
    by: int
    alone: bool


@frozen
class Why:
    """A task (an index), whether no plan at all could do it (proven), and what keeps each of its offers out."""

    task: int
    alone: bool
    obstacles: tuple[Obstacle, ...]


class Reasons:
    """One problem and one plan, asked about task by task."""

    def __init__(self, problem: Assignment, plan: Assigned) -> None:
        self.problem, self._standing, self._empty = problem, Standing(problem, plan.offers), Standing(problem)
        self._offers: dict[int, list[int]] = {}
        for o in range(len(problem.offers)):
            self._offers.setdefault(problem.task_of(o), []).append(o)
        self._ground: Ground | None = None

    def why(self, task: int) -> Why:
        """What keeps the task out of the plan, or would, were it not in it already."""
        own = tuple(self._standing.of_task.get(task, ()))
        for o in own:
            self._standing.drop(o)
        obstacles = tuple(self._obstacles(task))
        for o in own:
            self._standing.take(o)
        open_, least = sum(not each.alone for each in obstacles), self.problem.tasks[task].least
        alone = len(own) < least and (open_ < least or not self._possible(task))
        return Why(task, alone, obstacles)

    def _obstacles(self, task: int) -> Iterator[Obstacle]:
        for o in self._offers.get(task, ()):
            yield next(self._alone(o), None) or self._beside(o)

    def _alone(self, o: int) -> Iterator[Obstacle]:
        slot = self.problem.slots[self.problem.offers[o].slot]
        for r in self.problem.offers[o].resources:
            for budget in self._standing.budgets.get(r, ()):
                seconds, spans = counted(budget, slot)
                if budget.limit_s is not None and seconds > budget.limit_s:
                    yield Obstacle(o, "budget.hours", r, seconds - budget.limit_s, True)
                if budget.times is not None and spans > budget.times:
                    yield Obstacle(o, "budget.times", r, spans - budget.times, True)
            for other in self._standing.apart.get(r, ()):
                if other in self.problem.offers[o].resources:
                    yield Obstacle(o, "resources.apart", other, 1, True)

    def _beside(self, o: int) -> Obstacle:
        found = next(self._standing.in_the_way(o), None)
        if found is None:
            return Obstacle(o, "task.short", self.problem.offers[o].resources[0], 1, False)
        code, resource, by = found
        return Obstacle(o, code, resource, by, False)

    def _possible(self, task: int) -> bool:
        """Whether the task could be done if nothing else were: tried out, and settled exactly where that fails."""
        if self._ground is None:
            self._ground = lay_out(self.problem)
        serve(self._ground, self._empty, task)
        taken = list(self._empty.of_task.get(task, ()))
        for o in taken:
            self._empty.drop(o)
        return bool(taken) or self._settled(task)

    def _settled(self, task: int) -> bool:
        part = lay_out(self.problem, self._offers[task])
        compact = Compact(part, Model())
        compact.model.minimise([(compact.left[task], 1)])
        answer = compact.model.solve(seed=0, effort=10)
        return answer is not None and not answer.values[compact.left[task]]
