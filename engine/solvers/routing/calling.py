"""Planning again with few calls: whom to leave as she was told, so that as many are driven as can be.

Whoever keeps her time and driver needs no call. For a choice of riders who keep them the problem is an ordinary one
(``keeping``), solved as any other; here the choice is made: all choices where they are few, else one rider more, or one
fewer, at a time. What a choice gives is measured, never assumed: a rider who might move may well stay.

What cannot be kept even by itself (its driver is away) is called in any case, and is no part of the choice.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from attrs import evolve, frozen

from engine.problems.routing import Routes, Routing
from engine.problems.solving import Effort, Progress, Solved, Stop, never, silent
from engine.solvers.routing.ground import lay_out_singly
from engine.solvers.routing.keeping import Group, groups, kept
from engine.solvers.routing.parts import drivable
from engine.solvers.routing.planning import solve
from engine.solvers.routing.reckoned import Reached, reached
from engine.solvers.routing.tours import Reckoning

ALL_CHOICES: Final = 6
"""Of so many groups of riders every choice is tried."""
SOLVES: Final = 60
"""So many choices are tried at most."""


@frozen
class Choice:
    """Who may be called beside those who must be, and what came of it. ``avoidable``: calls to who could have kept."""

    free: frozenset[Group]
    solved: Solved[Routes]
    reached: Reached
    avoidable: int


def solve_with_few_calls(
    problem: Routing,
    *,
    seed: int,
    effort: Effort,
    most: int | None = None,
    stop: Stop = never,
    progress: Progress = silent,
) -> Solved[Routes]:
    """The plan that leaves least; of those, that needs the fewest calls; of those, the cheapest found.

    ``most`` bounds the avoidable calls: then the plan that leaves least within them. Without anything told, ``solve``.
    """
    if not problem.told:
        return solve(problem, seed=seed, effort=effort, stop=stop, progress=progress)
    choices = chosen_among(problem, seed=seed, effort=effort, stop=stop, progress=progress)
    within = [each for each in choices if most is None or each.avoidable <= most]
    best = min(within or choices[:1], key=lambda each: each.reached.order)
    keepable = _keepable(problem)
    exact = most is None and len(choices) == 2 ** len(keepable) and all(c.solved.proven for c in choices)
    widest = next((each for each in choices if each.free == frozenset(keepable)), None)
    sure = widest is not None and widest.solved.most_served and widest.reached.left == best.reached.left
    return evolve(best.solved, effort=effort, cut_short=stop(), proven=exact, most_served=exact or sure, bound=())


def chosen_among(
    problem: Routing, *, seed: int, effort: Effort, stop: Stop = never, progress: Progress = silent
) -> tuple[Choice, ...]:
    """Every choice that was tried, the one with nobody free first. At least that one, also when stopped at once."""
    search = _Search(problem, seed, effort, stop, progress)
    search.tried(frozenset())
    if len(search.groups) <= ALL_CHOICES:
        for size in range(1, len(search.groups) + 1):
            for free in combinations(search.groups, size):
                search.tried(frozenset(free))
    else:
        search.shrink(search.tried(frozenset(search.groups)))
        search.grow()
    return tuple(search.found.values())


def _keepable(problem: Routing) -> tuple[Group, ...]:
    """The groups each ride of which could be driven as told if nobody else were."""
    return tuple(group for group in groups(problem) if _can_be(kept(problem, group), group))


def _can_be(narrowed: Routing | None, group: Group) -> bool:
    if narrowed is None:
        return False
    ground = lay_out_singly(narrowed)
    able = drivable(ground, Reckoning(ground))
    return all(able[ride] for need in group for ride in narrowed.needs[need].rides)


class _Search:
    """The choices tried so far, each once."""

    def __init__(self, problem: Routing, seed: int, effort: Effort, stop: Stop, progress: Progress) -> None:
        self.problem, self.seed, self.effort = problem, seed, effort
        self.stop, self.progress = stop, progress
        self.groups = _keepable(problem)
        self.found: dict[frozenset[Group], Choice] = {}

    def tried(self, free: frozenset[Group]) -> Choice | None:
        """What comes of letting these go; None where no more may be tried."""
        if free not in self.found:
            if self.found and (self.stop() or len(self.found) >= SOLVES):
                return None
            self.found[free] = self._solved(free)
            self.progress(len(self.found), min(SOLVES, 2 ** len(self.groups)))
        return self.found[free]

    def _solved(self, free: frozenset[Group]) -> Choice:
        needs = [need for group in self.groups if group not in free for need in group]
        narrowed = kept(self.problem, needs)
        if narrowed is None:
            raise ArithmeticError("what can be kept by itself can be asked for beside others")
        solved = solve(narrowed, seed=self.seed, effort=self.effort, stop=self.stop)
        came = reached(self.problem, solved.plan)
        avoidable = sum(any(need in came.called for need in group) for group in self.groups)
        return Choice(free, solved, came, avoidable)

    def shrink(self, widest: Choice | None) -> None:
        """From everybody free: keep those who stayed, then one more after another, as long as nobody is lost by it."""
        while widest is not None:
            moved = frozenset(g for g in widest.free if any(need in widest.reached.called for need in g))
            if moved != widest.free:
                fewer = self.tried(moved)
                if fewer is None or fewer.reached.left > widest.reached.left:
                    return
                widest = fewer
                continue
            widest = next((c for c in self._fewer(widest) if c.reached.left <= widest.reached.left), None)

    def _fewer(self, choice: Choice) -> Iterator[Choice]:
        for group in sorted(choice.free, key=min):
            fewer = self.tried(choice.free - {group})
            if fewer is not None:
                yield fewer

    def grow(self) -> None:
        """From nobody free: the one whose freedom serves most, one after another, until nothing is gained."""
        least = min(choice.reached.left for choice in self.found.values())
        at = self.tried(frozenset())
        while at is not None and at.reached.left > least:
            more = [c for g in self.groups if g not in at.free and (c := self.tried(at.free | {g})) is not None]
            if not more:
                return
            at = min(more, key=lambda choice: choice.reached.order)
