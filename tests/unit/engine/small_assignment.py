"""Small assignment problems, built in a line, for the tests of the engine: places on a road, a minute apart.

Times are given in minutes, so that they can be reckoned in one's head.
"""

from attrs import evolve

from engine.problems.assignment import Assigned, Assignment, Offer, Resource, Slot, Task

ROAD = tuple(tuple(60 * abs(i - j) for j in range(20)) for i in range(20))


def task(name: str = "a", **changes: object) -> Task:
    """One place, weight 1."""
    return evolve(Task(name, 1), **changes)


def slot(of: int, *minutes: tuple[int, int], at: int = 0) -> Slot:
    """A time of a task, as spans in minutes; an hour from 0 on unless said otherwise."""
    return Slot(of, at, tuple((60 * since, 60 * until) for since, until in minutes or ((0, 60),)))


def offer(slot: int, *resources: int, **changes: object) -> Offer:
    return evolve(Offer(slot, resources), **changes)


def problem(tasks: tuple[Task, ...], slots: tuple[Slot, ...], offers: tuple[Offer, ...], **changes: object):
    """As many plain resources as the offers name."""
    count = 1 + max((r for each in offers for r in each.resources), default=-1)
    resources = tuple(Resource(f"r{n}") for n in range(count))
    return evolve(Assignment(ROAD, resources, tasks, slots, offers), **changes)


def plan(*offers: int) -> Assigned:
    return Assigned(offers)


ONE = problem((task(),), (slot(0),), (offer(0, 0),))
"""One task, one hour, one volunteer."""


def two(one: Slot, other: Slot, **changes: object) -> Assignment:
    """Two tasks and one volunteer for both."""
    return problem((task("a"), task("b")), (one, other), (offer(0, 0), offer(1, 0)), **changes)


def pair(**changes: object) -> Assignment:
    """A task for two and two volunteers."""
    return problem((task(wanted=2, least=1),), (slot(0),), (offer(0, 0), offer(0, 1)), **changes)
