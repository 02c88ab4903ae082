"""Tiny assignment problems at random, and their optimum by trying every set of offers: the checks alone decide.

Apart from the tests, so that the reckoning can be read, and doubted, by itself.
"""

from itertools import combinations
from random import Random

from hypothesis import strategies as st

from engine.checks.assignment import check, objective
from engine.problems.assignment import Assigned, Assignment, Budget, Offer, Resource, Series, Slot, Task

LEFT = ("task.held_left", "offer.held_left")
"""What a plan may report where held tasks and pins cannot all be kept."""


def tiny_problems(*, many_takes: bool = False) -> st.SearchStrategy[Assignment]:
    return st.integers(0, 10**9).map(lambda seed: tiny_problem(Random(seed), many_takes=many_takes))


def tiny_problem(chance: Random, *, many_takes: bool = False) -> Assignment:
    """Up to three tasks and nine offers; ``many_takes``: offers of up to three resources and of several spans."""
    travel_s = tuple(tuple(abs(i - j) * chance.randint(1, 3) for j in range(3)) for i in range(3))
    resources = tuple(_resource(chance, n) for n in range(chance.randint(1, 4)))
    tasks = tuple(_task(chance, n) for n in range(chance.randint(1, 3)))
    slots = tuple(_slot(chance, t, many_takes) for t in range(len(tasks)) for _ in range(chance.randint(1, 2)))
    offers = tuple(_offer(chance, len(slots), len(resources), many_takes) for _ in range(chance.randint(1, 9)))
    budgets = tuple(_budget(chance, len(resources)) for _ in range(chance.randint(0, 2)))
    pairs = list(combinations(range(len(resources)), 2))
    apart = tuple(sorted(chance.sample(pairs, min(len(pairs), chance.randint(0, 2)))))
    series = (Series(tuple(range(len(tasks))), chance.randint(0, 9)),) if chance.random() < 0.5 else ()
    return Assignment(travel_s, resources, tasks, slots, offers, budgets, apart, series)


def _resource(chance: Random, n: int) -> Resource:
    exclusive, pace = chance.random() < 0.8, chance.choice((50, 100, 130))
    return Resource(f"r{n}", exclusive, chance.randint(0, 2), chance.choice((0, 0, 1, 4)), pace)


def _task(chance: Random, n: int) -> Task:
    wanted = chance.choice((1, 1, 2, 3))
    least, weight = chance.randint(1, wanted), chance.randint(2, 9)
    short = chance.randint(0, weight // (wanted - least)) if least < wanted else 0
    standing, must = chance.random() < 0.3, chance.random() < 0.2
    return Task(f"t{n}", weight, wanted, least, short, standing, must, chance.choice(("", "h")))


def _slot(chance: Random, task: int, many: bool) -> Slot:
    spans, at = [], 0
    for _ in range(chance.randint(1, 3) if many else 1):
        since = at + chance.randint(0, 6)
        at = since + chance.randint(1, 5)
        spans.append((since, at))
    return Slot(task, chance.randrange(3), tuple(spans))


def _offer(chance: Random, slots: int, resources: int, many: bool) -> Offer:
    takes = tuple(sorted(chance.sample(range(resources), chance.randint(1, min(3 if many else 1, resources)))))
    prices = chance.randint(0, 20), chance.choice((0, 0, 5)), chance.choice((0, 0, 6))
    return Offer(chance.randrange(slots), takes, *prices, chance.choice((0, 1, 1, 2, -1)), chance.random() < 0.1)


def _budget(chance: Random, resources: int) -> Budget:
    limit_s = chance.choice((None, *range(2, 12)))
    return Budget(chance.randrange(resources), 0, chance.choice((5, 20)), limit_s, chance.choice((None, None, 0, 1, 2)))


def optimum(problem: Assignment) -> tuple[int, int, int, int]:
    """``Loads.order()`` of the best of all sets of offers."""
    every = range(len(problem.offers))
    plans = (Assigned(chosen) for size in range(len(problem.offers) + 1) for chosen in combinations(every, size))
    sound = (plan for plan in plans if all(violation.code in LEFT for violation in check(problem, plan)))
    return min(objective(problem, plan).order() for plan in sound)
