"""What is held and cannot be kept together any more: named in its smallest sets, each shown by solving.

Two groups may be pinned to one room, a week may have become shorter, two may have been set apart. A plan that keeps as
much as it can is better than none; which of them stand against each other has to be said.
"""

from collections.abc import Callable, Iterator

from attrs import evolve

from engine.problems.assignment import Assignment

SEED = 1
"""Which of several smallest sets is named does not hang on a plan's seed."""


def contradicting(problem: Assignment, loosen: Callable[[tuple[int, ...]], int]) -> Iterator[tuple[int, ...]]:
    """The smallest set of held tasks (indices) that no plan keeps together; then, without the one of it that ``loosen``
    names, the next; until the rest can be kept."""
    from engine.solvers.assignment import contradiction

    while any(task.must for task in problem.tasks):
        pins = contradiction(problem, seed=SEED)
        if not pins:
            return
        found = tuple(sorted({pin.index if pin.kind == "task" else problem.task_of(pin.index) for pin in pins}))
        yield found
        problem = _without(problem, loosen(found))


def _without(problem: Assignment, task: int) -> Assignment:
    tasks = tuple(evolve(each, must=each.must and n != task) for n, each in enumerate(problem.tasks))
    offers = tuple(evolve(o, must=o.must and problem.task_of(n) != task) for n, o in enumerate(problem.offers))
    return evolve(problem, tasks=tasks, offers=offers)
