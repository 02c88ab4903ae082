"""Help solved, checked and told by part: the assignment solver and its checks, as the desk asks every kind for them."""

import importlib.metadata
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from attrs import asdict

from engine.checks import assignment as rules
from engine.checks.violation import Violation
from engine.matchings.built import Versions
from engine.matchings.elsewhere import late
from engine.matchings.helpers.built import BuiltHelp
from engine.matchings.helpers.reading_back import assigned
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.vocabulary.plans import PlanProposed

VERSION: Final = "helpers/3"


def default_effort() -> Effort:
    from engine.solvers.assignment import DEFAULT_EFFORT

    return DEFAULT_EFFORT


def solve(built: BuiltHelp, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Assigned]:
    from engine.solvers.assignment import solve as solve_assignment

    return solve_assignment(built.whole.problem, seed=seed, effort=effort, stop=stop, progress=progress)


def check(built: BuiltHelp, plan: Assigned) -> tuple[Violation, ...]:
    return (*rules.check(built.whole.problem, plan), *_late(built, plan))


def _late(built: BuiltHelp, plan: Assigned) -> Iterator[Violation]:
    """Whoever comes is there in time after what she does elsewhere, and gone in time before it."""
    volunteers = {each.helper: each for each in built.parts.volunteers}
    for offer in plan.offers:
        if not 0 <= offer < len(built.whole.coming):
            continue
        coming = built.whole.coming[offer]
        ask, volunteer = built.parts.asks[coming.ask], volunteers[coming.helper]
        if (coming.helper, coming.start_s) in ask.fixed:
            continue
        span = (coming.start_s, coming.start_s + ask.length_s)
        for away in volunteer.away:
            yield from late(built.parts.travel_s, away, volunteer.pace, ask.location, span, coming.helper)


def objective(built: BuiltHelp, plan: Assigned) -> Mapping[str, int]:
    return {f"help.{name}": value for name, value in asdict(rules.objective(built.whole.problem, plan)).items()}


def recheck(built: BuiltHelp, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
    found = check(built, assigned(built, made, gone))
    return tuple(each for each in found if not (gone and each.code in _NOT_WITHOUT_HER))


_NOT_WITHOUT_HER: Final = ("task.short", "task.unled", "task.held_left", "offer.held_left")
"""What looks broken where somebody is gone and is not: her place at a task is taken as filled."""


def versions(built: BuiltHelp) -> Versions:
    from engine.solvers.assignment import VERSION as SOLVER

    library = f"ortools {importlib.metadata.version('ortools')}"
    return Versions(VERSION, SOLVER, library, built.travel)
