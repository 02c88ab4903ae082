"""Each need that a plan leaves over, with its strength, its obstacles, and the changes shown to work."""

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from engine.explain.altered import Case, Tried
from engine.explain.changes import KINDS
from engine.explain.obstacles import obstacles
from engine.explain.showing import DayBefore, compact, could_fit, day_before, shown
from engine.matchings.built import Built, Impossible
from engine.matchings.by_itself import by_itself
from engine.matchings.parts import Demand, OccurrenceAt, Parts, assembled
from engine.problems.routing import Routes
from engine.problems.solving import Effort, Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver, Obstacle

SECOND_EFFORT: Final = Effort(60)
CHANGES: Final = 3
"""So many changes are told of one need, each of another kind."""
SOLVES: Final = 12
"""So many second solves one need may cost; what is not found with them is not told."""


def explain(
    built: Built, solved: Solved[Routes], *, seed: int, stop: Stop = never, effort: Effort = SECOND_EFFORT
) -> tuple[LeftOver, ...]:
    """Why each need left over was left, in the order of days and needs. The same for the same problem and plan.

    ``effort`` is that of each second solve. Where ``stop`` says so no more changes are tried; the reasons stand.
    """
    served = solved.plan.served(built.routing)
    days = {day.day: day for day in built.parts.days}
    before = {date: day_before(built, solved.plan, day) for date, day in days.items()}
    left = [
        _left(built.parts, before[demand.at.day], demand, solved, seed=seed, stop=stop, effort=effort)
        for n, demand in enumerate(built.parts.demands)
        if n not in served
    ]
    left += [_impossible(each) for each in built.impossible]
    return tuple(sorted(left, key=lambda each: (each.occurrence.rpartition("@")[2], each.occurrence)))


def _impossible(each: Impossible) -> LeftOver:
    return _left_over(each.at, "alone", (Obstacle("", "", each.code),))


def _left(
    parts: Parts, before: DayBefore, demand: Demand, solved: Solved[Routes], *, seed: int, stop: Stop, effort: Effort
) -> LeftOver:
    alone = by_itself(parts, demand)
    possible = all(alone.possible) and _whole_by_itself(parts, demand, seed, effort)
    case = Case(before, demand, alone)
    return _left_over(
        demand.at,
        "beside" if possible else "alone",
        obstacles(before.day, demand, alone),
        tuple(_changes(case, seed=seed, stop=stop, effort=effort)),
        bound=possible and (solved.proven or solved.most_served),
    )


def _whole_by_itself(parts: Parts, demand: Demand, seed: int, effort: Effort) -> bool:
    """Whether there and back can be driven together with nobody else there; True unless the contrary is proven."""
    if len(demand.rides) == 1:
        return True
    from engine.solvers.routing import solve

    todays = tuple(day for day in parts.days if day.day == demand.at.day)
    problem = compact(assembled(evolve(parts, days=todays, demands=(evolve(demand, must=False),))))
    found = solve(problem, seed=seed, effort=effort)
    return bool(found.plan.served(problem)) or not (found.proven or found.most_served)


def _changes(case: Case, *, seed: int, stop: Stop, effort: Effort) -> Iterator[Change]:
    """The first few changes that work, each of another kind, the smallest first."""
    found: set[str] = set()
    solves = 0
    for tried in _tried(case):
        if len(found) == CHANGES or solves == SOLVES or stop():
            return
        if tried.change.code in found or not could_fit(tried.parts, case.occurrence):
            continue
        solves += 1
        serves = shown(case.before, tried.parts, case.occurrence, seed=seed, effort=effort, stop=stop)
        if serves is not None and serves > 0:
            found.add(tried.change.code)
            yield evolve(tried.change, serves=serves)


def _tried(case: Case) -> Iterator[Tried]:
    for kind in KINDS:
        yield from kind(case)


def _left_over(
    at: OccurrenceAt,
    strength: str,
    obstacles: tuple[Obstacle, ...],
    changes: tuple[Change, ...] = (),
    *,
    bound: bool = False,
) -> LeftOver:
    return LeftOver(at.occurrence, at.need, at.person, at.district, strength, obstacles, changes, bound)
