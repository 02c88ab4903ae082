"""What is held and cannot be kept together any more: named in its smallest sets, each shown by solving.

Two groups may be pinned to one room, a week may have become shorter, two may have been set apart. A plan that keeps as
much as it can is better than none; which of them stand against each other has to be said.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from attrs import evolve, frozen

from engine.checks.assignment import check
from engine.problems.assignment import Assigned, Assignment

SEED = 1
"""Which of several smallest sets is named does not hang on a plan's seed."""
Of = TypeVar("Of")
"""What a kind's problem is put together from."""


@frozen
class Settled(Generic[Of]):
    """The parts in which everything that is a must can be kept, and the sets of occurrences that could not."""

    parts: Of
    contradicting: tuple[tuple[str, ...], ...] = ()


def settled(
    parts: Of, problem: Assignment, firm: Sequence[bool], loosened: Callable[[Of, frozenset[int]], Of]
) -> Settled[Of]:
    """One of each contradicting set is let go: the last one that nobody has said yes to (``firm``: somebody has)."""
    if not any(task.must for task in problem.tasks):
        return Settled(parts)

    def last(held: tuple[int, ...]) -> int:
        return max(held, key=lambda n: (not firm[n], n))

    sets = tuple(contradicting(problem, last))
    loose = frozenset(last(each) for each in sets)
    named = tuple(tuple(problem.tasks[n].id for n in each) for each in sets)
    return Settled(loosened(parts, loose) if loose else parts, named)


def contradicting(problem: Assignment, loosen: Callable[[tuple[int, ...]], int]) -> Iterator[tuple[int, ...]]:
    """The smallest set of held tasks (indices) that no plan keeps together; then, without the one of it that ``loosen``
    names, the next; until the rest can be kept."""
    from engine.solvers.assignment import contradiction

    while not _goes_together(problem):
        pins = contradiction(problem, seed=SEED)
        if not pins:
            return
        found = tuple(sorted({pin.index if pin.kind == "task" else problem.task_of(pin.index) for pin in pins}))
        yield found
        problem = _without(problem, loosen(found))


def _goes_together(problem: Assignment) -> bool:
    """Whether what is pinned, and nothing else, is a plan that keeps all that is held: seen without a solver."""
    pinned = tuple(n for n, offer in enumerate(problem.offers) if offer.must)
    return not check(problem, Assigned(pinned))


def _without(problem: Assignment, task: int) -> Assignment:
    tasks = tuple(evolve(each, must=each.must and n != task) for n, each in enumerate(problem.tasks))
    offers = tuple(evolve(o, must=o.must and problem.task_of(n) != task) for n, o in enumerate(problem.offers))
    return evolve(problem, tasks=tasks, offers=offers)
