"""Each need that a plan leaves over, with its strength, its obstacles, and the changes shown to work."""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from attrs import evolve

from engine.explain.held import held_against
from engine.explain.left import in_order, left_over
from engine.explain.transport.altered import TOO_SHORT, Case, Tried, as_if_free
from engine.explain.transport.changes import KINDS
from engine.explain.transport.obstacles import obstacles
from engine.explain.transport.showing import DayBefore, SecondSolves, compact, could_fit, day_before
from engine.matchings.by_itself import ByItself, Miss, by_itself, whole
from engine.matchings.parts import Day, Demand, Pair, Parts, assembled
from engine.matchings.transport import BuiltRides
from engine.problems.routing import Routes
from engine.problems.solving import Effort, Solved, Stop, never
from events.vocabulary.plans import Change, LeftOver

SECOND_EFFORT: Final = Effort(200)
FREE, FREE_EACH = 8, 2
"""So many second solves leave everybody free, in all and for one need."""
CHANGES: Final = 3
"""So many changes are told of one need, each of another kind."""
TRIES: Final = 8
"""So many changes of one kind are solved before the next kind's turn."""


def explain(
    built: BuiltRides, solved: Solved[Routes], *, seed: int, stop: Stop = never, effort: Effort = SECOND_EFFORT
) -> tuple[LeftOver, ...]:
    """Why each need left over was left, in the order of days and needs. The same for the same problem and plan.

    ``effort`` is that of each second solve. Where ``stop`` says so no more changes are tried; the reasons
    stand.
    """
    served = solved.plan.served(built.routing)
    days = {day.day: day_before(built, solved.plan, day) for day in built.parts.days}
    seconds = SecondSolves(seed=seed, effort=effort, stop=stop, free=FREE, each=FREE_EACH)
    left = [
        _left(built, days[demand.at.day], demand, solved, seconds)
        for n, demand in enumerate(built.parts.demands)
        if n not in served
    ]
    return in_order(built, left)


def _left(
    built: BuiltRides, before: DayBefore, demand: Demand, solved: Solved[Routes], seconds: SecondSolves
) -> LeftOver:
    parts = built.parts
    alone = by_itself(parts, demand)
    together = _together(parts, demand, seconds) if all(alone.possible) else ()
    possible = all(alone.possible) and not together
    taken = () if all(alone.possible) else _taken(parts, before.day, demand, alone)
    return left_over(
        demand.at,
        "beside" if possible else "alone",
        (*held_against(built, demand.at.occurrence), *obstacles(before.day, demand, alone, together, taken)),
        tuple(_changes(Case(before, demand, alone), seconds)),
        bound=possible and (solved.proven or solved.most_served),
    )


def _taken(parts: Parts, day: Day, demand: Demand, alone: ByItself) -> Collection[Pair]:
    """The pairs whose hours are too short only because one of them is promised elsewhere."""
    if not any(lent.taken for lent in day.lent) and not any(driving.taken for driving in day.driving):
        return ()
    free = by_itself(as_if_free(parts, day), demand)
    short, still = {m.pair for m in alone.misses if m.code in TOO_SHORT}, {m.pair for m in free.misses}
    return short - still


def _together(parts: Parts, demand: Demand, seconds: SecondSolves) -> tuple[Miss, ...]:
    """What keeps everybody from driving there and back, each of which could be driven; empty unless it is proven."""
    misses = whole(parts, demand)
    if not misses:
        return ()
    from engine.solvers.routing import solve

    todays = tuple(day for day in parts.days if day.day == demand.at.day)
    problem = compact(assembled(evolve(parts, days=todays, demands=(evolve(demand, must=False),))))
    found = solve(problem, seed=seconds.seed, effort=seconds.effort, stop=seconds.stop)
    proven = not found.plan.served(problem) and (found.proven or found.most_served)
    return misses if proven else ()


def _changes(case: Case, seconds: SecondSolves) -> Iterator[Change]:
    """The first few changes that work, each of another kind, the smallest first."""
    found = 0
    for kind in KINDS:
        if found == CHANGES or seconds.stop():
            return
        fitting = (tried for tried in kind(case) if could_fit(tried.parts, case.occurrence))
        for tried in islice(fitting, TRIES):
            serves = _serves(case, tried, seconds)
            if serves is not None:
                found += 1
                yield evolve(tried.change, serves=serves)
                break


def _serves(case: Case, tried: Tried, seconds: SecondSolves) -> int | None:
    shared = (case.day.day, tried.change) if tried.shared else None
    return seconds.serves(case.before, tried.parts, case.occurrence, shared)
