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
        self._spent: dict[int, list[list[int]]] = {}
        for budget in problem.budgets:
            self.budgets.setdefault(budget.resource, []).append(budget)
            self._spent.setdefault(budget.resource, []).append([0, 0])
        self._longest_s = max(map(max, problem.travel_s), default=0)
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
            self._count(o, r, 1)

    def drop(self, o: int) -> None:
        self.of_task[self.problem.task_of(o)].remove(o)
        for r in self.problem.offers[o].resources:
            self.of_resource[r].remove(o)
            self._count(o, r, -1)

    def _count(self, o: int, r: int, by: int) -> None:
        for budget, spent in zip(self.budgets.get(r, ()), self._spent.get(r, ()), strict=True):
            seconds, spans = self._counted(budget, o)
            spent[0] += by * seconds
            spent[1] += by * spans

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
        problem = self.problem
        slot = problem.slots[problem.offers[o].slot]
        far_s = self._longest_s * problem.resources[r].pace // 100 + 1
        for other in self.of_resource.get(r, ()):
            there = problem.slots[problem.offers[other].slot]
            if there.task == slot.task:
                yield "resource.twice", r, 1
                continue
            if slot.spans[-1][1] + far_s <= there.spans[0][0] or there.spans[-1][1] + far_s <= slot.spans[0][0]:
                continue  # whatever the way
            way_s = problem.way_s(r, slot.location, there.location)
            back_s = problem.way_s(r, there.location, slot.location)
            late_s = max(min(a[1] + way_s - b[0], b[1] + back_s - a[0]) for a in slot.spans for b in there.spans)
            if late_s > 0:
                yield "resource.busy", r, late_s

    def _over(self, o: int, r: int) -> Iterator[tuple[str, int, int]]:
        for budget, (spent_s, times) in zip(self.budgets.get(r, ()), self._spent.get(r, ()), strict=True):
            seconds, spans = self._counted(budget, o)
            if budget.limit_s is not None and seconds and spent_s + seconds > budget.limit_s:
                yield "budget.hours", r, spent_s + seconds - budget.limit_s
            if budget.times is not None and spans and times + spans > budget.times:
                yield "budget.times", r, times + spans - budget.times

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
