"""What an assignment leaves undone and costs, recomputed from scratch: no number of a solver is taken on trust."""

from collections import Counter

from engine.problems.assignment import Assigned, Assignment, Loads


def objective(problem: Assignment, plan: Assigned) -> Loads:
    """Each part of the objective as ``Loads`` defines it."""
    done, served = plan.done(problem), plan.by_task(problem)
    taken = [problem.offers[offer] for offer in plan.offers]
    left = [task for t, task in enumerate(problem.tasks) if t not in done]
    pins_left = sum(offer.must for offer in problem.offers) - sum(offer.must for offer in taken)
    empty = sum(problem.tasks[t].short * (problem.tasks[t].wanted - len(served[t])) for t in done)
    return Loads(
        must_left=sum(task.must for task in left) + pins_left,
        standing_left=sum(task.standing for task in left),
        weight_left=sum(task.weight for task in left) + empty,
        cost=sum(offer.cost for offer in taken),
        unmet=sum(offer.unmet for offer in taken),
        bonus=sum(offer.bonus for offer in taken),
        faces=_faces(problem, served),
        unfair=_unfair(problem, plan),
    )


def _faces(problem: Assignment, served: dict[int, list[int]]) -> int:
    """The price of every face beyond the first, over all series."""
    total = 0
    for series in problem.series:
        faces = {
            resource
            for task in series.tasks
            for offer in served.get(task, ())
            for resource in problem.offers[offer].resources
            if problem.resources[resource].exclusive
        }
        total += series.price * max(0, len(faces) - 1)
    return total


def _unfair(problem: Assignment, plan: Assigned) -> int:
    """For each resource ``fair`` times ``(past + new)² - past²``."""
    new: Counter[int] = Counter()
    for offer in plan.offers:
        spans = len(problem.slots[problem.offers[offer].slot].spans)
        for resource in problem.offers[offer].resources:
            new[resource] += spans
    return sum(
        problem.resources[r].fair * ((problem.resources[r].past + count) ** 2 - problem.resources[r].past ** 2)
        for r, count in new.items()
    )
