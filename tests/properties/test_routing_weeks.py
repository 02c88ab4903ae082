"""Weeks of a district's scale: the plan keeps every rule, and is the same wherever it is made."""

import os
import subprocess
import sys

import pytest

from benchmarks.invented.week import week
from engine.checks.routing import check
from engine.problems.canonical import canonical
from engine.problems.faults import faults
from engine.problems.solving import Effort
from engine.solvers.routing import solve

LITTLE = Effort(80)
IN_ANOTHER_PROCESS = """
import sys
from benchmarks.invented.week import week
from engine.problems.canonical import canonical
from engine.problems.solving import Effort
from engine.solvers.routing import solve
sys.stdout.buffer.write(canonical(solve(week(1, requests=24), seed=5, effort=Effort(80)).plan))
"""


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_weeks_plan_keeps_every_rule(seed):
    problem = week(seed)
    assert faults(problem) == ()
    solved = solve(problem, seed=seed, effort=LITTLE)
    assert check(problem, solved.plan) == ()
    assert solved.rounds_done == LITTLE.rounds


@pytest.mark.slow
def test_a_fresh_process_under_another_hash_seed_and_time_zone_makes_the_same_plan():
    here = canonical(solve(week(1, requests=24), seed=5, effort=LITTLE).plan)
    for hash_seed, zone in (("1", "Asia/Tokyo"), ("4711", "America/New_York")):
        around = {**os.environ, "PYTHONHASHSEED": hash_seed, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", IN_ANOTHER_PROCESS]
        there = subprocess.run(command, env=around, capture_output=True, check=True, timeout=60).stdout
        assert there == here


def test_the_week_itself_is_the_same_everywhere():
    assert week(2) == week(2)
    assert week(2) != week(3)
