"""A child process may do anything at all: whoever asked it is told how it ended, and goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.matchings import KINDS
from workers.child import Ended, Limits, run

AMPLE = Limits(seconds=60, memory=2_000_000_000)
TASKS = "tests.faults.tasks"

pytestmark = pytest.mark.slow  # the forkserver loads what solves first


def test_what_it_answers_comes_back() -> None:
    assert run(f"{TASKS}:add", [1, 2, 3], AMPLE) == Ended("done", 6)


def test_it_has_whatever_plans_before_it_begins_and_nothing_of_the_program_that_asked() -> None:
    ready = [f"engine.{room}.{kind}" for room in ("matchings", "explain") for kind in KINDS]
    ready += [f"engine.solvers.{shape}" for shape in ("assignment", "routing", "siting")]
    ready += ["engine.promises", "workers.ready"]
    # in a program of its own: what begins children here may have been told by another test what to load
    program = (
        "import json, sys, pytest; from workers.child import Limits, run; asked = json.loads(sys.argv[1]); "
        "print(json.dumps(run(*asked, Limits(60, 2_000_000_000)).answer))"
    )
    asked = json.dumps([f"{TASKS}:imported", [*ready, "pytest"]])
    said = subprocess.run([sys.executable, "-c", program, asked], capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == ready


def test_of_what_it_raised_only_the_kind_comes_back_and_no_words() -> None:
    assert run(f"{TASKS}:raise_with_a_name", "見本 花子", AMPLE) == Ended("failed", {"code": "ValueError"})


def test_a_fault_that_has_a_code_is_told_by_it() -> None:
    assert run(f"{TASKS}:refuse", "plan.fails_checks", AMPLE) == Ended("failed", {"code": "plan.fails_checks"})


def test_one_that_never_ends_is_killed_at_its_limit() -> None:
    assert run(f"{TASKS}:never_end", None, Limits(seconds=0.3, memory=AMPLE.memory)) == Ended("time")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a process's memory")
def test_one_that_asks_for_more_memory_than_its_limit_is_refused_it() -> None:
    assert run(f"{TASKS}:eat_memory", None, Limits(seconds=60, memory=700_000_000)) == Ended("memory")


def test_one_that_a_signal_ends_is_told_with_the_signal() -> None:
    assert run(f"{TASKS}:crash", None, AMPLE) == Ended("crashed", signal=signal.SIGSEGV)


def test_one_that_leaves_without_a_word_has_crashed() -> None:
    assert run(f"{TASKS}:leave", None, AMPLE) == Ended("crashed")


def test_a_request_to_stop_ends_it() -> None:
    begun = time.monotonic()
    assert run(f"{TASKS}:never_end", None, AMPLE, stop=lambda: time.monotonic() > begun + 0.2) == Ended("stopped")


def test_another_goes_well_after_all_these() -> None:
    assert run(f"{TASKS}:add", [20, 22], AMPLE) == Ended("done", 42)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_nothing_goes_on_behind_a_parent_that_was_killed(tmp_path: Path) -> None:
    sign = tmp_path / "alive"
    asking = (
        f"from workers.child import *; run({TASKS + ':touch_again_and_again'!r}, {str(sign)!r}, Limits(60, 10**10))"
    )
    parent = subprocess.Popen([sys.executable, "-c", asking], cwd=Path(__file__).parents[2], env=dict(os.environ))
    ends = time.monotonic() + 30
    while not sign.exists() and time.monotonic() < ends:
        time.sleep(0.05)
    parent.kill()
    parent.wait()
    time.sleep(1.0)
    last = sign.read_text()
    time.sleep(0.5)
    assert sign.read_text() == last
