"""Small changes, each shown by a second solve to work: for every kind that is an assignment, and for nothing else.

Whoever was served is kept and the one left over is a must; a plan that keeps all of them shows that the change works.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final, Generic, TypeVar

from attrs import define, evolve, frozen

from engine.checks.assignment import check
from engine.problems.assignment import Assignment
from engine.problems.solving import Effort, Stop, never
from events.vocabulary.plans import Change

EFFORT: Final = Effort(60)
CHANGES: Final = 3
"""So many changes are told of one need, each of another kind."""

Of = TypeVar("Of")
"""What a kind's problem is put together from."""


@frozen
class Tried(Generic[Of]):
    """A change and the parts as they would then be."""

    change: Change
    parts: Of


@define
class SecondSolves(Generic[Of]):
    """``could`` says whether a need could be served at all, ``kept`` puts the problem together with the needs of these
    indices as musts, ``homes`` counts whom a need stands for.

    ``left`` is how many solves there are in all: a count, not seconds, so that the same reasons are found again.
    """

    done: frozenset[int]
    seed: int
    stop: Stop
    could: Callable[[Of, int], bool]
    kept: Callable[[Of, frozenset[int]], Assignment]
    homes: Callable[[Of, int], int] = lambda parts, n: 1
    left: int = 60

    def serves(self, changed: Of, n: int) -> int | None:
        """How many more are served with the change, this one among them; None where no such plan was found."""
        if not self.left or self.stop() or not self.could(changed, n):
            return None
        from engine.solvers.assignment import solve

        self.left -= 1
        keep = self.done | {n}
        problem = self.kept(changed, keep)
        found = solve(problem, seed=self.seed, effort=EFFORT, stop=never)
        served = found.plan.done(problem)
        if check(problem, found.plan) or not keep <= served:
            return None
        return sum(self.homes(changed, at) for at in served) - sum(self.homes(changed, at) for at in self.done)


def first_that_work(
    kinds: Iterable[Iterator[Tried[Of]]], n: int, second: SecondSolves[Of], tries: int | None = None
) -> Iterator[Change]:
    """The first few changes that work, each of another kind, the smallest first; ``tries`` of each kind at most."""
    found = 0
    for kind in kinds:
        if found == CHANGES:
            return
        for tried in islice(kind, tries):
            serves = second.serves(tried.parts, n)
            if serves is not None:
                found += 1
                yield evolve(tried.change, serves=serves)
                break
