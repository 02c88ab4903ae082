"""An assignment problem laid out for the solver: who could come to what, and what cannot be taken together.

Nothing here decides anything; every table follows from the problem alone.
"""

from collections.abc import Sequence
from functools import cached_property

from attrs import frozen

from engine.problems.assignment import Assignment, Budget, Slot
from engine.solvers.assignment.conflicts import clashing, cliques


@frozen
class Ground:
    """Offers by task and slot, by resource, and the groups of which at most one can be taken.

    ``usable`` are the offers that break no rule by themselves. ``of_task[t]`` lists them slot by slot. ``apart_of[r]``
    are the resources that one must not meet, ``pinned`` all pins, usable or not, ``series_of[t]`` the series that a
    task belongs to.
    """

    problem: Assignment
    usable: tuple[int, ...]
    of_task: tuple[dict[int, list[int]], ...]
    of_resource: dict[int, list[int]]
    hours: dict[int, tuple[Budget, ...]]
    pinned: tuple[int, ...]
    series_of: dict[int, tuple[int, ...]]
    slots_of: tuple[list[int], ...]
    apart_of: dict[int, list[int]]

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Offers of one exclusive resource that pairwise exclude each other; between them they cover every such pair.

        Asked for only where the whole is one model: of many offers they take longer than all the rest.
        """
        found = [
            tuple(offers[i] for i in group)
            for resource, offers in self.of_resource.items()
            if self.problem.resources[resource].exclusive and len(offers) > 1
            for group in cliques(clashing(self.problem, resource, offers))
        ]
        return tuple(dict.fromkeys(found))

    def spent(self, budget: Budget, offer: int) -> tuple[int, int]:
        """Seconds and spans of the offer's slot that a budget counts."""
        return counted(budget, self.problem.slots[self.problem.offers[offer].slot])


def lay_out(problem: Assignment, among: Sequence[int] | None = None) -> Ground:
    """The tables for a problem, or for some of its offers only (indices, sorted)."""
    hours: dict[int, tuple[Budget, ...]] = {}
    for budget in problem.budgets:
        hours[budget.resource] = (*hours.get(budget.resource, ()), budget)
    every = range(len(problem.offers)) if among is None else among
    usable = tuple(o for o in every if not _too_much(problem, hours, o))
    of_task: tuple[dict[int, list[int]], ...] = tuple({} for _ in problem.tasks)
    of_resource: dict[int, list[int]] = {}
    for o in usable:
        offer = problem.offers[o]
        of_task[problem.slots[offer.slot].task].setdefault(offer.slot, []).append(o)
        for resource in offer.resources:
            of_resource.setdefault(resource, []).append(o)
    series_of: dict[int, tuple[int, ...]] = {}
    for k, series in enumerate(problem.series):
        for t in series.tasks:
            series_of[t] = (*series_of.get(t, ()), k)
    slots_of: tuple[list[int], ...] = tuple([] for _ in problem.tasks)
    for s, slot in enumerate(problem.slots):
        slots_of[slot.task].append(s)
    apart_of: dict[int, list[int]] = {}
    for first, second in problem.apart:
        apart_of.setdefault(first, []).append(second)
        apart_of.setdefault(second, []).append(first)
    pinned = tuple(o for o, offer in enumerate(problem.offers) if offer.must)
    return Ground(problem, usable, of_task, of_resource, hours, pinned, series_of, slots_of, apart_of)


def counted(budget: Budget, slot: Slot) -> tuple[int, int]:
    """Seconds and spans of a slot that begin within a budget's time."""
    spans = [until - since for since, until in slot.spans if budget.from_s <= since < budget.until_s]
    return sum(spans), len(spans)


def _too_much(problem: Assignment, hours: dict[int, tuple[Budget, ...]], o: int) -> bool:
    """Whether the offer by itself asks more of a resource than it gives."""
    slot = problem.slots[problem.offers[o].slot]
    for resource in problem.offers[o].resources:
        for budget in hours.get(resource, ()):
            seconds, spans = counted(budget, slot)
            if budget.limit_s is not None and seconds > budget.limit_s:
                return True
            if budget.times is not None and spans > budget.times:
                return True
    return False
