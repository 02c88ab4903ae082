"""Ours and OR-Tools' routing model on a made-up day, at equal seconds of one core; both checked by ``engine.checks``.

Ours has its seconds turned into an effort first, as ``--seconds`` does it, which counts towards them.
"""

import time

from benchmarks.routing_.days import day
from benchmarks.routing_.runs import OURS, Run
from benchmarks.routing_.same_rules import guided
from cli.seconds import rounds_within
from engine.checks.routing import check, objective
from engine.problems.routing import Routes, Routing
from engine.solvers.routing import solve

LATEST = 0.96
"""Our search stops after this share of the seconds, so that writing the plan down is within them."""


def name(trips: int, seed: int) -> str:
    return f"day-{trips}-{seed}"


def ours(trips: int, number: int, seconds: float, seed: int) -> Run:
    """Our plan of a day."""
    problem, begun = day(trips, number), time.process_time()
    effort = rounds_within(seconds, time.process_time)(lambda tried: solve(problem, seed=0, effort=tried))
    found = solve(problem, seed=seed, effort=effort, stop=lambda: time.process_time() - begun > LATEST * seconds)
    taken_s = time.process_time() - begun
    return _run(OURS, name(trips, number), problem, found.plan, (seed, seconds, taken_s), found.rounds_done)


def theirs(trips: int, number: int, seconds: float, seed: int) -> Run:
    """OR-Tools' plan of a day; it knows no seed."""
    problem, begun = day(trips, number), time.process_time()
    plan = guided(problem, seconds)
    return _run("OR-Tools", name(trips, number), problem, plan, (seed, seconds, time.process_time() - begun), 0)


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
