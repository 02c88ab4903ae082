"""Ours and OR-Tools' routing model on a made-up day, at equal seconds of one core; both checked by ``engine.checks``.

Ours has its seconds turned into an effort first, by two short pilots that count towards them.
"""

import time

from benchmarks.routing_.days import day
from benchmarks.routing_.runs import OURS, Run
from benchmarks.routing_.same_rules import guided
from engine.checks.routing import check, objective
from engine.problems.routing import Routes, Routing
from engine.problems.solving import Effort
from engine.solvers.routing import solve

PILOTS = (40, 120)
"""Efforts of the pilots."""

MOST = 1_000_000
"""No effort is larger: a small day is proven long before."""


def name(trips: int, seed: int) -> str:
    return f"day-{trips}-{seed}"


def ours(trips: int, number: int, seconds: float, seed: int) -> Run:
    """Our plan of a day."""
    problem, begun = day(trips, number), time.process_time()
    effort = Effort(_effort(problem, seconds, begun))
    found = solve(problem, seed=seed, effort=effort, stop=lambda: time.process_time() - begun > seconds)
    taken_s = time.process_time() - begun
    return _run(OURS, name(trips, number), problem, found.plan, (seed, seconds, taken_s), found.rounds_done)


def theirs(trips: int, number: int, seconds: float, seed: int) -> Run:
    """OR-Tools' plan of a day; it knows no seed."""
    problem, begun = day(trips, number), time.process_time()
    plan = guided(problem, seconds)
    return _run("OR-Tools", name(trips, number), problem, plan, (seed, seconds, time.process_time() - begun), 0)


def _effort(problem: Routing, seconds: float, begun: float) -> int:
    """So much that it ends a little before the seconds do."""
    took = list[float]()
    for rounds in PILOTS:
        since = time.process_time()
        solve(problem, seed=0, effort=Effort(rounds))
        took.append(time.process_time() - since)
    each_s = max(1e-6, (took[1] - took[0]) / (PILOTS[1] - PILOTS[0]))
    left_s = 0.9 * (seconds - (time.process_time() - begun)) - took[0]
    return max(PILOTS[0], min(MOST, int(left_s / each_s)))


def _run(
    solver: str, instance: str, problem: Routing, plan: Routes, asked: tuple[int, float, float], rounds: int
) -> Run:
    seed, seconds, taken_s = asked
    reached = objective(problem, plan).order()
    broken = tuple(sorted({violation.code for violation in check(problem, plan)}))
    return Run(
        solver, instance, seed, seconds, taken_s, reached[3], len(plan.runs), left=reached[:3], rounds=rounds,
        faults=broken,
    )  # fmt: skip
