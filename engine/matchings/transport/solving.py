"""Rides solved, checked and told by part: the routing solver and its checks, as the desk asks every kind for them.

Solvers are imported when they are asked for: the rest of the matching is read far more often than anything is solved.
"""

import importlib.metadata
from collections.abc import Collection, Mapping
from typing import Final

from attrs import asdict

from engine.checks import routing as rules
from engine.checks.violation import Violation
from engine.matchings.built import Versions
from engine.matchings.transport.as_recorded import as_recorded
from engine.matchings.transport.built import BuiltRides
from engine.problems.routing import Routes
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.vocabulary.plans import PlanProposed

VERSION: Final = "transport/1"


def default_effort() -> Effort:
    from engine.solvers.routing import DEFAULT_EFFORT

    return DEFAULT_EFFORT


def solve(built: BuiltRides, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Routes]:
    from engine.solvers.routing import solve_with_few_calls

    most = built.most_calls
    return solve_with_few_calls(built.routing, seed=seed, effort=effort, most=most, stop=stop, progress=progress)


def check(built: BuiltRides, plan: Routes) -> tuple[Violation, ...]:
    return rules.check(built.routing, plan)


def objective(built: BuiltRides, plan: Routes) -> Mapping[str, int]:
    parts = asdict(rules.objective(built.routing, plan))
    return {name: value for name, value in parts.items() if name != "calls" or built.routing.told}


def recheck(built: BuiltRides, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
    return rules.check(*as_recorded(built, made, gone))


def versions(built: BuiltRides) -> Versions:
    from engine.solvers import routing

    library = f"ortools {importlib.metadata.version('ortools')}"
    return Versions(VERSION, routing.VERSION, library, built.travel)
