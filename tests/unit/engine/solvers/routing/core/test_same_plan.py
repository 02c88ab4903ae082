"""The compiled search in fresh processes: the same problem, seed and effort give the same plan."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[6]
ASKED = """
import hashlib
from benchmarks.routing_.days import day
from engine.problems.solving import Effort
from engine.solvers.routing import solve
solved = solve(day(100, 3), seed={seed}, effort=Effort(40))
print(solved.rounds_done, hashlib.sha256(repr(solved.plan).encode()).hexdigest())
"""


def planned(seed: int, **told: str) -> str:
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(Path.home()), "PYTHONPATH": str(ROOT), **told}
    ran = subprocess.run(
        [sys.executable, "-c", ASKED.format(seed=seed)], env=environment, cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.slow
def test_another_hash_seed_time_zone_and_language_give_the_same_plan_and_another_seed_another():
    first = planned(1, PYTHONHASHSEED="1", TZ="UTC", LANG="C")
    assert first == planned(1, PYTHONHASHSEED="77", TZ="Asia/Tokyo", LANG="ja_JP.UTF-8")
    assert first != planned(2, PYTHONHASHSEED="1", TZ="UTC", LANG="C")
