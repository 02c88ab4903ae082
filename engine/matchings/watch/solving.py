"""Looking in solved, checked and told by part: the assignment solver and its checks, as the desk asks every kind."""

import importlib.metadata
from collections.abc import Collection, Mapping
from typing import Final

from attrs import asdict

from engine.checks import assignment as rules
from engine.checks.violation import Violation
from engine.matchings.built import Versions
from engine.matchings.watch.built import BuiltWatch
from engine.matchings.watch.reading_back import assigned
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.vocabulary.plans import PlanProposed

VERSION: Final = "watch/2"
PARTS: Final = ("must_left", "standing_left", "weight_left", "cost", "unmet", "bonus", "unfair")


def default_effort() -> Effort:
    from engine.solvers.assignment import DEFAULT_EFFORT

    return DEFAULT_EFFORT


def solve(built: BuiltWatch, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Assigned]:
    from engine.solvers.assignment import solve as solve_assignment

    return solve_assignment(built.whole.problem, seed=seed, effort=effort, stop=stop, progress=progress)


def check(built: BuiltWatch, plan: Assigned) -> tuple[Violation, ...]:
    return rules.check(built.whole.problem, plan)


def objective(built: BuiltWatch, plan: Assigned) -> Mapping[str, int]:
    found = asdict(rules.objective(built.whole.problem, plan))
    return {f"watch.{name}": found[name] for name in PARTS}


def recheck(built: BuiltWatch, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
    found = rules.check(built.whole.problem, assigned(built, made, gone))
    return tuple(each for each in found if not (gone and each.code in _NOT_WITHOUT_THEM))


_NOT_WITHOUT_THEM: Final = ("task.short", "task.held_left", "offer.held_left")
"""What looks broken where somebody is gone and is not: the place of who is gone is taken as filled."""


def versions(built: BuiltWatch) -> Versions:
    from engine.solvers.assignment import VERSION as SOLVER

    library = f"ortools {importlib.metadata.version('ortools')}"
    return Versions(VERSION, SOLVER, library, built.travel)
