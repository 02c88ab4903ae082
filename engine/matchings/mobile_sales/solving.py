"""Stops chosen, checked and told by part: the siting solver and its checks, as the desk asks every kind for them."""

import importlib.metadata
from collections.abc import Collection, Mapping
from typing import Final

from engine.checks import siting as rules
from engine.checks.violation import Violation
from engine.matchings.built import Versions
from engine.matchings.mobile_sales.advice import out_of_sample
from engine.matchings.mobile_sales.built import BuiltStops
from engine.matchings.mobile_sales.reading_back import sited
from engine.problems.siting import Sited
from engine.problems.solving import Effort, Progress, Solved, Stop
from events.vocabulary.plans import PlanProposed

VERSION: Final = "mobile_sales/4"


def default_effort() -> Effort:
    from engine.solvers.siting import DEFAULT_EFFORT

    return DEFAULT_EFFORT


def solve(built: BuiltStops, *, seed: int, effort: Effort, stop: Stop, progress: Progress) -> Solved[Sited]:
    from engine.solvers.siting import solve as solve_siting

    return solve_siting(built.uncertain, seed=seed, effort=effort, stop=stop, progress=progress)


def check(built: BuiltStops, plan: Sited) -> tuple[Violation, ...]:
    return rules.check(built.uncertain, plan)


def objective(built: BuiltStops, plan: Sited) -> Mapping[str, int]:
    """People in trouble within reach of a stop: their range out of sample, their mean, and that of the worst tenth."""
    told = rules.objective(built.uncertain, plan)
    covered = sorted(told.covered)
    worst = covered[: built.uncertain.worst]
    fresh = out_of_sample(built, plan)
    return {
        "stops_left": told.must_left,
        "near_low": fresh.low,
        "near_high": fresh.high,
        "near_mean": sum(covered) // (1000 * max(1, len(covered))),
        "near_bad_luck": sum(worst) // (1000 * max(1, len(worst))),
        "stops": len(plan.sites),
    }


def recheck(built: BuiltStops, made: PlanProposed, gone: Collection[str]) -> tuple[Violation, ...]:
    return rules.check(built.uncertain, sited(built, made.sessions, gone))


def versions(built: BuiltStops) -> Versions:
    from engine.solvers import siting

    library = f"numpy {importlib.metadata.version('numpy')}, numba {importlib.metadata.version('numba')}"
    return Versions(VERSION, siting.VERSION, library, built.travel)
