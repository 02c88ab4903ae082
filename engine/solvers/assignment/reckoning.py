"""What a plan leaves and costs, as two numbers to choose by; the checks reckon it again in their own way."""

from collections.abc import Sequence

from attrs import frozen

from engine.problems.assignment import Assignment, Task
from engine.solvers.assignment.ground import Ground

Reckoned = tuple[int, int]
"""What is left, as one number, and the price."""


@frozen
class Scale:
    """Held, standing and weight as one number: each outweighs all that come after it."""

    standing: int
    must: int

    def one(self, must: int, standing: int, weight: int) -> int:
        return must * self.must + standing * self.standing + weight

    def three(self, number: int) -> tuple[int, int, int]:
        must, rest = divmod(number, self.must)
        return (must, *divmod(rest, self.standing))


def scale(problem: Assignment) -> Scale:
    standing = 1 + sum(task.weight for task in problem.tasks)
    return Scale(standing, standing * (1 + len(problem.tasks)))


ROUGH = 100
"""The price of a unit of weight left, where one number must do for all."""
STANDING, HELD = 1_000 * ROUGH, 10_000 * ROUGH
"""The price, in that number, of a standing task left and of a held one."""


def rough(task: Task) -> int:
    """What leaving a task costs, as a price."""
    return ROUGH * task.weight + STANDING * task.standing + HELD * task.must


def roughly(problem: Assignment, found: Reckoned) -> int:
    """What a plan leaves and costs as one number: to rank by, where lexicographic order is not at stake."""
    must, standing, weight = scale(problem).three(found[0])
    return HELD * must + STANDING * standing + ROUGH * weight + found[1]


def reckoned(ground: Ground, offers: Sequence[int]) -> Reckoned:
    """What a plan leaves, as one number, and its price: the solver's own reckoning, to choose by."""
    problem, by = ground.problem, scale(ground.problem)
    served: dict[int, int] = {}
    loads: dict[int, int] = {}
    faces: list[set[int]] = [set() for _ in problem.series]
    price = 0
    series_of = ground.series_of
    for o in offers:
        offer = problem.offers[o]
        slot = problem.slots[offer.slot]
        served[slot.task] = served.get(slot.task, 0) + 1
        price += offer.price
        for r in offer.resources:
            loads[r] = loads.get(r, 0) + len(slot.spans)
            if problem.resources[r].exclusive:
                for k in series_of.get(slot.task, ()):
                    faces[k].add(r)
    for r, count in loads.items():
        resource = problem.resources[r]
        price += resource.fair * count * (2 * resource.past + count)
    price += sum(s.price * max(0, len(seen) - 1) for s, seen in zip(problem.series, faces, strict=True))
    taken = set(offers)
    left = by.must * sum(o not in taken for o in ground.pinned)
    for t, task in enumerate(problem.tasks):
        count = served.get(t, 0)
        if count < task.least:
            left += by.one(task.must, task.standing, task.weight)
        else:
            left += task.short * (task.wanted - count)
    return left, price
