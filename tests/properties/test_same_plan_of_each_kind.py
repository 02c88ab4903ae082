"""Each kind that is no ride, in fresh processes and under other ids: the same state gives the same plan and reasons."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.properties.a_week_of_each import WEEKS, told

ROOT = Path(__file__).parents[2]


def printed(kind: str, **around: str) -> str:
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(Path.home()), "PYTHONPATH": str(ROOT), **around}
    program = [sys.executable, "-m", "tests.properties.a_week_of_each", kind, "0"]
    ran = subprocess.run(program, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.mark.slow
@pytest.mark.parametrize("kind", WEEKS)
def test_another_hash_seed_time_zone_and_language_give_the_same_plan_and_reasons(kind):
    first = printed(kind, PYTHONHASHSEED="1", TZ="UTC", LANG="C")
    assert first == printed(kind, PYTHONHASHSEED="77", TZ="Pacific/Kiritimati", LANG="ja_JP.UTF-8")


@pytest.mark.slow
@pytest.mark.parametrize("kind", WEEKS)
def test_ties_are_broken_by_the_order_in_which_things_were_told_and_never_by_their_ids(kind):
    assert json.loads(told(kind, 0)) == json.loads(told(kind, 400))


@pytest.mark.slow
@pytest.mark.parametrize("kind", WEEKS)
def test_the_week_is_one_in_which_something_is_planned_and_something_is_left_with_reasons(kind):
    whole = json.loads(told(kind, 0))
    assert whole["sessions"]
    assert [each for each in whole["left"] if each["obstacles"]]
