"""A first plan, task by task: the most urgent first, each at the slot that serves it best."""

from engine.problems.assignment import Assignment
from engine.solvers.assignment.ground import Ground
from engine.solvers.assignment.standing import Standing


def greedy(ground: Ground, standing: Standing | None = None) -> Standing:
    """Pins first, then held tasks, standing ones, and by weight; those with the fewest offers first among equals."""
    problem = ground.problem
    plan = standing or Standing(problem)
    for o in ground.usable:
        if problem.offers[o].must and plan.fits(o) and _same_slot(problem, plan, o):
            plan.take(o)
    choices = [sum(map(len, slots.values())) for slots in ground.of_task]
    tasks = problem.tasks
    order = sorted(
        range(len(tasks)), key=lambda t: (not tasks[t].must, not tasks[t].standing, -tasks[t].weight, choices[t], t)
    )
    for t in order:
        if ground.of_task[t]:
            serve(ground, plan, t)
    return plan


def serve(ground: Ground, plan: Standing, t: int) -> None:
    """Fill the task's places at the slot where most come, the cheapest of these; leave it where too few would."""
    pinned = plan.of_task.get(t, [])
    fixed = ground.problem.offers[pinned[0]].slot if pinned else None
    best: tuple[tuple[int, int], list[int]] | None = None
    for s, offers in ground.of_task[t].items():
        if fixed is None or s == fixed:
            filled = _filled(ground, plan, t, offers)
            if filled is not None and (best is None or filled[0] < best[0]):
                best = filled
    for o in best[1] if best else list(pinned):
        if best:
            plan.take(o)
        else:
            plan.drop(o)


def _filled(ground: Ground, plan: Standing, t: int, offers: list[int]) -> tuple[tuple[int, int], list[int]] | None:
    """How many places stay empty and the price, and who comes besides those who do already; None: too few."""
    problem, task = ground.problem, ground.problem.tasks[t]
    pinned = list(plan.of_task.get(t, []))
    leads = sum(problem.offers[o].leads for o in pinned)
    added: list[int] = []
    ranked = sorted(
        offers, key=lambda o: (problem.offers[o].leads < 0, marginal(problem, plan, o), o) if o not in pinned else (1,)
    )
    for o in ranked:
        full = len(pinned) + len(added) == task.wanted
        if not full and o not in pinned and leads + problem.offers[o].leads >= 0 and plan.fits(o):
            plan.take(o)
            added.append(o)
            leads += problem.offers[o].leads
    price = sum(problem.offers[o].price for o in added)
    for o in added:
        plan.drop(o)
    if leads < 0 or len(pinned) + len(added) < task.least:
        return None
    return (task.wanted - len(pinned) - len(added), price), added


def marginal(problem: Assignment, plan: Standing, o: int) -> int:
    """What the offer costs beside the plan, its turn included."""
    spans = len(problem.slots[problem.offers[o].slot].spans)
    total = problem.offers[o].price
    for r in problem.offers[o].resources:
        resource = problem.resources[r]
        if resource.fair:
            had = resource.past + sum(
                len(problem.slots[problem.offers[each].slot].spans) for each in plan.of_resource.get(r, ())
            )
            total += resource.fair * spans * (2 * had + spans)
    return total


def _same_slot(problem: Assignment, plan: Standing, o: int) -> bool:
    there = plan.of_task.get(problem.task_of(o), [])
    room = len(there) < problem.tasks[problem.task_of(o)].wanted
    return room and all(problem.offers[other].slot == problem.offers[o].slot for other in there)
