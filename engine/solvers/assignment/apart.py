"""Groups of offers of which one at most may be taken, because two people must not meet.

Apart from the models, because two ways of solving ask for them.
"""

from collections.abc import Iterator

from engine.solvers.assignment.ground import Ground


def kept_apart(ground: Ground) -> Iterator[tuple[int, ...]]:
    """One group for each task that both could serve; one for each two offers that would bring them together."""
    problem = ground.problem
    for first, second in problem.apart:
        by_task: dict[int, dict[int, list[int]]] = {}
        for r in (first, second):
            for o in ground.of_resource.get(r, ()):
                by_task.setdefault(problem.task_of(o), {}).setdefault(r, []).append(o)
        for of in by_task.values():
            if len(of) > 1:
                yield from _of_task(ground, first, second, of)
        for o in ground.of_resource.get(first, ()):
            for other in ground.of_resource.get(second, ()):
                if problem.task_of(o) != problem.task_of(other) and _meet(ground, o, other):
                    yield o, other


def _of_task(ground: Ground, first: int, second: int, of: dict[int, list[int]]) -> Iterator[tuple[int, ...]]:
    """Exclusive resources come once to a task: one group for all of their offers. Others: each two by themselves."""
    resources = ground.problem.resources
    if resources[first].exclusive and resources[second].exclusive:
        yield tuple(dict.fromkeys((*of[first], *of[second])))
    else:
        yield from ((o, other) for o in of[first] for other in of[second] if o != other)


def _meet(ground: Ground, one: int, other: int) -> bool:
    problem = ground.problem
    a, b = problem.slots[problem.offers[one].slot], problem.slots[problem.offers[other].slot]
    household = problem.tasks[a.task].household
    if not household or household != problem.tasks[b.task].household:
        return False
    return any(s[0] <= u[1] and u[0] <= s[1] for s in a.spans for u in b.spans)
