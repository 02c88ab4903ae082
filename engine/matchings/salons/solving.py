"""Meetings solved, checked and told by part: the assignment solver and its checks, as the desk asks every kind."""

import importlib.metadata
from collections.abc import Collection, Mapping
from typing import Final

from attrs import asdict

from engine.checks import assignment as rules
from engine.checks.violation import Violation
from engine.matchings.built import Versions
from engine.matchings.salons.built import BuiltSalons
from engine.matchings.salons.reading_back import assigned
from engine.problems.assignment import Assigned
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.vocabulary.plans import PlanProposed

VERSION: Final = "salons/4"
_NOT_SAID: Final = ("faces",)
_SELDOM: Final = ("unmet",)
"""Said where there is any."""
_WITHOUT_THE_GONE: Final = ("task.held_left", "offer.held_left")


def default_effort() -> Effort:
    from engine.solvers.assignment import DEFAULT_EFFORT

    return DEFAULT_EFFORT


def solve(built: BuiltSalons, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Assigned]:
    from engine.solvers.assignment import solve as solve_assignment

    return solve_assignment(built.whole.problem, seed=seed, effort=effort, stop=stop, progress=progress)


def check(built: BuiltSalons, plan: Assigned) -> tuple[Violation, ...]:
    return rules.check(built.whole.problem, plan)


def objective(built: BuiltSalons, plan: Assigned) -> Mapping[str, int]:
    """The parts of the objective that meetings have, and how many rides the rooms would need."""
    parts = asdict(rules.objective(built.whole.problem, plan))
    rides = sum(
        built.parts.meetings[option.meeting].rides.get(option.venue, 0)
        for option in (built.whole.options[offer] for offer in plan.offers)
    )
    told = {k: v for k, v in parts.items() if k not in _NOT_SAID and (v or k not in _SELDOM)}
    return {**{f"salon.{name}": value for name, value in told.items()}, "salon.rides": rides}


def recheck(built: BuiltSalons, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
    found = rules.check(built.whole.problem, assigned(built, made, gone))
    return tuple(each for each in found if not (gone and each.code in _WITHOUT_THE_GONE))


def versions(built: BuiltSalons) -> Versions:
    from engine.solvers.assignment import VERSION as SOLVER

    library = f"ortools {importlib.metadata.version('ortools')}"
    return Versions(VERSION, SOLVER, library, built.travel)
