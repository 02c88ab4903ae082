"""Help solved, checked and told by part: the assignment solver and its checks, as the desk asks every kind for them."""

import importlib.metadata
from collections.abc import Collection, Mapping
from typing import Final

from attrs import asdict

from engine.checks import assignment as rules
from engine.checks.violation import Violation
from engine.matchings.built import Versions
from engine.matchings.helpers.built import BuiltHelp
from engine.matchings.helpers.reading_back import assigned
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.vocabulary.plans import PlanProposed

VERSION: Final = "helpers/1"
SOLVER: Final = "assignment/1"


def default_effort() -> Effort:
    from engine.solvers.assignment import DEFAULT_EFFORT

    return DEFAULT_EFFORT


def solve(built: BuiltHelp, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Assigned]:
    from engine.solvers.assignment import solve as solve_assignment

    return solve_assignment(built.whole.problem, seed=seed, effort=effort, stop=stop, progress=progress)


def check(built: BuiltHelp, plan: Assigned) -> tuple[Violation, ...]:
    return rules.check(built.whole.problem, plan)


def objective(built: BuiltHelp, plan: Assigned) -> Mapping[str, int]:
    return {f"help.{name}": value for name, value in asdict(rules.objective(built.whole.problem, plan)).items()}


def recheck(built: BuiltHelp, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
    found = rules.check(built.whole.problem, assigned(built, made, gone))
    return tuple(each for each in found if not (gone and each.code in _NOT_WITHOUT_HER))


_NOT_WITHOUT_HER: Final = ("task.short", "task.unled", "task.held_left", "offer.held_left")
"""What looks broken where somebody is gone and is not: her place at a task is taken as filled."""


def versions(built: BuiltHelp) -> Versions:
    library = f"ortools {importlib.metadata.version('ortools')}"
    return Versions(VERSION, SOLVER, library, built.travel)
