"""Lending solved by the assignment solver, checked, told by part, and read back into the words of the field."""

import importlib.metadata
from collections.abc import Collection, Mapping
from typing import Final

from engine.checks import assignment as rules
from engine.checks.violation import Violation
from engine.matchings.built import Planned, Versions
from engine.matchings.tools.building import ROLE, BuiltTools, moment
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.vocabulary.plans import PlannedAssignment, PlannedSession, PlanProposed, Use

VERSION: Final = "tools/1"
PARTY: Final = "borrower"


def default_effort() -> Effort:
    from engine.solvers.assignment import DEFAULT_EFFORT

    return DEFAULT_EFFORT


def solve(built: BuiltTools, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Assigned]:
    from engine.solvers.assignment import solve as solve_assignment

    return solve_assignment(built.whole, seed=seed, effort=effort, stop=stop, progress=progress)


def check(built: BuiltTools, plan: Assigned) -> tuple[Violation, ...]:
    return rules.check(built.whole, plan)


def objective(built: BuiltTools, plan: Assigned) -> Mapping[str, int]:
    found = rules.objective(built.whole, plan)
    return {"tools.must_left": found.must_left, "tools.weight_left": found.weight_left}


def plan(built: BuiltTools, plan: Assigned, name: str) -> Planned:
    """A session a tool that is lent, for the hours in which the store is open."""
    assignments, sessions = [], []
    for n, offer in enumerate((built.whole.offers[each] for each in plan.offers), 1):
        each, item = built.wanted[offer.slot], built.items[offer.resources[0]]
        since, until = (moment(built, second) for second in each.span)
        at = each.at
        sessions.append(PlannedSession(f"{name}/{n}", (at.occurrence,), since, until, (Use(ROLE, item.id),)))
        assignments.append(PlannedAssignment(at.occurrence, at.need, at.person, at.district, (f"{name}/{n}",), PARTY))
    return Planned(tuple(assignments), sessions=tuple(sessions))


def recheck(built: BuiltTools, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
    found = rules.check(built.whole, _assigned(built, made, gone))
    return tuple(each for each in found if not (gone and each.code in ("task.held_left", "offer.held_left")))


def _assigned(built: BuiltTools, made: PlanProposed, gone: Collection[str]) -> Assigned:
    """The recorded sessions as the problem numbers them; -1 for one that it does not have."""
    hers = {each.occurrence for each in made.assignments if each.person in gone}
    offers = {
        (built.wanted[offer.slot].at.occurrence, built.items[offer.resources[0]].id): n
        for n, offer in enumerate(built.whole.offers)
    }
    lent = ((each.occurrences[0], each.uses[0].resource) for each in made.sessions)
    return Assigned(tuple(sorted(offers.get(each, -1) for each in lent if each[0] not in hers)))


def versions(built: BuiltTools) -> Versions:
    from engine.solvers.assignment import VERSION as SOLVER

    return Versions(VERSION, SOLVER, f"ortools {importlib.metadata.version('ortools')}", built.travel)
