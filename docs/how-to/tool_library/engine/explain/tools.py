"""Why somebody has no tool, and one tool more, where a second solve has shown that it helps."""

from collections.abc import Iterator

from attrs import evolve

from engine.explain.left import in_order, left_over
from engine.explain.second_solves import SecondSolves, Tried, first_that_work
from engine.matchings.tools import BuiltTools
from engine.matchings.tools.building import Item, assembled
from engine.problems.assignment import Assigned, Assignment
from engine.problems.solving import Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle


def explain(built: BuiltTools, solved: Solved[Assigned], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each occurrence left over was left, in the order of days and needs."""
    done = solved.plan.done(built.whole)
    second = SecondSolves(done, seed, stop, _could, _kept)
    left = [_left(built, n, solved, second) for n in range(len(built.wanted)) if n not in done]
    return in_order(built, left)


def _left(built: BuiltTools, n: int, solved: Solved[Assigned], second: SecondSolves[BuiltTools]) -> LeftOver:
    wanted = built.wanted[n]
    owned = [item for item in built.items if item.tool == wanted.tool]
    found = tuple(Obstacle(item.id, "", "tools.lent") for item in owned) or (Obstacle("", "", "tools.not_owned"),)
    changes = tuple(first_that_work([_one_more(built, n)], n, second))
    bound = bool(owned) and (solved.proven or solved.most_served)
    return left_over(wanted.at, "beside" if owned else "alone", found, changes, bound=bound)


def _one_more(built: BuiltTools, n: int) -> Iterator[Tried[BuiltTools]]:
    more = (*built.items, Item("+1", built.wanted[n].tool))
    yield Tried(Change("tools.one_more", "", 1, 0), evolve(built, items=more))


def _could(built: BuiltTools, n: int) -> bool:
    return any(item.fits(built.wanted[n]) for item in built.items)


def _kept(built: BuiltTools, keep: frozenset[int]) -> Assignment:
    return assembled(built.wanted, built.items, keep)
