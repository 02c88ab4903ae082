"""Step 6, the reasons: what stood in the way of each tool, and one tool more, where a second solve shows that it helps."""

from collections.abc import Iterator

from engine.checks.assignment import check
from engine.matchings.built import OccurrenceAt
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle
from tests.contracts.sixth_kind.building import BuiltTools, Item, assembled

SECOND_EFFORT = Effort(60)


def explain(built: BuiltTools, solved: Solved[Assigned], *, seed: int, stop: Stop = never) -> tuple[LeftOver, ...]:
    """Why each occurrence left over was left, in the order of days and needs."""
    done = solved.plan.done(built.whole)
    left = [_left(built, n, solved, done, seed, stop) for n in range(len(built.wanted)) if n not in done]
    left += [_told(each.at, "alone", (Obstacle("", "", each.code),)) for each in built.impossible]
    return tuple(sorted(left, key=lambda each: each.occurrence.rpartition("@")[2]))


def _left(
    built: BuiltTools, n: int, solved: Solved[Assigned], done: frozenset[int], seed: int, stop: Stop
) -> LeftOver:
    wanted = built.wanted[n]
    owned = [item for item in built.items if item.tool == wanted.tool]
    found = tuple(Obstacle(item.id, "", "tool.lent") for item in owned) or (Obstacle("", "", "tool.not_owned"),)
    changes = () if stop() else tuple(_one_more(built, n, done, seed))
    bound = bool(owned) and (solved.proven or solved.most_served)
    return _told(wanted.at, "beside" if owned else "alone", found, changes, bound=bound)


def _one_more(built: BuiltTools, n: int, done: frozenset[int], seed: int) -> Iterator[Change]:
    from engine.solvers.assignment import solve

    tool = built.wanted[n].tool
    altered = assembled(built.wanted, (*built.items, Item("+1", tool)), keep=done | {n})
    found = solve(altered, seed=seed, effort=SECOND_EFFORT)
    served = found.plan.done(altered)
    if not check(altered, found.plan) and done | {n} <= served:
        yield Change("tool.one_more", tool, 1, len(served) - len(done))


def _told(
    at: OccurrenceAt,
    strength: str,
    obstacles: tuple[Obstacle, ...],
    changes: tuple[Change, ...] = (),
    *,
    bound: bool = False,
) -> LeftOver:
    return LeftOver(at.occurrence, at.need, at.person, at.district, strength, obstacles, changes, bound)
