"""A plan in the making: what each resource is taken for, and whether one offer more still fits.

Kept apart from the search, because reasons ask the same question: what stands in the way of this offer, beside a plan?
"""

from collections.abc import Iterator

from engine.problems.assignment import Assignment, Budget
from engine.solvers.assignment.ground import counted


class Standing:
    """The offers taken so far, indexed by resource and task."""

    def __init__(self, problem: Assignment, offers: tuple[int, ...] = ()) -> None:
        self.problem = problem
        self.of_task: dict[int, list[int]] = {}
        self.of_resource: dict[int, list[int]] = {}
        self.budgets: dict[int, list[Budget]] = {}
        for budget in problem.budgets:
            self.budgets.setdefault(budget.resource, []).append(budget)
        self.apart: dict[int, list[int]] = {}
        for first, second in problem.apart:
            self.apart.setdefault(first, []).append(second)
            self.apart.setdefault(second, []).append(first)
        for o in offers:
            self.take(o)

    def take(self, o: int) -> None:
        self.of_task.setdefault(self.problem.task_of(o), []).append(o)
        for r in self.problem.offers[o].resources:
            self.of_resource.setdefault(r, []).append(o)

    def drop(self, o: int) -> None:
        self.of_task[self.problem.task_of(o)].remove(o)
        for r in self.problem.offers[o].resources:
            self.of_resource[r].remove(o)

    def offers(self) -> tuple[int, ...]:
        return tuple(sorted(o for offers in self.of_task.values() for o in offers))

    def in_the_way(self, o: int) -> Iterator[tuple[str, int, int]]:
        """What keeps the offer out beside those taken: the check's code, the resource, and by how much."""
        for r in self.problem.offers[o].resources:
            yield from self._busy(o, r)
            yield from self._over(o, r)
            yield from self._meeting(o, r)

    def fits(self, o: int) -> bool:
        return next(self.in_the_way(o), None) is None

    def _busy(self, o: int, r: int) -> Iterator[tuple[str, int, int]]:
        if not self.problem.resources[r].exclusive:
            return
        problem, task = self.problem, self.problem.task_of(o)
        slot = problem.slots[problem.offers[o].slot]
        for other in self.of_resource.get(r, ()):
            if problem.task_of(other) == task:
                yield "resource.twice", r, 1
                continue
            there = problem.slots[problem.offers[other].slot]
            way_s = problem.way_s(r, slot.location, there.location)
            back_s = problem.way_s(r, there.location, slot.location)
            late_s = max(min(a[1] + way_s - b[0], b[1] + back_s - a[0]) for a in slot.spans for b in there.spans)
            if late_s > 0:
                yield "resource.busy", r, late_s

    def _over(self, o: int, r: int) -> Iterator[tuple[str, int, int]]:
        for budget in self.budgets.get(r, ()):
            spent = [self._counted(budget, each) for each in (*self.of_resource.get(r, ()), o)]
            over_s = sum(seconds for seconds, _ in spent) - (budget.limit_s or 0)
            if budget.limit_s is not None and over_s > 0 and spent[-1][0]:
                yield "budget.hours", r, over_s
            over = sum(spans for _, spans in spent) - (budget.times or 0)
            if budget.times is not None and over > 0 and spent[-1][1]:
                yield "budget.times", r, over

    def _counted(self, budget: Budget, o: int) -> tuple[int, int]:
        return counted(budget, self.problem.slots[self.problem.offers[o].slot])

    def _meeting(self, o: int, r: int) -> Iterator[tuple[str, int, int]]:
        problem = self.problem
        slot = problem.slots[problem.offers[o].slot]
        home = problem.tasks[slot.task].household
        for other in self.apart.get(r, ()):
            if other in problem.offers[o].resources:
                yield "resources.apart", other, 1
            for theirs in self.of_resource.get(other, ()):
                there = problem.slots[problem.offers[theirs].slot]
                same = home and home == problem.tasks[there.task].household
                touching = any(a[0] <= b[1] and b[0] <= a[1] for a in slot.spans for b in there.spans)
                if there.task == slot.task or (same and touching):
                    yield "resources.apart", other, 1
